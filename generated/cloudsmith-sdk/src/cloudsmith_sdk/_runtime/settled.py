"""The one place where the two kinds of client differ by hand: a value that may, or may not, have to be awaited."""

from __future__ import annotations

from inspect import isawaitable, iscoroutine
from typing import Any

from .errors import ConfigurationError


async def settled_async(value: Any) -> Any:
    """`value`, awaited where that is needed."""
    return await value if isawaitable(value) else value


def settled(value: Any) -> Any:
    """`value` as it is. Raises ConfigurationError for one that would have to be awaited."""
    if isawaitable(value):
        if iscoroutine(value):
            value.close()
        raise ConfigurationError("this client is synchronous: its auth function cannot be a coroutine function")
    return value
