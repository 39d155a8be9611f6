"""Packages: made by uploads, synchronised step by step, copied, moved, tagged, quarantined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .. import values
from ..journal import Reply
from ..replies import invalid, not_found
from .crud import Collection
from .slots import Slots
from .store import Row, Scope
from .world import Call, Handler, World

# The numbers 4 and 9 are known from the real service; those of the other states are not published.
COMPLETED: Mapping[str, Any] = {
    "status": 4,
    "status_str": "Completed",
    "status_reason": None,
    "stage": 9,
    "stage_str": "Fully Synchronised",
    "sync_progress": 100,
    "is_sync_awaiting": False,
    "is_sync_completed": True,
    "is_sync_failed": False,
    "is_sync_in_flight": False,
    "is_sync_in_progress": False,
    "is_downloadable": True,
    "is_quarantined": False,
}
IN_PROGRESS: Mapping[str, Any] = {
    **COMPLETED,
    "status": 2,
    "status_str": "In Progress",
    "stage": 3,
    "stage_str": "In Progress",
    "sync_progress": 40,
    "is_sync_completed": False,
    "is_sync_in_flight": True,
    "is_sync_in_progress": True,
    "is_downloadable": False,
}
FAILED: Mapping[str, Any] = {
    **IN_PROGRESS,
    "status": 5,
    "status_str": "Failed",
    "status_reason": "A package with this name and version already exists. This package should be deleted.",
    "sync_progress": 100,
    "is_sync_failed": True,
    "is_sync_in_flight": False,
    "is_sync_in_progress": False,
}
UPLOAD = "packages_upload_"


@dataclass(frozen=True, slots=True)
class Packages:
    """The handlers of packages beyond the common ones."""

    world: World
    collection: Collection
    slots: Slots

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
        operations = self.world.documents["v1"].operations
        uploads = [operation.key for operation in operations if operation.operation_id.startswith(UPLOAD)]
        return {f"v1:{name}": handler for name, handler in named.items()} | dict.fromkeys(uploads, self.upload)

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

    def upload(self, call: Call) -> Reply:
        """A package made from an uploaded file; the file can be used once."""
        scope = self.world.scope(self.collection.resource, call.values)
        if scope is None:
            return not_found()
        files = {name: value for name, value in call.body.items() if name.endswith("_file") and value}
        unknown = {name: ["Invalid file identifier."] for name, value in files.items() if not self.slots.ready(value)}
        if unknown:
            return invalid(unknown)
        names = {name: self.slots.use(value) for name, value in files.items()}
        given = _described(call, names["package_file"])
        twin = self._twin(scope, given)
        if twin and call.body.get("republish"):
            self.world.store.remove("packages", scope, twin)
            twin = None
        row = self.add(scope, call.values["repo"], {**given, **IN_PROGRESS})
        row.polls, row.outcome = self.world.faults.sync_polls, dict(FAILED if twin else COMPLETED)
        return self.collection.shown(call, row)

    def status(self, call: Call) -> Reply:
        """How far a package is; each read brings it a step further."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        if row.polls:
            row.polls -= 1
        elif row.outcome:
            row.values.update(row.outcome, sync_finished_at=self.world.now())
            row.outcome = {}
        return self.collection.shown(call, row)

    def copy(self, call: Call) -> Reply:
        """The same package once more, in another repository and with a slug of its own."""
        row, target = self.collection.find(call), self._destination(call)
        if row is None:
            return not_found()
        if target is None:
            return invalid({"destination": ["Invalid repository."]})
        own = ("slug_perm", "slug", "identifier", "self_url", "status_url", "repository", "created_at", "uploaded_at")
        made = self.add(target, call.body["destination"], {k: v for k, v in row.values.items() if k not in own})
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
        status = COMPLETED["status_str"] if out else "Quarantined"
        row.values.update(is_quarantined=not out, is_downloadable=out, status_str=status)
        return self.collection.shown(call, row)

    def resync(self, call: Call) -> Reply:
        """The synchronisation begins again, with the outcome it had."""
        row = self.collection.find(call)
        if row is None:
            return not_found()
        row.outcome = dict(FAILED if row.values["is_sync_failed"] else COMPLETED)
        row.polls = self.world.faults.sync_polls
        row.values.update(IN_PROGRESS)
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


def _described(call: Call, filename: str) -> dict[str, Any]:
    """What a package is called and made of, by the body where it says so, else by the file's name."""
    stem, _, version = filename.rsplit(".", 1)[0].partition("-")
    body = {name: value for name, value in call.body.items() if name != "tags" and value is not None}
    described = {"name": stem, "version": version or "1.0.0", **body}
    tags = [tag for tag in str(call.body.get("tags") or "").split(",") if tag]
    return {
        **described,
        "format": call.operation.operation_id.removeprefix(UPLOAD),
        "filename": filename,
        "checksum_md5": values.hexadecimal(filename, 32),
        "tags": {"info": tags} if tags else {},
        "downloads": 0,
    }
