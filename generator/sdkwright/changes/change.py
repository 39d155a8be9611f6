"""A change as a value: what it is, how badly it hits users, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from sdkwright.changes.change_kinds import KINDS, Level

__all__ = ["LEVELS", "Change", "Direction", "Level", "Subject", "order_of", "worst_level"]

LEVELS: Final[tuple[Level, ...]] = ("breaking", "compatible", "note")
"""The levels, the worst first: a version's major, minor and patch number."""

Direction: TypeAlias = Literal["request", "reply"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a change is about, so that its place in the document can be found.

    `operation` is an operation's key, `identity` that of a declared type; both are empty for the whole interface.
    `part` is what of these: `parameter`, `field`, `body`, `reply`, `scheme`, `server` or `webhook`, with its `name` on
    the wire and, for a parameter, its `location`.
    """

    operation: str = ""
    identity: str = ""
    part: str = ""
    name: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change for users.

    `kind` is a key of `KINDS`, which has its level and its sentences; `words` are the names and values in these. `sdk`
    is where it is in the SDK, such as `pets.list(limit)` or `models.Pet.name`. `removed` says that the subject is in
    the old document only, so that its place is looked for there.
    """

    kind: str
    sdk: str
    subject: Subject = Subject()
    words: Mapping[str, str] = field(default_factory=dict)
    removed: bool = False

    @property
    def level(self) -> Level:
        """How badly it hits users."""
        return KINDS[self.kind].level


def order_of(change: Change) -> tuple[int, str, str, str]:
    """The key to sort by: the worst first, then by place in the SDK."""
    return LEVELS.index(change.level), change.sdk, change.kind, repr(sorted(change.words.items()))


def worst_level(changes: Iterable[Change]) -> Level | None:
    """The level of the worst change; None where there is no change."""
    levels = {change.level for change in changes}
    return next((level for level in LEVELS if level in levels), None)
