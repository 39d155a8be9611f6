"""A schema with a discriminator and kinds that build upon it: one of the kinds, or what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdkwright.build.discriminators import tags_of
from sdkwright.build.places import name_of
from sdkwright.load import Node
from sdkwright.model import Reference, UnionType, Variant
from sdkwright.naming import is_plain_key, pascal

if TYPE_CHECKING:
    from sdkwright.build.schemas import Schemas

# Tells the object that holds what all kinds have in common from the union of the kinds.
_BASE = "?base"


def family_of(schemas: Schemas, node: Node, hint: str) -> Reference | None:
    """The union of the kinds of a schema, declared; None where it has none, or is no object."""
    field = node.child("discriminator", "propertyName")
    kinds = schemas.kin.kinds(node)
    if field is None or not isinstance(field.value, str) or not kinds or not schemas.merger.is_object(node):
        return None
    base = _object(schemas, node, f"{hint} base", _BASE)
    tags = tags_of(schemas.merger, node, field.value, kinds)
    pairs = sorted(
        ((tag, kind) for kind, own in zip(kinds, tags, strict=True) for tag in own),
        key=lambda pair: (pair[0], pair[1].identity),
    )
    variants = tuple(
        variant for tag, kind in pairs if (variant := _variant(schemas, kind, field.value, tag)) is not None
    )
    if not variants:
        return None
    schemas.declared[node.identity] = UnionType(
        node.identity, pascal(hint), node.text("description"), field.value, variants, base
    )
    return Reference(node.identity)


def _variant(schemas: Schemas, kind: Node, field: str, tag: str) -> Variant | None:
    if not schemas.merger.is_object(kind):
        return None
    name = name_of(kind)
    if kind.value.get("discriminator"):
        # It has kinds of its own: what is only this kind is what they have in common.
        return Variant(tag, _object(schemas, kind, f"{name} base", _BASE))
    found = _object(schemas, kind, name, "")
    if is_plain_key(field) and is_plain_key(tag):
        return Variant(tag, Reference(schemas.tags.tagged(found.identity, field, tag)))
    return Variant(tag, found)


def _object(schemas: Schemas, node: Node, name: str, mark: str) -> Reference:
    return schemas.declare(node, name, schemas.merger.parts(node, name.removesuffix(" base")), mark)
