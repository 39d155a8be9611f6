"""Replies made of a JSON schema, spoiled in every way, and a judge of them: none of it shares code with the generator.

Schemas are those of OpenAPI 3.0 or 3.1; `refs` are the named ones, to which `$ref` points by its last part.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any, Final

import jsonschema_rs

Schema = Mapping[str, Any]
Path = tuple[str | int, ...]

_DEEPEST: Final = 4


def _readable(read: Callable[[str], object]) -> Callable[[str], bool]:
    """Whether a function reads a text."""

    def check(text: str) -> bool:
        try:
            read(text)
        except (ValueError, ArithmeticError):
            return False
        return True

    return check


_FORMATS: Final = {
    "date-time": _readable(dt.datetime.fromisoformat),
    "date": _readable(dt.date.fromisoformat),
    "uuid": _readable(uuid.UUID),
    "decimal": _readable(Decimal),
}
"""The formats that the document can hold a server to; all others are only words about a text."""


class Document:
    """The named schemas of a document: makes values that fit them, and tells of others whether they do."""

    def __init__(self, refs: Mapping[str, Schema], random: Random) -> None:
        self._refs, self._random = refs, random
        self._judges: dict[str, Any] = {}
        self._closed = {name: self._close(schema) for name, schema in refs.items()}

    def sample(self, schema: Schema, depth: int = 0) -> Any:
        """A value that fits a schema; what is optional is there mostly, unless it lies deep."""
        schema, is_nullable = self._plain(schema)
        random = self._random
        if is_nullable and random.random() < 0.2:
            return None
        members = schema.get("oneOf") or schema.get("anyOf")
        if members:
            return self.sample(random.choice(members), depth)
        if "enum" in schema or "const" in schema:
            return random.choice([value for value in schema.get("enum", [schema.get("const")]) if value is not None])
        kind = schema.get("type") or ("object" if "properties" in schema else None)
        if kind == "array":
            count = random.choice((1, 2, 3, 12)) if depth < _DEEPEST else 0
            return [self.sample(schema.get("items", {}), depth + 1) for _ in range(count)]
        return self._sample_object(schema, depth) if kind == "object" else self._sample_scalar(schema, kind)

    def fits(self, schema: Schema, value: Any) -> bool:
        """Whether a reply with this value is as the document says: its types, its values, and no field beside them."""
        key = json.dumps(schema)
        if key not in self._judges:
            whole = {**self._close(schema), "components": {"schemas": self._closed}}
            self._judges[key] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True, formats=_FORMATS)
        return bool(self._judges[key].is_valid(value))

    def unions(self, schema: Schema, value: Any, path: Path = ()) -> Iterator[Path]:
        """Where in a value the objects are of which there may be several kinds."""
        schema, _ = self._plain(schema)
        if "oneOf" in schema or "anyOf" in schema:
            yield path
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                yield from self.unions(schema.get("items", {}), inner, (*path, number))
        elif isinstance(value, dict):
            further = schema.get("additionalProperties")
            for name, inner in value.items():
                known = schema.get("properties", {}).get(name, further if isinstance(further, Mapping) else {})
                yield from self.unions(known, inner, (*path, name))

    def _sample_object(self, schema: Schema, depth: int) -> dict[str, Any]:
        required, random = schema.get("required", ()), self._random
        value = {
            name: self.sample(inner, depth + 1)
            for name, inner in schema.get("properties", {}).items()
            if name in required or (random.random() < 0.8 and depth < _DEEPEST)
        }
        further = schema.get("additionalProperties")
        if isinstance(further, Mapping):
            value |= {f"key {number}": self.sample(further, depth + 1) for number in range(random.randrange(3))}
        return value

    def _sample_scalar(self, schema: Schema, kind: Any) -> Any:
        random = self._random
        if kind == "integer":
            return random.choice((0, 1, -7, 12345, 2**53 + 1))
        if kind == "number":
            return random.choice((0.5, 1, -2.25, 1e10))
        if kind == "boolean":
            return random.random() < 0.5
        if kind is None:
            return random.choice(("any", 3, True, {"a": [1]}))
        texts = {
            "date-time": "2026-07-06T21:00:50.635246Z",
            "date": "2026-07-06",
            "uuid": "5f0c0c56-3a3c-4a53-9d3b-0b5a2f3f3f01",
            "decimal": "12.50",
            "uri": "https://example.com/a?b=c",
        }
        return texts.get(schema.get("format", ""), random.choice(("text", "", "ä€\U0001f600", 'quote " \\ \n')))

    def _plain(self, schema: Schema) -> tuple[Schema, bool]:
        """The schema that a reference or a wrapper of one stands for, and whether null fits it, too."""
        is_nullable = bool(schema.get("nullable")) or None in schema.get("enum", ())
        while True:
            if "$ref" in schema:
                schema = self._refs[schema["$ref"].rpartition("/")[2]]
            elif len(schema.get("allOf", ())) == 1:
                schema = schema["allOf"][0]
            else:
                break
            is_nullable = is_nullable or bool(schema.get("nullable")) or None in schema.get("enum", ())
        kind = schema.get("type")
        if isinstance(kind, list):
            is_nullable = is_nullable or "null" in kind
            schema = {**schema, "type": next(one for one in kind if one != "null")}
        return schema, is_nullable

    def _close(self, schema: Schema) -> dict[str, Any]:
        """The schema for the judge: null as 3.1 writes it, and no fields but those that are named."""
        if "$ref" in schema:
            closed: dict[str, Any] = {"$ref": f"#/components/schemas/{schema['$ref'].rpartition('/')[2]}"}
        elif len(schema.get("allOf", ())) == 1:
            closed = self._close(schema["allOf"][0])
        else:
            closed = {name: schema[name] for name in ("type", "enum", "const", "required") if name in schema}
            if schema.get("format") in _FORMATS:
                closed["format"] = schema["format"]
            for name in ("oneOf", "anyOf"):
                if name in schema:
                    closed["anyOf"] = [self._close(one) for one in schema[name]]
            if schema.get("properties"):
                closed["properties"] = {name: self._close(one) for name, one in schema["properties"].items()}
                closed["additionalProperties"] = False
            further = schema.get("additionalProperties")
            if further is not None:
                closed["additionalProperties"] = self._close(further) if isinstance(further, Mapping) else further
            if "items" in schema:
                closed["items"] = self._close(schema["items"])
        return {"anyOf": [closed, {"type": "null"}]} if schema.get("nullable") else closed


@dataclass(frozen=True)
class Mutation:
    """A spoiled reply. path: what was spoiled, () for the whole; value: what there is now; body: how it is written."""

    name: str
    path: Path
    value: Any
    body: bytes
    content_type: str = "application/json"
    is_json: bool = True


def mutations(value: Any, random: Random, count: int) -> Iterator[Mutation]:
    """So many spoiled copies of a value."""
    places = list(_places(value, ()))
    for _ in range(count):
        if random.random() < 0.12:
            yield _spoiled_text(value, random)
            continue
        path = random.choice(places)
        name = random.choice([*_CHANGES, "missing", "extra", "twice"])
        yield _mutation(value, path, name)


def without(value: Any, path: Path) -> Any:
    """A tree of dicts and lists without what is at a path."""
    if not path:
        return None
    first, *rest = path
    if isinstance(value, Mapping):
        kept = {name: without(one, tuple(rest)) if name == first else one for name, one in value.items()}
        if not rest:
            kept.pop(first, None)
        return kept
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [without(one, tuple(rest)) if number == first else one for number, one in enumerate(value)]
    return value


_CHANGES: Final[Mapping[str, Any]] = {
    "null": lambda value: None,
    "text": lambda value: "no such thing",
    "spelled": json.dumps,
    "number": lambda value: 7,
    "fraction": lambda value: 7.25,
    "whole fraction": lambda value: 7.0,
    "huge": lambda value: 10**30,
    "boolean": lambda value: True,
    "list": lambda value: [value],
    "empty list": lambda value: [],
    "object": lambda value: {"value": value},
    "empty object": lambda value: {},
    "swapped": lambda value: (
        list(value.values()) if isinstance(value, dict) else dict(enumerate(value)) if isinstance(value, list) else [1]
    ),
    "deeper": lambda value: [[[[{"a": [{"b": value}]}]]]],
    "endless": lambda value: json.loads("[" * 400 + "]" * 400),
}


def _places(value: Any, path: Path) -> Iterator[Path]:
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        yield from _places(one, (*path, name))


def _mutation(value: Any, path: Path, name: str) -> Mutation:
    changed = json.loads(json.dumps(value))
    holder: Any = None
    target = changed
    for step in path:
        holder, target = target, target[step]
    if name == "twice" and isinstance(target, dict) and target:
        # Of two fields of one name the last counts, with all readers.
        marker = "name that occurs twice"
        first = next(iter(target))
        target[marker] = 7
        body = json.dumps(changed).replace(json.dumps(marker), json.dumps(first))
        return Mutation(name, (*path, first), json.loads(body), body.encode())
    if name == "extra" and isinstance(target, dict):
        target["a field / nobody ~ knows"] = [1]
        return Mutation(name, (*path, "a field / nobody ~ knows"), changed, json.dumps(changed).encode())
    if name == "missing" and isinstance(holder, dict):
        del holder[path[-1]]
    else:
        new = _CHANGES.get(name, _CHANGES["text"])(target)
        if holder is None:
            changed = new
        else:
            holder[path[-1]] = new
    body = json.dumps(changed)
    return Mutation(name, path, json.loads(body), body.encode())


def _spoiled_text(value: Any, random: Random) -> Mutation:
    """A reply that is spoiled as text."""
    text = json.dumps(value, ensure_ascii=False).encode()
    kind = random.randrange(9)
    cut = random.randrange(1, max(2, len(text) - 1))
    if kind == 0:
        return Mutation("truncated", (), None, text[:cut], is_json=False)
    if kind == 1:
        return Mutation("invalid UTF-8", (), None, text[:cut] + b'"\xff\xfe"' + text[cut:], is_json=False)
    if kind == 2:
        return Mutation("empty", (), None, b"", is_json=False)
    if kind == 3:
        return Mutation("HTML", (), None, b"<html><title>Bad gateway</title></html>", "text/html", is_json=False)
    if kind == 4:
        return Mutation("wrong type", (), value, text, random.choice(("application/octet-stream", "text/plain", "")))
    if kind == 5:
        return Mutation("two texts", (), None, text + text, is_json=False)
    if kind == 6:
        return Mutation(
            "no number", (), None, b'{"a":' + random.choice((b"NaN", b"Infinity", b"-")) + b"}", is_json=False
        )
    if kind == 7:
        return Mutation("byte order mark", (), value, b"\xef\xbb\xbf" + text)
    return Mutation("spaces", (), value, b" \r\n" + text + b"\n\t ")
