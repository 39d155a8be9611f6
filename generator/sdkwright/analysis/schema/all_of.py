"""`allOf`: what schemas add up to, and what parts of a sum say of one property together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from sdkwright.analysis.schema.combine import narrower
from sdkwright.analysis.schema.distinguish import has_implicit_discriminator
from sdkwright.analysis.schema.kinds import admits_null, has_type, keyword_of, kinds_of, members_of
from sdkwright.analysis.schema.objects import Part, additional_of, describes_map_values, is_map
from sdkwright.analysis.schema.one_of import composed_union, one_of
from sdkwright.analysis.schema.schema_names import Place
from sdkwright.errors import LimitError
from sdkwright.load import Node
from sdkwright.model import AnyType, Array, Map, Reference, Type, nullable, without_null

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# No honest document has this many objects of which several parts of sums speak.
COMPOSITION_LIMIT = 2_000


def all_of(schemas: Schemas, node: Node, hint: str) -> Type:
    """The type of a schema that adds up others: an object where all of them are, else the narrowest of them."""
    told = [member for member in members_of(node, "allOf") if has_type(member)]
    if len(told) == 1 and schemas.merger.adds_nothing(node, told[0]):
        return schemas.type_of(told[0], hint)
    if schemas.merger.is_object(node):
        return composed_type(schemas, Place(node, hint), (node,))
    keyword = keyword_of(node)
    if keyword is None and (lists := _lists(told)) and kinds_of(node.value) in ((), ("array",)):
        return intersection(schemas, [Part(one, f"{hint} {number}") for number, one in enumerate(lists, 1)])
    types = [schemas.type_of(member, f"{hint} {number}") for number, member in enumerate(told, 1)]
    own = one_of(schemas, node, keyword, hint) if keyword else schemas.own_type(node, hint)
    return reduce(lambda first, last: narrower(schemas, node, first, last), [own, *types])


def composed_type(schemas: Schemas, place: Place, nodes: Sequence[Node], closed: frozenset[str] = frozenset()) -> Type:
    """The type of objects that hold at once, declared at `place`: a mapping, an object, or a union told by a tag.

    closed: the schemas whose alternatives are told apart already; then only the last object may be a union.
    """
    union = _union_among(schemas, schemas.merger.parts_of(nodes[-1:] if closed else nodes, place.hint, closed))
    if union is not None:
        found = composed_union(schemas, place, nodes, union, closed | {union.identity})
        if found is not None:
            return found
        schemas.warn(union, "no tag tells the members of this union apart; what builds upon it has the fields of all")
    parts = schemas.merger.parts_of(nodes, place.hint, closed)
    if all(is_map(part.node) for part in parts):
        return Map(additional_of(schemas, parts) or AnyType())
    return schemas.declare(place, parts)


def contains_union(schemas: Schemas, node: Node) -> bool:
    """Whether an object has a union among what it adds up, so that it is one of several objects itself."""
    return _union_among(schemas, schemas.merger.parts(node, "")) is not None


def intersection(schemas: Schemas, said: Sequence[Part]) -> Type:
    """The type of schemas that hold at once, such as what several parts of a sum say of one property."""
    if len(said) == 1:
        return schemas.type_of(said[0].node, said[0].hint)
    told = _telling(schemas, said)
    targets = [one.node.follow(schema=True) for one in told]
    if len(told) > 1 and all(isinstance(one.value, dict) and schemas.merger.is_object(one) for one in targets):
        found = _merged(schemas, told, targets)
    elif len(told) > 1 and (lists := _lists([one.node for one in told])):
        items = [one.child("items") for one in lists]
        found = Array(intersection(schemas, [Part(one, f"{told[-1].hint} item") for one in items if one is not None]))
    else:
        types = [schemas.type_of(one.node, one.hint) for one in told]
        return reduce(lambda first, last: narrower(schemas, said[-1].node, first, last), types)
    return nullable(found) if all(admits_null(one.value) for one in targets) else found


def _merged(schemas: Schemas, said: Sequence[Part], targets: Sequence[Node]) -> Type:
    """The object that several schemas speak of; where one of them has all parts of the others, it is that."""
    parts = [{part.node.identity for part in schemas.merger.parts(one, "")} for one in targets]
    whole = next((one for one, own in zip(said, parts, strict=True) if all(own >= other for other in parts)), None)
    if whole is not None:
        return without_null(schemas.type_of(whole.node, whole.hint))
    place = Place(targets[-1], said[-1].hint, _with(targets[:-1]))
    if place.identity not in schemas.compositions:
        if len(schemas.compositions) == COMPOSITION_LIMIT:
            raise targets[-1].error(LimitError, f"parts of allOf say the same of more than {COMPOSITION_LIMIT} objects")
        schemas.narrowed[place.identity] = Reference(targets[-2].identity + _with(targets[:-2]))
        # Objects that hold themselves come by here again.
        schemas.compositions[place.identity] = Reference(place.identity)
        schemas.compositions[place.identity] = composed_type(schemas, place, targets)
    return schemas.compositions[place.identity]


def _with(others: Sequence[Node]) -> str:
    return f"?with {' '.join(one.identity for one in others)}" if others else ""


def _telling(schemas: Schemas, said: Sequence[Part]) -> list[Part]:
    """What of several schemas tells something that the others do not: each once, and none that is any object."""
    once = {one.node.follow(schema=True).identity: one for one in said}
    precise = [one for one in once.values() if not _is_any_object(schemas, one.node.follow(schema=True))]
    return precise if precise and len(precise) < len(once) and _objects(schemas, precise) else list(once.values())


def _objects(schemas: Schemas, said: Sequence[Part]) -> bool:
    targets = [one.node.follow(schema=True) for one in said]
    return all(isinstance(one.value, dict) and schemas.merger.is_object(one) for one in targets)


def _is_any_object(schemas: Schemas, node: Node) -> bool:
    if not isinstance(node.value, dict) or not schemas.merger.is_object(node):
        return False
    parts = schemas.merger.parts(node, "")
    return all(is_map(part.node) and not describes_map_values(part.node) for part in parts)


def _lists(nodes: Sequence[Node]) -> list[Node]:
    """The schemas, where all are lists and say of which items; else none."""
    targets = [node.follow(schema=True) for node in nodes]
    plain = [
        one
        for one in targets
        if isinstance(one.value, dict)
        and kinds_of(one.value) == ("array",)
        and isinstance(one.value.get("items"), dict)
        and not any(one.value.get(keyword) for keyword in ("prefixItems", "allOf", "oneOf", "anyOf"))
    ]
    return plain if len(plain) == len(nodes) > 1 else []


def _union_among(schemas: Schemas, parts: Sequence[Part]) -> Node | None:
    """The first of the parts that hold which is one of several objects told apart by a tag, and no parent of them."""
    for part in parts:
        keyword = None if part.optional else keyword_of(part.node)
        if keyword is None or schemas.merger.is_parent(part.node):
            continue
        if part.node.value.get("discriminator") or has_implicit_discriminator(schemas, members_of(part.node, keyword)):
            return part.node
    return None
