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
    """A path item and the targets of its references, one after the other.

    A key beside a reference takes precedence over the same key of its target.
    """

    parts: tuple[Node, ...]

    def holder(self, key: str) -> Node:
        """The first part that has the key, else the last part."""
        return next((part for part in self.parts if part.child(key) is not None), self.parts[-1])

    def operations(self, findings: list[Diagnostic]) -> Iterator[tuple[str, Node]]:
        """Each operation with its method as it is sent: those with a key of their own first, in canonical order.

        An operation object that is not a mapping becomes an operation without any details.
        """
        by_key = {
            key.lower(): node
            for part in reversed(self.parts)
            for key, node in part.items()
            if key.lower() in METHODS and (key != "query" or isinstance(node.value, dict))
        }
        for method in METHODS:
            if method in by_key:
                yield method.upper(), _operation_object(by_key[method], findings)
        block = self.holder("additionalOperations").child("additionalOperations")
        others = sorted(block.items(), key=lambda pair: pair[0]) if block is not None else ()
        for method, node in others:
            if not is_token(method):
                findings.append(node.warning(f"{method!r} cannot be a method of HTTP: nothing can be sent by it"))
            elif method.isupper() and method.lower() in by_key:
                findings.append(node.warning(f"{method} is described twice: by a key of its own, and here in vain"))
            else:
                yield method, _operation_object(node, findings)


def path_item(entry: Node, findings: list[Diagnostic]) -> PathItem:
    """The path item at `entry` with the targets of its references."""
    parts = [entry]
    while (reference := parts[-1].reference) is not None:
        target = parts[-1].tree.target(reference, parts[-1])
        if target is None or any(target.is_same(part) for part in parts):
            break
        parts.append(target)
    if not isinstance(parts[-1].value, dict):
        findings.append(entry.warning("the path item is no mapping: it has no operations"))
    return PathItem(tuple(parts))


def _operation_object(node: Node, findings: list[Diagnostic]) -> Node:
    if isinstance(node.value, dict):
        return node
    findings.append(node.warning("the operation is no mapping: nothing is known of it but its method and path"))
    return Node({}, node.pointer, node.tree)
