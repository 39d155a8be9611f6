"""Pages by the number of items before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from ..errors import PaginationError
from .position import PageInfo, PageReply, count_in, identity, number
from .rule import SETTING, PagingRule, check_shrinking

if TYPE_CHECKING:
    from ..calls.call import Call


class Offset(PagingRule, frozen=True, kw_only=True):
    """Pages by the number of items before them.

    parameter: of that number. at: keys of it in the reply. first: the offset of the first item; None to take it from
    the reply to a call without an offset, else 0, or 1 where the second page begins with the last item of the first.
    Without a count, a short, empty or repeated page is the end.
    """

    parameter: str = "offset"
    size: str = "limit"
    at: tuple[str, ...] = ()
    first: int | None = None

    def read(self, reply: PageReply) -> PageInfo:
        """Read one page. Raises PaginationError when it is not the requested one, or items were skipped."""
        call, previous = reply.call, reply.previous
        items, total, size = self.start(reply)
        sent_offset, reply_offset = number(self.value_of(call, self.parameter)), count_in(reply.response, None, self.at)
        first = self._first_offset(previous, sent_offset, reply_offset)
        at = first if sent_offset is None else sent_offset
        shift = None if reply_offset is None else reply_offset - at
        if previous is not None and shift is not None and shift != len(items):
            _check_shift(previous, at, shift)
        check_shrinking(reply, total)
        if previous is not None and reply_offset is None and self._is_one_before(reply, items):
            second = self.with_value(call, self.parameter, at + 1)
            return msgspec.structs.replace(previous, next=second, first=1, restarts=True)
        flag, next_offset = self.more_flag(reply), at + len(items)
        dead_end = "there are more items, but a page without any does not lead to them" if flag and not items else ""
        is_expected = flag if flag is not None else total is not None and at - first < total
        if previous is not None and reply_offset is None and flag is None and not items:
            self._check_unit(previous, at, total or 0)
        at_end = flag is not False and self.is_repeated(reply, items, is_expected)
        has_more = flag
        if has_more is None:
            is_full = next_offset - first < total if total is not None else len(items) >= self.full_size(reply)
            has_more = is_full and bool(items) and not at_end
        next_call = self.with_value(call, self.parameter, next_offset) if has_more else None
        is_end = previous is not None and (at_end or not items) and not dead_end
        seen = reply.seen | {hash(reply.response.content)}
        dead_end = dead_end and f"{dead_end}: say in {SETTING} which flag tells the end (`more`, `last`)"
        return PageInfo(items, total, None, None, size, next_call, is_end, seen, dead_end, position=shift, first=first)

    def ahead(self, info: PageInfo, /) -> Iterator[Call]:
        """The calls for all items that are left, where it is known how many there are."""
        at = None if info.next is None else number(self.value_of(info.next, self.parameter))
        if info.next is None or at is None or info.total is None or not info.items:
            return
        for offset in range(at, info.total + (info.first or 0), len(info.items)):
            yield self.with_value(info.next, self.parameter, offset)

    def is_positional(self, _call: Call, /) -> bool:
        """Always: an offset is a position."""
        return True

    def _is_one_before(self, reply: PageReply, items: list[Any]) -> bool:
        """Whether the second page begins with the last item of the first: its offset is counted from 1."""
        previous = reply.previous
        is_guess = self.guessed and self.first is None and len(reply.seen) == 1
        if previous is None or previous.first or not is_guess or not items or not previous.items:
            return False
        first_id = identity(items[0])
        return first_id is not items[0] and bool(first_id == identity(previous.items[-1]))

    def _check_unit(self, previous: PageInfo, at: int, total: int) -> None:
        """Raise PaginationError where the missing items suggest that the server counts pages."""
        size = len(previous.items)
        if self.guessed and not previous.first and (at - size) * size < total <= at * size and at < total:
            raise PaginationError(
                f"there are no items from {at} on, though {total} were told: where {self.parameter!r} counts pages, "
                f"say `style: page` in {SETTING}"
            )

    def _first_offset(self, previous: PageInfo | None, sent_offset: int | None, reply_offset: int | None) -> int:
        """The offset of the first item."""
        if self.first is not None:
            return self.first
        return previous.first or 0 if previous is not None else int(sent_offset is None and reply_offset == 1)


def _check_shift(previous: PageInfo, at: int, shift: int) -> None:
    """Raise PaginationError where the reply is not as far from the requested offset as the previous one was."""
    if previous.position is not None and shift != previous.position:
        raise PaginationError(
            f"asked for the items from {at} on, the server says that these begin at {at + shift}: say in {SETTING} "
            "what its `parameter` counts (style: page, where it counts pages) and at which `first` it begins"
        )
