"""Pages by how many items come before them."""

from __future__ import annotations

from typing import Any

import msgspec

from ..errors import PaginationError
from .position import Fetched, PageInfo, identity, number, told
from .rule import SETTING, PagingRule, shrunk


class Offset(PagingRule, frozen=True, kw_only=True):
    """Pages by how many items come before them.

    parameter: of that number. at: keys of it in the reply. first: the offset of the first item; None where the reply to
    a call without an offset tells it, or else 0, unless the second page begins with the last item of the first. Where
    no count tells the end, a short, empty or repeated page is it.
    """

    parameter: str = "offset"
    size: str = "limit"
    at: tuple[str, ...] = ()
    first: int | None = None

    def read(self, fetched: Fetched) -> PageInfo:
        """Read one page. Raises PaginationError when it is not the one asked for, or items were passed over."""
        call, before = fetched.call, fetched.before
        items, total, size = self.start(fetched)
        asked, given = number(self.value_of(call, self.parameter)), told(fetched.response, None, self.at)
        first = self._first(before, asked, given)
        at = first if asked is None else asked
        shift = None if given is None else given - at
        if before is not None and None not in (shift, before.told) and shift not in (before.told, len(items)):
            raise PaginationError(
                f"asked for the items from {at} on, the server says that these begin at {given}: say in {SETTING} what "
                "its `parameter` counts (style: page, where it counts pages) and at which `first` it begins"
            )
        shrunk(fetched, total)
        if before is not None and given is None and self._is_one_before(fetched, items):
            second = self.with_value(call, self.parameter, at + 1)
            return msgspec.structs.replace(before, next=second, first=1, again=True)
        said, after = self.goes_on(fetched), at + len(items)
        lost = "there are more items, but a page without any does not lead to them" if said and not items else ""
        due = said if said is not None else total is not None and at - first < total
        if before is not None and given is None and said is None and not items:
            self._check_unit(before, at, total or 0)
        over = said is not False and self.repeated(fetched, items, due)
        more = said
        if more is None:
            full = after - first < total if total is not None else len(items) >= self.full(fetched)
            more = full and bool(items) and not over
        following = self.with_value(call, self.parameter, after) if more else None
        ended = before is not None and (over or not items) and not lost
        seen = fetched.seen | {hash(fetched.response.content)}
        lost = lost and f"{lost}: say in {SETTING} which flag tells the end (`more`, `last`)"
        return PageInfo(items, total, None, None, size, following, ended, seen, lost, told=shift, first=first)

    def _is_one_before(self, fetched: Fetched, items: list[Any]) -> bool:
        """Whether the second page begins with the last item of the first: its offset is counted from 1."""
        before = fetched.before
        unsaid = self.guessed and self.first is None and len(fetched.seen) == 1
        if before is None or before.first or not unsaid or not items or not before.items:
            return False
        known = identity(items[0])
        return known is not items[0] and bool(known == identity(before.items[-1]))

    def _check_unit(self, before: PageInfo, at: int, total: int) -> None:
        """Raise PaginationError where so many items are missing as there are if the server counts pages."""
        size = len(before.items)
        if self.guessed and not before.first and (at - size) * size < total <= at * size and at < total:
            raise PaginationError(
                f"there are no items from {at} on, though {total} were told: where {self.parameter!r} counts pages, "
                f"say `style: page` in {SETTING}"
            )

    def _first(self, before: PageInfo | None, asked: int | None, given: int | None) -> int:
        """The offset of the first item."""
        if self.first is not None:
            return self.first
        return before.first or 0 if before is not None else int(asked is None and given == 1)
