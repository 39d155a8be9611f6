"""An estimate of the size of the SDK before anything is written: a document of a megabyte may expand to gigabytes.

References can repeat one long text, default or list of arguments thousands of times, each of which is written out. The
estimate is rough; real documents stay far below the limit.
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

# In letters: a fixed allowance, so that small documents may repeat freely, and one that grows with the documents.
_BASE_ALLOWANCE = 64 * 1024 * 1024
_GROWTH_FACTOR = 16
# What surrounds each argument, field or member: its name again, its annotation, indentation.
_OVERHEAD = 60


def check_extent(documents: Sequence[Document], api: Api) -> None:
    """Check that the output is in proportion to the documents.

    Raises:
        LimitError: It is far larger; located at the operation or schema that exceeds the limit.
    """
    allowed = _BASE_ALLOWANCE + _GROWTH_FACTOR * letters_read(documents)
    total = 0
    for operation in api.operations:
        # The sync and the async half.
        total += 2 * _operation_letters(operation)
        if total > allowed:
            raise _limit_error(_operation_node(documents, operation), allowed)
    for declared in api.declared.values():
        total += _declared_letters(declared)
        if total > allowed:
            raise _limit_error(_schema_node(documents, declared.identity), allowed)
    for webhook in api.webhooks:
        headers = sum(len(name) + len(text) for name, text in webhook.headers)
        total += len(webhook.summary) + len(webhook.description) + len(webhook.name) + headers
        if total > allowed:
            raise _limit_error(documents[0].root, allowed)


def _limit_error(node: Node, allowed: int) -> LimitError:
    message = (
        f"what would be written of the documents is more than {allowed // 1024 // 1024} MiB by this place: references "
        "repeat long texts, or many parameters, too often"
    )
    return node.error(LimitError, message)


def _operation_letters(operation: Operation) -> int:
    texts = (operation.summary, operation.description, operation.path, *operation.samples)
    bodies = operation.body.shapes if operation.body else ()
    replies = sum(_type_letters(type_) for response in operation.responses for _, type_ in response.content)
    requests = sum(map(_item_letters, operation.parameters)) + sum(map(_body_letters, bodies))
    return sum(map(len, texts)) + requests + replies


def _body_letters(body: Body) -> int:
    properties = body.properties or ()
    names = sum(map(len, (body.description, *body.media_types, *body.order)))
    return names + sum(map(_item_letters, properties)) + (0 if properties else _type_letters(body.type))


def _declared_letters(declared: Declared) -> int:
    own = _OVERHEAD + len(declared.description)
    if isinstance(declared, ObjectType):
        return own + sum(map(_item_letters, declared.properties))
    if isinstance(declared, AliasType):
        return own + _type_letters(declared.type)
    return own + _OVERHEAD * len(declared.variants)


def _item_letters(item: Parameter | Property) -> int:
    own = _OVERHEAD + 2 * len(item.name) + len(item.description)
    return own + _default_letters(item.default) + len(item.limits.pattern or "") + _type_letters(item.type)


def _default_letters(default: object | Missing) -> int:
    return 0 if default is MISSING else len(default) if isinstance(default, str) else len(repr(default))


def _type_letters(type_: Type) -> int:
    """The letters of a type that is written out in place."""
    if isinstance(type_, Literals):
        return sum(4 + len(str(value)) for value in type_.values)
    return 20 + sum(map(_type_letters, children(type_)))


def _operation_node(documents: Sequence[Document], operation: Operation) -> Node:
    """The operation in its document, or the document if its path is not found."""
    root = next(document.root for document in documents if document.name == operation.document)
    paths = root.child("paths")
    candidates = [path for path, _ in paths.items() if operation.path.endswith(path)] if paths else []
    if not candidates:
        return root
    path = max(candidates, key=len)
    return root.child("paths", path, operation.method.lower()) or root.child("paths", path) or root


def _schema_node(documents: Sequence[Document], identity: str) -> Node:
    """The schema of an identity, or the first document if none contains it."""
    file, _, pointer = identity.partition("#")
    for document in documents:
        node = document.root.child(*decode_pointer(pointer)) if document.root.file == file else None
        if node is not None:
            return node
    return documents[0].root
