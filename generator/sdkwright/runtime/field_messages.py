"""The messages of a server about single fields, however deep they are nested, by dotted name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

_UNNAMED: Final = ("detail", "message", "non_field_errors")
"""Keys with messages about the object around them, not about a field."""

_DEEPEST: Final = 20
"""The depth down to which field errors are collected: no honest reply nests them deeper."""


def field_messages(fields: Any) -> dict[str, list[str]]:
    """Every message under `fields`, by dotted name."""
    messages: dict[str, list[str]] = {}
    _collect(fields, "", messages)
    return messages


def _collect(value: Any, name: str, messages: dict[str, list[str]], depth: int = 0) -> None:
    """Collect every message under `value` into `messages`, by dotted name."""
    if value is None or depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        for key, inner in value.items():
            unnamed = name if key in _UNNAMED and not isinstance(inner, Mapping) else ""
            _collect(inner, unnamed or (f"{name}.{key}" if name else str(key)), messages, depth + 1)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            nested = isinstance(inner, (Mapping, list))
            inner_name = (f"{name}.{index}" if name else str(index)) if nested else name
            _collect(inner, inner_name, messages, depth + 1)
    else:
        messages.setdefault(name or "non_field_errors", []).append(value if isinstance(value, str) else repr(value))
