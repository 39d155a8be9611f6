"""Pages of items, fetched when iteration reaches them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .call import Call
from .errors import ApiError, PaginationError
from .message import Response
from .operation import Operation
from .paging import SinglePage, past_end
from .reading import Fetched, Reading

if TYPE_CHECKING:
    from .client_async import AsyncClient

T = TypeVar("T")


class AsyncPage(Generic[T]):
    """One page of items; iterating over it goes through all items of this page and of all after it.

    items: those of this page. total: how many items there are on all pages. page_count: how many pages.
    number: of this page, from 1. page_size: how many items a whole page has. Each of the counts is None when the
    server does not tell. response: the reply that brought this page.
    """

    __slots__ = ("_client", "_operation", "_reading", "items", "number", "page_count", "page_size", "response", "total")

    def __init__(self, client: AsyncClient[Any], operation: Operation[T], reading: Reading, response: Response) -> None:
        self._client = client
        self._operation = operation
        self._reading = reading
        self.items: list[T] = reading.items
        self.total = reading.total
        self.page_count = reading.page_count
        self.number = reading.number
        self.page_size = reading.page_size
        self.response = response

    @classmethod
    async def open(cls, client: AsyncClient[Any], operation: Operation[T], call: Call) -> AsyncPage[T]:
        """The page that `call` brings; an empty one where the server says that there is no such page."""
        reading, response = await cls._fetch(client, operation, call, None)
        return cls(client, operation, reading, response)

    @staticmethod
    async def _fetch(
        client: AsyncClient[Any],
        operation: Operation[T],
        call: Call,
        before: Reading | None,
    ) -> tuple[Reading, Response]:
        rule = operation.page or SinglePage()
        try:
            response = await client._deliver(call)
        except ApiError as error:
            nothing = past_end(rule, call, error)
            if nothing is None:
                raise
            return nothing, Response(error.status, error.headers, error.body, error.url)
        origin = client._profile.origin_of(call)
        return rule.read(Fetched(call, response, operation.reply_type(), before, origin)), response

    @property
    def has_next(self) -> bool:
        """Whether there is a next page, as far as this one tells."""
        return self._reading.next is not None

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the next page; None when there is none.

        Raises PaginationError when the server leads back to an earlier page or to another host.
        """
        reading, call = self._reading, self._reading.next
        if call is None:
            return None
        if reading.lost:
            raise PaginationError(reading.lost)
        following, response = await self._fetch(self._client, self._operation, call, reading)
        return None if following.ended else AsyncPage(self._client, self._operation, following, response)

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all after it, each fetched when iteration reaches it."""
        page: AsyncPage[T] | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    def __repr__(self) -> str:
        counts: dict[str, Any] = {"number": self.number, "page_count": self.page_count, "total": self.total}
        known = "".join(f", {name}={value}" for name, value in counts.items() if value is not None)
        return f"{type(self).__name__}({len(self.items)} items{known})"
