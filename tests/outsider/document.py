"""A document as anybody reads it: JSON or YAML, its references followed by the library `referencing`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable

_MOST_HOPS = 50


class UnresolvedError(Exception):
    """A reference leads nowhere, or in a circle; the message holds it."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A piece of a document: its content, and where its references are looked up."""

    content: Any
    document: Document
    resolver: Any

    def get(self, key: str) -> Node:
        """What stands under the key; a node of None where nothing does."""
        found = self.content.get(key) if isinstance(self.content, dict) else None
        return self.of(found)

    def of(self, content: Any) -> Node:
        """Another piece, of which references are looked up at the same place."""
        return Node(content, self.document, self.resolver)

    def items(self) -> Iterator[tuple[str, Node]]:
        """Keys and what stands under them; nothing where this is no object."""
        if isinstance(self.content, dict):
            yield from ((key, self.of(value)) for key, value in self.content.items())

    def each(self) -> Iterator[Node]:
        """The members of a list; nothing where this is none."""
        if isinstance(self.content, list):
            yield from (self.of(value) for value in self.content)

    @property
    def reference(self) -> str | None:
        """Where this refers to, if it is a reference."""
        found = self.content.get("$ref") if isinstance(self.content, dict) else None
        return found if isinstance(found, str) else None

    def target(self) -> Node:
        """What this refers to, one step; raises UnresolvedError."""
        return self.document.target(self)

    def followed(self) -> Node:
        """This, or what it refers to in the end; raises UnresolvedError."""
        node = self
        for _ in range(_MOST_HOPS):
            if node.reference is None:
                return node
            node = node.target()
        raise UnresolvedError(str(self.reference))

    def __bool__(self) -> bool:
        return self.content is not None


@dataclass(eq=False)
class Document:
    """A document on disk. Files beside it are read when it refers to them; nothing is fetched."""

    path: Path
    shapes: dict[int, Any] = field(default_factory=dict)
    kinds: dict[int, Any] = field(default_factory=dict)
    tags: dict[int, Any] = field(default_factory=dict)
    _references: dict[str, dict[str, str]] = field(default_factory=dict)
    _targets: dict[int, Node] = field(default_factory=dict)

    @cached_property
    def root(self) -> Node:
        """The whole document."""
        uri = self.path.resolve().as_uri()
        resource: Resource[Any] = _resource(self.path)
        registry: Any = Registry(retrieve=_retrieved)  # type: ignore[call-arg] # attrs that mypy cannot see through
        registry = registry.with_resource(uri, resource)
        return Node(resource.contents, self, registry.resolver(uri))

    @cached_property
    def version(self) -> str:
        """Of OpenAPI, or "2.0" for Swagger."""
        return str(self.root.get("openapi").content or self.root.get("swagger").content or "3.0")

    def reference(self, text: str) -> dict[str, str]:
        """A reference of our own, one and the same for each text."""
        return self._references.setdefault(text, {"$ref": text})

    def target(self, node: Node) -> Node:
        """What the node refers to."""
        known = self._targets.get(id(node.content))
        if known is None:
            try:
                found = node.resolver.lookup(node.reference)
            except Unresolvable as error:
                raise UnresolvedError(str(node.reference)) from error
            known = self._targets[id(node.content)] = Node(found.contents, self, found.resolver)
        return known


def _resource(path: Path) -> Resource[Any]:
    text = path.read_text(encoding="utf-8")
    content = json.loads(text) if path.suffix == ".json" else yaml.load(text, _Loader)
    return Resource.opaque(content)


def _retrieved(uri: str) -> Resource[Any]:
    """A file beside the document."""
    if not uri.startswith("file:///"):
        raise LookupError(uri)
    return _resource(Path(uri.removeprefix("file://")))


class _Loader(yaml.CSafeLoader):
    """Dates stay text, as they are in JSON."""


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
