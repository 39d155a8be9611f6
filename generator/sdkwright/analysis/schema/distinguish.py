"""How the members of a union are distinguished: by a discriminator, by a constant of each, or by their fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sdkwright.analysis.schema.combine import alternatives
from sdkwright.analysis.schema.discriminators import discriminator_values
from sdkwright.analysis.schema.enums import possible_values
from sdkwright.analysis.schema.schema_names import TypeSource
from sdkwright.analysis.schema.subtypes import mapped_to
from sdkwright.errors import LimitError
from sdkwright.load import Node
from sdkwright.model import Reference, Tag, Type, UnionType, Variant, nullable, without_null
from sdkwright.naming import pascal

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# Each subtype is a member of every union above it, so that deep hierarchies could grow without bound.
MEMBERS_LIMIT = 50_000
# Names of properties that most likely serve as discriminators, the likeliest first.
_COMMON_NAMES = ("type", "kind", "object")


def discriminated_union(
    schemas: Schemas, source: TypeSource, union: Node, members: Sequence[Node], types: Sequence[Type]
) -> Type | None:
    """The union of members that a discriminator distinguishes, declared as the type of `source`.

    The discriminator is that of `union`, or else a property that all members require, each with a constant of its own.
    None without a discriminator, if a member is not an object, or if no value stands for any of them.
    """
    targets = [member.follow(schema=True) for member in members]
    field, tags = _discriminator(schemas, union, targets)
    objects = [bare for type_ in types if isinstance(bare := without_null(type_), Reference)]
    if not all(is_object(schemas, type_) for type_ in types):
        return None
    pairs = zip(objects, tags, strict=True)
    variant_lists = [variants_of(schemas, field, object_, values) for object_, values in pairs]
    if not any(variant_lists) or _has_equal_keys(variant.tag for variants in variant_lists for variant in variants):
        return None
    fallback = default_of(union, targets, objects)
    untold = [at for at, variants in enumerate(variant_lists) if not variants and objects[at] != fallback]
    warn_of_missing_values(schemas, field, (targets[at] for at in untold))
    details = field, fallback, tuple(objects[at] for at in untold)
    declare_union(schemas, source, details, [variant for variants in variant_lists for variant in variants])
    type_: Type = Reference(source.identity)
    return nullable(type_) if any(without_null(member_type) != member_type for member_type in types) else type_


def default_of(union: Node, members: Sequence[Node], objects: Sequence[Reference]) -> Reference | None:
    """The member that stands for objects without the property or with an unknown value (OpenAPI 3.2)."""
    entry = union.child("discriminator", "defaultMapping")
    target = mapped_to(entry) if entry is not None else None
    if target is None:
        return None
    pairs = zip(members, objects, strict=True)
    return next((object_ for member, object_ in pairs if member.identity == target.identity), None)


def warn_of_missing_values(schemas: Schemas, field: str, members: Iterable[Node]) -> None:
    """Warn of members of a union that have no discriminator value."""
    for member in members:
        schemas.warn(member, f"no value of {field!r} stands for this schema; its shape tells it")


def undiscriminated_union(schemas: Schemas, source: TypeSource, members: Sequence[Node], types: Sequence[Type]) -> Type:
    """The union of types without a declared discriminator; objects may have an implicit one."""
    bare = [without_null(type_) for type_ in types]
    if len(set(bare)) == len(types) > 1 and has_implicit_discriminator(schemas, members):
        union = discriminated_union(schemas, source, Node({}, (), source.node.tree), members, types)
        if union is not None:
            return union
    return alternatives(types)


def is_object(schemas: Schemas, type_: Type) -> bool:
    """Whether a type is an object or a discriminated union of objects."""
    bare = without_null(type_)
    if not isinstance(bare, Reference):
        return False
    return bare.identity in schemas.objects or isinstance(schemas.declared.get(bare.identity), UnionType)


def has_implicit_discriminator(schemas: Schemas, members: Sequence[Node]) -> bool:
    """Whether all members are objects that require the same property, each with a constant value of its own."""
    return bool(implicit_discriminator(schemas, [member.follow(schema=True) for member in members])[0])


def variants_of(schemas: Schemas, field: str, member: Reference, tags: Sequence[Tag]) -> list[Variant]:
    """The variants that a member adds to a union: its values, or those of a nested union on the same property."""
    declared = schemas.declared.get(member.identity)
    if not isinstance(declared, UnionType) or declared.discriminator != field:
        return [Variant(tag, member) for tag in tags]
    if declared.fallback is None:
        return list(declared.variants)
    return [*declared.variants, *(Variant(tag, declared.fallback) for tag in tags)]


def declare_union(
    schemas: Schemas,
    source: TypeSource,
    details: tuple[str, Reference | None, tuple[Reference, ...]],
    variants: Sequence[Variant],
) -> Reference:
    """Declare a discriminated union; `details` are the property, the fallback, and the members without a value.

    Raises LimitError if all unions together have too many members.
    """
    schemas.union_member_count += len(variants)
    if schemas.union_member_count > MEMBERS_LIMIT:
        raise source.node.error(LimitError, f"the unions up to this one have more than {MEMBERS_LIMIT} members")
    distinct = {(repr(variant.tag), variant.object.identity): variant for variant in variants}
    ordered = tuple(distinct[key] for key in sorted(distinct, key=lambda key: (str(distinct[key].tag), key)))
    field, fallback, untold = details
    schemas.declared[source.identity] = UnionType(
        source.identity, pascal(source.hint), source.node.text("description"), field, ordered, fallback, untold
    )
    return Reference(source.identity)


def implicit_discriminator(schemas: Schemas, objects: Sequence[Node]) -> tuple[str, list[list[Tag]]]:
    """The property that all objects require, each with a constant value of its own, and these values; else empty."""
    if len(objects) < 2 or not all(isinstance(node.value, dict) for node in objects):
        return "", [[] for _ in objects]
    constants = [_constant_properties(schemas, node) for node in objects]
    shared = set.intersection(*(set(by_name) for by_name in constants))
    for field in sorted(
        shared, key=lambda name: (_COMMON_NAMES.index(name) if name in _COMMON_NAMES else len(_COMMON_NAMES), name)
    ):
        tags = [by_name[field] for by_name in constants]
        if len(set(map(repr, tags))) == len(tags):
            return field, [[tag] for tag in tags]
    return "", [[] for _ in objects]


def _discriminator(schemas: Schemas, union: Node, targets: Sequence[Node]) -> tuple[str, list[list[Tag]]]:
    field = union.child("discriminator", "propertyName")
    if field is None or not isinstance(field.value, str) or _is_nested_property(schemas, field.value, targets):
        return implicit_discriminator(schemas, targets)
    return field.value, discriminator_values(schemas, union, field.value, targets)


def _is_nested_property(schemas: Schemas, field: str, members: Sequence[Node]) -> bool:
    """Whether a discriminator names a nested property, such as `meta.kind`, which OpenAPI does not allow."""
    outer = re.split("[./]", field.lstrip("/"), maxsplit=1)[0]
    parts = [schemas.merger.parts(member, "") for member in members if isinstance(member.value, dict)]
    names = [{name for part in own for name in part.names} for own in parts]
    return outer != field and all(outer in own and field not in own for own in names)


def _has_equal_keys(tags: Iterable[Tag]) -> bool:
    """Whether two values are the same key in Python, as 1 and true are."""
    distinct = {repr(tag): tag for tag in tags}
    return len(set(distinct.values())) < len(distinct)


def _constant_properties(schemas: Schemas, node: Node) -> Mapping[str, Tag]:
    """The required properties of an object that have a single possible value, with that value."""
    required = schemas.merger.required(node)
    constants: dict[str, Tag] = {}
    for part in (part for part in schemas.merger.parts(node, "") if not part.optional):
        block = part.node.child("properties")
        for name, member in block.items() if block is not None else ():
            if name in required and len(tags := possible_values(member)) == 1:
                constants[name] = tags[0]
    return constants
