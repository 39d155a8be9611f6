"""How far a list is read, and which pages can be requested before the page in front of them is there."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from ..argument_types import is_count
from ..errors import ConfigurationError
from .rule import PagingRule

if TYPE_CHECKING:
    from ..calls.call import Call
    from .position import PageInfo


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """How far a list is read.

    prefetch: how many pages are requested ahead. pages, items: how many are wanted at most, None for all.
    """

    prefetch: int = 0
    pages: int | None = None
    items: int | None = None

    @property
    def is_reached(self) -> bool:
        """Whether nothing more is wanted."""
        return self.pages == 0 or (self.items is not None and self.items <= 0)

    def after(self, info: PageInfo) -> Bounds:
        """What is still wanted after a page."""
        pages = None if self.pages is None else self.pages - 1
        items = None if self.items is None else self.items - len(info.items)
        return Bounds(prefetch=self.prefetch, pages=pages, items=items)

    def pages_after(self, info: PageInfo) -> int:
        """How many pages after this one are surely needed, or are to be requested ahead, whichever is less."""
        wanted = self.prefetch if self.pages is None else min(self.prefetch, self.pages)
        if self.items is None:
            return wanted
        size = max(info.page_size or 0, len(info.items), 1)
        return max(0, min(wanted, -(-self.items // size)))


def bounds(*, prefetch: Any = 0, max_pages: Any = None, max_items: Any = None) -> Bounds:
    """The bounds that a caller names. Raises ConfigurationError for anything but whole numbers from 0."""
    _check("prefetch", prefetch)
    for name, value in (("max_pages", max_pages), ("max_items", max_items)):
        if value is not None:
            _check(name, value)
    return Bounds(prefetch=prefetch, pages=max_pages, items=max_items)


def calls_ahead(rule: object, info: PageInfo, limit: int) -> list[Call]:
    """The calls for up to `limit` pages after this one: guesses, which the replies have to confirm."""
    return list(islice(rule.ahead(info), limit)) if isinstance(rule, PagingRule) else []


def is_as_guessed(previous: PageInfo, info: PageInfo) -> bool:
    """Whether the list is still as long as when the page was requested; else its items may have moved."""
    return not info.is_end and (info.total, info.page_count) == (previous.total, previous.page_count)


def _check(name: str, value: Any) -> None:
    if not is_count(value):
        raise ConfigurationError(f"{name} must be a whole number from 0")
