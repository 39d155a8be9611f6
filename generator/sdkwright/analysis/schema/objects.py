"""Objects: their properties, and what is known of all other names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdkwright.analysis.keywords.flags import flag, mark
from sdkwright.analysis.keywords.vendor_names import field_name
from sdkwright.analysis.schema.combine import alternatives, narrower
from sdkwright.analysis.schema.enum_names import with_value_descriptions
from sdkwright.analysis.schema.kinds import required_of
from sdkwright.analysis.schema.limits import default_of, limits_of
from sdkwright.analysis.schema.mutability import mutability_note, mutability_of
from sdkwright.extensions import MUTABILITY, SDKWRIGHT
from sdkwright.load import Node
from sdkwright.model import MISSING, AnyType, Map, Property, Type
from sdkwright.model.types import NO_LIMITS
from sdkwright.naming import is_plain_key

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

_FLAGS = frozenset({"deprecated", "readOnly", "writeOnly"})


@dataclass(frozen=True, slots=True)
class Part:
    """A schema that adds to an object. What an optional one requires is not required: another may stand for it."""

    node: Node
    hint: str
    optional: bool = False

    @property
    def names(self) -> Iterator[str]:
        """The names of the schema's properties."""
        found = self.node.value.get("properties")
        return iter(found if isinstance(found, dict) else ())

    @property
    def count(self) -> int:
        """How many properties the schema has."""
        found = self.node.value.get("properties")
        return len(found) if isinstance(found, dict) else 0


def is_map(node: Node) -> bool:
    """Whether an object schema names no property, so that it is a mapping."""
    return not (isinstance(found := node.value.get("properties"), dict) and found)


def map_of(schemas: Schemas, node: Node, hint: str) -> Map:
    """A mapping: values of the types that its patterns and additional properties have."""
    return Map(map_values_of(schemas, node, hint) or AnyType())


def describes_map_values(node: Node) -> bool:
    """Whether the schema says of which type the values under names are that are no properties."""
    blocks = [
        node.value.get(keyword) for keyword in ("patternProperties", "additionalProperties", "unevaluatedProperties")
    ]
    return any(isinstance(block, dict) and block for block in blocks)


def map_values_of(schemas: Schemas, node: Node, hint: str) -> Type | None:
    """The type of the values under names that are no properties; None where nothing is said of them."""
    patterns = node.child("patternProperties")
    found = [member for _, member in patterns.items()] if patterns is not None else []
    found += filter(None, (node.child(keyword) for keyword in ("additionalProperties", "unevaluatedProperties")))
    told = [member for member in found if isinstance(member.value, dict) and member.value]
    if not told or len(told) < sum(member.value is not False for member in found):
        return None
    hints = [f"{hint} value", *(f"{hint} value {number}" for number in range(2, len(told) + 1))]
    return alternatives([schemas.type_of(member, name) for member, name in zip(told, hints, strict=True)])


def properties_of(schemas: Schemas, parts: Collection[Part]) -> tuple[Property, ...]:
    """The properties of all parts in canonical order: by name, whatever the document's order is.

    Of a name that several parts have, the later one's words count, and what all say of its type; of what alternatives
    say, any may hold.
    """
    required = frozenset[str]().union(*(required_of(part.node) for part in parts if not part.optional))
    said: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        for name, node in _named(part.node):
            said[name].append(Part(node, f"{part.hint} {name}", part.optional))
    return tuple(_property(schemas, name, said[name], name in required) for name in sorted(said))


def additional_of(schemas: Schemas, parts: Collection[Part]) -> Type | None:
    """The type of the values under other names, told by the last part that says something of it."""
    told = [map_values_of(schemas, part.node, part.hint) for part in parts]
    return next((type_ for type_ in reversed(told) if type_ is not None), None)


def _property(schemas: Schemas, name: str, said: Sequence[Part], required: bool) -> Property:
    """What the parts say of one property; the words beside a reference win over the words of its target."""
    if not is_plain_key(name):
        schemas.warn(said[-1].node, "a name that needs escapes is no field; it stays in extra")
    nodes = [one.node for one in reversed(said)]
    # What speaks of a property, each before what it refers to, the last word first.
    words = [node for one in nodes for node in ((one, one.follow()) if one.reference is not None else (one,))]
    keywords = frozenset[str]().union(*(node.value for node in words if isinstance(node.value, dict)))
    flags = {key for key in _FLAGS & keywords if any(flag(node, key) for node in words)}
    mutability = frozenset[str]()
    if MUTABILITY in keywords:
        mutability = next(filter(None, (mutability_of(node, schemas.warn) for node in words)), mutability)
    description = next(filter(None, (node.text("description") for node in words)), "")
    return Property(
        name=name,
        type=_type_of(schemas, said),
        required=required,
        read_only="readOnly" in flags or mutability == frozenset(("read",)),
        description=" ".join(
            filter(None, (with_value_descriptions(description, nodes, schemas.warn), mutability_note(mutability)))
        ),
        limits=next((one for one in map(limits_of, nodes) if one != NO_LIMITS), NO_LIMITS),
        default=next((one for one in map(default_of, nodes) if one is not MISSING), MISSING),
        deprecated="deprecated" in flags,
        secret=any(map(_secret, words)),
        write_only="writeOnly" in flags or bool(mutability and "read" not in mutability),
        optional=all(one.optional for one in said),
        called=next(filter(None, (field_name(node, schemas.warn) for node in nodes)), ""),
    )


def _type_of(schemas: Schemas, said: Sequence[Part]) -> Type:
    """What all parts say of a type that hold, and any of those that may hold."""
    if len(said) == 1:
        return schemas.type_of(said[0].node, said[0].hint)
    needed = [one for one in said if not one.optional]
    others = list({one.node.follow(schema=True).identity: one for one in said if one.optional}.values())
    types = [schemas.intersection(needed)] if needed else []
    if others:
        types.append(alternatives([schemas.type_of(one.node, one.hint) for one in others]))
    return types[0] if len(types) == 1 else narrower(schemas, said[-1].node, types[0], types[1])


def _named(node: Node) -> Iterator[tuple[str, Node]]:
    members = node.child("properties")
    yield from sorted(members.items(), key=lambda pair: pair[0]) if members is not None else ()


def _secret(node: Node) -> bool:
    """Whether the schema says `format: password` (OpenAPI 3.1, 4.4) or our own mark."""
    if not isinstance(node.value, dict):
        return False
    return node.value.get("format") == "password" or (SDKWRIGHT in node.value and mark(node, "secret") is True)
