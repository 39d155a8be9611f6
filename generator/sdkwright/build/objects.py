"""The members of objects: their properties, and what `allOf` adds up to."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from sdkwright.build.marks import flag, mark
from sdkwright.build.values import default_of, limits_of
from sdkwright.load import Node
from sdkwright.model import Property
from sdkwright.naming import is_plain_key

if TYPE_CHECKING:
    from sdkwright.build.schemas import Schemas


def properties_of(schemas: Schemas, members: Node, required: Collection[str], hint: str) -> tuple[Property, ...]:
    """The properties in canonical order: by name, whatever the document's order is."""
    return tuple(
        property_of(schemas, name, member, name in required, hint)
        for name, member in sorted(members.items(), key=lambda pair: pair[0])
    )


def property_of(schemas: Schemas, name: str, node: Node, required: bool, hint: str) -> Property:
    """One property; the words beside a reference win over the words of its target."""
    target = node.follow()
    if not is_plain_key(name):
        schemas.findings.append(node.warning("a name that needs escapes is no field; it stays in extra"))
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
    )


def merged_members(node: Node) -> list[Node] | None:
    """The object schemas that `allOf` adds up, nested ones opened, the schema itself last; None if one is no object."""
    parts: list[Node] = []
    block = node.child("allOf")
    for member in block.elements() if block is not None else ():
        target = member.follow()
        if not isinstance(target.value, dict):
            return None
        inner = merged_members(target) if target.value.get("allOf") else [target]
        if inner is None or any(part.value.get("type", "object") != "object" for part in inner):
            return None
        parts.extend(inner)
    return [*parts, node]


def _secret(node: Node) -> bool:
    """Whether the schema says `format: password` (OpenAPI 3.1, 4.4) or our own mark."""
    return node.text("format") == "password" or mark(node, "secret") is True
