"""The words of docstrings, put together from the documents' words and facts."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.model import (
    MISSING,
    AnyType,
    Array,
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
    Type,
)
from sdkwright.plan.views import Doc, Result

ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "PaymentRequiredError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "ValidationError",
    429: "RateLimitError",
}
_SPOKEN = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "uuid": "UUID",
    "decimal": "Decimal",
    "base64": "bytes",
    "binary": "bytes",
    "duration": "timedelta",
}


def method_doc(operation: Operation, arguments: tuple[tuple[str, str], ...], result: Result) -> Doc:
    """The docstring of an operation's method."""
    return Doc(
        summary=operation.summary or _first_sentence(operation.description) or f"Call {operation.method} {operation.path}.",
        paragraphs=tuple(_paragraphs(operation)),
        arguments=arguments,
        returns=_returns(operation, result),
        raises=tuple(_raises(operation)),
    )


def argument_doc(item: Parameter | Property, type_: Type) -> str:
    """An argument's line: its type, then its meaning, limits and default."""
    return f"({spoken(type_)}) {_sentences(item)}".rstrip()


def field_doc(prop: Property) -> str:
    """A model field's line: its meaning; the type stands in the annotation."""
    return prop.description.rstrip()


def spoken(type_: Type) -> str:
    """The type in short Python words, for people."""
    match type_:
        case Scalar(kind):
            return _SPOKEN.get(kind, kind)
        case Literals(values):
            return "str" if all(isinstance(value, str) for value in values) else "value"
        case Array(items):
            return f"list of {spoken(items)}"
        case Map(values):
            return f"mapping of {spoken(values)}" if not isinstance(values, AnyType) else "mapping"
        case Nullable(inner):
            return f"{spoken(inner)} or None"
        case Reference(name):
            return name
        case _:
            return "any"


def _sentences(item: Parameter | Property) -> str:
    parts = [_sentence(item.description), *_limits(item.limits), _default(item.default)]
    if item.deprecated:
        parts.append("Deprecated.")
    return " ".join(filter(None, parts))


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", ":")) else f"{text}."


def _limits(limits: Limits) -> Iterator[str]:
    if limits.minimum is not None or limits.maximum is not None:
        yield _range(limits.minimum, limits.maximum, "")
    if limits.min_length is not None or limits.max_length is not None:
        yield _range(limits.min_length, limits.max_length, " characters")
    if limits.min_items is not None or limits.max_items is not None:
        yield _range(limits.min_items, limits.max_items, " items")
    if limits.pattern is not None:
        yield f"Pattern: {limits.pattern}"


def _range(low: float | None, high: float | None, unit: str) -> str:
    if low is None:
        return f"At most {high}{unit}."
    return f"At least {low}{unit}." if high is None else f"{low} to {high}{unit}."


def _default(default: object | Missing) -> str:
    return "" if default is MISSING or default is None else f"Default: {default!r}."


def _first_sentence(text: str) -> str:
    return _sentence(text.strip().split("\n\n")[0].split(". ")[0])


def _paragraphs(operation: Operation) -> Iterator[str]:
    if operation.description:
        yield operation.description
    if operation.deprecated:
        yield "Deprecated: the server may stop answering this operation."
    if operation.plan:
        yield f"Plan: {_sentence(operation.plan)}"
    yield f"{operation.method} {operation.path}"


def _returns(operation: Operation, result: Result) -> str:
    if result.kind == "nothing":
        return ""
    if result.kind == "page" and result.decoded is not None:
        return f"A page that iterates over every {spoken(result.decoded)} of all pages."
    described = [] if result.decoded is None else [spoken(result.decoded)]
    described += ["the content as it came, where the reply is not JSON"] if result.content else []
    return f"{', or '.join(described)}."


def _raises(operation: Operation) -> Iterator[tuple[str, str]]:
    for response in operation.responses:
        if response.status.isdigit() and (status := int(response.status)) >= 400:
            name = ERRORS.get(status, "ClientError" if status < 500 else "ServerError")
            yield name, str(status)
