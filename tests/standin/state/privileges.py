"""Who may do what with a repository."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..auth import USER
from ..journal import Reply
from ..replies import empty_reply, invalid, json_reply, not_found
from .crud import Collection
from .store import Scope
from .world import Call, Handler

Privilege = Mapping[str, Any]
# The kinds of holders, where they are kept and by which field they are known.
HOLDERS = {"team": ("teams", "slug"), "user": ("members", "user"), "service": ("services", "slug")}


@dataclass(slots=True)
class Privileges:
    """The handlers of a repository's privileges. That it belongs to the user at first is a choice."""

    repositories: Collection
    _held: dict[Scope, list[Privilege]] = field(default_factory=dict)

    def handlers(self) -> dict[str, Handler]:
        """The handlers by operation key."""
        return {
            "v1:repos_privileges_list": self.listing,
            "v1:repos_privileges_update": self.replace,
            "v1:repos_privileges_partial_update": self.change,
        }

    def clear(self) -> None:
        """Forget everything."""
        self._held.clear()

    def listing(self, call: Call) -> Reply:
        """All of them at once: the page that is asked for is ignored, as the real service does."""
        scope = self._scope(call)
        return json_reply({"privileges": self._of(scope)}) if scope else not_found()

    def replace(self, call: Call) -> Reply:
        """PUT: these and no others."""
        return self._set(call, [])

    def change(self, call: Call) -> Reply:
        """PATCH: these are added, or take the place of what the same holder had."""
        scope = self._scope(call)
        return self._set(call, self._of(scope)) if scope else not_found()

    def _of(self, scope: Scope) -> list[Privilege]:
        return self._held.get(scope, [{"privilege": "Admin", "user": USER}])

    def _set(self, call: Call, held: list[Privilege]) -> Reply:
        scope, wanted = self._scope(call), list((call.body or {}).get("privileges", []))
        if scope is None:
            return not_found()
        for kind in HOLDERS:
            if unknown := [one[kind] for one in wanted if kind in one and not self._known(scope, kind, one[kind])]:
                # An object where the schema has a list of texts, as it was seen on the real service.
                return invalid({"privileges": {"detail": f"Invalid {kind}(s) specified {unknown}"}})
        named = [_holder(one) for one in wanted]
        self._held[scope] = [one for one in held if _holder(one) not in named] + wanted
        return empty_reply(call.operation.status)

    def _scope(self, call: Call) -> Scope | None:
        row = self.repositories.find(call)
        return (call.values["owner"], row.values["slug_perm"]) if row else None

    def _known(self, scope: Scope, kind: str, name: str) -> bool:
        place, key = HOLDERS[kind]
        return self.repositories.world.store.find(place, scope[:1], (key,), name) is not None


def _holder(privilege: Privilege) -> tuple[str, str]:
    return next(((kind, privilege[kind]) for kind in HOLDERS if kind in privilege), ("", ""))
