"""What all ways of paging share: where a request says which page it wants, and what a reply says of the end."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from ..calls.call import Call
from ..errors import PaginationError
from ..replies.decoding import read_items, read_value
from .position import Fetched, PageInfo, number, told

_FIELDS: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_FLAGS: Final = {"true": True, "1": True, "false": False, "0": False}
SETTING: Final = "the operation's rule under `pagination` in sdk.yaml"
NO_WAY: Final = f"say in {SETTING} where that is (`next`), or which flag tells the end (`more`, `last`)"
VANISHED: Final = (
    "items vanished while the list was read, so that others may have been passed over; where you delete them yourself, "
    "take the whole list first, as in list(...)"
)
CLAMP: Final = 10
"""Servers cut down a larger page size without saying so: a page with so many items may not be the last one."""


class PagingRule(msgspec.Struct, frozen=True, kw_only=True):
    """How a list is cut into pages.

    size: the parameter for the page's size. place: where the parameters are: in the `query`; in the `body`, as JSON
    pointers; or one in a `header`, the size in the query all the same. items: keys of the array in the reply, `()` when
    it is the reply. total: name of the header that tells how many items there are. total_at: keys of that count in the
    body. more, last: keys of the flag by which a reply says that there is another page, or that there is none; it is
    asked before all else. guessed: whether nothing but the looks of the operation speaks for the rule.
    """

    size: str = "page_size"
    place: str = "query"
    items: tuple[str, ...] = ()
    total: str | None = None
    total_at: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    guessed: bool = False

    def read(self, fetched: Fetched) -> PageInfo:
        """Read one page. Raises PaginationError when it is not the page that was asked for."""
        raise NotImplementedError

    def value_of(self, call: Call, name: str) -> str | None:
        """What `call` sends for a parameter; None where it sends nothing."""
        if self.place == "body":
            return _within(call.content, _keys(name))
        found = call.headers if self.place == "header" and name != self.size else call.query
        return next((value for key, value in reversed(found) if key.lower() == name.lower()), None)

    def with_value(self, call: Call, name: str, value: str | int) -> Call:
        """The same call with another value of a parameter."""
        if self.place == "query":
            return call.with_query([(name, str(value))])
        kept = tuple(pair for pair in call.headers if pair[0].lower() != name.lower())
        if self.place == "header":
            return msgspec.structs.replace(call, headers=(*kept, (name, str(value))))
        told = any(key.lower() == "content-type" for key, _ in call.headers)
        headers = call.headers if told else (*call.headers, ("Content-Type", "application/json"))
        return msgspec.structs.replace(call, content=_with(call.content, _keys(name), value), headers=headers)

    def start(self, fetched: Fetched) -> tuple[list[Any], int | None, int | None]:
        """The items, their total where it is told, and the page size that was asked for."""
        items = read_items(fetched.response, fetched.kind, self.items)
        total = told(fetched.response, self.total, self.total_at)
        return items, total, number(self.value_of(fetched.call, self.size))

    def goes_on(self, fetched: Fetched) -> bool | None:
        """Whether there is another page, as a flag of the reply says; None where none says it."""
        for keys, end in ((self.more, False), (self.last, True)):
            flag = _FLAGS.get(str(read_value(fetched.response, keys)).lower()) if keys else None
            if flag is not None:
                return flag is not end
        return None

    def full(self, fetched: Fetched) -> int:
        """How many items a page has that is not the last one, as far as can be known where nothing tells it."""
        if fetched.before is not None:
            return len(fetched.before.items)
        return min(number(self.value_of(fetched.call, self.size)) or 1, CLAMP)

    def repeated(self, fetched: Fetched, items: list[Any], more: bool | None) -> bool:
        """Whether the page came before, though `more` was said to come.

        Raises PaginationError where that means a loss, or where nothing has shown yet that the guess is right.
        """
        before, seen = fetched.before, fetched.seen
        if before is None or not (hash(fetched.response.content) in seen or items == before.items != []):
            return False
        if more or (items and len(seen) == 1 and (self.guessed or before.number == 0)):
            raise PaginationError(
                "a page came a second time in place of the next one: where the list is not paged as it seems, name the "
                f"operation under `unpaged` in sdk.yaml, or say in {SETTING} what its `parameter` and `first` are"
            )
        return True


def shrunk(fetched: Fetched, total: int | None, pages: int | None = None) -> None:
    """Raise PaginationError when items of a list that is read by position have vanished since the page before."""
    before = fetched.before or PageInfo([])
    now, then, what = (total, before.total, "items") if total is not None else (pages, before.page_count, "pages")
    if now and then is not None and now < then:
        raise PaginationError(f"the list went from {then} {what} to {now}: {VANISHED}")


def _keys(pointer: str) -> list[str]:
    return [key.replace("~1", "/").replace("~0", "~") for key in pointer.removeprefix("/").split("/")]


def _within(content: bytes | None, keys: list[str]) -> str | None:
    """The text or number under `keys` in a body."""
    try:
        found: Any = msgspec.json.decode(content or b"")
    except msgspec.MsgspecError:
        return None
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) else None


def _with(content: bytes | None, keys: list[str], value: str | int) -> bytes:
    """A body with another value under `keys`; all else stays as it was written."""
    try:
        fields = _FIELDS.decode(content) if content and content != b"null" else {}
    except msgspec.MsgspecError:
        raise PaginationError("the next page cannot be asked for: the body that was sent is no JSON object") from None
    key, *rest = keys
    inner = fields.get(key)
    written = _with(None if inner is None else bytes(inner), rest, value) if rest else msgspec.json.encode(value)
    return msgspec.json.encode(fields | {key: msgspec.Raw(written)})
