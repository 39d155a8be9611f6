"""Functions that wait for the disk, as each of the two kinds of client calls them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


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
