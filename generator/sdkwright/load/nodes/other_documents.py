"""What a file is that was taken for an OpenAPI document, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

__all__ = ["other_text", "other_value"]

# How far into a text is looked.
_BEGINNING = 5_000
_FROM_PAGE = (
    "give the document that the page shows, whose address is in its source or in what it loads, often openapi.json, "
    "openapi.yaml or swagger.json"
)
_CONVERT = "has to be converted to OpenAPI first"
# How the text of other kinds of documents begins, or what a line near its beginning is -> what it is, and what to do.
_TEXTS = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), told)
    for pattern, told in (
        (r"\A\s*<(!doctype html|html|head|body|!--)", f"an HTML page; {_FROM_PAGE}"),
        (r"\A\s*(<[?!][^\0]*?)?<([a-z]+:)?definitions\b[^>]*wsdl", f"WSDL, which describes SOAP and {_CONVERT}"),
        (r"\A\s*(<[?!][^\0]*?)?<([a-z]+:)?application\b[^>]*wadl", f"WADL, which {_CONVERT}"),
        (r"\A\s*<[?!a-z]", "XML; an OpenAPI document is written in YAML or JSON"),
        (r"\A\s*#%RAML", f"RAML, which {_CONVERT}"),
        (r"\A\s*(FORMAT|VERSION): *1A", f"API Blueprint, which {_CONVERT}"),
        (r"^\+ (Response|Request)\b", f"API Blueprint, which {_CONVERT}"),
        (r'^syntax *= *"proto[23]"', f"Protocol Buffers, which {_CONVERT}"),
        (
            r"^(extend +)?(type|input|interface|enum|schema|directive)( +@?\w+)?[^:\n#]*[{(] *(#.*)?$",
            "a GraphQL schema, which has no paths; a client of it is made by another kind of generator",
        ),
        (r"\A\s*meta *\{[^}]*\b(name|type) *:", "a request of Bruno; export the collection as OpenAPI"),
        (r'\A\s*import +"@typespec/', "TypeSpec; emit OpenAPI from it, and give that"),
    )
)
_INSOMNIA = "an export of Insomnia; export the design document as OpenAPI"
_POSTMAN = "a Postman collection; export it as OpenAPI, or convert it"
_JSON_SCHEMA = "a JSON Schema, which describes values only; put it below components/schemas of a document"
_GRAPHQL = "an introspection of GraphQL, which has no paths; a client of it is made by another kind of generator"
# Keys that tell what a file is, all of which it has -> what it is, and what to do. The first that fits counts.
_VALUES: tuple[tuple[frozenset[str], str], ...] = tuple(
    (frozenset(keys.split()), told)
    for keys, told in (
        (
            "asyncapi",
            "an AsyncAPI document, which describes messages instead of requests; a generator for that is needed",
        ),
        ("overlay", "an overlay for one; name it by overlays in sdk.yaml"),
        ("arazzo", "an Arazzo document, which describes workflows; give the document that it names as its source"),
        ("swaggerVersion", f"a document of Swagger 1, which {_CONVERT}"),
        ("openrpc", "an OpenRPC document, which describes calls instead of paths"),
        ("smithy", "a Smithy model; convert it to OpenAPI by Smithy's own tools"),
        ("__schema", _GRAPHQL),
        ("_type __export_format", _INSOMNIA),
        ("_postman_variable_scope", "an environment of Postman; give the document of the interface"),
        ("brunoConfig", "an export of Bruno; export the collection as OpenAPI"),
        ("info item", _POSTMAN),
        ("item", _POSTMAN),
        ("discoveryVersion", f"a discovery document of Google, which {_CONVERT}"),
        ("package documents", "probably a configuration of sdkwright; give it by --config"),
        ("package", "probably a configuration; give it by --config"),
        ("apiVersion kind", "a manifest of Kubernetes; give the document of the interface"),
        ("name dependencies", "a package.json; give the document of the interface"),
        ("info paths", 'one without its version; add a first line, such as openapi: 3.1.0, or swagger: "2.0"'),
        ("paths", 'one without its version; add a first line, such as openapi: 3.1.0, or swagger: "2.0"'),
        ("$schema", _JSON_SCHEMA),
        ("$defs", _JSON_SCHEMA),
        (
            "type properties",
            _JSON_SCHEMA,
        ),
    )
)


def other_text(text: str) -> str:
    """Return what a text is, and what to do, that is plainly of another kind; empty where it may be YAML or JSON."""
    beginning = text[:_BEGINNING]
    if beginning.lstrip()[:1] in ("{", "["):
        return ""
    return next((told for pattern, told in _TEXTS if pattern.search(beginning)), "")


def other_value(value: Any) -> str:
    """Return what a value is, and what to do, that is the root of no OpenAPI document; empty where nobody knows."""
    if value is None:
        return "a file with comments only"
    if isinstance(value, list):
        return "a list, such as a reply of a server; give the document that describes the interface"
    if not isinstance(value, dict):
        return "plain text"
    return _by_keys(value) or _by_parts(value)


def _by_keys(value: Mapping[str, Any]) -> str:
    return next((told for keys, told in _VALUES if keys <= value.keys()), "")


def _by_parts(value: Mapping[str, Any]) -> str:
    data, log, kind = value.get("data"), value.get("log"), value.get("type")
    if isinstance(data, dict) and "__schema" in data:
        return _GRAPHQL
    if isinstance(log, dict) and "entries" in log:
        return "a HAR, a record of requests; give the document that describes the interface"
    if isinstance(kind, str) and "insomnia" in kind:
        return _INSOMNIA
    return ""
