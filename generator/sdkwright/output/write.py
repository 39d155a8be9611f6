"""Where files go: to disk, to memory, or nowhere when a tree is only compared. No other code knows which it is."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sdkwright.errors import Location, OutputError


class Output(Protocol):
    """A tree of text files."""

    def read(self, name: str) -> str | None:
        """The file's text, or None where there is no such file."""

    def write(self, name: str, text: str) -> None:
        """Make the file hold the text."""

    def remove(self, name: str) -> None:
        """Make the file be gone."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files that a run wrote, left as they were and removed, by name."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def publish(output: Output, files: Mapping[str, str], owned: Collection[str]) -> Outcome:
    """Bring the tree to hold the files, in order; of the others only those that are `owned` are removed."""
    written, unchanged = [], []
    for name, text in files.items():
        if output.read(name) == text:
            unchanged.append(name)
        else:
            output.write(name, text)
            written.append(name)
    removed = [name for name in sorted(set(owned) - files.keys()) if output.read(name) is not None]
    for name in removed:
        output.remove(name)
    return Outcome(tuple(written), tuple(unchanged), tuple(removed))


@dataclass(slots=True)
class MemoryOutput:
    """A tree that exists in memory only."""

    files: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> str | None:
        return self.files.get(name)

    def write(self, name: str, text: str) -> None:
        self.files[name] = text

    def remove(self, name: str) -> None:
        del self.files[name]


@dataclass(frozen=True, slots=True)
class CheckOutput:
    """A tree on disk that is compared and never changed."""

    root: Path

    def read(self, name: str) -> str | None:
        return _read(self.root / name)

    def write(self, name: str, text: str) -> None:
        """Leave the disk as it is."""

    def remove(self, name: str) -> None:
        """Leave the disk as it is."""


@dataclass(frozen=True, slots=True)
class DiskOutput:
    """A tree on disk. A file is replaced in one step, so that it is never seen half-written."""

    root: Path

    def read(self, name: str) -> str | None:
        return _read(self.root / name)

    def write(self, name: str, text: str) -> None:
        path = self._inside(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, text)
        except OSError as error:
            raise OutputError(f"cannot be written: {error.strerror}", Location(str(path))) from error

    def remove(self, name: str) -> None:
        path = self._inside(name)
        try:
            path.unlink()
            for folder in path.parents:
                if folder == self.root or any(folder.iterdir()):
                    break
                folder.rmdir()
        except OSError as error:
            raise OutputError(f"cannot be removed: {error.strerror}", Location(str(path))) from error

    def _inside(self, name: str) -> Path:
        """The file's path, provided that no symbolic link leads out of the tree."""
        path = self.root / name
        if not path.parent.resolve().is_relative_to(self.root.resolve()):
            raise OutputError("a symbolic link leads out of the output directory", Location(str(path)))
        return path


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        # Something else stands there; what is written next replaces it or says why it cannot.
        return None
