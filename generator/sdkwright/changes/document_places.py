"""Where subjects of changes are in the documents of one side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from sdkwright.analysis.paths.path_items import path_item
from sdkwright.changes.change import Subject
from sdkwright.errors import Location
from sdkwright.load import Document, Node, decode_pointer
from sdkwright.model import Api, Reference

# Schemas that combine others are searched for fields no deeper than this.
_DEEPEST = 20


@dataclass(frozen=True)
class DocumentPlaces:
    """Finds the places of subjects in documents, from which `api` was read; `shown` is how reports name a file."""

    api: Api
    documents: tuple[Document, ...]
    shown: Callable[[str], str]

    def place(self, subject: Subject) -> Location:
        """The place of a subject, or of the nearest value around it."""
        node = self._node(subject)
        location = node.location
        return replace(location, file=self.shown(location.file))

    def _node(self, subject: Subject) -> Node:
        if subject.operation:
            return self._in_operation(subject)
        if subject.identity:
            schema = self._schema(subject.identity)
            return (_field(schema, subject.name) if subject.part == "field" else None) or schema
        root = self.documents[0].root
        return self._in_document(root, subject) or root

    def _in_document(self, root: Node, subject: Subject) -> Node | None:
        """The place of what belongs to no operation; any of the documents may have it."""
        keys = {
            "scheme": ("components", "securitySchemes", subject.name),
            "server": ("servers",),
            "webhook": ("webhooks", subject.name),
        }.get(subject.part)
        if keys is None:
            return root.child("security")
        roots = (document.root for document in self.documents)
        return next(filter(None, (one.child(*keys) for one in roots)), None)

    def _in_operation(self, subject: Subject) -> Node:
        holder, operation = self._operations[subject.operation]
        match subject.part:
            case "parameter":
                return _parameter(operation, subject) or _parameter(holder, subject) or operation
            case "reply":
                replies = operation.child("responses")
                reply = replies.child(subject.name) if replies is not None else None
                return reply or replies or operation
            case "field" | "body":
                body = operation.child("requestBody") or operation
                return self._body_field(subject) or body
            case _:
                return operation

    def _body_field(self, subject: Subject) -> Node | None:
        """The field of a body that is flattened into arguments."""
        body = self.api.operation(subject.operation).body
        for shape in body.shapes if body is not None and subject.part == "field" else ():
            if isinstance(shape.type, Reference):
                field = _field(self._schema(shape.type.identity), subject.name)
                if field is not None:
                    return field
        return None

    def _schema(self, identity: str) -> Node:
        """The schema of a declared type; the document where it is in a file of its own that cannot be searched."""
        file, _, pointer = identity.partition("#")
        pointer = pointer.partition("?")[0]
        for document in self.documents:
            if document.root.file == file:
                node = document.root
                for key in decode_pointer(pointer):
                    node = node.child(key) or node.child(int(key) if key.isdecimal() else key) or node
                return node
        return self.documents[0].root

    @cached_property
    def _operations(self) -> Mapping[str, tuple[Node, Node]]:
        """The path item and the operation object of each operation, by key."""
        return dict(self._read_operations())

    def _read_operations(self) -> Iterator[tuple[str, tuple[Node, Node]]]:
        seen = set[str]()
        for document in self.documents:
            block = document.root.child("paths")
            paths = sorted(block.follow().items(), key=lambda pair: pair[0]) if block is not None else []
            for path, entry in paths:
                item = path_item(entry, [])
                for method, node in item.operations([]):
                    for name in (node.text("operationId"), f"{method} {path}"):
                        if name and (key := f"{document.name}:{name}") not in seen:
                            seen.add(key)
                            yield key, (item.holder("parameters"), node)


def _parameter(holder: Node, subject: Subject) -> Node | None:
    """The parameter in the list that an operation or a path item has."""
    block = holder.child("parameters")
    for element in block.elements() if block is not None else ():
        parameter = element.follow()
        if parameter.text("name") == subject.name and parameter.text("in") == subject.location:
            return parameter
    return None


def _field(schema: Node, name: str, depth: int = 0) -> Node | None:
    """The property of a schema, or of one that it combines."""
    schema = schema.follow(schema=True)
    own = schema.child("properties", name)
    if own is not None or depth > _DEEPEST:
        return own
    for key in ("allOf", "anyOf", "oneOf"):
        block = schema.child(key)
        for part in block.elements() if block is not None else ():
            found = _field(part, name, depth + 1)
            if found is not None:
                return found
    return None
