"""Inheritance: which schemas say by `allOf` that they are a kind of another one."""

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
    """The components of all documents, by what they build upon."""

    documents: Sequence[Document]

    def kinds(self, parent: Node) -> list[Node]:
        """The kinds of a schema with a discriminator, by identity; the schema itself is none of them.

        A kind is what the mapping names, and whatever builds upon the schema, directly or not.
        """
        found = {node.identity: node for node in self.descendants(parent)}
        found |= {node.identity: node for node in _mapped(parent)}
        found.pop(parent.identity, None)
        return [found[identity] for identity in sorted(found)]

    def descendants(self, parent: Node) -> Iterator[Node]:
        """Whatever builds upon the schema, directly or not."""
        seen, waiting = {parent.identity}, [parent]
        while waiting:
            for child in self._children.get(waiting.pop().identity, ()):
                if child.identity not in seen:
                    seen.add(child.identity)
                    waiting.append(child)
                    yield child

    def parents(self, node: Node) -> list[Node]:
        """The schemas that one builds upon, in its own order."""
        return self._parents.get(node.identity, [])

    def root(self, node: Node) -> Node | None:
        """The nearest schema with a discriminator that one builds upon; None where there is none."""
        seen, waiting = {node.identity}, self.parents(node)
        while waiting:
            if (found := next((one for one in waiting if one.value.get("discriminator")), None)) is not None:
                return found
            seen |= {one.identity for one in waiting}
            # Each once, however many ways lead to it.
            above = {parent.identity: parent for one in waiting for parent in self.parents(one)}
            waiting = [one for identity, one in above.items() if identity not in seen]
        return None

    @cached_property
    def _parents(self) -> dict[str, list[Node]]:
        """The schemas that each component builds upon."""
        parents: dict[str, list[Node]] = {}
        for document in self.documents:
            components = document.root.child("components", "schemas")
            for _, node in components.items() if components is not None else ():
                targets = [_target(one) for one in members_of(node.expanded(), "allOf") if one.reference is not None]
                parents[node.identity] = [one for one in targets if one is not None and isinstance(one.value, dict)]
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


def _mapped(parent: Node) -> Iterator[Node]:
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
        named = entry.tree.target(text, entry)
    except RefError:  # it leads out of the document's directory
        return None
    target = _target(named.expanded()) if named is not None else None
    return target if target is not None and isinstance(target.value, dict) and target.value else None


def _target(node: Node) -> Node | None:
    try:
        return node.follow(schema=True)
    except RefError:  # it leads out of the document's directory, which is told where the schema itself is read
        return None
