"""What documents call the values of enumerations, and what these mean, as a sentence for docstrings.

Enumerations are open literals, so that a value needs no import to be written; its name is for people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sdkwright.analysis.keywords.extension_values import Warn, value_of
from sdkwright.extensions import MS_ENUM, RENAMES, VALUE_DESCRIPTIONS, VALUE_NAMES
from sdkwright.load import Node
from sdkwright.naming import snake

_MOST = 50
_LONGEST = 200


def with_value_descriptions(description: str, nodes: Sequence[Node], warn: Warn) -> str:
    """A description, and what is said of the first enumeration's values; one that is referred to says it itself."""
    said = (value_descriptions(node, warn) for node in nodes if node.reference is None)
    values = next(filter(None, said), "")
    text = description.rstrip()
    return f"{text}{'' if text[-1:] in '.!?:' else '.'} {values}".strip() if values else description


def value_descriptions(node: Node, warn: Warn) -> str:
    """What is said of the values of the enumeration at `node`, or of the items of a list of such; "" for nothing."""
    if not isinstance(node.value, dict):
        return ""
    listed = node.value.get("enum")
    if not isinstance(listed, list):
        items = node.child("items")
        return value_descriptions(items, warn) if items is not None and items.reference is None else ""
    values = [value for value in listed if isinstance(value, str | int | float)]
    told = [f"{value!r}{said}" for value, said in _all(node, values, listed, warn) if said]
    more = f" and {len(told) - _MOST} more" if len(told) > _MOST else ""
    return f"Values: {'; '.join(told[:_MOST])}{more}." if told else ""


def _all(node: Node, values: Sequence[Any], listed: Sequence[Any], warn: Warn) -> Iterator[tuple[Any, str]]:
    names = _in_order(node, VALUE_NAMES, listed, warn) | _renames(node, warn)
    meanings = _in_order(node, VALUE_DESCRIPTIONS, listed, warn)
    for value, name, meaning in _of_microsoft(node, warn):
        names[repr(value)] = names.get(repr(value)) or name
        meanings[repr(value)] = meanings.get(repr(value)) or meaning
    for value in values:
        name, meaning = names.get(repr(value), ""), meanings.get(repr(value), "")
        # A name that is the value in another spelling says nothing.
        shown = f" is {name}" if name and snake(name) != snake(str(value)) else ""
        yield value, shown + (f": {meaning}" if meaning else "")


def _in_order(node: Node, keyword: str, listed: Sequence[Any], warn: Warn) -> dict[str, str]:
    """The texts of a keyword by value; they stand in the order of the values, or under them."""
    said = value_of(node, keyword, (list, dict), "a text for each value", warn)
    if isinstance(said, dict):
        return {repr(value): _short(said[str(value)]) for value in listed if isinstance(said.get(str(value)), str)}
    if said is None:
        return {}
    if len(said) != len(listed) or not all(isinstance(one, str) for one in said):
        warn(node.child(keyword) or node, f"{keyword} must hold a text for each value: it is left aside")
        return {}
    return {repr(value): _short(text) for value, text in zip(listed, said, strict=True)}


def _renames(node: Node, warn: Warn) -> dict[str, str]:
    said = value_of(node, RENAMES, dict, "values by their names", warn) or {}
    if not all(isinstance(value, str | int | float) for value in said.values()):
        warn(node.child(RENAMES) or node, f"values of {RENAMES} must be texts or numbers: others are left aside")
    return {repr(value): _short(str(name)) for name, value in said.items() if isinstance(value, str | int | float)}


def _of_microsoft(node: Node, warn: Warn) -> Iterator[tuple[Any, str, str]]:
    said = value_of(node, MS_ENUM, dict, "an object", warn) or {}
    listed = said.get("values", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) and "value" in one for one in listed):
        warn(node.child(MS_ENUM) or node, f"values of {MS_ENUM} must be objects with a value: they are left aside")
        return
    for one in islice(listed, 10_000):
        name, meaning = one.get("name"), one.get("description")
        yield (
            one["value"],
            _short(name) if isinstance(name, str) else "",
            _short(meaning) if isinstance(meaning, str) else "",
        )


def _short(text: str) -> str:
    line = " ".join(text.split()).rstrip(".;")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
