"""A method's docstring taken apart, and what the documents say must be in it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.conformance.catalogue import Case, Schema
from tests.standin.documents import ApiDocument

SIMPLE = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "object": "mapping"}
FORMATS = {"date-time": "datetime", "date": "date", "uuid": "UUID", "decimal": "Decimal"}
ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "402": "PaymentRequiredError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "ValidationError",
    "429": "RateLimitError",
}
# What 64 and 32 bits hold is no limit that anyone needs to read.
MACHINE_LIMITS = ({-(2**63), 2**63 - 1}, {-(2**31), 2**31 - 1})


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument in a docstring: its type, the other facts in the brackets, its meaning."""

    type_: str
    facts: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Docstring:
    """The parts of a docstring; `text` is everything before the arguments, unwrapped."""

    summary: str
    text: str
    arguments: dict[str, Argument]
    raises: set[str]


def parsed(method: Any) -> Docstring:
    """The docstring of a method; ValueError where it has not the shape that all have."""
    text, _, rest = (inspect.getdoc(method) or "").partition("\n\nArgs:\n")
    if not rest:
        text, _, raises = text.partition("\n\nRaises:\n")
        rest = f"\nRaises:\n{raises}"
    arguments, _, raises = rest.partition("\nRaises:\n")
    entries = re.split(r"\n(?=    \S)", arguments) if arguments.strip() else []
    return Docstring(
        summary=flat(text.split("\n\n")[0]),
        text=flat(text),
        arguments=dict(_argument(flat(entry)) for entry in entries),
        # What the body of an error is may follow after the names.
        raises=set(flat(raises).partition(": `parsed` is ")[0].removesuffix(".").split(", ")),
    )


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def spoken_type(document: ApiDocument, schema: Schema) -> str:
    """A schema's type as a docstring says it."""
    name = schema.get("$ref", "").rpartition("/")[2]
    schema = document.resolve(schema)
    if not schema.keys() & {"type", "oneOf"}:
        return "any"
    declared = schema.get("type", "object")
    kinds = [declared] if isinstance(declared, str) else [kind for kind in declared if kind != "null"]
    blank = " or None" if "null" in declared and not isinstance(declared, str) else ""
    if kinds == ["array"]:
        return f"list of {spoken_type(document, schema['items'])}{blank}"
    if name and (schema.get("properties") or "oneOf" in schema):
        return f"{name}{blank}"
    return f"{FORMATS.get(schema.get('format', ''), SIMPLE[kinds[0]])}{blank}"


def facts_of(schema: Schema) -> Iterator[str]:
    """The default and the limits, each as it must be found in the brackets."""
    if schema.get("default") is not None:
        yield f"default {schema['default']!r}"
    limits = {schema[key] for key in ("minimum", "maximum") if key in schema}
    if limits not in MACHINE_LIMITS:
        yield from (str(limit) for limit in limits)
    if schema.get("minLength") == 1 and "maxLength" not in schema:
        yield "not empty"
    else:
        lengths = [schema[key] for key in ("minLength", "maxLength", "minItems", "maxItems") if key in schema]
        yield from (str(length) for length in lengths)
    if "pattern" in schema:
        yield f"pattern {schema['pattern']}"


def documented_errors(case: Case) -> set[str]:
    """The classes for the error statuses that the document lists."""
    return {ERRORS[status] for status in case.facts["responses"] if status >= "400"}


def _argument(entry: str) -> tuple[str, Argument]:
    match = re.fullmatch(r"(\w+): \((.*?)\) (\S.*)", entry)
    if match is None:
        raise ValueError(f"an argument without a type or a meaning: {entry}")
    name, facts, meaning = match.groups()
    type_, _, others = facts.partition(", ")
    return name, Argument(type_, others, meaning)
