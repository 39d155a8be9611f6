"""`oneOf` and `anyOf`: unions, told apart by a tag where the document says one or has one, else by their shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sdkwright.build.discriminators import tags_of
from sdkwright.build.kinds import (
    SCALARS,
    kinds_of,
    members_of,
    only_null,
    says_nothing,
    scalar,
    tells_type,
)
from sdkwright.build.literals import literals_of, texts_of
from sdkwright.build.specifics import alternatives
from sdkwright.load import Node
from sdkwright.model import AnyType, Map, Reference, Scalar, Type, UnionType, Variant, nullable, without_null
from sdkwright.naming import is_plain_key, pascal

if TYPE_CHECKING:
    from sdkwright.build.schemas import Schemas

# Longer titles are sentences, and no names.
_TITLE = 40
# Properties that are most likely meant to tell objects apart, the likeliest first.
_USUAL = ("type", "kind", "object")


def keyword_of(node: Node) -> str | None:
    """The keyword that lists alternatives with a type of their own; those that only require names are none."""
    for keyword in ("oneOf", "anyOf"):
        if any(not says_nothing(member) for member in members_of(node, keyword)):
            return keyword
    return None


def one_of(schemas: Schemas, node: Node, keyword: str, hint: str) -> Type:
    """The type of a schema with alternatives."""
    listed = [member for member in members_of(node, keyword) if not says_nothing(member)]
    members = [member for member in listed if not only_null(member)]
    if any(member.reference is not None for member in members):
        members = [member for member in members if not _stands_for_null(member)]
    if not members and not kinds_of(node.value):
        return Scalar("null") if listed else AnyType()
    found = _one_of(schemas, node, members, hint)
    return found if len(members) == len(listed) else nullable(found)


def _one_of(schemas: Schemas, node: Node, members: list[Node], hint: str) -> Type:
    if not members:
        return schemas.own_type(node, hint)
    hints = _hints(members, hint)
    if node.value.get("discriminator"):
        union = _told_apart(schemas, node, members, hints, hint)
        if union is not None:
            return union
        schemas.warn(node, "the members of this union cannot be told apart by a plain tag; their shape decides")
    elif node.value.get("properties") and schemas.merger.is_object(node):
        return schemas.declare(node, hint, schemas.merger.parts(node, hint))
    types = [_member(schemas, node, member, name) for member, name in zip(members, hints, strict=True)]
    return _by_shape(schemas, node, members, types, hint)


def _stands_for_null(node: Node) -> bool:
    """Whether an object says no more than that it may be null, which is how some write optional references."""
    value = node.value
    return isinstance(value, dict) and value.get("type") == ["object", "null"] and len(value) == 1


def _by_shape(schemas: Schemas, node: Node, members: Sequence[Node], types: Sequence[Type], hint: str) -> Type:
    """The union of types that no discriminator tells apart; objects are, where they have tags all the same."""
    found = [(member, without_null(type_)) for member, type_ in zip(members, types, strict=True)]
    objects = {
        type_.identity: member
        for member, type_ in found
        if isinstance(type_, Reference) and type_.identity in schemas.objects
    }
    field, tags = _inferred(schemas, [member.follow(schema=True) for member in objects.values()])
    claims = [(identity, field, tag) for identity, tag in zip(objects, tags, strict=False)]
    if not all(schemas.tags.is_free(*claim) for claim in claims):
        return alternatives(types)
    variants = [Variant(tag, Reference(schemas.tags.tagged(identity, field, tag))) for identity, field, tag in claims]
    if not variants or len(objects) < len(types):
        return alternatives(types)
    union = _declared(schemas, node, field, variants, hint)
    return nullable(union) if any(without_null(type_) != type_ for type_ in types) else union


def _inferred(schemas: Schemas, objects: Sequence[Node]) -> tuple[str, list[str]]:
    """The property that all objects require and give a value of its own, and these values; empty where none is."""
    if len(objects) < 2:
        return "", []
    constants = [_constants(schemas, node) for node in objects]
    shared = set.intersection(*(set(one) for one in constants))
    for field in sorted(shared, key=lambda name: (_USUAL.index(name) if name in _USUAL else len(_USUAL), name)):
        tags = [one[field] for one in constants]
        if len(set(tags)) == len(tags) and all(map(is_plain_key, (field, *tags))):
            return field, tags
    return "", []


def _constants(schemas: Schemas, node: Node) -> dict[str, str]:
    """The required properties of an object that can have one text only, with it."""
    parts = [part for part in schemas.merger.parts(node, "") if not part.optional]
    required = schemas.merger.required(node)
    found: dict[str, str] = {}
    for part in parts:
        block = part.node.child("properties")
        for name, member in block.items() if block is not None else ():
            if name in required and len(texts := texts_of(member)) == 1:
                found[name] = texts[0]
    return found


def _told_apart(
    schemas: Schemas, node: Node, members: Sequence[Node], hints: Sequence[str], hint: str
) -> Reference | None:
    """The union with the discriminator that the schema names; None where a member has no plain tag."""
    field = node.child("discriminator", "propertyName")
    if field is None or not isinstance(field.value, str) or not is_plain_key(field.value):
        return None
    tags = tags_of(schemas.merger, node, field.value, [member.follow(schema=True) for member in members])
    found: list[Variant] = []
    for member, name, own in zip(members, hints, tags, strict=True):
        variants = _variants(schemas, member, name, field.value, own)
        if not variants:
            return None
        found += variants
    return _declared(schemas, node, field.value, found, hint)


def _variants(schemas: Schemas, member: Node, hint: str, field: str, tags: Sequence[str]) -> list[Variant]:
    type_ = without_null(schemas.type_of(member, hint))
    if not isinstance(type_, Reference):
        return []
    declared = schemas.declared.get(type_.identity)
    if isinstance(declared, UnionType) and declared.discriminator == field and declared.fallback is None:
        return list(declared.variants)
    if type_.identity not in schemas.objects or not all(map(is_plain_key, tags)):
        return []
    return [Variant(tag, Reference(schemas.tags.tagged(type_.identity, field, tag))) for tag in tags]


def _declared(schemas: Schemas, node: Node, field: str, variants: Sequence[Variant], hint: str) -> Reference:
    ordered = tuple(sorted(dict.fromkeys(variants), key=lambda variant: variant.tag))
    schemas.declared[node.identity] = UnionType(node.identity, pascal(hint), node.text("description"), field, ordered)
    return Reference(node.identity)


def _member(schemas: Schemas, union: Node, member: Node, hint: str) -> Type:
    """The type of one alternative; where it does not say its kind, it has that of the union."""
    kinds = kinds_of(union.value)
    if len(kinds) != 1 or member.reference is not None or not isinstance(member.value, dict):
        return schemas.type_of(member, hint)
    if "enum" in member.value or "const" in member.value:
        return literals_of(member, kinds) or schemas.type_of(member, hint)
    if tells_type(member):
        return schemas.type_of(member, hint)
    return scalar(member, kinds[0]) if kinds[0] in SCALARS else Map(AnyType()) if kinds[0] == "object" else AnyType()


def _hints(members: Sequence[Node], hint: str) -> list[str]:
    """A name for each alternative: the union's own where there is one only, else with its title or its number."""
    if len(members) == 1:
        return [hint]
    titles = [member.text("title") for member in members]
    return [
        f"{hint} {title if title and len(title) <= _TITLE and titles.count(title) == 1 else number}"
        for number, title in enumerate(titles, 1)
    ]
