"""The quick look before validation: it passes nothing that the validator would complain about."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from sdkwright.load import load_documents, validate
from sdkwright.load.validation.metaschemas import document_validator, schema_check

_SCHEMAS: list[Any] = [
    {"type": "string"},
    {"type": "nonsense"},
    {"type": 3},
    {"enum": ["a", "a"]},
    {"enum": []},
    {"minLength": "x"},
    {"pattern": "("},
    {"pattern": "\\p{L}"},
    {"required": "a"},
    {"$ref": "#/nowhere"},
    {"$ref": "#/components/schemas/Known"},
    {"$ref": "#/components/schemas/Self"},
    {"$ref": "none.json#/x"},
    {"$ref": "http://host.test/x"},
    {"$ref": 3},
    {"properties": {"a": {"$ref": "#/nowhere"}}},
    {"properties": []},
    {"items": [{"type": "string"}]},
    {"allOf": {"a": {}}},
    {"discriminator": {"mapping": {}}},
    {"$id": "http://host.test/x", "items": {"$ref": "#/components/schemas/Known"}},
    {"$schema": "http://json-schema.org/draft-07/schema#"},
    {"allOf": [{"$ref": "#/components/schemas/Known"}], "required": ["id", "none"]},
    {"allOf": [{"$ref": "#/components/schemas/Known"}], "required": ["id"]},
    {"allOf": [{"items": {"properties": {"a": {}}}}, {"not": {"properties": {"b": {}}}}], "required": ["a", "b"]},
    {"allOf": [{}], "required": [[]]},
    {"allOf": [{"$ref": "#/components/schemas/Nested"}]},
    True,
    3,
    None,
]
_DEFAULTS: list[dict[str, Any]] = [
    {"type": "integer", "default": "x"},
    {"type": "integer", "default": 1},
    {"type": "integer", "default": True},
    {"type": "integer", "default": 1.0},
    {"type": "number", "default": 1},
    {"type": ["integer"], "default": 1},
    {"type": ["integer", "null"], "default": "x"},
    {"type": "string", "default": None},
    {"type": "string", "nullable": True, "default": None},
    {"type": "string", "default": "abc", "maxLength": 2},
    {"type": "string", "default": "abc", "pattern": "^x"},
    {"type": "string", "default": "abc", "pattern": "("},
    {"type": "string", "default": "x", "format": "date"},
    {"type": "integer", "default": 2**40, "format": "int32"},
    {"type": "integer", "default": 0, "minimum": 1},
    {"type": "integer", "default": 0, "minimum": True},
    {"type": "integer", "default": 1, "exclusiveMinimum": True, "minimum": 1},
    {"enum": [1], "default": True},
    {"enum": ["a"], "default": "b"},
    {"const": "a", "default": "b"},
    {"type": "array", "items": {"type": "string"}, "default": [1]},
    {"type": "object", "required": ["a"], "default": {}},
    {"type": "object", "default": {}},
]
# A pattern that Python cannot read may still be one, and not every schema that contains itself is a circle.
_TOO_MUCH_FOR_THE_LIBRARY = [{"pattern": "\\p{L}"}, {"allOf": [{"$ref": "#/components/schemas/Nested"}]}]
_KNOWN = {
    "Known": {"type": "object", "properties": {"id": {"type": "string"}}},
    "Self": {"$ref": "#/components/schemas/Self"},
    "Nested": {"type": "array", "items": {"$ref": "#/components/schemas/Nested"}},
}


def _path(schema: Any, **more: Any) -> dict[str, Any]:
    reply = {"200": {"description": "OK", "content": {"application/json": {"schema": schema}}}}
    return {"get": {"responses": reply, **more}}


def _documents(schema: Any) -> dict[str, Any]:
    """The schema at every place where schemas stand."""
    parameters = [{"name": "p", "in": "query", "schema": schema}]
    nested = {"type": "object", "properties": {"a": schema, "b": {"items": schema}}}
    # A circle is a fault in itself.
    known = {name: other for name, other in _KNOWN.items() if name != "Self" or "/Self" in str(schema)}
    return {
        "paths": {"/a": _path(schema), "/b": _path({}, parameters=parameters), "/c": _path(nested)},
        "components": {"schemas": {**known, "Own": schema, "User": {"$ref": "#/components/schemas/Own"}}},
    }


def _findings(tmp_path: Path, document: dict[str, Any]) -> list[tuple[str, str]]:
    (tmp_path / "a.json").write_text(json.dumps(document))
    (loaded,), _ = load_documents({"a": tmp_path / "a.json"})
    return [(str(finding), finding.rule) for finding in (*validate(loaded, limit=None), *loaded.findings.values())]


_LIBRARY = {"3.0.3": OpenAPIV30SpecValidator, "3.1.0": OpenAPIV31SpecValidator}


def _is_valid(document: dict[str, Any]) -> bool:
    """Whether the library finds nothing wrong with the whole document, or trips over it."""
    try:
        return bool(_LIBRARY[document["openapi"]](document).is_valid())
    except Exception:
        return False


@pytest.fixture
def both(tmp_path: Path) -> Any:
    """Whether nothing is found by way of the suspects, and whether the library finds nothing in the whole document."""

    def run(document: dict[str, Any]) -> tuple[bool, bool]:
        document = {"info": {"title": "A", "version": "1"}} | document
        return not _findings(tmp_path, document), _is_valid(document)

    return run


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("schema", [*_SCHEMAS, *_DEFAULTS], ids=json.dumps)
def test_schemas(both: Any, version: str, schema: Any) -> None:
    """Whatever a schema is, and wherever it stands, something is found where the library finds something."""
    quick, full = both({"openapi": version, **_documents(schema)})
    assert quick == (full or schema in _TOO_MUCH_FOR_THE_LIBRARY)


@pytest.mark.parametrize(
    "paths",
    [
        {"/a": _path({}, operationId="x"), "/b": _path({}, operationId="x"), "/c": _path({}, operationId="y")},
        {"/a": _path({}, operationId=None), "/b": _path({}, operationId=[])},
        {"/a/{id}": _path({}), "/b/{": _path({}), "/c/{id}": {"parameters": [{"in": "path"}], **_path({})}},
        {"/a": _path({}, parameters=[{"name": "a", "in": "path"}, {"name": "b", "in": "query"}] * 2)},
        {"/a": {"$ref": "#/nowhere"}, "/b": {"$ref": "#/paths/~1a"}, "/c": 3, "/d": {"get": None}},
        {"/a": {"get": {"responses": {"200": {"$ref": "#/nowhere"}}}}, "/b": {"get": {"responses": []}}},
        {"/a": {"get": {"responses": {"200": {"content": 3}, "x-a": 4}}}, "/b": {"get": {"parameters": {}}}},
        [],
        {"$ref": "#/nowhere"},
        3,
    ],
    ids=str,
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_paths(both: Any, version: str, paths: Any) -> None:
    """Whatever paths are, something is found where the library finds something."""
    quick, full = both({"openapi": version, "paths": paths})
    assert quick == full


@pytest.mark.parametrize(
    "rest",
    [
        {"tags": [{"name": "a"}, {"name": "a"}]},
        {"tags": [{"name": 3}]},
        {"tags": 3},
        {"components": {"schemas": {"$ref": "#/nowhere"}}},
        {"components": []},
        {"components": {"schemas": 3}},
        {"jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema", "components": {"schemas": _KNOWN}},
    ],
    ids=str,
)
def test_the_rest(both: Any, rest: Any) -> None:
    """Tags and components of any shape are looked at."""
    quick, full = both({"openapi": "3.1.0", "paths": {}, **rest})
    assert quick == full


def test_a_document_in_order_does_not_cost_the_validator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The validator, slow to import, is not imported for a document that is plainly in order."""
    monkeypatch.setitem(sys.modules, "sdkwright.load.validation.validator", None)
    schema = {"allOf": [{"$ref": "#/components/schemas/Known"}], "required": ["id"]}
    document = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {"/a": _path(schema)}}
    known = {name: schema for name, schema in _KNOWN.items() if name != "Self"}
    assert _findings(tmp_path, {**document, "components": {"schemas": known}}) == []


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
def test_every_version_is_known(version: str) -> None:
    """The specification's schemas are where they are looked for, so that a sound document passes at once."""
    head = {"swagger": "2.0"} if version == "2.0" else {"openapi": f"{version}.0"}
    document = {**head, "info": {"title": "A", "version": "1"}, "paths": {}}
    check = schema_check(version, None)
    assert document_validator(version).is_valid(document)
    assert not document_validator(version).is_valid({**document, "info": 3})
    assert (check({"type": "string"}), check({"type": "nonsense"})) == (True, False)
