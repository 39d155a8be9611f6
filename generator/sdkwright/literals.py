"""The only way in which a document's text enters source as a value: Python's own `repr`."""

from __future__ import annotations

from math import isfinite
from typing import Any

from sdkwright.errors import printable


def literal(value: Any) -> str:
    """The value as Python source: null, booleans, numbers and text, and tuples, lists and dicts of them.

    Raises:
        TypeError: The value is of any other kind, so that its `repr` could not be trusted.
    """
    match value:
        case float() if not isfinite(value):
            return f"float({str(value)!r})"
        case str():
            # It escapes most of what cannot be seen, and doubles each backslash, so that more can be escaped after it.
            return printable(repr(value))
        case None | bool() | int() | float():
            return repr(value)
        case tuple():
            inner = ", ".join(map(literal, value))
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case dict():
            return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
        case _:
            raise TypeError(f"{type(value).__name__} values have no literal")
