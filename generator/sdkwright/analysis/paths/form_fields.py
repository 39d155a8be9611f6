"""The fields of forms: their order, how each is written, and which of them are files."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.analysis.keywords.flags import flag
from sdkwright.load import Node
from sdkwright.model import AnyType, Array, Encoding, Map, Nullable, Scalar, Type, Union, is_text

# How many schemas are searched for the order of their properties.
_MAX_SCHEMAS = 64


def names_in_order(schema: Node) -> tuple[str, ...]:
    """The names of an object's properties in document order, including those of `allOf`."""
    return tuple(dict.fromkeys(_property_names(schema, set())))


def _property_names(schema: Node, seen: set[tuple[str, tuple[str | int, ...]]]) -> Iterator[str]:
    target = schema.follow()
    location = (target.file, target.pointer)
    if location in seen or len(seen) > _MAX_SCHEMAS:
        return
    seen.add(location)
    for key, block in target.items():
        if key == "properties":
            yield from (name for name, _ in block.items())
        elif key == "allOf":
            for member in block.elements():
                yield from _property_names(member, seen)


def encodings_of(media: Node) -> Iterator[Encoding]:
    """How the fields of a form are encoded; a style only counts if the document gives one (3.1, 4.8.15.1.2)."""
    block = media.child("encoding")
    for name, node in block.items() if block is not None else ():
        has_style = isinstance(node.value, dict) and not {"style", "explode", "allowReserved"}.isdisjoint(node.value)
        style = node.text("style", "form") if has_style else ""
        yield Encoding(
            name=name,
            media_type="" if has_style else node.text("contentType"),
            style=style,
            explode=flag(node, "explode") if has_style and "explode" in node.value else style == "form",
            allow_reserved=flag(node, "allowReserved"),
        )


def part_of(type_: Type, media_type: str) -> Type:
    """The type of a field of a multipart form, where binary data is a file."""
    match type_:
        case Scalar("binary"):
            return Scalar("file")
        case Scalar("string") | AnyType() if media_type and not is_text(media_type) and "json" not in media_type:
            return type_ if "xml" in media_type else Scalar("file")
        case Array(items):
            return Array(part_of(items, media_type))
        case Map(values):
            return Map(part_of(values, media_type))
        case Nullable(inner):
            return Nullable(part_of(inner, media_type))
        case Union(members):
            return Union(tuple(part_of(member, media_type) for member in members))
        case _:
            return type_
