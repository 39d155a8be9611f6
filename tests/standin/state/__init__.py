"""The state of a stand-in: what was created stays, what was deleted is gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..auth import Callers
from ..documents import ApiDocument, Operation
from ..faults import Faults
from ..journal import Reply, Request
from .accounts import Accounts
from .crud import Collection
from .entitlements import Entitlements
from .object_store import ObjectStore
from .packages import Packages
from .privileges import Privileges
from .seeds import seeded_package
from .slots import Slot, Slots
from .store import Row
from .synchronisation import Synchronisation
from .world import Call, Handler, World

__all__ = ["Slot", "State"]


class State:
    """All handlers that keep state, over one world; `store` is the address of the file store."""

    def __init__(
        self,
        documents: dict[str, ApiDocument],
        faults: Faults,
        clock: Callable[[], float],
        callers: Callers,
        store: str,
    ) -> None:
        self._world = World(documents, faults, clock)
        self.slots = Slots(faults, clock, store)
        self._collections = {
            kind: Collection(self._world, resource) for kind, resource in self._world.resources().items()
        }
        self.object_store = ObjectStore(self.slots, callers, clock, self._has_repository)
        synchronisation = Synchronisation(self._world)
        self._packages = Packages(self._world, self._collections["packages"], self.slots, synchronisation)
        self._privileges = Privileges(self._collections["repositories"])
        self._handlers: dict[str, Handler] = {}
        for collection in self._collections.values():
            self._handlers |= collection.handlers()
        entitlements = Entitlements(self._world, self._collections["entitlements"])
        accounts = Accounts(self._world, self._collections, callers)
        for group in (self._packages, self._privileges, entitlements, accounts, self.slots):
            self._handlers |= group.handlers()

    def reply(self, document: ApiDocument, operation: Operation, values: Any, request: Request) -> Reply | None:
        """The reply of an operation that keeps state; None for all others."""
        handler = self._handlers.get(operation.key)
        return handler(Call(document, operation, values, request, request.json())) if handler else None

    def rows(self, kind: str) -> list[Row]:
        """All things of a kind, such as "repositories", in whichever workspace they are."""
        return self._world.store.within(kind, ())

    def clear(self) -> None:
        """Forget everything, the workspaces too."""
        self._world.store.clear()
        self._world.workspaces.clear()
        self.slots.clear()
        self._privileges.clear()

    def _has_repository(self, workspace: str, name: str) -> bool:
        resource = self._collections["packages"].resource
        return self._world.scope(resource, {"owner": workspace, "repo": name}) is not None

    def add_workspace(self, name: str) -> None:
        """Make a workspace known."""
        self._world.workspaces.add(name)

    def add_repository(self, workspace: str, name: str) -> None:
        """Make a repository in a workspace, which is made known too."""
        self.add_workspace(workspace)
        repositories = self._collections["repositories"]
        repositories.add((workspace,), {"name": name, **repositories.placed((workspace,), {"name": name})})

    def add_member(self, workspace: str, name: str) -> None:
        """Make a user a member of a workspace."""
        members = self._collections["members"]
        members.add((workspace,), {"user": name, "user_name": name.title(), **members.placed((workspace,), {})})

    def seed_packages(self, workspace: str, repository: str, count: int) -> None:
        """Let a repository hold exactly so many packages, `package-1` being the newest."""
        scope = self._world.scope(self._collections["packages"].resource, {"owner": workspace, "repo": repository})
        if scope is None:
            raise LookupError(f"no repository {workspace}/{repository}")
        for row in self._world.store.rows("packages", scope):
            self._world.store.remove("packages", scope, row)
        first: Row | None = None
        for index in range(1, count + 1):
            given = seeded_package(index)
            if first is None:
                first = self._packages.add(scope, repository, given)
            else:
                self._packages.add_like(first, scope, repository, given)
