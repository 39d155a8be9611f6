"""The fields of forms: their order, how each is written, and which of them are files."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.analysis.keywords.flags import flag
from sdkwright.load import Node
from sdkwright.model import AnyType, Array, Encoding, Map, Nullable, Scalar, Type, Union, is_text

# How many schemas are looked into for the order of their properties.
_MOST = 64


def names_in_order(schema: Node) -> tuple[str, ...]:
    """The names of an object's properties as the document has them, those of `allOf` where it stands."""
    return tuple(dict.fromkeys(_names(schema, set())))


def _names(schema: Node, seen: set[tuple[str, tuple[str | int, ...]]]) -> Iterator[str]:
    target = schema.follow()
    place = (target.file, target.pointer)
    if place in seen or len(seen) > _MOST:
        return
    seen.add(place)
    for key, block in target.items():
        if key == "properties":
            yield from (name for name, _ in block.items())
        elif key == "allOf":
            for member in block.elements():
                yield from _names(member, seen)


def encodings_of(media: Node) -> Iterator[Encoding]:
    """How the fields of a form are written; a style counts only where the document names one (3.1, 4.8.15.1.2)."""
    block = media.child("encoding")
    for name, node in block.items() if block is not None else ():
        styled = isinstance(node.value, dict) and not {"style", "explode", "allowReserved"}.isdisjoint(node.value)
        style = node.text("style", "form") if styled else ""
        yield Encoding(
            name=name,
            media_type="" if styled else node.text("contentType"),
            style=style,
            explode=flag(node, "explode") if styled and "explode" in node.value else style == "form",
            allow_reserved=flag(node, "allowReserved"),
        )


def part_of(type_: Type, media_type: str) -> Type:
    """The type of a field of a multipart form, in which binary data is a file."""
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
