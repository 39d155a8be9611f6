"""Types combined: a union of several, or the intersection of two."""

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
from sdkwright.model.types import NULL, ScalarKind

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

_NUMBERS = ("integer", "number")
_PLAIN: tuple[tuple[ScalarKind, type], ...] = (("string", str), ("integer", int), ("boolean", bool))


def alternatives(types: Sequence[Type]) -> Type:
    """The union of types: nested unions are flattened, enumerations joined, and what another includes is left out."""
    flattened = list(dict.fromkeys(member for type_ in types for member in _flattened(type_)))
    null = any(isinstance(type_, Nullable) or type_ == NULL for type_ in types)
    if any(isinstance(member, AnyType) for member in flattened):
        return AnyType()
    members = _with_enums_joined(flattened)
    if not members:
        return NULL if null else AnyType()
    combined = members[0] if len(members) == 1 else Union(tuple(members))
    return nullable(combined) if null else combined


def narrower(schemas: Schemas, node: Node, first: Type, last: Type) -> Type:
    """The more precise of two types that both apply, and the last one if they contradict each other.

    A contradiction is a warning located at `node`.
    """
    bare, other = without_null(first), without_null(last)
    if isinstance(other, AnyType) or isinstance(bare, AnyType):
        return first if isinstance(other, AnyType) else last
    chosen = _narrower_or_none(schemas, bare, other)
    if chosen is None:
        schemas.warn(node, "parts of allOf contradict each other; the last one counts")
        chosen = other
    return Nullable(chosen) if isinstance(first, Nullable) and isinstance(last, Nullable) else chosen


def _flattened(type_: Type) -> Iterator[Type]:
    bare = without_null(type_)
    if isinstance(bare, Union):
        yield from bare.members
    elif bare != NULL:
        yield bare


def _with_enums_joined(members: Sequence[Type]) -> list[Type]:
    enums = [member for member in members if isinstance(member, Literals)]
    values = distinct(value for member in enums for value in member.values)
    # An enumeration is open: it admits any other text or number as well.
    value_types = {type(value) for value in values}
    open_scalars = [Scalar(kind) for kind, plain in _PLAIN if plain in value_types]
    examples = any(member in open_scalars for member in members) or any(member.examples for member in enums)
    joined: list[Type] = [Literals(values, examples)] if enums else []
    rest = [member for member in members if member not in enums and member not in open_scalars]
    first = next((at for at, member in enumerate(members) if member in enums), 0)
    return [*rest[:first], *joined, *rest[first:]]


def _narrower_or_none(schemas: Schemas, first: Type, last: Type) -> Type | None:
    if first == last:
        return last
    for union, other in ((first, last), (last, first)):
        if isinstance(union, Union):
            return (
                other
                if any(_narrower_or_none(schemas, member, other) is not None for member in union.members)
                else None
            )
    first_kind, last_kind = _json_kind(schemas, first), _json_kind(schemas, last)
    if first_kind is None or last_kind is None:
        return first if last_kind is None else last
    if first_kind[0] != last_kind[0]:
        return None
    return first if first_kind[1] > last_kind[1] else last


def _json_kind(schemas: Schemas, type_: Type) -> tuple[str, int] | None:
    """The JSON kind of a type, and how precise it is; None if its kind is not known yet."""
    match type_:
        case Scalar(kind) if kind in _NUMBERS:
            return "number", 1 if kind == "integer" else 0
        case Scalar(kind):
            return "boolean" if kind == "boolean" else "string", 0 if kind == "string" else 1
        case Literals(values):
            return _kind_of_values(values), 2
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
            return None if isinstance(declared.type, Union) else _json_kind(schemas, declared.type)
        case _:
            return None


def _kind_of_values(values: tuple[str | int | float | bool, ...]) -> str:
    kind = type(values[0])
    return "string" if kind is str else "boolean" if kind is bool else "number"
