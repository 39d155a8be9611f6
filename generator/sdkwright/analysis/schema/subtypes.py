"""Subtypes: the schemas that extend another one by `allOf`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sdkwright.analysis.schema.kinds import members_of
from sdkwright.errors import RefError
from sdkwright.load import Document, Node


@dataclass
class Subtypes:
    """The components of all documents, by the schemas that they extend."""

    documents: Sequence[Document]

    def of(self, parent: Node) -> list[Node]:
        """The subtypes of a schema with a discriminator, sorted by identity, without the schema itself.

        They are the schemas that the mapping names, and those that extend the schema, directly or not.
        """
        by_identity = {node.identity: node for node in self.descendants(parent)}
        by_identity |= {node.identity: node for node in _mapping_targets(parent)}
        by_identity.pop(parent.identity, None)
        return [by_identity[identity] for identity in sorted(by_identity)]

    def descendants(self, parent: Node) -> Iterator[Node]:
        """The schemas that extend this one, directly or not."""
        seen, pending = {parent.identity}, [parent]
        while pending:
            for child in self._children.get(pending.pop().identity, ()):
                if child.identity not in seen:
                    seen.add(child.identity)
                    pending.append(child)
                    yield child

    def parents(self, node: Node) -> list[Node]:
        """The schemas that this one extends, in the order of its `allOf`."""
        return self._parents.get(node.identity, [])

    def root(self, node: Node) -> Node | None:
        """The nearest schema with a discriminator that this one extends, or None."""
        seen, ancestors = {node.identity}, self.parents(node)
        while ancestors:
            root = next((ancestor for ancestor in ancestors if ancestor.value.get("discriminator")), None)
            if root is not None:
                return root
            seen |= {ancestor.identity for ancestor in ancestors}
            # Each once, even if several schemas extend it.
            parents = {parent.identity: parent for ancestor in ancestors for parent in self.parents(ancestor)}
            ancestors = [ancestor for identity, ancestor in parents.items() if identity not in seen]
        return None

    @cached_property
    def _parents(self) -> dict[str, list[Node]]:
        """The schemas that each component extends."""
        parents: dict[str, list[Node]] = {}
        for document in self.documents:
            components = document.root.child("components", "schemas")
            for _, node in components.items() if components is not None else ():
                references = (part for part in members_of(node.expanded(), "allOf") if part.reference is not None)
                targets = [target for target in map(_target, references) if target is not None]
                parents[node.identity] = [target for target in targets if isinstance(target.value, dict)]
        return parents

    @cached_property
    def _children(self) -> dict[str, list[Node]]:
        children: dict[str, list[Node]] = defaultdict(list)
        for document in self.documents:
            components = document.root.child("components", "schemas")
            for _, node in components.items() if components is not None else ():
                for parent in self.parents(node):
                    children[parent.identity].append(node.expanded())
        return children


def _mapping_targets(parent: Node) -> Iterator[Node]:
    """The schemas that the mapping refers to."""
    mapping = parent.child("discriminator", "mapping")
    for _, entry in mapping.items() if mapping is not None else ():
        if (target := mapped_to(entry)) is not None:
            yield target


def mapped_to(entry: Node) -> Node | None:
    """The schema that an entry of a discriminator refers to; a bare name means a component of the same file."""
    if not isinstance(entry.value, str) or not entry.value:
        return None
    text = entry.value if "/" in entry.value or "." in entry.value else f"#/components/schemas/{entry.value}"
    try:
        node = entry.tree.target(text, entry)
    except RefError:  # it leads out of the document's directory
        return None
    target = _target(node.expanded()) if node is not None else None
    return target if target is not None and isinstance(target.value, dict) and target.value else None


def _target(node: Node) -> Node | None:
    try:
        return node.follow(schema=True)
    except RefError:  # it leads out of the document's directory, which is reported when the schema itself is read
        return None
