"""Request body objects -> bodies."""

from __future__ import annotations

from sdkwright.build.marks import flag
from sdkwright.build.schemas import Schemas
from sdkwright.load import Node
from sdkwright.model import AnyType, Body, ObjectType, Property, Reference, Scalar, Type, is_json


def body_of(schemas: Schemas, operation: Node, hint: str) -> Body | None:
    """The body in the media type that is sent: JSON where it is offered, else the first in canonical order."""
    node = operation.child("requestBody")
    content = node.follow().child("content") if node is not None else None
    if node is None or content is None or not content.value:
        return None
    target = node.follow()
    offered = dict(content.items())
    media_type = min(offered, key=lambda name: (not is_json(name), name))
    schema = offered[media_type].child("schema")
    type_ = schemas.type_of(schema, f"{hint} request") if schema is not None else AnyType()
    if not is_json(media_type):
        schemas.findings.append(node.warning(f"a {media_type} body is passed on as bytes"))
        type_ = Scalar("binary")
    return Body(
        media_type=media_type,
        type=type_,
        required=flag(target, "required"),
        description=target.text("description"),
        properties=_flat(schemas, type_) if is_json(media_type) else None,
    )


def _flat(schemas: Schemas, type_: Type) -> tuple[Property, ...] | None:
    """The writable properties of an object body, or None where the body is no object with properties."""
    declared = schemas.declared.get(type_.identity) if isinstance(type_, Reference) else None
    if not isinstance(declared, ObjectType):
        return None
    return tuple(prop for prop in declared.properties if not prop.read_only)
