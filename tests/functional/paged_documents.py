"""Documents with one list, and what was found of how it is paged: what the tests of paging share."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.functional.harness import Sdk

TEXT, WHOLE, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
FROM_ONE = {"type": "integer", "default": 1}
ITEM = {"type": "object", "properties": {"id": TEXT}}
LIST = {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}


def thing(**properties: Any) -> dict[str, Any]:
    """The schema of an object."""
    return {"type": "object", "properties": properties}


def listing(reply: Any, *query: str, headers: Sequence[str] = (), method: str = "get", **types: Any) -> str:
    """A document with one list; query parameters are whole numbers, or text with `:text` behind their name."""
    parameters = []
    for name in query:
        bare, _, kind = name.partition(":")
        parameters.append({"name": bare, "in": "query", "schema": types.get(bare, TEXT if kind == "text" else WHOLE)})
    ok: dict[str, Any] = {"description": "Fine", "content": {"application/json": {"schema": reply}}}
    ok["headers"] = {name: {"schema": TEXT} for name in headers}
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "servers": [{"url": "https://api.test"}],
            "paths": {"/a": {method: {"operationId": "all", "parameters": parameters, "responses": {"200": ok}}}},
            "components": {"schemas": {"Item": ITEM}},
        }
    )


def items(*ids: str) -> list[dict[str, str]]:
    """Items as they come over the wire."""
    return [{"id": one} for one in ids]


def found(sdk: Sdk) -> tuple[str, str | None]:
    """The style and the reason of what was found."""
    (operation,) = sdk.api.operations
    assert operation.pagination is not None, "nothing was found"
    return sdk.api.paging[operation.pagination.rule].style, operation.pagination.why
