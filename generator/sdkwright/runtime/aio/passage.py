"""The way of one request: through the client's middleware to the transport, and the reply's way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from ..calls.halves import maybe_await
from ..calls.middleware import Around, checked_reply, checked_request, refuse_changes
from ..replies.redirect import moved

if TYPE_CHECKING:
    from ..http.message import Request, Response
    from ..retrying.course import Course
    from .stream_reply import AsyncStreamReply
    from .transport import AsyncTransport


class AsyncPassage:
    """Takes one request of a call to the server.

    course: that of the call, whose time no request may exceed. is_stream: whether the reply is returned before its body
    has arrived.
    """

    __slots__ = ("_around", "_course", "_given", "_is_stream", "_opened", "_record", "_transport")

    def __init__(self, transport: AsyncTransport, around: Around, course: Course, *, is_stream: bool) -> None:
        self._transport, self._around, self._course = transport, around, course
        self._record = course.record
        self._is_stream = is_stream
        self._opened: list[AsyncStreamReply[Any]] = []

    @property
    def send(self) -> Any:
        """What gets the reply to a request, whatever its status; the body of a stream's error has been read."""
        # Nothing is called that has nothing to do.
        return self._send_around if self._around else self._direct

    @property
    def _direct(self) -> Any:
        """The same past all that is around it."""
        return self._exchange if self._record is None else self._exchange_recorded

    async def _send_around(self, request: Request) -> Response:
        """Send the request through all that is around it."""
        try:
            response = await self._pass_through(request)
        except BaseException:
            await self._close_others(None)
            raise
        await self._close_others(response)
        return response

    async def _pass_through(self, request: Request) -> Response:
        """Send the request through the middleware."""
        if not self._around.middleware:
            return await self._transmit(request)
        self._given = request
        send: Any = self._transmit
        for middleware in reversed(self._around.middleware):
            send = partial(_step, middleware, send)
        response: Response = await send(request)
        if not response.url:
            # A middleware has answered by itself.
            response.url, response.method = request.shown_url, request.method
        return self._streamed(response)

    async def _close_others(self, response: Response | None) -> None:
        """Close the replies that came and are not returned: nobody else would, and they hold connections."""
        from .stream_reply import AsyncStreamReply

        is_another = isinstance(response, AsyncStreamReply) and type(response) is not AsyncStreamReply
        if is_another and not any(reply is response for reply in self._opened):
            # A middleware may have put the one that came into its own.
            return
        for reply in self._opened:
            if reply is not response:
                await reply.close()

    async def _transmit(self, request: Request) -> Response:
        """Send the request as the middleware has left it."""
        around = self._around
        if around.middleware:
            request = moved(checked_request(request), self._given)
        if around.on_request is not None:
            refuse_changes("on_request", await maybe_await(around.on_request(request)))
        response: Response = await self._direct(request)
        if around.on_response is not None:
            refuse_changes("on_response", await maybe_await(around.on_response(request, response)))
        return response

    async def _exchange_recorded(self, request: Request) -> Response:
        """Send the request, and write to the log what became of it."""
        record: Any = self._record
        record.begin(request)
        try:
            response = await self._exchange(request)
        except BaseException as error:
            record.failed(error)
            raise
        record.replied(response)
        return response

    async def _exchange(self, request: Request) -> Response:
        """The transport's reply. Raises RequestTimeoutError once the time of the call is over."""
        remaining = self._course.remaining
        if remaining is not None and remaining <= 0:
            # A middleware has sent before, or has waited; its thread may go on after the call has ended.
            raise self._course.over(request.method, request.shown_url, "no")
        timeout = self._course.timeout(remaining)
        send: Any = (getattr(self._transport, "open", None) if self._is_stream else None) or self._transport.send
        response = self._streamed(await send(request, timeout))
        response.url, response.method = request.shown_url, request.method
        if response._is_streamed:
            reply = cast("AsyncStreamReply[Any]", response)
            self._opened.append(reply)
            if reply.status >= 300:
                # A redirect is followed without its body, and an error holds the body.
                await reply._read_error(timeout)
        return response

    def _streamed(self, response: Response) -> Response:
        """The reply as a call of its kind wants it."""
        if not self._is_stream or response._is_streamed:
            return response
        # Imported when first needed: transports that stream bring such replies themselves.
        from .stream_reply import AsyncStreamReply

        reply: AsyncStreamReply[Any] = AsyncStreamReply(response.status, response.headers, response.content)
        reply.url = response.url
        reply.method = response.method
        return reply


async def _step(middleware: Any, send: Any, request: Request) -> Response:
    """What one middleware returns for a request."""
    return checked_reply(await maybe_await(middleware(request, send)))
