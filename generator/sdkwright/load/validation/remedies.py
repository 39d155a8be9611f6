"""What to do about the mistakes that people make most: they come from another version, or from another place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sdkwright.extensions import NULLABLE
from sdkwright.load.nodes.pointers import MISSING, at
from sdkwright.load.references.object_kinds import kinds_below
from sdkwright.load.validation.fault import Fault, Keys
from sdkwright.load.validation.misplaced_words import remedy_of
from sdkwright.load.validation.shown_values import shown

__all__ = ["advised"]

_NUMBERS = ("integer", "number")


def advised(faults: Iterable[Fault], kind: str, value: Any, version: str) -> Iterator[Fault]:
    """Yield faults with what to do about them, and those that one remedy mends as one.

    kind: of what kind the value is that was checked, by ``object_kinds``. version: such as ``3.1``.
    """
    together: dict[tuple[Keys, str], Fault] = {}
    for number, fault in enumerate(faults):
        remedy = _remedy(fault, _kind_at(kind, value, fault.place[:-1]), version)
        key = (fault.place[:-1], remedy) if fault.unexpected and remedy else ((number,), "")
        words = (*together[key].unexpected, *fault.unexpected) if key in together else fault.unexpected
        together[key] = replace(together.get(key, fault), unexpected=words)
        if remedy:
            message = _not_allowed(words) if fault.unexpected else fault.message.partition("; did you mean")[0]
            together[key] = replace(together[key], message=f"{message}; {remedy}")
    yield from together.values()


def _not_allowed(words: tuple[str, ...]) -> str:
    return f"{', '.join(map(shown, words))} {'is' if len(words) == 1 else 'are'} not allowed here"


def _kind_at(kind: str, value: Any, keys: Keys) -> str:
    """Return of what kind the value is that keys lead to; empty where nobody knows."""
    for key in keys:
        kinds = kinds_below(kind, several=isinstance(value, list))
        kind = kinds if isinstance(kinds, str) else kinds.get(key, "")
        value = at(value, (key,))
        if value is MISSING:
            value = None
    return kind


def _remedy(fault: Fault, kind: str, version: str) -> str:
    key = fault.place[-1] if fault.place else ""
    if fault.unexpected and kind == "media" and "/" not in str(fault.place[-2]):
        return f"{shown(fault.place[-2])} stands where a media type must, such as application/json"
    if fault.unexpected:
        return remedy_of(kind, str(key), version)
    if fault.word in ("type", "enum", "const", "anyOf"):
        return _of_value(fault, kind, str(key), version) or _of_type(fault)
    if "description" in fault.missing:
        return "say in a few words what it is; an empty text will do"
    if "responses" in fault.missing:
        return 'add at least one, such as "default"'
    return ""


def _of_value(fault: Fault, kind: str, key: str, version: str) -> str:
    """Return what to do about a value of a key; empty where nothing is known that is of that key alone."""
    value = fault.value
    if kind == "parameter" and key == "in" and value in ("body", "formData") and version != "2.0":
        return 'since OpenAPI 3 this is described by "requestBody", beside "parameters"'
    if kind == "parameter" and key == "required":
        return "what is in the path cannot be left out: write required: true"
    if kind == "schema" and key == "required" and isinstance(value, bool):
        return _of_required(fault.place)
    if kind == "schema" and key == "type" and isinstance(value, list):
        return _of_types(value, version)
    if key == "examples" and isinstance(value, list):
        return "here it is a mapping of names to {value: ...}; a single value is given by example"
    if key == "security" and isinstance(value, dict):
        return "write a list, a dash before each name"
    if key == "properties" and isinstance(value, list):
        return "write a mapping of names to schemas, without dashes"
    return ""


def _of_required(place: Keys) -> str:
    name = place[-2] if len(place) > 2 and place[-3] == "properties" else "name"
    return f'a schema lists what it requires: write required: [{name}] beside "properties"'


def _of_types(types: list[Any], version: str) -> str:
    if version in ("2.0", "3.0"):
        single = next((one for one in types if isinstance(one, str) and one != "null"), "string")
        null = f"{NULLABLE}: true" if version == "2.0" else "nullable: true"
        is_null = "null" in types or None in types
        return f"a list of types is of OpenAPI 3.1; write type: {single}{f' and {null}' if is_null else ''}"
    return 'write "null" in quotes' if None in types else ""


def _of_type(fault: Fault) -> str:
    """Return what to do about a value of another type than is asked for."""
    value, message = fault.value, fault.message
    if fault.word != "type":
        return ""
    if value is None and ('"object"' in message or '"array"' in message):
        return "nothing stands below it: indent what belongs to it further, or write {}"
    if '"string"' in message and isinstance(value, int | float):
        return f'put it in quotes: "{shown(value)}"'
    if isinstance(value, str) and any(f'"{name}"' in message for name in (*_NUMBERS, "boolean")) and _is_plain(value):
        return "write it without quotes"
    return ""


def _is_plain(text: str) -> bool:
    return text in ("true", "false") or text.removeprefix("-").replace(".", "", 1).isdigit()
