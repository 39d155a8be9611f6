"""The values of `x-` keywords, of the kind that each must be; any other is told where it stands, and left aside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sdkwright.load import Node
from sdkwright.naming import words

Warn = Callable[[Node, str], None]
_LONGEST = 200


def value_of(node: Node, keyword: str, kind: type | tuple[type, ...], what: str, warn: Warn) -> Any:
    """The value of a keyword, or None where there is none of the kind, `what` in words."""
    found = node.child(keyword)
    if found is None:
        return None
    if isinstance(found.value, kind):
        return found.value
    warn(found, f"{keyword} must be {what}: it is left aside")
    return None


def truth_of(node: Node, keyword: str, warn: Warn) -> bool:
    """Whether the keyword says yes."""
    return value_of(node, keyword, bool, "true or false", warn) is True


def name_of(node: Node, keyword: str, warn: Warn) -> str:
    """The name that a keyword gives, or "" where it gives none."""
    found = value_of(node, keyword, str, "a name", warn)
    if found is None or is_name(found):
        return found or ""
    warn(node.child(keyword) or node, f"{keyword} is no name: it is left aside")
    return ""


def is_name(text: Any) -> bool:
    """Whether a text has letters that a Python name can be made of, and not too many."""
    return isinstance(text, str) and len(text) <= _LONGEST and any(word[0].isalpha() for word in words(text))
