"""The values of `x-` keywords, of the kind that each must be; any other is told where it stands, and left aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sdkwright.extensions import DISCRIMINATOR_VALUE, IS_NULLABLE, MS_DISCRIMINATOR_VALUE, NULLABLE
from sdkwright.load import Node
from sdkwright.naming import words

Warn = Callable[[Node, str], None]
_LONGEST = 200
_TRUTH = "true or false"
# Keywords of schemas that are read on the way or by unions alone: what they must be, and that in words.
_OF_SCHEMAS: Mapping[str, tuple[type | tuple[type, ...], str]] = {
    **dict.fromkeys((NULLABLE, IS_NULLABLE), (bool, _TRUTH)),
    **dict.fromkeys((DISCRIMINATOR_VALUE, MS_DISCRIMINATOR_VALUE), ((str, int), "a text, a number or a truth")),
}


def value_of(node: Node, keyword: str, kind: type | tuple[type, ...], what: str, warn: Warn) -> Any:
    """The value of a keyword, or None where there is none of the kind, `what` in words."""
    # Asked for nearly every keyword of every object, of which few have one.
    found = node.child(keyword) if isinstance(node.value, dict) and keyword in node.value else None
    if found is None:
        return None
    if isinstance(found.value, kind):
        return found.value
    warn(found, f"{keyword} must be {what}: it is left aside")
    return None


def truth_of(node: Node, keyword: str, warn: Warn) -> bool:
    """Whether the keyword says yes."""
    return value_of(node, keyword, bool, _TRUTH, warn) is True


def any_truth(nodes: Iterable[Node], keyword: str, warn: Warn) -> bool:
    """Whether the keyword says yes at any of the nodes, all of which are looked at."""
    said = [truth_of(node, keyword, warn) for node in nodes]
    return any(said)


def check_schema(node: Node, warn: Warn) -> None:
    """Tell of what keywords of a schema cannot be, where nobody else looks at them who could."""
    for keyword in sorted(_OF_SCHEMAS.keys() & node.value.keys()):
        value_of(node, keyword, *_OF_SCHEMAS[keyword], warn)


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
