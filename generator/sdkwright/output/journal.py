"""The journal of a transaction: what it does to which file, for a later run that has to complete or undo it.

It stands in a folder of its own within the output, `.sdkwright-run`, beside the new files and links to the old ones.
The journal's name says which way the transaction goes, so that turning back is a rename, which needs no space.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from sdkwright.errors import Location, OutputError

RUN: Final = ".sdkwright-run"
"""The folder in the output; whatever is in it belongs to runs, and the next one sweeps it."""

_FORWARD = "forward.json"
_BACK = "back.json"


@dataclass(frozen=True, slots=True)
class Step:
    """What is done to one file.

    name: the file's path in the output. before, after: what stands there, as `state` says it; None is nothing.
    """

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Journal:
    """The steps in their order, and the folders in the output that have to be made for them, the outer ones first."""

    steps: tuple[Step, ...]
    made: tuple[str, ...] = ()


@contextmanager
def located(path: Path, deed: str = "written") -> Iterator[None]:
    """Turn an error of the system into one that names the file."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot be {deed}: {error.strerror}", Location(str(path))) from error


def state(path: Path) -> str | None:
    """What stands at a path: a digest of a file's bytes or of where a link leads, another word, or None for nothing."""
    if path.is_symlink():
        return f"link {hashlib.sha256(os.fsencode(path.readlink())).hexdigest()}"
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return "no file" if path.exists() else None


def is_half_written(root: Path) -> bool:
    """Whether a run has begun to change the output and has neither completed nor undone it."""
    with located(root, "read"):
        return any((root / RUN / name).exists() for name in (_FORWARD, _BACK))


def begin(root: Path, journal: Journal) -> None:
    """Put the journal in its place, whole; from here on the transaction is carried out, by this run or the next."""
    data = {"steps": [[step.name, step.before, step.after] for step in journal.steps], "made": journal.made}
    path = root / RUN / _FORWARD
    with located(path):
        beside = path.with_suffix(".part")
        write_through(beside, json.dumps(data).encode())
        _sync_folder(beside.parent)
        beside.replace(path)
        _sync_folder(path.parent)


def write_through(path: Path, content: bytes) -> None:
    """Write a file, and wait until it is on the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def turn_back(root: Path) -> None:
    """Note that what has been done is being undone."""
    (root / RUN / _FORWARD).replace(root / RUN / _BACK)


def unfinished(root: Path) -> tuple[Journal, bool] | None:
    """The journal of a run that has not ended, and whether it goes forward; None where there is none.

    Raises:
        OutputError: There is one, but it cannot be read.
    """
    for name, forward in ((_FORWARD, True), (_BACK, False)):
        path = root / RUN / name
        if path.exists():
            try:
                return _read(json.loads(path.read_text(encoding="utf-8"))), forward
            except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
                raise OutputError(
                    f"the journal of an interrupted run cannot be read; restore the output from version control, "
                    f"remove {RUN} and run this again: {error}",
                    Location(str(path)),
                ) from error
    return None


def sweep(root: Path) -> None:
    """Remove what a transaction needed, the journal first, since without it there is none."""
    run = root / RUN
    with located(run, "removed"):
        if run.is_symlink():
            run.unlink()
        elif run.exists():
            for name in (_FORWARD, _BACK):
                (run / name).unlink(missing_ok=True)
            _sync_folder(run)
            shutil.rmtree(run)


def inside(name: str) -> str:
    """The name, provided that it stays inside the SDK: a tampered lock must not make a run remove other files.

    Raises:
        ValueError: It does not.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name:
        raise ValueError(f"{name!r} is outside")
    return name


def _read(data: Any) -> Journal:
    steps = (Step(inside(name), _state(before), _state(after)) for name, before, after in data["steps"])
    return Journal(tuple(steps), tuple(map(inside, data["made"])))


def _state(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{value!r} is no digest")
    return value


def _sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
