"""Entitlement tokens beyond the common operations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .. import values
from ..journal import Reply
from ..replies import empty_reply, invalid, json_reply, not_found
from .crud import Collection
from .world import Call, Handler, World


@dataclass(frozen=True, slots=True)
class Entitlements:
    """The handlers that switch, refresh, reset and copy tokens."""

    world: World
    collection: Collection

    def handlers(self) -> dict[str, Handler]:
        """The handlers by operation key."""
        return {
            "v1:entitlements_enable": lambda call: self._set(call, is_active=True),
            "v1:entitlements_disable": lambda call: self._set(call, is_active=False),
            "v1:entitlements_reset": lambda call: self._set(call, clients=0, downloads=0),
            "v1:entitlements_toggle_private_broadcasts": self.toggle,
            "v1:entitlements_refresh": self.refresh,
            "v1:entitlements_sync": self.sync,
        }

    def toggle(self, call: Call) -> Reply:
        """Private broadcasts on or off, as the body says."""
        return self._set(call, **call.body)

    def refresh(self, call: Call) -> Reply:
        """A new secret, and whatever else the body changes."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        fresh = values.token(f"{row.values['token']}/again", 24)
        row.values.update({"token": fresh, **(call.body or {}), "updated_at": self.world.now()})
        return self.collection.shown(call, row, reveal=call.flag("show_tokens"))

    def sync(self, call: Call) -> Reply:
        """The tokens of another repository, copied into this one."""
        resource = self.collection.resource
        target = self.world.scope(resource, call.values)
        source = self.world.scope(resource, {**call.values, "repo": call.body["source"]})
        if target is None:
            return not_found()
        if source is None:
            return invalid({"source": ["Invalid repository."]})
        rows = [self._copy(target, row.values) for row in self.world.store.rows(resource.kind, source)]
        schema: Mapping[str, Any] = self.collection.full_schema()
        reveal = call.flag("show_tokens")
        shown = [self.world.present(call.document, schema, row, resource, reveal) for row in rows]
        return json_reply({"tokens": shown}, call.operation.status)

    def _copy(self, target: tuple[str, ...], held: Mapping[str, Any]) -> Any:
        return self.collection.add(target, {**held, **self.collection.placed(target, held)})

    def _set(self, call: Call, **changes: Any) -> Reply:
        row = self.collection.find(call)
        if row is None:
            return not_found()
        row.values.update(changes, updated_at=self.world.now())
        return empty_reply(call.operation.status)
