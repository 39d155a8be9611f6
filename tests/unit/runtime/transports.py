"""Both transports under the same tests: that of aiohttp, which has no synchronous half, runs in a loop of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from threading import Thread
from typing import Any

from sdkwright.runtime import AsyncAiohttpTransport, Request, Response, StreamReply


class AiohttpTransport:
    """The asynchronous transport for synchronous clients: each call waits for a loop in another thread."""

    def __init__(self, **given: Any) -> None:
        self._transport = AsyncAiohttpTransport(**given)
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, coroutine: Any) -> Any:
        """What a coroutine returns in that loop."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def send(self, request: Request, timeout: float | None) -> Response:
        """Send a request."""
        reply: Response = self.run(self._transport.send(request, timeout))
        return reply

    def open(self, request: Request, timeout: float | None) -> StreamReply[Any]:
        """Send a request whose reply is read later."""
        return _Reply(self, self.run(self._transport.open(request, timeout)))

    def close(self) -> None:
        """Close the connections, and end the loop."""
        if self._thread.is_alive():
            self.run(self._transport.close())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()
            self.run = self._ended  # type: ignore[method-assign]

    def _ended(self, coroutine: Any) -> Any:
        return asyncio.run(coroutine)


class _Reply(StreamReply[Any]):
    """A reply that is read in the loop."""

    def __init__(self, transport: AiohttpTransport, reply: Any) -> None:
        super().__init__(reply.status, reply.headers)
        self._transport, self._opened = transport, reply

    def received(self) -> Iterator[bytes]:
        pieces = self._opened.received()
        while True:
            try:
                yield self._transport.run(_next(pieces))
            except _EndError:
                return

    def close(self) -> None:
        self._transport.run(self._opened.close())


async def _next(pieces: Any) -> Any:
    piece = await anext(pieces, None)
    if piece is None:
        raise _EndError
    return piece


class _EndError(Exception):
    """There are no more pieces."""
