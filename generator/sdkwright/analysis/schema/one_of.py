"""`oneOf` and `anyOf`: unions, with a discriminator if the document declares or implies one."""

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
from sdkwright.analysis.schema.schema_names import TypeSource, name_of
from sdkwright.errors import LimitError
from sdkwright.load import Node
from sdkwright.model import AnyType, Map, Type, nullable
from sdkwright.model.types import NULL

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# Longer titles are sentences rather than names.
_MAX_TITLE = 40
# No real union has more alternatives than this, apart from single values.
ALTERNATIVES_LIMIT = 2_000


def one_of(schemas: Schemas, node: Node, keyword: str, hint: str) -> Type:
    """The type of a schema with alternatives.

    Raises:
        LimitError: There are too many.
    """
    typed = [member for member in members_of(node, keyword) if not only_restricts(member)]
    if sum(not _is_enumeration(member) for member in typed) > ALTERNATIVES_LIMIT:
        raise node.error(LimitError, f"{keyword} lists more than {ALTERNATIVES_LIMIT} schemas")
    members = [member for member in typed if not only_null(member)]
    if any(member.reference is not None for member in members):
        members = [member for member in members if not _is_nullable_object(member)]
    if not members and not kinds_of(node.value):
        return NULL if typed else AnyType()
    type_ = _type_of_alternatives(schemas, node, members, hint)
    return type_ if len(members) == len(typed) else nullable(type_)


def composed_union(
    schemas: Schemas, source: TypeSource, nodes: Sequence[Node], union: Node, closed: frozenset[str]
) -> Type | None:
    """The type that satisfies several schemas, one of which is a union: each of its members gets the fields of all.

    closed: the schemas whose alternatives are resolved already. None if the union has no discriminator.
    """
    members = _flattened_members(schemas, union)
    parts = schemas.merger.parts_of(nodes, source.hint, closed)
    types: list[Type] = []
    for member, name in zip(members, member_hints(schemas, members, ""), strict=True):
        target = member.follow(schema=True)
        member_name = name if target is member else name_of(target)
        if schemas.merger.covers(target, parts):
            types.append(schemas.type_of(member, f"{source.hint} {member_name}"))
        else:
            types.append(schemas.composed_type(source.combined_with(target, member_name), (*nodes, target), closed))
    return discriminated_union(schemas, source, union, members, types)


def member_hints(schemas: Schemas, members: Sequence[Node], hint: str) -> list[str]:
    """A name for each alternative: that of the union if it is the only one, else with its title or number."""
    if len(members) == 1 and hint:
        return [hint]
    titles = [variant_name(member, schemas.warn) or member.text("title") for member in members]
    return [
        f"{hint} {title if title and len(title) <= _MAX_TITLE and titles.count(title) == 1 else number}".strip()
        for number, title in enumerate(titles, 1)
    ]


def _type_of_alternatives(schemas: Schemas, node: Node, members: list[Node], hint: str) -> Type:
    if not members:
        return schemas.own_type(node, hint)
    if (node.value.get("properties") or describes_map_values(node)) and not schemas.merger.is_parent(node):
        if schemas.merger.is_object(node):
            return schemas.composed_type(TypeSource(node, hint), (node,))
        if node.value.get("properties"):
            schemas.warn(node, "properties beside alternatives that are no objects are left out")
    flattened = _flattened_members(schemas, node) if node.value.get("discriminator") else members
    types = [
        _member_type(schemas, node, member, name)
        for member, name in zip(flattened, member_hints(schemas, flattened, hint), strict=True)
    ]
    if node.value.get("discriminator"):
        union = _union_by_discriminator(schemas, node, flattened, types, hint)
        if union is not None:
            return union
        schemas.warn(node, "the members of this union cannot be told apart by a plain tag; their shape decides")
    return undiscriminated_union(schemas, TypeSource(node, hint), flattened, types)


def _union_by_discriminator(
    schemas: Schemas, node: Node, members: Sequence[Node], types: Sequence[Type], hint: str
) -> Type | None:
    """The union by the discriminator of a schema; members other than objects are alternatives to it."""
    are_objects = [is_object(schemas, type_) for type_ in types]
    if all(are_objects) or sum(are_objects) < 2:
        return discriminated_union(schemas, TypeSource(node, hint), node, members, types)
    object_nodes = [member for member, is_member in zip(members, are_objects, strict=True) if is_member]
    object_types = [type_ for type_, is_member in zip(types, are_objects, strict=True) if is_member]
    union = discriminated_union(
        schemas, TypeSource(node, f"{hint} object", "?objects"), node, object_nodes, object_types
    )
    others = (type_ for type_, is_member in zip(types, are_objects, strict=True) if not is_member)
    return None if union is None else alternatives([union, *others])


def _flattened_members(schemas: Schemas, union: Node) -> list[Node]:
    """The alternatives of a union; nested unions without a discriminator are flattened."""
    by_identity: dict[str, Node] = {}
    pending = [union]
    seen = {union.identity}
    while pending:
        current = pending.pop(0)
        for member in members_of(current, keyword_of(current) or ""):
            target = member.follow(schema=True)
            if only_restricts(member) or only_null(member) or _is_nullable_object(member):
                continue
            if _is_plain_union(target) and target.identity not in seen:
                seen.add(target.identity)
                pending.append(target)
            elif target.identity not in seen:
                by_identity.setdefault(target.identity, schemas.merger.simplified(member))
    return list(by_identity.values())


def _is_plain_union(node: Node) -> bool:
    """Whether a schema has alternatives and neither a discriminator, properties nor `allOf` beside them."""
    if not isinstance(node.value, dict) or keyword_of(node) is None:
        return False
    return not any(node.value.get(keyword) for keyword in ("discriminator", "properties", "allOf"))


def _is_enumeration(node: Node) -> bool:
    return isinstance(node.value, dict) and ("const" in node.value or "enum" in node.value)


def _is_nullable_object(node: Node) -> bool:
    """Whether a schema is only a nullable object, which is how some documents write optional references."""
    value = node.value
    return isinstance(value, dict) and value.get("type") == ["object", "null"] and len(value) == 1


def _member_type(schemas: Schemas, union: Node, member: Node, hint: str) -> Type:
    """The type of one alternative, which has the kind of the union if it does not give its own."""
    kinds = kinds_of(union.value)
    if len(kinds) != 1 or member.reference is not None or not isinstance(member.value, dict):
        return schemas.type_of(member, hint)
    if "enum" in member.value or "const" in member.value:
        return literals_of(member, kinds) or schemas.type_of(member, hint)
    if has_type(member):
        return schemas.type_of(member, hint)
    return scalar(member, kinds[0]) if kinds[0] in SCALARS else Map(AnyType()) if kinds[0] == "object" else AnyType()
