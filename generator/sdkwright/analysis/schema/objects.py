"""Objects: their properties, and what is known of all other names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdkwright.analysis.keywords.flags import extension, flag
from sdkwright.analysis.keywords.vendor_names import field_name
from sdkwright.analysis.schema.combine import alternatives, narrower
from sdkwright.analysis.schema.enum_names import with_value_descriptions
from sdkwright.analysis.schema.kinds import required_of
from sdkwright.analysis.schema.limits import LIMITS, default_of, limits_of
from sdkwright.analysis.schema.mutability import mutability_note, mutability_of
from sdkwright.extensions import MUTABILITY, SDKWRIGHT
from sdkwright.load import Node
from sdkwright.model import MISSING, AnyType, Map, Property, Type
from sdkwright.model.types import NO_LIMITS
from sdkwright.naming import is_plain_key

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

_FLAGS = frozenset({"deprecated", "readOnly", "writeOnly"})
_NOTHING: frozenset[str] = frozenset()
_READ = frozenset({"read"})


@dataclass(frozen=True, slots=True)
class Part:
    """A schema that adds to an object. What an optional one requires is not required, since another may replace it."""

    node: Node
    hint: str
    optional: bool = False

    @property
    def names(self) -> Iterator[str]:
        """The names of the schema's properties."""
        properties = self.node.value.get("properties")
        return iter(properties if isinstance(properties, dict) else ())

    @property
    def count(self) -> int:
        """How many properties the schema has."""
        properties = self.node.value.get("properties")
        return len(properties) if isinstance(properties, dict) else 0


def is_map(node: Node) -> bool:
    """Whether an object schema has no named property, so that it is a mapping."""
    return not (isinstance(properties := node.value.get("properties"), dict) and properties)


def map_of(schemas: Schemas, node: Node, hint: str) -> Map:
    """The mapping of a schema, by its pattern properties and additional properties."""
    return Map(map_values_of(schemas, node, hint) or AnyType())


def describes_map_values(node: Node) -> bool:
    """Whether the schema describes values under names other than its properties."""
    blocks = [
        node.value.get(keyword) for keyword in ("patternProperties", "additionalProperties", "unevaluatedProperties")
    ]
    return any(isinstance(block, dict) and block for block in blocks)


def map_values_of(schemas: Schemas, node: Node, hint: str) -> Type | None:
    """The type of the values under names other than the properties; None if the schema does not describe them."""
    patterns = node.child("patternProperties")
    members = [member for _, member in patterns.items()] if patterns is not None else []
    members += filter(None, (node.child(keyword) for keyword in ("additionalProperties", "unevaluatedProperties")))
    typed = [member for member in members if isinstance(member.value, dict) and member.value]
    if not typed or len(typed) < sum(member.value is not False for member in members):
        return None
    hints = [f"{hint} value", *(f"{hint} value {number}" for number in range(2, len(typed) + 1))]
    return alternatives([schemas.type_of(member, name) for member, name in zip(typed, hints, strict=True)])


def properties_of(schemas: Schemas, parts: Collection[Part]) -> tuple[Property, ...]:
    """The properties of all parts, sorted by name.

    If several parts have a property, its description is that of the last one, and its type satisfies all that are
    required and any of the alternatives.
    """
    required = frozenset[str]().union(*(required_of(part.node) for part in parts if not part.optional))
    parts_by_name: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        for name, node in _named_properties(part.node):
            parts_by_name[name].append(Part(node, f"{part.hint} {name}", part.optional))
    return tuple(_property(schemas, name, parts_by_name[name], name in required) for name in sorted(parts_by_name))


def additional_of(schemas: Schemas, parts: Collection[Part]) -> Type | None:
    """The type of the values under other names, by the last part that describes them."""
    types = [map_values_of(schemas, part.node, part.hint) for part in parts]
    return next((type_ for type_ in reversed(types) if type_ is not None), None)


def _property(schemas: Schemas, name: str, parts: Sequence[Part], required: bool) -> Property:
    """One property of several parts; keywords beside a reference take precedence over those of its target."""
    if not is_plain_key(name):
        schemas.warn(parts[-1].node, "a name that needs escapes is no field; it stays in extra")
    nodes = [part.node for part in reversed(parts)]
    # The schemas of the property, the last part first, each before its target.
    described = [node for own in nodes for node in ((own, own.follow()) if own.reference is not None else (own,))]
    keywords = _NOTHING.union(*[node.value for node in described if isinstance(node.value, dict)])
    flags = {keyword for keyword in _FLAGS & keywords if any(flag(node, keyword) for node in described)}
    mutability = _NOTHING
    if MUTABILITY in keywords:
        mutability = next(filter(None, (mutability_of(node, schemas.warn) for node in described)), mutability)
    description = next(filter(None, (node.text("description") for node in described)), "")
    description = with_value_descriptions(description, nodes, schemas.warn)
    limits = () if LIMITS.isdisjoint(keywords) else map(limits_of, nodes)
    defaults = map(default_of, nodes) if "default" in keywords else ()
    return Property(
        name=name,
        type=_type_of_property(schemas, parts),
        required=required,
        read_only="readOnly" in flags or mutability == _READ,
        description=" ".join(filter(None, (description, mutability_note(mutability)))),
        limits=next((one for one in limits if one != NO_LIMITS), NO_LIMITS),
        default=next((one for one in defaults if one is not MISSING), MISSING),
        deprecated="deprecated" in flags,
        secret=any(map(_is_secret, described)),
        write_only="writeOnly" in flags or bool(mutability and "read" not in mutability),
        optional=all(part.optional for part in parts),
        vendor_name=next(filter(None, (field_name(node, schemas.warn) for node in nodes)), ""),
    )


def _type_of_property(schemas: Schemas, parts: Sequence[Part]) -> Type:
    """The type that satisfies all required parts and any of the optional ones."""
    if len(parts) == 1:
        return schemas.type_of(parts[0].node, parts[0].hint)
    required = [part for part in parts if not part.optional]
    optional = list({part.node.follow(schema=True).identity: part for part in parts if part.optional}.values())
    types = [schemas.intersection(required)] if required else []
    if optional:
        types.append(alternatives([schemas.type_of(part.node, part.hint) for part in optional]))
    return types[0] if len(types) == 1 else narrower(schemas, parts[-1].node, types[0], types[1])


def _named_properties(node: Node) -> Iterator[tuple[str, Node]]:
    members = node.child("properties")
    yield from sorted(members.items(), key=lambda pair: pair[0]) if members is not None else ()


def _is_secret(node: Node) -> bool:
    """Whether the schema has `format: password` (OpenAPI 3.1, 4.4) or `secret` in our own extension."""
    if not isinstance(node.value, dict):
        return False
    return node.value.get("format") == "password" or (SDKWRIGHT in node.value and extension(node, "secret") is True)
