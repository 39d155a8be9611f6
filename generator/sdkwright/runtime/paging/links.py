"""Pages by the URL of the next one."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec

from ..http.url import origin_of, resolved, with_query
from ..replies.decoding import read_value
from .position import Fetched, PageInfo
from .rule import NO_WAY, PagingRule, shrunk

_LINK: Final = re.compile(r'<([^<>]*)>((?:"(?:[^"\\]|\\.)*"|[^"<])*)')
_FACT: Final = re.compile(r';\s*([^\s;=",]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;",]+))')

_SYMBOLS: Final = re.compile(r"[^a-z]")
_POSITIONS: Final = frozenset({"page", "pagenumber", "pageoffset", "offset", "skip", "start", "startindex"})
"""What a URL that leads on by position has in its query, but for case and symbols."""


class NextLink(PagingRule, frozen=True, kw_only=True):
    """Pages by the URL of the next one, which is followed as it is, though never to another origin.

    Where it leads on by position, and a total tells that items have vanished, that is an error.
    next: keys of the URL in the reply, of an object that has it under `href`, or of an array of such with a `rel` each;
    `()` for the one in the Link header (RFC 8288). method: by which it is followed; empty for that of the call.
    """

    next: tuple[str, ...] = ()
    method: str = ""

    def read(self, fetched: Fetched) -> PageInfo:
        """Read one page. A URL that came before, or leads to another host, is only an error once it is followed."""
        call, response = fetched.call, fetched.response
        items, total, size = self.start(fetched)
        seen = fetched.seen | {with_query(*fetched.split(response.url))}
        if any(_SYMBOLS.sub("", name.lower()) in _POSITIONS and value.isdigit() for name, value in call.query):
            shrunk(fetched, total)
        said = self.goes_on(fetched)
        link = _url(read_value(response, self.next)) if self.next else _linked(response.headers.get("link", ""))
        if not link or said is False:
            place = "/".join(("", *self.next)) or "the Link header"
            lost = f"there are more pages, but no URL of the next one at {place}: {NO_WAY}" if said else ""
            return PageInfo(items, total, page_size=size, seen=seen, lost=lost)
        bare, pairs = fetched.split(resolved(response.url, link))
        url = with_query(bare, pairs)
        # The same path again goes to our own host: a server behind a proxy does not know how it is reached.
        path = call.path if _path_of(bare) == _path_of(response.url) else bare
        lost = f"the next page {url!r} came a second time" if url in seen else ""
        if path == bare and origin_of(bare) != fetched.origin:
            lost = "the next page is said to be on another host"
        following = msgspec.structs.replace(call, path=path, query=tuple(pairs))
        if self.method and self.method != call.method:
            headers = tuple(pair for pair in call.headers if pair[0].lower() != "content-type")
            following = msgspec.structs.replace(following, method=self.method, content=None, headers=headers)
        return PageInfo(items, total, page_size=size, next=following, seen=seen | {url}, lost=lost)


def _url(value: Any) -> str:
    """The URL of the next page that a value is, or holds: empty where it holds none."""
    if isinstance(value, list):
        links = [one for one in value if isinstance(one, dict)]
        value = next((one for one in links if "next" in str(one.get("rel", one.get("relation"))).lower().split()), "")
    if isinstance(value, dict):
        value = value.get("href", value.get("url"))
    return value if isinstance(value, str) else ""


def _linked(header: str) -> str:
    """The URL that a Link header gives for the next page; empty where it gives none."""
    return next((url for url, facts in _LINK.findall(header) if "next" in _relations(facts)), "")


def _relations(facts: str) -> list[str]:
    """What a link of a header is to the reply."""
    said = (f"{quoted}{bare}" for name, quoted, bare in _FACT.findall(facts) if name.lower() == "rel")
    return next(said, "").lower().split()


def _path_of(url: str) -> str:
    return urlsplit(url).path
