"""Pages that lead to the next one: by a cursor, by a URL, or by their last item."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

import msgspec

from .call import Call
from .decoding import read_items, read_last, read_value
from .reading import Fetched, Reading, number, told
from .url import origin_of, resolved, with_query

_LINK: Final = re.compile(r"<([^<>]*)>([^<]*)")
_NEXT: Final = re.compile(r";\s*rel\s*=\s*(?:next\b|\"[^\"]*\bnext\b)", re.IGNORECASE)


class Cursor(msgspec.Struct, frozen=True, kw_only=True):
    """Pages by a cursor that each reply holds: a URL of the same origin, or the cursor's bare value.

    parameter, size: the query parameters. items, next: keys of the array and of the next cursor in the reply.
    """

    parameter: str = "cursor"
    size: str = "page_size"
    items: tuple[str, ...] = ()
    next: tuple[str, ...] = ("next",)

    def read(self, fetched: Fetched) -> Reading:
        """Read one page. A cursor that came before, or leads to another host, is only an error once it is followed."""
        call = fetched.call
        items = read_items(fetched.response, fetched.kind, self.items)
        size = number(call.asked(self.size))
        came_by = call.asked(self.parameter)
        seen = fetched.seen | {came_by or ""}
        value = read_value(fetched.response, self.next)
        token = "" if isinstance(value, bool) or not isinstance(value, (str, int)) else str(value)
        if not token:
            return Reading(items, page_size=size, seen=seen)
        following, lost = self._following(fetched, token)
        if _is_url(token):
            token = with_query(*fetched.split(token))
        # A URL that leads on by other means than the parameter is remembered as a whole.
        cursor = following.asked(self.parameter) or token
        if not lost and cursor in seen:
            lost = f"the cursor {cursor!r} came a second time"
        return Reading(items, page_size=size, next=following, seen=seen | {token}, lost=lost)

    def _following(self, fetched: Fetched, token: str) -> tuple[Call, str]:
        """The call for the next page, and why it must not be made, if so."""
        if not _is_url(token):
            return fetched.call.with_query([(self.parameter, token)]), ""
        url, pairs = fetched.split(resolved(fetched.response.url, token))
        if dict(pairs).get(self.parameter):
            # The same path again, and never another host: a server behind a proxy does not know how it is reached.
            return fetched.call.with_query(pairs), ""
        if origin_of(url) != fetched.origin:
            return fetched.call, "the next page is said to be on another host"
        # What the server's URL leaves out, the page size for instance, stays as it was asked for.
        return fetched.call.without(self.parameter).with_query(pairs, path=url), ""


class NextLink(msgspec.Struct, frozen=True, kw_only=True):
    """Pages by the URL of the next one, which is followed as it is, though never to another origin.

    next: keys of the URL in the reply, `()` for the one in the Link header (RFC 8288). items: keys of the array in the
    reply. size: the query parameter. total: name of the header that tells how many items there are. total_at: keys of
    that count in the body.
    """

    next: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    size: str = "page_size"
    total: str | None = None
    total_at: tuple[str, ...] = ()

    def read(self, fetched: Fetched) -> Reading:
        """Read one page. A URL that came before, or leads to another host, is only an error once it is followed."""
        call, response = fetched.call, fetched.response
        items = read_items(response, fetched.kind, self.items)
        total, size = told(response, self.total, self.total_at), number(call.asked(self.size))
        seen = fetched.seen | {with_query(*fetched.split(response.url))}
        link = read_value(response, self.next) if self.next else _linked(response.headers.get("link", ""))
        if not isinstance(link, str) or not link:
            return Reading(items, total, page_size=size, seen=seen)
        bare, pairs = fetched.split(resolved(response.url, link))
        url = with_query(bare, pairs)
        # The same path again goes to our own host: a server behind a proxy does not know how it is reached.
        path = call.path if _path_of(bare) == _path_of(response.url) else bare
        lost = f"the next page {url!r} came a second time" if url in seen else ""
        if path == bare and origin_of(bare) != fetched.origin:
            lost = "the next page is said to be on another host"
        following = msgspec.structs.replace(call, path=path, query=tuple(pairs))
        return Reading(items, total, page_size=size, next=following, seen=seen | {url}, lost=lost)


class LastItem(msgspec.Struct, frozen=True, kw_only=True):
    """Pages by the last item of the page before: its `field` is sent as `parameter`.

    size: the query parameter. items, more: keys in the reply of the array, and of whether there are more pages; where
    nothing tells that, an empty page is the end. field: keys in an item.
    """

    parameter: str = "starting_after"
    size: str = "limit"
    items: tuple[str, ...] = ()
    field: tuple[str, ...] = ("id",)
    more: tuple[str, ...] = ()

    def read(self, fetched: Fetched) -> Reading:
        """Read one page. A last item that came before is only an error once it is followed."""
        call, before, response = fetched.call, fetched.before, fetched.response
        items = read_items(response, fetched.kind, self.items)
        size = number(call.asked(self.size))
        seen = fetched.seen | {call.asked(self.parameter) or ""}
        goes_on = bool(items) and (not self.more or read_value(response, self.more) is True)
        last = read_last(response, self.items, self.field) if goes_on else None
        if isinstance(last, bool) or not isinstance(last, (str, int)):
            return Reading(items, page_size=size, ended=before is not None and not items, seen=seen)
        lost = f"the item {last!r} came last a second time" if str(last) in seen else ""
        following = call.with_query([(self.parameter, str(last))])
        return Reading(items, page_size=size, next=following, seen=seen, lost=lost)


def _is_url(token: str) -> bool:
    return token.startswith(("http://", "https://", "/", "?"))


def _linked(header: str) -> str:
    """The URL that a Link header gives for the next page; empty where it gives none."""
    return next((url for url, facts in _LINK.findall(header) if _NEXT.search(facts)), "")


def _path_of(url: str) -> str:
    return urlsplit(url).path
