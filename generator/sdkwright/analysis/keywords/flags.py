"""Boolean keywords, the tags of operations, and the settings under our own extension `x-sdkwright`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.extensions import SDKWRIGHT
from sdkwright.load import Node


def flag(node: Node, key: str) -> bool:
    """Whether the keyword is present and true."""
    return isinstance(node.value, dict) and node.value.get(key) is True


def extension(node: Node, key: str) -> Any:
    """The value of a key of `x-sdkwright`, or None."""
    child = node.child(SDKWRIGHT, key)
    return child.value if child is not None else None


def true_extensions(*nodes: Node) -> Iterator[str]:
    """The `x-` keywords that are true at any of the nodes."""
    for node in nodes:
        value = node.value if isinstance(node.value, dict) else {}
        yield from (key for key, entry in value.items() if entry is True and key.startswith("x-"))


def operation_tags(node: Node) -> Iterator[str]:
    """The tags of an operation in document order, without those that are blank or not text."""
    block = node.child("tags")
    for element in block.elements() if block is not None else ():
        if isinstance(element.value, str) and element.value.strip():
            yield element.value
