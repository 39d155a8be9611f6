"""The kinds of value of a schema: by `type`, or by keywords that only make sense for one kind."""

from __future__ import annotations

from typing import Any

from sdkwright.load import Node
from sdkwright.model import Scalar, is_text
from sdkwright.model.types import ScalarKind

SCALARS: dict[str, ScalarKind] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}
KINDS = frozenset({*SCALARS, "array", "object"})
_OF_STRINGS: dict[str, ScalarKind] = {
    "date-time": "datetime",
    "date": "date",
    "time": "time",
    "duration": "duration",
    "uuid": "uuid",
    "decimal": "decimal",
    "decimal128": "decimal",
    "byte": "base64",
    "base64url": "base64url",
    "binary": "binary",
}
_ENCODED: dict[str, ScalarKind] = {"base64": "base64", "base64url": "base64url"}
# Formats that make a number whole; as a float, it would lose digits.
_WHOLE = frozenset({"int32", "int64", "uint32", "uint64"})
# Formats of numbers that must not lose a digit.
_EXACT = frozenset({"decimal", "decimal128"})
_BY_KEYWORD = {
    "properties": "object",
    "patternProperties": "object",
    "additionalProperties": "object",
    "unevaluatedProperties": "object",
    "items": "array",
    "prefixItems": "array",
    "contains": "array",
    "uniqueItems": "array",
    "minItems": "array",
    "maxItems": "array",
    "pattern": "string",
    "minLength": "string",
    "maxLength": "string",
    "contentEncoding": "string",
    "multipleOf": "number",
    "minimum": "number",
    "maximum": "number",
    "exclusiveMinimum": "number",
    "exclusiveMaximum": "number",
}
# Keywords that restrict objects without giving them a type.
_RESTRICTIONS = frozenset(
    {"required", "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies"}
    | {"minProperties", "maxProperties", "propertyNames"}
)
# Values of contentEncoding that stand for no encoding at all (RFC 2045, 6).
_IDENTITY_ENCODINGS = ("", "binary", "8bit", "7bit")
_COMBINATORS = ("oneOf", "anyOf", "allOf")


def kinds_of(value: dict[str, Any]) -> tuple[str, ...]:
    """The kinds of value that the schema admits, other than null; none if it does not say."""
    type_ = value.get("type")
    names = type_ if isinstance(type_, list) else [type_]
    kinds = tuple(dict.fromkeys(name for name in names if isinstance(name, str) and name in KINDS))
    return kinds if kinds or type_ is not None else _inferred_kinds(value)


def admits_null(value: dict[str, Any]) -> bool:
    """Whether the schema itself admits null, regardless of its alternatives."""
    kind, values = value.get("type"), value.get("enum")
    return (
        kind == "null"
        or (isinstance(kind, list) and "null" in kind)
        or (isinstance(values, list) and None in values)
        or value.get("nullable") is True
        or ("const" in value and value["const"] is None)
    )


def only_null(node: Node) -> bool:
    """Whether the schema admits nothing but null."""
    value = node.follow(schema=True).value
    if not isinstance(value, dict):
        return False
    return value.get("type") in ("null", ["null"]) or value.get("enum") == [None] or value.get("const", 0) is None


def may_be_null(node: Node) -> bool:
    """Whether the schema admits null, by itself or by an alternative for null only."""
    members = [member for keyword in ("oneOf", "anyOf") for member in members_of(node, keyword)]
    return admits_null(node.value) or any(map(only_null, members))


def scalar(node: Node, kind: str) -> Scalar:
    """The scalar of a kind, made more precise by `format` or `contentEncoding`; unknown formats are ignored."""
    format_ = node.text("format")
    if kind == "number" and format_ in (*_WHOLE, *_EXACT):
        return Scalar("integer" if format_ in _WHOLE else "exact")
    if kind != "string":
        return Scalar(SCALARS[kind])
    encoding = node.text("contentEncoding").lower()
    if encoding in _ENCODED or format_ in _OF_STRINGS:
        return Scalar(_ENCODED[encoding] if encoding in _ENCODED else _OF_STRINGS[format_])
    return Scalar("binary" if encoding in _IDENTITY_ENCODINGS and _is_file(node.text("contentMediaType")) else "string")


def _is_file(media_type: str) -> bool:
    """Whether content of the media type is bytes, which are sent unencoded wherever possible."""
    return bool(media_type) and not is_text(media_type) and "json" not in media_type and "xml" not in media_type


def only_restricts(node: Node) -> bool:
    """Whether the schema only restricts values whose type is given elsewhere, as `{required: [a]}` does."""
    value = node.value
    return isinstance(value, dict) and not _RESTRICTIONS.isdisjoint(value) and not has_type(node)


def has_type(node: Node) -> bool:
    """Whether the schema has a type of its own, by reference, or by the schemas that it combines."""
    value = node.value
    if not isinstance(value, dict):
        return False
    if node.reference is not None or "enum" in value or "const" in value or "type" in value:
        return True
    return any(value.get(keyword) for keyword in _COMBINATORS) or bool(kinds_of(value))


def keyword_of(node: Node) -> str | None:
    """The keyword whose alternatives have types; alternatives that only require names do not count."""
    for keyword in ("oneOf", "anyOf"):
        if any(not only_restricts(member) for member in members_of(node, keyword)):
            return keyword
    return None


def members_of(node: Node, keyword: str) -> list[Node]:
    """The schemas listed at a keyword."""
    block = node.child(keyword)
    return [member.expanded() for member in block.elements()] if block is not None else []


def required_of(node: Node) -> frozenset[str]:
    """The names that the schema requires."""
    names = node.value.get("required", ()) if isinstance(node.value, dict) else ()
    return frozenset(name for name in names if isinstance(name, str)) if isinstance(names, list) else frozenset()


def _inferred_kinds(value: dict[str, Any]) -> tuple[str, ...]:
    # Empty `properties` do not even mean that this is an object.
    telling = value if value.get("properties") else value.keys() - {"properties"}
    inferred = next((kind for keyword, kind in _BY_KEYWORD.items() if keyword in telling), None)
    if inferred is not None:
        return (inferred,)
    format_ = value.get("format")
    if not isinstance(format_, str):
        return ()
    return ("string",) if format_ in _OF_STRINGS else ("integer",) if format_ in _WHOLE else ()
