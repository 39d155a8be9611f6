"""What a paging rule takes and returns: one reply, and the page that it holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..calls.call import Call
from ..http.headers import HIDDEN
from ..http.message import Response
from ..http.url import Origin, split_query
from ..replies.decoding import read_value


class PageReply(msgspec.Struct, frozen=True):
    """A reply that is to be read as a page.

    call: the call that it answers. kind: the type of an item. previous: the page before it, None for the first one.
    origin: the one that sees the call's credentials.
    """

    call: Call
    response: Response
    kind: Any
    previous: PageInfo | None
    origin: Origin | None

    @property
    def seen(self) -> frozenset[str | int]:
        """Cursors and digests of the pages before this one."""
        return frozenset() if self.previous is None else self.previous.seen

    def split(self, url: str) -> tuple[str, list[tuple[str, str]]]:
        """`url` without its query, and the query's pairs but for the credentials of this call: the client adds them."""
        secrets = {name for name, value in split_query(self.response.url)[1] if value == HIDDEN}
        bare, pairs = split_query(url)
        return bare, [pair for pair in pairs if pair[0] not in secrets]


class PageInfo(msgspec.Struct, frozen=True):
    """The contents of one page, and its place in the list.

    items: decoded. total, page_count, number, page_size: None when unknown. next: the call for the next page, or None.
    is_end: whether the reply only marks the end, because it is empty or repeats an earlier page. seen: cursors, or
    digests of pages without a number, so that a loop is noticed. dead_end: why the next page cannot be requested, ""
    where it can. position: of the page as the reply states it: its number, or how far its offset is from the requested
    one. first: the number at which the server begins to count, None while unknown. restarts: whether this is the
    previous page again, whose `next` was corrected once `first` was known.
    """

    items: list[Any]
    total: int | None = None
    page_count: int | None = None
    number: int | None = None
    page_size: int | None = None
    next: Call | None = None
    is_end: bool = False
    seen: frozenset[str | int] = frozenset()
    dead_end: str = ""
    position: int | None = None
    first: int | None = None
    restarts: bool = False


def number(text: str | None) -> int | None:
    """A positive whole number; None for anything else, 0 for zero."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and 0 < len(text) < 16 else None


def count_in(response: Response, header: str | None, keys: Sequence[str]) -> int | None:
    """The count in a header, or else in the body under `keys`; None where neither has one."""
    count = None if header is None else number(response.headers.get(header, "").strip())
    if count is not None or not keys:
        return count
    value = read_value(response, keys)
    return None if isinstance(value, bool) or not isinstance(value, (int, str)) else number(str(value))


def identity(item: Any) -> Any:
    """The id of an item, or the whole item where it has none."""
    item_id = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    return item_id if isinstance(item_id, (str, int)) else item
