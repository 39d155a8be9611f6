"""How replies are cut into pages: the rules as data, and what each reads from a reply. No rule sends anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from .call import Call
from .decoding import read_items, read_value
from .errors import ApiError, PaginationError
from .message import Response
from .url import Origin, origin_of, resolved, split_query

_CLAMP: Final = 10
"""Servers cut down a larger page size without saying so: a page with so many items may not be the last one."""


class Fetched(msgspec.Struct, frozen=True):
    """A reply that is to be read as a page.

    call: what brought it. kind: the type of an item. before: the page before it, None for the first one fetched.
    origin: the one that sees the call's credentials.
    """

    call: Call
    response: Response
    kind: Any
    before: Reading | None
    origin: Origin | None


class Reading(msgspec.Struct, frozen=True):
    """What one page says.

    items: decoded. total, page_count, number, page_size: None when unknown. next: the call for the next page, or None.
    ended: the page is not one of its own, because it is empty or repeats an earlier one. seen: what was met so far, to
    notice a loop: cursors, or digests of pages that do not tell their number. lost: why the next page cannot be asked
    for.
    """

    items: list[Any]
    total: int | None = None
    page_count: int | None = None
    number: int | None = None
    page_size: int | None = None
    next: Call | None = None
    ended: bool = False
    seen: frozenset[str | int] = frozenset()
    lost: str = ""


class PageNumber(msgspec.Struct, frozen=True, kw_only=True):
    """Pages by number, from 1.

    parameter, size: the query parameters. items: keys of the array in the reply, `()` when it is the reply.
    total, page, pages, page_size: names of the headers that tell the counts. past_end_status, past_end_detail: the
    error that a page beyond the last one brings.
    What the headers say counts more than what was asked for. Without them, a short, empty or repeated page is the end.
    """

    parameter: str = "page"
    size: str = "page_size"
    items: tuple[str, ...] = ()
    total: str | None = None
    page: str | None = None
    pages: str | None = None
    page_size: str | None = None
    past_end_status: int | None = None
    past_end_detail: str | None = None

    def read(self, fetched: Fetched) -> Reading:
        """Read one page. Raises PaginationError when it is an earlier page than the one that was asked for."""
        response, before = fetched.response, fetched.before
        items = read_items(response, fetched.kind, self.items)
        told = _count(response.headers, self.page)
        if before is not None and items and told is not None and told <= (before.number or 0):
            raise PaginationError(f"asked for the page after {before.number}, the server gave page {told}")
        number = told or self._asked_page(fetched.call)
        total, pages, size = self._counts(fetched, items)
        seen = (frozenset[str | int]() if before is None else before.seen) if told is None else frozenset[str | int]()
        digest = hash(response.content)
        repeated = digest in seen
        if not items or repeated:
            more = False
        elif pages is not None:
            more = number < pages
        else:
            more = len(items) >= self._full(fetched)
        following = fetched.call.with_query([(self.parameter, str(number + 1))]) if more else None
        ended = before is not None and (not items or repeated)
        return Reading(items, total, pages, number, size, following, ended, seen | {digest} if told is None else seen)

    def past_end(self, call: Call, error: ApiError) -> Reading | None:
        """The empty page that an error stands for when it only says that there is no such page; None for any other."""
        if self.past_end_status is None or error.status != self.past_end_status:
            return None
        if self.past_end_detail is not None and _said(error.detail) != _said(self.past_end_detail):
            return None
        number = self._asked_page(call)
        none = 0 if number == 1 else None
        return Reading([], none, none, number, ended=True)

    def _counts(self, fetched: Fetched, items: list[Any]) -> tuple[int | None, int | None, int | None]:
        """Total, number of pages and page size, each from the headers or from the others."""
        headers = fetched.response.headers
        total, pages, size = (_count(headers, name) for name in (self.total, self.pages, self.page_size))
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
        return _number(fetched.call.asked(self.size)) or len(items)

    def _full(self, fetched: Fetched) -> int:
        """How many items a page has that is not the last one, as far as can be told without headers."""
        if fetched.before is not None:
            return len(fetched.before.items)
        return min(_number(fetched.call.asked(self.size)) or 1, _CLAMP)

    def _asked_page(self, call: Call) -> int:
        """The number that was asked for; 1 when none was, or one that is not positive."""
        return _number(call.asked(self.parameter)) or 1


class Cursor(msgspec.Struct, frozen=True, kw_only=True):
    """Pages by a cursor that each reply holds: a URL of the same origin, or the cursor's bare value.

    parameter, size: the query parameters. items, next: keys of the array and of the next cursor in the reply.
    """

    parameter: str = "cursor"
    size: str = "page_size"
    items: tuple[str, ...] = ()
    next: tuple[str, ...] = ("next",)

    def read(self, fetched: Fetched) -> Reading:
        """Read one page. A cursor that came before, or leads to another host, is only an error once it is followed."""
        call, before = fetched.call, fetched.before
        items = read_items(fetched.response, fetched.kind, self.items)
        size = _number(call.asked(self.size))
        came_by = call.asked(self.parameter)
        seen = (frozenset() if before is None else before.seen) | {came_by or ""}
        value = read_value(fetched.response, self.next)
        token = "" if isinstance(value, bool) or not isinstance(value, (str, int)) else str(value)
        if not token:
            return Reading(items, page_size=size, seen=seen)
        following, lost = self._following(fetched, token)
        # A URL that leads on by other means than the parameter is remembered as a whole.
        cursor = following.asked(self.parameter) or token
        if not lost and cursor in seen:
            lost = f"the cursor {cursor!r} came a second time"
        return Reading(items, page_size=size, next=following, seen=seen | {token}, lost=lost)

    def _following(self, fetched: Fetched, token: str) -> tuple[Call, str]:
        """The call for the next page, and why it must not be made, if so."""
        if not token.startswith(("http://", "https://", "/", "?")):
            return fetched.call.with_query([(self.parameter, token)]), ""
        url, pairs = split_query(resolved(fetched.response.url, token))
        if dict(pairs).get(self.parameter):
            # The same path again, and never another host: a server behind a proxy does not know how it is reached.
            return fetched.call.with_query(pairs), ""
        if origin_of(url) != fetched.origin:
            return fetched.call, "the next page is said to be on another host"
        # What the server's URL leaves out, the page size for instance, stays as it was asked for.
        return fetched.call.without(self.parameter).with_query(pairs, path=url), ""


class SinglePage(msgspec.Struct, frozen=True, kw_only=True):
    """All items in one reply, under the keys `items`."""

    items: tuple[str, ...] = ()

    def read(self, fetched: Fetched) -> Reading:
        """Read the one page."""
        items = read_items(fetched.response, fetched.kind, self.items)
        return Reading(items, total=len(items), page_count=1, number=1)


PagingRule = PageNumber | Cursor | SinglePage
"""One way of paging."""


def past_end(rule: PagingRule, call: Call, error: ApiError) -> Reading | None:
    """The empty page that stands for an error which only says that there is no such page; None for any other error."""
    return rule.past_end(call, error) if isinstance(rule, PageNumber) else None


def _number(text: str | None) -> int | None:
    """A positive whole number; None for anything else, 0 for zero."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and 0 < len(text) < 16 else None


def _count(headers: Mapping[str, str], name: str | None) -> int | None:
    return None if name is None else _number(headers.get(name, "").strip())


def _said(detail: str) -> str:
    """A detail for comparison: neither case nor the full stop matters."""
    return detail.strip().rstrip(".").casefold()
