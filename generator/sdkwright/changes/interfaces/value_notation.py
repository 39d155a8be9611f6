"""Arguments and fields as short text, in which the lock keeps them, and back: a type and what is said beside it.

integer required maximum=100 default=20
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from sdkwright.changes.interfaces.type_notation import NotationReader
from sdkwright.model import MISSING, Limits, Missing, Type
from sdkwright.model.types import NO_LIMITS
from sdkwright.output.lock_shape import recorded_text

_FLAGS: Final = ("required", "optional", "deprecated", "read_only", "write_only", "promised", "unsure", "unset")
_LIMITS: Final = tuple(field.name for field in fields(Limits))
_WORDS: Final = {name: name.replace("_", "-") for name in (*_FLAGS, *_LIMITS)}


@dataclass(frozen=True, slots=True)
class Value:
    """What is given or received under one name: its type, and the words that are said of it."""

    type: Type
    flags: frozenset[str] = frozenset()
    limits: Limits = NO_LIMITS
    default: Any | Missing = MISSING


def value_text(type_text: str, value: Value) -> str:
    """The value as text, its type being text already."""
    return " ".join((type_text, *_words(value)))


def _words(value: Value) -> Iterator[str]:
    yield from (_WORDS[flag] for flag in _FLAGS if flag in value.flags)
    for name in _LIMITS if value.limits is not NO_LIMITS else ():
        limit = getattr(value.limits, name)
        if limit is not None:
            yield f"{_WORDS[name]}={json.dumps(limit)}"
    if value.default is not MISSING:
        yield f"default={json.dumps(value.default, sort_keys=True, separators=(',', ':'))}"


def read_value(text: str) -> Value:
    """The value that a text is; ValueError where it is none."""
    reader = NotationReader(text)
    type_ = reader.type()
    flags, settings = set[str](), dict[str, Any]()
    while not reader.is_at_end:
        word = reader.word().replace("-", "_")
        if reader.takes("="):
            settings[word] = reader.value()
        elif word in _FLAGS:
            flags.add(word)
        else:
            raise ValueError(f'"{word}" says nothing of a value')
    default = settings.pop("default", MISSING)
    if settings.keys() - set(_LIMITS):
        raise ValueError(f"{sorted(settings.keys() - set(_LIMITS))} are no limits")
    return Value(type_, frozenset(flags), Limits(**settings) if settings else NO_LIMITS, default)


def grouped(texts: Iterable[tuple[str, str]]) -> dict[str, str | list[str]]:
    """Names by what is said of them, from pairs of a name and that, both sorted.

    The names are one text with blanks between them, or a list where a name has a blank itself, or is empty.
    """
    groups: dict[str, list[str]] = {}
    for name, text in sorted(texts):
        groups.setdefault(text, []).append(name)
    return {text: " ".join(names) if all(map(_is_plain, names)) else names for text, names in sorted(groups.items())}


def ungrouped(groups: Mapping[str, str | list[str]]) -> dict[str, str]:
    """What is said of each name."""
    return {
        name: text
        for text, names in groups.items()
        for name in (names.split(" ") if isinstance(names, str) else recorded_texts(names))
    }


def recorded_texts(values: Iterable[Any]) -> tuple[str, ...]:
    """The values, provided that they are texts."""
    return tuple(map(recorded_text, values))


def _is_plain(name: str) -> bool:
    return bool(name) and " " not in name
