"""Where subjects of changes are in the lock of an SDK."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sdkwright.changes.change import Subject
from sdkwright.errors import Location


@dataclass(frozen=True)
class LockPlaces:
    """Finds the lines of subjects in a lock, that of an operation or of a class; `shown` is how reports name it."""

    path: Path
    shown: str

    def place(self, subject: Subject) -> Location:
        """The line that has the subject, or else the lock as a whole."""
        # The keys of an SDK that is made of one document have no document's name.
        names = (subject.identity, subject.operation, subject.operation.partition(":")[2])
        line = next((self._lines[text] for name in names if (text := json.dumps(name)) in self._lines), 0)
        return Location(self.shown, line, 1 if line else 0)

    @cached_property
    def _lines(self) -> Mapping[str, int]:
        """The number of the last line for each name: that of the most telling section."""
        numbered = enumerate(self.path.read_text(encoding="utf-8").splitlines(), 1)
        return {line.strip().partition(": ")[0]: number for number, line in numbered if line.startswith('    "')}
