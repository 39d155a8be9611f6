"""Values as a Python programmer gives and gets them, beside the JSON that they are on the wire."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from tests.outsider.document import Node
from tests.outsider.kinds import meant
from tests.outsider.shape import Shape, shape

_DURATION = re.compile(
    r"(?P<sign>-)?P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)


def duration(text: str) -> dt.timedelta:
    """A duration of weeks, days and time; ValueError for anything else, such as months."""
    found = _DURATION.fullmatch(text)
    if found is None or text.endswith(("P", "T")):
        raise ValueError(text)
    parts = {name: float(value) for name, value in found.groupdict().items() if value and name != "sign"}
    return dt.timedelta(**parts) * (-1 if found["sign"] else 1)


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text.replace("+", "-").replace("/", "_") + "=" * (-len(text) % 4))


_READ: Mapping[str, tuple[type, Callable[[str], Any]]] = {
    "date-time": (dt.datetime, dt.datetime.fromisoformat),
    "date": (dt.date, dt.date.fromisoformat),
    "time": (dt.time, dt.time.fromisoformat),
    "duration": (dt.timedelta, duration),
    "uuid": (UUID, UUID),
    "byte": (bytes, _bytes),
    "base64url": (bytes, _bytes),
    "decimal": (Decimal, Decimal),
}


def kind(found: Shape) -> str:
    """The format that makes a value something else in Python; "" where it stays text or a number."""
    if found.types == ("integer",):
        return ""
    if found.format == "decimal128":
        return "decimal"
    if found.encoding in ("base64", "base64url"):
        return {"base64": "byte"}.get(found.encoding, found.encoding)
    return found.format if found.format in _READ else ""


def rich(node: Node | list[Node], value: Any) -> Any:
    """JSON as a Python programmer would give it: dates, UUIDs, decimals and bytes inside.

    Where a schema has several members that may be meant, the JSON stays as it is.
    """
    found = shape(node)
    possible = meant(node, value)
    if len(possible) == 1:
        value = rich(possible[0], value)
    if isinstance(value, str) and kind(found) and "string" in (found.types or ("string",)) and not found.values:
        return _read(kind(found), value)
    if isinstance(value, float) and found.format.startswith("decimal"):
        return Decimal(str(value))
    if isinstance(value, list) and found.items is not None and not possible:
        return [rich(found.items, one) for one in value]
    if isinstance(value, dict):
        return {
            name: rich(said, inner) if (said := found.properties.get(name) or found.further) else inner
            for name, inner in value.items()
        }
    return value


def _read(format_: str, text: str) -> Any:
    try:
        return _READ[format_][1](text)
    except (ValueError, ArithmeticError, binascii.Error):
        return text


def plain(value: Any) -> Any:
    """What a method gave, as JSON: models by their own `to_dict()`; what JSON lacks stays as it is."""
    if hasattr(value, "to_dict"):
        return plain(value.to_dict())
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


def same(wire: Any, value: Any, *, exact: bool = False) -> bool:
    """Whether a plain value is the JSON, in which text may stand for what Python has types for.

    exact: whether a duration has to be written as it came.
    """
    if isinstance(wire, dict) and isinstance(value, dict):
        return wire.keys() == value.keys() and all(same(one, value[key], exact=exact) for key, one in wire.items())
    if isinstance(wire, list) and isinstance(value, list):
        pairs = zip(wire, value, strict=False)
        return len(wire) == len(value) and all(same(one, other, exact=exact) for one, other in pairs)
    if isinstance(wire, bool) or isinstance(value, bool):
        return wire is value
    if isinstance(wire, str) and not isinstance(value, str):
        return any(isinstance(value, type_) and _reads(read, wire) == value for type_, read in _READ.values())
    if isinstance(wire, str):
        return bool(_moment(wire) == _moment(value) or (not exact and _span(wire) == _span(value)))
    if isinstance(value, Decimal):
        return Decimal(str(wire)) == value if isinstance(wire, int | float) else False
    return bool(wire == value)


def _reads(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text)
    except (ValueError, ArithmeticError, binascii.Error):
        return None


def _moment(text: str) -> Any:
    """A date with its time, in whichever zone and precision it is written; other text as it is."""
    if len(text) < 16 or not text[:4].isdigit():
        return text
    found = _reads(dt.datetime.fromisoformat, text)
    return text if found is None else found


def _span(text: str) -> Any:
    """A duration, however its units are chosen; other text as it is."""
    found = _reads(duration, text) if text[:1] == "P" else None
    return text if found is None else found
