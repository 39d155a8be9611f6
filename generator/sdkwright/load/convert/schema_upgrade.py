"""Schemas before OpenAPI 3.1 to 3.1, as a pure function: what is unchanged is shared, nothing is changed in place.

What the two differ in is how a schema says that null is allowed and that a limit is exclusive:

    type: string, nullable: true                    type: [string, 'null']
    enum: [a, b], nullable: true                    enum: [a, b, null]
    $ref: ..., nullable: true                       anyOf: [{$ref: ...}, {type: 'null'}]
    allOf: [...], nullable: true                    anyOf: [{allOf: [...]}, {type: 'null'}]; the member itself if single
    oneOf: [...], nullable: true                    oneOf: [..., {type: 'null'}]; anyOf likewise
    minimum: 1, exclusiveMinimum: true              exclusiveMinimum: 1; the maximum likewise

Words of Swagger 2.0 are understood as well, which documents of 3.0 keep from their past:

    x-nullable: true                                as nullable
    discriminator: kind                             discriminator: {propertyName: kind}
    type: file                                      type: string, format: binary

Constraints beside a ``$ref`` had no meaning before 3.1, where they have one: they are left out.
``format: binary`` and ``format: byte`` stay: 3.1 allows any format, and they say what is meant.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Any

from sdkwright.extensions import IS_NULLABLE, NULLABLE, WEBHOOKS

__all__ = ["upgrade"]


class _Kind(Enum):
    """What a value is, which tells whether its keys are OpenAPI's words or someone's names."""

    OBJECT = auto()
    NAMES = auto()
    NESTED_NAMES = auto()
    DATA = auto()


# Keys whose values are data that may look like a schema and must not be touched.
_DATA = frozenset({"example", "examples", "default", "enum", "const", "links", "mapping", "scopes", "required"})
_NAMES = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "responses"}
    | {"requestBodies", "headers", "securitySchemes", "pathItems", "paths", "webhooks", "content", "encoding"}
    | {"variables", WEBHOOKS}
)
# What may stand beside an alternative without being part of it.
_ANNOTATIONS = frozenset(
    {"title", "description", "readOnly", "writeOnly", "deprecated", "default", "example", "examples"}
    | {"externalDocs", "xml", "discriminator"}
)
# What had no meaning beside a `$ref`; anything else there is about the reference, or no part of a schema.
_CONSTRAINTS = frozenset(
    {"type", "format", "properties", "items", "allOf", "oneOf", "anyOf", "not", "enum", "additionalProperties"}
    | {"minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "uniqueItems", "multipleOf"}
)
_NULLABLE = ("nullable", NULLABLE, IS_NULLABLE)
_OLD = frozenset({*_NULLABLE, "discriminator", "exclusiveMinimum", "exclusiveMaximum"})
_NULL = {"type": "null"}


def upgrade(value: Any) -> Any:
    """Return a document, or any object of one, such as a response, with its schemas in the form of 3.1."""
    return _convert(value, _Kind.OBJECT)


def _convert(value: Any, kind: _Kind) -> Any:
    if kind is _Kind.DATA:
        return value
    if isinstance(value, list):
        items = [_convert(item, kind) for item in value]
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if not isinstance(value, dict):
        return value
    changed = {}
    for key, child in value.items():
        new = _convert(child, _kind_of_member(kind, key, child))
        if new is not child:
            changed[key] = new
    result = {**value, **changed} if changed else value
    return _schema(result) if kind is _Kind.OBJECT else result


def _kind_of_member(kind: _Kind, key: str, child: Any) -> _Kind:
    if kind is _Kind.NESTED_NAMES:
        return _Kind.NAMES
    if kind is _Kind.NAMES:
        return _Kind.OBJECT
    if key in _DATA or (key.startswith("x-") and key not in _NAMES):
        return _Kind.DATA
    if key == "callbacks":  # name -> expression -> path item
        return _Kind.NESTED_NAMES
    if key in _NAMES or (key == "parameters" and isinstance(child, dict)):
        return _Kind.NAMES
    return _Kind.OBJECT


def _schema(value: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in value and len(value) > 1 and isinstance(value["$ref"], str) and not _CONSTRAINTS.isdisjoint(value):
        value = {key: item for key, item in value.items() if key not in _CONSTRAINTS}
    if value.get("type") == "file":
        value = {**value, "type": "string", "format": "binary"}
    return value if _OLD.isdisjoint(value) else _renewed(value)


def _renewed(value: dict[str, Any]) -> dict[str, Any]:
    if isinstance(value.get("discriminator"), str):
        value = {**value, "discriminator": {"propertyName": value["discriminator"]}}
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(value.get(exclusive), bool):
            value = _exclusive(value, bound, exclusive)
    marks = [key for key in _NULLABLE if isinstance(value.get(key), bool)]
    if marks:
        rest = {key: item for key, item in value.items() if key not in marks}
        value = _nullable(rest) if any(value[key] for key in marks) else rest
    return value


def _exclusive(value: dict[str, Any], bound: str, exclusive: str) -> dict[str, Any]:
    rest = {key: item for key, item in value.items() if key != exclusive}
    if value[exclusive] and bound in rest:
        return {exclusive if key == bound else key: item for key, item in rest.items()}
    return rest


def _nullable(value: dict[str, Any]) -> dict[str, Any]:
    alternatives = [key for key in ("oneOf", "anyOf") if isinstance(value.get(key), list)]
    if "$ref" in value or "allOf" in value or len(alternatives) == 2:
        return _beside_null(value)
    result = dict(value)
    for key in alternatives:
        result[key] = [*value[key], _NULL] if _NULL not in value[key] else value[key]
    if isinstance(value.get("type"), str):
        result["type"] = [value["type"], "null"]
    if isinstance(value.get("enum"), list) and None not in value["enum"]:
        result["enum"] = [*value["enum"], None]
    return result


def _beside_null(value: dict[str, Any]) -> dict[str, Any]:
    """Return the schema as one of two alternatives, the other being null."""
    annotations = {key: item for key, item in value.items() if key in _ANNOTATIONS or key.startswith("x-")}
    rest = {key: item for key, item in value.items() if key not in annotations}
    if rest.keys() == {"allOf"} and isinstance(rest["allOf"], list) and len(rest["allOf"]) == 1:
        rest = rest["allOf"][0]
    return {**annotations, "anyOf": [rest, _NULL]}
