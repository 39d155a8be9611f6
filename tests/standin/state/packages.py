"""Packages: made by uploads, synchronised step by step, copied, moved, tagged, quarantined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..journal import Reply
from ..replies import empty_reply, invalid, not_found
from .crud import Collection
from .descriptions import described, flaws
from .slots import Slots
from .store import Row, Scope
from .synchronisation import COMPLETED, DUPLICATE, QUARANTINED, Synchronisation
from .world import Call, Handler, World

UPLOAD, VALIDATION = "packages_upload_", "packages_validate-upload_"


@dataclass(frozen=True, slots=True)
class Packages:
    """The handlers of packages beyond the common ones."""

    world: World
    collection: Collection
    slots: Slots
    synchronisation: Synchronisation

    def handlers(self) -> dict[str, Handler]:
        """The handlers by operation key."""
        named: dict[str, Handler] = {
            "packages_status": self.status,
            "packages_copy": self.copy,
            "packages_move": self.move,
            "packages_tag": self.tag,
            "packages_quarantine": self.quarantine,
            "packages_resync": self.resync,
            "packages_scan": self.collection.read,
            "packages_update_license": self.update_license,
        }
        for operation in self.world.documents["v1"].operations:
            if operation.operation_id.startswith(UPLOAD):
                named[operation.operation_id] = self.upload
            elif operation.operation_id.startswith(VALIDATION):
                named[operation.operation_id] = self.validate
        return {f"v1:{name}": handler for name, handler in named.items()}

    def add(self, scope: Scope, repository: str, given: Mapping[str, Any]) -> Row:
        """Keep a new package, synchronised unless the fields say otherwise."""
        return self.collection.add(scope, self._own(scope, repository, given))

    def add_like(self, first: Row, scope: Scope, repository: str, given: Mapping[str, Any]) -> None:
        """Keep a package that is like another one except for the given fields; cheap enough for thousands."""
        own = {**first.values, **self._own(scope, repository, given)}
        self.world.store.add("packages", scope, Row({name: own[name] for name in first.values}, own["slug_perm"]))

    def _own(self, scope: Scope, repository: str, given: Mapping[str, Any]) -> dict[str, Any]:
        placed = self.collection.placed(scope, given)
        slug = f"{placed['slug']}-{placed['slug_perm'][:4].lower()}"
        place = f"https://api.cloudsmith.io/v1/packages/{scope[0]}/{repository}/{placed['slug_perm']}/"
        return {
            **COMPLETED,
            "repository": repository,
            "self_url": place,
            "status_url": f"{place}status/",
            "uploaded_at": placed["created_at"],
            "tags": {},
            **placed,
            "slug": slug,
            "display_name": given.get("name"),
            **given,
        }

    def validate(self, call: Call) -> Reply:
        """Whether the fields are fit for a package; the files are names here, and need not have arrived."""
        if self.world.scope(self.collection.resource, call.values) is None:
            return not_found()
        found = flaws(call)
        return invalid(found) if found else empty_reply(call.operation.status)

    def upload(self, call: Call) -> Reply:
        """A package made from an uploaded file; each file can be used once, and none is used where one is wrong."""
        scope = self.world.scope(self.collection.resource, call.values)
        if scope is None:
            return not_found()
        files = _files(call.body)
        missing = {name for name, identifier in files if not self.slots.ready(identifier)}
        if wrong := {**{name: ["Invalid file identifier."] for name in sorted(missing)}, **flaws(call)}:
            return invalid(wrong)
        used = {name: self.slots.use(identifier) for name, identifier in files}
        given = described(call, UPLOAD, used["package_file"])
        twin = self._twin(scope, given)
        if twin and call.body.get("republish"):
            self.world.store.remove("packages", scope, twin)
            twin = None
        row = self.add(scope, call.values["repo"], given)
        self.synchronisation.begin(row, DUPLICATE if twin else "")
        return self.collection.shown(call, row)

    def status(self, call: Call) -> Reply:
        """How far a package is; each read brings it a step further."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        self.synchronisation.step(row)
        return self.collection.shown(call, row)

    def copy(self, call: Call) -> Reply:
        """The same package once more, in another repository and with a slug of its own.

        The official client waits for its synchronisation; that there is one is a conclusion from that.
        """
        row, target = self.collection.find(call), self._destination(call)
        if row is None:
            return not_found()
        if target is None:
            return invalid({"destination": ["Invalid repository."]})
        own = ("slug_perm", "slug", "identifier", "self_url", "status_url", "repository", "created_at", "uploaded_at")
        twin = self._twin(target, row.values)
        made = self.add(target, call.body["destination"], {k: v for k, v in row.values.items() if k not in own})
        self.synchronisation.begin(made, DUPLICATE if twin else "")
        return self.collection.shown(call, made)

    def move(self, call: Call) -> Reply:
        """As a copy, and the first one is gone."""
        row, scope = self.collection.find(call), self.world.scope(self.collection.resource, call.values)
        reply = self.copy(call)
        if row and scope and reply.status < 400:
            self.world.store.remove("packages", scope, row)
        return reply

    def tag(self, call: Call) -> Reply:
        """Tags added, removed, replaced or cleared; the action may be written in any case."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        action, named = str(call.body.get("action") or "Add").lower(), list(call.body.get("tags") or [])
        held = row.values.get("tags", {}).get("info", [])
        kept = [tag for tag in held if tag not in named]
        tags = {"add": [*kept, *named], "remove": kept, "replace": named, "clear": []}[action]
        row.values["tags"] = {"info": tags} if tags else {}
        return self.collection.shown(call, row)

    def quarantine(self, call: Call) -> Reply:
        """Into quarantine, or out of it with `restore` or `release`."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        body = call.body or {}
        out = bool(body.get("restore") or body.get("release"))
        row.values.update(COMPLETED if out else QUARANTINED)
        return self.collection.shown(call, row)

    def resync(self, call: Call) -> Reply:
        """The synchronisation begins again; what was wrong with the package itself still is."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        self.synchronisation.begin(row)
        return self.collection.shown(call, row)

    def update_license(self, call: Call) -> Reply:
        """Another licence for a package."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        row.values.update(spdx_license=call.body["spdx_license"], license=call.body["spdx_license"])
        return self.collection.shown(call, row)

    def _destination(self, call: Call) -> Scope | None:
        return self.world.scope(self.collection.resource, {**call.values, "repo": call.body["destination"]})

    def _twin(self, scope: Scope, given: Mapping[str, Any]) -> Row | None:
        names = ("format", "name", "version")
        for row in self.world.store.rows("packages", scope):
            if all(row.values.get(name) == given.get(name) for name in names):
                return row
        return None


def _files(body: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The fields of a body that name an uploaded file, and the identifiers of the files in order."""
    found = []
    for name, value in body.items():
        if name.endswith("_file") and value:
            found.append((name, value))
        elif name == "extra_files":
            found += [(name, identifier) for identifier in value or []]
    return found
