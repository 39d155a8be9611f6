"""Pages by a cursor that each reply holds."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ..calls.call import Call
from ..http.url import origin_of, resolved, split_query, with_query
from ..replies.decoding import read_value
from .position import Fetched, PageInfo
from .rule import NO_WAY, PagingRule


class Cursor(PagingRule, frozen=True, kw_only=True):
    """Pages by a cursor that each reply holds: its bare value, or a URL with the path of the call or with a query.

    parameter: of the cursor. next: keys of the next cursor in the reply. header: name of the header that holds it
    instead.
    """

    parameter: str = "cursor"
    next: tuple[str, ...] = ("next",)
    header: str = ""

    def read(self, fetched: Fetched) -> PageInfo:
        """Read one page. A cursor that came before, or leads to another host, is only an error once it is followed."""
        items, total, size = self.start(fetched)
        asked = self.value_of(fetched.call, self.parameter) or ""
        seen = fetched.seen | {asked}
        headers, said = fetched.response.headers, self.goes_on(fetched)
        cursor = _cursor(headers.get(self.header) if self.header else read_value(fetched.response, self.next), said)
        if cursor is None or said is False:
            place = self.header or "/".join(("", *self.next))
            lost = f"there are more pages, but no cursor for the next one at {place}: {NO_WAY}" if said else ""
            return PageInfo(items, total, page_size=size, seen=seen, lost=lost)
        token = str(cursor)
        came = fetched.before is not None and bool(fetched.before.items)
        if token == asked and not items and not said and (came or isinstance(cursor, int)):
            # Nothing came, so that the position did not move.
            return PageInfo(items, total, page_size=size, seen=seen, ended=fetched.before is not None)
        if not self._is_url(fetched, token):
            following, lost = self.with_value(fetched.call, self.parameter, cursor), ""
        else:
            following, lost = self._following(fetched, token)
            token = with_query(*fetched.split(token))
        # A URL that leads on by other means than the parameter is remembered as a whole.
        cursor = self.value_of(following, self.parameter) or token
        if not lost and cursor in seen:
            lost = f"the cursor {cursor!r} came a second time"
        return PageInfo(items, total, page_size=size, next=following, seen=seen | {token}, lost=lost)

    def _is_url(self, fetched: Fetched, token: str) -> bool:
        """Whether a cursor is a URL: base64 has slashes as well."""
        bare, pairs = split_query(token)
        absolute = bare.startswith(("http://", "https://", "/"))
        if any(value for _, value in pairs) and (absolute or not bare or self.parameter in dict(pairs)):
            return True
        paths = {urlsplit(url).path.rstrip("/") for url in (fetched.response.url, fetched.call.path)} - {""}
        return absolute and any(f"{urlsplit(bare).path}/".startswith(f"{path}/") for path in paths)

    def _following(self, fetched: Fetched, token: str) -> tuple[Call, str]:
        """The call for the next page, and why it must not be made, if so."""
        url, pairs = fetched.split(resolved(fetched.response.url, token))
        if dict(pairs).get(self.parameter):
            # The same path again, and never another host: a server behind a proxy does not know how it is reached.
            return fetched.call.with_query(pairs), ""
        if origin_of(url) != fetched.origin:
            return fetched.call, "the next page is said to be on another host"
        # What the server's URL leaves out, the page size for instance, stays as it was asked for.
        return fetched.call.without(self.parameter).with_query(pairs, path=url), ""


def _cursor(value: Any, more: bool | None) -> str | int | None:
    """The cursor that a value is; None where it is none, or a number that stands for the end."""
    if isinstance(value, bool) or not isinstance(value, (str, int)) or value == "":
        return None
    return None if isinstance(value, int) and value <= 0 and not more else value
