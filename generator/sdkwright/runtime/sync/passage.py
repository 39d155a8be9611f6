# Derived from aio/passage.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""The way of one request: through the client's middleware to the transport, and the reply's way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from ..calls.halves import immediate
from ..calls.middleware import Around, checked_reply, checked_request
from ..replies.redirect import moved

if TYPE_CHECKING:
    from ..http.message import Request, Response
    from ..observing.record import Record
    from .stream_reply import StreamReply
    from .transport import Transport


class Passage:
    """Takes one request of a call to the server.

    is_stream: whether the reply is returned before its body has arrived. timeout: seconds without progress, None for
    no limit. record: what writes it to the log, None where nothing does.
    """

    __slots__ = ("_around", "_given", "_is_stream", "_record", "_timeout", "_transport")

    def __init__(
        self,
        transport: Transport,
        around: Around,
        record: Record | None,
        *,
        is_stream: bool,
        timeout: float | None,
    ) -> None:
        self._transport, self._around, self._record = transport, around, record
        self._is_stream, self._timeout = is_stream, timeout

    def send(self, request: Request) -> Response:
        """The reply to `request`, whatever its status; the body of a stream's error has been read."""
        if not self._around.middleware:
            return self._transmit(request)
        self._given = request
        send: Any = self._transmit
        for middleware in reversed(self._around.middleware):
            send = partial(_step, middleware, send)
        response: Response = send(request)
        if not response.url:
            # A middleware has answered by itself.
            response.url, response.method = request.shown_url, request.method
        return self._opened(response)

    def _transmit(self, request: Request) -> Response:
        """Send the request as the middleware has left it."""
        around = self._around
        if around.middleware:
            request = moved(checked_request(request), self._given)
        if around.on_request is not None:
            immediate(around.on_request(request))
        exchange = self._exchange if self._record is None else self._exchange_recorded
        response = exchange(request)
        if around.on_response is not None:
            immediate(around.on_response(request, response))
        return response

    def _exchange_recorded(self, request: Request) -> Response:
        """Send the request, and write to the log what became of it."""
        record: Any = self._record
        record.begin(request)
        try:
            response = self._exchange(request)
        except BaseException as error:
            record.failed(error)
            raise
        record.replied(response)
        return response

    def _exchange(self, request: Request) -> Response:
        """The transport's reply."""
        send: Any = (getattr(self._transport, "open", None) if self._is_stream else None) or self._transport.send
        response = self._opened(send(request, self._timeout))
        response.url, response.method = request.shown_url, request.method
        if response.status >= 300 and response._is_streamed:
            # A redirect is followed without its body, and an error holds the body.
            cast("StreamReply[Any]", response)._read_error(self._timeout)
        return response

    def _opened(self, response: Response) -> Response:
        """The reply as a call of its kind wants it."""
        if not self._is_stream or response._is_streamed:
            return response
        # Imported when first needed: transports that stream bring such replies themselves.
        from .stream_reply import StreamReply

        reply: StreamReply[Any] = StreamReply(response.status, response.headers, response.content)
        reply.url = response.url
        reply.method = response.method
        return reply


def _step(middleware: Any, send: Any, request: Request) -> Response:
    """What one middleware returns for a request."""
    return checked_reply(immediate(middleware(request, send)))
