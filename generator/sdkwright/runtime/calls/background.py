"""Calls that are made while their caller does something else: by tasks, or by threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, Final

_PATIENCE: Final = 5.0
"""Seconds that a finaliser waits for threads: it may run while a lock is held that one of their calls needs."""

_GLANCE: Final = 1.0
"""Seconds after which a waiting thread looks up, since not every system interrupts it for a signal."""


class LeftBehindError(Exception):
    """Nobody waits for this call any more, so it goes no further; this is raised where nobody sees it."""


class TaskJob:
    """A call by a task of its own."""

    def __init__(self, send: Callable[[Any], Any], argument: Any) -> None:
        # Imported when first needed, as below.
        from asyncio import get_running_loop

        self._loop = get_running_loop()
        self._task = self._loop.create_task(send(argument))
        # An error that nobody looks at is not worth a line in the log.
        self._task.add_done_callback(lambda task: task.cancelled() or task.exception())

    async def result(self) -> Any:
        """What the call returns or raises."""
        return await self._task

    def leave(self) -> None:
        """Let the call end as soon as it can."""
        self._task.cancel()

    async def ended(self) -> None:
        """Wait for its end."""
        from asyncio import wait

        await wait([self._task])

    def drop(self) -> None:
        """Let the call end, from wherever this is called."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._task.cancel)


class ThreadJob(threading.Thread):
    """A call by a thread of its own. A request that is on its way cannot be called back: its reply is waited for."""

    def __init__(self, send: Callable[[Any], Any], argument: Any) -> None:
        from contextvars import copy_context

        super().__init__(name="page-ahead", daemon=True)
        context = copy_context()
        self._send: Callable[[], Any] = lambda: context.run(send, argument)
        self._done = threading.Event()
        self._value: Any = None
        self._error: BaseException | None = None
        self.left = threading.Event()
        self.start()

    def run(self) -> None:
        """Make the call."""
        try:
            self._value = self._send()
        except BaseException as error:
            self._error = error
        self._done.set()

    def result(self) -> Any:
        """What the call returns or raises."""
        while not self._done.wait(_GLANCE):
            pass
        if self._error is not None:
            raise self._error
        return self._value

    def leave(self) -> None:
        """Let the call end as soon as it can: a wait before another attempt is broken off."""
        self.left.set()

    def ended(self) -> None:
        """Wait for its end."""
        while self.is_alive():
            self.join(_GLANCE)


def start_async(send: Callable[[Any], Any], argument: Any) -> TaskJob | None:
    """A task that makes the call; None in an event loop that is not one of asyncio."""
    try:
        return TaskJob(send, argument)
    except RuntimeError:
        return None


def start(send: Callable[[Any], Any], argument: Any) -> ThreadJob | None:
    """A thread that makes the call; None where the system has no thread left."""
    try:
        return ThreadJob(send, argument)
    except RuntimeError:
        return None


def drop_async(jobs: Iterable[TaskJob]) -> None:
    """Let calls end that nobody can wait for; the tasks are over after the next turn of their loop."""
    for job in jobs:
        job.drop()


def drop(jobs: Iterable[ThreadJob]) -> None:
    """Let calls end, and wait for that a little."""
    left = list(jobs)
    for job in left:
        job.leave()
    end = time.monotonic() + _PATIENCE
    for job in left:
        # The garbage may be collected by one of the threads themselves.
        if job is not threading.current_thread():
            job.join(max(0.0, end - time.monotonic()))


def pause(seconds: float) -> None:
    """Wait for so long. Raises LeftBehindError in the thread of a job that is left meanwhile."""
    thread = threading.current_thread()
    if not isinstance(thread, ThreadJob):
        time.sleep(seconds)
    elif thread.left.wait(seconds):
        raise LeftBehindError
