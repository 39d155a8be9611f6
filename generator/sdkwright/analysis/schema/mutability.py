"""When a property can be read and set: a list of `read`, `create` and `update`."""

from __future__ import annotations

from sdkwright.analysis.keywords.extension_values import Warn, value_of
from sdkwright.extensions import MUTABILITY
from sdkwright.load import Node

_WORDS = frozenset({"create", "read", "update"})


def mutability_of(node: Node, warn: Warn) -> frozenset[str]:
    """What can be done with a property; empty where nothing, or nothing that is known, is said of it."""
    said = value_of(node, MUTABILITY, list, "a list of create, read and update", warn)
    if not said:
        return frozenset()
    if not all(isinstance(word, str) for word in said) or not _WORDS.issuperset(said):
        warn(
            node.child(MUTABILITY) or node, f"{MUTABILITY} must be a list of create, read and update: it is left aside"
        )
        return frozenset()
    return frozenset(said)


def mutability_note(mutability: frozenset[str]) -> str:
    """What is to be said of a property that can be set on one occasion only."""
    settable = mutability - {"read"}
    return (
        {"create": "Set on creation only.", "update": "Set on updates only."}["".join(settable)]
        if len(settable) == 1
        else ""
    )
