"""A schema with a discriminator and kinds that build upon it: one of the kinds, or what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdkwright.analysis.schema.all_of import contains_union
from sdkwright.analysis.schema.discriminators import discriminator_values
from sdkwright.analysis.schema.distinguish import declare_union, default_of, variants_of, warn_of_missing_values
from sdkwright.analysis.schema.schema_names import Place, name_of
from sdkwright.load import Node
from sdkwright.model import Reference, Tag, Type, UnionType, nullable, without_null

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# Tells the object that holds what all kinds have in common from the union of the kinds.
_BASE = "?base"
# Tells a kind with kinds of its own, as a caller makes it, from what a field of its type may hold.
_KINDS = "?kinds"


def polymorphic_type(schemas: Schemas, node: Node, hint: str) -> Reference | None:
    """The union of the kinds of a schema, declared; None where it has none, or is no object."""
    field = _field(node)
    if field is None or not schemas.merger.is_object(node) or not (kinds := _kinds(schemas, node, field)):
        return None
    base = schemas.declare(Place(node, f"{hint} base", _BASE), schemas.merger.parts(node, hint))
    objects = [_object(schemas, kind, field) for kind, _ in kinds]
    found = [variants_of(schemas, field, one, tags) for one, (_, tags) in zip(objects, kinds, strict=True)]
    untold = tuple(one for one, variants in zip(objects, found, strict=True) if not variants)
    warn_of_missing_values(
        schemas, field, (kind for (kind, _), variants in zip(kinds, found, strict=True) if not variants)
    )
    variants = [variant for variants in found for variant in variants]
    other = default_of(node, [kind for kind, _ in kinds], objects) or base
    return declare_union(schemas, Place(node, hint), (field, other, untold), variants)


def with_subtypes(schemas: Schemas, node: Node, found: Type, hint: str) -> Type:
    """What a field of the type of an object may hold: the object itself, or one of its kinds where it has such.

    A kind of a schema with a discriminator may have kinds of its own; the discriminator tells these, too.
    """
    bare = without_null(found)
    is_object = node.identity in schemas.objects and bare == Reference(node.identity)
    root = schemas.subtypes.root(node) if is_object else None
    field = _field(root) if root is not None else None
    if root is None or field is None or node.value.get("discriminator"):
        return found
    below = {one.identity for one in schemas.subtypes.descendants(node)}
    kinds = [(kind, tags) for kind, tags in _kinds(schemas, root, field) if kind.identity in below]
    variants = [
        variant for kind, tags in kinds for variant in variants_of(schemas, field, _object(schemas, kind, field), tags)
    ]
    if not variants:
        return found
    union = declare_union(schemas, Place(node, f"any {hint}", _KINDS), (field, Reference(node.identity), ()), variants)
    return nullable(union) if bare is not found else union


def own_discriminator_values(schemas: Schemas, node: Node) -> tuple[str, list[Tag]] | None:
    """The property that tells a kind, and the values that stand for it; None for what is no kind."""
    root = schemas.subtypes.root(node)
    field = _field(root) if root is not None else None
    if root is None or field is None or not schemas.merger.is_object(root):
        return None
    found = next((tags for kind, tags in _kinds(schemas, root, field) if kind.identity == node.identity), None)
    return None if found is None else (field, found)


def base_type(schemas: Schemas, node: Node) -> Reference | None:
    """The object that a kind is a kind of, declared: the first that it builds upon below the discriminator."""
    found = [
        parent
        for parent in schemas.subtypes.parents(node)
        if not parent.value.get("discriminator")
        and schemas.merger.is_object(parent)
        and schemas.subtypes.root(parent) is not None
        and not contains_union(schemas, parent)
    ]
    if not found:
        return None
    for other in found[1:]:
        schemas.warn(node, f"this is a kind of {name_of(found[0])!r} in Python, and none of {name_of(other)!r}")
    return schemas.declare(Place(found[0], name_of(found[0])), schemas.merger.parts(found[0], name_of(found[0])))


def _field(node: Node) -> str | None:
    field = node.child("discriminator", "propertyName")
    return field.value if field is not None and isinstance(field.value, str) else None


def _kinds(schemas: Schemas, root: Node, field: str) -> list[tuple[Node, list[Tag]]]:
    """The kinds of a schema that are objects, with the values that stand for them.

    What builds upon a kind with another discriminator is told by that one.
    """
    if root.identity not in schemas.subtype_values:
        kinds = [kind for kind in schemas.subtypes.kinds(root) if schemas.merger.is_object(kind)]
        others = [kind for kind in kinds if _field(kind) not in (None, field)]
        below = {one.identity for other in others for one in schemas.subtypes.descendants(other)}
        kinds = [kind for kind in kinds if kind.identity not in below]
        tags = discriminator_values(schemas, root, field, kinds)
        schemas.subtype_values[root.identity] = list(zip(kinds, tags, strict=True))
    return schemas.subtype_values[root.identity]


def _object(schemas: Schemas, kind: Node, field: str) -> Reference:
    """What a kind is, worked out once: an object; the union of its kinds, where it has another discriminator."""
    key = kind.identity, field
    if key not in schemas.kinds:
        # What is being read further up is not known yet.
        found = None if schemas.is_open(kind) else _union(schemas, kind, field)
        if found is None:
            # With a discriminator, it has kinds of its own: what is only this kind is what they have in common.
            mark = _BASE if kind.value.get("discriminator") else ""
            place = Place(kind, f"{name_of(kind)} base" if mark else name_of(kind), mark)
            found = schemas.declare(place, schemas.merger.parts(kind, name_of(kind)))
        if schemas.is_open(kind):
            return found
        schemas.kinds[key] = found
    return schemas.kinds[key]


def _union(schemas: Schemas, kind: Node, field: str) -> Reference | None:
    """The union that a kind is by another discriminator, or by a union among what it adds up."""
    if _field(kind) in (None, field) and not contains_union(schemas, kind):
        return None
    type_ = without_null(schemas.type_of(kind, name_of(kind)))
    declared = schemas.declared.get(type_.identity) if isinstance(type_, Reference) else None
    if isinstance(type_, Reference) and (isinstance(declared, UnionType) or type_.identity in schemas.objects):
        return type_
    return None
