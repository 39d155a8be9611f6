"""Changes in a few lines, for the end of a run: how many of each sort there are, and the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sdkwright.changes.change import Change
from sdkwright.changes.change_reports import change_counts, change_line

# How many changes of a sort are shown.
_SHOWN: Final = 3
_SORTS: Final = ("removed", "renamed", "made required", "added", "breaking otherwise")


def overview(changes: Sequence[Change]) -> Iterator[str]:
    """A line for each sort of change that there is, with the first changes below it, and the counts by level last."""
    for sort in _SORTS:
        of_sort = [change for change in changes if _sort(change) == sort]
        if of_sort:
            yield f"{sort}: {len(of_sort):,}"
            yield from (f"  {change_line(change)}" for change in of_sort[:_SHOWN])
        if len(of_sort) > _SHOWN:
            yield f"  and {len(of_sort) - _SHOWN:,} more"
    if changes:
        yield change_counts(changes)


def _sort(change: Change) -> str:
    """The sort by the kind's name; empty for what hits nobody and is neither of these."""
    if change.kind.endswith("-required"):
        return "made required"
    if change.kind == "operation-moved" or change.kind.endswith("-renamed"):
        return "renamed"
    if change.kind.endswith("-removed") and change.level == "breaking":
        return "removed"
    if change.kind.endswith("-added") and change.level == "compatible":
        return "added"
    return "breaking otherwise" if change.level == "breaking" else ""
