"""Files that are read in other threads, by readers that may leave at any moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import IO


class FileReader:
    """A file that is opened by its first read, and closed whichever thread it is read in meanwhile.

    A task that is cancelled never learns what its thread has opened: so the file belongs to this, and not to the task.
    """

    def __init__(self, opened: Callable[[], IO[bytes]]) -> None:
        self._opened = opened
        self._file: IO[bytes] | None = None
        self._guard = threading.Lock()
        self._is_closed = False

    def read(self, size: int) -> bytes:
        """So many bytes, or fewer at the end; none once it is closed. Raises what opening and reading raise."""
        try:
            with self._guard:
                if self._is_closed:
                    return b""
                if self._file is None:
                    self._file = self._opened()
                return self._file.read(size)
        finally:
            if self._is_closed:
                self.close()

    def close(self) -> None:
        """Close the file, or let the thread that reads it do so at the end: nobody waits for that."""
        self._is_closed = True
        if self._guard.acquire(blocking=False):
            try:
                if self._file is not None:
                    self._file.close()
            finally:
                self._guard.release()
