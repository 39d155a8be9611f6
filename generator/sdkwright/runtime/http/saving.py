"""Files that are written completely or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, Final

from ..errors import ConfigurationError

_STREAMS: Final = ("/dev/fd/", "/dev/stdin", "/dev/stdout", "/dev/stderr", "/proc/")
"""Where a name stands for what a process has open, be that a regular file elsewhere."""

_MOST_LINKS: Final = 40


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """A file to write that takes the place of `path` once the block ends well; it is gone when the block fails.

    A regular file keeps its mode and its owner. What is neither that nor nothing, such as a device, a FIFO or
    `/dev/fd/1`, is never replaced: the bytes are written into it as they come.
    """
    replaced = _replaced(path)
    if replaced is None:
        with open(path, "wb") as file:  # noqa: PTH123  # a number of /dev/fd is no path to resolve
            yield file
        return
    target = Path(os.path.realpath(path))
    part = target.with_name(f".{target.name[:200]}.{token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield file
            _finish(file, replaced)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def continuing(path: str | os.PathLike[str]) -> Iterator[tuple[BinaryIO, Path]]:
    """The same, but when the block fails the file stays, as `NAME.part`, for the next to append to it.

    Yields the file and the path of a note about it, which goes when the file is whole or empty. Raises
    ConfigurationError where the target is no regular file, and where another process writes the file.
    """
    replaced = _replaced(path)
    if replaced is None:
        raise ConfigurationError(f"what is no regular file cannot be continued: {os.fspath(path)!r}")
    target = Path(os.path.realpath(path))
    part = target.with_name(f"{target.name[:200]}.part")
    note = part.with_name(f"{part.name}.json")
    with part.open("a+b") as file:
        _lock(file, part)
        try:
            yield file, note
            _finish(file, replaced)
            if sys.platform == "win32":
                # An open file cannot be renamed there.
                file.close()
            part.replace(target)
        except BaseException:
            if not file.closed and file.seek(0, os.SEEK_END) == 0:
                part.unlink(missing_ok=True)
                note.unlink(missing_ok=True)
            raise
        note.unlink(missing_ok=True)


def _lock(file: BinaryIO, part: Path) -> None:
    """Keep other processes from writing the file, where the system has such locks."""
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ConfigurationError(f"{str(part)!r} is being written by another download") from None
        except OSError:
            # Some file systems have no locks.
            return


def _finish(file: BinaryIO, replaced: tuple[os.stat_result, ...]) -> None:
    """Have all bytes of a file that is about to take another's place on the disk."""
    file.flush()
    _take_over(file.fileno(), replaced)
    os.fsync(file.fileno())


def _replaced(path: str | os.PathLike[str]) -> tuple[os.stat_result, ...] | None:
    """What stands at a path that may be replaced, if anything does; None where it may not."""
    if _is_stream(os.fspath(path)):
        return None
    try:
        standing = Path(path).stat()
    except FileNotFoundError:
        return ()
    return (standing,) if stat.S_ISREG(standing.st_mode) else None


def _is_stream(path: str) -> bool:
    """Whether a path, or a link that it leads over, names what a process has open."""
    for _ in range(_MOST_LINKS):
        path = os.path.abspath(path)  # noqa: PTH100  # links must not be resolved all at once
        if path.startswith(_STREAMS):
            return True
        try:
            path = os.path.join(os.path.dirname(path), os.readlink(path))  # noqa: PTH115, PTH118, PTH120  # text
        except OSError:
            return False
    return False


def _take_over(file: int, replaced: tuple[os.stat_result, ...]) -> None:
    """Give an open file the mode and the owner of the one that it replaces, as far as the system allows that."""
    for standing in replaced:
        if hasattr(os, "fchown"):
            with contextlib.suppress(PermissionError):
                os.fchown(file, standing.st_uid, standing.st_gid)
        if hasattr(os, "fchmod"):
            os.fchmod(file, stat.S_IMODE(standing.st_mode))
