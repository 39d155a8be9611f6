"""Pages by a cursor that each reply holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..http.url import origin_of, resolved, split_query, with_query
from ..replies.decoding import read_value
from .position import PageInfo, PageReply
from .rule import NO_WAY, PagingRule

if TYPE_CHECKING:
    from ..calls.call import Call


class Cursor(PagingRule, frozen=True, kw_only=True):
    """Pages by a cursor that each reply holds: its bare value, or a URL with the path of the call or with a query.

    parameter: of the cursor. next: keys of the next cursor in the reply. header: name of the header that holds it
    instead.
    """

    parameter: str = "cursor"
    next: tuple[str, ...] = ("next",)
    header: str = ""

    def read(self, reply: PageReply) -> PageInfo:
        """Read one page. A repeated cursor, or one that leads to another host, is an error only once it is followed."""
        items, total, size = self.start(reply)
        sent_cursor = self.value_of(reply.call, self.parameter) or ""
        seen = reply.seen | {sent_cursor}
        headers, flag = reply.response.headers, self.more_flag(reply)
        cursor = _cursor_of(headers.get(self.header) if self.header else read_value(reply.response, self.next), flag)
        if cursor is None or flag is False:
            place = self.header or "/".join(("", *self.next))
            dead_end = f"there are more pages, but no cursor for the next one at {place}: {NO_WAY}" if flag else ""
            return PageInfo(items, total, page_size=size, seen=seen, dead_end=dead_end)
        token = str(cursor)
        follows_items = reply.previous is not None and bool(reply.previous.items)
        if token == sent_cursor and not items and not flag and (follows_items or isinstance(cursor, int)):
            # Without items, the position has not moved.
            return PageInfo(items, total, page_size=size, seen=seen, is_end=reply.previous is not None)
        if not self._is_url(reply, token):
            next_call, dead_end = self.with_value(reply.call, self.parameter, cursor), ""
        else:
            next_call, dead_end = self._next_call(reply, token)
            token = with_query(*reply.split(token))
        # A URL without the parameter is remembered as a whole.
        cursor = self.value_of(next_call, self.parameter) or token
        if not dead_end and cursor in seen:
            dead_end = f"the cursor {cursor!r} came a second time"
        return PageInfo(items, total, page_size=size, next=next_call, seen=seen | {token}, dead_end=dead_end)

    def _is_url(self, reply: PageReply, token: str) -> bool:
        """Whether a cursor is a URL: base64 has slashes as well."""
        bare, pairs = split_query(token)
        absolute = bare.startswith(("http://", "https://", "/"))
        if any(value for _, value in pairs) and (absolute or not bare or self.parameter in dict(pairs)):
            return True
        paths = {urlsplit(url).path.rstrip("/") for url in (reply.response.url, reply.call.path)} - {""}
        return absolute and any(f"{urlsplit(bare).path}/".startswith(f"{path}/") for path in paths)

    def _next_call(self, reply: PageReply, token: str) -> tuple[Call, str]:
        """The call for the next page, and the reason not to make it, "" where there is none."""
        url, pairs = reply.split(resolved(reply.response.url, token))
        if dict(pairs).get(self.parameter):
            # The same path on our own host: a server behind a proxy may not know its public address.
            return reply.call.with_query(pairs), ""
        if origin_of(url) != reply.origin:
            return reply.call, "the next page is said to be on another host"
        # What the server's URL leaves out, such as the page size, stays as it was sent.
        return reply.call.without(self.parameter).with_query(pairs, path=url), ""


def _cursor_of(value: Any, more: bool | None) -> str | int | None:
    """The value as a cursor; None where it is not a cursor, or a number that stands for the end."""
    if isinstance(value, bool) or not isinstance(value, (str, int)) or value == "":
        return None
    return None if isinstance(value, int) and value <= 0 and not more else value
