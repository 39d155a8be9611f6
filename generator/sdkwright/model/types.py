"""The closed family of types.

A type is one of `Scalar`, `Literals`, `Array`, `Tuple`, `Map`, `Nullable`, `Union`, `Reference` and `AnyType`. What
has a name of its own (an object, a union of objects, an enumeration that is referred to) is *declared* once in the
`Api` and referred to by its identity, so that recursion needs no special case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from sdkwright.model.content import Property


class Missing(Enum):
    """The type of `MISSING`, which stands for no value and is not the same as null."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING

ScalarKind: TypeAlias = Literal[
    "string",
    "integer",
    "number",
    "boolean",
    "datetime",
    "date",
    "time",
    "duration",
    "uuid",
    "decimal",
    "exact",
    "base64",
    "base64url",
    "binary",
    "octets",
    "null",
    "content",
    "document",
    "file",
]
"""A `decimal` is text, an `exact` is one that is a number. A `base64url` is base64 in the URL-safe alphabet, without
padding. A `binary` is bytes in forms and text in JSON; `octets` are
a whole body.

The last three are only sent: `content` is bytes, an open file, the path of one or an iterator of bytes, `document` is
text or one of these, `file` is a file of a multipart form, with or without a name and a media type."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value of one kind, such as a string or a moment in time. "null" is nothing but null."""

    kind: ScalarKind


NULL: Final = Scalar("null")


@dataclass(frozen=True, slots=True)
class Literals:
    """An open enumeration: the known values, none of which is null; others may come.

    `examples`: whether the document itself allows any other value of their types.
    """

    values: tuple[str | int | float | bool, ...]
    examples: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Array:
    """A list of items of one type."""

    items: Type


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list of fixed length: the type of each item."""

    items: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """A free-form object: any keys, values of one type."""

    values: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    """A value of the inner type, or null."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Union:
    """A value of one of several types, none of which is null, a union or left open; two or more."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A declared type, by its identity."""

    identity: str


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any value at all: the document does not restrict it, or could not be understood."""


Type: TypeAlias = "Scalar | Literals | Array | Tuple | Map | Nullable | Union | Reference | AnyType"


@dataclass(frozen=True, slots=True)
class Limits:
    """The constraints on a value beside its type; None where there is none. Lengths are in characters."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    pattern: str | None = None


NO_LIMITS: Final = Limits()


Tag: TypeAlias = str | int | bool


@dataclass(frozen=True, slots=True)
class Variant:
    """One member of a union: a value of the discriminator and the object, or the inner union, that it stands for.

    Several members may share a value: they are distinguished by their shape.
    """

    tag: Tag
    object: Reference


@dataclass(frozen=True, slots=True)
class ObjectType:
    """An object with named properties, in canonical order.

    `additional` is the type of the values of all other names; None where the document does not describe them.
    `constants` are the properties that can have one value only, with that value. `base` is the object that this one
    extends: it has all its properties.
    """

    identity: str
    name: str
    description: str
    properties: tuple[Property, ...]
    additional: Type | None = None
    deprecated: bool = False
    constants: tuple[tuple[str, Tag], ...] = ()
    base: Reference | None = None


@dataclass(frozen=True, slots=True)
class UnionType:
    """One of several objects, distinguished by the value of the property `discriminator`.

    `fallback` is the type of an object with any other value, where the document declares one. `untagged` are members
    without a value of the discriminator.
    """

    identity: str
    name: str
    description: str
    discriminator: str
    variants: tuple[Variant, ...]
    fallback: Reference | None = None
    untagged: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class AliasType:
    """A name for a type that is no object: an enumeration, a union without a tag, or a recursive type."""

    identity: str
    name: str
    description: str
    type: Type


Declared: TypeAlias = ObjectType | UnionType | AliasType


def children(type_: Type) -> tuple[Type, ...]:
    """The types that a type contains, in order, but for those that it refers to by name."""
    match type_:
        # First, since most types are of these.
        case Scalar() | Reference() | Literals() | AnyType():
            return ()
        case Array(inner) | Map(inner) | Nullable(inner):
            return (inner,)
        case Union(members) | Tuple(members):
            return members


def with_children(type_: Type, change: Callable[[Type], Type]) -> Type:
    """The type with each of the types that it contains changed."""
    match type_:
        case Array(inner):
            return Array(change(inner))
        case Map(inner):
            return Map(change(inner))
        case Nullable(inner):
            return Nullable(change(inner))
        case Tuple(items):
            return Tuple(tuple(map(change, items)))
        case Union(members):
            return Union(tuple(map(change, members)))
        case Scalar() | Literals() | Reference() | AnyType():
            return type_


def references(type_: Type) -> Iterator[str]:
    """The identities that a type refers to directly, in order."""
    if isinstance(type_, Reference):
        yield type_.identity
    for inner in children(type_):
        yield from references(inner)


def unions_in(type_: Type) -> Iterator[Union]:
    """The unions within a type, the outer ones first."""
    if isinstance(type_, Union):
        yield type_
    for inner in children(type_):
        yield from unions_in(inner)


def mentions(declared: Declared) -> Iterator[str]:
    """The identities that a declared type refers to directly, in order."""
    match declared:
        case ObjectType():
            for prop in declared.properties:
                yield from references(prop.type)
            if declared.additional is not None:
                yield from references(declared.additional)
            if declared.base is not None:
                yield declared.base.identity
        case UnionType():
            yield from (variant.object.identity for variant in declared.variants)
            yield from (member.identity for member in declared.untagged)
            if declared.fallback is not None:
                yield declared.fallback.identity
        case AliasType():
            yield from references(declared.type)


def reachable(start: Iterable[str], successors: Callable[[str], Iterable[str]]) -> set[str]:
    """The identities that can be reached from the first ones, which are included."""
    identities: set[str] = set()
    queue = list(start)
    while queue:
        identity = queue.pop()
        if identity not in identities:
            identities.add(identity)
            queue.extend(successors(identity))
    return identities


def without_alias(type_: Type, declared: Mapping[str, Declared]) -> Type:
    """The type, or the one that it is an alias of."""
    seen: set[str] = set()
    while isinstance(type_, Reference) and type_.identity not in seen:
        seen.add(type_.identity)
        declaration = declared.get(type_.identity)
        type_ = declaration.type if isinstance(declaration, AliasType) else type_
    return type_


def without_null(type_: Type) -> Type:
    """The type of the values that are not null."""
    return type_.inner if isinstance(type_, Nullable) else type_


def nullable(type_: Type) -> Type:
    """The type with null among its values."""
    return type_ if isinstance(type_, AnyType | Nullable) or type_ == NULL else Nullable(type_)
