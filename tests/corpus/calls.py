"""Calls: the arguments that a method gets, the request that they must lead to, and the reply that comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from sdkwright.model import Operation, Response, Scalar, Type, is_json, is_text, is_wildcard
from tests.corpus.made import Made
from tests.corpus.samples import BYTES, Sampler, rich

TEXT = "some text"


@dataclass(frozen=True, slots=True)
class Expected:
    """What one call must send.

    url: what the end of the unquoted URL must look like, before its query. pairs: those that its query must have.
    headers: by name. body: the JSON that is sent; None where no JSON body is expected.
    """

    method: str
    url: re.Pattern[str]
    pairs: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: Any
    empty: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answers.

    type: what the JSON in it has, None where it holds no JSON. stream: whether it is a stream of items of that type.
    items: where the items of a page are in it, as a JSON pointer; None where it is no page.
    """

    status: int
    media_type: str
    content: bytes
    type: Type | None
    value: Any
    stream: bool = False
    items: str | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """One call: its arguments by their Python names, what must be sent, and what is answered."""

    arguments: Mapping[str, Any]
    expected: Expected
    reply: Reply


def planned(made: Made, operation: Operation, *, whole: bool) -> Planned:
    """A call of the operation: with required arguments only, or with all that there are, richly typed."""
    method = made.method(operation)
    sampler = Sampler(made.api.declared, whole, sent=True)
    full = Sampler(made.api.declared, whole=True, sent=False)
    types = _types(operation)
    wire: dict[tuple[str, str], Any] = {}
    arguments = {}
    for argument in method.arguments:
        if argument.place == "choice" or not (argument.required or whole):
            continue
        type_ = types[argument.place, argument.wire]
        # A part of a path must not be empty, as an object would be that requires nothing.
        value = (full if argument.place == "path" else sampler).json(type_)
        if whole and argument.place == "path" and type_ == Scalar("string"):
            value = "a/b c%2Fé"
        wire[argument.place, argument.wire] = value
        arguments[argument.name] = rich(type_, value, made.api.declared, texts=not whole)
    return Planned(arguments, _expected(operation, wire), reply_of(made, operation, whole=whole))


def _types(operation: Operation) -> dict[tuple[str, str], Type]:
    """The type of each argument, by its place and name on the wire."""
    found = {(str(item.place), item.name): item.type for item in operation.parameters}
    if operation.body is not None:
        found |= {("field", prop.name): prop.type for prop in operation.body.properties or ()}
        found["whole", ""] = operation.body.type
    return found


def _expected(operation: Operation, wire: Mapping[tuple[str, str], Any]) -> Expected:
    body: Any = {name: value for (place, name), value in wire.items() if place == "field"} or None
    body = wire.get(("whole", ""), body)
    sent = body if operation.body is not None and is_json(operation.body.media_type) else None
    plain = {item.name for item in operation.parameters if _is_plain(item)}
    pairs = [(name, value) for (place, name), value in wire.items() if place == "query" and name in plain]
    return Expected(
        operation.method,
        _url_pattern(operation, wire),
        tuple((name, text) for name, value in pairs if (text := _text(value)) is not None),
        _headers(operation, wire),
        sent,
        empty=body is None,
    )


def _headers(operation: Operation, wire: Mapping[tuple[str, str], Any]) -> dict[str, str]:
    """Headers by name; the type of a form with files holds what separates its parts, whatever a caller says."""
    form = operation.body is not None and operation.body.media_type.startswith("multipart/")
    found = {name: text for (place, name), value in wire.items() if place == "header" and (text := _text(value))}
    return {name: text for name, text in found.items() if not (form and name.lower() == "content-type")}


def _is_plain(item: Any) -> bool:
    """Whether a parameter is written as its place does by default."""
    return not item.media_type


def _url_pattern(operation: Operation, wire: Mapping[tuple[str, str], Any]) -> re.Pattern[str]:
    """The end of the URL: the path with its arguments; an argument that is no scalar may look like anything."""
    pieces = re.split(r"\{([^{}]+)\}", operation.template.partition("?")[0])
    styled = {item.name for item in operation.parameters if item.style in ("label", "matrix") or item.allow_reserved}
    pattern = re.escape(unquote(pieces[0]))
    for name, literal in zip(pieces[1::2], pieces[2::2], strict=True):
        text = None if name in styled else _text(wire.get(("path", name)))
        pattern += (re.escape(text) if text else ".*") + re.escape(unquote(literal))
    return re.compile(f"{pattern}\\Z")


def _text(value: Any) -> str | None:
    """A scalar as text; None for anything else."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else None


def reply_of(made: Made, operation: Operation, *, whole: bool) -> Reply:
    """The first documented reply, or the last one for a whole call; an empty one where none is documented."""
    replies = [response for response in operation.responses if response.success]
    entries = [(response, *entry) for response in replies for entry in response.content]
    # A method gives items only where nothing else may come.
    wholes = [entry for entry in entries if entry[1] not in entry[0].streams]
    items = _items(made, operation)
    if items is not None:
        # A page is read from JSON, whatever else the server may be asked for.
        wholes = [entry for entry in wholes if is_json(entry[1]) or is_wildcard(entry[1])][:1]
    if not entries or operation.method == "HEAD":
        return Reply(_status(replies[0]) if replies else 204, "", b"", None, None)
    response, media_type, type_ = (wholes or entries)[-1 if whole else 0]
    status = _status(response)
    if type_ == Scalar("binary"):
        return Reply(status, "application/octet-stream" if "*" in media_type else media_type, BYTES, None, BYTES)
    if is_text(media_type) and type_ == Scalar("string"):
        return Reply(status, media_type.replace("*", "plain"), TEXT.encode(), None, TEXT)
    value = Sampler(made.api.declared, whole, sent=False).json(type_)
    if not wholes:
        return Reply(status, media_type, _stream(media_type, json.dumps(value).encode()), type_, [value, value], True)
    media_type = "application/json" if "*" in media_type else media_type
    return Reply(status, media_type, json.dumps(value).encode(), type_, value, items=items)


def _items(made: Made, operation: Operation) -> str | None:
    """Where the items of a page are, by the rule that the operation is paged by."""
    if operation.pagination is None:
        return None
    rules = {constant.rule.name: constant.rule for constant in made.package.project.paging}
    return rules[operation.pagination.rule].items


def _stream(media_type: str, item: bytes) -> bytes:
    """A stream of the item twice."""
    if media_type.startswith("text/event-stream"):
        return b"data: " + item + b"\n\ndata: " + item + b"\n\n"
    start = b"\x1e" if "json-seq" in media_type else b""
    return start + item + b"\n" + start + item + b"\n"


def _status(response: Response) -> int:
    """A status of the family: 200 for 2XX."""
    return int(response.status) if response.status.isdigit() else 200
