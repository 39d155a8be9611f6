"""Yes-or-no keywords of objects, their tags, and our own marks under `x-sdkwright`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.extensions import SDKWRIGHT
from sdkwright.load import Node


def flag(node: Node, key: str) -> bool:
    """Whether the keyword is there and true."""
    return isinstance(node.value, dict) and node.value.get(key) is True


def mark(node: Node, key: str) -> Any:
    """The value of our own mark, or None where there is none."""
    found = node.child(SDKWRIGHT, key)
    return found.value if found is not None else None


def true_extensions(*nodes: Node) -> Iterator[str]:
    """The `x-` keywords that are true at any of the nodes."""
    for node in nodes:
        value = node.value if isinstance(node.value, dict) else {}
        yield from (key for key, said in value.items() if said is True and key.startswith("x-"))


def operation_tags(node: Node) -> Iterator[str]:
    """The tags of an operation that are text and not blank, in its order."""
    listed = node.child("tags")
    for element in listed.elements() if listed is not None else ():
        if isinstance(element.value, str) and element.value.strip():
            yield element.value
