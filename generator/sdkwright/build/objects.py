"""Objects: their properties, and what is known of all other names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdkwright.build.kinds import required_of
from sdkwright.build.marks import flag, mark
from sdkwright.build.specifics import alternatives, narrower
from sdkwright.build.values import default_of, limits_of
from sdkwright.load import Node
from sdkwright.model import MISSING, AnyType, Map, Property, Type
from sdkwright.model.types import NO_LIMITS
from sdkwright.naming import is_plain_key

if TYPE_CHECKING:
    from sdkwright.build.schemas import Schemas


@dataclass(frozen=True, slots=True)
class Part:
    """A schema that adds to an object. What an optional one requires is not required: another may stand for it."""

    node: Node
    hint: str
    optional: bool = False


def is_map(node: Node) -> bool:
    """Whether an object schema names no property, so that it is a mapping."""
    return not (isinstance(found := node.value.get("properties"), dict) and found)


def map_of(schemas: Schemas, node: Node, hint: str) -> Map:
    """A mapping: values of the types that its patterns and additional properties have."""
    return Map(values_of(schemas, node, hint) or AnyType())


def values_of(schemas: Schemas, node: Node, hint: str) -> Type | None:
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

    Of a name that several parts have, the later one's words count, and the narrower type.
    """
    required = frozenset[str]().union(*(required_of(part.node) for part in parts if not part.optional))
    found: dict[str, Property] = {}
    for part in parts:
        for name, node in _named(part.node):
            prop = property_of(schemas, name, node, name in required, part.hint)
            found[name] = _combined(schemas, node, found[name], prop) if name in found else prop
    return tuple(found[name] for name in sorted(found))


def additional_of(schemas: Schemas, parts: Collection[Part]) -> Type | None:
    """The type of the values under other names, told by the last part that says something of it."""
    told = [values_of(schemas, part.node, part.hint) for part in parts]
    return next((type_ for type_ in reversed(told) if type_ is not None), None)


def property_of(schemas: Schemas, name: str, node: Node, required: bool, hint: str) -> Property:
    """One property; the words beside a reference win over the words of its target."""
    target = node.follow()
    if not is_plain_key(name):
        schemas.warn(node, "a name that needs escapes is no field; it stays in extra")
    return Property(
        name=name,
        type=schemas.type_of(node, f"{hint} {name}"),
        required=required,
        read_only=flag(node, "readOnly") or flag(target, "readOnly"),
        description=node.text("description") or target.text("description"),
        limits=limits_of(node),
        default=default_of(node),
        deprecated=flag(node, "deprecated") or flag(target, "deprecated"),
        secret=_secret(node) or _secret(target),
        write_only=flag(node, "writeOnly") or flag(target, "writeOnly"),
    )


def _named(node: Node) -> Iterator[tuple[str, Node]]:
    members = node.child("properties")
    yield from sorted(members.items(), key=lambda pair: pair[0]) if members is not None else ()


def _combined(schemas: Schemas, node: Node, first: Property, last: Property) -> Property:
    """What two parts say of one property."""
    return Property(
        name=last.name,
        type=narrower(schemas, node, first.type, last.type),
        required=last.required,
        read_only=first.read_only or last.read_only,
        description=last.description or first.description,
        limits=last.limits if last.limits != NO_LIMITS else first.limits,
        default=first.default if last.default is MISSING else last.default,
        deprecated=first.deprecated or last.deprecated,
        secret=first.secret or last.secret,
        write_only=first.write_only or last.write_only,
    )


def _secret(node: Node) -> bool:
    """Whether the schema says `format: password` (OpenAPI 3.1, 4.4) or our own mark."""
    return node.text("format") == "password" or mark(node, "secret") is True
