"""One text for both clients: what is awaitable is awaited, what iterates either way is iterated over.

async def test_x(api):                    api is a Cloudsmith, then an AsyncCloudsmith
    made = await settled(api.repos.create("acme", name="x"))
    names = [repo.name for repo in await all_of(api.repos.user_list())]
"""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import pytest

from cloudsmith_sdk import AsyncCloudsmith, Cloudsmith

E = TypeVar("E", bound=BaseException)
Connect = Callable[..., Any]
CLIENTS: dict[str, Any] = {"sync": Cloudsmith, "async": AsyncCloudsmith}


async def settled(value: Any) -> Any:
    """The result of a call of either client."""
    return await value if inspect.isawaitable(value) else value


async def all_of(iterable: Any) -> list[Any]:
    """Everything that an iterable of either kind gives."""
    if hasattr(iterable, "__aiter__"):
        return [item async for item in iterable]
    return list(iterable)


async def refused(kind: type[E], call: Callable[[], Any]) -> E:
    """The error of exactly this class that a call raises."""
    with pytest.raises(kind) as caught:
        await settled(call())
    assert type(caught.value) is kind
    return caught.value


@asynccontextmanager
async def connecting(kind: str, url: str) -> AsyncIterator[Connect]:
    """A function that makes clients of one kind, by default for the server at `url` and without retries.

    All of them are closed at the end.
    """
    made: list[Any] = []

    def connect(**arguments: Any) -> Any:
        made.append(CLIENTS[kind](**{"base_url": url, "retries": 0, **arguments}))
        return made[-1]

    try:
        yield connect
    finally:
        for client in made:
            await settled(client.close())
