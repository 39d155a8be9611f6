"""Policies of v2 with their actions, which are of several kinds told apart by `action_type`."""

from __future__ import annotations

from typing import Any

import pytest
import pytest_asyncio

from cloudsmith_sdk import NotFoundError
from cloudsmith_sdk.models import (
    AddPackageTagsPolicyActionTyped,
    PatchedAddPackageTagsPolicyActionTyped,
    RemovePackageTagsPolicyActionTyped,
    SetPackageStatePolicyActionTyped,
)
from tests.conformance.both import all_of, refused, settled
from tests.standin import Standin

QUARANTINE = {"action_type": "SetPackageState", "package_state": "QUARANTINED"}


@pytest_asyncio.fixture
async def policy(api: Any) -> str:
    """The identifier of a new policy."""
    made = await settled(api.workspaces_policies.create("acme", name="no copyleft", rego="package a"))
    slug_perm: str = made.slug_perm
    return slug_perm


async def test_action_from_a_model(policy: str, api: Any, standin: Standin) -> None:
    """A model of one kind sends its kind along, without the fields that are not set, and comes back as that kind."""
    action = AddPackageTagsPolicyActionTyped(tags=["flagged"], precedence=2)
    made = await settled(api.workspaces_policies.actions.create("acme", policy, body=action))
    sent = standin.last_exchange.request.json()
    assert sent == {"action_type": "AddPackageTags", "tags": ["flagged"], "precedence": 2}
    assert type(made) is AddPackageTagsPolicyActionTyped
    assert (made.action_type, made.tags, made.precedence) == ("AddPackageTags", ["flagged"], 2)


async def test_action_from_a_mapping(policy: str, api: Any, standin: Standin) -> None:
    """A mapping is sent as it is; the reply is a model of its kind."""
    made = await settled(api.workspaces_policies.actions.create("acme", policy, body=QUARANTINE))
    assert standin.last_exchange.request.json() == QUARANTINE
    assert type(made) is SetPackageStatePolicyActionTyped
    assert made.package_state == "QUARANTINED"


async def test_list_of_actions(policy: str, api: Any) -> None:
    """A list holds each action as a model of its own kind, in order."""
    actions = api.workspaces_policies.actions
    for body in (
        AddPackageTagsPolicyActionTyped(tags=["a"]),
        RemovePackageTagsPolicyActionTyped(tags=["b"]),
        QUARANTINE,
    ):
        await settled(actions.create("acme", policy, body=body))
    assert [type(action) for action in await all_of(actions.list("acme", policy))] == [
        AddPackageTagsPolicyActionTyped,
        RemovePackageTagsPolicyActionTyped,
        SetPackageStatePolicyActionTyped,
    ]


@pytest.mark.parametrize("as_model", [True, False])
async def test_change_and_removal(as_model: bool, policy: str, api: Any, standin: Standin) -> None:
    """A changed action keeps the fields that were not given; a removed one is gone."""
    actions = api.workspaces_policies.actions
    made = await settled(actions.create("acme", policy, body=AddPackageTagsPolicyActionTyped(tags=["a"])))
    change: Any = PatchedAddPackageTagsPolicyActionTyped(precedence=4) if as_model else {"precedence": 4}
    changed = await settled(actions.partial_update("acme", policy, made.slug_perm, body=change))
    kind = {"action_type": "AddPackageTags"} if as_model else {}
    assert standin.last_exchange.request.json() == {"precedence": 4, **kind}
    assert (changed.precedence, changed.tags) == (4, ["a"])
    assert (await settled(actions.retrieve("acme", policy, made.slug_perm))) == changed
    assert await settled(actions.destroy("acme", policy, made.slug_perm)) is None
    await refused(NotFoundError, lambda: actions.retrieve("acme", policy, made.slug_perm))


async def test_actions_go_with_their_policy(policy: str, api: Any) -> None:
    """The actions of a deleted policy cannot be listed."""
    await settled(api.workspaces_policies.destroy("acme", policy))
    await refused(NotFoundError, lambda: api.workspaces_policies.actions.list("acme", policy))
