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
    # Imported when first needed: few calls have a deadline.
    from contextvars import copy_context
    from functools import partial

    from ..http.leavable import Leavable

    # Nobody reads a reply that comes too late.
    job = Leavable(partial(send, *args), _close)
    threading.Thread(target=copy_context().run, args=(job.run,), daemon=True).start()
    try:
        is_done = job.wait(remaining)
    except BaseException:
        if job.leave():
            job.drop()
        raise
    if not is_done and not job.leave():
        raise OverdueError
    return job.result()


def _close(value: Any) -> None:
    if hasattr(value, "close"):
        value.close()
