"""What all paging rules share: the parameters in a request, and how a reply shows the end of the list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ..errors import PaginationError
from ..replies.decoding import read_items, read_value
from .position import PageInfo, PageReply, count_in, number

if TYPE_CHECKING:
    from ..calls.call import Call
    from ..http.upload import Upload

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
    it is the reply. total: name of the header with the number of all items. total_at: keys of that count in the body.
    more, last: keys of the flag that says that there is another page, or that there is none; it takes precedence.
    guessed: whether the rule was inferred from the operation, and not stated.
    """

    size: str = "page_size"
    place: str = "query"
    items: tuple[str, ...] = ()
    total: str | None = None
    total_at: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    guessed: bool = False

    def read(self, reply: PageReply) -> PageInfo:
        """Read one page. Raises PaginationError when it is not the requested page."""
        raise NotImplementedError

    def ahead(self, _info: PageInfo, /) -> Iterator[Call]:
        """The calls for the pages after this one, as far as numbers tell them; none where they do not."""
        return iter(())

    def is_positional(self, _call: Call, /) -> bool:
        """Whether the list is read by position, so that vanished items make others be passed over."""
        return False

    def value_of(self, call: Call, name: str) -> str | None:
        """What `call` sends for a parameter; None where it sends nothing."""
        if self.place == "body":
            return _value_at(call.content, _pointer_keys(name))
        pairs = call.headers if self.place == "header" and name != self.size else call.query
        return next((value for key, value in reversed(pairs) if key.lower() == name.lower()), None)

    def with_value(self, call: Call, name: str, value: str | int) -> Call:
        """The same call with another value of a parameter."""
        if self.place == "query":
            return call.with_query([(name, str(value))])
        others = tuple(pair for pair in call.headers if pair[0].lower() != name.lower())
        if self.place == "header":
            return msgspec.structs.replace(call, headers=(*others, (name, str(value))))
        has_type = any(key.lower() == "content-type" for key, _ in call.headers)
        headers = call.headers if has_type else (*call.headers, ("Content-Type", "application/json"))
        return msgspec.structs.replace(
            call, content=_replace_value(call.content, _pointer_keys(name), value), headers=headers
        )

    def start(self, reply: PageReply) -> tuple[list[Any], int | None, int | None]:
        """The items, their total where the reply has it, and the requested page size."""
        items = read_items(reply.response, reply.kind, self.items)
        total = count_in(reply.response, self.total, self.total_at)
        return items, total, number(self.value_of(reply.call, self.size))

    def more_flag(self, reply: PageReply) -> bool | None:
        """Whether there is another page, according to a flag in the reply; None where there is no such flag."""
        for keys, end in ((self.more, False), (self.last, True)):
            flag = _FLAGS.get(str(read_value(reply.response, keys)).lower()) if keys else None
            if flag is not None:
                return flag is not end
        return None

    def full_size(self, reply: PageReply) -> int:
        """The least number of items in a page that may not be the last one, where no count or flag says so."""
        if reply.previous is not None:
            return len(reply.previous.items)
        return min(number(self.value_of(reply.call, self.size)) or 1, CLAMP)

    def is_repeated(self, reply: PageReply, items: list[Any], more: bool | None) -> bool:
        """Whether the page repeats an earlier one; `more` says whether another one was expected.

        Raises PaginationError where items would be lost, or where nothing has confirmed a guessed rule yet.
        """
        previous, seen = reply.previous, reply.seen
        if previous is None or not (hash(reply.response.content) in seen or items == previous.items != []):
            return False
        if more or (items and len(seen) == 1 and (self.guessed or previous.number == 0)):
            raise PaginationError(
                "a page came a second time in place of the next one: where the list is not paged as it seems, name the "
                f"operation under `unpaged` in sdk.yaml, or say in {SETTING} what its `parameter` and `first` are"
            )
        return True


def check_shrinking(reply: PageReply, total: int | None, pages: int | None = None) -> None:
    """Raise PaginationError when items of a list that is read by position have vanished since the page before."""
    previous = reply.previous or PageInfo([])
    now, then, what = (total, previous.total, "items") if total is not None else (pages, previous.page_count, "pages")
    if now and then is not None and now < then:
        raise PaginationError(f"the list went from {then} {what} to {now}: {VANISHED}")


def _pointer_keys(pointer: str) -> list[str]:
    return [key.replace("~1", "/").replace("~0", "~") for key in pointer.removeprefix("/").split("/")]


def _value_at(content: bytes | Upload | None, keys: list[str]) -> str | None:
    """The text or number under `keys` in a body."""
    try:
        value: Any = msgspec.json.decode(content or b"") if content is None or isinstance(content, bytes) else None
    except msgspec.MsgspecError:
        return None
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else None


def _replace_value(content: bytes | Upload | None, keys: list[str], value: str | int) -> bytes:
    """A body with another value under `keys`; all else stays as it was written."""
    try:
        if content is not None and not isinstance(content, bytes):
            raise msgspec.DecodeError
        fields = _FIELDS.decode(content) if content and content != b"null" else {}
    except msgspec.MsgspecError:
        raise PaginationError("the next page cannot be asked for: the body that was sent is no JSON object") from None
    key, *rest = keys
    inner = fields.get(key)
    encoded = (
        _replace_value(None if inner is None else bytes(inner), rest, value) if rest else msgspec.json.encode(value)
    )
    return msgspec.json.encode(fields | {key: msgspec.Raw(encoded)})
