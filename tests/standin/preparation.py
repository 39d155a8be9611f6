"""Documents made fit for openapi-core: what JSON Schema cannot see in OpenAPI is written out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


def for_requests(root: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which a request need not hold the required fields that are read-only."""
    return _prepared(root, "readOnly")


def for_replies(root: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which a reply need not hold the required fields that are write-only."""
    return _prepared(root, "writeOnly")


def _prepared(root: Mapping[str, Any], hidden: str) -> dict[str, Any]:
    def change(node: dict[str, Any]) -> dict[str, Any]:
        return _discriminated(_without_required(node, hidden))

    prepared: dict[str, Any] = _walk(root, change)
    # Servers and security are judged by the stand-in itself.
    prepared.pop("servers", None)
    prepared.pop("security", None)
    for item in prepared["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                operation.pop("security", None)
                operation["parameters"] = [_plain(parameter) for parameter in operation.get("parameters", [])]
    return prepared


def _plain(parameter: dict[str, Any]) -> dict[str, Any]:
    """A parameter whose schema has one type: null cannot be sent in a URL, and openapi-core stumbles over the list."""
    # A deprecated parameter is as good as any other; openapi-core would warn at each use.
    parameter = {key: value for key, value in parameter.items() if key != "deprecated"}
    kinds = parameter.get("schema", {}).get("type")
    if not isinstance(kinds, list):
        return parameter
    return {**parameter, "schema": {**parameter["schema"], "type": next(kind for kind in kinds if kind != "null")}}


def _walk(node: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    if isinstance(node, dict):
        return change({key: _walk(value, change) for key, value in node.items()})
    return [_walk(item, change) for item in node] if isinstance(node, list) else node


def _without_required(node: dict[str, Any], hidden: str) -> dict[str, Any]:
    properties, required = node.get("properties"), node.get("required")
    if isinstance(properties, dict) and isinstance(required, list):
        kept = [name for name in required if not properties.get(name, {}).get(hidden)]
        return {**node, "required": kept}
    return node


def _discriminated(node: dict[str, Any]) -> dict[str, Any]:
    """A `oneOf` whose variants look alike is decided by the discriminator, which JSON Schema knows nothing of."""
    mapping = node.get("discriminator", {}).get("mapping") if isinstance(node.get("discriminator"), dict) else None
    if not mapping or "oneOf" not in node:
        return node
    name = node["discriminator"]["propertyName"]
    options = [{"allOf": [{"$ref": ref}, {"properties": {name: {"const": tag}}}]} for tag, ref in mapping.items()]
    rest = {key: value for key, value in node.items() if key not in ("oneOf", "discriminator")}
    # anyOf: a partial update may leave the discriminator out, and then fits every variant.
    return {**rest, "anyOf": options}
