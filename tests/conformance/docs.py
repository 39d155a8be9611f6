"""A method's docstring taken apart, and what the documents say must be in it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.conformance.catalogue import Case, Schema

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


# What any call may raise is said on the client, and on a method only where the body of the error is another one.
USUAL = {ERRORS[status] for status in ("400", "401", "403", "422", "429")}


@dataclass(frozen=True, slots=True)
class Docstring:
    """The parts of a docstring; `text` is everything before the arguments, unwrapped."""

    summary: str
    text: str
    arguments: dict[str, str]
    returns: str
    raises: set[str]


def parsed(method: Any) -> Docstring:
    """The docstring of a method, by its sections."""
    text, *parts = re.split(r"\n\n(?=(?:Args|Returns|Raises|Examples):\n)", inspect.getdoc(method) or "")
    found = dict(part.split(":\n", 1) for part in parts)
    return Docstring(
        summary=flat(text.split("\n\n")[0]),
        text=flat(text),
        arguments=dict(_entries(found.get("Args", ""))),
        returns=flat(found.get("Returns", "")),
        raises={name for name, _ in _entries(found.get("Raises", ""))},
    )


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def facts_of(schema: Schema) -> Iterator[str]:
    """The default and the limits, each as it must be found behind the meaning."""
    if schema.get("default") is not None:
        yield f"Defaults to {schema['default']!r}."
    limits = {schema[key] for key in ("minimum", "maximum") if key in schema}
    if limits not in MACHINE_LIMITS:
        yield from (str(limit) for limit in limits)
    if schema.get("minLength") == 1 and "maxLength" not in schema:
        yield "ot empty"
    else:
        lengths = [schema[key] for key in ("minLength", "maxLength", "minItems", "maxItems") if key in schema]
        yield from (str(length) for length in lengths)
    if "pattern" in schema:
        yield f"attern `{schema['pattern']}`"


def documented_errors(case: Case) -> set[str]:
    """The classes for the error statuses that the document lists."""
    return {ERRORS[status] for status in case.facts["responses"] if status >= "400"}


def _entries(section: str) -> Iterator[tuple[str, str]]:
    for entry in re.split(r"\n(?=    \S)", section) if section else []:
        name, _, meaning = flat(entry).partition(": ")
        yield name, meaning
