"""Checks of callers' arguments: errors name the argument and never show its value."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any, TypeGuard

from .errors import ConfigurationError


def text(name: str, value: Any) -> str:
    """`value`, which has to be text."""
    if isinstance(value, str):
        return value
    raise ConfigurationError(f"{name} must be text, not {type(value).__name__}")


def mapping(name: str, value: Any) -> Mapping[Any, Any]:
    """`value`, which has to be a mapping; an empty one for None."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise ConfigurationError(f"{name} must be a mapping, not {type(value).__name__}")


def is_count(value: Any) -> TypeGuard[int]:
    """Whether a value is a whole number from 0."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_number(value: Any) -> TypeGuard[float]:
    """Whether a value is a finite number from 0."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < inf


def seconds(value: Any, name: str = "timeout") -> float | None:
    """A limit of time, which has to be a number of seconds above 0, or None for no limit."""
    if value is None:
        return None
    if is_number(value) and value > 0:
        return value
    raise ConfigurationError(f"{name} must be a number of seconds above 0, or None for no limit")
