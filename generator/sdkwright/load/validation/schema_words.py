"""The words of schemas, which stand in parameters as well in Swagger 2.0, and those of operations."""

from __future__ import annotations

__all__ = ["OPERATION_WORDS", "SCHEMA_WORDS"]

SCHEMA_WORDS = frozenset(
    {"type", "format", "items", "enum", "default", "properties", "additionalProperties", "allOf", "anyOf", "oneOf"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"}
    | {"minItems", "maxItems", "uniqueItems", "nullable", "collectionFormat", "schema"}
)
OPERATION_WORDS = frozenset(
    {"responses", "operationId", "requestBody", "tags", "security", "callbacks", "deprecated", "consumes", "produces"}
)
