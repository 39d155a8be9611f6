"""What a rule of paging is given and what it reads: one reply, and the page that it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..calls.call import Call
from ..http.headers import HIDDEN
from ..http.message import Response
from ..http.url import Origin, split_query
from ..replies.decoding import read_value


class Fetched(msgspec.Struct, frozen=True):
    """A reply that is to be read as a page.

    call: what brought it. kind: the type of an item. before: the page before it, None for the first one fetched.
    origin: the one that sees the call's credentials.
    """

    call: Call
    response: Response
    kind: Any
    before: PageInfo | None
    origin: Origin | None

    @property
    def seen(self) -> frozenset[str | int]:
        """What was met on the pages before this one."""
        return frozenset() if self.before is None else self.before.seen

    def split(self, url: str) -> tuple[str, list[tuple[str, str]]]:
        """`url` without its query, and the query's pairs but for the credentials of this call: the client adds them."""
        secrets = {name for name, value in split_query(self.response.url)[1] if value == HIDDEN}
        bare, pairs = split_query(url)
        return bare, [pair for pair in pairs if pair[0] not in secrets]


class PageInfo(msgspec.Struct, frozen=True):
    """What one page says.

    items: decoded. total, page_count, number, page_size: None when unknown. next: the call for the next page, or None.
    ended: the page is not one of its own, because it is empty or repeats an earlier one. seen: what was met so far, to
    notice a loop: cursors, or digests of pages that do not tell their number. lost: why the next page cannot be asked
    for. told: where the reply says that it stands, as a number. first: where the rule found that counting begins, None
    where nothing has shown it yet. again: the page is the one before, which showed where counting begins.
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
    told: int | None = None
    first: int | None = None
    again: bool = False


def number(text: str | None) -> int | None:
    """A positive whole number; None for anything else, 0 for zero."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and 0 < len(text) < 16 else None


def told(response: Response, header: str | None, keys: Sequence[str]) -> int | None:
    """A count that a header tells, or else the body under `keys`; None where neither does."""
    found = None if header is None else number(response.headers.get(header, "").strip())
    if found is not None or not keys:
        return found
    value = read_value(response, keys)
    return None if isinstance(value, bool) or not isinstance(value, (int, str)) else number(str(value))


def identity(item: Any) -> Any:
    """What an item is known by: all of it where it has no id."""
    found = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    return found if isinstance(found, (str, int)) else item
