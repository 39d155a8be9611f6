"""Single values as the types that are promised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec

Converter = Callable[[Any], Any]

DOES_NOT_FIT: Final = (msgspec.ValidationError, TypeError, ValueError, OverflowError, RecursionError)
"""What msgspec raises for a value that does not fit; TypeError also for a type that it does not support."""


def scalar_converter(kind: Any) -> Converter:
    """The function that fits values to a scalar type; it gives back the very value that does not fit."""

    def fit(value: Any) -> Any:
        try:
            return msgspec.convert(value, kind)
        except DOES_NOT_FIT:
            return value

    return fit
