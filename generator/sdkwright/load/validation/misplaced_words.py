"""Words that stand where a version of OpenAPI has them not, and where it has what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sdkwright.errors import meant
from sdkwright.extensions import NULLABLE
from sdkwright.load.validation.schema_words import OPERATION_WORDS, SCHEMA_WORDS

__all__ = ["remedy_of"]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_ALL = "2.0 3.0 3.1 3.2"
_SINCE_3 = "3.0 3.1 3.2"
_OLD = "2.0 3.0"


class _Words(NamedTuple):
    kinds: str
    versions: str
    words: Iterable[str]
    remedy: str


_OF_3 = ("oneOf", "anyOf", "not", "writeOnly")
_OF_3_1 = ("const", "$defs", "prefixItems", "patternProperties", "if", "then", "else", "contains", "propertyNames")
_TABLE = (
    _Words("parameter header", _SINCE_3, SCHEMA_WORDS, 'since OpenAPI 3 this stands within "schema"'),
    _Words("parameter", "2.0", ("schema",), 'without "in: body" the type stands beside the name in Swagger 2.0'),
    _Words("parameter", "2.0", SCHEMA_WORDS, 'what is sent by "in: body" is described within "schema"'),
    _Words("parameter", "2.0", ("content", "style", "explode", "example"), "this is of OpenAPI 3"),
    _Words("media", _SINCE_3, SCHEMA_WORDS, 'this stands within "schema"'),
    _Words("body response", _SINCE_3, ("schema",), 'this stands within "content", below a media type'),
    _Words("body response", _SINCE_3, SCHEMA_WORDS, 'this stands in "schema" within "content", below a media type'),
    _Words("response", "2.0", ("content",), 'this is of OpenAPI 3; in Swagger 2.0 write "schema", and "produces"'),
    _Words("path", _ALL, OPERATION_WORDS, "this belongs to an operation, such as get: indent this further"),
    _Words("operation", "2.0", ("requestBody",), 'this is of OpenAPI 3; write a parameter with "in: body"'),
    _Words("operation", _SINCE_3, ("consumes", "produces"), 'since OpenAPI 3 media types are the keys of "content"'),
    _Words("document", _SINCE_3, ("consumes", "produces"), 'since OpenAPI 3 media types are the keys of "content"'),
    _Words("document", _SINCE_3, ("host", "basePath", "schemes"), 'since OpenAPI 3 this is a URL in "servers"'),
    _Words("document", _SINCE_3, ("definitions",), 'since OpenAPI 3 schemas stand in "components", below "schemas"'),
    _Words("document", _SINCE_3, ("securityDefinitions",), 'since OpenAPI 3 this is "securitySchemes" in "components"'),
    _Words("document", _SINCE_3, ("parameters", "responses", "schemas"), 'this stands in "components"'),
    _Words("document", "3.0", ("webhooks",), "this is of OpenAPI 3.1, which the document can declare"),
    _Words("document", "2.0", ("webhooks",), "this is of OpenAPI 3.1"),
    _Words(
        "document", "2.0", ("components",), 'this is of OpenAPI 3; in Swagger 2.0 schemas stand below "definitions"'
    ),
    _Words("document", "2.0", ("servers",), 'this is of OpenAPI 3; write "host", "basePath" and "schemes"'),
    _Words("schema", "3.0", ("examples",), 'this is of OpenAPI 3.1; write "example", with a single value'),
    _Words("schema", "2.0", ("examples",), 'write "example", with a single value'),
    _Words("schema", "2.0", ("nullable",), f"this is of OpenAPI 3; write {NULLABLE}"),
    _Words("schema", "2.0", _OF_3, "this is of OpenAPI 3"),
    _Words("schema", "3.0", ("const",), "this is of OpenAPI 3.1; write an enum with a single value"),
    _Words("schema", _OLD, _OF_3_1, "this is of OpenAPI 3.1, which the document can declare"),
)


def remedy_of(kind: str, word: str, version: str) -> str:
    """Return what to do about a word that must not stand in a kind of object; empty where nothing is known.

    version: that of the document, such as ``3.1``.
    """
    if kind == "{path}" and not word.startswith("/"):
        return f'a path begins with a slash: "/{word}"'
    if kind == "{response}" and word.lower() in ("1xx", "2xx", "3xx", "4xx", "5xx"):
        return f'did you mean "{word.upper()}"?'
    if kind == "{response}":
        return 'the keys here are a status, such as "200", a range, such as "2XX", or "default"'
    for row in _TABLE:
        if kind in row.kinds.split() and version in row.versions.split() and word in row.words:
            return row.remedy
    return meant(word, _METHODS) if kind == "path" else ""
