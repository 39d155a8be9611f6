"""Responses and their headers of Swagger 2.0."""

from __future__ import annotations

from typing import Any

from sdkwright.load.convert.swagger_parameters import Layout, parameter
from sdkwright.load.convert.swagger_values import mapping, media_types
from sdkwright.load.nodes.pointers import Pointer, at

__all__ = ["response"]


def response(layout: Layout, value: Any, place: Pointer, written: Pointer, produces: tuple[str, ...]) -> Any:
    """Return a response with its schema as the content of each media type that is produced.

    place, written: where it stands in the converted document, and in the file.
    """
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return _referred(layout, value, place, produces)
    result = {key: item for key, item in value.items() if key not in ("schema", "examples", "headers")}
    if isinstance(value.get("headers"), dict):
        result["headers"] = {
            name: parameter(layout, header, (*place, "headers", name), (*written, "headers", name))
            for name, header in value["headers"].items()
        }
    content = _content(layout, value, place, written, produces)
    return {**result, "content": content} if content else result


def _referred(layout: Layout, value: dict[str, Any], place: Pointer, produces: tuple[str, ...]) -> Any:
    """Return a reference as it is, unless this operation produces something else than what the target stands for."""
    reference = value["$ref"]
    if produces == layout.media.produces or not isinstance(reference, str) or not reference.startswith("#/responses/"):
        return value
    target = layout.local(reference)
    shared = mapping(at(layout.root, target)) if target else {}
    if target is None or "schema" not in shared:
        return value
    return response(layout, shared, place, target, produces)


def _content(
    layout: Layout, value: dict[str, Any], place: Pointer, written: Pointer, produces: tuple[str, ...]
) -> dict[str, Any]:
    examples = mapping(value.get("examples"))
    if "schema" not in value:
        return {name: {"example": example} for name, example in examples.items()}
    schema = value["schema"]
    names = media_types(produces or tuple(name for name in examples if "/" in name), schema)
    content = layout.content(schema, names, place, (*written, "schema"))
    for name, example in examples.items():
        if name in content:
            content[name]["example"] = example
    return content
