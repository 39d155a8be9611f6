"""What stands where in a document, and where of that the specification allows a reference.

A kind of value is a name of ``_FIELDS``; ``{kind}`` is a mapping of any names to values of that kind, ``[kind]`` a list
of them. PLAIN is what holds no schemas, such as ``info``: text, numbers, and mappings and lists of such.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sdkwright.extensions import CODE_SAMPLES, CODE_SAMPLES_APART, WEBHOOKS
from sdkwright.load.nodes.versions import Version

__all__ = ["DOCUMENT", "PLAIN", "is_list", "is_mapping", "kinds_below", "kinds_with_references"]

DOCUMENT = "document"
PLAIN = "plain"
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# Keys of any object whose values are plain. Under keys that are not known there may be anything, which is left alone.
_PLAIN_KEYS = frozenset(
    {"info", "tags", "servers", "server", "security", "externalDocs", "discriminator", "xml", "flows", "host"}
    | {"basePath", "schemes", "consumes", "produces", "description", "summary", "title", "name", "in", "deprecated"}
    | {"operationId", "type", "format", "enum", "required", "pattern", "minimum", "maximum", "minLength", "maxLength"}
    | {"minItems", "maxItems", "nullable", "readOnly", "writeOnly", "style", "explode", "collectionFormat"}
)
_FIELDS: Mapping[str, Mapping[str, str]] = {
    "document": {
        "paths": "{path}", "webhooks": "{path}", WEBHOOKS: "{path}", "components": "components",
        "definitions": "{schema}", "parameters": "{parameter}", "responses": "{response}",
        "securityDefinitions": "{scheme}",
    },
    "components": {
        "schemas": "{schema}", "responses": "{response}", "parameters": "{parameter}", "examples": "{example}",
        "requestBodies": "{body}", "headers": "{header}", "securitySchemes": "{scheme}", "links": "{link}",
        "callbacks": "{callback}", "pathItems": "{path}", "mediaTypes": "{media}",
    },
    "path": {
        **dict.fromkeys(_METHODS, "operation"), "additionalOperations": "{operation}", "parameters": "[parameter]",
    },
    "operation": {
        "parameters": "[parameter]", "requestBody": "body", "responses": "{response}", "callbacks": "{callback}",
        CODE_SAMPLES: PLAIN, CODE_SAMPLES_APART: PLAIN,
    },
    "parameter": {"schema": "schema", "content": "{media}", "examples": "{example}", "items": "schema"},
    "header": {"schema": "schema", "content": "{media}", "examples": "{example}", "items": "schema"},
    "body": {"content": "{media}"},
    "response": {"headers": "{header}", "content": "{media}", "links": "{link}", "schema": "schema"},
    "media": {
        "schema": "schema", "itemSchema": "schema", "examples": "{example}", "encoding": "{encoding}",
        "prefixEncoding": "[encoding]", "itemEncoding": "encoding",
    },
    "encoding": {
        "headers": "{header}", "encoding": "{encoding}", "prefixEncoding": "[encoding]", "itemEncoding": "encoding",
    },
    "schema": {
        **dict.fromkeys(("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"), "{schema}"),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(("items", "additionalProperties", "not", "if", "then", "else", "contains"), "schema"),
        **dict.fromkeys(("propertyNames", "unevaluatedItems", "unevaluatedProperties"), "schema"),
        **dict.fromkeys(("contentSchema", "additionalItems"), "schema"),
    },
    "scheme": {},
    "example": {},
    "link": {},
}  # fmt: skip
# Of a kind that is a mapping or a list of one kind, that one.
_MEMBERS: Mapping[str, Mapping[str, str]] = {
    kind: {**dict.fromkeys(_PLAIN_KEYS, PLAIN), **fields} for kind, fields in _FIELDS.items()
}
# Kind -> the first version that allows a reference in its place. A callback is a mapping of expressions to path items.
_SINCE = {
    "schema": (2, 0), "parameter": (2, 0), "response": (2, 0), "path": (2, 0), "body": (3, 0), "header": (3, 0),
    "scheme": (3, 0), "example": (3, 0), "link": (3, 0), "callback": (3, 0), "media": (3, 2),
}  # fmt: skip


def kinds_with_references(version: Version) -> frozenset[str]:
    """Return the kinds of values for which a reference may stand in a document of a version."""
    return frozenset(kind for kind, since in _SINCE.items() if since <= (version.major, version.minor))


def is_mapping(kind: str) -> bool:
    """Return whether a value of a kind has to be a mapping; what is plain may be anything."""
    return kind != PLAIN and not is_list(kind)


def is_list(kind: str) -> bool:
    """Return whether a value of a kind has to be a list."""
    return kind.startswith("[")


@cache
def kinds_below(kind: str, *, several: bool = False) -> Mapping[Any, str] | str:
    """Return the kind of every member of a value of a kind, or key -> kind.

    It is empty for what is nobody's to look at, such as examples, and such a key is not among the keys.

    several: whether the value is a list; in place of a single value some documents have a list of them.
    """
    if several and not is_list(kind):
        return kind
    if kind == "callback":
        return "path"
    return kind[1:-1] if kind[:1] in ("{", "[") else _MEMBERS.get(kind, kind)
