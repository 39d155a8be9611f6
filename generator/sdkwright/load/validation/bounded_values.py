"""The check of default values, kept within bounds: schemas may be hostile.

Patterns are matched by jsonschema-rs, which gives up where Python's expressions run for ever, and a schema that repeats
itself in its parts is left after so many of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]
from jsonschema_rs import Draft202012Validator

from sdkwright.load.validation.shown_values import shown

__all__ = ["BoundedValidator", "TooMuchError"]

_STEPS = 20_000
# Keywords that lead from one schema to others.
_LEADING = (
    *("$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "not", "if", "items", "prefixItems", "contains"),
    *("properties", "propertyNames", "dependentSchemas"),
)
Errors = Iterator[ValidationError]
Keyword = Callable[[Any, Any, Any, Any], Errors | None]


class TooMuchError(Exception):
    """A value takes too many steps to check."""


class BoundedValidator:
    """A class of validators of jsonschema, made to end whatever the schema is."""

    def __init__(self, validator: Any, format_checker: Any) -> None:
        keywords: dict[str, Keyword] = validator.VALIDATORS
        self._format_checker = format_checker
        self._steps = 0
        self._validator = extend(
            validator,
            {
                **{word: self._counted(keywords[word]) for word in _LEADING if word in keywords},
                "pattern": _pattern,
                # Keys are matched by Python, so what goes by their patterns is not looked at.
                "patternProperties": _nothing,
                "unevaluatedProperties": _nothing,
                # It goes through the schema once more, without counting.
                "unevaluatedItems": _nothing,
                "additionalProperties": self._counted(_without_patterns(keywords["additionalProperties"])),
            },
        )

    def iter_errors(self, schema: Any, value: Any, registry: Any) -> Errors:
        """Yield where a value departs from a schema; TooMuchError where that takes too many steps to say."""
        self._steps = 0
        yield from self._validator(schema, registry=registry, format_checker=self._format_checker).iter_errors(value)

    def _counted(self, keyword: Keyword) -> Keyword:
        def check(validator: Any, value: Any, instance: Any, schema: Any) -> Errors:
            self._steps += 1
            if self._steps > _STEPS:
                raise TooMuchError(f"it takes more than {_STEPS:,} steps")
            yield from keyword(validator, value, instance, schema) or ()

        return check


def _pattern(validator: Any, pattern: Any, instance: Any, _schema: Any) -> Errors:
    if validator.is_type(instance, "string") and not Draft202012Validator({"pattern": pattern}).is_valid(instance):
        yield ValidationError(f"{shown(instance)} does not match {shown(pattern)}")


def _nothing(*_arguments: Any) -> Errors:
    yield from ()


def _without_patterns(keyword: Keyword) -> Keyword:
    def check(validator: Any, value: Any, instance: Any, schema: Any) -> Errors:
        if "patternProperties" not in schema:
            yield from keyword(validator, value, instance, schema) or ()

    return check
