"""Judging a call: the server judged the request, and what came back is the suite's own reply in documented types."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from tests.outsider.operation import Reply
from tests.outsider.package import normal
from tests.outsider.replies import faults
from tests.outsider.values import plain, rich, same
from tests.spector.facts import Pair
from tests.spector.located import Located
from tests.spector.transport import Exchange

if TYPE_CHECKING:
    from tests.spector.drive import Given


class WrongError(Exception):
    """The call did something else than the suite asks for; the message says what."""


def brief(exchange: Exchange) -> str:
    """A request and its reply in a line."""
    sent = exchange.request
    body, reply = (sent.content or b"")[:160], exchange.content[:300]
    return f"{sent.method} {sent.url} {body!r} was answered {exchange.status} {reply!r}"


def judge(place: Located, pairs: list[Pair], given: Given, exchanges: Sequence[Exchange]) -> None:
    """Raises WrongError for whatever is not as the suite has it."""
    if len(exchanges) != len(pairs):
        raise WrongError(f"{len(exchanges)} requests are sent, not {len(pairs)}; {brief(exchanges[-1])}")
    for pair, exchange in zip(pairs, exchanges, strict=True):
        for fault in _request_faults(place, pair, exchange):
            raise WrongError(fault)
    for fault in _reply_faults(place, pairs, given):
        raise WrongError(fault)


def _request_faults(place: Located, pair: Pair, exchange: Exchange) -> Iterator[str]:
    """The server took it, and nothing more than the suite's own request was sent."""
    sent = exchange.request
    if exchange.status != pair.status:
        yield f"{brief(exchange)}, not {pair.status}"
    if sent.method != pair.method:
        yield f"{sent.method} is sent, not {pair.method}"
    more = {name for name, _ in parse_qsl(urlsplit(sent.url).query)} - set(pair.query)
    if more - set(parse_qsl(urlsplit(pair.uri).query)) and not pair.number:
        yield f"the query has {sorted(more)} too: {sent.url}"
    yield from _body_faults(place, pair, sent)


def _body_faults(place: Located, pair: Pair, sent: Any) -> Iterator[str]:
    if pair.body is None:
        # Where a body is required, one of which nothing is given is an empty object.
        if sent.content and not (place.operation.body_required and sent.content == b"{}"):
            yield f"the body {sent.content[:200]!r} is sent, though there is none"
        return
    kind, types = sent.headers.get("content-type", ""), [one.media_type for one in place.operation.bodies]
    if kind.partition(";")[0] not in (pair.body.media_type, *types):
        yield f"the body is sent as {kind!r}, not {pair.body.media_type!r}"
    if pair.body.is_json and "json" in kind and not same(pair.body.json, json.loads(sent.content)):
        yield f"the body {sent.content[:300]!r} is sent, not {pair.body.content[:300]!r}"


def _reply_faults(place: Located, pairs: list[Pair], given: Given) -> Iterator[str]:
    first = pairs[0]
    if first.status >= 300:
        yield from _error_faults(first, given)
    elif given.error is not None:
        yield f"{given.error!r} is raised"
    elif given.pages is not None:
        for pair, page in zip(pairs, given.pages, strict=True):
            yield from _page_faults(pair, page)
    elif given.items is not None:
        yield from _stream_faults(first, given.items)
    else:
        yield from _value_faults(place, first, given.value)
        yield from _header_faults(place, first, given.headers) if given.headers is not None else ()


def _error_faults(pair: Pair, given: Given) -> Iterator[str]:
    if given.error is None:
        yield f"{given.value!r} comes back for the status {pair.status}"
    elif given.error.status != pair.status or (pair.reply is not None and given.error.body != pair.reply.content):
        yield f"the error holds {given.error.status} {given.error.body!r}"


def _page_faults(pair: Pair, page: Any) -> Iterator[str]:
    items = plain(page.items)
    if pair.reply is None or not pair.reply.is_json:
        yield f"a page of {pair.reply}"
    elif not any(same(one, items) for one in _lists(pair.reply.json)):
        yield f"the page holds {items!r}, which is not in {pair.reply.json!r}"


def _lists(value: Any) -> Iterator[list[Any]]:
    if isinstance(value, list):
        yield value
    for inner in value.values() if isinstance(value, dict) else ():
        yield from _lists(inner)


def _stream_faults(pair: Pair, items: tuple[Any, ...]) -> Iterator[str]:
    """JSON lines; or events, given as what their data holds or as a whole, but for the mark of the end."""
    assert pair.reply is not None
    text = pair.reply.content.decode()
    if not pair.reply.media_type.startswith("text/event-stream"):
        wanted = [json.loads(line) for line in text.splitlines() if line.strip()]
        if not same(wanted, plain(items)):
            yield f"the stream gives {plain(items)!r}, not {wanted!r}"
        return
    events = [_event(one) for one in text.replace("\r\n", "\n").split("\n\n")]
    events = [event for event in events if event.get("data", "[DONE]") != "[DONE]"]
    found = [_named(item) for item in plain(items) if item != "[DONE]"]
    texts = [event["data"] for event in events]
    if not any(same(one, found) for one in (events, texts, [_json_or_text(one) for one in texts])):
        yield f"the stream gives {found!r}, not {events!r}"


def _named(item: Any) -> Any:
    """An event by its name and data."""
    return {name: item[name] for name in ("event", "data") if name in item} if _is_event(item) else item


def _is_event(item: Any) -> bool:
    return isinstance(item, dict) and isinstance(item.get("data"), str) and "event" in item


def _event(text: str) -> dict[str, str]:
    """The fields of an event."""
    found: dict[str, str] = {}
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if name in ("event", "data") and colon:
            value = value.removeprefix(" ")
            found[name] = f"{found[name]}\n{value}" if name in found and name == "data" else value
    return found


def _json_or_text(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _value_faults(place: Located, pair: Pair, value: Any) -> Iterator[str]:
    if pair.reply is None or pair.method == "HEAD":
        if value is not None:
            yield f"{value!r} comes back for no body"
        return
    reply = documented(place, pair.status)
    fitting = [one for one in reply.contents if one.media_type == pair.reply.media_type] if reply else []
    schema = fitting[0].schema if fitting else None
    as_file = schema is not None and _is_file(schema.content)
    if pair.reply.is_json and not as_file:
        yield from faults(schema, pair.reply.json, value)
        return
    held = getattr(value, "data", value)
    if as_file and pair.reply.is_json and same(pair.reply.json, plain(value)):
        return
    if held not in (pair.reply.content, pair.reply.content.decode(errors="replace")):
        yield f"{value!r} comes back for {pair.reply.content[:100]!r}"


def _is_file(schema: Any) -> bool:
    """Whether JSON is meant as a file."""
    return schema.get("format") == "binary" or ("contentMediaType" in schema and "type" not in schema)


def _header_faults(place: Located, pair: Pair, headers: Any) -> Iterator[str]:
    """The reply's headers are there as they came, and those that are documented as attributes of their types."""
    reply = documented(place, pair.status)
    for name, node in (reply.headers if reply else {}).items():
        came = {one.lower(): value for one, value in pair.reply_headers.items()}.get(name.lower())
        if came is not None:
            alike = [one for one in dir(headers) if normal(one) == normal(name)]
            held = getattr(headers, alike[0]) if alike else headers.get(name)
            wanted = rich(node.get("schema"), came)
            if held not in (came, wanted) or (alike and not isinstance(held, type(wanted))):
                yield f"the header {name} is {held!r}, not {wanted!r}"


def documented(place: Located, status: int) -> Reply | None:
    """What is documented of replies of the status."""
    for said in (str(status), f"{status // 100}XX", "default"):
        for reply in place.operation.replies:
            if reply.status == said:
                return reply
    return None
