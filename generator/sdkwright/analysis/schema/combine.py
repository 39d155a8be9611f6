"""Types put together: one of several, or all of several at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sdkwright.analysis.schema.enums import distinct
from sdkwright.load import Node
from sdkwright.model import (
    AliasType,
    AnyType,
    Array,
    Literals,
    Map,
    Nullable,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
    nullable,
    without_null,
)
from sdkwright.model.types import ScalarKind

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

_NUMBERS = ("integer", "number")
_PLAIN: tuple[tuple[ScalarKind, type], ...] = (("string", str), ("integer", int), ("boolean", bool))


def alternatives(types: Sequence[Type]) -> Type:
    """One of the types: unions within opened, enumerations of one kind joined, what another includes left out."""
    opened = list(dict.fromkeys(member for type_ in types for member in _opened(type_)))
    null = any(isinstance(type_, Nullable) or type_ == Scalar("null") for type_ in types)
    if any(isinstance(member, AnyType) for member in opened):
        return AnyType()
    members = _joined(opened)
    if not members:
        return Scalar("null") if null else AnyType()
    found = members[0] if len(members) == 1 else Union(tuple(members))
    return nullable(found) if null else found


def narrower(schemas: Schemas, node: Node, first: Type, last: Type) -> Type:
    """A type whose values both types admit: the more precise one, and the last where they contradict each other.

    A contradiction is told as a warning located at `node`.
    """
    bare, other = without_null(first), without_null(last)
    if isinstance(other, AnyType) or isinstance(bare, AnyType):
        return first if isinstance(other, AnyType) else last
    chosen = _narrower(schemas, bare, other)
    if chosen is None:
        schemas.warn(node, "parts of allOf contradict each other; the last one counts")
        chosen = other
    return Nullable(chosen) if isinstance(first, Nullable) and isinstance(last, Nullable) else chosen


def _opened(type_: Type) -> Iterator[Type]:
    bare = without_null(type_)
    if isinstance(bare, Union):
        yield from bare.members
    elif bare != Scalar("null"):
        yield bare


def _joined(members: Sequence[Type]) -> list[Type]:
    listed = [member for member in members if isinstance(member, Literals)]
    values = distinct(value for member in listed for value in member.values)
    joined: list[Type] = [Literals(values)] if listed else []
    # An enumeration is open: it admits every text, or number, that there is.
    known = {type(value) for value in values}
    covered = [Scalar(kind) for kind, plain in _PLAIN if plain in known]
    rest = [member for member in members if member not in listed and member not in covered]
    first = next((at for at, member in enumerate(members) if member in listed), 0)
    return [*rest[:first], *joined, *rest[first:]]


def _narrower(schemas: Schemas, first: Type, last: Type) -> Type | None:
    if first == last:
        return last
    for union, other in ((first, last), (last, first)):
        if isinstance(union, Union):
            return other if any(_narrower(schemas, member, other) is not None for member in union.members) else None
    one, two = _shape(schemas, first), _shape(schemas, last)
    if one is None or two is None:
        return first if two is None else last
    if one[0] != two[0]:
        return None
    return first if one[1] > two[1] else last


def _shape(schemas: Schemas, type_: Type) -> tuple[str, int] | None:
    """How a type looks in JSON, and how much it says; None where its look is not known yet."""
    match type_:
        case Scalar(kind) if kind in _NUMBERS:
            return "number", 1 if kind == "integer" else 0
        case Scalar(kind):
            return "boolean" if kind == "boolean" else "string", 0 if kind == "string" else 1
        case Literals(values):
            return _of_values(values), 2
        case Array(items):
            return "array", 0 if isinstance(items, AnyType) else 1
        case Tuple():
            return "array", 2
        case Map(values):
            return "object", 0 if isinstance(values, AnyType) else 1
        case Reference(identity):
            declared = schemas.declared.get(identity)
            if not isinstance(declared, AliasType):
                return "object", 2
            return None if isinstance(declared.type, Union) else _shape(schemas, declared.type)
        case _:
            return None


def _of_values(values: tuple[str | int | float | bool, ...]) -> str:
    kind = type(values[0])
    return "string" if kind is str else "boolean" if kind is bool else "number"
