"""Response objects -> responses."""

from __future__ import annotations

from sdkwright.build.schemas import Schemas
from sdkwright.load import Node
from sdkwright.model import AnyType, Response, Scalar, Type, is_json, is_text

_WITHOUT_BODY = ("204", "205")


def responses_of(schemas: Schemas, operation: Node, hint: str) -> tuple[Response, ...]:
    """The documented replies by status; the types of successful ones only, since errors are read without a schema."""
    block = operation.child("responses")
    found = sorted(block.items(), key=lambda pair: pair[0]) if block is not None else []
    replies = ((status, node.follow()) for status, node in found if not status.startswith("x-"))
    return tuple(_response(schemas, status, node, hint) for status, node in replies)


def _response(schemas: Schemas, status: str, node: Node, hint: str) -> Response:
    content = node.child("content") if status.startswith("2") else None
    if status in _WITHOUT_BODY and content is not None:
        schemas.findings.append(node.warning(f"a {status} reply has no body (RFC 9110): its schema is left aside"))
        content = None
    media = sorted(content.items(), key=lambda pair: (not is_json(pair[0]), pair[0])) if content is not None else []
    types = tuple((name, _reply(schemas, name, entry, hint)) for name, entry in media)
    return Response(status, node.text("description"), types)


def _reply(schemas: Schemas, media_type: str, node: Node, hint: str) -> Type:
    if not is_json(media_type):
        return Scalar("string") if is_text(media_type) else Scalar("binary")
    schema = node.child("schema")
    return schemas.type_of(schema, f"{hint} response") if schema is not None else AnyType()
