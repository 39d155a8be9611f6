"""One run at a time: a run that writes to an output waits for another one that does.

The lock is advisory and the system's own, so it ends with its process. It stands in the user's cache directory, in a
file named after the real path of the output, and so leaves nothing in the SDK. Where that directory cannot be written
to, runs do not wait for one another.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sdkwright.output.run_cache import cache_folder

__all__ = ["turn"]

# The byte that is locked on Windows, where what is locked cannot be read: far behind the number of the process.
_FAR = 1 << 20


@contextmanager
def turn(root: Path, waiting: Callable[[str], None]) -> Iterator[None]:
    """Let the block have the output for itself.

    waiting: is told once who has it, if anyone has: a number of a process, such as ``process 4711``.
    """
    handle = _opened(root)
    if handle is None:
        yield
        return
    try:
        if not _locked(handle, wait=False):
            waiting(_holder(handle))
            while not _locked(handle, wait=True):
                pass
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{os.getpid():<20}".encode())
        yield
    finally:
        os.close(handle)


def _opened(root: Path) -> int | None:
    name = hashlib.sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:32]
    try:
        folder = cache_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(folder / f"{name}.turn", os.O_RDWR | os.O_CREAT, 0o600)
    except (OSError, RuntimeError):
        return None


def _holder(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    number = os.read(handle, 20).strip()
    return f"process {number.decode()}" if number.isdigit() else "another process"


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int, *, wait: bool) -> bool:
        """Try to get the lock, for ten seconds if it is to wait."""
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(handle: int, *, wait: bool) -> bool:
        """Try to get the lock, until it is there if it is to wait.

        It belongs to this process alone: worker processes that outlive it do not keep it.
        """
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB), 1, _FAR)
        except BlockingIOError:
            return False
        except OSError:
            # A file system without locks: nobody can have one.
            return True
        return True
