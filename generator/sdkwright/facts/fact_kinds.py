"""What is a fact in a document of OpenAPI 3.1 and 3.2: the keys of each kind of object, in the order of the form.

A document's words, which its vendor wrote, are no facts; nor is what only people read, such as examples and links.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sdkwright.extensions import CODE_SAMPLES, CODE_SAMPLES_APART, EXTENSIONS, VALUE_DESCRIPTIONS, WEBHOOKS

__all__ = ["KINDS", "KNOWN_EXTENSIONS", "METHODS", "OFF_BY_DEFAULT", "PLACES", "WITHOUT_FACTS", "Kind"]

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
PLACES: Final = ("path", "query", "header", "cookie")
# Flags that say nothing where they are false; a list of required properties is one that is empty.
OFF_BY_DEFAULT: Final = frozenset(
    {"required", "deprecated", "readOnly", "writeOnly", "uniqueItems", "allowEmptyValue", "allowReserved"}
)
# Keys that any object may have, and that hold no facts, unless a kind lists them.
WITHOUT_FACTS: Final = frozenset(
    {"description", "summary", "title", "example", "examples", "externalDocs", "$comment", "$schema", "xml", "links"}
    | {"termsOfService", "contact", "license", "tags", "jsonSchemaDialect", "$id", "$self", "$anchor"}
    # Each path that refers to one has what is in it.
    | {"pathItems"}
)
_SHAPE = ("$ref", "$dynamicRef", "$dynamicAnchor", "type", "allOf", "anyOf", "oneOf", "not", "if", "then", "else")
_SHAPE_TOO = ("discriminator", "format", "contentEncoding", "contentMediaType", "enum", "const", "default", "pattern")
_LIMITS = (
    *("minLength", "maxLength", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "deprecated", "readOnly", "writeOnly"),
)
_PARTS = (
    *("required", "dependentRequired", "properties", "patternProperties", "propertyNames", "additionalProperties"),
    *("unevaluatedProperties", "dependentSchemas", "prefixItems", "items", "unevaluatedItems", "contains"),
    *("minContains", "maxContains", "contentSchema", "$defs"),
)
_SCHEMAS = ("properties", "patternProperties", "dependentSchemas", "$defs")
_SCHEMA = (
    *("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "propertyNames", "additionalProperties", "prefixItems"),
    *("unevaluatedProperties", "items", "unevaluatedItems", "contains", "contentSchema"),
)
_STYLED = ("required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content")
_WITH_SCHEMA = {"schema": "schema", "content": "content"}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of object: its keys in order (sorted by name where there is no list), and the kinds of their values.

    The child kind "*" stands for every key that is not named. The value of a key without a child kind is a plain fact.
    extended: what the table of `x-` keywords calls the object.
    """

    keys: tuple[str, ...] = ()
    children: Mapping[str, str] = field(default_factory=dict)
    extended: str = ""


KINDS: Final[Mapping[str, Kind]] = {
    "document": Kind(
        ("openapi", "info", "servers", "security", "paths", "webhooks", "components"),
        {
            "info": "info",
            "servers": "server",
            "paths": "paths",
            "components": "components",
            "webhooks": "paths",
            WEBHOOKS: "paths",
        },
        "document",
    ),
    "info": Kind(("title", "version")),
    "server": Kind(("url", "name", "variables"), {"variables": "variables"}),
    "variables": Kind(children={"*": "variable"}),
    "variable": Kind(("enum", "default")),
    "paths": Kind(children={"*": "path"}),
    "path": Kind(
        (*METHODS, "additionalOperations", "servers"),
        {**dict.fromkeys(METHODS, "operation"), "additionalOperations": "operations", "servers": "server"},
        "path item",
    ),
    "operations": Kind(children={"*": "operation"}),
    "operation": Kind(
        (
            *("operationId", "tags", "deprecated", "security", "servers", "parameters", "requestBody", "responses"),
            "callbacks",
        ),
        {
            "servers": "server",
            "parameters": "parameter",
            "requestBody": "body",
            "responses": "responses",
            "callbacks": "callbacks",
        },
        "operation",
    ),
    "parameters": Kind(children={"*": "parameter"}),
    "parameter": Kind(("$ref", "name", "in", *_STYLED), _WITH_SCHEMA, "parameter"),
    "headers": Kind(children={"*": "header"}),
    "header": Kind(("$ref", *_STYLED), _WITH_SCHEMA),
    "bodies": Kind(children={"*": "body"}),
    "body": Kind(("$ref", "required", "content"), {"content": "content"}),
    "responses": Kind(children={"*": "response"}),
    "response": Kind(("$ref", "description", "headers", "content"), {"headers": "headers", "content": "content"}),
    "content": Kind(children={"*": "media"}),
    "media": Kind(
        ("schema", "itemSchema", "encoding"), {"schema": "schema", "itemSchema": "schema", "encoding": "encodings"}
    ),
    "encodings": Kind(children={"*": "encoding"}),
    "encoding": Kind(("contentType", "headers", "style", "explode", "allowReserved"), {"headers": "headers"}),
    "callbacks": Kind(children={"*": "callback"}),
    "callback": Kind(children={"*": "path"}),
    "components": Kind(
        ("schemas", "parameters", "headers", "requestBodies", "responses", "callbacks", "securitySchemes"),
        {
            "schemas": "schemas",
            "parameters": "parameters",
            "headers": "headers",
            "requestBodies": "bodies",
            "responses": "responses",
            "callbacks": "callbacks",
            "securitySchemes": "schemes",
        },
    ),
    "schemas": Kind(children={"*": "schema"}),
    "schema": Kind(
        (*_SHAPE, *_SHAPE_TOO, *_LIMITS, *_PARTS),
        {**dict.fromkeys(_SCHEMAS, "schemas"), **dict.fromkeys(_SCHEMA, "schema"), "discriminator": "discriminator"},
        "schema",
    ),
    "discriminator": Kind(("propertyName", "mapping", "defaultMapping")),
    "schemes": Kind(children={"*": "scheme"}),
    "scheme": Kind(
        ("$ref", "type", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"),
        {"flows": "flows"},
        "security scheme",
    ),
    "flows": Kind(children={"*": "flow"}),
    "flow": Kind(("authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes")),
}

# Those whose values are words for people alone.
_WORDS = frozenset({VALUE_DESCRIPTIONS, CODE_SAMPLES, CODE_SAMPLES_APART})
KNOWN_EXTENSIONS: Final[Mapping[str, frozenset[str]]] = {
    extension.keyword: frozenset(extension.objects) for extension in EXTENSIONS if extension.keyword not in _WORDS
}
