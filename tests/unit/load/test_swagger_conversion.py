"""Swagger 2.0 in the form of OpenAPI 3.1."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from sdkwright.load import Document, Node, decode_pointer, load_documents, validate

_SHOP = Path(__file__).with_name("shop.yaml")
_MOVED = (("#/definitions/", "#/components/schemas/"), ("#/parameters/", "#/components/parameters/"))
_MOVED_TOO = (("#/responses/", "#/components/responses/"),)


@pytest.fixture(scope="module")
def shop() -> Document:
    """A document with every construct of Swagger 2.0."""
    return load_documents({"shop": _SHOP})[0][0]


def _node(document: Document, *keys: str | int) -> Node:
    node = document.root.child(*keys)
    assert node is not None, keys
    return node


def _value(document: Document, *keys: str | int) -> Any:
    return _node(document, *keys).value


def _renamed(value: Any) -> Any:
    """The same value with references as 3.1 writes them: loading leaves them as they are written."""
    if isinstance(value, list):
        return [_renamed(item) for item in value]
    if not isinstance(value, dict):
        return value
    result = {key: _renamed(item) for key, item in value.items()}
    if isinstance(result.get("$ref"), str):
        for old, new in (*_MOVED, *_MOVED_TOO):
            if result["$ref"].startswith(old):
                result["$ref"] = new + result["$ref"].removeprefix(old)
    return result


def test_the_result_is_a_valid_document(shop: Document) -> None:
    """What comes out is OpenAPI 3.1 by its own schema, and the document itself is valid Swagger."""
    # The style of tabs is our own: 3.1 has none.
    value = json.loads(json.dumps(_renamed(shop.root.value)).replace("tabDelimited", "pipeDelimited"))
    assert [error.message for error in OpenAPIV31SpecValidator(value).iter_errors()] == []
    # The validator does not know that a response may be a file.
    assert [str(finding) for finding in validate(shop)] == []
    assert shop.openapi == "2.0"


def test_every_reference_is_found(shop: Document) -> None:
    """References lead to where things are now, whatever place they name."""
    level, targets = [shop.root], set()
    while level:
        node = level.pop()
        if node.reference is not None:
            targets.add(node.follow().pointer[:3])
        level += [*(child for _, child in node.items()), *node.elements()]
    assert shop.findings == {}
    assert targets == {
        ("components", "schemas", "Thing"),
        ("components", "schemas", "OrderBody"),
        ("components", "parameters", "Limit"),
        ("components", "parameters", "Trace"),
        ("components", "responses", "Error"),
        ("components", "responses", "Nothing"),
        # Second media types, which refer to the schema of the first.
        ("paths", "/things", "get"),
    }


def test_what_is_about_the_whole(shop: Document) -> None:
    """Servers come from host, base path and schemes, encrypted first; all else stays."""
    assert [server["url"] for server in _value(shop, "servers")] == [
        "https://shop.test:8443/api",
        "http://shop.test:8443/api",
    ]
    assert (_value(shop, "x-anything"), _value(shop, "info", "x-team")) == ({"kept": True}, "us")
    assert not {"swagger", "host", "basePath", "schemes", "definitions", "consumes"} & set(shop.root.value)


@pytest.mark.parametrize(
    ("given", "urls"),
    [
        ({}, []),
        ({"basePath": "/"}, []),
        ({"basePath": "v1/"}, ["/v1"]),
        ({"host": "h"}, ["https://h"]),
        ({"host": "h", "basePath": "/"}, ["https://h"]),
        ({"host": "http://h/", "schemes": ["ws", "http"]}, ["http://h", "ws://h"]),
        ({"host": 1, "basePath": 2, "schemes": 3}, []),
        ({"host": "h", "schemes": "http"}, ["http://h"]),
    ],
)
def test_servers(tmp_path: Path, given: dict[str, Any], urls: list[str]) -> None:
    """Whatever is missing or wrong of the three is made up for."""
    (tmp_path / "a.json").write_text(json.dumps({"swagger": "2.0", "paths": {}} | given))
    root = load_documents({"a": tmp_path / "a.json"})[0][0].root
    assert [server["url"] for server in root.value.get("servers", [])] == urls


def test_security_schemes(shop: Document) -> None:
    """Basic is one of http, and each flow of OAuth2 has its name of today."""
    schemes = _value(shop, "components", "securitySchemes")
    assert schemes["basic"] == {"type": "http", "scheme": "basic", "description": "Name and password"}
    assert schemes["key"] == {"type": "apiKey", "in": "query", "name": "api_key"}
    flows = {name: schemes[name]["flows"] for name in ("implicit", "password", "application", "code")}
    assert [list(flow) for flow in flows.values()] == [
        ["implicit"],
        ["password"],
        ["clientCredentials"],
        ["authorizationCode"],
    ]
    assert flows["code"]["authorizationCode"] == {
        "scopes": {"write": "Write"},
        "authorizationUrl": "https://shop.test/auth",
        "tokenUrl": "https://shop.test/token",
    }


def test_parameters(shop: Document) -> None:
    """Words about the value go below ``schema``, collectionFormat becomes style and explode."""
    assert _value(shop, "components", "parameters", "Limit") == {
        "name": "limit",
        "in": "query",
        "schema": {"type": "integer", "exclusiveMinimum": 0, "maximum": 100},
    }
    listed = _value(shop, "paths", "/things", "get", "parameters")[1:]
    assert {one["name"]: (one["style"], one["explode"]) for one in listed} == {
        "csv": ("form", False),
        "ssv": ("spaceDelimited", False),
        "tsv": ("tabDelimited", False),
        "pipes": ("pipeDelimited", False),
        "multi": ("form", True),
    }
    (ids,) = _value(shop, "paths", "/things/{ids}", "parameters")
    assert (ids["style"], ids["explode"], ids["schema"]["items"]) == ("simple", False, {"type": "integer"})


def test_bodies(shop: Document) -> None:
    """A parameter in the body is the request's body: the operation's own before that of its path."""
    created = _value(shop, "paths", "/things", "post", "requestBody")
    assert (created["required"], created["description"]) == (True, "A thing")
    assert created["content"] == {"application/json": {"schema": {"$ref": "#/definitions/Thing"}}}
    patched = _value(shop, "paths", "/things/{ids}", "patch", "requestBody", "content")
    assert list(patched) == ["application/json", "text/json"]
    target = _node(shop, "paths", "/things/{ids}", "patch", "requestBody", "content", "text/json", "schema").follow()
    # Its name is taken by a definition, which is not lost.
    assert target.pointer == ("components", "schemas", "OrderBody")
    assert list(target.value["properties"]) == ["count"]
    assert list(_value(shop, "components", "schemas", "Order")["properties"]) == ["of"]
    put = _value(shop, "paths", "/things/{ids}", "put", "requestBody", "content", "application/json", "schema")
    assert list(put["properties"]) == ["note"]


def test_forms(shop: Document) -> None:
    """Parameters in a form are the properties of its schema; files are bytes; lists keep how they are written."""
    body = _value(shop, "paths", "/files", "post", "requestBody")
    assert body == {
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "file": {"description": "What to send", "type": "string", "format": "binary"},
                        "note": {"description": "Anything", "type": "string"},
                        "tags": {"type": "array", "items": {"type": "string"}},
                    },
                    "required": ["file"],
                },
                "encoding": {"tags": {"style": "form", "explode": True}},
            }
        },
        "required": True,
    }
    assert list(_value(shop, "paths", "/files", "put", "requestBody", "content")) == [
        "application/x-www-form-urlencoded"
    ]


def test_responses(shop: Document) -> None:
    """A schema is the content of each media type that is produced; one that is no reference stands once."""
    content = _value(shop, "paths", "/things", "get", "responses", "200", "content")
    assert list(content) == ["application/json", "application/xml"]
    assert content["application/json"]["example"] == [{"kind": "Box"}]
    second = _node(shop, "paths", "/things", "get", "responses", "200", "content", "application/xml", "schema")
    assert (
        second.follow().identity
        == _node(shop, "paths", "/things", "get", "responses", "200", "content", "application/json", "schema").identity
    )
    # What the operation produces differs from what the document does, for which the response was written.
    created = _value(shop, "paths", "/things", "post", "responses", "201")
    assert created["content"] == {"application/vnd.shop+json": {"schema": {"$ref": "#/definitions/Thing"}}}
    headers = _value(shop, "components", "responses", "Error", "headers")
    assert headers == {"X-Code": {"description": "Its number", "schema": {"type": "integer"}}}
    assert _value(shop, "components", "responses", "Nothing") == {"description": "Nothing"}


def test_files_and_wildcards(shop: Document) -> None:
    """A file is bytes whatever all operations produce, and what is produced by a wildcard is JSON."""
    assert _value(shop, "paths", "/files", "post", "responses", "200", "content") == {
        "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
    }
    assert list(_value(shop, "paths", "/files", "put", "responses", "200", "content")) == ["application/json"]


def test_schemas(shop: Document) -> None:
    """Null, limits and discriminators are written as in 3.1; examples are left alone."""
    thing = _value(shop, "components", "schemas", "Thing")
    assert thing["discriminator"] == {"propertyName": "kind"}
    assert thing["properties"]["size"] == {"type": ["number", "null"], "exclusiveMaximum": 5}
    assert thing["example"] == {"kind": "Box", "type": "file"}


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("servers", 0, "url"), "/host"),
        (("components", "schemas", "Thing", "properties", "size"), "/definitions/Thing/properties/size"),
        (("components", "schemas", "OrderBody", "properties", "count"), "/parameters/Order/schema/properties/count"),
        (("components", "parameters", "Limit", "schema", "maximum"), "/parameters/Limit/maximum"),
        (("components", "responses", "Error", "headers", "X-Code", "schema"), "/responses/Error/headers/X-Code"),
        (("components", "securitySchemes", "key", "in"), "/securityDefinitions/key/in"),
        (("paths", "/things", "get", "parameters", 3, "schema", "items"), "/paths/~1things/get/parameters/3/items"),
        (
            ("paths", "/things/{ids}", "put", "requestBody", "content", "application/json", "schema", "properties"),
            "/paths/~1things~1{ids}/parameters/1/schema/properties",
        ),
        (
            (
                "paths",
                "/files",
                "post",
                "requestBody",
                "content",
                "multipart/form-data",
                "schema",
                "properties",
                "note",
            ),
            "/paths/~1files/post/parameters/1",
        ),
        (
            ("paths", "/things", "get", "responses", "200", "content", "application/json", "schema", "items"),
            "/paths/~1things/get/responses/200/schema/items",
        ),
    ],
)
def test_places_are_those_of_the_file(shop: Document, keys: tuple[str | int, ...], place: str) -> None:
    """Whatever has moved is located where it is written, with the pointer that it has there."""
    location = _node(shop, *keys).location
    written: Any = yaml.compose(_SHOP.read_text())
    at = written
    for key in decode_pointer(place):
        found = [(name, value) for name, value in written.value if name.value == key] if written.id == "mapping" else []
        written, at = (found[0][1], found[0][0]) if found else (written.value[int(key)], written.value[int(key)])
    assert (location.pointer, location.line, location.column) == (
        place,
        at.start_mark.line + 1,
        at.start_mark.column + 1,
    )
