"""How replies are cut into pages: the rules as data, and what each reads from a reply. No rule sends anything."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from .call import Call
from .cursors import Cursor, LastItem, NextLink
from .decoding import read_items
from .errors import ApiError, PaginationError
from .reading import Fetched, Reading, number, told

_CLAMP: Final = 10
"""Servers cut down a larger page size without saying so: a page with so many items may not be the last one."""


class PageNumber(msgspec.Struct, frozen=True, kw_only=True):
    """Pages by number.

    parameter, size: the query parameters. items: keys of the array in the reply, `()` when it is the reply.
    total, page, pages, page_size: names of the headers that tell the counts. total_at, pages_at: keys of counts in the
    body. first: the number of the first page. past_end_status, past_end_detail: the error that a page beyond the last
    one brings.
    The counts told count more than what was asked for. Without them, a short, empty or repeated page is the end.
    """

    parameter: str = "page"
    size: str = "page_size"
    items: tuple[str, ...] = ()
    total: str | None = None
    page: str | None = None
    pages: str | None = None
    page_size: str | None = None
    total_at: tuple[str, ...] = ()
    pages_at: tuple[str, ...] = ()
    first: int = 1
    past_end_status: int | None = None
    past_end_detail: str | None = None

    def read(self, fetched: Fetched) -> Reading:
        """Read one page. Raises PaginationError when it is an earlier page than the one that was asked for."""
        response, before = fetched.response, fetched.before
        items = read_items(response, fetched.kind, self.items)
        given = told(response, self.page, ())
        if before is not None and items and given is not None and given <= (before.number or 0):
            raise PaginationError(f"asked for the page after {before.number}, the server gave page {given}")
        page = given or self._asked_page(fetched.call)
        total, pages, size = self._counts(fetched, items)
        seen = fetched.seen if given is None else frozenset[str | int]()
        digest = hash(response.content)
        repeated = digest in seen
        if not items or repeated:
            more = False
        elif pages is not None:
            more = page < pages
        else:
            more = len(items) >= _full(fetched, self.size)
        following = fetched.call.with_query([(self.parameter, str(page + self.first))]) if more else None
        ended = before is not None and (not items or repeated)
        return Reading(items, total, pages, page, size, following, ended, seen | {digest} if given is None else seen)

    def past_end(self, call: Call, error: ApiError) -> Reading | None:
        """The empty page that an error stands for when it only says that there is no such page; None for any other."""
        if self.past_end_status is None or error.status != self.past_end_status:
            return None
        if self.past_end_detail is not None and _said(error.detail) != _said(self.past_end_detail):
            return None
        page = self._asked_page(call)
        none = 0 if page == 1 else None
        return Reading([], none, none, page, ended=True)

    def _counts(self, fetched: Fetched, items: list[Any]) -> tuple[int | None, int | None, int | None]:
        """Total, number of pages and page size, each as told or from the others."""
        response = fetched.response
        total, pages = told(response, self.total, self.total_at), told(response, self.pages, self.pages_at)
        size = told(response, self.page_size, ())
        if pages is None and total is not None:
            whole = size or self._observed_size(fetched, items, total)
            pages = max(1, -(-total // whole)) if whole else 1
        return total, pages, size

    def _observed_size(self, fetched: Fetched, items: list[Any], total: int) -> int:
        """The page size where no header tells it."""
        if fetched.before is not None:
            return len(fetched.before.items)
        if self._asked_page(fetched.call) == 1 and len(items) < total:
            return len(items)
        return number(fetched.call.asked(self.size)) or len(items)

    def _asked_page(self, call: Call) -> int:
        """Which page was asked for, counted from 1; the first one when none was, or one that there is not."""
        asked = number(call.asked(self.parameter))
        return 1 if asked is None else max(1, asked - self.first + 1)


class Offset(msgspec.Struct, frozen=True, kw_only=True):
    """Pages by how many items come before them.

    parameter, size: the query parameters. items: keys of the array in the reply. first: the offset of the first item.
    total: name of the header that tells how many items there are. total_at: keys of that count in the body.
    Where nothing tells it, a short, empty or repeated page is the end.
    """

    parameter: str = "offset"
    size: str = "limit"
    items: tuple[str, ...] = ()
    total: str | None = None
    total_at: tuple[str, ...] = ()
    first: int = 0

    def read(self, fetched: Fetched) -> Reading:
        """Read one page."""
        call, before = fetched.call, fetched.before
        items = read_items(fetched.response, fetched.kind, self.items)
        total, size = told(fetched.response, self.total, self.total_at), number(call.asked(self.size))
        asked = number(call.asked(self.parameter))
        after = (self.first if asked is None else asked) + len(items)
        seen = fetched.seen
        digest = hash(fetched.response.content)
        over = not items or digest in seen
        more = after - self.first < total if total is not None else len(items) >= _full(fetched, self.size)
        following = call.with_query([(self.parameter, str(after))]) if more and not over else None
        ended = before is not None and over
        return Reading(items, total, page_size=size, next=following, ended=ended, seen=seen | {digest})


class SinglePage(msgspec.Struct, frozen=True, kw_only=True):
    """All items in one reply, under the keys `items`."""

    items: tuple[str, ...] = ()

    def read(self, fetched: Fetched) -> Reading:
        """Read the one page."""
        items = read_items(fetched.response, fetched.kind, self.items)
        return Reading(items, total=len(items), page_count=1, number=1)


PagingRule = PageNumber | Offset | Cursor | NextLink | LastItem | SinglePage
"""One way of paging."""


def past_end(rule: PagingRule, call: Call, error: ApiError) -> Reading | None:
    """The empty page that stands for an error which only says that there is no such page; None for any other error."""
    return rule.past_end(call, error) if isinstance(rule, PageNumber) else None


def _full(fetched: Fetched, size: str) -> int:
    """How many items a page has that is not the last one, as far as can be known where nothing tells it."""
    if fetched.before is not None:
        return len(fetched.before.items)
    return min(number(fetched.call.asked(size)) or 1, _CLAMP)


def _said(detail: str) -> str:
    """A detail for comparison: neither case nor the full stop matters."""
    return detail.strip().rstrip(".").casefold()
