"""What values of a type are in JSON, which tells whether decoding can know the members of a union apart by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.model import AliasType, Array, Declared, Literals, Map, ObjectType, Reference, Scalar, Tuple, Type

_KINDS = {str: "text", bool: "boolean", int: "integer", float: "number"}
# An enumeration is open, so that it and what it is made of are one; any other text, such as a date, is not.
_PLAIN = frozenset(_KINDS.values())


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
