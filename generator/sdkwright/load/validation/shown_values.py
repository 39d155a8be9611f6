"""Values of documents in messages: as JSON writes them where they are short, else by what they are."""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["replaced", "shown", "unquoted"]

_LONGEST = 60
_QUOTED = re.compile(r"'([^'\"]*)'")


def shown(value: Any) -> str:
    """Return a value as JSON, with a long text cut, and a mapping or a list of more than a few words as only that."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list) and not all(isinstance(item, str | int | float | bool | None) for item in value):
        return "a list"
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except ValueError:  # what Python says of a number with more digits than it writes
        return "a list" if isinstance(value, list) else "a number"
    if len(text) <= _LONGEST:
        return text
    return "a list" if isinstance(value, list) else f'{text[:_LONGEST]}…"'


def replaced(message: str, value: Any) -> str:
    """Return a message that begins with a value as Python writes it, with the value as it is shown here."""
    written = repr(value)
    if message.startswith(written):
        return shown(value) + unquoted(message.removeprefix(written))
    return unquoted(message)


def unquoted(message: str) -> str:
    """Return a message with double quotes in place of Python's around words."""
    return _QUOTED.sub(r'"\1"', message)
