"""Types -> annotations: a type as source, with the names that have to be imported."""

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

# Kinds for which a caller may give text instead, in the form that goes over the wire.
_AS_TEXT = frozenset({"datetime", "date", "time", "uuid", "decimal"})
# Type checkers fail on very many alternatives unless these are in groups.
_ALTERNATIVES = 100
# The integers that a decoder's enumerations can hold.
_INTEGERS = range(-(2**63), 2**63)
# How many nested aliases are expanded: each may contain several, without end.
_MAX_ALIAS_DEPTH = 3
# Wider unions within another alias are not expanded: their alternatives multiply.
_WIDE_UNION = 20
_NO_NAMES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation as source, and the names in it that a module has to import."""

    text: str
    names: frozenset[str] = frozenset()

    @property
    def is_any(self) -> bool:
        """Whether it is `Any`."""
        return self.text == "Any"

    def or_unset(self) -> Annotation:
        """The annotation that allows UNSET as well; None stays the last of a union, as linters ask."""
        bare = self.text.removesuffix(" | None")
        text = f"{bare} | Unset | None" if bare != self.text else f"{self.text} | Unset"
        return Annotation(text, self.names | {"UNSET", "Unset"})


def _alternative(text: str, *names: str) -> tuple[Annotation, ...]:
    return (Annotation(text, frozenset(names)),)


_ANY, _NONE, _STR = Annotation("Any", frozenset({"Any"})), Annotation("None"), Annotation("str")
_BYTES, _UPLOADABLE = Annotation("bytes"), Annotation("Uploadable", frozenset({"Uploadable"}))
# The alternatives of each kind.
_SCALARS: Mapping[str, tuple[Annotation, ...]] = {
    "string": (_STR,),
    "integer": _alternative("int"),
    "number": _alternative("float"),
    "boolean": _alternative("bool"),
    "datetime": _alternative("dt.datetime", "dt"),
    "date": _alternative("dt.date", "dt"),
    "time": _alternative("dt.time", "dt"),
    "duration": _alternative("AnyDuration", "AnyDuration"),
    "uuid": _alternative("UUID", "UUID"),
    "decimal": _alternative("Decimal", "Decimal"),
    "exact": _alternative("Decimal", "Decimal"),
    "base64": (_BYTES,),
    "base64url": _alternative("UrlSafeBytes", "UrlSafeBytes"),
    "binary": (_STR,),
    "octets": (_BYTES,),
    "null": (_NONE,),
    "content": (_UPLOADABLE,),
    "document": (_STR, _UPLOADABLE),
    "file": _alternative("FileInput", "FileInput"),
}


@dataclass(frozen=True, slots=True)
class Annotations:
    """Annotates the types of one interface. `classes` are the names of models by identity, `prefix` precedes them."""

    classes: Mapping[str, str]
    declared: Mapping[str, Declared]
    prefix: str = ""

    def reply(self, type_: Type) -> Annotation:
        """The annotation of a value that comes from the server."""
        return _union_of(self._reply_alternatives(type_))

    def argument(self, type_: Type, within: frozenset[str] = frozenset()) -> Annotation:
        """The annotation of a value that a caller gives: wider than that of a reply, where that is safe.

        `within` holds the aliases that contain the type; they are not expanded again.
        """
        return _union_of(self._argument_alternatives(type_, within))

    def _reply_alternatives(self, type_: Type) -> Iterator[Annotation]:
        match type_:
            case Scalar(kind):
                yield from _SCALARS[kind]
            case Literals(values):
                yield from _open_enumeration(values)
            case Array(items):
                yield _builtin_container("list", self.reply(items))
            case Tuple(items):
                yield _builtin_container("tuple", *map(self.reply, items))
            case Map(values):
                yield _builtin_container("dict", _STR, self.reply(values))
            case AnyType():
                yield _ANY
            case Nullable(inner):
                yield from (*self._reply_alternatives(inner), _NONE)
            case Union(members):
                alternatives = [text for member in members for text in self._reply_alternatives(member)]
                alike = look_alike(members, self.declared)
                yield from [_generic("OneOf", _union_of(alternatives))] if alike else alternatives
            case Reference(identity):
                yield self._model_annotation(identity)

    def _argument_alternatives(self, type_: Type, within: frozenset[str]) -> Iterator[Annotation]:
        match type_:
            case Array(items):
                yield _generic("Sequence", self.argument(items, within))
            case Map(values):
                yield _generic("Mapping", _STR, self.argument(values, within))
            case Nullable(inner):
                yield from (*self._argument_alternatives(inner, within), _NONE)
            case Union(members):
                yield from (text for member in members for text in self._argument_alternatives(member, within))
            case Scalar("duration"):
                yield from (*_alternative("dt.timedelta", "dt"), _STR)
            case Scalar("base64url"):
                yield _BYTES
            case Scalar() | Reference():
                yield from (*self._reply_alternatives(type_), *self._wider_alternatives(type_, within))
            case _:
                yield from self._reply_alternatives(type_)

    def _wider_alternatives(self, type_: Type, within: frozenset[str]) -> Iterator[Annotation]:
        """What a caller may give beside the values of a scalar or of a declared type."""
        match type_:
            case Reference(identity):
                alias = self._expandable_alias(identity, within)
                if alias is None:
                    yield _generic("Mapping", _STR, _ANY)
                else:
                    yield from self._wider_alternatives(alias.type, within | {identity})
            case Union(members):
                yield from (text for member in members for text in self._wider_alternatives(member, within))
            case Scalar(kind) if kind in _AS_TEXT:
                yield _STR
            case Scalar("exact"):
                yield from _SCALARS["number"]
            case Array() | Map():
                yield self.argument(type_, within)

    def _expandable_alias(self, identity: str, within: frozenset[str]) -> AliasType | None:
        """The alias with this identity, or None where it is not to be expanded."""
        alias = self.declared[identity]
        if not isinstance(alias, AliasType) or identity in within or len(within) == _MAX_ALIAS_DEPTH:
            return None
        wide = isinstance(alias.type, Union) and len(alias.type.members) > _WIDE_UNION
        return None if within and wide else alias

    def _model_annotation(self, identity: str) -> Annotation:
        text = f"{self.prefix}{self.classes[identity]}"
        return Annotation(text, frozenset({"models"} if self.prefix else ()))


def closed_enumeration(type_: Type) -> Annotation:
    """The annotation of an enumeration that allows no other values."""
    return _literal_annotation(type_.values if isinstance(type_, Literals) else ())


def union(members: Iterable[str]) -> str:
    """The annotations as alternatives."""
    alternatives = list(members)
    while len(alternatives) > _ALTERNATIVES:
        groups = (alternatives[at : at + _ALTERNATIVES] for at in range(0, len(alternatives), _ALTERNATIVES))
        alternatives = [f"({' | '.join(group)})" for group in groups]
    return " | ".join(alternatives)


def any_of(alternatives: Iterable[Annotation]) -> Annotation:
    """The annotations as alternatives in their order, each of them once."""
    annotations = list(dict.fromkeys(alternatives))
    return Annotation(" | ".join(dict.fromkeys(annotation.text for annotation in annotations)), names_in(annotations))


def _union_of(members: Iterable[Annotation]) -> Annotation:
    """The union of the annotations, each of them once and None last."""
    distinct = list(members)
    if len(distinct) > 1:
        distinct = list(dict.fromkeys(distinct))
    if len(distinct) == 1:
        return distinct[0]
    if _ANY in distinct:
        return _ANY
    text = union(member.text for member in distinct if member != _NONE)
    return Annotation(" | ".join(filter(None, (text, "None" if _NONE in distinct else ""))), names_in(distinct))


def names_in(annotations: Iterable[Annotation]) -> frozenset[str]:
    """The names that a module with all of the annotations has to import."""
    return _NO_NAMES.union(*[annotation.names for annotation in annotations])


def _builtin_container(name: str, *inner: Annotation) -> Annotation:
    """A container of Python, by a name that no method of a group hides."""
    text = ", ".join(annotation.text for annotation in inner)
    return Annotation(f"builtins.{name}[{text}]", names_in(inner) | {"builtins"})


def _generic(name: str, *inner: Annotation) -> Annotation:
    text = ", ".join(annotation.text for annotation in inner)
    return Annotation(f"{name}[{text}]", names_in(inner) | {name})


def _open_enumeration(values: tuple[object, ...]) -> Iterator[Annotation]:
    """The known values as a literal, and the types of all values."""
    if with_literals := [value for value in values if _has_literal(value)]:
        yield _literal_annotation(with_literals)
    kinds = {type(value) for value in values}
    yield from (Annotation(kind.__name__) for kind in (str, bool, int, float) if kind in kinds)


def _literal_annotation(values: Iterable[object]) -> Annotation:
    return Annotation(f"Literal[{', '.join(map(literal, values))}]", frozenset({"Literal"}))


def _has_literal(value: object) -> bool:
    """Whether type checkers and decoders support it as a literal: no fractions, no lone surrogates."""
    if isinstance(value, str):
        return not any("\ud800" <= character <= "\udfff" for character in value)
    return type(value) is int and value in _INTEGERS
