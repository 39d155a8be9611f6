"""What a type promises of a whole reply, and whether a reply keeps it.

Single values are taken as they come, but a list that comes as an object, or the other way round, is another reply than
the caller's code can work with: an error that was sent with the status of a success, most often.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

import msgspec

from .choice import Choice, Tagged
from .errors import printable
from .model import Model

_SAID: Final = {"array": "a list", "object": "an object"}
_SHAPES: Final[dict[Any, frozenset[str]]] = {}
_DECIMALS: Final[dict[Any, bool]] = {}

_NAMES: Final = 5
"""How many fields of an object a message names."""


def is_kept(value: Any, kind: Any) -> bool:
    """Whether a decoded reply is of the shape that `kind` promises; single values are of any."""
    if type(value) is kind:
        return True
    shapes = _shapes_of(kind)
    came = _shape(value)
    if "any" in shapes or came in shapes:
        return True
    return "value" in shapes and (came == "value" or len(shapes) == 1)


def promise(kind: Any) -> str:
    """What `kind` promises, in words."""
    shapes = _shapes_of(kind)
    element = getattr(get_args(kind)[0], "__name__", "") if get_origin(kind) is list else ""
    said = " or ".join(words for shape, words in _SAID.items() if shape in shapes)
    return f"{said} of {element}" if element else said


def described(value: Any) -> str:
    """What came, in words for a message."""
    if isinstance(value, Model):
        value = value.to_dict()
    if isinstance(value, dict):
        names = [repr(printable(str(name))[:40]) for name in list(value)[:_NAMES]]
        more = f" and {len(value) - _NAMES} more" if len(value) > _NAMES else ""
        return f"an object with {', '.join(names)}{more}" if names else "an empty object"
    if isinstance(value, (list, tuple)):
        return f"a list of {len(value)}"
    return "true or false" if isinstance(value, bool) else "a number" if isinstance(value, (int, float)) else "text"


def holds_decimals(kind: Any) -> bool:
    """Whether there are decimals that come as JSON numbers anywhere in values of `kind`."""
    found = _DECIMALS.get(kind)
    if found is None:
        found = _DECIMALS[kind] = any(_is_decimal(one) for one in _within(kind))
    return found


def _is_decimal(kind: Any) -> bool:
    return kind is Decimal or (_is_model(kind) and bool(kind._numbers))


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _within(kind: Any) -> Iterator[Any]:
    """All types that values of `kind` are made of; of the single values in a model, the model itself knows."""
    waiting, met = [(kind, False)], set()
    while waiting:
        one, in_model = waiting.pop()
        if one in met:
            continue
        if _is_model(one):
            met.add(one)
            waiting += [(field.type, True) for field in msgspec.structs.fields(one)]
        elif isinstance(one, Choice):
            met.add(one)
            waiting += [(member, in_model) for member in _members(one)]
        elif arguments := _inner(one):
            waiting += [(argument, in_model) for argument in arguments]
            continue
        elif in_model:
            continue
        yield one


def _inner(kind: Any) -> tuple[Any, ...]:
    origin = get_origin(kind)
    if origin is Annotated:
        return get_args(kind)[:1]
    return get_args(kind) if origin in (Union, UnionType, list, tuple, dict, Mapping) else ()


def _members(choice: Choice) -> list[Any]:
    kind = choice.kind
    return [*kind.members, kind.other] if isinstance(kind, Tagged) else [kind]


def _shapes_of(kind: Any) -> frozenset[str]:
    found = _SHAPES.get(kind)
    if found is None:
        found = _SHAPES[kind] = frozenset(_promised(kind, ()))
    return found


def _promised(kind: Any, within: tuple[Any, ...]) -> Iterator[str]:
    """The shapes that a type promises; null is none of them. `within` are the unions that it stands in."""
    origin = get_origin(kind)
    if isinstance(kind, Choice):
        if isinstance(kind.kind, Tagged):
            yield "object"
        elif kind not in within:
            yield from _promised(kind.kind, (*within, kind))
    elif origin in (Annotated, Union, UnionType):
        for member in _inner(kind):
            yield from _promised(member, within)
    elif origin in (list, tuple):
        yield "array"
    elif origin in (dict, Mapping) or _is_model(kind):
        yield "object"
    elif kind is not NoneType and kind is not None:
        yield "any" if kind is Any else "value"


def _shape(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "array"
    return "object" if isinstance(value, (dict, Model)) else "value"
