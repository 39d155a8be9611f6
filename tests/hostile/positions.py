"""Documents in which every place that holds text holds the texts that are given, in turn.

Free places say nothing about the shape of the SDK: descriptions, values, patterns, media types. Names do: what is
called how, what stands beside what.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

Place = Callable[[], str]


def document(texts: Sequence[str], *, names: bool, turn: int = 0) -> dict[str, Any]:
    """A document with the texts in every free place, and in every name as well where `names` says so."""
    numbers = count(turn)

    def free() -> str:
        return texts[next(numbers) % len(texts)]

    def name(plain: str) -> str:
        return texts[next(numbers) % len(texts)] if names else plain

    return {
        "openapi": ("3.0.3", "3.1.0", "3.2.0")[turn % 3],
        "info": _info(free),
        "servers": [
            {"url": _url(name("v1")), "description": free()},
            {"url": "https://second.test", "name": free(), "description": free()},
        ],
        "tags": [
            {"name": name("things"), "description": free(), "externalDocs": {"url": free(), "description": free()}}
        ],
        "security": [{"key": []}],
        "paths": {
            f"/things/{{id}}/{name('parts').translate(_BRACES)}": {
                "summary": free(),
                "description": free(),
                "put": _operation(free, name),
            },
            "/other": {"post": _other(free, name)},
            name("/third"): {"get": {"responses": {"200": {"description": free(), "content": {"text/plain": {}}}}}},
        },
        "webhooks": {name("created"): {"post": _operation(free, name)}},
        "components": {
            "securitySchemes": _schemes(free, name),
            "schemas": _schemas(free, name),
        },
        f"x-{free()}": free(),
    }


_BRACES = str.maketrans("", "", "{}")


def _url(text: str) -> str:
    return f"https://api.test/{text}"


def _info(free: Place) -> dict[str, Any]:
    return {
        "title": "Hostile",
        "description": free(),
        "summary": free(),
        "version": free(),
        "termsOfService": free(),
        "contact": {"name": free(), "url": free(), "email": free()},
        "license": {"name": free(), "url": free(), "identifier": free()},
        "x-logo": {free(): free()},
    }


def _operation(free: Place, name: Callable[[str], str]) -> dict[str, Any]:
    return {
        "operationId": name("things_put"),
        "summary": free(),
        "description": f"{free()}\n\n- {free()}\n\n{free()}",
        "tags": [name("things")],
        "externalDocs": {"url": free(), "description": free()},
        "x-sdkwright": {"plan": free()},
        "x-codeSamples": [{"lang": "Python", "source": f"{free()}\n    {free()}"}],
        "x-fern-sdk-method-name": name("put"),
        "x-fern-sdk-group-name": [name("things")],
        "parameters": [
            {"name": "id", "in": "path", "required": True, "description": free(), "schema": {"type": "string"}},
            _parameter(name("filter"), "query", free),
            _parameter(name("X-Trace"), "header", free),
            _parameter(name("session"), "cookie", free),
        ],
        "requestBody": {
            "description": free(),
            "content": {"application/json": {"schema": _object(free, name), "example": {free(): free()}}},
        },
        "responses": {
            "200": {
                "description": free(),
                "headers": {name("X-Total"): {"description": free(), "schema": {"type": "integer"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                "links": {free(): {"operationId": free(), "description": free()}},
            },
            "404": {"description": free()},
            name("default"): {"description": free()},
        },
        "callbacks": {name("done"): {f"{{$url}}{free()}": {"post": {"responses": {"200": {"description": free()}}}}}},
    }


def _parameter(name: str, place: str, free: Place) -> dict[str, Any]:
    return {
        "name": name,
        "in": place,
        "description": free(),
        "example": free(),
        "schema": {
            "type": "string",
            "enum": [free(), "other"],
            "default": free(),
            "pattern": free(),
            "x-enum-varnames": [free(), free()],
            "x-ms-enum": {"name": free(), "values": [{"value": "other", "name": free(), "description": free()}]},
        },
    }


def _other(free: Place, name: Callable[[str], str]) -> dict[str, Any]:
    zone = name("zone").translate(_BRACES)
    variable = {"default": "eu", "enum": ["eu", free()], "description": free()}
    return {
        "summary": free(),
        "deprecated": True,
        "servers": [{"url": f"https://{{{zone}}}.test/v2", "variables": {zone: variable}}],
        "requestBody": {"content": {f"text/x{free()}": {"schema": {"type": "string"}}}},
        "responses": {
            "200": {
                "description": free(),
                "content": {
                    f"text/x{free()}": {"schema": {"type": "string", "format": free()}},
                    f"application/vnd.{name('x')}+json": {"schema": {"type": "object"}},
                },
            }
        },
    }


def _object(free: Place, name: Callable[[str], str]) -> dict[str, Any]:
    return {
        "type": "object",
        "title": free(),
        "description": free(),
        "required": ["kind"],
        "properties": {
            "kind": {"type": "string", "description": free()},
            name("state"): {"enum": [free(), "other", 1], "description": free(), "default": free()},
            name("note"): {"type": "string", "pattern": free(), "title": free(), "example": free(), "format": free()},
            "child": {"$ref": "#/components/schemas/Child"},
            "secret": {"type": "string", "default": free(), "readOnly": True, "deprecated": True},
            "level": {"$ref": "#/components/schemas/Level"},
            "family": {"type": "array", "items": {"$ref": "#/components/schemas/Parent"}},
            "either": {"oneOf": [_titled(name, "p"), _titled(name, "q")]},
        },
    }


def _schemas(free: Place, name: Callable[[str], str]) -> dict[str, Any]:
    tagged = {"propertyName": name("kind"), "mapping": {name("one"): "#/components/schemas/One", "two": "Two"}}
    return {
        "Thing": _object(free, name),
        "Child": {
            "description": free(),
            "oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
            "discriminator": tagged,
        },
        "One": {"type": "object", "description": free(), "properties": {"a": {"const": free()}}},
        "Two": {"type": "object", "properties": {"b": {"type": "string", "default": free()}, "c": _nested(free, name)}},
        "Level": {"enum": [free(), "high"], "description": free()},
        "Parent": {
            "type": "object",
            "description": free(),
            "properties": {name("sort"): {"type": "string"}},
            "discriminator": {"propertyName": name("sort"), "mapping": {name("son"): "Son"}},
        },
        "Son": {"allOf": [{"$ref": "#/components/schemas/Parent"}, {"properties": {"s": {"const": free()}}}]},
        "Daughter": {"allOf": [{"$ref": "#/components/schemas/Parent"}]},
        name("Three"): {"type": "object", "properties": {"d": {"type": "array", "items": _nested(free, name)}}},
    }


def _nested(free: Place, name: Callable[[str], str]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": free(),
        "properties": {name("inner"): {"anyOf": [{"type": "string", "const": free()}, {"type": "integer"}]}},
        "additionalProperties": {"type": "string", "description": free()},
    }


def _titled(name: Callable[[str], str], field: str) -> dict[str, Any]:
    return {"type": "object", "title": name(field), "properties": {field: {"type": "string"}}}


def _schemes(free: Place, name: Callable[[str], str]) -> dict[str, Any]:
    flow = {"tokenUrl": f"https://auth.test/{name('token')}", "scopes": {free(): free()}}
    return {
        "key": {"type": "apiKey", "in": "header", "name": f"X-{name('Key')}", "description": free()},
        name("query"): {"type": "apiKey", "in": "query", "name": name("key"), "description": free()},
        name("cookie"): {"type": "apiKey", "in": "cookie", "name": name("session")},
        name("http"): {"type": "http", "scheme": name("bearer"), "bearerFormat": free()},
        name("oauth"): {"type": "oauth2", "flows": {"clientCredentials": flow}},
        name("openid"): {"type": "openIdConnect", "openIdConnectUrl": name("https://auth.test/openid")},
    }
