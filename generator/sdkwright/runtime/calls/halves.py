"""The one place where the two kinds of client differ by hand: values that may have to be awaited, locks, and files."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from inspect import isawaitable, iscoroutine
from typing import Any, ParamSpec, TypeVar

from ..errors import ConfigurationError

P = ParamSpec("P")
T = TypeVar("T")


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


def lock_async() -> AbstractAsyncContextManager[Any]:
    """A lock for tasks."""
    # Imported when first needed: it takes longer than most of an SDK.
    from asyncio import Lock

    return Lock()


def lock() -> AbstractContextManager[Any]:
    """A lock for threads."""
    return threading.Lock()


async def in_thread(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The result of a function that may block, called in a thread, so that other tasks go on meanwhile."""
    # Imported when first needed: it takes longer than most of an SDK.
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        # Another kind of event loop, which has threads of its own.
        return function(*args, **kwargs)
    return await asyncio.to_thread(function, *args, **kwargs)


def in_place(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The result of a function that may block, in a client that waits for it."""
    return function(*args, **kwargs)
