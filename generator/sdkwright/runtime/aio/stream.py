"""What a streaming method returns: the items of a reply, each decoded as soon as it arrives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from ..calls.call import Call
from ..calls.operation import Operation
from ..errors import ConfigurationError
from .delivery import AsyncDelivery
from .stream_reply import AsyncStreamReply

T = TypeVar("T")


class AsyncStream(Generic[T]):
    """The items of a reply, each decoded as soon as it arrives.

    It can be iterated over once. Nothing is sent before the first item is requested, or the `with` block entered.
    Leaving that block, or `close`, ends the connection before the stream does.
    """

    __slots__ = ("_call", "_client", "_closed", "_items", "_operation", "_response")

    def __init__(self, client: AsyncDelivery, operation: Operation[T], call: Call) -> None:
        self._client = client
        self._operation = operation
        self._call = call
        self._response: AsyncStreamReply[Any] | None = None
        self._items: AsyncIterator[T] | None = None
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
        if self._items is None:
            self._response = await self._client._open(self._operation, self._call)
            self._items = self._response.items()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._closed:
            raise StopAsyncIteration
        await self.__aenter__()
        assert self._items is not None
        return await anext(self._items)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._call.method} {self._call.path})"
