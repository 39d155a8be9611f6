"""Unions whose members msgspec cannot tell apart: by a tag, or by the shape of the value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from ..values.spelled import PLAIN
from .model import Unknown

T = TypeVar("T")


class UnionMeta(type):
    """The metaclass of such unions at run time: the decoder leaves their values to us."""

    _kind: Any
    _lazy: bool = False
    _classes: tuple[type, ...] | None = None

    def __instancecheck__(cls, instance: Any) -> bool:
        """Whether a value is of a member's class; the elements of lists and mappings are not checked."""
        if cls._classes is None:
            cls._classes = tuple(dict.fromkeys(_classes(cls)))
        if isinstance(instance, bool):
            # In Python true is an integer, in JSON it is not.
            return bool in cls._classes or object in cls._classes
        return isinstance(instance, cls._classes)

    @property
    def kind(cls) -> Any:
        """The union itself, or the `Tagged` that tells its members apart."""
        if cls._lazy:
            cls._kind, cls._lazy = cls._kind(), False
        return cls._kind


class Tagged:
    """Objects told apart by the value of one field; `other` is what any other object becomes, None means Unknown."""

    __slots__ = ("_members", "field", "other")

    def __init__(self, field: str, members: Mapping[Any, Any], other: Any) -> None:
        self.field = field
        self.other = other
        self._members = {_tag_key(tag): member for tag, member in members.items()}

    @property
    def members(self) -> tuple[Any, ...]:
        """The types of the objects, each once."""
        return tuple(dict.fromkeys(self._members.values()))

    def member(self, tag: Any) -> Any:
        """The type that a tag stands for; None for an unknown tag."""
        try:
            return self._members.get(_tag_key(tag))
        except TypeError:
            return None


def _tag_key(tag: Any) -> tuple[bool, Any]:
    """A tag as a key: true is not 1, though Python treats them as equal; 1.0 is."""
    return isinstance(tag, bool), tag


def tagged(field: str, members: Mapping[Any, Any], other: Any = None) -> Any:
    """The union of objects that the value of `field`, a text, an integer or a boolean, tells apart.

    members: the type by tag: a model, another union, or several models that only their shape tells apart. other: the
    type of an object with any other tag, or none; None means Unknown.
    """
    return UnionMeta("OneOf", (), {"_kind": Tagged(field, members, other)})


_UNIONS: Final[dict[Any, UnionMeta]] = {}


if TYPE_CHECKING:
    OneOf = Annotated[T, "one of"]
else:

    class OneOf:
        """A union whose members msgspec cannot tell apart: `OneOf[Cat | Dog]`. For type checkers it is that union.

        `OneOf[lambda: list[Tree]]` is resolved when it is first used, so that it may hold itself.
        """

        def __class_getitem__(cls, kind: Any | Callable[[], Any]) -> UnionMeta:
            if callable(kind) and not get_args(kind):
                return UnionMeta("OneOf", (), {"_kind": staticmethod(kind), "_lazy": True})
            return _UNIONS.setdefault(get_args(kind), UnionMeta("OneOf", (), {"_kind": kind}))


def union_members(kind: Any) -> Iterator[Any]:
    """The members of a union and of unions inside it, without null; any other type alone."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from union_members(get_args(kind)[0])
    elif origin is Union or origin is UnionType:
        for member in get_args(kind):
            yield from union_members(member)
    elif isinstance(kind, UnionMeta) and not isinstance(kind.kind, Tagged):
        yield from union_members(kind.kind)
    elif kind is not None and kind is not NoneType:
        yield kind


def _classes(kind: Any) -> Iterator[type]:
    """The classes of the values that a type stands for."""
    for member in union_members(kind):
        origin = get_origin(member)
        if isinstance(member, UnionMeta):
            tagged_by: Tagged = member.kind
            for inner in (*tagged_by.members, Unknown if tagged_by.other is None else tagged_by.other):
                yield from _classes(inner)
        elif origin is Literal:
            yield from map(type, get_args(member))
        elif member is float:
            yield from (float, int)
        else:
            yield object if member is Any else PLAIN.get(member, member) if origin is None else origin
