"""`oneOf` and `anyOf`: unions, told apart by a tag where the document says one or has one, else by their shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sdkwright.analysis.keywords.vendor_names import variant_name
from sdkwright.analysis.schema.combine import alternatives
from sdkwright.analysis.schema.distinguish import discriminated_union, is_object, undiscriminated_union
from sdkwright.analysis.schema.enums import literals_of
from sdkwright.analysis.schema.kinds import (
    SCALARS,
    has_type,
    keyword_of,
    kinds_of,
    members_of,
    only_null,
    only_restricts,
    scalar,
)
from sdkwright.analysis.schema.objects import describes_map_values
from sdkwright.analysis.schema.schema_names import Place, name_of
from sdkwright.errors import LimitError
from sdkwright.load import Node
from sdkwright.model import AnyType, Map, Scalar, Type, nullable

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# Longer titles are sentences, and no names.
_TITLE = 40
# More alternatives than this, but for single values, are no honest union.
ALTERNATIVES_LIMIT = 2_000


def one_of(schemas: Schemas, node: Node, keyword: str, hint: str) -> Type:
    """The type of a schema with alternatives.

    Raises:
        LimitError: There are too many.
    """
    listed = [member for member in members_of(node, keyword) if not only_restricts(member)]
    if sum(not _is_value(member) for member in listed) > ALTERNATIVES_LIMIT:
        raise node.error(LimitError, f"{keyword} lists more than {ALTERNATIVES_LIMIT} schemas")
    members = [member for member in listed if not only_null(member)]
    if any(member.reference is not None for member in members):
        members = [member for member in members if not _stands_for_null(member)]
    if not members and not kinds_of(node.value):
        return Scalar("null") if listed else AnyType()
    found = _one_of(schemas, node, members, hint)
    return found if len(members) == len(listed) else nullable(found)


def composed_union(
    schemas: Schemas, place: Place, nodes: Sequence[Node], union: Node, closed: frozenset[str]
) -> Type | None:
    """The type of schemas that hold at once, one of which is a union: a union whose every member has the fields of all.

    closed: the schemas whose alternatives are told apart. None where the union's members are told apart by no tag.
    """
    members = _opened(schemas, union)
    rest = schemas.merger.parts_of(nodes, place.hint, closed)
    types: list[Type] = []
    for member, name in zip(members, member_hints(schemas, members, ""), strict=True):
        target = member.follow(schema=True)
        called = name if target is member else name_of(target)
        if schemas.merger.covers(target, rest):
            types.append(schemas.type_of(member, f"{place.hint} {called}"))
        else:
            types.append(schemas.composed_type(place.within(target, called), (*nodes, target), closed))
    return discriminated_union(schemas, place, union, members, types)


def member_hints(schemas: Schemas, members: Sequence[Node], hint: str) -> list[str]:
    """A name for each alternative: the union's own where there is one only, else with its title or its number."""
    if len(members) == 1 and hint:
        return [hint]
    titles = [variant_name(member, schemas.warn) or member.text("title") for member in members]
    return [
        f"{hint} {title if title and len(title) <= _TITLE and titles.count(title) == 1 else number}".strip()
        for number, title in enumerate(titles, 1)
    ]


def _one_of(schemas: Schemas, node: Node, members: list[Node], hint: str) -> Type:
    if not members:
        return schemas.own_type(node, hint)
    if (node.value.get("properties") or describes_map_values(node)) and not schemas.merger.is_parent(node):
        if schemas.merger.is_object(node):
            return schemas.composed_type(Place(node, hint), (node,))
        if node.value.get("properties"):
            schemas.warn(node, "properties beside alternatives that are no objects are left out")
    opened = _opened(schemas, node) if node.value.get("discriminator") else members
    types = [
        _member(schemas, node, member, name)
        for member, name in zip(opened, member_hints(schemas, opened, hint), strict=True)
    ]
    if node.value.get("discriminator"):
        union = _by_tag(schemas, node, opened, types, hint)
        if union is not None:
            return union
        schemas.warn(node, "the members of this union cannot be told apart by a plain tag; their shape decides")
    return undiscriminated_union(schemas, Place(node, hint), opened, types)


def _by_tag(schemas: Schemas, node: Node, members: Sequence[Node], types: Sequence[Type], hint: str) -> Type | None:
    """The union by the discriminator of a schema; members that are no objects stand beside those that it tells."""
    objects = [is_object(schemas, type_) for type_ in types]
    if all(objects) or sum(objects) < 2:
        return discriminated_union(schemas, Place(node, hint), node, members, types)
    told = [member for member, one in zip(members, objects, strict=True) if one]
    own = [type_ for type_, one in zip(types, objects, strict=True) if one]
    union = discriminated_union(schemas, Place(node, f"{hint} object", "?objects"), node, told, own)
    others = (type_ for type_, one in zip(types, objects, strict=True) if not one)
    return None if union is None else alternatives([union, *others])


def _opened(schemas: Schemas, union: Node) -> list[Node]:
    """The alternatives of a union; those that are unions with nothing to tell them apart are opened."""
    found: dict[str, Node] = {}
    waiting = [union]
    seen = {union.identity}
    while waiting:
        one = waiting.pop(0)
        for member in members_of(one, keyword_of(one) or ""):
            target = member.follow(schema=True)
            if only_restricts(member) or only_null(member) or _stands_for_null(member):
                continue
            if _is_open(target) and target.identity not in seen:
                seen.add(target.identity)
                waiting.append(target)
            elif target.identity not in seen:
                found.setdefault(target.identity, schemas.merger.meant(member))
    return list(found.values())


def _is_open(node: Node) -> bool:
    """Whether a schema says nothing beside alternatives that no discriminator tells apart."""
    if not isinstance(node.value, dict) or keyword_of(node) is None:
        return False
    return not any(node.value.get(keyword) for keyword in ("discriminator", "properties", "allOf"))


def _is_value(node: Node) -> bool:
    return isinstance(node.value, dict) and ("const" in node.value or "enum" in node.value)


def _stands_for_null(node: Node) -> bool:
    """Whether an object says no more than that it may be null, which is how some write optional references."""
    value = node.value
    return isinstance(value, dict) and value.get("type") == ["object", "null"] and len(value) == 1


def _member(schemas: Schemas, union: Node, member: Node, hint: str) -> Type:
    """The type of one alternative; where it does not say its kind, it has that of the union."""
    kinds = kinds_of(union.value)
    if len(kinds) != 1 or member.reference is not None or not isinstance(member.value, dict):
        return schemas.type_of(member, hint)
    if "enum" in member.value or "const" in member.value:
        return literals_of(member, kinds) or schemas.type_of(member, hint)
    if has_type(member):
        return schemas.type_of(member, hint)
    return scalar(member, kinds[0]) if kinds[0] in SCALARS else Map(AnyType()) if kinds[0] == "object" else AnyType()
