"""What a type promises of a whole reply, and whether a reply keeps it.

Single values are accepted as they are, but an object in place of a list, or the other way round, is a reply that the
caller's code cannot work with: most often an error with the status of a success.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, get_args, get_origin

import msgspec

from ..models.model import Model, ModelMeta
from ..models.unions import Tagged, UnionMeta, union_members

_NAME: Final = re.compile(r"[A-Za-z_. -]{1,40}")
"""Names that are shown: words without digits."""

_WORDS: Final = {"array": "a list", "object": "an object"}
_SHAPES: Final[dict[Any, frozenset[str]]] = {}
_EXACT: Final[dict[Any, bool]] = {}


def keeps_promise(value: Any, kind: Any) -> bool:
    """Whether a decoded reply is of the shape that `kind` promises; single values are of any."""
    if type(value) is kind:
        return True
    shapes, shape = _shapes(kind), _shape_of_value(value)
    return "any" in shapes or shape in shapes or ("value" in shapes and (shape == "value" or len(shapes) == 1))


def promise_in_words(kind: Any) -> str:
    """What `kind` promises, in words."""
    element = getattr(get_args(kind)[0], "__name__", "") if get_origin(kind) is list else ""
    text = " or ".join(words for shape, words in _WORDS.items() if shape in _shapes(kind))
    return f"{text} of {element}" if element else text


def shape_in_words(value: Any) -> str:
    """The shape of a value, in words for a message."""
    if isinstance(value, (dict, Model)):
        names = list(value.to_dict() if isinstance(value, Model) else value)[:5]
        # Any other name may be data, even a secret that the server repeats.
        words = [repr(name) if _NAME.fullmatch(str(name)) else "…" for name in names]
        return f"an object with {', '.join(words)}"
    return f"a list of {len(value)}" if isinstance(value, (list, tuple)) else "a single value"


def is_exact(kind: Any) -> bool:
    """Whether numbers in values of `kind` are decimals, which must keep all digits."""
    exact = _EXACT.get(kind)
    if exact is None:
        exact = _EXACT[kind] = _holds_numbers(kind)
    return exact


def _holds_numbers(kind: Any) -> bool:
    """A bare decimal is a number; those of a model may be text, as the model declares."""
    visited: set[Any] = set()
    # Without recursion, since models can be chained by the hundred.
    stack = [(kind, True)]
    while stack:
        current, is_alone = stack.pop()
        if current is Decimal and is_alone:
            return True
        if current is Decimal or current in visited:
            continue
        visited.add(current)
        inner: Any = get_args(current)
        if isinstance(current, ModelMeta):
            model: Any = current
            if model._numbers:
                return True
            inner, is_alone = [field.type for field in msgspec.structs.fields(model)], False
        elif isinstance(current, UnionMeta):
            inner = current.kind.members if isinstance(current.kind, Tagged) else (current.kind,)
        stack += [(inner_kind, is_alone) for inner_kind in inner]
    return False


def _shapes(kind: Any) -> frozenset[str]:
    """The shapes that a type promises, without null."""
    shapes = _SHAPES.get(kind)
    if shapes is None:
        shapes = _SHAPES[kind] = frozenset(map(_shape_of_type, union_members(kind)))
    return shapes


def _shape_of_type(kind: Any) -> str:
    origin = get_origin(kind)
    if origin in (list, tuple):
        return "array"
    if origin in (dict, Mapping) or isinstance(kind, (ModelMeta, UnionMeta)):
        return "object"
    return "any" if kind is Any else "value"


def _shape_of_value(value: Any) -> str:
    return "array" if isinstance(value, (list, tuple)) else "object" if isinstance(value, (dict, Model)) else "value"
