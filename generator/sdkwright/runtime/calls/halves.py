"""The one place where the two kinds of client differ by hand: values that may have to be awaited, and waits."""

from __future__ import annotations

from inspect import isawaitable, iscoroutine
from typing import Any

from ..errors import ConfigurationError
from .background import pause


async def maybe_await(value: Any) -> Any:
    """`value`, awaited where that is needed."""
    return await value if isawaitable(value) else value


def immediate(value: Any) -> Any:
    """`value` as it is. Raises ConfigurationError for an awaitable."""
    if isawaitable(value):
        if iscoroutine(value):
            value.close()
        raise ConfigurationError("this client is synchronous: none of its functions can be a coroutine function")
    return value


async def sleep_async(seconds: float) -> None:
    """Let other tasks run for so long."""
    # Imported when first needed: it takes longer than most of an SDK.
    from asyncio import sleep

    await sleep(seconds)


def sleep(seconds: float) -> None:
    """Wait for so long, or until nobody waits for the call any more."""
    pause(seconds)
