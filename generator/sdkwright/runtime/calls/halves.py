"""The one place where the two kinds of client differ by hand: what may have to be awaited, transports, and waits."""

from __future__ import annotations

from inspect import isawaitable, iscoroutine, iscoroutinefunction
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


def check_transport_async(transport: Any) -> None:
    """Raise ConfigurationError for a transport that cannot carry the requests of an asynchronous client."""
    _check_methods(transport)
    # One of somebody's own may return what is awaited from a plain function; with two of them it is synchronous.
    if not (iscoroutinefunction(transport.send) or iscoroutinefunction(transport.close)):
        raise ConfigurationError(f"this client is asynchronous: {type(transport).__name__} is for synchronous clients")


def check_transport(transport: Any) -> None:
    """Raise ConfigurationError for a transport that cannot carry the requests of a synchronous client."""
    _check_methods(transport)
    if iscoroutinefunction(transport.send):
        raise ConfigurationError(f"this client is synchronous: {type(transport).__name__} is for asynchronous clients")


async def sleep_async(seconds: float) -> None:
    """Let other tasks run for so long."""
    # Imported when first needed: it takes longer than most of an SDK.
    from asyncio import sleep

    await sleep(seconds)


def sleep(seconds: float) -> None:
    """Wait for so long, or until nobody waits for the call any more."""
    pause(seconds)


def _check_methods(transport: Any) -> None:
    if isinstance(transport, type):
        raise ConfigurationError(f"transport must be an object, not a class: give {transport.__name__}(...)")
    if not all(callable(getattr(transport, name, None)) for name in ("send", "close")):
        raise ConfigurationError(f"transport must have the methods send and close, not be {type(transport).__name__}")
