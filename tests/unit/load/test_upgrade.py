"""OpenAPI 3.0 in the form of 3.1."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from sdkwright.load.convert.schema_upgrade import upgrade

_NULL = {"type": "null"}
_REF = {"$ref": "#/a"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"nullable": True}, {}),
        (
            {"type": "string", "enum": ["a", "b"], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", "b", None]},
        ),
        ({"enum": ["a", None], "nullable": True}, {"enum": ["a", None]}),
        ({**_REF, "nullable": True}, {"anyOf": [_REF, _NULL]}),
        (
            {"allOf": [_REF], "description": "d", "readOnly": True, "x-y": 1, "nullable": True},
            {"description": "d", "readOnly": True, "x-y": 1, "anyOf": [_REF, _NULL]},
        ),
        ({"allOf": [_REF, _REF], "nullable": True}, {"anyOf": [{"allOf": [_REF, _REF]}, _NULL]}),
        (
            {"type": "object", "allOf": [_REF], "nullable": True},
            {"anyOf": [{"type": "object", "allOf": [_REF]}, _NULL]},
        ),
        ({"oneOf": [_REF], "nullable": True}, {"oneOf": [_REF, _NULL]}),
        ({"anyOf": [_REF, _NULL], "nullable": True}, {"anyOf": [_REF, _NULL]}),
        (
            {"oneOf": [_REF], "anyOf": [_REF], "nullable": True},
            {"anyOf": [{"oneOf": [_REF], "anyOf": [_REF]}, _NULL]},
        ),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 9, "exclusiveMaximum": False}, {"maximum": 9}),
        ({"exclusiveMaximum": True}, {}),
        ({"exclusiveMinimum": 3}, {"exclusiveMinimum": 3}),
    ],
)
def test_schemas_say_the_same_in_the_words_of_3_1(old: Any, new: Any) -> None:
    """Null and exclusive limits are written as 3.1 writes them, wherever a schema stands."""
    assert upgrade(old) == new
    assert upgrade({"components": {"schemas": {"A": {"items": old}}}}) == {
        "components": {"schemas": {"A": {"items": new}}}
    }
    assert upgrade({"responses": {"default": {"content": {"a/b": {"schema": old}}}}}) == {
        "responses": {"default": {"content": {"a/b": {"schema": new}}}}
    }


@pytest.mark.parametrize("key", ["example", "examples", "default", "enum", "const", "x-schema", "links"])
def test_data_is_left_alone(key: str) -> None:
    """What merely looks like a schema, in examples, defaults, enums and extensions, is not touched."""
    value = {"type": "object", key: [{"type": "string", "nullable": True}]}
    assert upgrade(value) is value


@pytest.mark.parametrize("name", ["nullable", "default", "example", "enum", "x-y", "properties", "exclusiveMinimum"])
def test_names_of_properties_are_names(name: str) -> None:
    """A property may be called like a word of OpenAPI: it is a schema all the same."""
    value = {"properties": {name: {"type": "string", "nullable": True}}}
    assert upgrade(value) == {"properties": {name: {"type": ["string", "null"]}}}


def test_schemas_in_callbacks_are_reached() -> None:
    """A callback is two levels of names, then a path item."""
    old, new = {"type": "string", "nullable": True}, {"type": ["string", "null"]}
    body = {"requestBody": {"content": {"a/b": {"schema": old}}}}
    result = upgrade({"callbacks": {"default": {"$request.body#/url": {"post": body}}}})
    assert (
        result["callbacks"]["default"]["$request.body#/url"]["post"]["requestBody"]["content"]["a/b"]["schema"] == new
    )


def test_upgrade_is_pure_and_shares_what_it_does_not_change() -> None:
    """The tree given stays as it was; unchanged parts are the same objects in the result."""
    value = {"a": {"type": "string", "nullable": True}, "b": {"type": "integer"}}
    before = deepcopy(value)
    result = upgrade(value)
    assert value == before
    assert result["b"] is value["b"]
