# Derived from aio/page.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""Pages of items, fetched when iteration reaches them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from ..calls.call import Call, bare_call
from ..errors import ApiError, PaginationError
from ..http.message import Response
from ..own_names import OwnNames
from ..paging.lookahead import Bounds, bounds, calls_ahead, is_as_guessed
from ..paging.page_numbers import SinglePage, past_end
from ..paging.position import PageInfo, PageReply
from .ahead import Ahead

if TYPE_CHECKING:
    from ..calls.operation import Operation
    from ..paging.token import Mark
    from .delivery import Delivery

T = TypeVar("T")


class Page(OwnNames, Generic[T]):
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

    __slots__ = (
        "_call",
        "_client",
        "_info",
        "_operation",
        "items",
        "number",
        "page_count",
        "page_size",
        "response",
        "total",
    )

    def __init__(
        self, client: Delivery, operation: Operation[T], call: Call, info: PageInfo, response: Response
    ) -> None:
        self._client = client
        self._operation = operation
        self._call = call
        self._info = info
        self.items: list[T] = info.items
        self.total: int | None = info.total
        self.page_count: int | None = info.page_count
        self.number: int | None = info.number
        self.page_size: int | None = info.page_size
        self.response: Response = response

    @classmethod
    def open(cls, client: Delivery, operation: Operation[T], call: Call) -> Page[T]:
        """The page of `call`; an empty one where the server says that there is no such page."""
        return cls(client, operation, call, *cls._fetch(client, operation, call, None))

    @classmethod
    def resume(cls, client: Delivery, operation: Operation[T], token: str) -> Page[T]:
        """The page of a token, fetched anew; see `resume` of the client.

        Raises:
            ConfigurationError: The token is not one of this operation.
            PaginationError: Items have vanished from the list since it was made.
        """
        # Imported when first needed, as below: few programs go on with a list of another process.
        from ..paging.token import read_token

        call, mark = read_token(token, operation, client._scope_of(bare_call(operation)))
        return cls(client, operation, call, *cls._fetch(client, operation, call, mark))

    @staticmethod
    def _fetch(
        client: Delivery, operation: Operation[T], call: Call, before: PageInfo | Mark | None
    ) -> tuple[PageInfo, Response]:
        """What the reply to a call holds, and the reply; `before` is the page before, or what a token tells of it."""
        rule = operation.page or SinglePage()
        page, mark = (before, None) if before is None or isinstance(before, PageInfo) else (None, before)
        try:
            response = client._deliver(call)
        except ApiError as error:
            empty_page = past_end(rule, call, error, page if mark is None else mark.previous)
            if empty_page is None:
                raise
            return empty_page, Response(error.status, error.headers, error.body, error.url)
        reply = PageReply(call, response, operation.reply_type(), page, client._origin_of(call))
        read = partial(rule.read, reply) if mark is None else partial(mark.read, rule, reply)
        info: PageInfo = client._drift.read_page(operation, response, read)
        return info, response

    @property
    def has_next(self) -> bool:
        """Whether there is a next page, as far as this one tells."""
        return self._info.next is not None or bool(self._info.dead_end)

    def next_page(self) -> Page[T] | None:
        """Fetch the next page; None when there is none.

        Returns:
            The next page, or None.

        Raises:
            PaginationError: It cannot be found: the server leads back to an earlier page, to another host or nowhere,
                or items have vanished or would be skipped.
        """
        return self._following(self._client)

    def _following(self, sender: Delivery) -> Page[T] | None:
        """The next page, requested by `sender`."""
        info, call = self._info, self._info.next
        if info.dead_end:
            raise PaginationError(info.dead_end)
        if call is None:
            return None
        next_info, response = self._fetch(sender, self._operation, call, info)
        while next_info.restarts and next_info.next is not None:
            call = next_info.next
            next_info, response = self._fetch(sender, self._operation, call, next_info)
        return None if next_info.is_end else Page(self._client, self._operation, call, next_info, response)

    def pages(self, *, prefetch: int = 0, max_pages: int | None = None) -> Pages[T]:
        """This page and all after it, each fetched when iteration reaches it.

        Args:
            prefetch: How many pages are requested ahead, side by side, where the list is numbered and tells its length;
                other lists are read one page after the other all the same. Their order and the checks are the same.
            max_pages: How many pages there are at most, this one included; None for all.

        Returns:
            The iterator; its `close` gives up what was requested ahead, as leaving the loop does.

        Raises:
            ConfigurationError: One of the numbers is not a whole number from 0.
        """
        return Pages(self._client, self, bounds(prefetch=prefetch, max_pages=max_pages))

    def iterate(self, *, prefetch: int = 0, max_items: int | None = None) -> Items[T]:
        """All items of this page and of all after it, or the first of them.

        Args:
            prefetch: How many pages are requested ahead, as for `pages`.
            max_items: How many items there are at most; None for all. No page is fetched that they do not need.

        Returns:
            The iterator; its `close` gives up what was requested ahead, as leaving the loop does.

        Raises:
            ConfigurationError: One of the numbers is not a whole number from 0.
        """
        limits = bounds(prefetch=prefetch, max_items=max_items)
        return Items(Pages(self._client, self, limits), max_items)

    def token(self) -> str:
        """This page as text, from which another process can read on: `client.resume(token, client.things.list)`.

        It holds what was asked for, but no credential, no cookie, and of `options` the query and the body alone.
        Whoever can change it can change the arguments of the call, though neither its host nor its operation.

        Returns:
            The token: letters, digits, "-", "_" and ".".

        Raises:
            ConfigurationError: The list goes on at an address that is not the operation's own.
        """
        from ..paging.token import write_token

        return write_token(self._operation, self._call, self._info, self._client._scope_of(self._call))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a page has its client, so it cannot be pickled: keep page.token(), for client.resume()")

    def __copy__(self) -> Page[T]:
        return Page(self._client, self._operation, self._call, self._info, self.response)

    def __iter__(self) -> Iterator[T]:
        return self.iterate()

    def __bool__(self) -> bool:
        return bool(self.items)

    def __repr__(self) -> str:
        counts: dict[str, Any] = {"number": self.number, "page_count": self.page_count, "total": self.total}
        counts_text = "".join(f", {name}={value}" for name, value in counts.items() if value is not None)
        return f"{type(self).__name__}({len(self.items)} items{counts_text})"


class Pages(Generic[T]):
    """An iterator over pages that begins at `first`; where fetching one fails, the next step tries it again.

    Pages that are requested ahead make it faster and nothing else: each is read as the one after the page before it,
    and where the list has changed in between, it is requested again, as it would have been without.
    """

    __slots__ = ("_ahead", "_busy", "_first", "_has_begun", "_left", "_page")

    def __init__(self, client: Delivery, first: Page[T] | None, limits: Bounds) -> None:
        self._first, self._left = first, limits
        self._ahead = Ahead(client, limits.prefetch) if limits.prefetch else None
        self._page: Page[T] | None = None
        self._has_begun = self._busy = False

    def __iter__(self) -> Pages[T]:
        return self

    def __next__(self) -> Page[T]:
        if self._busy:
            raise RuntimeError(
                "the next page is being fetched already: give each task or thread an iterator of its own"
            )
        self._busy = True
        try:
            page = None if self._left.is_reached else self._advance()
            left = self._left if page is None else self._left.after(page._info)
            if self._ahead is not None:
                self._look_ahead(self._ahead, page, left)
        except BaseException:
            self.close()
            raise
        finally:
            self._busy = False
        self._page, self._left, self._has_begun = page, left, True
        if page is None:
            raise StopIteration
        return page

    def close(self) -> None:
        """Give up what was requested ahead, and wait until nothing of it is left; the iterator keeps its place."""
        if self._ahead is not None:
            self._ahead.close()

    def _open(self) -> Page[T] | None:
        """The page to begin with."""
        return self._first

    def _advance(self) -> Page[T] | None:
        if not self._has_begun:
            return self._open()
        page, ahead = self._page, self._ahead
        if page is None or ahead is None or not ahead.has(page._info.next):
            return None if page is None else page.next_page()
        try:
            following = page._following(ahead)
            if following is not None and is_as_guessed(page._info, following._info):
                return following
        except PaginationError:
            # The list may have changed between the requests: only those one after the other tell.
            pass
        ahead.retreat()
        return page.next_page()

    def _look_ahead(self, ahead: Ahead, page: Page[T] | None, left: Bounds) -> None:
        limit = 0 if page is None else min(ahead.width, left.pages_after(page._info))
        ahead.fill([] if page is None else calls_ahead(page._operation.page, page._info, limit))


class Items(Generic[T]):
    """An iterator over the items of pages, which recovers from errors as that over the pages does.

    `limit` is how many items it gives at most, None for all.
    """

    __slots__ = ("_items", "_left", "_pages")

    def __init__(self, pages: Pages[T], limit: int | None = None) -> None:
        self._pages = pages
        self._left = limit
        self._items = iter(list[T]())

    def __iter__(self) -> Items[T]:
        return self

    def __next__(self) -> T:
        while self._left != 0:
            for item in self._items:
                if self._left is not None:
                    self._left -= 1
                return item
            self._items = iter((next(self._pages)).items)
        self.close()
        raise StopIteration

    def close(self) -> None:
        """Give up what was requested ahead, and wait until nothing of it is left; the iterator keeps its place."""
        self._pages.close()
