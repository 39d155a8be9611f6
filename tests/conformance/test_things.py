"""The life of things, as users of the SDK see it: created, listed, read, changed, replaced, deleted.

await settled(api.repos.create("acme", name="x", ...))  -> Repository
... list, read, partial_update, update, delete; afterwards reading raises NotFoundError
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import pytest

from cloudsmith_sdk import Model, NotFoundError, ServerError
from tests.conformance.both import all_of, refused, settled
from tests.standin import Standin


@dataclass(frozen=True)
class Kind:
    """A group, the path values of its lists, what a thing is made with, a change, and what a replacement needs."""

    group: str
    place: tuple[str, ...]
    body: dict[str, Any]
    change: dict[str, Any]
    key: str = "slug_perm"
    listing: str = "list"
    replacement: dict[str, Any] | None = None
    delete: str = "delete"

    def __str__(self) -> str:
        return self.group

    def of(self, client: Any) -> Any:
        """The group on a client."""
        return functools.reduce(getattr, self.group.split("."), client)


REPOSITORY = ("acme", "prod")
UPSTREAM = {"name": "up", "upstream_url": "https://upstream.example/"}
LICENSES = {"name": "free", "spdx_identifiers": ["MIT"]}
KINDS = [
    Kind("repos", ("acme",), {"name": "New", "description": "why"}, {"description": "x"}, "slug", "namespace_list"),
    Kind("entitlements", REPOSITORY, {"name": "ci", "limit_num_downloads": 5}, {"limit_num_downloads": None}),
    Kind("repos.upstream.npm", REPOSITORY, UPSTREAM, {"priority": 7}, replacement=UPSTREAM),
    Kind("repos.upstream.deb", REPOSITORY, {**UPSTREAM, "distro_versions": ["ubuntu/focal"]}, {"is_active": False}),
    Kind("teams", ("acme",), {"name": "Core team", "description": "why"}, {"description": None}, "slug"),
    Kind("services", ("acme",), {"name": "Build", "role": "Member"}, {"role": "Manager"}, "slug"),
    Kind("deny_policy", ("acme",), {"package_query_string": "name:x", "name": "no"}, {"enabled": False}),
    Kind("license_policy", ("acme",), {**LICENSES, "description": "why"}, {"name": "fit"}, replacement=LICENSES),
    Kind("vulnerability_policy", ("acme",), {"name": "safe"}, {"min_severity": "High"}, replacement={"name": "new"}),
    Kind(
        "webhooks",
        REPOSITORY,
        {"events": ["*"], "target_url": "https://hooks.example/", "templates": []},
        {"events": ["package.created"], "secret_header": None},
    ),
    Kind(
        "workspaces_policies",
        ("acme",),
        {"name": "p", "rego": "package a", "description": "why"},
        {"precedence": 3},
        replacement={"name": "q", "rego": "package b"},
        delete="destroy",
    ),
]
each_kind = pytest.mark.parametrize("kind", KINDS, ids=str)


async def read(group: Any, *path: str) -> Any:
    """The thing itself; v2 calls it retrieve."""
    return await settled((group.read if hasattr(group, "read") else group.retrieve)(*path))


@each_kind
async def test_create_list_read(kind: Kind, api: Any, standin: Standin) -> None:
    """A new thing is typed, holds what was given, and is found in the list and by its key."""
    group = kind.of(api)
    before = len(await all_of(getattr(group, kind.listing)(*kind.place)))
    made = await settled(group.create(*kind.place, **kind.body))
    assert isinstance(made, Model)
    assert standin.last_exchange.request.json() == kind.body
    found = await read(group, *kind.place, getattr(made, kind.key))
    held = found.to_dict()
    shown = kind.body.keys() & held.keys()
    assert {name: held[name] for name in shown} == {name: kind.body[name] for name in shown} != {}
    rows = await all_of(getattr(group, kind.listing)(*kind.place))
    assert (len(rows), getattr(rows[-1], kind.key)) == (before + 1, getattr(made, kind.key))


@each_kind
async def test_change_sends_what_is_given(kind: Kind, api: Any, standin: Standin) -> None:
    """A partial update sends its arguments and no others, None as null, and leaves the rest as it was."""
    group = kind.of(api)
    made = await settled(group.create(*kind.place, **kind.body))
    path = (*kind.place, getattr(made, kind.key))
    before = (await read(group, *path)).to_dict()
    await settled(group.partial_update(*path, **kind.change))
    assert (standin.last_exchange.request.method, standin.last_exchange.request.json()) == ("PATCH", kind.change)
    after = (await read(group, *path)).to_dict()
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed - {"updated_at", "version"} <= set(kind.change)
    assert {name: after.get(name) for name in kind.change} == kind.change


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.replacement], ids=str)
async def test_replacement(kind: Kind, api: Any, standin: Standin) -> None:
    """An update sends the whole thing anew; what it does not hold is blank afterwards."""
    group = kind.of(api)
    made = await settled(group.create(*kind.place, **kind.body))
    replaced = await settled(group.update(*kind.place, getattr(made, kind.key), **(kind.replacement or {})))
    assert (standin.last_exchange.request.method, standin.last_exchange.request.json()) == ("PUT", kind.replacement)
    assert replaced.name == (kind.replacement or {})["name"]
    assert getattr(replaced, "description", None) is None
    assert getattr(replaced, kind.key) == getattr(made, kind.key)


@each_kind
async def test_delete(kind: Kind, api: Any, standin: Standin) -> None:
    """Deleting returns nothing; then the thing is gone, and another deletion says so."""
    group = kind.of(api)
    made = await settled(group.create(*kind.place, **kind.body))
    path = (*kind.place, getattr(made, kind.key))
    assert await settled(getattr(group, kind.delete)(*path)) is None
    assert standin.last_exchange.request.body == b""
    for call in (lambda: read(group, *path), lambda: getattr(group, kind.delete)(*path)):
        error = await refused(NotFoundError, call)
        assert (error.status, error.detail) == (404, "Not found.")


async def test_entitlement_switches(api: Any, standin: Standin) -> None:
    """A token is switched, reset and refreshed by calls of its own; its secret is shown where that is asked for."""
    tokens = api.entitlements
    made = await settled(tokens.create(*REPOSITORY, name="ci", token="s3cret", show_tokens=True))
    assert made.token == "s3cret"
    assert await settled(tokens.disable(*REPOSITORY, made.slug_perm)) is None
    assert (await settled(tokens.read(*REPOSITORY, made.slug_perm))).is_active is False
    await settled(tokens.enable(*REPOSITORY, made.slug_perm))
    assert (await settled(tokens.read(*REPOSITORY, made.slug_perm))).is_active is True
    toggled = tokens.toggle_private_broadcasts(*REPOSITORY, made.slug_perm, access_private_broadcasts=True)
    assert await settled(toggled) is None
    assert standin.last_exchange.request.json() == {"access_private_broadcasts": True}
    fresh = await settled(tokens.refresh(*REPOSITORY, made.slug_perm, show_tokens=True))
    assert fresh.token not in ("s3cret", None)
    assert standin.last_exchange.request.parameters == [("show_tokens", "true")]


async def test_tokens_of_another_repository(api: Any) -> None:
    """Tokens are copied from one repository into another."""
    await settled(api.entitlements.create(*REPOSITORY, name="ci"))
    await settled(api.repos.create("acme", name="Other"))
    copied = await settled(api.entitlements.sync("acme", "other", source="prod"))
    assert [token.name for token in copied.tokens] == ["ci"]
    assert [token.name for token in await all_of(api.entitlements.list("acme", "other"))] == ["ci"]


async def test_key_of_a_service(api: Any) -> None:
    """The key of a service account is whole when it is made and when it is refreshed, and masked in between."""
    made = await settled(api.services.create("acme", name="Build", teams=[{"slug": "core", "role": "Member"}]))
    masked = await settled(api.services.read("acme", made.slug))
    fresh = await settled(api.services.refresh("acme", made.slug))
    assert len({made.key, masked.key, fresh.key}) == 3
    assert made.teams[0].slug == "core"


async def test_same_upstream_twice(api: Any) -> None:
    """The second upstream of the same address is a ServerError, though its body is HTML."""
    await settled(api.repos.upstream.npm.create(*REPOSITORY, **UPSTREAM))
    error = await refused(ServerError, lambda: api.repos.upstream.npm.create(*REPOSITORY, **UPSTREAM))
    assert error.status == 500
    assert b"<h1>" in error.body


async def test_get_that_deletes(api: Any) -> None:
    """A member is removed by a GET, and is not in the list any more."""
    assert [member.user for member in await all_of(api.members.list("acme"))] == ["ada", "bob"]
    assert await settled(api.members.remove("acme", "bob")) is None
    assert [member.user for member in await all_of(api.members.list("acme"))] == ["ada"]


async def test_privileges(api: Any, standin: Standin) -> None:
    """Privileges come in one page, whatever size is asked for, and are set by a list of models or mappings."""
    page = await settled(api.repos.privileges.list(*REPOSITORY, page=1, page_size=1))
    assert [item.to_dict() for item in page.items] == [
        {name: value for name, value in item.items() if value is not None}
        for item in standin.last_exchange.reply.json()["privileges"]
    ]
    assert len(page.items) == len(await all_of(page)) == page.total
    assert len(standin.exchanges) == 1
    await settled(api.teams.create("acme", name="core"))
    wanted = [{"privilege": "Read", "team": "core"}]
    assert await settled(api.repos.privileges.partial_update(*REPOSITORY, privileges=wanted)) is None
    assert standin.last_exchange.request.json() == {"privileges": wanted}
    named = [(item.team, item.privilege) for item in await all_of(api.repos.privileges.list(*REPOSITORY))]
    assert ("core", "Read") in named
