"""Swagger 2.0 on its own terms: its bodies, forms and replies, said as OpenAPI 3 would say them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.outsider.document import Document, Node

_COLLECTIONS = {"csv": False, "ssv": False, "tsv": False, "pipes": False, "multi": True}
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def swagger_style(place: str, collection: Any) -> tuple[str, bool]:
    """Style and explode of a parameter: csv where nothing is said."""
    style = {"ssv": "spaceDelimited", "pipes": "pipeDelimited", "tsv": "tabDelimited"}.get(str(collection))
    return style or ("form" if place in ("query", "cookie") else "simple"), _COLLECTIONS.get(str(collection), False)


def swagger_body(
    document: Document, operation: Node, parameters: list[Node], content: Callable[..., Any]
) -> tuple[list[Any], bool]:
    """The body, or the form that the fields make, and whether it must be sent."""
    types = _media_types(document, operation, "consumes")
    for node in parameters:
        if node.get("in").content == "body":
            made = [content(type_, node.get("schema")) for type_ in types or ["application/json"]]
            return made, node.get("required").content is True
    fields = [node for node in parameters if node.get("in").content == "formData"]
    if not fields:
        return [], False
    files = any(node.get("type").content == "file" for node in fields)
    forms = [type_ for type_ in types if type_ in _FORMS] or [_FORMS[files]]
    schema = fields[0].of(
        {
            "type": "object",
            "properties": {node.get("name").content: _field(node) for node in fields},
            "required": [node.get("name").content for node in fields if node.get("required").content is True],
        }
    )
    encoding = {
        node.get("name").content: {"style": style, "explode": explode}
        for node in fields
        if node.get("type").content == "array"
        for style, explode in [swagger_style("query", node.get("collectionFormat").content)]
    }
    return [content(_FORMS[1] if files else forms[0], schema, encoding)], bool(schema.content["required"])


def _field(node: Node) -> Any:
    if node.get("type").content == "file":
        return {"type": "string", "format": "binary"}
    return {key: value for key, value in node.content.items() if key not in ("in", "name", "required")}


def swagger_contents(document: Document, operation: Node, reply: Node, content: Callable[..., Any]) -> Iterator[Any]:
    """Each shape of a reply's body; none where it has no schema."""
    schema = reply.get("schema")
    if schema:
        for media_type in _media_types(document, operation, "produces") or ["application/json"]:
            if schema.content == {"type": "file"}:
                yield content(media_type, schema.of({"type": "string", "format": "binary"}))
            else:
                yield content(media_type, schema)


def _media_types(document: Document, operation: Node, word: str) -> list[str]:
    found = operation.get(word).content
    if found is None:
        found = document.root.get(word).content
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
