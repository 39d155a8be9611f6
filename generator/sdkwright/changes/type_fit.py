"""Whether values of one type can stand where another one is expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sdkwright.changes.change import Direction
from sdkwright.changes.interfaces.interface import Interface
from sdkwright.model import (
    AnyType,
    Array,
    Literals,
    Map,
    Nullable,
    Reference,
    Scalar,
    Type,
    Union,
    without_alias,
)
from sdkwright.model.types import NULL

# What JSON has itself, so that a value is the same whether its type is known or not.
_PLAIN = frozenset({"string", "integer", "number", "boolean", "null", "binary"})
_LITERAL_KINDS = {str: ("string", "binary"), int: ("integer", "number"), float: ("number",), bool: ("boolean",)}
# A scalar -> others that take its values, and, in requests, also the Python types that callers give.
_WIDER = {"integer": {"number"}, "string": {"binary"}, "binary": {"string"}}
_WIDER_IN_REQUESTS = {
    "base64": {"base64url"},
    "base64url": {"base64"},
    "content": {"document"},
    "string": {"document"},
    "integer": {"exact"},
    "number": {"exact"},
}


# Types that are nested more deeply, by names that refer to one another, are taken to be different.
_DEEPEST: Final = 30


@dataclass(frozen=True, slots=True)
class Placed:
    """A type, and the interface that it belongs to."""

    type: Type
    interface: Interface

    @property
    def bare(self) -> Type:
        """The type, or the one that it is a name for."""
        return without_alias(self.type, self.interface.declared)

    def of(self, type_: Type) -> Placed:
        """Another type of the same interface."""
        return Placed(type_, self.interface)


def fits(source: Placed, target: Placed, direction: Direction, depth: int = 0) -> bool:
    """Whether code or a server that expects the target can be given any value of the source.

    In requests the source is what callers give by the old interface; in replies it is what servers give by the new one.
    Models are the same where their classes have one name: their fields are compared elsewhere.
    """
    if _is_one_model(source, target) or depth > _DEEPEST:
        return depth <= _DEEPEST
    given, expected = source.bare, target.bare
    if isinstance(given, Nullable):
        return _takes_null(expected) and fits(source.of(given.inner), target, direction, depth + 1)
    if isinstance(given, Union):
        return all(fits(source.of(member), target, direction, depth + 1) for member in given.members)
    match expected:
        case Nullable(inner):
            return given == NULL or fits(source, target.of(inner), direction, depth + 1)
        case Union(members):
            return any(fits(source, target.of(member), direction, depth + 1) for member in members)
        case AnyType():
            return direction == "request" or _is_plain(given)
        case Array(items) if isinstance(given, Array):
            return fits(source.of(given.items), target.of(items), direction, depth + 1)
        case Map(values) if isinstance(given, Map):
            return fits(source.of(given.values), target.of(values), direction, depth + 1)
        case _:
            return _leaf_fits(given, expected, direction)


def _is_one_model(source: Placed, target: Placed) -> bool:
    one, other = source.type, target.type
    if not isinstance(one, Reference) or not isinstance(other, Reference):
        return False
    return source.interface.model(one.identity) == target.interface.model(other.identity)


def _takes_null(expected: Type) -> bool:
    if isinstance(expected, Union):
        return any(map(_takes_null, expected.members))
    return isinstance(expected, Nullable | AnyType) or expected == NULL


def _leaf_fits(given: Type, expected: Type, direction: Direction) -> bool:
    if given == expected:
        return True
    match given, expected:
        case Scalar(kind), Scalar(other):
            wider = _WIDER.get(kind, set()) | (_WIDER_IN_REQUESTS.get(kind, set()) if direction == "request" else set())
            return other in wider
        case Literals(values), Scalar(kind):
            return all(kind in _LITERAL_KINDS[type(value)] for value in values)
        case Literals(values), Literals(others):
            return {*map(type, values)} <= {*map(type, others)} if direction == "reply" else set(values) <= set(others)
        case Scalar(kind), Literals(others) if direction == "reply":
            # An enumeration in a reply is open: its annotation has the type of its values, too.
            return any(kind == _LITERAL_KINDS[type(value)][0] for value in others)
        case _:
            return False


def _is_plain(type_: Type) -> bool:
    return isinstance(type_, Literals | AnyType) or (isinstance(type_, Scalar) and type_.kind in _PLAIN)
