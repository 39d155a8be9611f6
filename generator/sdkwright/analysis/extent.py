"""How much would be written, estimated before any of it is: a document of a megabyte may ask for gigabytes.

References let one long text, default or list of arguments stand at thousands of places, and each of them is written
out. The estimate is rough; honest documents stay far below the limit.
"""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.errors import LimitError
from sdkwright.load import Document, Node, decode_pointer, letters_read
from sdkwright.model import (
    MISSING,
    AliasType,
    Api,
    Body,
    Declared,
    Literals,
    Missing,
    ObjectType,
    Operation,
    Parameter,
    Property,
    Type,
    children,
)

__all__ = ["check_extent"]

# In letters: a fixed part, so that small documents may repeat what they like, and a part that grows with the documents.
_FREE = 64 * 1024 * 1024
_TIMES = 16
# What stands around each argument, field or member: its name again, its annotation, indents.
_AROUND = 60


def check_extent(documents: Sequence[Document], api: Api) -> None:
    """See that what would be written stands in proportion to what was read.

    Raises:
        LimitError: It would be far more; located at the operation or schema that goes beyond.
    """
    allowed = _FREE + _TIMES * letters_read(documents)
    total = 0
    for operation in api.operations:
        # The sync and the async half.
        total += 2 * _of_operation(operation)
        if total > allowed:
            raise _error(_operation_at(documents, operation), allowed)
    for declared in api.declared.values():
        total += _of_declared(declared)
        if total > allowed:
            raise _error(_schema_at(documents, declared.identity), allowed)
    for webhook in api.webhooks:
        headers = sum(len(name) + len(text) for name, text in webhook.headers)
        total += len(webhook.summary) + len(webhook.description) + len(webhook.name) + headers
        if total > allowed:
            raise _error(documents[0].root, allowed)


def _error(node: Node, allowed: int) -> LimitError:
    message = (
        f"what would be written of the documents is more than {allowed // 1024 // 1024} MiB by this place: references "
        "repeat long texts, or many parameters, too often"
    )
    return node.error(LimitError, message)


def _of_operation(operation: Operation) -> int:
    texts = (operation.summary, operation.description, operation.path, *operation.samples)
    bodies = operation.body.shapes if operation.body else ()
    replies = sum(_of_type(type_) for response in operation.responses for _, type_ in response.content)
    return sum(map(len, texts)) + sum(map(_of_item, operation.parameters)) + sum(map(_of_body, bodies)) + replies


def _of_body(body: Body) -> int:
    properties = body.properties or ()
    names = sum(map(len, (body.description, *body.media_types, *body.order)))
    return names + sum(map(_of_item, properties)) + (0 if properties else _of_type(body.type))


def _of_declared(declared: Declared) -> int:
    own = _AROUND + len(declared.description)
    if isinstance(declared, ObjectType):
        return own + sum(map(_of_item, declared.properties))
    return own + (_of_type(declared.type) if isinstance(declared, AliasType) else _AROUND * len(declared.variants))


def _of_item(item: Parameter | Property) -> int:
    own = _AROUND + 2 * len(item.name) + len(item.description)
    return own + _of_default(item.default) + len(item.limits.pattern or "") + _of_type(item.type)


def _of_default(default: object | Missing) -> int:
    return 0 if default is MISSING else len(default) if isinstance(default, str) else len(repr(default))


def _of_type(type_: Type) -> int:
    """The letters of a type that is written out in place."""
    if isinstance(type_, Literals):
        return sum(4 + len(str(value)) for value in type_.values)
    return 20 + sum(map(_of_type, children(type_)))


def _operation_at(documents: Sequence[Document], operation: Operation) -> Node:
    """The operation in its document, or the document where it is not found by its path."""
    root = next(document.root for document in documents if document.name == operation.document)
    paths = root.child("paths")
    fitting = [path for path, _ in paths.items() if operation.path.endswith(path)] if paths else []
    if not fitting:
        return root
    path = max(fitting, key=len)
    return root.child("paths", path, operation.method.lower()) or root.child("paths", path) or root


def _schema_at(documents: Sequence[Document], identity: str) -> Node:
    """The schema of an identity, or the first document where it stands in none of them."""
    file, _, pointer = identity.partition("#")
    for document in documents:
        found = document.root.child(*decode_pointer(pointer)) if document.root.file == file else None
        if found is not None:
            return found
    return documents[0].root
