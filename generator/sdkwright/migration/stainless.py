"""stainless.yml -> what is taken over from it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sdkwright.config.distribution import is_identifier
from sdkwright.load import Node
from sdkwright.migration.casing import class_name, custom_casings
from sdkwright.migration.inheritance import Inheritance, Told
from sdkwright.migration.stainless_client import StainlessClient
from sdkwright.migration.stainless_pages import paging_rules, scheme_names
from sdkwright.migration.stainless_resources import StainlessResources
from sdkwright.model import Api
from sdkwright.naming import constant

__all__ = ["from_stainless"]

_DOCUMENT_SAYS = "the document says this"
_REASONS = {
    "security": _DOCUMENT_SAYS,
    "security_schemes": _DOCUMENT_SAYS,
    "query_settings": "how parameters are written, the document says by style and explode",
    "multipart_settings": "how forms are written, the document says by encoding",
    "streaming": "replies of the media type text/event-stream are streamed by themselves",
    "unwrap_response_fields": "replies are typed as the document has them",
    "openapi": "write what it changes in the document as an overlay",
    "readme": "the README of the SDK has examples of its own; a guide of yours goes into package.guide",
    "unspecified_endpoints": "every operation has a method; exclude in sdk.yaml leaves some out",
    "hash": "it is a mark of the generator",
    "edition": "it is a mark of the generator",
    "errors": "an error has the body that the document describes as error.parsed",
    "codeflow": "how the SDK is published, the repository decides",
    "diagnostics": "sdkwright lint has rules of its own",
}
_REPOSITORY = "how the SDK is published, and what stands beside it, the repository decides"
_SETTINGS = {
    "python": "package.license names the licence",
    "positional_params": "path parameters are positional, in the order of the path; all else is passed by name",
    "unwrap_response_fields": "replies are typed as the document has them",
    "sort_schema_properties": "fields stand in the order of the document",
    "disable_mock_tests": "the SDK has no tests of its own",
}
_PYTHON = {
    "readme_title": "the README of the SDK has a title of its own",
    "screencast": "a guide of yours goes into package.guide",
    "production_repo": "it says where the generator put its output",
    "edition": "it is a mark of the generator",
    "options": "it is about how the old SDK was written",
}
_OTHER = "sdkwright makes SDKs for Python"
_TAKEN = ("resources", "client_settings", "pagination", "environments", "organization", "targets", "settings")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def from_stainless(root: Node, api: Api, told: Told) -> Inheritance:
    """Return what a stainless.yml decides; the rest is told."""
    members = told.mapping(root)
    told.rest(members, _REASONS, (*_TAKEN, "custom_casings"))
    casings = custom_casings(members.get("custom_casings"), told)
    resources = StainlessResources(api, told, casings, scheme_names(members.get("pagination")))
    resources.read(members.get("resources"))
    client = StainlessClient(api, told)
    client.read(members.get("client_settings"))
    about = told.mapping(members.get("organization"))
    organization = _organization(about, told)
    if organization and _VARIABLE.match(variable := f"{constant(organization)}_BASE_URL"):
        client.environment.setdefault("base_url", variable)
    return Inheritance(
        package=_package(members, casings, organization, told),
        authors=told.people(None, about.get("contact")),
        urls=told.urls({"Documentation": about.get("docs")}),
        base_url=_base_url(members.get("environments"), told),
        environment=client.environment,
        credentials=client.credentials,
        pins=resources.endpoints.pins,
        also=resources.endpoints.also,
        models=resources.models,
        pagination=paging_rules(members.get("pagination"), told),
        unpaged=tuple(resources.unpaged),
        retries=client.retries,
    )


def _organization(members: Mapping[str, Node], told: Told) -> str:
    told.rest(members, dict.fromkeys(members, _REPOSITORY), ("name", "docs", "contact"))
    return told.named(members.get("name"))


def _package(members: Mapping[str, Node], casings: Mapping[str, str], organization: str, told: Told) -> dict[str, str]:
    targets = told.mapping(members.get("targets"))
    told.rest({name: node for name, node in targets.items() if name != "python"}, dict.fromkeys(targets, _OTHER))
    python = told.mapping(targets.get("python"))
    told.rest(python, _PYTHON, ("package_name", "project_name", "publish", "skip"))
    module, published = python.get("package_name"), _published(python.get("publish"), told)
    distribution = told.first(published, python.get("project_name"))
    client = class_name(organization, casings) if organization else ""
    found = {
        "name": told.distribution(distribution or module),
        "module": told.module(module) if distribution else "",
        "client": client if is_identifier(client) else "",
        "license": _license(told.mapping(members.get("settings")), told),
    }
    return {key: text for key, text in found.items() if text}


def _published(node: Node | None, told: Told) -> Node | None:
    """The name that a package index has the package by; how it comes there is told."""
    members = told.mapping(node)
    index = members.get("pypi")
    if index is None or not isinstance(index.value, dict):
        told.rest(members, dict.fromkeys(members, _REPOSITORY))
        return None
    told.rest(members, dict.fromkeys(members, _REPOSITORY), ("pypi",))
    settings = told.mapping(index)
    told.rest(settings, dict.fromkeys(settings, _REPOSITORY), ("package_name",))
    return settings.get("package_name")


def _license(settings: Mapping[str, Node], told: Told) -> str:
    """The licence, by its name alone or with its text."""
    told.rest(settings, _SETTINGS, ("license",))
    node = settings.get("license")
    if node is None or not isinstance(node.value, dict):
        return told.license(node)
    members = told.mapping(node)
    told.rest(members, {"contents": "write it to a file, which package.license_file names"}, ("name", "extension"))
    return told.license(members.get("name"))


def _base_url(node: Node | None, told: Told) -> str:
    """The first environment; the others are told."""
    base_url = first = ""
    for name, child in told.mapping(node).items():
        url = told.base_url(child)
        if url and base_url:
            told.tell(child, f'the environment "{name}" is left aside: {first} is base_url; pass base_url="{url}"')
        elif url:
            base_url, first = url, name
    return base_url
