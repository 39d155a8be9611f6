"""Which paths of the documents are collections of things that are kept, and how their things are known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..documents import ApiDocument, Operation

UPSTREAM = re.compile(r"/repos/\{owner\}/\{identifier\}/upstream/([a-z0-9]+)/")


@dataclass(frozen=True, slots=True)
class Resource:
    """A kind of thing.

    `collection` is the template of its list, `item` that of one thing, `keys` the fields by which a path finds it.
    `unique` is the field no two things of a scope may share and `clash` the status that a second one answers.
    `secret` is a field that is masked on ordinary reads.
    """

    kind: str
    document: str
    collection: str
    item: str
    keys: tuple[str, ...] = ("slug_perm",)
    unique: str = ""
    clash: int = 422
    secret: str = ""


ORGANISATION = "/orgs/{org}"
FIXED = (
    Resource("repositories", "v1", "/repos/{owner}/", "/repos/{owner}/{identifier}/", ("slug", "slug_perm"), "slug"),
    Resource(
        "packages", "v1", "/packages/{owner}/{repo}/", "/packages/{owner}/{repo}/{identifier}/", ("slug_perm", "slug")
    ),
    Resource(
        "entitlements",
        "v1",
        "/entitlements/{owner}/{repo}/",
        "/entitlements/{owner}/{repo}/{identifier}/",
        ("slug_perm", "identifier"),
        secret="token",
    ),
    Resource(
        "webhooks",
        "v1",
        "/webhooks/{owner}/{repo}/",
        "/webhooks/{owner}/{repo}/{identifier}/",
        ("slug_perm", "identifier"),
    ),
    Resource("teams", "v1", f"{ORGANISATION}/teams/", f"{ORGANISATION}/teams/{{team}}/", ("slug", "slug_perm"), "slug"),
    Resource(
        "services", "v1", f"{ORGANISATION}/services/", f"{ORGANISATION}/services/{{service}}/", ("slug",), secret="key"
    ),
    Resource("members", "v1", f"{ORGANISATION}/members/", f"{ORGANISATION}/members/{{member}}/", ("user",)),
    Resource("deny-policies", "v1", f"{ORGANISATION}/deny-policy/", f"{ORGANISATION}/deny-policy/{{slug_perm}}/"),
    Resource(
        "license-policies", "v1", f"{ORGANISATION}/license-policy/", f"{ORGANISATION}/license-policy/{{slug_perm}}/"
    ),
    Resource(
        "vulnerability-policies",
        "v1",
        f"{ORGANISATION}/vulnerability-policy/",
        f"{ORGANISATION}/vulnerability-policy/{{slug_perm}}/",
    ),
    Resource(
        "metadata",
        "v2",
        "/packages/{package_slug_perm}/metadata/",
        "/packages/{package_slug_perm}/metadata/{slug_perm}/",
    ),
    Resource("policies", "v2", "/workspaces/{workspace}/policies/", "/workspaces/{workspace}/policies/{policy}/"),
    Resource(
        "policy-actions",
        "v2",
        "/workspaces/{workspace}/policies/{policy}/actions/",
        "/workspaces/{workspace}/policies/{policy}/actions/{action}/",
    ),
)


def resources_of(documents: Iterable[ApiDocument]) -> tuple[Resource, ...]:
    """The fixed resources, and one for each format of upstream that the documents have."""
    templates = {
        (operation.document, operation.template) for document in documents for operation in document.operations
    }
    upstreams = [
        Resource(f"{match[1]}-upstreams", name, template, f"{template}{{slug_perm}}/", unique="upstream_url", clash=500)
        for name, template in sorted(templates)
        if (match := UPSTREAM.fullmatch(template))
    ]
    return (*FIXED, *upstreams)


def operations_of(resource: Resource, document: ApiDocument) -> dict[str, Operation]:
    """The operations of a resource by what they do: list, create, read, replace, change and delete."""
    names = {
        ("GET", resource.collection): "list",
        ("POST", resource.collection): "create",
        ("GET", resource.item): "read",
        ("PUT", resource.item): "replace",
        ("PATCH", resource.item): "change",
        ("DELETE", resource.item): "delete",
    }
    found = {names.get((operation.method, operation.template)): operation for operation in document.operations}
    return {name: operation for name, operation in found.items() if name}
