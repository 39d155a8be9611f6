"""Pages of items, fetched when iteration reaches them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Generic, TypeVar

from ..calls.call import Call
from ..calls.operation import Operation
from ..errors import ApiError, PaginationError
from ..http.message import Response
from ..paging.page_numbers import SinglePage, past_end
from ..paging.position import PageInfo, PageReply
from .delivery import AsyncDelivery

T = TypeVar("T")


class AsyncPage(Generic[T]):
    """One page of items; iterating over it goes through all items of this page and of all after it.

    A page is true when it has items. After an error an iterator keeps its place: the next step requests the failed page
    again. Each of the counts is None when the server does not tell it.

    Attributes:
        items: The items of this page.
        total: How many items there are on all pages.
        page_count: How many pages there are.
        number: The number of this page, from 1.
        page_size: How many items a full page has.
        response: The reply that brought this page.
    """

    __slots__ = ("_client", "_info", "_operation", "items", "number", "page_count", "page_size", "response", "total")

    def __init__(self, client: AsyncDelivery, operation: Operation[T], info: PageInfo, response: Response) -> None:
        self._client = client
        self._operation = operation
        self._info = info
        self.items: list[T] = info.items
        self.total: int | None = info.total
        self.page_count: int | None = info.page_count
        self.number: int | None = info.number
        self.page_size: int | None = info.page_size
        self.response: Response = response

    @classmethod
    async def open(cls, client: AsyncDelivery, operation: Operation[T], call: Call) -> AsyncPage[T]:
        """The page of `call`; an empty one where the server says that there is no such page."""
        info, response = await cls._fetch(client, operation, call, None)
        return cls(client, operation, info, response)

    @staticmethod
    async def _fetch(
        client: AsyncDelivery,
        operation: Operation[T],
        call: Call,
        previous: PageInfo | None,
    ) -> tuple[PageInfo, Response]:
        rule = operation.page or SinglePage()
        try:
            response = await client._deliver(call)
        except ApiError as error:
            empty_page = past_end(rule, call, error, previous)
            if empty_page is None:
                raise
            return empty_page, Response(error.status, error.headers, error.body, error.url)
        origin = client._origin_of(call)
        return rule.read(PageReply(call, response, operation.reply_type(), previous, origin)), response

    @property
    def has_next(self) -> bool:
        """Whether there is a next page, as far as this one tells."""
        return self._info.next is not None or bool(self._info.dead_end)

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the next page; None when there is none.

        Returns:
            The next page, or None.

        Raises:
            PaginationError: It cannot be found: the server leads back to an earlier page, to another host or nowhere,
                or items have vanished or would be skipped.
        """
        info, call = self._info, self._info.next
        if info.dead_end:
            raise PaginationError(info.dead_end)
        if call is None:
            return None
        next_info, response = await self._fetch(self._client, self._operation, call, info)
        while next_info.restarts and next_info.next is not None:
            next_info, response = await self._fetch(self._client, self._operation, next_info.next, next_info)
        return None if next_info.is_end else AsyncPage(self._client, self._operation, next_info, response)

    def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all after it, each fetched when iteration reaches it."""
        return AsyncPages(self)

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncItems(self.pages())

    def __bool__(self) -> bool:
        return bool(self.items)

    def __repr__(self) -> str:
        counts: dict[str, Any] = {"number": self.number, "page_count": self.page_count, "total": self.total}
        counts_text = "".join(f", {name}={value}" for name, value in counts.items() if value is not None)
        return f"{type(self).__name__}({len(self.items)} items{counts_text})"


class AsyncPages(Generic[T]):
    """An iterator over pages that begins at `first`; where fetching one fails, the next step tries it again."""

    __slots__ = ("_busy", "_first", "_page")

    def __init__(self, first: AsyncPage[T] | None) -> None:
        self._first = first
        self._page: AsyncPage[T] | None = None
        self._busy = False

    def __aiter__(self) -> AsyncPages[T]:
        return self

    async def __anext__(self) -> AsyncPage[T]:
        if self._busy:
            raise RuntimeError(
                "the next page is being fetched already: give each task or thread an iterator of its own"
            )
        self._busy = True
        try:
            self._page = page = await self._advance()
        finally:
            self._busy = False
        if page is None:
            raise StopAsyncIteration
        return page

    async def _advance(self) -> AsyncPage[T] | None:
        first, self._first = self._first, None
        return await self._page.next_page() if first is None and self._page is not None else first


class AsyncItems(Generic[T]):
    """An iterator over the items of pages, which recovers from errors as that over the pages does."""

    __slots__ = ("_items", "_pages")

    def __init__(self, pages: AsyncIterator[AsyncPage[T]]) -> None:
        self._pages = pages
        self._items = iter(list[T]())

    def __aiter__(self) -> AsyncItems[T]:
        return self

    async def __anext__(self) -> T:
        while True:
            for item in self._items:
                return item
            self._items = iter((await anext(self._pages)).items)
