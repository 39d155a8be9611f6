"""What a streaming method returns: the items of a reply, each decoded as soon as it arrives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ..calls.call import Call
    from ..calls.operation import Operation
    from ..replies.events import ServerSentEvent
    from .delivery import AsyncDelivery
    from .stream_reply import AsyncStreamReply

T = TypeVar("T")


class AsyncStream(Generic[T]):
    """The items of a reply, each decoded as soon as it arrives.

    It can be iterated over once, item by item or by `events()`. Nothing is sent before the first item is requested, or
    the `with` block entered. Leaving that block, or `close`, ends the connection before the stream does.
    """

    __slots__ = ("_call", "_client", "_closed", "_events", "_operation", "_response")

    def __init__(self, client: AsyncDelivery, operation: Operation[T], call: Call) -> None:
        self._client = client
        self._operation = operation
        self._call = call
        self._response: AsyncStreamReply[Any] | None = None
        self._events: AsyncIterator[ServerSentEvent[T]] | None = None
        self._closed = False

    @property
    def response(self) -> AsyncStreamReply[Any]:
        """The reply, for its status and headers.

        Raises:
            ConfigurationError: Nothing has been sent yet.
        """
        if self._response is None:
            raise ConfigurationError("the stream is not open: use it in a with block, or iterate over it")
        return self._response

    async def close(self) -> None:
        """End the connection; there are no more items."""
        self._closed = True
        if self._response is not None:
            await self._response.close()

    async def __aenter__(self) -> Self:
        if self._events is None:
            self._response = await self._client._open(self._operation, self._call)
            self._events = self._response.events()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        while (event := await self._next_event()) is not None:
            if not self.response._is_blank:
                return event.data
        raise StopAsyncIteration

    async def events(self) -> AsyncIterator[ServerSentEvent[T]]:
        """The items that are left, each together with the name and the id that the server gave it."""
        while (event := await self._next_event()) is not None:
            yield event

    @property
    def last_event_id(self) -> str:
        """The id of the last event that had one, among those that were given; "" where none had."""
        return "" if self._response is None else self._response.last_event_id

    async def _next_event(self) -> ServerSentEvent[T] | None:
        if self._closed:
            return None
        await self.__aenter__()
        assert self._events is not None
        event = await anext(self._events, None)
        if event is not None and not self.response._is_blank:
            self._client._drift.check_item(self._operation, self.response, event.data)
        return event

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._call.method} {self._call.path})"
