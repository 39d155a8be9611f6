"""`enum` and `const` -> open enumerations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sdkwright.analysis.schema.kinds import kinds_of, members_of
from sdkwright.load import Node
from sdkwright.model import Literals, Scalar, Tag, Type, nullable, without_null

# How many parts of an `allOf` are looked at for the values of a tag.
_PARTS = 20


def literals_of(node: Node, kinds: tuple[str, ...] = ()) -> Type | None:
    """The enumeration that a schema lists; None where a value is a list or an object, or where there is none.

    kinds: what the values are where the schema does not say so itself.
    """
    listed = [node.value["const"]] if "const" in node.value else node.value["enum"]
    if not isinstance(listed, list) or not listed:
        return None
    if not all(value is None or isinstance(value, str | int | float) for value in listed):
        return None
    said = kinds_of(node.value) or kinds
    known = distinct(_as_said(value, said) for value in listed if value is not None)
    if not known:
        return Scalar("null")
    return nullable(Literals(known)) if None in listed else Literals(known)


def possible_values(node: Node) -> tuple[Tag, ...]:
    """The only values that a schema admits, where it or a part of its `allOf` lists them and all can be tags."""
    waiting, seen = [node], 0
    while waiting and seen < _PARTS:
        found, seen = waiting.pop().follow(schema=True), seen + 1
        if not isinstance(found.value, dict):
            continue
        if "enum" in found.value or "const" in found.value:
            listed = literals_of(found)
            bare = without_null(listed) if listed is not None else None
            return _as_tags(bare.values) if isinstance(bare, Literals) else ()
        waiting += members_of(found, "allOf")
    return ()


def _as_tags(values: Iterable[str | int | float | bool]) -> tuple[Tag, ...]:
    """The values as tags, whole numbers as integers; none where one is a fraction."""
    tags = [int(value) if isinstance(value, float) and value.is_integer() else value for value in values]
    return tuple(tag for tag in tags if not isinstance(tag, float)) if float not in map(type, tags) else ()


def distinct(values: Iterable[Any]) -> tuple[Any, ...]:
    """Each value once; 1, 1.0 and true are different values."""
    return tuple({(type(value), value): value for value in values}.values())


def _as_said(value: str | int | float, kinds: tuple[str, ...]) -> str | int | float:
    """The value in the kind that the schema says, where it was written in another: YAML reads `2` and `yes` so."""
    if kinds == ("string",) and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if kinds == ("integer",) and isinstance(value, float) and value.is_integer():
        return int(value)
    if kinds in (("integer",), ("number",)) and isinstance(value, str):
        try:
            return int(value) if kinds == ("integer",) else float(value)
        except ValueError:
            return value
    return value
