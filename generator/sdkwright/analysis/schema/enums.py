"""`enum` and `const` -> open enumerations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sdkwright.analysis.schema.kinds import kinds_of, members_of
from sdkwright.load import Node
from sdkwright.model import Literals, Tag, Type, nullable, without_null
from sdkwright.model.types import NULL

# How many parts of an `allOf` are searched for discriminator values.
_MAX_PARTS = 20


def literals_of(node: Node, kinds: tuple[str, ...] = ()) -> Type | None:
    """The enumeration of a schema; None if it has no values, or one that is an array or an object.

    kinds: the kinds of the values if the schema itself has no type.
    """
    enum = [node.value["const"]] if "const" in node.value else node.value["enum"]
    if not isinstance(enum, list) or not enum:
        return None
    if not all(value is None or isinstance(value, str | int | float) for value in enum):
        return None
    own_kinds = kinds_of(node.value) or kinds
    values = distinct(_in_kind(value, own_kinds) for value in enum if value is not None)
    if not values:
        return NULL
    return nullable(Literals(values)) if None in enum else Literals(values)


def possible_values(node: Node) -> tuple[Tag, ...]:
    """The values that a schema, or a part of its `allOf`, enumerates, if all of them can be discriminator values."""
    pending, count = [node], 0
    while pending and count < _MAX_PARTS:
        target, count = pending.pop().follow(schema=True), count + 1
        if not isinstance(target.value, dict):
            continue
        if "enum" in target.value or "const" in target.value:
            literals = literals_of(target)
            bare = without_null(literals) if literals is not None else None
            return _discriminator_values(bare.values) if isinstance(bare, Literals) else ()
        pending += members_of(target, "allOf")
    return ()


def _discriminator_values(values: Iterable[str | int | float | bool]) -> tuple[Tag, ...]:
    """The values with whole numbers as integers; none if one is a fraction."""
    tags = [int(value) if isinstance(value, float) and value.is_integer() else value for value in values]
    return tuple(tag for tag in tags if not isinstance(tag, float)) if float not in map(type, tags) else ()


def distinct(values: Iterable[Any]) -> tuple[Any, ...]:
    """Each value once; 1, 1.0 and true are different values."""
    return tuple({(type(value), value): value for value in values}.values())


def _in_kind(value: str | int | float, kinds: tuple[str, ...]) -> str | int | float:
    """The value converted to the schema's type, where YAML has read another, as it does for `2` and `yes`."""
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
