"""What a schema says of the kind of its values: by `type`, or by the keywords that only make sense for one kind."""

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
# Formats of numbers each digit of which counts.
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
# What restricts objects without telling anything of a type, and what is for people only.
_SILENT = frozenset(
    {"required", "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies"}
    | {"minProperties", "maxProperties", "propertyNames"}
)
# Values of contentEncoding that say that content is not encoded at all (RFC 2045, 6).
_UNCODED = ("", "binary", "8bit", "7bit")
_COMBINED = ("oneOf", "anyOf", "allOf")


def kinds_of(value: dict[str, Any]) -> tuple[str, ...]:
    """The kinds of value that the schema admits, null left out; none where it says nothing of them."""
    said = value.get("type")
    listed = said if isinstance(said, list) else [said]
    kinds = tuple(dict.fromkeys(kind for kind in listed if isinstance(kind, str) and kind in KINDS))
    return kinds if kinds or said is not None else _inferred(value)


def admits_null(value: dict[str, Any]) -> bool:
    """Whether the schema itself, its alternatives left out, says that null may come."""
    kind, values = value.get("type"), value.get("enum")
    return (
        kind == "null"
        or (isinstance(kind, list) and "null" in kind)
        or (isinstance(values, list) and None in values)
        or value.get("nullable") is True
        or ("const" in value and value["const"] is None)
    )


def only_null(node: Node) -> bool:
    """Whether null is all that the schema admits."""
    value = node.follow(schema=True).value
    if not isinstance(value, dict):
        return False
    return value.get("type") in ("null", ["null"]) or value.get("enum") == [None] or value.get("const", 0) is None


def may_be_null(node: Node) -> bool:
    """Whether the schema says that null may come, by itself or by an alternative that is nothing else."""
    members = [one for keyword in ("oneOf", "anyOf") for one in members_of(node, keyword)]
    return admits_null(node.value) or any(map(only_null, members))


def scalar(node: Node, kind: str) -> Scalar:
    """The scalar of a kind, made more precise by `format` or `contentEncoding`; unknown formats say nothing."""
    form = node.text("format")
    if kind == "number" and form in (*_WHOLE, *_EXACT):
        return Scalar("integer" if form in _WHOLE else "exact")
    if kind != "string":
        return Scalar(SCALARS[kind])
    encoding = node.text("contentEncoding").lower()
    if encoding in _ENCODED or form in _OF_STRINGS:
        return Scalar(_ENCODED[encoding] if encoding in _ENCODED else _OF_STRINGS[form])
    return Scalar("binary" if encoding in _UNCODED and _is_file(node.text("contentMediaType")) else "string")


def _is_file(media_type: str) -> bool:
    """Whether content of the media type is bytes, which are sent as such wherever bytes can be."""
    return bool(media_type) and not is_text(media_type) and "json" not in media_type and "xml" not in media_type


def only_restricts(node: Node) -> bool:
    """Whether the schema only restricts values of a type that is told elsewhere, as `{required: [a]}` does."""
    value = node.value
    return isinstance(value, dict) and not _SILENT.isdisjoint(value) and not has_type(node)


def has_type(node: Node) -> bool:
    """Whether the schema tells anything of its type, by itself, by reference or by what it combines."""
    value = node.value
    if not isinstance(value, dict):
        return False
    if node.reference is not None or "enum" in value or "const" in value or "type" in value:
        return True
    return any(value.get(keyword) for keyword in _COMBINED) or bool(kinds_of(value))


def keyword_of(node: Node) -> str | None:
    """The keyword that lists alternatives with a type of their own; those that only require names are none."""
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


def _inferred(value: dict[str, Any]) -> tuple[str, ...]:
    # Empty `properties` say nothing, not even that this is an object.
    telling = value if value.get("properties") else value.keys() - {"properties"}
    found = next((kind for keyword, kind in _BY_KEYWORD.items() if keyword in telling), None)
    if found is not None:
        return (found,)
    form = value.get("format")
    if not isinstance(form, str):
        return ()
    return ("string",) if form in _OF_STRINGS else ("integer",) if form in _WHOLE else ()
