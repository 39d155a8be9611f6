"""The values of `x-` keywords; one of the wrong type is a located warning, and ignored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sdkwright.extensions import DISCRIMINATOR_VALUE, IS_NULLABLE, MS_DISCRIMINATOR_VALUE, NULLABLE
from sdkwright.load import Node
from sdkwright.naming import words

Warn = Callable[[Node, str], None]
_MAX_LENGTH = 200
_BOOLEAN = "true or false"
# Schema keywords that are not always read with a check of their own: their type, and its name in messages.
_SCHEMA_KEYWORDS: Mapping[str, tuple[type | tuple[type, ...], str]] = {
    **dict.fromkeys((NULLABLE, IS_NULLABLE), (bool, _BOOLEAN)),
    **dict.fromkeys((DISCRIMINATOR_VALUE, MS_DISCRIMINATOR_VALUE), ((str, int), "a text, a number or a truth")),
}


def value_of(node: Node, keyword: str, kind: type | tuple[type, ...], what: str, warn: Warn) -> Any:
    """The value of a keyword, or None if it is missing or of another kind; `what` names the kind in the warning."""
    # Called for nearly every keyword of every object, though few have one.
    child = node.child(keyword) if isinstance(node.value, dict) and keyword in node.value else None
    if child is None:
        return None
    if isinstance(child.value, kind):
        return child.value
    warn(child, f"{keyword} must be {what}: it is left aside")
    return None


def truth_of(node: Node, keyword: str, warn: Warn) -> bool:
    """Whether the keyword is true."""
    return value_of(node, keyword, bool, _BOOLEAN, warn) is True


def any_truth(nodes: Iterable[Node], keyword: str, warn: Warn) -> bool:
    """Whether the keyword is true at any of the nodes; all of them are checked."""
    truths = [truth_of(node, keyword, warn) for node in nodes]
    return any(truths)


def check_schema(node: Node, warn: Warn) -> None:
    """Warn of keywords of a schema with values that they cannot have, and that nothing else checks."""
    for keyword in sorted(_SCHEMA_KEYWORDS.keys() & node.value.keys()):
        value_of(node, keyword, *_SCHEMA_KEYWORDS[keyword], warn)


def name_of(node: Node, keyword: str, warn: Warn) -> str:
    """The name that a keyword gives, or ""."""
    name = value_of(node, keyword, str, "a name", warn)
    if name is None or is_name(name):
        return name or ""
    warn(node.child(keyword) or node, f"{keyword} is no name: it is left aside")
    return ""


def is_name(text: Any) -> bool:
    """Whether a text has letters for a Python name, and is not too long."""
    return isinstance(text, str) and len(text) <= _MAX_LENGTH and any(word[0].isalpha() for word in words(text))
