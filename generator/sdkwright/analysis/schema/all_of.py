"""`allOf`: the types of composed schemas, and of properties that several of their parts describe."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from sdkwright.analysis.schema.combine import narrower
from sdkwright.analysis.schema.distinguish import has_implicit_discriminator
from sdkwright.analysis.schema.kinds import admits_null, has_type, keyword_of, kinds_of, members_of
from sdkwright.analysis.schema.objects import Part, additional_of, describes_map_values, is_map
from sdkwright.analysis.schema.one_of import composed_union, one_of
from sdkwright.analysis.schema.schema_names import TypeSource
from sdkwright.errors import LimitError
from sdkwright.load import Node
from sdkwright.model import AnyType, Array, Map, Reference, Type, nullable, without_null

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# No real document has this many objects that several parts of allOf describe.
COMPOSITION_LIMIT = 2_000


def all_of(schemas: Schemas, node: Node, hint: str) -> Type:
    """The type of a schema with `allOf`: an object if all members are objects, else the narrowest of their types."""
    typed = [member for member in members_of(node, "allOf") if has_type(member)]
    if len(typed) == 1 and schemas.merger.adds_nothing(node, typed[0]):
        return schemas.type_of(typed[0], hint)
    if schemas.merger.is_object(node):
        return composed_type(schemas, TypeSource(node, hint), (node,))
    keyword = keyword_of(node)
    if keyword is None and (arrays := _plain_arrays(typed)) and kinds_of(node.value) in ((), ("array",)):
        return intersection(schemas, [Part(array, f"{hint} {number}") for number, array in enumerate(arrays, 1)])
    types = [schemas.type_of(member, f"{hint} {number}") for number, member in enumerate(typed, 1)]
    own = one_of(schemas, node, keyword, hint) if keyword else schemas.own_type(node, hint)
    return reduce(lambda first, last: narrower(schemas, node, first, last), [own, *types])


def composed_type(
    schemas: Schemas, source: TypeSource, nodes: Sequence[Node], closed: frozenset[str] = frozenset()
) -> Type:
    """The type of an object that satisfies all the schemas: a mapping, a declared object or a discriminated union.

    closed: the schemas whose alternatives are resolved already; then only the last node may be a union.
    """
    union = _union_among(schemas, schemas.merger.parts_of(nodes[-1:] if closed else nodes, source.hint, closed))
    if union is not None:
        composed = composed_union(schemas, source, nodes, union, closed | {union.identity})
        if composed is not None:
            return composed
        schemas.warn(union, "no tag tells the members of this union apart; what builds upon it has the fields of all")
    parts = schemas.merger.parts_of(nodes, source.hint, closed)
    if all(is_map(part.node) for part in parts):
        return Map(additional_of(schemas, parts) or AnyType())
    return schemas.declare(source, parts)


def contains_union(schemas: Schemas, node: Node) -> bool:
    """Whether a union is among the parts of an object, so that the object itself is one of several."""
    return _union_among(schemas, schemas.merger.parts(node, "")) is not None


def intersection(schemas: Schemas, parts: Sequence[Part]) -> Type:
    """The type of a value that satisfies all the schemas, such as a property that several parts of `allOf` describe."""
    if len(parts) == 1:
        return schemas.type_of(parts[0].node, parts[0].hint)
    significant = _significant_parts(schemas, parts)
    targets = [part.node.follow(schema=True) for part in significant]
    if len(significant) > 1 and _are_objects(schemas, targets):
        type_ = _merged_object(schemas, significant, targets)
    elif len(significant) > 1 and (arrays := _plain_arrays([part.node for part in significant])):
        hint = f"{significant[-1].hint} item"
        items = [array.child("items") for array in arrays]
        type_ = Array(intersection(schemas, [Part(item, hint) for item in items if item is not None]))
    else:
        types = [schemas.type_of(part.node, part.hint) for part in significant]
        return reduce(lambda first, last: narrower(schemas, parts[-1].node, first, last), types)
    return nullable(type_) if all(admits_null(target.value) for target in targets) else type_


def _merged_object(schemas: Schemas, candidates: Sequence[Part], targets: Sequence[Node]) -> Type:
    """The object that satisfies several schemas; if one of them has all parts of the others, it is that one."""
    identities = [{part.node.identity for part in schemas.merger.parts(target, "")} for target in targets]
    pairs = zip(candidates, identities, strict=True)
    whole = next((part for part, own in pairs if all(own >= other for other in identities)), None)
    if whole is not None:
        return without_null(schemas.type_of(whole.node, whole.hint))
    source = TypeSource(targets[-1], candidates[-1].hint, _merge_suffix(targets[:-1]))
    if source.identity not in schemas.compositions:
        if len(schemas.compositions) == COMPOSITION_LIMIT:
            raise targets[-1].error(LimitError, f"parts of allOf say the same of more than {COMPOSITION_LIMIT} objects")
        schemas.narrowed_bases[source.identity] = Reference(targets[-2].identity + _merge_suffix(targets[:-2]))
        # An object that contains itself arrives here again.
        schemas.compositions[source.identity] = Reference(source.identity)
        schemas.compositions[source.identity] = composed_type(schemas, source, targets)
    return schemas.compositions[source.identity]


def _merge_suffix(others: Sequence[Node]) -> str:
    return f"?with {' '.join(node.identity for node in others)}" if others else ""


def _significant_parts(schemas: Schemas, parts: Sequence[Part]) -> list[Part]:
    """The schemas that add information: each once, and without those that admit any object where others say more."""
    distinct = {part.node.follow(schema=True).identity: part for part in parts}
    precise = [part for part in distinct.values() if not _is_any_object(schemas, part.node.follow(schema=True))]
    is_shorter = precise and len(precise) < len(distinct)
    is_enough = is_shorter and _are_objects(schemas, [part.node.follow(schema=True) for part in precise])
    return precise if is_enough else list(distinct.values())


def _are_objects(schemas: Schemas, targets: Sequence[Node]) -> bool:
    return all(isinstance(target.value, dict) and schemas.merger.is_object(target) for target in targets)


def _is_any_object(schemas: Schemas, node: Node) -> bool:
    if not isinstance(node.value, dict) or not schemas.merger.is_object(node):
        return False
    parts = schemas.merger.parts(node, "")
    return all(is_map(part.node) and not describes_map_values(part.node) for part in parts)


def _plain_arrays(nodes: Sequence[Node]) -> list[Node]:
    """The schemas, if all of them are arrays with a schema for their items; else none."""
    targets = [node.follow(schema=True) for node in nodes]
    arrays = [
        target
        for target in targets
        if isinstance(target.value, dict)
        and kinds_of(target.value) == ("array",)
        and isinstance(target.value.get("items"), dict)
        and not any(target.value.get(keyword) for keyword in ("prefixItems", "allOf", "oneOf", "anyOf"))
    ]
    return arrays if len(arrays) == len(nodes) > 1 else []


def _union_among(schemas: Schemas, parts: Sequence[Part]) -> Node | None:
    """The first part that is required, is a union with a discriminator, and is not a parent of the union's members."""
    for part in parts:
        keyword = None if part.optional else keyword_of(part.node)
        if keyword is None or schemas.merger.is_parent(part.node):
            continue
        if part.node.value.get("discriminator") or has_implicit_discriminator(schemas, members_of(part.node, keyword)):
            return part.node
    return None
