"""Pages by number, and lists that come at once."""

from __future__ import annotations

from typing import Any

import msgspec

from ..calls.call import Call
from ..errors import ApiError, PaginationError
from .position import Fetched, PageInfo, identity, number, told
from .rule import SETTING, VANISHED, PagingRule, shrunk


class PageNumber(PagingRule, frozen=True, kw_only=True):
    """Pages by number.

    parameter: of the number. page, pages, page_size: names of the headers that tell counts, beside `total`. page_at,
    pages_at: keys of counts in the body. first: the number of the first page; None where the reply to a call without a
    number tells it, or else 1, of which a guess makes sure: it asks for page 1 next, which is either the first one
    again or, where counting begins at 0, the second. past_end_status, past_end_detail: the error that a page beyond the
    last one brings. The counts told count more than what was asked for. Without them, a short, empty or repeated page
    is the end.
    """

    parameter: str = "page"
    page: str | None = None
    pages: str | None = None
    page_size: str | None = None
    page_at: tuple[str, ...] = ()
    pages_at: tuple[str, ...] = ()
    first: int | None = None
    past_end_status: int | None = None
    past_end_detail: str | None = None

    def read(self, fetched: Fetched) -> PageInfo:
        """Read one page. Raises PaginationError when it is not the one asked for, or one was passed over."""
        response, before = fetched.response, fetched.before
        items, total, _ = self.start(fetched)
        said, given = self.goes_on(fetched), told(response, self.page, self.page_at)
        stuck = before is not None and before.page_count is None and items == before.items and given == before.told
        if before is not None and given is not None and not stuck and (items or said):
            _check(before, number(self.value_of(fetched.call, self.parameter)), given)
        first, at = self._place(fetched, given, items)
        if before is not None and before.first is None and first == 1:
            second = self.with_value(fetched.call, self.parameter, 2)
            return msgspec.structs.replace(before, next=second, first=1, again=True)
        page = at - first + 1
        total, pages, size = self._counts(fetched, items, total, at, first)
        shrunk(fetched, total, pages)
        due = said if said is not None else before is not None and page <= (before.page_count or 0)
        over = not items
        if (given is None or stuck) and said is not False:
            over = self.repeated(fetched, items, due) or over
        more = not over and (page < pages if pages is not None else len(items) >= self.full(fetched))
        more = more if said is None else said
        unsure = before is None and self._is_unsure(fetched, given)
        following = self.with_value(fetched.call, self.parameter, 1 if unsure else at + 1) if more else None
        seen = fetched.seen | {hash(response.content)}
        ended = before is not None and over and not more
        begun = None if unsure else first
        return PageInfo(items, total, pages, page, size, following, ended, seen, told=given, first=begun)

    def past_end(self, call: Call, error: ApiError, before: PageInfo | None) -> PageInfo | None:
        """The empty page that an error stands for when it only says that there is no such page; None for any other.

        Raises PaginationError when the page before told that there is such a page.
        """
        if self.past_end_status is None or error.status != self.past_end_status:
            return None
        if self.past_end_detail is not None and _said(error.detail) != _said(self.past_end_detail):
            return None
        first, asked = 1 if self.first is None else self.first, number(self.value_of(call, self.parameter))
        page = 1 if asked is None else max(1, asked - first + 1)
        if before is not None and before.page_size and page <= (before.page_count or 0):
            raise PaginationError(f"there is no page {page} of {before.page_count} any more: {VANISHED}")
        none = 0 if page == 1 else None
        return PageInfo([], none, none, page, ended=True)

    def _place(self, fetched: Fetched, given: int | None, items: list[Any]) -> tuple[int, int]:
        """The number of the first page, and that of this one, both as the parameter counts.

        `given` is the number that the reply gives itself, which may be counted from 0 where the parameter is not.
        """
        asked, before = number(self.value_of(fetched.call, self.parameter)), fetched.before
        if before is not None and asked is not None:
            return int(_overlap(items, before.items)) if before.first is None else before.first, asked
        clamped = asked == 0 and given == 1 and self.first != 0
        from_zero = not clamped and (asked == 0 or (asked is None and given == 0))
        first = self.first if self.first is not None else 0 if from_zero else 1
        if asked is not None and (given is None or given in (asked, asked - 1) or (asked + 1 == given and not clamped)):
            return first, asked
        return first, first if given is None or (given == 1 and self.first == 0) else max(given, first)

    def _is_unsure(self, fetched: Fetched, given: int | None) -> bool:
        """Whether neither the document, nor the caller, nor the reply tells where counting begins."""
        unsaid = self.guessed and self.first is None
        return unsaid and given is None and self.value_of(fetched.call, self.parameter) is None

    def _counts(
        self, fetched: Fetched, items: list[Any], total: int | None, at: int, first: int
    ) -> tuple[int | None, int | None, int | None]:
        """Total, number of pages and page size, each as told or from the others.

        What is told as the last page is its number.
        """
        pages, size = told(fetched.response, self.pages, self.pages_at), told(fetched.response, self.page_size, ())
        if pages is not None and "last" in "".join(self.pages_at[-1:]).lower():
            pages += 1 - first
        if pages is None and total is not None:
            whole = size or self._observed_size(fetched, items, total, at - first + 1)
            pages = max(1, -(-total // whole)) if whole else 1
        return total, pages, size

    def _observed_size(self, fetched: Fetched, items: list[Any], total: int, page: int) -> int:
        """The page size where no header tells it."""
        if fetched.before is not None:
            return len(fetched.before.items)
        if page == 1 and len(items) < total:
            return len(items)
        return number(self.value_of(fetched.call, self.size)) or len(items)


class SinglePage(PagingRule, frozen=True, kw_only=True):
    """All items in one reply, under the keys `items`."""

    def read(self, fetched: Fetched) -> PageInfo:
        """Read the one page."""
        items, _, _ = self.start(fetched)
        return PageInfo(items, total=len(items), page_count=1, number=1)


def past_end(rule: object, call: Call, error: ApiError, before: PageInfo | None) -> PageInfo | None:
    """The empty page that stands for an error which only says that there is no such page; None for any other error."""
    return rule.past_end(call, error, before) if isinstance(rule, PageNumber) else None


def _check(before: PageInfo, asked: int | None, given: int) -> None:
    """Raise PaginationError where the page that came is not the one after the page before."""
    after = asked if before.told is None else before.told + 1
    if after is not None and given != after:
        raise PaginationError(
            f"asked for the page after {before.number}, the server gave page {given}: say in {SETTING} whether the "
            "`first` page is 0 or 1"
        )


def _overlap(items: list[Any], others: list[Any]) -> bool:
    """Whether two pages are the same one, of which the first item may be new or gone since."""
    ids, known = [identity(one) for one in items], [identity(one) for one in others]
    return ids[0] in known or known[0] in ids if ids and known else ids == known


def _said(detail: str) -> str:
    """A detail for comparison: neither case nor the full stop matters."""
    return detail.strip().rstrip(".").casefold()
