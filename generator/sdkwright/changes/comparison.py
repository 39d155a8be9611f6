"""Two sides -> every change for users, each with its place."""

from __future__ import annotations

from sdkwright.changes.change_places import LocatedChange
from sdkwright.changes.interface_changes import compared
from sdkwright.changes.side import Side


def changes_between(old: Side, new: Side) -> tuple[LocatedChange, ...]:
    """Every change for users, the worst first, each with its place."""
    places = {True: old.places, False: new.places}
    return tuple(
        LocatedChange(change, places[change.removed].place(change.subject))
        for change in compared(old.interface, new.interface)
    )
