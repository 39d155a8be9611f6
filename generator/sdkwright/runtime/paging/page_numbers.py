"""Pages by number, and lists in a single reply."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from ..errors import ApiError, PaginationError
from .position import PageInfo, PageReply, count_in, identity, number
from .rule import SETTING, VANISHED, PagingRule, check_shrinking

if TYPE_CHECKING:
    from ..calls.call import Call


class PageNumber(PagingRule, frozen=True, kw_only=True):
    """Pages by number.

    parameter: of the number. page, pages, page_size: names of the headers with counts, beside `total`. page_at,
    pages_at: keys of counts in the body. first: the number of the first page; None to take it from the reply to a call
    without a number, else 1, which a guessed rule verifies: it requests page 1 next, which is either the first one
    again or, where the server counts from 0, the second. past_end_status, past_end_detail: the error for a page beyond
    the last one. Counts in the reply outweigh those in the request. Without them, a short, empty or repeated page is
    the end.
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

    def read(self, reply: PageReply) -> PageInfo:
        """Read one page. Raises PaginationError when it is not the requested one, or one was skipped."""
        response, previous = reply.response, reply.previous
        items, total, _ = self.start(reply)
        flag, reply_number = self.more_flag(reply), count_in(response, self.page, self.page_at)
        is_stuck = (
            previous is not None
            and previous.page_count is None
            and items == previous.items
            and reply_number == previous.position
        )
        if previous is not None and reply_number is not None and not is_stuck and (items or flag):
            _check_order(previous, number(self.value_of(reply.call, self.parameter)), reply_number)
        first, at = self._position(reply, reply_number, items)
        if previous is not None and previous.first is None and first == 1:
            second = self.with_value(reply.call, self.parameter, 2)
            return msgspec.structs.replace(previous, next=second, first=1, restarts=True)
        page = at - first + 1
        total, pages, size = self._counts(reply, items, total, at, first)
        check_shrinking(reply, total, pages)
        is_expected = flag if flag is not None else previous is not None and page <= (previous.page_count or 0)
        at_end = not items
        if (reply_number is None or is_stuck) and flag is not False:
            at_end = self.is_repeated(reply, items, is_expected) or at_end
        has_more = not at_end and (page < pages if pages is not None else len(items) >= self.full_size(reply))
        has_more = has_more if flag is None else flag
        is_unsure = previous is None and self._is_unsure(reply, reply_number)
        next_call = self.with_value(reply.call, self.parameter, 1 if is_unsure else at + 1) if has_more else None
        seen = reply.seen | {hash(response.content)}
        is_end = previous is not None and at_end and not has_more
        known_first = None if is_unsure else first
        return PageInfo(
            items, total, pages, page, size, next_call, is_end, seen, position=reply_number, first=known_first
        )

    def ahead(self, info: PageInfo, /) -> Iterator[Call]:
        """The calls for all pages that are left, where it is known how many there are."""
        at = None if info.next is None else number(self.value_of(info.next, self.parameter))
        if info.next is None or at is None or info.first is None or info.number is None:
            return
        for page in range(at, at + (info.page_count or 0) - info.number):
            yield self.with_value(info.next, self.parameter, page)

    def is_positional(self, _call: Call, /) -> bool:
        """Always: a number is a position."""
        return True

    def past_end(self, call: Call, error: ApiError, previous: PageInfo | None) -> PageInfo | None:
        """The empty page for an error that only says that there is no such page; None for any other error.

        Raises PaginationError when the previous page said that there is such a page.
        """
        if self.past_end_status is None or error.status != self.past_end_status:
            return None
        if self.past_end_detail is not None and _comparable_detail(error.detail) != _comparable_detail(
            self.past_end_detail
        ):
            return None
        first, sent_number = 1 if self.first is None else self.first, number(self.value_of(call, self.parameter))
        page = 1 if sent_number is None else max(1, sent_number - first + 1)
        if previous is not None and previous.page_size and page <= (previous.page_count or 0):
            raise PaginationError(f"there is no page {page} of {previous.page_count} any more: {VANISHED}")
        count = 0 if page == 1 else None
        return PageInfo([], count, count, page, is_end=True)

    def _position(self, reply: PageReply, reply_number: int | None, items: list[Any]) -> tuple[int, int]:
        """The number of the first page, and that of this one, both as the parameter counts.

        `reply_number` is the one in the reply, which may count from 0 where the parameter does not.
        """
        sent_number, previous = number(self.value_of(reply.call, self.parameter)), reply.previous
        if previous is not None and sent_number is not None:
            return int(_is_same_page(items, previous.items)) if previous.first is None else previous.first, sent_number
        is_clamped = sent_number == 0 and reply_number == 1 and self.first != 0
        from_zero = not is_clamped and (sent_number == 0 or (sent_number is None and reply_number == 0))
        first = self.first if self.first is not None else 0 if from_zero else 1
        if sent_number is not None and (
            reply_number is None
            or reply_number in (sent_number, sent_number - 1)
            or (sent_number + 1 == reply_number and not is_clamped)
        ):
            return first, sent_number
        return first, (
            first if reply_number is None or (reply_number == 1 and self.first == 0) else max(reply_number, first)
        )

    def _is_unsure(self, reply: PageReply, reply_number: int | None) -> bool:
        """Whether neither the document, nor the caller, nor the reply shows where counting begins."""
        is_guess = self.guessed and self.first is None
        return is_guess and reply_number is None and self.value_of(reply.call, self.parameter) is None

    def _counts(
        self, reply: PageReply, items: list[Any], total: int | None, at: int, first: int
    ) -> tuple[int | None, int | None, int | None]:
        """Total, number of pages and page size, each from the reply or worked out from the others.

        A field for the last page has its number, not a count.
        """
        pages, size = count_in(reply.response, self.pages, self.pages_at), count_in(reply.response, self.page_size, ())
        if pages is not None and "last" in "".join(self.pages_at[-1:]).lower():
            pages += 1 - first
        if pages is None and total is not None:
            page_size = size or self._observed_size(reply, items, total, at - first + 1)
            pages = max(1, -(-total // page_size)) if page_size else 1
        return total, pages, size

    def _observed_size(self, reply: PageReply, items: list[Any], total: int, page: int) -> int:
        """The page size where no header has it."""
        if reply.previous is not None:
            return len(reply.previous.items)
        if page == 1 and len(items) < total:
            return len(items)
        return number(self.value_of(reply.call, self.size)) or len(items)


class SinglePage(PagingRule, frozen=True, kw_only=True):
    """All items in one reply, under the keys `items`."""

    def read(self, reply: PageReply) -> PageInfo:
        """Read the one page."""
        items, _, _ = self.start(reply)
        return PageInfo(items, total=len(items), page_count=1, number=1)


def past_end(rule: object, call: Call, error: ApiError, previous: PageInfo | None) -> PageInfo | None:
    """The empty page for an error that only says that there is no such page; None for any other error."""
    return rule.past_end(call, error, previous) if isinstance(rule, PageNumber) else None


def _check_order(previous: PageInfo, sent_number: int | None, reply_number: int) -> None:
    """Raise PaginationError where the reply is not the page after `previous`."""
    expected = sent_number if previous.position is None else previous.position + 1
    if expected is not None and reply_number != expected:
        raise PaginationError(
            f"asked for the page after {previous.number}, the server gave page {reply_number}: say in {SETTING} "
            "whether the `first` page is 0 or 1"
        )


def _is_same_page(items: list[Any], others: list[Any]) -> bool:
    """Whether two pages are the same one, but for a first item that has been added or removed since."""
    ids, other_ids = [identity(item) for item in items], [identity(item) for item in others]
    return ids[0] in other_ids or other_ids[0] in ids if ids and other_ids else ids == other_ids


def _comparable_detail(detail: str) -> str:
    """A detail for comparison: neither case nor the full stop matters."""
    return detail.strip().rstrip(".").casefold()
