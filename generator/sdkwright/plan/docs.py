"""The text of docstrings, made from the documents' descriptions and facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.model import (
    MISSING,
    AnyType,
    Array,
    Body,
    Limits,
    Literals,
    Map,
    Missing,
    Nullable,
    Operation,
    Parameter,
    Property,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
    is_json,
)
from sdkwright.plan.prose import Doc, capital, first_sentence, sentence
from sdkwright.plan.raises import documented_errors

# Bounds that only reflect how a server stores a number.
_NO_LIMITS = ((None, None), (-(2**63), 2**63 - 1), (-(2**31), 2**31 - 1))
_SCALAR_WORDS = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "uuid": "UUID",
    "decimal": "Decimal",
    "exact": "Decimal",
    "base64": "bytes",
    "base64url": "bytes",
    "binary": "str",
    "octets": "bytes",
    "content": "bytes, an open file, the path of one or an iterator of bytes",
    "document": "text, bytes, an open file, the path of one or an iterator of bytes",
    "file": "file",
    "duration": "timedelta",
    "null": "None",
}


def method_doc(
    operation: Operation, arguments: tuple[tuple[str, str], ...], returns: str, errors: Mapping[str, str]
) -> Doc:
    """The docstring of an operation's method. errors: the bodies of its errors, where these are not the common ones."""
    description = operation.description.strip()
    first, rest = first_sentence(operation.summary or description)
    paragraphs = (rest, description if operation.summary else "")
    return Doc(
        summary=first or f"Call {operation.method} {operation.path}.",
        paragraphs=tuple(filter(None, paragraphs)),
        arguments=arguments,
        returns=returns,
        raises=tuple(documented_errors(operation, errors)),
        facts=tuple(_operation_facts(operation)),
        samples=operation.samples,
    )


def argument_doc(item: Parameter | Property) -> str:
    """An argument's line: its meaning, its limits and the server's default."""
    meaning = _documented_meaning(item) or _default_meaning(item)
    limits = capital(", ".join(_limit_texts(item.limits)))
    return " ".join(filter(None, [sentence(meaning), sentence(limits), *_default_text(item.default)]))


def body_doc(body: Body) -> str:
    """The line of the argument that is the entire body."""
    return sentence(body.description) or "The request body."


def content_type_doc(body: Body) -> str:
    """The line of the argument that chooses the body's media type."""
    if body.others:
        media_types = " or ".join(repr(media_type) for shape in body.shapes for media_type in shape.sendable)
        return f"Media type of the request body, {media_types}; by default the first that takes what is given."
    if body.range:
        return f"Media type of the request body, one of {body.range}."
    return f"Media type of the request body. Defaults to {body.media_type!r}."


FURTHER_DOC = "Further fields of the request body, by their names."


def field_doc(prop: Property) -> str:
    """The docstring of a model's field: its meaning, since the annotation shows its type."""
    return _documented_meaning(prop) or prop.description


def _documented_meaning(item: Parameter | Property) -> str:
    """The documented meaning of an argument or a field, and whether it is deprecated."""
    text = item.description.strip()
    return f"Deprecated: {text}".rstrip(" :") if item.deprecated and not text.startswith("Deprecated") else text


def _default_meaning(item: Parameter | Property) -> str:
    """The text for an argument without a description."""
    if isinstance(item, Property):
        return f"The field `{item.name}` of the body."
    kinds = {"path": "part", "header": "header", "cookie": "cookie", "query": "parameter", "querystring": "query"}
    kind = kinds[item.location]
    return f"The {kind} `{item.name}`{' of the path' if kind == 'part' else ''}."


def type_in_words(type_: Type, classes: Mapping[str, str]) -> str:
    """The type in a few words, for people. classes: the names of models by identity."""
    match type_:
        case Scalar(kind):
            return _SCALAR_WORDS.get(kind, kind)
        case Literals(values):
            return " or ".join(dict.fromkeys(type(value).__name__ for value in values))
        case Array(items):
            return f"list of {type_in_words(items, classes)}"
        case Tuple(items):
            return f"tuple of {', '.join(type_in_words(item, classes) for item in items)}"
        case Union(members):
            return " or ".join(dict.fromkeys(type_in_words(member, classes) for member in members))
        case Map(values):
            return f"mapping of {type_in_words(values, classes)}" if not isinstance(values, AnyType) else "mapping"
        case Nullable(inner):
            return f"{type_in_words(inner, classes)} or None"
        case Reference(identity):
            return classes[identity]
        case _:
            return "any"


def _limit_texts(limits: Limits) -> Iterator[str]:
    if (limits.minimum, limits.maximum) not in _NO_LIMITS:
        yield _range_text(limits.minimum, limits.maximum, "")
    if limits.exclusive_minimum is not None:
        yield f"more than {limits.exclusive_minimum}"
    if limits.exclusive_maximum is not None:
        yield f"less than {limits.exclusive_maximum}"
    if limits.multiple_of is not None:
        yield f"a multiple of {limits.multiple_of}"
    if limits.min_length is not None or limits.max_length is not None:
        yield _range_text(limits.min_length, limits.max_length, " characters")
    if limits.min_items is not None or limits.max_items is not None:
        yield _range_text(limits.min_items, limits.max_items, " items")
    if limits.pattern is not None:
        yield f"pattern `{limits.pattern}`"


def _range_text(low: float | None, high: float | None, unit: str) -> str:
    if (low, high) == (1, None) and unit:
        return "not empty"
    if low is None:
        return f"up to {high}{unit}"
    return f"at least {low}{unit}" if high is None else f"{low} to {high}{unit}"


def _default_text(default: object | Missing) -> Iterator[str]:
    if default is not MISSING and default is not None:
        yield f"Defaults to {default!r}."


def _operation_facts(operation: Operation) -> Iterator[str]:
    if operation.deprecated:
        yield "Deprecated: the server may stop answering this operation."
    if operation.internal:
        yield "Internal: the API does not offer this operation to the public."
    if operation.long_running:
        yield "The reply may come before the work is done: the operation is a long-running one."
    if operation.required_plan:
        yield f"Plan: {sentence(operation.required_plan)}"
    if operation.body is not None and (media_types := _other_media_types(operation.body)):
        yield f"The server also takes {', '.join(media_types)}, which the client's `request` can send."
    if operation.scopes:
        yield f"OAuth 2 scopes: {', '.join(scope for _, scopes in operation.scopes for scope in scopes)}."
    server = f" to {operation.server}" if operation.server not in ("", "/") else ""
    yield f"Sends `{operation.method} {operation.path}`{server}."


def _other_media_types(body: Body) -> list[str]:
    """The media types that arguments cannot be sent in, without ranges and other names for JSON."""
    sendable = {media_type for shape in body.shapes for media_type in (shape.media_type, *shape.choices)}
    return [
        media_type
        for media_type in body.media_types
        if media_type not in sendable and "*" not in media_type and not is_json(media_type)
    ]
