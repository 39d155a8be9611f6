"""Types of the model -> types whose references name Python classes, and whose unions know how to be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.model import (
    AliasType,
    Array,
    Declared,
    Literals,
    Map,
    Nullable,
    ObjectType,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
)

_KINDS = {str: "text", bool: "boolean", int: "integer", float: "number"}
# An enumeration is open, so that it and what it is made of are one; any other text, such as a date, is not.
_PLAIN = frozenset(_KINDS.values())
# How many names within one another are told the meaning of: each may be made of several, without end.
_TOLD = 3
# Of wider unions within another name, the meaning is not told: there would be as many as their product.
_WIDE = 20


@dataclass(frozen=True, slots=True)
class Named:
    """Names for references: the class names by identity, and what is declared."""

    names: Mapping[str, str]
    declared: Mapping[str, Declared]

    def of(self, type_: Type, within: frozenset[str] = frozenset()) -> Type:
        """The type in Python's names; `within` holds the aliases that it stands in, whose meaning is not told again."""
        match type_:
            case Reference(identity):
                return self._reference(identity, within)
            case Array(inner):
                return Array(self.of(inner, within))
            case Map(inner):
                return Map(self.of(inner, within))
            case Nullable(inner):
                return Nullable(self.of(inner, within))
            case Tuple(items):
                return Tuple(tuple(self.of(item, within) for item in items))
            case Union(members):
                return Union(tuple(self.of(member, within) for member in members), look_alike(members, self.declared))
            case _:
                return type_

    def _reference(self, identity: str, within: frozenset[str]) -> Reference:
        declared = self.declared[identity]
        if not isinstance(declared, AliasType) or identity in within or len(within) == _TOLD:
            return Reference(self.names[identity])
        if within and isinstance(declared.type, Union) and len(declared.type.members) > _WIDE:
            return Reference(self.names[identity])
        return Reference(self.names[identity], self.of(declared.type, within | {identity}))


def look_alike(members: Sequence[Type], declared: Mapping[str, Declared]) -> bool:
    """Whether decoding cannot tell the members by their kind in JSON."""
    looks = [look for member in members for look in _looks(member, declared)]
    plain = {look for look in looks if look in _PLAIN}
    kinds = [*("string" if kind == "text" else kind for kind in plain), *(look for look in looks if look not in _PLAIN)]
    return "any" in kinds or any(kinds.count(kind) > 1 for kind in set(kinds))


def _looks(type_: Type, declared: Mapping[str, Declared]) -> Iterator[str]:
    """The kinds of value in JSON."""
    match type_:
        case Scalar("duration" | "base64url"):
            # They are read by functions of ours, each of which stands for a whole type.
            yield "any"
        case Scalar("exact"):
            # Decoders take decimals from text, too.
            yield from ("number", "string")
        case Scalar("string"):
            yield "text"
        case Scalar(kind):
            yield kind if kind in _PLAIN else "string"
        case Literals(values):
            yield from dict.fromkeys(_KINDS[type(value)] for value in values)
        case Array() | Tuple():
            yield "array"
        case Map():
            yield "object"
        case Reference(identity):
            yield from _looks_of(declared[identity], declared)
        case _:
            yield "any"


def _looks_of(type_: Declared, declared: Mapping[str, Declared]) -> Iterator[str]:
    match type_:
        case ObjectType():
            yield "object"
        case AliasType(type=Literals() as listed):
            yield from _looks(listed, declared)
        case _:
            # Its class decodes by itself, which it can do only where it stands alone.
            yield "any"
