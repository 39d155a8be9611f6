"""Where files go: to disk, to memory, or nowhere when a tree is only compared. No other code knows which it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sdkwright.output.interrupts import interrupts_held_back
from sdkwright.output.line_ends import with_line_feeds
from sdkwright.output.transaction import commit, stage, swept_on_failure


class Output(Protocol):
    """A tree of text files."""

    def read(self, name: str) -> str | None:
        """The file's text with line feeds, or None where there is no such file."""

    def change(self, texts: Mapping[str, str], removed: Sequence[str]) -> None:
        """Make files hold these texts, and others be gone: all of it, or nothing."""


@dataclass(slots=True)
class MemoryOutput:
    """A tree that exists in memory only."""

    files: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> str | None:
        return self.files.get(name)

    def change(self, texts: Mapping[str, str], removed: Sequence[str]) -> None:
        self.files.update(texts)
        for name in removed:
            del self.files[name]


@dataclass(frozen=True, slots=True)
class CheckOutput:
    """A tree on disk that is compared and never changed.

    `texts` are those that its files would have, None where one would go.
    """

    root: Path
    texts: dict[str, str | None] = field(default_factory=dict)

    def read(self, name: str) -> str | None:
        return _read(self.root / name)

    def change(self, texts: Mapping[str, str], removed: Sequence[str]) -> None:
        """Leave the disk as it is."""
        self.texts.update({**texts, **dict.fromkeys(removed)})


@dataclass(slots=True)
class DiskOutput:
    """A tree on disk, which changes as a whole.

    changed: whether it has. An interrupt that came while it did is heard afterwards.
    """

    root: Path
    changed: bool = False

    def read(self, name: str) -> str | None:
        return _read(self.root / name)

    def change(self, texts: Mapping[str, str], removed: Sequence[str]) -> None:
        with swept_on_failure(self.root):
            journal = stage(self.root, texts, removed)
            with interrupts_held_back():
                commit(self.root, journal)
                self.changed = True


def _read(path: Path) -> str | None:
    try:
        # What is no text was not written here, and differs from what is.
        return with_line_feeds(path.read_bytes().decode(errors="replace"))
    except OSError:
        # Nothing stands there, or no file: what is written next says why it cannot.
        return None
