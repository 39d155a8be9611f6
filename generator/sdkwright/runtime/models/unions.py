"""Unions that the decoder does not tell apart by itself: by a tag, or by the shape of what came."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from ..values.spelled import PLAIN
from .model import Unknown

T = TypeVar("T")


class UnionMeta(type):
    """The class of the classes that stand for such unions at run time: the decoder hands their values over to us."""

    _kind: Any
    _lazy: bool = False
    _classes: tuple[type, ...] | None = None

    def __instancecheck__(cls, instance: Any) -> bool:
        """Whether a value is of a member, judged from outside: elements of lists and mappings are not looked at."""
        if cls._classes is None:
            cls._classes = tuple(dict.fromkeys(_classes(cls)))
        if isinstance(instance, bool):
            # Python has true for an integer, JSON has not.
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
        self._members = {_key(tag): member for tag, member in members.items()}

    @property
    def members(self) -> tuple[Any, ...]:
        """The types of the objects, each once."""
        found: list[Any] = []
        found += [one for one in self._members.values() if one not in found]
        return tuple(found)

    def member(self, tag: Any) -> Any:
        """The type that a tag stands for; None for an unknown tag."""
        try:
            return self._members.get(_key(tag))
        except TypeError:
            return None


def _key(tag: Any) -> tuple[bool, Any]:
    """A tag as a key: true is not 1, though Python has them equal; 1.0 is."""
    return isinstance(tag, bool), tag


def tagged(field: str, members: Mapping[Any, Any], other: Any = None) -> Any:
    """The union of objects that the value of `field`, which is text, an integer or a boolean, tells apart.

    members: the type by tag: a model, another union, or several models that only their shape tells apart. other: what
    an object with any other tag, or none, becomes; None means Unknown.
    """
    return UnionMeta("OneOf", (), {"_kind": Tagged(field, members, other)})


_MADE: Final[dict[Any, UnionMeta]] = {}


if TYPE_CHECKING:
    OneOf = Annotated[T, "one of"]
else:

    class OneOf:
        """A union whose members decoding cannot tell apart: `OneOf[Cat | Dog]`. For type checkers it is just that.

        `OneOf[lambda: list[Tree]]` is worked out when it is first used, so that it may hold itself.
        """

        def __class_getitem__(cls, kind: Any | Callable[[], Any]) -> UnionMeta:
            if callable(kind) and not get_args(kind):
                return UnionMeta("OneOf", (), {"_kind": staticmethod(kind), "_lazy": True})
            return _MADE.setdefault(get_args(kind), UnionMeta("OneOf", (), {"_kind": kind}))


def opened(kind: Any) -> Iterator[Any]:
    """The members of a union, null left out and unions within it opened; another type alone."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from opened(get_args(kind)[0])
    elif origin is Union or origin is UnionType:
        for member in get_args(kind):
            yield from opened(member)
    elif isinstance(kind, UnionMeta) and not isinstance(kind.kind, Tagged):
        yield from opened(kind.kind)
    elif kind is not None and kind is not NoneType:
        yield kind


def _classes(kind: Any) -> Iterator[type]:
    """The classes of the values that a type stands for."""
    for member in opened(kind):
        origin = get_origin(member)
        if isinstance(member, UnionMeta):
            tagged_by: Tagged = member.kind
            for one in (*tagged_by.members, Unknown if tagged_by.other is None else tagged_by.other):
                yield from _classes(one)
        elif origin is Literal:
            yield from map(type, get_args(member))
        elif member is float:
            yield from (float, int)
        else:
            yield object if member is Any else PLAIN.get(member, member) if origin is None else origin
