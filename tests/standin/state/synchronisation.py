"""How a package gets from its upload to its end: polls that say "in progress", then success or a failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .store import Row
from .world import World

# The numbers 4 and 9 are known from the real service; those of the other states are not published and are guesses.
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
    "sync_progress": 10,
    "is_sync_completed": False,
    "is_sync_in_flight": True,
    "is_sync_in_progress": True,
    "is_downloadable": False,
}
FAILED: Mapping[str, Any] = {
    **IN_PROGRESS,
    "status": 5,
    "status_str": "Failed",
    "sync_progress": 100,
    "is_sync_failed": True,
    "is_sync_in_flight": False,
    "is_sync_in_progress": False,
}
QUARANTINED: Mapping[str, Any] = {
    **COMPLETED,
    "status": 6,
    "status_str": "Quarantined",
    "is_quarantined": True,
    "is_downloadable": False,
}
DUPLICATE = "A package with this name and version already exists. This package should be deleted."


@dataclass(frozen=True, slots=True)
class Synchronisation:
    """Brings packages to their end, one status read at a time, as the knobs have it."""

    world: World

    def begin(self, row: Row, reason: str = "") -> None:
        """Start, or start again; `reason` is why it will fail each time ("": it will not, unless a knob says so)."""
        row.flaw = reason or row.flaw
        row.polls = self.world.faults.sync_polls
        row.values.update(IN_PROGRESS)
        row.outcome = self._outcome(row)

    def step(self, row: Row) -> None:
        """Come one status read further."""
        if row.polls:
            row.polls -= 1
            # It never shows the end before it is there.
            row.values["sync_progress"] = min(90, row.values["sync_progress"] + 20)
        elif row.outcome:
            row.values.update(row.outcome, sync_finished_at=self.world.now())
            row.outcome = {}

    def _outcome(self, row: Row) -> dict[str, Any]:
        if row.flaw:
            return {**FAILED, "status_reason": row.flaw}
        if self.world.faults.sync_failures:
            self.world.faults.sync_failures -= 1
            return {**FAILED, "status_reason": self.world.faults.sync_reason}
        return dict(COMPLETED)
