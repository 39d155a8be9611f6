# Derived from page_async.py by `python -m sdkwright.sync`: change that file and derive anew.
"""Pages of items, fetched when iteration reaches them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .call import Call
from .errors import ApiError, PaginationError
from .message import Response
from .operation import Operation
from .paging import SinglePage, past_end
from .reading import Fetched, Reading

if TYPE_CHECKING:
    from .client_sync import Client

T = TypeVar("T")


class Page(Generic[T]):
    """One page of items; iterating over it goes through all items of this page and of all after it.

    items: those of this page. total: how many items there are on all pages. page_count: how many pages.
    number: of this page, from 1. page_size: how many items a whole page has. Each of the counts is None when the
    server does not tell. response: the reply that brought this page.
    """

    __slots__ = ("_client", "_operation", "_reading", "items", "number", "page_count", "page_size", "response", "total")

    def __init__(self, client: Client[Any], operation: Operation[T], reading: Reading, response: Response) -> None:
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
    def open(cls, client: Client[Any], operation: Operation[T], call: Call) -> Page[T]:
        """The page that `call` brings; an empty one where the server says that there is no such page."""
        reading, response = cls._fetch(client, operation, call, None)
        return cls(client, operation, reading, response)

    @staticmethod
    def _fetch(
        client: Client[Any],
        operation: Operation[T],
        call: Call,
        before: Reading | None,
    ) -> tuple[Reading, Response]:
        rule = operation.page or SinglePage()
        try:
            response = client._deliver(call)
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

    def next_page(self) -> Page[T] | None:
        """Fetch the next page; None when there is none.

        Raises PaginationError when the server leads back to an earlier page or to another host.
        """
        reading, call = self._reading, self._reading.next
        if call is None:
            return None
        if reading.lost:
            raise PaginationError(reading.lost)
        following, response = self._fetch(self._client, self._operation, call, reading)
        return None if following.ended else Page(self._client, self._operation, following, response)

    def pages(self) -> Iterator[Page[T]]:
        """This page and all after it, each fetched when iteration reaches it."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def __repr__(self) -> str:
        counts: dict[str, Any] = {"number": self.number, "page_count": self.page_count, "total": self.total}
        known = "".join(f", {name}={value}" for name, value in counts.items() if value is not None)
        return f"{type(self).__name__}({len(self.items)} items{known})"
