"""Polymorphism: a schema with a discriminator, and the subtypes that extend it by `allOf`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdkwright.analysis.schema.all_of import contains_union
from sdkwright.analysis.schema.discriminators import discriminator_values
from sdkwright.analysis.schema.distinguish import declare_union, default_of, variants_of, warn_of_missing_values
from sdkwright.analysis.schema.schema_names import TypeSource, name_of
from sdkwright.load import Node
from sdkwright.model import Reference, Tag, Type, UnionType, nullable, without_null

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# Distinguishes the base object of all subtypes from the union of the subtypes.
_BASE = "?base"
# Distinguishes the union of a subtype and its own subtypes, which fields may contain, from the object itself.
_SUBTYPES = "?kinds"


def polymorphic_type(schemas: Schemas, node: Node, hint: str) -> Reference | None:
    """The declared union of the subtypes of a schema; None if it has none, or is not an object."""
    field = _discriminator_property(node)
    if field is None or not schemas.merger.is_object(node):
        return None
    subtypes = _subtypes_with_values(schemas, node, field)
    if not subtypes:
        return None
    base = schemas.declare(TypeSource(node, f"{hint} base", _BASE), schemas.merger.parts(node, hint))
    objects = [_subtype_object(schemas, subtype, field) for subtype, _ in subtypes]
    pairs = zip(objects, subtypes, strict=True)
    variant_lists = [variants_of(schemas, field, object_, tags) for object_, (_, tags) in pairs]
    missing = [at for at, variants in enumerate(variant_lists) if not variants]
    warn_of_missing_values(schemas, field, (subtypes[at][0] for at in missing))
    untold = tuple(objects[at] for at in missing)
    variants = [variant for variants in variant_lists for variant in variants]
    fallback = default_of(node, [subtype for subtype, _ in subtypes], objects) or base
    return declare_union(schemas, TypeSource(node, hint), (field, fallback, untold), variants)


def with_subtypes(schemas: Schemas, node: Node, type_: Type, hint: str) -> Type:
    """What a field typed as an object may contain: the object itself, or one of its subtypes.

    A subtype of a schema with a discriminator may have subtypes of its own, which share the discriminator.
    """
    bare = without_null(type_)
    is_object = isinstance(bare, Reference) and bare.identity == node.identity and node.identity in schemas.objects
    root = schemas.subtypes.root(node) if is_object else None
    field = _discriminator_property(root) if root is not None else None
    if root is None or field is None or node.value.get("discriminator"):
        return type_
    identities = {descendant.identity for descendant in schemas.subtypes.descendants(node)}
    variants = [
        variant
        for subtype, tags in _subtypes_with_values(schemas, root, field)
        if subtype.identity in identities
        for variant in variants_of(schemas, field, _subtype_object(schemas, subtype, field), tags)
    ]
    if not variants:
        return type_
    source = TypeSource(node, f"any {hint}", _SUBTYPES)
    union = declare_union(schemas, source, (field, Reference(node.identity), ()), variants)
    return nullable(union) if bare is not type_ else union


def own_discriminator_values(schemas: Schemas, node: Node) -> tuple[str, list[Tag]] | None:
    """The discriminator property of a subtype and the values that stand for it; None if it is not a subtype."""
    root = schemas.subtypes.root(node)
    field = _discriminator_property(root) if root is not None else None
    if root is None or field is None or not schemas.merger.is_object(root):
        return None
    subtypes = _subtypes_with_values(schemas, root, field)
    values = next((tags for subtype, tags in subtypes if subtype.identity == node.identity), None)
    return None if values is None else (field, values)


def base_type(schemas: Schemas, node: Node) -> Reference | None:
    """The declared base of a subtype: the first object that it extends below the one with the discriminator."""
    parents = [
        parent
        for parent in schemas.subtypes.parents(node)
        if not parent.value.get("discriminator")
        and schemas.merger.is_object(parent)
        and schemas.subtypes.root(parent) is not None
        and not contains_union(schemas, parent)
    ]
    if not parents:
        return None
    for other in parents[1:]:
        schemas.warn(node, f"this is a kind of {name_of(parents[0])!r} in Python, and none of {name_of(other)!r}")
    name = name_of(parents[0])
    return schemas.declare(TypeSource(parents[0], name), schemas.merger.parts(parents[0], name))


def _discriminator_property(node: Node) -> str | None:
    field = node.child("discriminator", "propertyName")
    return field.value if field is not None and isinstance(field.value, str) else None


def _subtypes_with_values(schemas: Schemas, root: Node, field: str) -> list[tuple[Node, list[Tag]]]:
    """The subtypes of a schema that are objects, with the values that stand for them.

    Subtypes of one that has another discriminator are left to that one.
    """
    if root.identity not in schemas.subtype_values:
        subtypes = [subtype for subtype in schemas.subtypes.of(root) if schemas.merger.is_object(subtype)]
        nested_roots = [subtype for subtype in subtypes if _discriminator_property(subtype) not in (None, field)]
        nested = {node.identity for nested_root in nested_roots for node in schemas.subtypes.descendants(nested_root)}
        subtypes = [subtype for subtype in subtypes if subtype.identity not in nested]
        tags = discriminator_values(schemas, root, field, subtypes)
        schemas.subtype_values[root.identity] = list(zip(subtypes, tags, strict=True))
    return schemas.subtype_values[root.identity]


def _subtype_object(schemas: Schemas, subtype: Node, field: str) -> Reference:
    """The object of a subtype, cached; the union of its own subtypes if it has another discriminator."""
    key = subtype.identity, field
    if key not in schemas.subtype_objects:
        # A schema that is still being read has no type yet.
        object_ = None if schemas.is_in_progress(subtype) else _nested_union(schemas, subtype, field)
        if object_ is None:
            # With a discriminator, it has subtypes of its own, whose base stands for the subtype alone.
            suffix = _BASE if subtype.value.get("discriminator") else ""
            source = TypeSource(subtype, f"{name_of(subtype)} base" if suffix else name_of(subtype), suffix)
            object_ = schemas.declare(source, schemas.merger.parts(subtype, name_of(subtype)))
        if schemas.is_in_progress(subtype):
            return object_
        schemas.subtype_objects[key] = object_
    return schemas.subtype_objects[key]


def _nested_union(schemas: Schemas, subtype: Node, field: str) -> Reference | None:
    """The union that a subtype is because of another discriminator, or of a union among its parts."""
    if _discriminator_property(subtype) in (None, field) and not contains_union(schemas, subtype):
        return None
    type_ = without_null(schemas.type_of(subtype, name_of(subtype)))
    declared = schemas.declared.get(type_.identity) if isinstance(type_, Reference) else None
    if isinstance(type_, Reference) and (isinstance(declared, UnionType) or type_.identity in schemas.objects):
        return type_
    return None
