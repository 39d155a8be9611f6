"""Models and unions in the forms that generated code has, for the tests of how the members of unions are told apart.

Generated code has aliases for type checkers where Any is here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

import msgspec

from sdkwright.runtime import ABSENT, Model, OneOf, Promised, tagged
from sdkwright.runtime.replies.decoding import decode

_ONE_OF: Any = OneOf


def made(name: str, required: tuple[str, ...] = (), /, **fields: Any) -> Any:
    """A model of optional fields, of which those in `required` tell it from others."""
    body = {"__annotations__": {one: kind | None for one, kind in fields.items()}, "__module__": __name__}
    meta: Any = type(Model)
    return meta(name, (Model,), {**body, "_required": required, **dict.fromkeys(fields, ABSENT)}, kw_only=True)


def one_of(*members: Any) -> Any:
    """The union of types that only their shape tells apart."""
    union = members[0]
    for member in members[1:]:
        union |= member
    return _ONE_OF[union]


def list_of(kind: Any) -> Any:
    """Lists of a type that is no type to type checkers."""
    whole: Any = list
    return whole[kind]


def decoded(value: Any, kind: Any) -> Any:
    """A value that came as JSON."""
    return decode(msgspec.json.encode(value), kind)


class Term(Model, kw_only=True):
    """The end of a filter."""

    _required: ClassVar[tuple[str, ...]] = ("field", "value")

    field: Promised[str] = ABSENT
    value: Promised[str] = ABSENT


class Every(Model, kw_only=True, rename={"and_": "and"}):
    """Filters that all have to match."""

    _required: ClassVar[tuple[str, ...]] = ("and",)

    and_: Promised[list[FILTER]] = ABSENT


class Pair(Model, kw_only=True):
    """Two filters and more."""

    _required: ClassVar[tuple[str, ...]] = ("left", "right")

    left: FILTER = ABSENT
    right: FILTER = ABSENT
    note: str | None = ABSENT


class Either(Model, kw_only=True):
    """Two other filters, one of them under the same name as in a pair."""

    _required: ClassVar[tuple[str, ...]] = ("left", "other")

    left: FILTER = ABSENT
    other: FILTER = ABSENT


if TYPE_CHECKING:
    FILTER: TypeAlias = Any
else:
    FILTER = one_of(Every, Pair, Either, Term)


class Nested(Model, kw_only=True):
    """A model that holds itself."""

    inner: Nested | None = ABSENT
    size: int | None = ABSENT


class Cat(Model, kw_only=True):
    """A kind that has a kind of its own."""

    _constants: ClassVar[Mapping[str, Any]] = {"kind": "cat"}

    kind: Promised[Literal["cat"] | str] = ABSENT
    name: Promised[str] = ABSENT
    lives: int | None = ABSENT


class Persian(Cat, kw_only=True):
    """A kind of cat, which narrows a field and adds one."""

    _constants: ClassVar[Mapping[str, Any]] = {"kind": "persian"}

    kind: Promised[Literal["persian"] | str] = ABSENT
    fur: Promised[str] = ABSENT


class Dog(Model, kw_only=True):
    """Another kind."""

    _constants: ClassVar[Mapping[str, Any]] = {"kind": "dog"}
    _required: ClassVar[tuple[str, ...]] = ("bark",)

    kind: Promised[Literal["dog"] | str] = ABSENT
    name: Promised[str] = ABSENT
    bark: Promised[int] = ABSENT


if TYPE_CHECKING:
    CATS: TypeAlias = Any
else:
    CATS = tagged("kind", {"persian": Persian}, Cat)
if TYPE_CHECKING:
    PETS: TypeAlias = Any
else:
    PETS = tagged("kind", {"cat": CATS, "persian": Persian, "dog": Dog})


class Left(Model, kw_only=True):
    """A node that holds others."""

    side: Promised[Literal["left"] | str] = ABSENT
    below: NODES = ABSENT


class Right(Model, kw_only=True):
    """Another one."""

    side: Promised[Literal["right"] | str] = ABSENT
    below: NODES = ABSENT
    depth: int | None = ABSENT


if TYPE_CHECKING:
    NODES: TypeAlias = Any
else:
    NODES = tagged("side", {"left": Left, "right": Right})


class Texts(Model, kw_only=True):
    """A model whose further fields are text."""

    name: str | None = ABSENT

    @property
    def extra(self) -> dict[str, str]:
        """Further fields."""
        return super().extra
