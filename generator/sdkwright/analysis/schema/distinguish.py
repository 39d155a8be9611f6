"""How the members of a union are told apart: by a discriminator, by a tag that all have, or by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sdkwright.analysis.schema.combine import alternatives
from sdkwright.analysis.schema.discriminators import discriminator_values
from sdkwright.analysis.schema.enums import possible_values
from sdkwright.analysis.schema.schema_names import Place
from sdkwright.analysis.schema.subtypes import mapped_to
from sdkwright.errors import LimitError
from sdkwright.load import Node
from sdkwright.model import Reference, Tag, Type, UnionType, Variant, nullable, without_null
from sdkwright.naming import pascal

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# Each kind of each kind is a member of every union above it: hierarchies can be so deep that their text has no end.
MEMBERS_LIMIT = 50_000
# Properties that are most likely meant to tell objects apart, the likeliest first.
_USUAL = ("type", "kind", "object")


def discriminated_union(
    schemas: Schemas, place: Place, union: Node, members: Sequence[Node], types: Sequence[Type]
) -> Type | None:
    """The union that stands at `place`, of members told apart by the discriminator that `union` names, declared.

    Without a discriminator, it is a property that all require and give a value of its own. None where there is none,
    where a member is no object, and where no value stands for any of them.
    """
    targets = [member.follow(schema=True) for member in members]
    field, tags = _told(schemas, union, targets)
    objects = [bare for type_ in types if isinstance(bare := without_null(type_), Reference)]
    if not all(is_object(schemas, type_) for type_ in types):
        return None
    found = [variants_of(schemas, field, one, own) for one, own in zip(objects, tags, strict=True)]
    if not any(found) or _clash(variant.tag for variants in found for variant in variants):
        return None
    other = default_of(union, targets, objects)
    untold = [at for at, variants in enumerate(found) if not variants and objects[at] != other]
    warn_of_missing_values(schemas, field, (targets[at] for at in untold))
    told = field, other, tuple(objects[at] for at in untold)
    declare_union(schemas, place, told, [variant for variants in found for variant in variants])
    type_: Type = Reference(place.identity)
    return nullable(type_) if any(without_null(one) != one for one in types) else type_


def default_of(union: Node, members: Sequence[Node], objects: Sequence[Reference]) -> Reference | None:
    """The member that an object without the property, or with any other value, is: since 3.2, documents may say it."""
    entry = union.child("discriminator", "defaultMapping")
    target = mapped_to(entry) if entry is not None else None
    if target is None:
        return None
    pairs = zip(members, objects, strict=True)
    return next((object_ for member, object_ in pairs if member.identity == target.identity), None)


def warn_of_missing_values(schemas: Schemas, field: str, members: Iterable[Node]) -> None:
    """Warn of members of a union that no value of its discriminator stands for."""
    for member in members:
        schemas.warn(member, f"no value of {field!r} stands for this schema; its shape tells it")


def undiscriminated_union(schemas: Schemas, place: Place, members: Sequence[Node], types: Sequence[Type]) -> Type:
    """The union of types that no discriminator tells apart; objects are, where they have tags all the same."""
    bare = [without_null(type_) for type_ in types]
    if len(set(bare)) == len(types) > 1 and has_implicit_discriminator(schemas, members):
        found = discriminated_union(schemas, place, Node({}, (), place.node.tree), members, types)
        if found is not None:
            return found
    return alternatives(types)


def is_object(schemas: Schemas, type_: Type) -> bool:
    """Whether a type is an object, or a union of objects that a tag tells apart."""
    bare = without_null(type_)
    if not isinstance(bare, Reference):
        return False
    return bare.identity in schemas.objects or isinstance(schemas.declared.get(bare.identity), UnionType)


def has_implicit_discriminator(schemas: Schemas, members: Sequence[Node]) -> bool:
    """Whether all members are objects that require one property and give it a value of its own."""
    return bool(implicit_discriminator(schemas, [member.follow(schema=True) for member in members])[0])


def variants_of(schemas: Schemas, field: str, member: Reference, tags: Sequence[Tag]) -> list[Variant]:
    """The variants of a union that a member stands for: those of a union within it that the same property tells."""
    declared = schemas.declared.get(member.identity)
    if not isinstance(declared, UnionType) or declared.discriminator != field:
        return [Variant(tag, member) for tag in tags]
    if declared.fallback is None:
        return list(declared.variants)
    return [*declared.variants, *(Variant(tag, declared.fallback) for tag in tags)]


def declare_union(
    schemas: Schemas,
    place: Place,
    told: tuple[str, Reference | None, tuple[Reference, ...]],
    variants: Sequence[Variant],
) -> Reference:
    """Declare a union told apart by a property; `told` holds the property, the fallback, and members without a tag.

    Raises LimitError where all unions together have too many members.
    """
    schemas.members += len(variants)
    if schemas.members > MEMBERS_LIMIT:
        raise place.node.error(LimitError, f"the unions up to this one have more than {MEMBERS_LIMIT} members")
    once = {(repr(variant.tag), variant.object.identity): variant for variant in variants}
    ordered = tuple(once[key] for key in sorted(once, key=lambda key: (str(once[key].tag), key)))
    field, fallback, untold = told
    schemas.declared[place.identity] = UnionType(
        place.identity, pascal(place.hint), place.node.text("description"), field, ordered, fallback, untold
    )
    return Reference(place.identity)


def implicit_discriminator(schemas: Schemas, objects: Sequence[Node]) -> tuple[str, list[list[Tag]]]:
    """The property that all objects require and give one value of its own, and these values; empty where none is."""
    if len(objects) < 2 or not all(isinstance(node.value, dict) for node in objects):
        return "", [[] for _ in objects]
    constants = [_constants(schemas, node) for node in objects]
    shared = set.intersection(*(set(one) for one in constants))
    for field in sorted(shared, key=lambda name: (_USUAL.index(name) if name in _USUAL else len(_USUAL), name)):
        tags = [one[field] for one in constants]
        if len(set(map(repr, tags))) == len(tags):
            return field, [[tag] for tag in tags]
    return "", [[] for _ in objects]


def _told(schemas: Schemas, union: Node, targets: Sequence[Node]) -> tuple[str, list[list[Tag]]]:
    field = union.child("discriminator", "propertyName")
    if field is None or not isinstance(field.value, str) or _is_path(schemas, field.value, targets):
        return implicit_discriminator(schemas, targets)
    return field.value, discriminator_values(schemas, union, field.value, targets)


def _is_path(schemas: Schemas, field: str, members: Sequence[Node]) -> bool:
    """Whether a discriminator means a property within a property, such as `meta.kind`: OpenAPI has no word for that."""
    outer = re.split("[./]", field.lstrip("/"), maxsplit=1)[0]
    parts = [schemas.merger.parts(one, "") for one in members if isinstance(one.value, dict)]
    names = [{name for part in own for name in part.names} for own in parts]
    return outer != field and all(outer in own and field not in own for own in names)


def _clash(tags: Iterable[Tag]) -> bool:
    """Whether two tags are one key for Python, as 1 and true are."""
    once = {repr(tag): tag for tag in tags}
    return len(set(once.values())) < len(once)


def _constants(schemas: Schemas, node: Node) -> Mapping[str, Tag]:
    """The required properties of an object that can have one value only, with it."""
    required = schemas.merger.required(node)
    found: dict[str, Tag] = {}
    for part in (part for part in schemas.merger.parts(node, "") if not part.optional):
        block = part.node.child("properties")
        for name, member in block.items() if block is not None else ():
            if name in required and len(tags := possible_values(member)) == 1:
                found[name] = tags[0]
    return found
