"""Work for another thread, which the one that waits for it may leave to itself."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any


class Leavable:
    """A piece of work that goes on by itself once it is left; `undo` is given what it returned then."""

    __slots__ = ("_done", "_error", "_guard", "_is_left", "_is_over", "_undo", "_value", "_work")

    def __init__(self, work: Callable[[], Any], undo: Callable[[Any], object]) -> None:
        self._work, self._undo = work, undo
        self._guard = threading.Lock()
        self._is_left = self._is_over = False
        # It is free once the work is done.
        self._done = threading.Lock()
        self._done.acquire()
        self._value: Any = None
        self._error: BaseException | None = None

    def run(self) -> bool:
        """Do the work; whether anybody still waits for it."""
        try:
            self._value = self._work()
        except BaseException as error:
            self._error = error
        with self._guard:
            self._is_over = True
        self._done.release()
        if self._is_left:
            self.drop()
        return not self._is_left

    def wait(self, seconds: float) -> bool:
        """Wait for so long; whether the work is done."""
        return self._done.acquire(timeout=seconds)

    def leave(self) -> bool:
        """Wait no longer; whether the work is done all the same."""
        with self._guard:
            self._is_left = not self._is_over
        return not self._is_left

    def drop(self) -> None:
        """Undo work that is done, and that nobody wants."""
        if self._error is None:
            self._undo(self._value)

    def result(self) -> Any:
        """What the work returned or raised."""
        if self._error is not None:
            raise self._error
        return self._value
