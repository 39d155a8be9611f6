"""The one place where the two kinds of client differ by hand: values that may have to be awaited, and locks."""

from __future__ import annotations

import threading
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from inspect import isawaitable, iscoroutine
from types import TracebackType
from typing import Any

from ..errors import ConfigurationError
from ..http.places import Place, guard, place, place_async
from .background import pause


async def maybe_await(value: Any) -> Any:
    """`value`, awaited where that is needed."""
    return await value if isawaitable(value) else value


def immediate(value: Any) -> Any:
    """`value` as it is. Raises ConfigurationError for an awaitable."""
    if isawaitable(value):
        if iscoroutine(value):
            value.close()
        raise ConfigurationError("this client is synchronous: its auth function cannot be a coroutine function")
    return value


async def sleep_async(seconds: float) -> None:
    """Let other tasks run for so long."""
    # Imported when first needed, as below.
    from asyncio import sleep

    await sleep(seconds)


class _LockOfTasks(AbstractAsyncContextManager[Any]):
    """A lock for tasks, another one in each place: those of asyncio belong to one loop."""

    def __init__(self) -> None:
        self._locks: dict[Place, Any] = {}

    async def __aenter__(self) -> None:
        from asyncio import Lock

        here = place_async()
        if here not in self._locks:
            with guard:
                self._locks = {place: lock for place, lock in self._locks.items() if not place.is_gone}
                self._locks[here] = Lock()
        await self._locks[here].acquire()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._locks[place_async()].release()


class _LockOfThreads(AbstractContextManager[Any]):
    """A lock for threads, another one in each process: no thread of the parent lets go of it in a child."""

    def __init__(self) -> None:
        self._place = place()
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        if self._place.is_gone:
            with guard:
                if self._place.is_gone:
                    self._lock = threading.Lock()
                    self._place = place()
        self._lock.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()


def lock_async() -> AbstractAsyncContextManager[Any]:
    """A lock for tasks."""
    return _LockOfTasks()


def sleep(seconds: float) -> None:
    """Wait for so long, or until nobody waits for the call any more."""
    pause(seconds)


def lock() -> AbstractContextManager[Any]:
    """A lock for threads."""
    return _LockOfThreads()
