"""Calls that may not take longer than a deadline, whatever the server does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any


class OverdueError(Exception):
    """The time of a call is over; no other exception is of this type, as TimeoutError would be."""


async def within_async(remaining: float, send: Callable[..., Any], *args: Any) -> Any:
    """What `send` returns, unless that takes longer than `remaining` seconds: then OverdueError is raised."""
    # Imported when first needed: it takes longer than most of an SDK.
    from asyncio import timeout

    limit = timeout(remaining)
    try:
        async with limit:
            return await send(*args)
    except TimeoutError as error:
        if limit.expired():
            raise OverdueError from error
        raise


def within(remaining: float, send: Callable[..., Any], *args: Any) -> Any:
    """The same for threads.

    No timeout of a socket ends a reply that drips, so the call is made by another thread, which is left to itself when
    the time is over.
    """
    return _Bounded(send, args).result(remaining)


class _Bounded:
    """A call in a thread of its own."""

    def __init__(self, send: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self._send: Callable[[], Any] = lambda: send(*args)
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._is_left = False
        self._value: Any = None
        self._error: BaseException | None = None

    def result(self, remaining: float) -> Any:
        """What the call returns or raises within so many seconds."""
        # Imported when first needed: few calls have a deadline.
        from contextvars import copy_context

        threading.Thread(target=copy_context().run, args=(self._run,), daemon=True).start()
        try:
            self._done.wait(remaining)
        finally:
            with self._lock:
                self._is_left = not self._done.is_set()
        if self._is_left:
            raise OverdueError
        if self._error is not None:
            raise self._error
        return self._value

    def _run(self) -> None:
        try:
            self._value = self._send()
        except BaseException as error:
            self._error = error
        with self._lock:
            self._done.set()
        if self._is_left and hasattr(self._value, "close"):
            # Nobody reads this reply any more.
            self._value.close()
