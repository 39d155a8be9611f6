"""Body fields that a document does not name, which JSON Schema alone lets pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .documents import ApiDocument

Schema = Mapping[str, Any]


def stray_fields(document: ApiDocument, schema: Schema, value: Any) -> Iterator[str]:
    """What is wrong with the fields of a request body: unknown ones at any depth, read-only ones at the top.

    Read-only fields further down are let pass, since a client may send back what it read.
    """
    yield from _read_only(document, schema, value)
    yield from _unknown(document, schema, value, "")


def _read_only(document: ApiDocument, schema: Schema, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, own in _named(document, schema, value).items():
            if name in value and document.resolve(own).get("readOnly"):
                yield f"field {name!r} is read-only"


def _unknown(document: ApiDocument, schema: Schema, value: Any, place: str) -> Iterator[str]:
    if isinstance(value, list):
        for part in _parts(document, schema, value):
            for index, item in enumerate(value if "items" in part else []):
                yield from _unknown(document, part["items"], item, f"{place}[{index}]")
    if not isinstance(value, dict):
        return
    named = _named(document, schema, value)
    for name, item in value.items():
        if name in named:
            yield from _unknown(document, named[name], item, f"{place}.{name}".removeprefix("."))
        elif named and not any(part.get("additionalProperties") for part in _parts(document, schema, value)):
            yield f"field {f'{place}.{name}'.removeprefix('.')!r} is not documented"


def _named(document: ApiDocument, schema: Schema, value: Any) -> dict[str, Schema]:
    named: dict[str, Schema] = {}
    for part in _parts(document, schema, value):
        named.update(part.get("properties", {}))
    return named


def _parts(document: ApiDocument, schema: Schema, value: Any) -> Iterator[Schema]:
    """The schema and everything it is composed of; of a discriminated union, the variant that the value names."""
    flat = document.resolve(schema)
    yield flat
    options = [*flat.get("oneOf", []), *flat.get("anyOf", [])]
    discriminator = flat.get("discriminator", {})
    tag = value.get(discriminator.get("propertyName")) if isinstance(value, dict) else None
    if tag in discriminator.get("mapping", {}):
        options = [{"$ref": discriminator["mapping"][tag]}]
    for part in [*flat.get("allOf", []), *options]:
        yield from _parts(document, part, value)
