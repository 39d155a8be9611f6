"""generators.yml of Fern -> what is taken over from it."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.load import Node
from sdkwright.migration.default_places import place_by_tag
from sdkwright.migration.endpoints import Endpoints
from sdkwright.migration.inheritance import Inheritance, Told
from sdkwright.model import Api, Operation
from sdkwright.naming import snake

__all__ = ["from_fern"]

_GENERATOR = "fern-python-sdk"
_STYLE = "it is about how the old SDK was written"
_TOP = ("api", "metadata", "groups", "default-group", "auth-schemes")
_METADATA = ("package-description", "author", "email", "reference-url", "license")
_LINKS = ("homepage-link", "documentation-link")
_GENERATOR_KEYS = ("name", "version", "output", "config", "metadata", "github")
_PLACE = "how the SDK is published, the repository decides"
_SECRET = ("name", "env")
_SCHEME = ("scheme", "header", "token", "type", *_SECRET)
_DOCUMENT_SAYS = "the document says how a secret is sent"
_SCHEME_REASONS = {
    "prefix": _DOCUMENT_SAYS,
    "token-header": _DOCUMENT_SAYS,
    "token-prefix": _DOCUMENT_SAYS,
    "get-token": "the document says where tokens come from",
    "refresh-token": "the document says where tokens come from",
    "docs": "the document describes it",
}
# The schemes of the file -> the kinds of the documents that they are.
_KINDS = {"bearer": ("header", "oauth2"), "header": ("header",), "oauth": ("oauth2",)}


def from_fern(root: Node, api: Api, told: Told) -> Inheritance:
    """Return what a generators.yml decides; names in the document (`x-fern-...`) count, and the rest is told."""
    members = told.mapping(root)
    told.rest(members, {}, _TOP)
    api_settings = members.get("api")
    if api_settings is not None and isinstance(api_settings.value, dict):
        # Beside where the document is, in later versions it says how calls are made.
        settings = told.mapping(api_settings)
        told.rest(settings, dict.fromkeys(settings, "SPEC names the documents, which say the rest"))
    elif api_settings is not None:
        told.tell(api_settings, '"api" is left aside: SPEC names the documents')
    credentials, environment = _schemes(told.mapping(members.get("auth-schemes")), api, told)
    generator = _generator(told.mapping(members.get("groups")), told)
    told.rest(generator, dict.fromkeys(generator, _PLACE), _GENERATOR_KEYS)
    output = told.mapping(generator.get("output"))
    told.rest(output, dict.fromkeys(output, _PLACE), ("package-name", "metadata", "location"))
    # What is said of one generator goes before what is said of all.
    about = _joined(told.mapping(generator.get("metadata")), told.mapping(members.get("metadata")), told)
    index = told.mapping(output.get("metadata"))
    told.rest(about, {}, _METADATA)
    told.rest(index, dict.fromkeys(index, "sdk.yaml has a place for it under package"), _LINKS)
    links = {"Homepage": index.get("homepage-link"), "Documentation": index.get("documentation-link")}
    return Inheritance(
        package=_package(generator, output, about, told),
        authors=told.people(about.get("author"), about.get("email")),
        urls=told.urls({"Reference": about.get("reference-url"), **links}),
        environment=environment,
        credentials=credentials,
        pins=_pins(root, api, told),
    )


def _joined(one: Mapping[str, Node], other: Mapping[str, Node], told: Told) -> dict[str, Node]:
    nodes = {key: told.first(one.get(key), other.get(key)) for key in {**one, **other}}
    return {key: node for key, node in nodes.items() if node is not None}


def _generator(groups: Mapping[str, Node], told: Told) -> dict[str, Node]:
    """The settings of the first generator for Python; those of the others are told."""
    found: dict[str, Node] = {}
    for group in groups.values():
        members = told.mapping(group)
        told.rest(members, dict.fromkeys(members, "sdkwright makes one SDK of the whole document"), ("generators",))
        for node in told.elements(members.get("generators")):
            if found or not node.text("name").endswith(_GENERATOR):
                why = "another for Python comes first" if found else "sdkwright makes SDKs for Python"
                told.tell(node, f'the generator "{node.text("name")}" is left aside: {why}')
            else:
                found = told.mapping(node)
    return found


def _package(
    generator: Mapping[str, Node], output: Mapping[str, Node], about: Mapping[str, Node], told: Told
) -> dict[str, str]:
    config, github = told.mapping(generator.get("config")), told.mapping(generator.get("github"))
    told.rest(config, _reasons(config), ("client_class_name", "package_name", "client"))
    client = told.mapping(config.get("client"))
    told.rest(client, dict.fromkeys(client, _STYLE), ("class_name",))
    told.rest(github, dict.fromkeys(github, _PLACE), ("license",))
    found = {
        "name": told.distribution(output.get("package-name")),
        "module": told.module(config.get("package_name")),
        "client": told.identifier(told.first(config.get("client_class_name"), client.get("class_name"))),
        "description": told.text(about.get("package-description")),
        "license": told.license(told.first(about.get("license"), github.get("license"))),
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
        members = told.mapping(node)
        told.rest(members, _SCHEME_REASONS, _SCHEME)
        secret = members
        if (token := members.get("token")) is not None:
            secret = told.mapping(token)
            told.rest(secret, {}, _SECRET)
        argument = snake(told.text(secret.get("name")) or "token")
        credentials[alike[0]] = told.argument(node, argument, credentials.values())
        if variable := told.variable(secret.get("env")):
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
