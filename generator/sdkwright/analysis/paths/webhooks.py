"""Webhook and callback objects -> webhooks: requests that the server sends and the caller reads."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.analysis.keywords.extension_values import any_truth, value_of
from sdkwright.analysis.keywords.flags import operation_tags, true_extensions
from sdkwright.analysis.paths.contents import contents_of
from sdkwright.analysis.paths.path_items import PathItem, path_item
from sdkwright.analysis.paths.subset import Subset
from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.extensions import INTERNAL, WEBHOOKS
from sdkwright.load import Document, Node
from sdkwright.model import FORM, AnyType, Scalar, Type, Webhook, is_json


def webhooks_of(document: Document, schemas: Schemas, subset: Subset) -> Iterator[Webhook]:
    """The selected webhooks of a document, by name and method; selectors see the name as the path."""
    root = document.root
    extension = root.child(WEBHOOKS) if value_of(root, WEBHOOKS, dict, "webhooks by name", schemas.warn) else None
    webhooks = dict(_members(extension)) | dict(_members(root.child("webhooks")))
    for name, entry in sorted(webhooks.items(), key=lambda pair: pair[0]):
        item = path_item(entry, schemas.findings)
        for method, node in item.operations(schemas.findings):
            if subset.matches(
                f"{document.name}:{node.text('operationId') or name}",
                name,
                operation_tags(node),
                true_extensions(*item.parts, node),
            ):
                yield _webhook(schemas, item, (method, node), (f"{document.name}:{name}", name, ""))


def callbacks_of(schemas: Schemas, node: Node, key: str, operation: str) -> Iterator[Webhook]:
    """The callbacks of the operation at `node`, by name, expression and method."""
    for name, callback in sorted(_members(node.child("callbacks")), key=lambda pair: pair[0]):
        # Of its keys those are extensions that a webhook and a callback may have for a name.
        for expression, entry in sorted(callback.follow().entries(), key=lambda pair: pair[0]):
            item = path_item(entry, schemas.findings)
            for request in item.operations(schemas.findings):
                yield _webhook(schemas, item, request, (f"{key} {name} {expression}", name, operation))


def _members(block: Node | None) -> Iterator[tuple[str, Node]]:
    return block.items() if block is not None else iter(())


def _webhook(schemas: Schemas, item: PathItem, request: tuple[str, Node], names: tuple[str, str, str]) -> Webhook:
    (method, node), (key, name, operation) = request, names
    body, media_type = _payload(schemas, node, f"{operation} {name}".strip())
    return Webhook(
        key=f"{key} {method}",
        name=name,
        operation=operation,
        method=method,
        summary=node.text("summary") or item.holder("summary").text("summary"),
        description=node.text("description") or item.holder("description").text("description"),
        body=body,
        form=media_type == FORM,
        raw=body is not None and media_type != FORM and not is_json(media_type),
        headers=tuple(_header_parameters(node)),
        internal=any_truth((*item.parts, node), INTERNAL, schemas.warn),
    )


def _payload(schemas: Schemas, node: Node, hint: str) -> tuple[Type | None, str]:
    """The type of what the server sends, and its media type: JSON, else a form, else the first by name."""
    block = node.child("requestBody")
    contents = dict(contents_of(schemas, block.follow())) if block is not None else {}
    if not contents:
        return None, ""
    media_type = min(contents, key=lambda name: (not is_json(name), name != FORM, name))
    if media_type != FORM and not is_json(media_type):
        return Scalar("octets"), media_type
    schema = contents[media_type].follow().child("schema")
    return schemas.type_of(schema, f"{hint} payload") if schema is not None else AnyType(), media_type


def _header_parameters(node: Node) -> Iterator[tuple[str, str]]:
    block = node.child("parameters")
    for entry in block.elements() if block is not None else ():
        target = entry.follow()
        if isinstance(target.value, dict) and target.text("in") == "header" and target.text("name"):
            yield target.text("name"), target.text("description")
