"""A transport for tests: gives prepared replies and remembers what was sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..calls.halves import maybe_await
from ..http.message import Request, Response
from .stream_reply import AsyncStreamReply


class AsyncScriptedTransport:
    """Gives prepared replies instead of sending anything.

    Sending more than there are replies is an AssertionError.

    Args:
        replies: One for each request, in order, or a function that gives the reply to a request; an exception among
            them is raised.

    Attributes:
        requests: The requests that were sent, in order.
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
        self._left = iter(() if callable(replies) else replies)

    async def send(self, request: Request, timeout: float | None) -> Response:
        """Remember `request` and give the reply that is next."""
        self.requests.append(request)
        self.timeouts.append(timeout)
        given = next(self._left, None) if self._answer is None else await maybe_await(self._answer(request))
        if given is None:
            raise AssertionError(f"no reply is left for {request!r}")
        if isinstance(given, Exception):
            raise given
        reply: Response = given
        return reply

    async def open(self, request: Request, timeout: float | None) -> AsyncStreamReply[Any]:
        """Remember `request` and give the reply that is next, to be read as it comes."""
        given = await self.send(request, timeout)
        if isinstance(given, AsyncStreamReply):
            return given
        return AsyncStreamReply(given.status, given.headers, given.content)

    async def close(self) -> None:
        """Remember that the client was closed."""
        self.closed = True
