"""Values of a document together with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sdkwright.errors import Diagnostic, Location, SdkwrightError
from sdkwright.extensions import WEBHOOKS
from sdkwright.load.nodes.address import Url
from sdkwright.load.nodes.pointers import Pointer, encode_pointer

__all__ = ["Document", "Node", "Tree"]

E = TypeVar("E", bound=SdkwrightError)

# Longer chains of references to references do not occur in honest documents.
CHAIN_LIMIT = 50
# What beside a `$ref` speaks of the schema without saying which values it admits.
_ANNOTATIONS = frozenset(
    {"title", "summary", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"}
    | {"externalDocs", "xml", "discriminator", "nullable", "$comment", "$schema", "$id", "$anchor", "$dynamicAnchor"}
    | {"$defs", "definitions", "$ref", "$dynamicRef"}
)


class Tree(Protocol):
    """One file, as one document sees it: what a node needs to know of where it stands."""

    @property
    def name(self) -> str:
        """The file's name, unique among the files of one run."""
        ...

    def locate(self, pointer: Pointer) -> tuple[Location, str]:
        """Return the place of a value and the lines around it."""
        ...

    def order(self, pointer: Pointer) -> tuple[int, ...]:
        """Return numbers that grow with the place of a value, which cost less than its line and column."""
        ...

    def target(self, reference: str, node: Node) -> Node | None:
        """Return the value that a reference at ``node`` names; None, noted, where it leads nowhere."""
        ...

    def note(self, node: Node, message: str) -> None:
        """Keep a warning about a reference at ``node``, once."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One value in a document, with its place.

    value: the value as Python data: dict with string keys, list, str, int, float, bool or None. Never change it.
    pointer: the keys and indexes that lead to it from the root of its file.
    tree: the file it stands in.
    """

    value: Any
    pointer: Pointer
    tree: Tree

    @property
    def file(self) -> str:
        """The name of the file that holds the value, such as ``v1.yaml``."""
        return self.tree.name

    def child(self, *keys: str | int) -> Node | None:
        """Return the value below, key by key, or None where there is none; references are not followed."""
        value = self.value
        for key in keys:
            if not _has(value, key):
                return None
            value = value[key]
        return Node(value, (*self.pointer, *keys), self.tree)

    def items(self) -> Iterator[tuple[str, Node]]:
        """Yield the members of a mapping in the document's order; nothing when the value is no mapping."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(value, (*self.pointer, key), self.tree)

    def entries(self) -> Iterator[tuple[str, Node]]:
        """Yield the members of a mapping of names that the document chooses, without its extensions (``x-``).

        Paths, responses and callbacks are such (OpenAPI 3.1, 4.9); what a map may hold under any name is ``items``.
        """
        yield from (member for member in self.items() if not member[0].startswith("x-"))

    def elements(self) -> Iterator[Node]:
        """Yield the elements of a list; nothing when the value is no list."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Node(value, (*self.pointer, index), self.tree)

    @property
    def reference(self) -> str | None:
        """The text of the value's ``$ref``, or else of its ``$dynamicRef``; None when it is no reference."""
        value = self.value
        # Most of the values are asked, and few are references.
        if not isinstance(value, dict) or ("$ref" not in value and "$dynamicRef" not in value):
            return None
        text = value.get("$ref")
        if not isinstance(text, str):
            text = value.get("$dynamicRef")
        return text if isinstance(text, str) else None

    def follow(self, *, schema: bool = False) -> Node:
        """Return the node itself when it is no reference, else what its chain of references leads to.

        A schema on the way that constrains what it refers to is where the chain ends, given as by ``expanded``: it is
        more than its target. Whether a value is a schema, the caller knows (``schema``), or the constraint shows it.

        A reference that leads nowhere, by a target that is missing or may not be fetched, by a circle or by a chain
        longer than 50, counts as what stands beside it, mostly nothing, and is noted in the document's findings.
        Raises RefError, located at the reference, where it leads out of the document's directory.
        """
        if self.reference is None:
            return self
        node: Node = self
        seen: list[Node] = [self]
        while (reference := node.reference) is not None:
            target = node.tree.target(reference, node)
            if target is None:
                return node._bare()
            node = target.expanded() if schema or _constrains(target.value) else target
            if any(node.is_same(other) for other in seen):
                circle = " -> ".join(other.identity for other in [*seen, node])
                self.tree.note(self, f"the reference runs in a circle: {circle}")
                return self._bare()
            if len(seen) > CHAIN_LIMIT:
                self.tree.note(self, f"more than {CHAIN_LIMIT} references lead to one another")
                return self._bare()
            seen.append(node)
        return node

    def _bare(self) -> Node:
        rest = {key: value for key, value in self.value.items() if key not in ("$ref", "$dynamicRef")}
        return Node(rest, self.pointer, self.tree)

    def is_same(self, other: Node) -> bool:
        """Whether the two are one value of one file."""
        return self.tree is other.tree and self.pointer == other.pointer

    def expanded(self) -> Node:
        """Return a schema so that its ``$ref``, if any, has nothing but annotations beside it.

        Where constraints stand beside it, which hold as well as those of the target, the same schema is given with
        ``allOf`` instead of ``$ref``: the reference first, the constraints second. Anything else is given as it is.
        """
        value = self.value
        if self.reference is None:
            return self
        beside = {key: item for key, item in value.items() if key not in _ANNOTATIONS and not key.startswith("x-")}
        # A type alone says no more than the target does.
        if not beside.keys() - {"type"}:
            return self
        words = {key: value[key] for key in ("$ref", "$dynamicRef") if key in value}
        kept = {key: item for key, item in value.items() if key not in beside and key not in words}
        return Node({**kept, "allOf": [words, beside]}, self.pointer, self.tree)

    @property
    def identity(self) -> str:
        """The value's name, ``file#/pointer``: the same whichever way it was reached."""
        return f"{self.tree.name}#{encode_pointer(self.pointer)}"

    @property
    def location(self) -> Location:
        """The value's place; a value that an overlay gave is located in the overlay.

        Reading positions costs about as much as reading the file: ask only for an error or a warning.
        """
        return self.locate()[0]

    @property
    def order(self) -> tuple[str, tuple[int, ...]]:
        """Where the value stands among others, without the cost of its location."""
        return self.tree.name, self.tree.order(self.pointer)

    def locate(self) -> tuple[Location, str]:
        """Return the value's place and the lines around it."""
        return self.tree.locate(self.pointer)

    def text(self, key: str, default: str = "") -> str:
        """Return the string below ``key``; a number there is given as text, anything else as ``default``."""
        value = self.value.get(key, default) if isinstance(self.value, dict) else default
        if isinstance(value, str):
            return value
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else default

    def warning(self, message: str, rule: str = "") -> Diagnostic:
        """Return ``message`` as a warning about this value; its place is looked up when it is shown.

        rule: the kind of warning in kebab case; default: ``degraded-`` and what the value belongs to, such as
        ``degraded-parameter``.
        """
        return Diagnostic(message, self, rule or f"degraded-{_kind(self.pointer)}")

    def error(self, kind: type[E], message: str) -> E:
        """Return an error of the given kind about this value, with its place and the lines around it; raise it."""
        location, excerpt = self.locate()
        return kind(message, location, excerpt)


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One OpenAPI document as read, in the form of OpenAPI 3.1 and 3.2.

    name: what the configuration calls it, such as ``v1``.
    where: the file or the URL it was read from.
    root: its root value.
    openapi: the version that the file declares, such as ``2.0`` or ``3.0.3``.
    findings: what is noted while the document is looked at, mostly references that lead nowhere. They grow until all
        of the document has been read.
    """

    name: str
    where: Path | Url
    root: Node
    openapi: str
    findings: Mapping[str, Diagnostic]


# The keywords of schemas that change the shape of what a reference beside them names -> what they hold.
_CONSTRAINTS: Mapping[str, type] = {
    "properties": dict, "additionalProperties": dict, "patternProperties": dict, "required": list,
    "allOf": list, "anyOf": list, "oneOf": list, "enum": list, "prefixItems": list,
}  # fmt: skip
# What the objects are called that the keys of OpenAPI hold.
KINDS = {
    "schema": "schema", "schemas": "schema", "items": "schema", "properties": "schema", "allOf": "schema",
    "anyOf": "schema", "oneOf": "schema", "definitions": "schema", "additionalProperties": "schema",
    "parameters": "parameter", "headers": "header", "requestBody": "body", "requestBodies": "body",
    "content": "content", "responses": "response", "callbacks": "callback", "webhooks": "webhook", WEBHOOKS: "webhook",
    "links": "link", "servers": "server", "security": "security", "securitySchemes": "security",
    "securityDefinitions": "security", "paths": "operation", "pathItems": "operation", "info": "info", "tags": "tag",
}  # fmt: skip


def _kind(pointer: Pointer) -> str:
    """Return what a value belongs to: the innermost object of OpenAPI that its pointer leads through."""
    return next((KINDS[key] for key in reversed(pointer) if isinstance(key, str) and key in KINDS), "document")


def _constrains(value: Any) -> bool:
    """Return whether a value says what only schemas say; a parameter's ``required`` is no list."""
    return isinstance(value, dict) and any(isinstance(value.get(key), _CONSTRAINTS[key]) for key in _CONSTRAINTS)


def _has(value: Any, key: str | int) -> bool:
    if isinstance(key, str):
        return isinstance(value, dict) and key in value
    return isinstance(value, list) and 0 <= key < len(value)
