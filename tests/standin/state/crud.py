"""List, create, read, replace, change and delete, the same for every resource."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .. import paging
from ..journal import Reply
from ..replies import empty_reply, invalid, json_reply, not_found
from .resources import Resource, operations_of
from .search import arranged
from .store import Row, Scope
from .world import Call, Handler, World

SERVER_ERROR = Reply(500, {"content-type": "text/html; charset=utf-8"}, b"<h1>Server Error (500)</h1>")


@dataclass(frozen=True, slots=True)
class Collection:
    """The handlers of one resource."""

    world: World
    resource: Resource

    def handlers(self) -> dict[str, Handler]:
        """The handlers by operation key."""
        made: dict[str, Handler] = {
            "list": self.listing,
            "create": self.create,
            "read": self.read,
            "replace": self.replace,
            "change": self.change,
            "delete": self.delete,
        }
        found = operations_of(self.resource, self.world.documents[self.resource.document])
        return {operation.key: made[name] for name, operation in found.items()}

    def find(self, call: Call) -> Row | None:
        """The thing that a path names; None where there is none, or not yet for this reader."""
        scope = self.world.scope(self.resource, call.values)
        if scope is None:
            return None
        # The thing's own name is the path's next parameter after those of the collection.
        own = re.findall(r"{(\w+)}", self.resource.item)[-1]
        row = self.world.store.find(self.resource.kind, scope, self.resource.keys, call.values[own])
        if row and row.unseen:
            row.unseen -= 1
            return None
        if row and row.lingering is not None:
            if row.lingering == 0:
                self.world.store.remove(self.resource.kind, scope, row)
                return None
            row.lingering -= 1
        return row

    def listing(self, call: Call) -> Reply:
        """A page of the things of a scope."""
        scope = self.world.scope(self.resource, call.values)
        if scope is None:
            return not_found()
        held = self.world.store.rows(self.resource.kind, scope)
        rows = arranged([row for row in held if not row.unseen and row.lingering is None], call.request)
        return self.page(call, rows)

    def page(self, call: Call, rows: list[Row]) -> Reply:
        """A page of the rows that are given."""
        schema = paging.row_schema(call.document, call.operation)
        reveal = call.flag("show_tokens")

        def show(row: Row) -> Any:
            return self.world.present(call.document, schema, row, self.resource, reveal)

        style = paging.style_of(call.document, call.operation)
        return paging.page_reply(style, rows, call.request, self.world.faults, show)

    def create(self, call: Call) -> Reply:
        """A new thing, made from the body and completed with sample values for what the service decides."""
        scope = self.world.scope(self.resource, call.values)
        if scope is None:
            return not_found()
        given = self.given(call, scope)
        if refusal := self._clash(scope, given):
            return refusal
        row = self.add(scope, given)
        return self.shown(call, row, reveal=self.resource.kind == "services" or call.flag("show_tokens"))

    def read(self, call: Call) -> Reply:
        """The thing itself."""
        row = self.find(call)
        if row is None:
            return not_found()
        shown = Row(row.before.pop(0), row.seed) if row.before else row
        return self.shown(call, shown, reveal=call.flag("show_tokens"))

    def replace(self, call: Call) -> Reply:
        """PUT: what the body does not hold goes back to blank."""
        row = self.find(call)
        if row is None:
            return not_found()
        blank = self.world.blank(call.document, call.operation.body or {}, call.body)
        return self._update(call, row, {**blank, **(call.body or {})})

    def change(self, call: Call) -> Reply:
        """PATCH: what the body does not hold stays."""
        row = self.find(call)
        return self._update(call, row, call.body or {}) if row else not_found()

    def delete(self, call: Call) -> Reply:
        """The thing is gone, and what is inside it cannot be reached any more."""
        row, scope = self.find(call), self.world.scope(self.resource, call.values)
        if row is None or scope is None:
            return not_found()
        if self.world.faults.lingering:
            row.lingering = self.world.faults.lingering
        else:
            self.world.store.remove(self.resource.kind, scope, row)
        return empty_reply(call.operation.status)

    def shown(self, call: Call, row: Row, reveal: bool = False) -> Reply:
        """A row as the operation's own reply shows it."""
        schema = call.operation.reply or {}
        value = self.world.present(call.document, schema, row, self.resource, reveal)
        return json_reply(value, call.operation.status)

    def given(self, call: Call, scope: Scope) -> dict[str, Any]:
        """The fields of a new thing that are not left to samples."""
        blank = self.world.blank(call.document, call.operation.body or {}, call.body)
        return {**blank, **(call.body or {}), **self.placed(scope, call.body or {})}

    def placed(self, scope: Scope, body: Mapping[str, Any]) -> dict[str, Any]:
        """Who a new thing is, where it stands and since when."""
        number, slug_perm = self.world.identity(self.resource.kind)
        now = self.world.now()
        name = str(body.get("slug") or body.get("name") or slug_perm)
        return {
            "identifier": number,
            "slug_perm": slug_perm,
            "slug": re.sub(r"[^a-z0-9_]+", "-", name.lower()).strip("-"),
            "namespace": scope[0],
            "created_at": now,
            "updated_at": now,
            "deleted_at": None,
        }

    def add(self, scope: Scope, given: Mapping[str, Any]) -> Row:
        """Keep a new thing."""
        document, schema = self.world.documents[self.resource.document], self.full_schema()
        seed = f"{self.resource.kind}/{given['slug_perm']}"
        row = Row(self.world.complete(document, schema, seed, dict(given)), seed, unseen=self.world.faults.lag)
        self.world.store.add(self.resource.kind, scope, row)
        return row

    def full_schema(self) -> Mapping[str, Any]:
        """The schema of the fullest reply, that of one thing read, or of a list's row where nothing else is."""
        document = self.world.documents[self.resource.document]
        found = operations_of(self.resource, document)
        if "read" in found:
            return found["read"].reply or {}
        return paging.row_schema(document, found["list"])

    def _update(self, call: Call, row: Row, changes: Mapping[str, Any]) -> Reply:
        merged = {**row.values, **changes, "updated_at": self.world.now()}
        if isinstance(row.values.get("version"), int):
            merged["version"] = row.values["version"] + 1
        row.before += [row.values] * self.world.faults.stale
        row.values = self.world.complete(call.document, self.full_schema(), row.seed, merged)
        return self.shown(call, row, reveal=call.flag("show_tokens"))

    def _clash(self, scope: Scope, given: Mapping[str, Any]) -> Reply | None:
        unique = self.resource.unique
        wanted = str(given.get(unique))
        if not unique or not self.world.store.find(self.resource.kind, scope, (unique,), wanted):
            return None
        if self.resource.clash == 500:
            return SERVER_ERROR
        return invalid({unique: ["This field must be unique."]})
