"""What an earlier run left, so that the same run over the same files can end at once.

A run is told again from a note in the user's cache directory when nothing that it depends on has changed: the command,
the generator itself, every file that it read and every file that it wrote. Nothing heavy is imported to find out. A
note that cannot be read or written is no note: then the run takes its usual time.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from typing import Any

from sdkwright.errors import printable
from sdkwright.output.journal import RUN

__all__ = ["CachedRun", "Command", "cache_folder", "cache_run", "cached_run"]

_PACKAGE = Path(__file__).parent.parent
_LOCK = "sdkwright.lock"
# What decides, besides our own source, on what is written.
_LIBRARIES = ("sdkwright", "black", "jinja2", "jsonschema-rs", "openapi-spec-validator", "pyyaml", "python-jsonpath")


@dataclass(frozen=True, slots=True)
class CachedRun:
    """What a run says: its first warnings, how many there are, and the summary of a run that changes nothing."""

    warnings: tuple[str, ...]
    total: int
    summary: str


def _generator() -> str:
    digest = hashlib.sha256("\n".join(map(_version, _LIBRARIES)).encode())
    folders = chain(os.walk(_PACKAGE), os.walk(_PACKAGE.parent.parent / "templates"))
    for file in sorted(f"{folder}/{name}" for folder, _, names in folders for name in names):
        if file.endswith((".py", ".jinja")):
            digest.update(file.encode() + b"\0" + Path(file).read_bytes())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


@dataclass(frozen=True, slots=True)
class Command:
    """What a run is told to do, and by which generator.

    words: everything on the command line that changes what is written or said.
    generator: a digest of the generator, taken before the run: its source, its templates, and the libraries that it
        makes files with.
    """

    words: tuple[str, ...]
    generator: str = field(default_factory=_generator)

    @property
    def note(self) -> Path:
        """The file that is for this command, run in this directory."""
        name = hashlib.sha256(json.dumps([os.getcwd(), *self.words]).encode()).hexdigest()[:32]  # noqa: PTH109  # text
        return cache_folder() / f"{name}.json"


def cache_folder() -> Path:
    """Our directory in the user's cache directory; RuntimeError where the user has no home."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", ""))
    # A relative path is to be ignored, says the XDG Base Directory Specification.
    return (cache if cache.is_absolute() else Path.home() / ".cache") / "sdkwright"


def cached_run(command: Command) -> CachedRun | None:
    """Return what a run of the command would say that changes nothing, or None where it has to be run."""
    try:
        note = json.loads(command.note.read_text(encoding="utf-8"))
        same = note["generator"] == command.generator and all(
            _digest(name) == known for name, known in note["files"].items()
        )
        if not same or not note["files"]:
            return None
        warnings = tuple(printable(line) for line in note["warnings"])
        return CachedRun(warnings, int(note["total"]), "\n".join(map(printable, note["summary"].split("\n"))))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError):
        return None


def cache_run(command: Command, run: CachedRun, read: Iterable[Path], output: Path, since: int) -> None:
    """Leave a note of a run that has ended well.

    read: the files that it read, whether they are there or not. output: the directory that it wrote to.
    since: when it began, in nanoseconds: files that have changed since then may not be what it read.
    """
    try:
        inputs = {str(path): _digest(str(path)) for path in read}
        if any(path.exists() and path.stat().st_mtime_ns >= since for path in map(Path, inputs)):
            return
        lock = json.loads((output / _LOCK).read_text(encoding="utf-8"))
        written = {str(output / name): _digest(str(output / name)) for name in (*lock["files"], _LOCK, RUN)}
        data = {
            "generator": command.generator,
            "files": {**inputs, **written},
            "warnings": run.warnings,
            "total": run.total,
            "summary": run.summary,
        }
        _write(command.note, data)
    except (OSError, ValueError, RuntimeError):
        return


def _write(note: Path, data: Mapping[str, Any]) -> None:
    note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=note.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(data, file)
        Path(name).replace(note)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(name: str) -> str | None:
    """Return a digest of a file, or None where there is none that can be read; a FIFO or a device is never opened.

    That of a folder is one of the names of the Python modules and the templates that are in it.
    """
    path = Path(name)
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            return hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):
        return None
    if not stat.S_ISDIR(mode):
        return None
    inner = (inner for inner in path.rglob("*") if inner.suffix in (".py", ".jinja"))
    names = sorted(inner.relative_to(path).as_posix() for inner in inner)
    return hashlib.sha256("\n".join(names).encode()).hexdigest()
