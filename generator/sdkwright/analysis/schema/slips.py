"""Schemas that are valid and cannot be meant: what they say has no effect, or leaves nothing that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sdkwright.analysis.schema.kinds import kinds_of
from sdkwright.errors import meant
from sdkwright.load import Node, shown

__all__ = ["NO_SCHEMA", "check_slips"]

NO_SCHEMA = "what is no schema is read as any value"

Warn = Callable[[Node, str, str], None]
_CLASSES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int, float),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
}
# Keywords -> what each of them has to be, and what becomes of it where it is not.
_FORMS: dict[str, tuple[type, str]] = {
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), (list, "what is no list of schemas is left aside")),
    **dict.fromkeys(("properties", "patternProperties"), (dict, "what is no mapping of schemas is left aside")),
}
_OF_MEMBERS = ("additionalProperties", "unevaluatedProperties")
# What a schema is put together from: what it requires may be described there.
_PARTS = frozenset({"allOf", "anyOf", "oneOf", "$ref", "$dynamicRef", "if", "dependentSchemas", "patternProperties"})


def check_slips(node: Node, warn: Warn) -> None:
    """Warn of what a schema cannot mean as it stands.

    node: the schema, in the form of OpenAPI 3.1. warn: is given the place, the message and the code.
    """
    value = node.value
    if value.get("nullable") is True:
        message = '"nullable" is of OpenAPI 3.0: it is followed, but since 3.1 "null" is one of several types'
        warn(node.child("nullable") or node, message, "old-nullable")
    for keyword in _FORMS.keys() & value.keys():
        form, message = _FORMS[keyword]
        if not isinstance(value[keyword], form):
            warn(node.child(keyword) or node, message, "degraded-schema")
    for part in _no_schemas(node):
        warn(part, NO_SCHEMA, "degraded-schema")
    if "enum" in value:
        for message in _unfit_values(value):
            warn(node.child("enum") or node, message, "enum-type")
    if value.get("type") == "array" and not _is_part(node) and not {"items", "prefixItems"} & value.keys():
        warn(node, 'the array has no "items": its elements may be anything', "array-without-items")
    if isinstance(value.get("required"), list) and isinstance(value.get("properties"), dict):
        for name in _misspelt(value):
            question = meant(name, value["properties"])
            message = f'"{name}" is required and not among the properties; {question}'
            warn(node.child("required") or node, message, "undefined-required")


def _no_schemas(node: Node) -> Iterator[Node]:
    """Yield what is none of the schemas that a value has to satisfy all, or that its further members have."""
    parts = node.child("allOf")
    members = [node.child(keyword) for keyword in _OF_MEMBERS if keyword in node.value]
    for part in (*(parts.elements() if parts is not None else ()), *filter(None, members)):
        if not isinstance(part.value, dict | bool):
            yield part


def _is_part(node: Node) -> bool:
    """Return whether other schemas say of the same value what this one does not."""
    return not _PARTS.isdisjoint(node.value) or "allOf" in node.pointer[-2:-1]


def _unfit_values(value: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the first value of an enumeration that its type does not admit."""
    kinds, options = kinds_of(value) if "type" in value else (), value["enum"]
    for option in options if kinds and isinstance(options, list) else ():
        if option is None or any(_is_of(option, kind) for kind in kinds):
            continue
        remedy = "put it in quotes" if kinds == ("string",) else "write it as that, or change the type"
        yield f"the enumeration has {shown(option)}, which is not of type {' or '.join(kinds)}: {remedy}"
        return


def _is_of(option: Any, kind: str) -> bool:
    if isinstance(option, bool):
        return kind == "boolean"
    return isinstance(option, _CLASSES[kind])


def _misspelt(value: dict[str, Any]) -> Iterator[str]:
    """Yield the names that are required and not described, though one that is called nearly so is."""
    if _PARTS.isdisjoint(value):
        properties = value["properties"]
        unknown = [name for name in value["required"] if isinstance(name, str) and name not in properties]
        yield from (name for name in unknown if meant(name, properties.keys() - value["required"]))
