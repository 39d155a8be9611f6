"""The closed family of types.

A type is one of `Scalar`, `Literals`, `Array`, `Map`, `Nullable`, `Reference` and `AnyType`. What has a name of its own
(an object or a union of objects) is *declared* once in the `Api` and referred to by its identity, so that recursion
needs no special case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from sdkwright.model.content import Property


class Missing(Enum):
    """The type of `MISSING`: no value was given, which is not the same as null."""

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
    "base64",
    "binary",
    "content",
    "document",
    "file",
]
"""The last three are only sent: `content` is bytes or an open file, `document` is text or bytes, `file` is a file of a
multipart form, with or without a name and a media type."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value of one kind, such as a string or a moment in time."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Literals:
    """An open enumeration: the known values, none of which is null; others may come."""

    values: tuple[str | int | float | bool, ...]


@dataclass(frozen=True, slots=True)
class Array:
    """A list of items of one type."""

    items: Type


@dataclass(frozen=True, slots=True)
class Map:
    """A free-form object: any keys, values of one type."""

    values: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    """A value of the inner type, or null."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Reference:
    """A declared type, by its identity."""

    identity: str


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any value at all: what the document leaves open, or what could not be understood."""


Type: TypeAlias = "Scalar | Literals | Array | Map | Nullable | Reference | AnyType"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document demands of a value beside its type; None where it demands nothing. Lengths in characters."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    pattern: str | None = None


NO_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Variant:
    """One member of a union: the discriminator's value and the object it stands for."""

    tag: str
    object: Reference


@dataclass(frozen=True, slots=True)
class ObjectType:
    """An object with named properties, in canonical order."""

    identity: str
    name: str
    description: str
    properties: tuple[Property, ...]
    discriminator: str | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class UnionType:
    """One of several objects, told apart by the value of the property `discriminator`."""

    identity: str
    name: str
    description: str
    discriminator: str
    variants: tuple[Variant, ...]


Declared: TypeAlias = ObjectType | UnionType


def references(type_: Type) -> Iterator[str]:
    """The identities that a type refers to directly, in order."""
    match type_:
        case Reference(identity):
            yield identity
        case Array(inner) | Map(inner) | Nullable(inner):
            yield from references(inner)
        case _:
            return
