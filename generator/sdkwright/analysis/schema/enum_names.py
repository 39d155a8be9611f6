"""The names and meanings of enumeration values, as a sentence for docstrings.

Enumerations are open literals, whose values are written without an import; their names are for people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sdkwright.analysis.keywords.extension_values import Warn, value_of
from sdkwright.extensions import MS_ENUM, RENAMES, VALUE_DESCRIPTIONS, VALUE_NAMES
from sdkwright.load import Node
from sdkwright.naming import snake

_MAX_VALUES = 50
_MAX_LENGTH = 200


def with_value_descriptions(description: str, nodes: Sequence[Node], warn: Warn) -> str:
    """A description with the values of the first inline enumeration; a referenced one describes its values itself."""
    descriptions = (value_descriptions(node, warn) for node in nodes if node.reference is None)
    values = next(filter(None, descriptions), "")
    text = description.rstrip()
    return f"{text}{'' if text[-1:] in '.!?:' else '.'} {values}".strip() if values else description


def value_descriptions(node: Node, warn: Warn) -> str:
    """The names and meanings of the values of an enumeration, or of an array of one, as a sentence; "" without any."""
    if not isinstance(node.value, dict):
        return ""
    enum = node.value.get("enum")
    if not isinstance(enum, list):
        items = node.child("items")
        return value_descriptions(items, warn) if items is not None and items.reference is None else ""
    values = [value for value in enum if isinstance(value, str | int | float)]
    lines = [f"{value!r}{text}" for value, text in _described_values(node, values, enum, warn) if text]
    more = f" and {len(lines) - _MAX_VALUES} more" if len(lines) > _MAX_VALUES else ""
    return f"Values: {'; '.join(lines[:_MAX_VALUES])}{more}." if lines else ""


def _described_values(node: Node, values: Sequence[Any], enum: Sequence[Any], warn: Warn) -> Iterator[tuple[Any, str]]:
    names = _texts_by_value(node, VALUE_NAMES, enum, warn) | _names_by_value(node, warn)
    meanings = _texts_by_value(node, VALUE_DESCRIPTIONS, enum, warn)
    for value, name, meaning in _microsoft_names(node, warn):
        names[repr(value)] = names.get(repr(value)) or name
        meanings[repr(value)] = meanings.get(repr(value)) or meaning
    for value in values:
        name, meaning = names.get(repr(value), ""), meanings.get(repr(value), "")
        # A name that only respells the value adds nothing.
        text = f" is {name}" if name and snake(name) != snake(str(value)) else ""
        yield value, text + (f": {meaning}" if meaning else "")


def _texts_by_value(node: Node, keyword: str, enum: Sequence[Any], warn: Warn) -> dict[str, str]:
    """The texts of a keyword by value; it holds them in the order of the values, or keyed by them."""
    texts = value_of(node, keyword, (list, dict), "a text for each value", warn)
    if isinstance(texts, dict):
        return {repr(value): _shortened(texts[str(value)]) for value in enum if isinstance(texts.get(str(value)), str)}
    if texts is None:
        return {}
    if len(texts) != len(enum) or not all(isinstance(text, str) for text in texts):
        warn(node.child(keyword) or node, f"{keyword} must hold a text for each value: it is left aside")
        return {}
    return {repr(value): _shortened(text) for value, text in zip(enum, texts, strict=True)}


def _names_by_value(node: Node, warn: Warn) -> dict[str, str]:
    names = value_of(node, RENAMES, dict, "values by their names", warn) or {}
    if not all(isinstance(value, str | int | float) for value in names.values()):
        warn(node.child(RENAMES) or node, f"values of {RENAMES} must be texts or numbers: others are left aside")
    return {repr(value): _shortened(str(name)) for name, value in names.items() if isinstance(value, str | int | float)}


def _microsoft_names(node: Node, warn: Warn) -> Iterator[tuple[Any, str, str]]:
    extension = value_of(node, MS_ENUM, dict, "an object", warn) or {}
    entries = extension.get("values", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) and "value" in entry for entry in entries):
        warn(node.child(MS_ENUM) or node, f"values of {MS_ENUM} must be objects with a value: they are left aside")
        return
    for entry in islice(entries, 10_000):
        name, meaning = entry.get("name"), entry.get("description")
        yield (
            entry["value"],
            _shortened(name) if isinstance(name, str) else "",
            _shortened(meaning) if isinstance(meaning, str) else "",
        )


def _shortened(text: str) -> str:
    line = " ".join(text.split()).rstrip(".;")
    return line if len(line) <= _MAX_LENGTH else f"{line[:_MAX_LENGTH]}…"
