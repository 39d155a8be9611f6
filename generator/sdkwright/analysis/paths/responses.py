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
    without_alias,
)

_WITHOUT_BODY = ("204", "205")
_RANGE = re.compile(r"[1-5]XX", re.IGNORECASE)
_PROBLEM = "application/problem+json"


def responses_of(schemas: Schemas, operation: Node, hint: str) -> tuple[Response, ...]:
    """The documented replies by status; those of errors only have the types of their JSON."""
    block = operation.child("responses")
    entries = block.entries() if block is not None else ()
    nodes = {_status(status): node.follow() for status, node in entries}
    successes = set(_successes(nodes))
    replies = _Replies(schemas, hint, without_body=operation.pointer[-1] == "head")
    return tuple(
        (replies.success(status, nodes[status]) if status in successes else replies.error(status, nodes[status]))
        for status in sorted(nodes)
    )


def _status(text: str) -> str:
    return text.upper() if _RANGE.fullmatch(text) else text


def _successes(nodes: Mapping[str, Node]) -> Iterable[str]:
    """The statuses of success: 2xx, else 3xx, else the default unless it only describes problems."""
    for family in ("2", "3"):
        if statuses := [status for status in nodes if status.startswith(family)]:
            return statuses
    content = nodes["default"].child("content") if "default" in nodes else None
    kinds = [media_type for media_type, _ in content.items()] if content is not None else []
    return [] if kinds == [_PROBLEM] else ["default"] if "default" in nodes else []


class _Replies:
    """Reads the replies of one operation; replies with the same schema share a type."""

    def __init__(self, schemas: Schemas, hint: str, *, without_body: bool) -> None:
        self._schemas = schemas
        self._hint = hint
        self._without_body = without_body
        self._types: list[tuple[str, Any, Type]] = []
        self._hints: set[str] = set()
        self._headers: dict[str, tuple[Header, ...]] = {}

    def success(self, status: str, node: Node) -> Response:
        contents = [] if self._without_body else contents_of(self._schemas, node)
        if status in _WITHOUT_BODY:
            if any(_promises_content(entry) for _, entry in contents):
                self._schemas.warn(node, f"a {status} reply has no body (RFC 9110): its schema is left aside")
            contents = []
        media = sorted(contents, key=lambda pair: (not is_json(pair[0]), pair[0]))
        streams = tuple(name for name, entry in media if is_stream(name) or entry.child("itemSchema") is not None)
        types = tuple(
            (name, self._item_type(status, name, entry) if name in streams else self._reply_type(status, name, entry))
            for name, entry in _with_sibling_schemas(media, streams)
        )
        headers = self._headers_of(node)
        documented = tuple(name for name, _ in contents)
        description = node.text("description")
        return Response(status, description, types, True, streams, headers, documented)

    def error(self, status: str, node: Node) -> Response:
        contents = [] if self._without_body or status < "4" else contents_of(self._schemas, node)
        types = [
            (name, self._schema_type(schema, status, name, "error"))
            for name, entry in contents
            if is_json(name) or is_wildcard(name)
            if (schema := entry.child("schema")) is not None
        ]
        return Response(status, node.text("description"), tuple(sorted(types, key=lambda pair: pair[0])))

    def _reply_type(self, status: str, media_type: str, node: Node) -> Type:
        schema = node.child("schema")
        if is_json(media_type) or is_wildcard(media_type):
            type_ = AnyType() if schema is None else self._schema_type(schema, status, media_type)
            return Scalar("octets") if type_ == Scalar("binary") and not is_json(media_type) else type_
        if not is_text(media_type):
            return Scalar("octets")
        if schema is not None and media_type.startswith("text/plain"):
            type_ = self._schema_type(schema, status, media_type)
            # Frameworks declare text/plain for anything they send, such as objects, which then are JSON.
            return Scalar("string") if _is_plain_text(without_alias(type_, self._schemas.declared)) else type_
        return Scalar("string")

    def _item_type(self, status: str, media_type: str, node: Node) -> Type:
        """The type of a stream's item: that of `itemSchema`, else of `schema`, which may be an array of all items."""
        schema = node.child("itemSchema") or node.child("schema")
        type_ = AnyType() if schema is None else self._schema_type(schema, status, media_type, "item")
        if isinstance(type_, Array) and node.child("itemSchema") is None:
            type_ = type_.items
        return AnyType() if type_ == Scalar("binary") else type_

    def _schema_type(self, schema: Node, status: str, media_type: str, noun: str = "response") -> Type:
        key = (schema.file, schema.value)
        reply_type = next((type_ for file, value, type_ in self._types if (file, value) == key), None)
        if reply_type is None:
            hints = (noun, f"{status} {noun}", f"{status} {media_type} {noun}")
            hint = next((candidate for candidate in hints if candidate not in self._hints), hints[-1])
            self._hints.add(hint)
            reply_type = self._schemas.type_of(schema, f"{self._hint} {hint}")
            self._types.append((*key, reply_type))
        return reply_type

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


def _is_plain_text(type_: Type) -> bool:
    """Whether a value of the type, written as plain text, is not JSON."""
    match type_:
        case Nullable(inner):
            return _is_plain_text(inner)
        case Scalar(kind):
            return kind not in ("integer", "number", "boolean")
        case Literals(values):
            return all(isinstance(value, str) for value in values)
        case _:
            return isinstance(type_, AnyType)


def _with_sibling_schemas(media: Sequence[tuple[str, Node]], streams: Collection[str]) -> Iterator[tuple[str, Node]]:
    """The content; JSON without a schema, such as only an example, takes the schema of a sibling."""
    names = [name for name, _ in media if name not in streams and (is_json(name) or is_wildcard(name))]
    entries = [entry for name, entry in media if name in names and entry.child("schema") is not None]
    for name, entry in media:
        has_no_schema = name in names and entry.child("schema") is None
        yield name, entries[0] if has_no_schema and entries else entry


def _promises_content(entry: Node) -> bool:
    """Whether the media type's schema promises anything, which a bare `type: object` does not."""
    schema = entry.child("schema")
    value = schema.follow().value if schema is not None else None
    return isinstance(value, dict) and any(item[1] for item in value.items() if item != ("type", "object"))
