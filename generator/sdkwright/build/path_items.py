"""Path item objects -> the operations in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.errors import Diagnostic
from sdkwright.load import Node
from sdkwright.naming import is_token

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class PathItem:
    """A path item. `entry` is where it stands; `target` is what it refers to, itself where it is no reference.

    What stands beside a reference is stronger than the same key of its target.
    """

    entry: Node
    target: Node

    def holder(self, key: str) -> Node:
        """The one of the two that has the key, where any has."""
        return self.entry if self.entry.child(key) is not None else self.target

    def operations(self, findings: list[Diagnostic]) -> Iterator[tuple[str, Node]]:
        """Each operation with its method as it is sent: those with a key of their own first, in canonical order.

        One that is no mapping is taken for an operation of which nothing is known.
        """
        found = {
            key.lower(): node
            for part in (self.target, self.entry)
            for key, node in part.items()
            if key.lower() in METHODS and (key != "query" or isinstance(node.value, dict))
        }
        for method in METHODS:
            if method in found:
                yield method.upper(), _mapping(found[method], findings)
        block = self.holder("additionalOperations").child("additionalOperations")
        others = sorted(block.items(), key=lambda pair: pair[0]) if block is not None else ()
        for method, node in others:
            if is_token(method):
                yield method, _mapping(node, findings)
            else:
                findings.append(node.warning(f"{method!r} cannot be a method of HTTP: nothing can be sent by it"))


def path_item(entry: Node, findings: list[Diagnostic]) -> PathItem:
    """The path item at `entry`, its reference followed."""
    target = entry.follow()
    if not isinstance(target.value, dict):
        findings.append(entry.warning("the path item is no mapping: it has no operations"))
    return PathItem(entry, target)


def _mapping(node: Node, findings: list[Diagnostic]) -> Node:
    if isinstance(node.value, dict):
        return node
    findings.append(node.warning("the operation is no mapping: nothing is known of it but its method and path"))
    return Node({}, node.pointer, node.tree)
