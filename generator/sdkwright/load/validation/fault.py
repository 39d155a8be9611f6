"""What is wrong at one place of a document, in the terms of JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["CHOICES", "TAGS", "Fault", "Keys"]

Keys = tuple[Any, ...]

# The keywords by which one value is asked for of several, and those by which one schema is.
TAGS = ("enum", "const")
CHOICES = ("oneOf", "anyOf")


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of a validator.

    place: the keys that lead to the value. word: the keyword that it breaks. value: the value.
    options: what it may be, where that is listed. missing, unexpected: properties; known: those that may be there.
    branches: of a choice, what is wrong by each alternative.
    """

    place: Keys
    word: str
    message: str
    value: Any = None
    options: tuple[Any, ...] = ()
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    branches: tuple[tuple[Fault, ...], ...] = ()
