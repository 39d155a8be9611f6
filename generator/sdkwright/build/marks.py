"""Yes-or-no keywords of objects, and our own marks under `x-sdkwright`."""

from __future__ import annotations

from typing import Any

from sdkwright.load import Node


def flag(node: Node, key: str) -> bool:
    """Whether the keyword is there and true."""
    return isinstance(node.value, dict) and node.value.get(key) is True


def mark(node: Node, key: str) -> Any:
    """The value of our own mark, or None where there is none."""
    found = node.child("x-sdkwright", key)
    return found.value if found is not None else None
