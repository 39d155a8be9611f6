"""Pages by the last item of the page before."""

from __future__ import annotations

import msgspec

from ..calls.call import Call
from ..replies.decoding import read_value
from .position import Fetched, PageInfo
from .rule import SETTING, PagingRule


class LastItem(PagingRule, frozen=True, kw_only=True):
    """Pages by the last item of the page before: its `field` is sent as `parameter`.

    field: keys in an item. before: the parameter that is sent instead where the items of the first page descend, empty
    where there is none; a single item leaves both to be tried. Where nothing tells whether there are more pages, an
    empty page is the end.
    """

    parameter: str = "starting_after"
    before: str = ""
    size: str = "limit"
    field: tuple[str, ...] = ("id",)

    def read(self, fetched: Fetched) -> PageInfo:
        """Read one page. A last item that came before is only an error once it is followed."""
        call, response = fetched.call, fetched.response
        items, total, size = self.start(fetched)
        found = read_value(response, self.items) if items else None
        keys = [_key(item, self.field) for item in found] if isinstance(found, list) else []
        parameter = self._parameter(fetched, keys)
        if not items and fetched.before is not None and (other := self._backwards(fetched, fetched.before)):
            return msgspec.structs.replace(fetched.before, next=other, again=True)
        seen = fetched.seen | {self.value_of(call, parameter) or ""}
        said, last = self.goes_on(fetched), keys[-1] if keys else None
        if last is None or said is False:
            lost = (
                f"there are more pages, but no last item that leads to them: say in {SETTING} which `field` does"
                if said
                else ""
            )
            ended = fetched.before is not None and not items and not said
            return PageInfo(items, total, page_size=size, ended=ended, seen=seen, lost=lost)
        again = next((key for key in (last, *keys) if key is not None and str(key) in seen), None)
        lost = (
            f"the item {again!r} came a second time: say in {SETTING} which `parameter` leads on"
            if again is not None
            else ""
        )
        seen |= {str(key) for key in keys[:1] if key is not None}
        following = self.with_value(call, parameter, last)
        return PageInfo(items, total, page_size=size, next=following, seen=seen, lost=lost)

    def _backwards(self, fetched: Fetched, before: PageInfo) -> Call | None:
        """The call that goes the other way, where pages of one item were asked for: the first one tells no order."""
        tried, size = self.value_of(fetched.call, self.parameter), self.value_of(fetched.call, self.size)
        if not self.before or not tried or size != "1" or before.again or fetched.seen - {"", tried}:
            return None
        return self.with_value(fetched.call.without(self.parameter), self.before, tried)

    def _parameter(self, fetched: Fetched, keys: list[str | int | None]) -> str:
        """The parameter that leads on: the one that was given, else the one that fits the order of the items."""
        given = next((one for one in (self.parameter, self.before) if one and self.value_of(fetched.call, one)), "")
        if given or not self.before:
            return given or self.parameter
        known = [str(key) for key in keys if key is not None]
        descends = len(known) > 1 and (len(known[0]), known[0]) > (len(known[-1]), known[-1])
        return self.before if descends else self.parameter


def _key(item: object, field: tuple[str, ...]) -> str | int | None:
    for key in field:
        item = item.get(key) if isinstance(item, dict) else None
    return item if isinstance(item, (str, int)) and not isinstance(item, bool) else None
