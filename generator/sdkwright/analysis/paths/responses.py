"""Response objects -> responses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sdkwright.analysis.paths.contents import contents_of
from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.load import Node
from sdkwright.model import (
    AnyType,
    Array,
    Header,
    Literals,
    Nullable,
    Response,
    Scalar,
    Type,
    is_json,
    is_stream,
    is_text,
    is_wildcard,
    meaning,
)

_WITHOUT_BODY = ("204", "205")
_RANGE = re.compile(r"[1-5]XX", re.IGNORECASE)
_PROBLEM = "application/problem+json"


def responses_of(schemas: Schemas, operation: Node, hint: str) -> tuple[Response, ...]:
    """The documented replies by status, errors with the types of what is JSON."""
    block = operation.child("responses")
    entries = block.items() if block is not None else ()
    found = {_status(status): node.follow() for status, node in entries if not status.startswith("x-")}
    successes = set(_successes(found))
    replies = _Replies(schemas, hint, without_body=operation.pointer[-1] == "head")
    return tuple(
        (replies.success(status, found[status]) if status in successes else replies.error(status, found[status]))
        for status in sorted(found)
    )


def _status(text: str) -> str:
    return text.upper() if _RANGE.fullmatch(text) else text


def _successes(found: Mapping[str, Node]) -> Iterable[str]:
    """The statuses of success: 2xx; else 3xx; else the default, unless it only describes problems."""
    for family in ("2", "3"):
        if statuses := [status for status in found if status.startswith(family)]:
            return statuses
    content = found["default"].child("content") if "default" in found else None
    kinds = [media_type for media_type, _ in content.items()] if content is not None else []
    return [] if kinds == [_PROBLEM] else ["default"] if "default" in found else []


class _Replies:
    """Reads the successful replies of one operation; what they say twice becomes one type."""

    def __init__(self, schemas: Schemas, hint: str, *, without_body: bool) -> None:
        self._schemas = schemas
        self._hint = hint
        self._without_body = without_body
        self._known: list[tuple[str, Any, Type]] = []
        self._hints: set[str] = set()
        self._headers: dict[str, tuple[Header, ...]] = {}

    def success(self, status: str, node: Node) -> Response:
        contents = [] if self._without_body else contents_of(self._schemas, node)
        if status in _WITHOUT_BODY:
            if any(_tells(entry) for _, entry in contents):
                self._schemas.warn(node, f"a {status} reply has no body (RFC 9110): its schema is left aside")
            contents = []
        media = sorted(contents, key=lambda pair: (not is_json(pair[0]), pair[0]))
        streams = tuple(name for name, entry in media if is_stream(name) or entry.child("itemSchema") is not None)
        types = tuple(
            (name, self._item(status, name, entry) if name in streams else self._whole(status, name, entry))
            for name, entry in _described(media, streams)
        )
        headers = self._headers_of(node)
        documented = tuple(name for name, _ in contents)
        description = node.text("description")
        return Response(status, description, types, True, streams, headers, documented)

    def error(self, status: str, node: Node) -> Response:
        contents = [] if self._without_body or status < "4" else contents_of(self._schemas, node)
        described = [
            (name, self._type(schema, status, name, "error"))
            for name, entry in contents
            if is_json(name) or is_wildcard(name)
            if (schema := entry.child("schema")) is not None
        ]
        return Response(status, node.text("description"), tuple(sorted(described, key=lambda pair: pair[0])))

    def _whole(self, status: str, media_type: str, node: Node) -> Type:
        schema = node.child("schema")
        if is_json(media_type) or is_wildcard(media_type):
            type_ = AnyType() if schema is None else self._type(schema, status, media_type)
            return Scalar("octets") if type_ == Scalar("binary") and not is_json(media_type) else type_
        if not is_text(media_type):
            return Scalar("octets")
        if schema is not None and media_type.startswith("text/plain"):
            type_ = self._type(schema, status, media_type)
            # Frameworks name text/plain for whatever they send, objects above all, which are JSON then.
            return Scalar("string") if _is_word(meaning(type_, self._schemas.declared)) else type_
        return Scalar("string")

    def _item(self, status: str, media_type: str, node: Node) -> Type:
        """The type of an item: that of `itemSchema`; else of `schema`, which may describe all items as an array."""
        schema = node.child("itemSchema") or node.child("schema")
        type_ = AnyType() if schema is None else self._type(schema, status, media_type, "item")
        if isinstance(type_, Array) and node.child("itemSchema") is None:
            type_ = type_.items
        return AnyType() if type_ == Scalar("binary") else type_

    def _type(self, schema: Node, status: str, media_type: str, noun: str = "response") -> Type:
        said = (schema.file, schema.value)
        known = next((type_ for file, value, type_ in self._known if (file, value) == said), None)
        if known is None:
            offers = (noun, f"{status} {noun}", f"{status} {media_type} {noun}")
            hint = next((offer for offer in offers if offer not in self._hints), offers[-1])
            self._hints.add(hint)
            known = self._schemas.type_of(schema, f"{self._hint} {hint}")
            self._known.append((*said, known))
        return known

    def _headers_of(self, node: Node) -> tuple[Header, ...]:
        """The headers of a reply, which many statuses may share."""
        if node.identity not in self._headers:
            self._headers[node.identity] = tuple(self._read_headers(node))
        return self._headers[node.identity]

    def _read_headers(self, node: Node) -> Iterator[Header]:
        block = node.child("headers")
        for name, entry in block.items() if block is not None else ():
            target = entry.follow()
            schema = target.child("schema")
            type_ = self._schemas.type_of(schema, f"{self._hint} {name}") if schema is not None else Scalar("string")
            if name.lower() != "content-type":
                yield Header(name, type_, target.text("description"))


def _is_word(type_: Type) -> bool:
    """Whether a value of the type is no JSON when it stands alone as text."""
    match type_:
        case Nullable(inner):
            return _is_word(inner)
        case Scalar(kind):
            return kind not in ("integer", "number", "boolean")
        case Literals(values):
            return all(isinstance(value, str) for value in values)
        case _:
            return isinstance(type_, AnyType)


def _described(media: Sequence[tuple[str, Node]], streams: Collection[str]) -> Iterator[tuple[str, Node]]:
    """The content, JSON that only shows an example being what its sibling's schema says."""
    readable = [name for name, _ in media if name not in streams and (is_json(name) or is_wildcard(name))]
    telling = [entry for name, entry in media if name in readable and entry.child("schema") is not None]
    for name, entry in media:
        silent = name in readable and entry.child("schema") is None
        yield name, telling[0] if silent and telling else entry


def _tells(entry: Node) -> bool:
    """Whether the media type's schema promises anything; an object of which nothing is said does not."""
    schema = entry.child("schema")
    value = schema.follow().value if schema is not None else None
    return isinstance(value, dict) and any(told for key, told in value.items() if (key, told) != ("type", "object"))
