"""The smallest documents that have the same fault as a suspect: what the library is asked about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

__all__ = [
    "Names",
    "document_with",
    "operation_id_excerpt",
    "parameters_excerpt",
    "path_parameters_excerpt",
    "schema_excerpt",
]

# The names of parameters, with the places that they are in.
Names = tuple[tuple[str, str], ...]


def document_with(excerpt: dict[str, Any], version: str) -> dict[str, Any]:
    """Return a document of a version, such as ``3.1``, that holds an excerpt and is in order apart from that."""
    head = {"swagger": "2.0"} if version == "2.0" else {"openapi": f"{version}.0"}
    return {**head, "info": {"title": "Excerpt", "version": "1"}, "paths": {}, **excerpt}


def parameters_excerpt(names: Names) -> dict[str, Any]:
    """Return parameters beside one another."""
    return {"paths": {"/": {"parameters": _parameters(names)}}}


def operation_id_excerpt(keys: tuple[str, ...], id_: str) -> dict[str, Any]:
    """Return an operation, by its path and the keys below that, and another one of the same id."""
    operation = {"operationId": id_, "responses": {}}
    # No path is empty, so that the other one does not stand in this one's way.
    return {"paths": {"": {"get": operation}, **_nested(keys, operation)}}


def path_parameters_excerpt(keys: tuple[str, ...], own: Names, shared: Names) -> dict[str, Any]:
    """Return an operation, by its path and the keys below that, with its parameters and those of its path."""
    paths = _nested(keys, {"parameters": _parameters(own), "responses": {}})
    paths[keys[0]]["parameters"] = _parameters(shared)
    return {"paths": paths}


def schema_excerpt(required: Iterable[str], declared: Iterable[str]) -> dict[str, Any]:
    """Return a schema that requires properties, with those that it declares."""
    schema = {"allOf": [{}], "required": list(required), "properties": {name: {} for name in declared}}
    return {"components": {"schemas": {"Excerpt": schema}}}


def _nested(keys: tuple[str, ...], value: dict[str, Any]) -> dict[str, Any]:
    for key in reversed(keys):
        value = {key: value}
    return value


def _parameters(names: Names) -> list[dict[str, Any]]:
    return [{"name": name, "in": place} for name, place in names]
