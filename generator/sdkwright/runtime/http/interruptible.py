"""Calls that block outside of Python, where Ctrl-C is not heard: another thread makes them, and the main one waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final

from .leavable import Leavable

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
    worker, job = _IDLE.pop() if _IDLE else _Worker(), Leavable(work, undo)
    try:
        worker.start(job)
        # A signal that comes just before the waiting begins does not end it, nor does any on Windows.
        while not job.wait(_DEAF):
            pass
    except BaseException:
        if job.leave():
            job.drop()
            _IDLE.append(worker)
        raise
    _IDLE.append(worker)
    return job.result()


class _Worker:
    """A thread that does one job after the other, until it is left with one."""

    __slots__ = ("_job", "_wake")

    def __init__(self) -> None:
        self._wake = threading.Lock()
        self._wake.acquire()
        self._job: Leavable | None = None
        threading.Thread(target=self._run, daemon=True).start()

    def start(self, job: Leavable) -> None:
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
