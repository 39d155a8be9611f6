"""A transport for tests: returns prepared replies and records requests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from ..calls.halves import maybe_await
from ..http.upload import Upload
from .stream_reply import AsyncStreamReply

if TYPE_CHECKING:
    from ..http.message import Request, Response


class AsyncScriptedTransport:
    """Returns prepared replies instead of sending anything.

    A request without a reply left is an AssertionError.

    Args:
        replies: One for each request, in order, or a function that returns the reply to a request; an exception
            among them is raised.

    Attributes:
        requests: The requests that were sent, in order; a body in pieces has been read and is bytes.
        timeouts: The timeouts that they were sent with.
        closed: Whether the client was closed.
    """

    def __init__(
        self, replies: Iterable[Response | Exception] | Callable[[Request], Response | Exception] = ()
    ) -> None:
        self.requests: list[Request] = []
        self.timeouts: list[float | None] = []
        self.closed: bool = False
        self._answer = replies if callable(replies) else None
        self._replies = iter(() if callable(replies) else replies)

    async def send(self, request: Request, timeout: float | None) -> Response:
        """Record `request` and return the next reply."""
        if isinstance(request.content, Upload):
            request.content.begin()
            content = bytearray()
            async for piece in request.content.pieces_async():
                content += piece
            request = msgspec.structs.replace(request, content=bytes(content))
        self.requests.append(request)
        self.timeouts.append(timeout)
        result = next(self._replies, None) if self._answer is None else await maybe_await(self._answer(request))
        if result is None:
            raise AssertionError(f"no reply is left for {request!r}")
        if isinstance(result, Exception):
            raise result
        reply: Response = result
        return reply

    async def open(self, request: Request, timeout: float | None) -> AsyncStreamReply[Any]:
        """Record `request` and return the next reply, to be read as it arrives."""
        reply = await self.send(request, timeout)
        if isinstance(reply, AsyncStreamReply):
            return reply
        return AsyncStreamReply(reply.status, reply.headers, reply.content)

    async def close(self) -> None:
        """Record that the client was closed."""
        self.closed = True
