"""What a schema says of values beside their type: limits and defaults."""

from __future__ import annotations

import types
from typing import Any

from sdkwright.analysis.schema.kinds import kinds_of
from sdkwright.load import Node
from sdkwright.model import MISSING, Limits, Missing
from sdkwright.model.types import NO_LIMITS

# Keyword -> field of Limits, and the kind of value that counts; any other is left aside.
_LIMITS: dict[str, tuple[str, type | types.UnionType]] = {
    "minimum": ("minimum", int | float),
    "maximum": ("maximum", int | float),
    "minLength": ("min_length", int),
    "maxLength": ("max_length", int),
    "minItems": ("min_items", int),
    "maxItems": ("max_items", int),
    "pattern": ("pattern", str),
}


def limits_of(node: Node) -> Limits:
    """What the schema demands of a value beside its type."""
    value = node.follow().value
    if not isinstance(value, dict) or _LIMITS.keys().isdisjoint(value):
        return NO_LIMITS
    limits: dict[str, Any] = {
        ours: _whole(value[theirs], value)
        for theirs, (ours, kind) in _LIMITS.items()
        if isinstance(value.get(theirs), kind) and not isinstance(value[theirs], bool)
    }
    return Limits(**limits)


def default_of(node: Node) -> Any | Missing:
    """The default that the schema gives, or MISSING."""
    value = node.follow().value
    return _whole(value.get("default", MISSING), value) if isinstance(value, dict) else MISSING


def _whole(said: Any, schema: dict[str, Any]) -> Any:
    """What is said of integers is one, also where it is written `3.0`."""
    integral = isinstance(said, float) and said.is_integer() and kinds_of(schema) == ("integer",)
    return int(said) if integral else said
