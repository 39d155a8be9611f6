"""What a type promises of a whole reply, and whether a reply keeps it.

Single values are taken as they come, but a list that comes as an object, or the other way round, is another reply than
the caller's code can work with: an error that was sent with the status of a success, most often.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, get_args, get_origin

import msgspec

from ..errors import printable
from ..models.model import Model, ModelMeta
from ..models.unions import Tagged, UnionMeta, union_members

_SAID: Final = {"array": "a list", "object": "an object"}
_SHAPES: Final[dict[Any, frozenset[str]]] = {}
_EXACT: Final[dict[Any, bool]] = {}


def is_kept(value: Any, kind: Any) -> bool:
    """Whether a decoded reply is of the shape that `kind` promises; single values are of any."""
    if type(value) is kind:
        return True
    shapes, came = _shapes(kind), _came(value)
    return "any" in shapes or came in shapes or ("value" in shapes and (came == "value" or len(shapes) == 1))


def promise(kind: Any) -> str:
    """What `kind` promises, in words."""
    element = getattr(get_args(kind)[0], "__name__", "") if get_origin(kind) is list else ""
    said = " or ".join(words for shape, words in _SAID.items() if shape in _shapes(kind))
    return f"{said} of {element}" if element else said


def described(value: Any) -> str:
    """What came, in words for a message."""
    if isinstance(value, (dict, Model)):
        names = list(value.to_dict() if isinstance(value, Model) else value)[:5]
        return f"an object with {', '.join(repr(printable(str(name))[:40]) for name in names)}"
    return f"a list of {len(value)}" if isinstance(value, (list, tuple)) else "a single value"


def is_exact(kind: Any) -> bool:
    """Whether numbers in values of `kind` are decimals, no digit of which may be lost."""
    found = _EXACT.get(kind)
    if found is None:
        found = _EXACT[kind] = _holds_numbers(kind)
    return found


def _holds_numbers(kind: Any) -> bool:
    """A decimal alone is a number; those of a model may be text, which it knows itself."""
    met: set[Any] = set()
    # Without recursion, since models can be chained by the hundred.
    waiting = [(kind, True)]
    while waiting:
        one, alone = waiting.pop()
        if one is Decimal and alone:
            return True
        if one is Decimal or one in met:
            continue
        met.add(one)
        inner: Any = get_args(one)
        if isinstance(one, ModelMeta):
            model: Any = one
            if model._numbers:
                return True
            inner, alone = [field.type for field in msgspec.structs.fields(model)], False
        elif isinstance(one, UnionMeta):
            inner = one.kind.members if isinstance(one.kind, Tagged) else (one.kind,)
        waiting += [(each, alone) for each in inner]
    return False


def _shapes(kind: Any) -> frozenset[str]:
    """The shapes of what a type promises; null is none of them."""
    found = _SHAPES.get(kind)
    if found is None:
        found = _SHAPES[kind] = frozenset(map(_shape, union_members(kind)))
    return found


def _shape(kind: Any) -> str:
    origin = get_origin(kind)
    if origin in (list, tuple):
        return "array"
    if origin in (dict, Mapping) or isinstance(kind, (ModelMeta, UnionMeta)):
        return "object"
    return "any" if kind is Any else "value"


def _came(value: Any) -> str:
    return "array" if isinstance(value, (list, tuple)) else "object" if isinstance(value, (dict, Model)) else "value"
