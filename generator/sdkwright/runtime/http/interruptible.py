"""Calls that block outside of Python, where Ctrl-C is not heard: another thread makes them, and the main one waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final

_IDLE: Final[list[_Worker]] = []
"""Threads that wait for work; there is one, unless a call was interrupted or made by a signal handler."""

_DEAF: Final = 0.1
"""Seconds after which the main thread looks for signals that it has missed."""


def interruptible(work: Callable[[], Any], undo: Callable[[Any], object]) -> Any:
    """What `work` returns or raises; the main thread can be interrupted while it waits for that.

    Work that was interrupted goes on by itself, and `undo` is given what it returned in the end.
    """
    # Signals are handled by the main thread alone: no other one can be interrupted.
    if threading.current_thread() is not threading.main_thread():
        return work()
    worker, job = _IDLE.pop() if _IDLE else _Worker(), _Job(work, undo)
    try:
        worker.start(job)
        # A signal that comes just before the waiting begins does not end it, nor does any on Windows.
        while not job.done.acquire(timeout=_DEAF):
            pass
    except BaseException:
        if job.leave():
            _IDLE.append(worker)
        raise
    _IDLE.append(worker)
    if job.error is not None:
        raise job.error
    return job.value


class _Job:
    """Work for another thread. done: a lock that is free once the work is done."""

    __slots__ = ("_guard", "_is_left", "_is_over", "_undo", "_work", "done", "error", "value")

    def __init__(self, work: Callable[[], Any], undo: Callable[[Any], object]) -> None:
        self._work, self._undo = work, undo
        self._guard = threading.Lock()
        self._is_left = self._is_over = False
        self.done = threading.Lock()
        self.done.acquire()
        self.value: Any = None
        self.error: BaseException | None = None

    def run(self) -> bool:
        """Do the work; whether anybody still waits for it."""
        try:
            self.value = self._work()
        except BaseException as error:
            self.error = error
        with self._guard:
            self._is_over = True
        self.done.release()
        if self._is_left:
            self._drop()
        return not self._is_left

    def leave(self) -> bool:
        """Wait no longer; whether the work is done all the same."""
        with self._guard:
            self._is_left = not self._is_over
        if not self._is_left:
            self._drop()
        return not self._is_left

    def _drop(self) -> None:
        if self.error is None:
            self._undo(self.value)


class _Worker:
    """A thread that does one job after the other, until it is left with one."""

    __slots__ = ("_job", "_wake")

    def __init__(self) -> None:
        self._wake = threading.Lock()
        self._wake.acquire()
        self._job: _Job | None = None
        threading.Thread(target=self._run, daemon=True).start()

    def start(self, job: _Job) -> None:
        """Begin with a job."""
        self._job = job
        self._wake.release()

    def _run(self) -> None:
        while True:
            self._wake.acquire()
            job, self._job = self._job, None
            if job is None or not job.run():
                return
            # What it returned is not kept until the next one.
            del job
