"""The limits and defaults of a schema."""

from __future__ import annotations

import types
from typing import Any

from sdkwright.analysis.schema.kinds import kinds_of
from sdkwright.load import Node
from sdkwright.model import MISSING, Limits, Missing
from sdkwright.model.types import NO_LIMITS

# Keyword -> field of Limits, and the type that its value must have to count.
_LIMITS: dict[str, tuple[str, type | types.UnionType]] = {
    "minimum": ("minimum", int | float),
    "maximum": ("maximum", int | float),
    "exclusiveMinimum": ("exclusive_minimum", int | float),
    "exclusiveMaximum": ("exclusive_maximum", int | float),
    "multipleOf": ("multiple_of", int | float),
    "minLength": ("min_length", int),
    "maxLength": ("max_length", int),
    "minItems": ("min_items", int),
    "maxItems": ("max_items", int),
    "pattern": ("pattern", str),
}
LIMITS = frozenset(_LIMITS)
"""The keywords that set limits."""


def limits_of(node: Node) -> Limits:
    """The limits that a schema sets for values."""
    value = node.follow().value
    if not isinstance(value, dict) or LIMITS.isdisjoint(value):
        return NO_LIMITS
    limits: dict[str, Any] = {
        field: _integral(value[keyword], value)
        for keyword, (field, kind) in _LIMITS.items()
        if isinstance(value.get(keyword), kind) and not isinstance(value[keyword], bool)
    }
    return Limits(**limits)


def default_of(node: Node) -> Any | Missing:
    """The default that the schema gives, or MISSING."""
    value = node.follow().value
    return _integral(value.get("default", MISSING), value) if isinstance(value, dict) else MISSING


def _integral(value: Any, schema: dict[str, Any]) -> Any:
    """A limit or default of integers as an integer, even if it is written `3.0`."""
    is_integral = isinstance(value, float) and value.is_integer() and kinds_of(schema) == ("integer",)
    return int(value) if is_integral else value
