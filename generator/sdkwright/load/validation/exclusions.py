"""Keys that must not stand beside one another, in the words of a reader."""

from __future__ import annotations

from typing import Any

from sdkwright.load.validation.shown_values import shown

__all__ = ["exclusion"]


def exclusion(word: str, schema: Any) -> str:
    """Return what is wrong with a value that fits what it must not, or more than one of what excludes each other.

    word: the keyword, ``not`` or ``oneOf``. schema: what the keyword holds.
    """
    parts = schema if isinstance(schema, list) else [schema]
    required = [part.get("required") for part in parts if isinstance(part, dict)]
    names = [name for some in required if isinstance(some, list) for name in some]
    if len(names) > 1:
        return f"{' and '.join(map(shown, names))} exclude each other: leave one of them"
    if word == "not":
        return "what stands here together is not allowed together"
    return "this is more than one of what exclude each other: leave one of them"
