"""The JSON kinds of a type's values, by which decoding may distinguish the members of a union."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.model import AliasType, Array, Declared, Literals, Map, ObjectType, Reference, Scalar, Tuple, Type

_KINDS = {str: "text", bool: "boolean", int: "integer", float: "number"}
# An enumeration is open, so it is as good as the type of its values; other text, such as a date, is not.
_PLAIN = frozenset(_KINDS.values())


def look_alike(members: Sequence[Type], declared: Mapping[str, Declared]) -> bool:
    """Whether decoding cannot distinguish the members by their kind in JSON."""
    member_kinds = [kind for member in members for kind in _json_kinds(member, declared)]
    plain_kinds = {kind for kind in member_kinds if kind in _PLAIN}
    kinds = [
        *("string" if kind == "text" else kind for kind in plain_kinds),
        *(kind for kind in member_kinds if kind not in _PLAIN),
    ]
    return "any" in kinds or any(kinds.count(kind) > 1 for kind in set(kinds))


def _json_kinds(type_: Type, declared: Mapping[str, Declared]) -> Iterator[str]:
    """The kinds of value in JSON."""
    match type_:
        case Scalar("duration" | "base64url"):
            # Functions of the runtime decode them, each of which takes the place of a whole type.
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
            yield from _declared_json_kinds(declared[identity], declared)
        case _:
            yield "any"


def _declared_json_kinds(type_: Declared, declared: Mapping[str, Declared]) -> Iterator[str]:
    match type_:
        case ObjectType():
            yield "object"
        case AliasType(type=Literals() as literals):
            yield from _json_kinds(literals, declared)
        case _:
            # Its class decodes itself, which works only outside of unions.
            yield "any"
