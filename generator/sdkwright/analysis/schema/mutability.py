"""When a property can be read and set: a list of `read`, `create` and `update`."""

from __future__ import annotations

from sdkwright.analysis.keywords.extension_values import Warn, value_of
from sdkwright.extensions import MUTABILITY
from sdkwright.load import Node

_OCCASIONS = frozenset({"create", "read", "update"})


def mutability_of(node: Node, warn: Warn) -> frozenset[str]:
    """The occasions on which a property can be read or set; empty if the document gives none, or an unknown one."""
    occasions = value_of(node, MUTABILITY, list, "a list of create, read and update", warn)
    if not occasions:
        return frozenset()
    if not all(isinstance(occasion, str) for occasion in occasions) or not _OCCASIONS.issuperset(occasions):
        warn(
            node.child(MUTABILITY) or node, f"{MUTABILITY} must be a list of create, read and update: it is left aside"
        )
        return frozenset()
    return frozenset(occasions)


def mutability_note(mutability: frozenset[str]) -> str:
    """A sentence about a property that can be set on one occasion only."""
    settable = mutability - {"read"}
    return (
        {"create": "Set on creation only.", "update": "Set on updates only."}["".join(settable)]
        if len(settable) == 1
        else ""
    )
