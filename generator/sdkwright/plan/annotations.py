"""Types -> annotations: what source says of a type, with the names that it has to import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.literals import literal
from sdkwright.model import (
    AliasType,
    AnyType,
    Array,
    Declared,
    Literals,
    Map,
    Nullable,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
)
from sdkwright.plan.json_kinds import look_alike

# What a caller may write instead: text in the form that goes over the wire.
_AS_TEXT = frozenset({"datetime", "date", "time", "uuid", "decimal"})
# Type checkers do not read very many alternatives unless they are in groups.
_ALTERNATIVES = 100
# The integers that a decoder's enumerations can hold.
_INTEGERS = range(-(2**63), 2**63)
# How many names within one another are looked behind: each may be made of several, without end.
_DEPTH = 3
# Behind wider unions within another name nobody looks: there would be as many alternatives as their product.
_WIDE = 20


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation as source writes it, and the names in it that a module has to import."""

    text: str
    names: frozenset[str] = frozenset()

    @property
    def is_any(self) -> bool:
        """Whether it says nothing."""
        return self.text == "Any"

    def or_unset(self) -> Annotation:
        """The annotation with room for what is not given; None stays the last of a union, as linters ask."""
        bare = self.text.removesuffix(" | None")
        text = f"{bare} | Unset | None" if bare != self.text else f"{self.text} | Unset"
        return Annotation(text, self.names | {"UNSET", "Unset"})


def _one(text: str, *names: str) -> tuple[Annotation, ...]:
    return (Annotation(text, frozenset(names)),)


_ANY, _NONE, _STR = Annotation("Any", frozenset({"Any"})), Annotation("None"), Annotation("str")
_BYTES, _PATH = Annotation("bytes"), Annotation("PathLike[str]", frozenset({"PathLike"}))
# The alternatives of each kind.
_SCALARS: Mapping[str, tuple[Annotation, ...]] = {
    "string": (_STR,),
    "integer": _one("int"),
    "number": _one("float"),
    "boolean": _one("bool"),
    "datetime": _one("dt.datetime", "dt"),
    "date": _one("dt.date", "dt"),
    "time": _one("dt.time", "dt"),
    "duration": _one("AnyDuration", "AnyDuration"),
    "uuid": _one("UUID", "UUID"),
    "decimal": _one("Decimal", "Decimal"),
    "exact": _one("Decimal", "Decimal"),
    "base64": (_BYTES,),
    "base64url": _one("UrlSafeBytes", "UrlSafeBytes"),
    "binary": (_STR,),
    "octets": (_BYTES,),
    "null": (_NONE,),
    "content": (_BYTES, *_one("IO[bytes]", "IO"), _PATH),
    "document": (_STR, _BYTES, _PATH),
    "file": _one("FileInput", "FileInput"),
}


@dataclass(frozen=True, slots=True)
class Annotations:
    """Writes the types of one interface. `classes` are the names of models by identity, `prefix` stands before them."""

    classes: Mapping[str, str]
    declared: Mapping[str, Declared]
    prefix: str = ""

    def reply(self, type_: Type) -> Annotation:
        """The annotation of a value that comes from the server."""
        return _united(self._replied(type_))

    def given(self, type_: Type, within: frozenset[str] = frozenset()) -> Annotation:
        """The annotation of a value that a caller gives: wider than what comes back, where that is safe.

        `within` holds the aliases that the type stands in, which are not looked behind again.
        """
        return _united(self._given(type_, within))

    def _replied(self, type_: Type) -> Iterator[Annotation]:
        match type_:
            case Scalar(kind):
                yield from _SCALARS[kind]
            case Literals(values):
                yield from _open_enumeration(values)
            case Array(items):
                yield _builtin("list", self.reply(items))
            case Tuple(items):
                yield _builtin("tuple", *map(self.reply, items))
            case Map(values):
                yield _builtin("dict", _STR, self.reply(values))
            case AnyType():
                yield _ANY
            case Nullable(inner):
                yield from (*self._replied(inner), _NONE)
            case Union(members):
                alternatives = [text for member in members for text in self._replied(member)]
                alike = look_alike(members, self.declared)
                yield from [_subscript("OneOf", _united(alternatives))] if alike else alternatives
            case Reference(identity):
                yield self._model(identity)

    def _given(self, type_: Type, within: frozenset[str]) -> Iterator[Annotation]:
        match type_:
            case Array(items):
                yield _subscript("Sequence", self.given(items, within))
            case Map(values):
                yield _subscript("Mapping", _STR, self.given(values, within))
            case Nullable(inner):
                yield from (*self._given(inner, within), _NONE)
            case Union(members):
                yield from (text for member in members for text in self._given(member, within))
            case Scalar("duration"):
                yield from (*_one("dt.timedelta", "dt"), _STR)
            case Scalar("base64url"):
                yield _BYTES
            case Scalar() | Reference():
                yield from (*self._replied(type_), *self._wider(type_, within))
            case _:
                yield from self._replied(type_)

    def _wider(self, type_: Type, within: frozenset[str]) -> Iterator[Annotation]:
        """What a caller may give beside the values of a scalar, or of what stands behind a name."""
        match type_:
            case Reference(identity):
                alias = self._behind(identity, within)
                if alias is None:
                    yield _subscript("Mapping", _STR, _ANY)
                else:
                    yield from self._wider(alias.type, within | {identity})
            case Union(members):
                yield from (text for member in members for text in self._wider(member, within))
            case Scalar(kind) if kind in _AS_TEXT:
                yield _STR
            case Scalar("exact"):
                yield from _SCALARS["number"]
            case Array() | Map():
                yield self.given(type_, within)

    def _behind(self, identity: str, within: frozenset[str]) -> AliasType | None:
        """The alias of a name that is looked behind."""
        alias = self.declared[identity]
        if not isinstance(alias, AliasType) or identity in within or len(within) == _DEPTH:
            return None
        wide = isinstance(alias.type, Union) and len(alias.type.members) > _WIDE
        return None if within and wide else alias

    def _model(self, identity: str) -> Annotation:
        text = f"{self.prefix}{self.classes[identity]}"
        return Annotation(text, frozenset({"models"} if self.prefix else ()))


def exactly(type_: Type) -> Annotation:
    """The annotation of a choice among the values of an enumeration that takes no other."""
    return _literals(type_.values if isinstance(type_, Literals) else ())


def union(members: Iterable[str]) -> str:
    """The annotations as alternatives."""
    listed = list(members)
    while len(listed) > _ALTERNATIVES:
        groups = (listed[at : at + _ALTERNATIVES] for at in range(0, len(listed), _ALTERNATIVES))
        listed = [f"({' | '.join(group)})" for group in groups]
    return " | ".join(listed)


def any_of(alternatives: Iterable[Annotation]) -> Annotation:
    """What is one of the annotations, in their order; each of them once."""
    annotations = list(dict.fromkeys(alternatives))
    return Annotation(" | ".join(dict.fromkeys(one.text for one in annotations)), _names(annotations))


def _united(members: Iterable[Annotation]) -> Annotation:
    """The union of the annotations, each of them once and None last."""
    once = list(dict.fromkeys(members))
    if len(once) == 1:
        return once[0]
    if _ANY in once:
        return _ANY
    bare = union(member.text for member in once if member != _NONE)
    return Annotation(" | ".join(filter(None, (bare, "None" if _NONE in once else ""))), _names(once))


def _names(annotations: Iterable[Annotation]) -> frozenset[str]:
    return frozenset[str]().union(*(annotation.names for annotation in annotations))


def _builtin(name: str, *inner: Annotation) -> Annotation:
    """A container of Python, by a name that no method of a group hides."""
    text = ", ".join(annotation.text for annotation in inner)
    return Annotation(f"builtins.{name}[{text}]", _names(inner) | {"builtins"})


def _subscript(name: str, *inner: Annotation) -> Annotation:
    text = ", ".join(annotation.text for annotation in inner)
    return Annotation(f"{name}[{text}]", _names(inner) | {name})


def _open_enumeration(values: tuple[object, ...]) -> Iterator[Annotation]:
    """The values that are known, and the types of all."""
    if nameable := [value for value in values if _has_literal(value)]:
        yield _literals(nameable)
    kinds = {type(value) for value in values}
    yield from (Annotation(kind.__name__) for kind in (str, bool, int, float) if kind in kinds)


def _literals(values: Iterable[object]) -> Annotation:
    return Annotation(f"Literal[{', '.join(map(literal, values))}]", frozenset({"Literal"}))


def _has_literal(value: object) -> bool:
    """Whether type checkers and decoders know literals of it: none of fractions, none of halves of characters."""
    if isinstance(value, str):
        return not any("\ud800" <= character <= "\udfff" for character in value)
    return type(value) is int and value in _INTEGERS
