"""gen.yaml of Speakeasy -> what is taken over from it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sdkwright.load import Node
from sdkwright.migration.default_places import place_by_tag
from sdkwright.migration.endpoints import Endpoints
from sdkwright.migration.inheritance import Inheritance, Told
from sdkwright.model import Api
from sdkwright.naming import constant, pascal, snake

__all__ = ["from_speakeasy"]

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_TOP = ("configVersion", "generation", "python", "management")
_GENERATION = ("sdkClassName", "baseServerURL")
_PYTHON = (
    *("packageName", "moduleName", "version", "description", "license", "envVarPrefix"),
    *("author", "authors", "homepage", "documentationUrl"),
)
_REASONS = {
    "additionalDependencies": "what hand-written modules import goes into package.dependencies",
    "clientServerStatusCodesAsErrors": "every status from 300 on is an error",
}
_STYLE = "it is about how the old SDK was written"


def from_speakeasy(root: Node, api: Api, told: Told) -> Inheritance:
    """Return what a gen.yaml decides; names in the document (`x-speakeasy-...`) count, and the rest is told."""
    members = told.mapping(root)
    told.rest(members, dict.fromkeys(members, "sdkwright makes SDKs for Python"), _TOP)
    generation, python = told.mapping(members.get("generation")), told.mapping(members.get("python"))
    told.rest(generation, dict.fromkeys(generation, _STYLE), _GENERATION)
    told.rest(python, dict.fromkeys(python, _STYLE) | _REASONS, _PYTHON)
    management = told.mapping(members.get("management"))
    told.rest(management, dict.fromkeys(management, "it is a mark of the generator"))
    return Inheritance(
        package=_package(generation, python, told),
        authors=_authors(python, told),
        urls=told.urls({"Homepage": python.get("homepage"), "Documentation": python.get("documentationUrl")}),
        base_url=told.base_url(generation.get("baseServerURL")),
        environment=_environment(python.get("envVarPrefix"), api, told),
        pins=_pins(root, api, told),
    )


def _package(generation: Mapping[str, Node], python: Mapping[str, Node], told: Told) -> dict[str, str]:
    found = {
        "name": told.distribution(python.get("packageName")),
        "module": told.module(python.get("moduleName")),
        "client": pascal(client) if (client := told.named(generation.get("sdkClassName"))) else "",
        "version": told.version(python.get("version")),
        "description": told.text(python.get("description")),
        "license": told.license(python.get("license")),
    }
    return {key: text for key, text in found.items() if text}


def _authors(python: Mapping[str, Node], told: Told) -> list[dict[str, str]]:
    """The authors, by their names alone: a list, or one in the versions before."""
    lone = python.get("author")
    return [person for name in (lone, *told.elements(python.get("authors"))) for person in told.people(name, None)]


def _environment(node: Node | None, api: Api, told: Told) -> dict[str, str]:
    """The variable of each scheme: the prefix, and what the scheme is called."""
    prefix = told.text(node)
    if node is None or not prefix:
        return {}
    if not _VARIABLE.match(prefix):
        told.tell(node, f'"{prefix}" is left aside: no name of an environment variable begins so')
        return {}
    named = {scheme.name: f"{prefix}_{constant(scheme.name)}" for scheme in api.schemes if scheme.kind != "mutualTLS"}
    return {scheme: variable for scheme, variable in named.items() if _VARIABLE.match(variable)}


def _pins(root: Node, api: Api, told: Told) -> dict[str, str]:
    endpoints = Endpoints(api, told)
    for operation in api.operations:
        if operation.id:
            endpoints.pin(root, operation, place_by_tag(operation, snake(operation.id)))
    return endpoints.pins
