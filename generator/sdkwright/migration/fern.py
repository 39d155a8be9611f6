"""generators.yml of Fern -> what is taken over from it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sdkwright.load import Node
from sdkwright.migration.default_places import place_by_tag
from sdkwright.migration.endpoints import Endpoints
from sdkwright.migration.inheritance import Inheritance, Told
from sdkwright.model import Api, Operation
from sdkwright.naming import snake

__all__ = ["from_fern"]

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_GENERATOR = "fern-python-sdk"
_STYLE = "it is about how the old SDK was written"
_PLACE = "how the SDK is published, the repository decides"
# The schemes of the file -> the kinds of the documents that they are.
_KINDS = {"bearer": ("header", "oauth2"), "header": ("header",), "oauth": ("oauth2",)}


def from_fern(root: Node, api: Api, told: Told) -> Inheritance:
    """Return what a generators.yml decides; names in the document (`x-fern-...`) count, and the rest is told."""
    members = told.mapping(root)
    told.rest(
        members, {"api": "SPEC names the documents", "metadata": _STYLE}, ("groups", "default-group", "auth-schemes")
    )
    credentials, environment = _schemes(told.mapping(members.get("auth-schemes")), api, told)
    generator = _generator(told.mapping(members.get("groups")), told)
    return Inheritance(
        package=_package(generator, told),
        environment=environment,
        credentials=credentials,
        pins=_pins(root, api, told),
    )


def _generator(groups: Mapping[str, Node], told: Told) -> dict[str, Node]:
    """The settings of the first generator for Python; those of the others are told."""
    found: dict[str, Node] = {}
    for group in groups.values():
        generators = told.mapping(group).get("generators")
        for node in generators.elements() if generators is not None else ():
            if found or not node.text("name").endswith(_GENERATOR):
                why = "another for Python comes first" if found else "sdkwright makes SDKs for Python"
                told.tell(node, f'the generator "{node.text("name")}" is left aside: {why}')
            else:
                found = told.mapping(node)
    return found


def _package(generator: Mapping[str, Node], told: Told) -> dict[str, str]:
    told.rest(generator, dict.fromkeys(generator, _PLACE), ("name", "version", "output", "config"))
    output, config = told.mapping(generator.get("output")), told.mapping(generator.get("config"))
    told.rest(output, dict.fromkeys(output, _PLACE), ("package-name",))
    told.rest(config, _reasons(config), ("client_class_name", "package_name"))
    found = {
        "name": told.distribution(output.get("package-name")),
        "module": told.module(config.get("package_name")),
        "client": told.identifier(config.get("client_class_name")),
    }
    return {key: text for key, text in found.items() if text}


def _reasons(config: Mapping[str, Node]) -> dict[str, str]:
    return dict.fromkeys(config, _STYLE) | {"timeout_in_seconds": "a client waits as long as its argument timeout says"}


def _schemes(schemes: Mapping[str, Node], api: Api, told: Told) -> tuple[dict[str, str], dict[str, str]]:
    """The argument and the environment variable of each scheme that the documents have as well."""
    credentials: dict[str, str] = {}
    environment: dict[str, str] = {}
    for name, node in schemes.items():
        kinds = _KINDS.get(node.text("scheme", "header" if node.child("header") is not None else ""), ())
        named = [scheme.name for scheme in api.schemes if scheme.name == name and scheme.kind in kinds]
        alike = named or [scheme.name for scheme in api.schemes if scheme.kind in kinds]
        if len(alike) != 1 or alike[0] in credentials:
            told.tell(node, f'the scheme "{name}" is left aside: which of the document it is, is not clear')
            continue
        secret = told.mapping(node.child("token") or node)
        argument, variable = snake(told.text(secret.get("name")) or "token"), told.text(secret.get("env"))
        credentials[alike[0]] = argument
        if _VARIABLE.match(variable):
            environment[alike[0]] = variable
    return credentials, environment


def _pins(root: Node, api: Api, told: Told) -> dict[str, str]:
    endpoints = Endpoints(api, told)
    for operation in api.operations:
        if operation.id:
            endpoints.pin(root, operation, place_by_tag(operation, _short(operation)))
    return endpoints.pins


def _short(operation: Operation) -> str:
    """The id without the tag that it begins with: `users_getAll` of the tag Users is `get_all`."""
    name, tag = snake(operation.id), snake(operation.tag_path[-1]) if operation.tag_path else ""
    return name.removeprefix(f"{tag}_") if tag else name
