"""Thousands of calls leave nothing behind: not one object for each."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from typing import Any, Final

from sdkwright.runtime import NotFoundError, Request, Response, reply
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.timing import FakeTime

_CALLS: Final = 2_000
_BOUND: Final = _CALLS // 10
"""Objects that may be there in addition: a leak of one for each call is ten times as much."""


class Server:
    """A transport that keeps nothing, and answers in turn with success, a failure that is retried, and a refusal."""

    def __init__(self) -> None:
        self.count = 0

    def send(self, request: Request, timeout: float | None) -> Response:
        """The reply to a request."""
        self.count += 1
        kind = self.count % 4
        headers = {"X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": "4000", "X-RateLimit-Reset": "1990000000"}
        if kind == 1:
            return reply({"detail": "busy"}, status=503, headers=headers)
        return reply({"slug": request.url, "unknown": self.count}, status=404 if kind == 3 else 200, headers=headers)

    def close(self) -> None:
        """Nothing is open."""


class AsyncServer(Server):
    """The same for the asynchronous client."""

    async def send(self, request: Request, timeout: float | None) -> Response:  # type: ignore[override]
        """The reply to a request."""
        return super().send(request, timeout)

    async def aclose(self) -> None:
        """Nothing is open."""


def growth(calls: Callable[[int], None]) -> int:
    """By how many objects the process grows with so many calls, when it has made some before."""
    calls(_CALLS // 10)
    gc.collect()
    before = len(gc.get_objects())
    calls(_CALLS)
    gc.collect()
    return len(gc.get_objects()) - before


def test_sync() -> None:
    """Calls that succeed, that are tried again and that fail."""
    server: Any = Server()
    client = BoxClient("key", transport=server, retries=2)
    FakeTime(1_790_000_000).control(client)

    def calls(count: int) -> None:
        for number in range(count):
            try:
                client.boxes.read("acme", f"{number}")
            except NotFoundError:
                continue

    assert growth(calls) < _BOUND
    assert server.count > _CALLS


def test_async() -> None:
    """The same, some of them at once."""
    server: Any = AsyncServer()
    client = AsyncBoxClient("key", transport=server, retries=2)
    FakeTime(1_790_000_000).control(client, asynchronous=True)

    async def some(count: int) -> None:
        for start in range(0, count, 10):
            reads = (client.boxes.read("acme", f"{start + number}") for number in range(10))
            await asyncio.gather(*reads, return_exceptions=True)

    assert growth(lambda count: asyncio.run(some(count))) < _BOUND
    assert server.count > _CALLS
