"""Unions that JSON alone does not tell apart, of two models for instance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar, get_args

T = TypeVar("T")


class Choice(type):
    """The class of the classes that stand for such unions at run time: the decoder hands their values over to us.

    Any value is taken for an instance, since what fits none of the union's members stays as it came.
    """

    _kind: Any
    _lazy: bool = False

    def __instancecheck__(cls, instance: Any) -> bool:
        return True

    @property
    def kind(cls) -> Any:
        """The union itself, or the `Tagged` that tells its members apart."""
        if cls._lazy:
            cls._kind, cls._lazy = cls._kind(), False
        return cls._kind


class Tagged:
    """Objects told apart by the value of one field; `other` is what any other object becomes."""

    __slots__ = ("field", "members", "other")

    def __init__(self, field: str, members: Mapping[str, Any], other: Any) -> None:
        self.field = field
        self.members = members
        self.other = other


def tagged(field: str, members: Mapping[str, Any], other: Any = None) -> Any:
    """The union of objects that the value of `field` tells apart; None as `other` means Unknown."""
    return Choice("OneOf", (), {"_kind": Tagged(field, members, other)})


_MADE: Final[dict[Any, Choice]] = {}


if TYPE_CHECKING:
    OneOf = Annotated[T, "one of"]
else:

    class OneOf:
        """A union whose members decoding cannot tell apart: `OneOf[Cat | Dog]`. For type checkers it is just that.

        `OneOf[lambda: list[Tree]]` is worked out when it is first used, so that it may hold itself.
        """

        def __class_getitem__(cls, kind: Any | Callable[[], Any]) -> Choice:
            if callable(kind) and not get_args(kind):
                return Choice("OneOf", (), {"_kind": staticmethod(kind), "_lazy": True})
            return _MADE.setdefault(get_args(kind), Choice("OneOf", (), {"_kind": kind}))
