"""Pages by the last item of the previous page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ..replies.decoding import read_value
from .position import PageInfo, PageReply
from .rule import SETTING, PagingRule

if TYPE_CHECKING:
    from ..calls.call import Call


class LastItem(PagingRule, frozen=True, kw_only=True):
    """Pages by the last item of the previous page: its `field` is sent as `parameter`.

    field: keys in an item. before: the parameter that is sent instead where the items of the first page descend, empty
    where there is none; after a single item both are tried. Without a flag or a total, an empty page is the end.
    """

    parameter: str = "starting_after"
    before: str = ""
    size: str = "limit"
    field: tuple[str, ...] = ("id",)

    def read(self, reply: PageReply) -> PageInfo:
        """Read one page. A repeated last item is an error only once it is followed."""
        call, response = reply.call, reply.response
        items, total, size = self.start(reply)
        array = read_value(response, self.items) if items else None
        keys = [_item_key(item, self.field) for item in array] if isinstance(array, list) else []
        parameter = self._parameter(reply, keys)
        if not items and reply.previous is not None and (next_call := self._backwards_call(reply, reply.previous)):
            return msgspec.structs.replace(reply.previous, next=next_call, restarts=True)
        seen = reply.seen | {self.value_of(call, parameter) or ""}
        flag, last = self.more_flag(reply), keys[-1] if keys else None
        if last is None or flag is False:
            dead_end = (
                f"there are more pages, but no last item that leads to them: say in {SETTING} which `field` does"
                if flag
                else ""
            )
            is_end = reply.previous is not None and not items and not flag
            return PageInfo(items, total, page_size=size, is_end=is_end, seen=seen, dead_end=dead_end)
        repeated_key = next((key for key in (last, *keys) if key is not None and str(key) in seen), None)
        dead_end = (
            f"the item {repeated_key!r} came a second time: say in {SETTING} which `parameter` leads on"
            if repeated_key is not None
            else ""
        )
        seen |= {str(key) for key in keys[:1] if key is not None}
        next_call = self.with_value(call, parameter, last)
        return PageInfo(items, total, page_size=size, next=next_call, seen=seen, dead_end=dead_end)

    def _backwards_call(self, reply: PageReply, previous: PageInfo) -> Call | None:
        """The call in the other direction, for pages of one item: the first page does not show the order."""
        sent_key, size = self.value_of(reply.call, self.parameter), self.value_of(reply.call, self.size)
        if not self.before or not sent_key or size != "1" or previous.restarts or reply.seen - {"", sent_key}:
            return None
        return self.with_value(reply.call.without(self.parameter), self.before, sent_key)

    def _parameter(self, reply: PageReply, keys: list[str | int | None]) -> str:
        """The parameter for the next page: the one that was sent, else the one that fits the order of the items."""
        sent_parameter = next(
            (name for name in (self.parameter, self.before) if name and self.value_of(reply.call, name)), ""
        )
        if sent_parameter or not self.before:
            return sent_parameter or self.parameter
        texts = [str(key) for key in keys if key is not None]
        descends = len(texts) > 1 and (len(texts[0]), texts[0]) > (len(texts[-1]), texts[-1])
        return self.before if descends else self.parameter


def _item_key(item: object, field: tuple[str, ...]) -> str | int | None:
    for key in field:
        item = item.get(key) if isinstance(item, dict) else None
    return item if isinstance(item, (str, int)) and not isinstance(item, bool) else None
