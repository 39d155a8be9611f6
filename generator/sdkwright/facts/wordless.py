"""What has no words: operations without a summary; parameters, schemas and fields without a description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sdkwright.facts.fact_kinds import METHODS

__all__ = ["wordless"]

_NESTED: Final = ("items", "additionalProperties")
_PARTS: Final = ("allOf", "anyOf", "oneOf")


def wordless(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the name of each that has none, in the document's order.

    document: with all overlays applied, in the form of OpenAPI 3.1.
    """
    for path, item in document.get("paths", {}).items():
        for method, operation in item.items():
            if method in METHODS:
                yield from _of_operation(f"{method.upper()} {path}", operation)
    components = document.get("components", {})
    yield from _of_parameters("parameter", components.get("parameters", {}).values())
    for name, schema in components.get("schemas", {}).items():
        if not schema.get("description"):
            yield name
        yield from _of_fields(name, schema)


def _of_operation(name: str, operation: Mapping[str, Any]) -> Iterator[str]:
    if not operation.get("summary"):
        yield name
    yield from _of_parameters(name, operation.get("parameters", ()))


def _of_parameters(owner: str, parameters: Any) -> Iterator[str]:
    for parameter in parameters:
        if "$ref" not in parameter and not parameter.get("description"):
            yield f"{owner} {parameter['name']}"


def _of_fields(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    for field, value in schema.get("properties", {}).items():
        if not value.get("description"):
            yield f"{name}.{field}"
        yield from _of_fields(f"{name}.{field}", value)
    for key in _NESTED:
        if isinstance(schema.get(key), dict):
            yield from _of_fields(name, schema[key])
    for key in _PARTS:
        for part in schema.get(key, ()):
            yield from _of_fields(name, part)
