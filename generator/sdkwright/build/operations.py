"""Path item and operation objects -> operations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.build.pagination import pagination_of
from sdkwright.build.parameters import parameters_of
from sdkwright.build.responses import body_of, responses_of
from sdkwright.build.schemas import Schemas
from sdkwright.build.security import alternatives_of
from sdkwright.build.servers import base_path
from sdkwright.config import PaginationRule
from sdkwright.load import Document, Node
from sdkwright.model import Operation

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def operations_of(document: Document, schemas: Schemas, rules: Sequence[PaginationRule]) -> Iterator[Operation]:
    """Every operation of the document, by path and then by method, whatever the document's order is."""
    root = document.root
    paths = root.child("paths")
    default = alternatives_of(root.child("security")) or ()
    prefix = base_path(root)
    for path, entry in sorted(paths.items(), key=lambda pair: pair[0]) if paths is not None else ():
        item = entry.follow()
        for method in METHODS:
            if (node := item.child(method)) is not None and isinstance(node.value, dict):
                full = base_path(node, base_path(item, prefix)) + path
                yield _operation(document, schemas, rules, (method.upper(), full, path), item, node, default)


def _operation(
    document: Document,
    schemas: Schemas,
    rules: Sequence[PaginationRule],
    route: tuple[str, str, str],
    item: Node,
    node: Node,
    default: tuple[tuple[str, ...], ...],
) -> Operation:
    method, full, path = route
    id_ = node.text("operationId")
    key = f"{document.name}:{id_ or f'{method} {path}'}"
    own = alternatives_of(node.child("security"))
    hint = id_ or f"{method} {path}"
    parameters = parameters_of(schemas, item, node, path)
    responses = responses_of(schemas, node, hint)
    return Operation(
        key=key,
        document=document.name,
        id=id_,
        method=method,
        path=full,
        summary=node.text("summary"),
        description=node.text("description"),
        parameters=parameters,
        body=body_of(schemas, node, hint),
        responses=responses,
        security=default if own is None else own,
        pagination=pagination_of(rules, key, method, parameters, responses, schemas),
        deprecated=node.value.get("deprecated") is True,
        unsafe=_extension(node, "unsafe") is True,
        plan=str(_extension(node, "plan") or ""),
        location=node.location,
    )


def _extension(node: Node, key: str) -> object:
    found = node.child("x-sdkwright", key)
    return found.value if found is not None else None
