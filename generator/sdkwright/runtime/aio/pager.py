"""What an asynchronous list method returns: a page to await, or items to iterate over."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from typing import Any, Generic, TypeVar

from ..calls.call import Call
from ..calls.operation import Operation
from .delivery import AsyncDelivery
from .page import AsyncItems, AsyncPage, AsyncPages

T = TypeVar("T")


class AsyncPager(Generic[T]):
    """A list that has not been fetched yet.

    `await` it for the first page, or iterate over it (`async for`) for all items of all pages. It is neither true nor
    false: only the awaited page shows whether there are items.
    """

    __slots__ = ("_call", "_client", "_operation")

    def __init__(self, client: AsyncDelivery, operation: Operation[T], call: Call) -> None:
        self._client = client
        self._operation = operation
        self._call = call

    @classmethod
    def open(cls, client: AsyncDelivery, operation: Operation[T], call: Call) -> AsyncPager[T]:
        """The pager of a call; nothing is sent yet."""
        return cls(client, operation, call)

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return AsyncPage.open(self._client, self._operation, self._call).__await__()

    def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """All pages, each fetched when iteration reaches it."""
        return _Pages(self)

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncItems(self.pages())

    def __bool__(self) -> bool:
        raise TypeError("the list is not fetched yet: await it first, as in `if await client.things.list():`")

    def __repr__(self) -> str:
        return f"AsyncPager({self._call.method} {self._call.path}, not fetched)"


class _Pages(AsyncPages[T]):
    """All pages of a pager, the first one included."""

    __slots__ = ("_pager",)

    def __init__(self, pager: AsyncPager[T]) -> None:
        super().__init__(None)
        self._pager: AsyncPager[T] | None = pager

    async def _advance(self) -> AsyncPage[T] | None:
        if self._pager is None:
            return await super()._advance()
        first = await self._pager
        self._pager = None
        return first
