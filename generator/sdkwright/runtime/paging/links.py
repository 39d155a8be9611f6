"""Pages by the URL of the next one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import msgspec

from ..http.url import origin_of, resolved, with_query
from ..replies.decoding import read_value
from .position import PageInfo, PageReply
from .rule import NO_WAY, PagingRule, check_shrinking

if TYPE_CHECKING:
    from ..calls.call import Call

_LINK: Final = re.compile(r'<([^<>]*)>((?:"(?:[^"\\]|\\.)*"|[^"<])*)')
_PARAMETER: Final = re.compile(r';\s*([^\s;=",]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;",]+))')

_SYMBOLS: Final = re.compile(r"[^a-z]")
_POSITIONS: Final = frozenset({"page", "pagenumber", "pageoffset", "offset", "skip", "start", "startindex"})
"""Query parameters of URLs that continue by position, without case and symbols."""


class NextLink(PagingRule, frozen=True, kw_only=True):
    """Pages by the URL of the next one, which is followed as it is, though never to another origin.

    Where the URL continues by position, a total that shrinks is an error.
    next: keys of the URL in the reply, of an object that has it under `href`, or of an array of such with a `rel` each;
    `()` for the one in the Link header (RFC 8288). method: the one to follow it with; "" for that of the call.
    """

    next: tuple[str, ...] = ()
    method: str = ""

    def read(self, reply: PageReply) -> PageInfo:
        """Read one page. A repeated URL, or one on another host, is an error only once it is followed."""
        call, response = reply.call, reply.response
        items, total, size = self.start(reply)
        seen = reply.seen | {with_query(*reply.split(response.url))}
        if self.is_positional(call):
            check_shrinking(reply, total)
        flag = self.more_flag(reply)
        link = (
            _link_url(read_value(response, self.next)) if self.next else _header_url(response.headers.get("link", ""))
        )
        if not link or flag is False:
            place = "/".join(("", *self.next)) or "the Link header"
            dead_end = f"there are more pages, but no URL of the next one at {place}: {NO_WAY}" if flag else ""
            return PageInfo(items, total, page_size=size, seen=seen, dead_end=dead_end)
        bare, pairs = reply.split(resolved(response.url, link))
        url = with_query(bare, pairs)
        # The same path goes to our own host: a server behind a proxy may not know its public address.
        path = call.path if _path_of(bare) == _path_of(response.url) else bare
        dead_end = f"the next page {url!r} came a second time" if url in seen else ""
        if path == bare and origin_of(bare) != reply.origin:
            dead_end = "the next page is said to be on another host"
        next_call = msgspec.structs.replace(call, path=path, query=tuple(pairs))
        if self.method and self.method != call.method:
            headers = tuple(pair for pair in call.headers if pair[0].lower() != "content-type")
            next_call = msgspec.structs.replace(next_call, method=self.method, content=None, headers=headers)
        return PageInfo(items, total, page_size=size, next=next_call, seen=seen | {url}, dead_end=dead_end)

    def is_positional(self, call: Call, /) -> bool:
        """Whether the URL of the call has a position in its query."""
        return any(_SYMBOLS.sub("", name.lower()) in _POSITIONS and value.isdigit() for name, value in call.query)


def _link_url(value: Any) -> str:
    """The URL of the next page in a value of the reply; "" where there is none."""
    if isinstance(value, list):
        links = [link for link in value if isinstance(link, dict)]
        value = next(
            (link for link in links if "next" in str(link.get("rel", link.get("relation"))).lower().split()), ""
        )
    if isinstance(value, dict):
        value = value.get("href", value.get("url"))
    return value if isinstance(value, str) else ""


def _header_url(header: str) -> str:
    """The URL of the next page in a Link header; "" where there is none."""
    return next((url for url, parameters in _LINK.findall(header) if "next" in _relations(parameters)), "")


def _relations(parameters: str) -> list[str]:
    """The relations of a link, from the parameters behind its URL."""
    relations = (f"{quoted}{bare}" for name, quoted, bare in _PARAMETER.findall(parameters) if name.lower() == "rel")
    return next(relations, "").lower().split()


def _path_of(url: str) -> str:
    return urlsplit(url).path
