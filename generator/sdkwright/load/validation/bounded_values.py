"""The validator's check of default values, kept within bounds: schemas may be hostile.

Patterns are matched by jsonschema-rs, which gives up where Python's expressions run for ever, and a schema that repeats
itself in its parts is left after so many of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]
from jsonschema_rs import Draft202012Validator

__all__ = ["TooMuchError", "bounded"]

_STEPS = 20_000
Errors = Iterator[ValidationError]


class TooMuchError(Exception):
    """A value takes too many steps to check."""


def bounded(check: Any) -> Any:
    """Return the validator's check of values made to end, whatever the schema is."""
    steps = 0
    words = check.value_validator_cls.VALIDATORS
    validator = extend(
        check.value_validator_cls,
        {
            "pattern": _pattern,
            # Keys are matched by Python, so what goes by their patterns is not looked at.
            "patternProperties": _nothing,
            "unevaluatedProperties": _nothing,
            "additionalProperties": _without_patterns(words["additionalProperties"]),
        },
    )

    def evolve(self: Any, **changes: Any) -> Any:
        """Go on with a part of the schema, by the same rules: a ``$schema`` in it does not change them."""
        nonlocal steps
        steps += 1
        if steps > _STEPS:
            raise TooMuchError(f"it takes more than {_STEPS:,} steps")
        return attrs.evolve(self, **changes)

    validator.evolve = evolve

    class Bounded(check):  # type: ignore[misc]  # a base class that is known at run time only
        value_validator_cls = validator

        def __call__(self, *arguments: Any) -> Errors:
            nonlocal steps
            steps = 0
            yield from super().__call__(*arguments)

    return Bounded


def _pattern(validator: Any, pattern: Any, instance: Any, _schema: Any) -> Errors:
    if validator.is_type(instance, "string") and not Draft202012Validator({"pattern": pattern}).is_valid(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _nothing(*_arguments: Any) -> Errors:
    yield from ()


def _without_patterns(word: Callable[..., Errors]) -> Callable[..., Errors]:
    def check(validator: Any, value: Any, instance: Any, schema: Any) -> Errors:
        if "patternProperties" not in schema:
            yield from word(validator, value, instance, schema)

    return check
