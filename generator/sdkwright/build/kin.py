"""Inheritance: which schemas say by `allOf` that they are a kind of another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sdkwright.build.kinds import members_of
from sdkwright.errors import RefError
from sdkwright.load import Document, Node


@dataclass
class Kin:
    """The components of all documents, by what they build upon."""

    documents: Sequence[Document]

    def kinds(self, parent: Node) -> list[Node]:
        """The kinds of a schema with a discriminator, by identity; the schema itself is none of them.

        A kind is what the mapping names, and whatever builds upon the schema, directly or not.
        """
        found = {node.identity: node for node in self._descendants(parent)}
        found |= {node.identity: node for node in _mapped(parent)}
        found.pop(parent.identity, None)
        return [found[identity] for identity in sorted(found)]

    def _descendants(self, parent: Node) -> Iterator[Node]:
        seen, waiting = {parent.identity}, [parent]
        while waiting:
            for child in self._children.get(waiting.pop().identity, ()):
                if child.identity not in seen:
                    seen.add(child.identity)
                    waiting.append(child)
                    yield child

    @cached_property
    def _children(self) -> dict[str, list[Node]]:
        children: dict[str, list[Node]] = defaultdict(list)
        for document in self.documents:
            components = document.root.child("components", "schemas")
            for _, node in components.items() if components is not None else ():
                for member in members_of(node, "allOf"):
                    if member.reference is not None and (target := _target(member)) is not None:
                        children[target.identity].append(node)
        return children


def _mapped(parent: Node) -> Iterator[Node]:
    """The schemas that the mapping refers to; a bare name means a component of the same file."""
    mapping = parent.child("discriminator", "mapping")
    for _, entry in mapping.items() if mapping is not None else ():
        if isinstance(entry.value, str) and entry.value:
            text = entry.value if "/" in entry.value or "." in entry.value else f"#/components/schemas/{entry.value}"
            target = _target(Node({"$ref": text}, entry.pointer, entry.tree))
            if target is not None and isinstance(target.value, dict) and target.value:
                yield target


def _target(node: Node) -> Node | None:
    try:
        return node.follow(schema=True)
    except RefError:  # it leads out of the document's directory, which is told where the schema itself is read
        return None
