"""What has no words: operations without a summary; parameters, schemas and fields without a description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from sdkwright.facts.fact_kinds import METHODS

__all__ = ["wordless"]

_NESTED: Final = ("items", "additionalProperties")
_PARTS: Final = ("allOf", "anyOf", "oneOf")


def wordless(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the name of each that has none, in the document's order; what has another form than it must is passed over.

    document: with all overlays applied, in the form of OpenAPI 3.1.
    """
    for path, item in _members(document.get("paths")):
        for method, operation in _members(item):
            if method in METHODS and isinstance(operation, dict):
                yield from _of_operation(f"{method.upper()} {path}", operation)
    components = dict(_members(document.get("components")))
    yield from _of_parameters("parameter", [value for _, value in _members(components.get("parameters"))])
    for name, schema in _members(components.get("schemas")):
        if isinstance(schema, dict) and not schema.get("description"):
            yield name
        yield from _of_fields(name, schema)


def _of_operation(name: str, operation: Mapping[str, Any]) -> Iterator[str]:
    if not operation.get("summary"):
        yield name
    yield from _of_parameters(name, operation.get("parameters"))


def _of_parameters(owner: str, parameters: Any) -> Iterator[str]:
    for parameter in parameters if isinstance(parameters, list) else ():
        is_named = isinstance(parameter, dict) and "name" in parameter and "$ref" not in parameter
        if is_named and not parameter.get("description"):
            yield f"{owner} {parameter['name']}"


def _of_fields(name: str, schema: Any) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    for field, value in _members(schema.get("properties")):
        if isinstance(value, dict) and not value.get("description"):
            yield f"{name}.{field}"
        yield from _of_fields(f"{name}.{field}", value)
    for key in _NESTED:
        yield from _of_fields(name, schema.get(key))
    for key in _PARTS:
        parts = schema.get(key)
        for part in parts if isinstance(parts, list) else ():
            yield from _of_fields(name, part)


def _members(value: Any) -> Iterable[tuple[str, Any]]:
    return value.items() if isinstance(value, dict) else ()
