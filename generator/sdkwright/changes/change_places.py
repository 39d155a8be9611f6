"""Changes with their places: where each is in the document, or in the lock, on the side that has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sdkwright.changes.change import Change, Subject
from sdkwright.errors import Location


class Places(Protocol):
    """Finds the places of subjects on one side."""

    def place(self, subject: Subject) -> Location:
        """The place of a subject, or of the nearest value around it."""
        ...


@dataclass(frozen=True, slots=True)
class LocatedChange:
    """A change, and its place in the document that has it: the old one where `change.removed` says so."""

    change: Change
    place: Location
