"""Single values as their documented types, in any spelling: what the decoder refuses is read here.

`3.0` is an integer, `P1W` a duration, `20240501` a date, and base64 needs no padding. What has no value of the type,
such as a duration of months, stays as it is.
"""

from __future__ import annotations

import binascii
import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

import msgspec

from ..values.spelled import (
    Spelled,
    SpelledBytes,
    SpelledDate,
    SpelledDatetime,
    SpelledDuration,
    SpelledNumber,
    SpelledTime,
    spelled,
)

Converter = Callable[[Any], Any]

DOES_NOT_FIT: Final = (msgspec.ValidationError, TypeError, ValueError, OverflowError, RecursionError)
"""What msgspec raises for a value that does not fit; TypeError also for an unsupported type."""

_LONGEST: Final = 80
"""Characters of dates, times and durations."""

_AMOUNT: Final = r"([+-]?\d{1,15}(?:[.,]\d{1,15})?)"
_DURATION: Final = re.compile(
    rf"([+-])?P(?=[\dT+-])(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:{_AMOUNT}W)?(?:{_AMOUNT}D)?"
    rf"(?:T(?=[\d+-])(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?)?",
    re.IGNORECASE | re.ASCII,
)
"""ISO 8601, 5.5.2: any part may have a sign and a fraction, as in Java and in XML Schema."""

_UNITS: Final = ("weeks", "days", "hours", "minutes", "seconds")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]*={0,2}", re.ASCII)
_STANDARD: Final = str.maketrans("-_", "+/")


def read_usual(value: Any, kind: Any) -> Any:
    """`value` as a scalar type, from the usual spelling in JSON. Raises one of DOES_NOT_FIT."""
    read = _OWN.get(kind)
    return msgspec.convert(value, kind) if read is None else read(msgspec.convert(value, str))


def scalar_converter(kind: Any) -> Converter:
    """The function that fits values to a scalar type; it returns the same object where it does not fit."""
    read = _READERS.get(kind)

    def convert(value: Any) -> Any:
        try:
            return read_usual(value, kind)
        except DOES_NOT_FIT:
            return value if read is None else read(value)

    return convert


def _read_integer(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _read_float(value: Any) -> Any:
    finite = isinstance(value, SpelledNumber) and abs(value) != float("inf")
    return float(value) if finite else value


def _read_decimal(value: Any) -> Any:
    return Decimal(value.spelling) if isinstance(value, SpelledNumber) else value


def _text_reader(read: Callable[[str], Spelled]) -> Converter:
    """A reader of text whose values remember the text."""

    def convert(value: Any) -> Any:
        if not isinstance(value, str) or len(value) > _LONGEST:
            return value
        try:
            return spelled(read(value.upper()), value)
        except (ValueError, OverflowError):
            return value

    return convert


@lru_cache(1024)
def _read_duration(text: str) -> SpelledDuration:
    """A duration. Cached, since replies repeat the same ones."""
    match = _DURATION.fullmatch(text)
    if match is None or len(text) > _LONGEST:
        raise ValueError(text)
    sign, years, months, *amounts = match.groups()
    if int(years or 0) or int(months or 0):
        raise ValueError("years and months have no fixed length")
    times = -1 if sign == "-" else 1
    pairs = zip(_UNITS, amounts, strict=True)
    parts = {unit: times * float(amount.replace(",", ".")) for unit, amount in pairs if amount}
    return spelled(SpelledDuration(**parts), text)


def _read_base64(text: str) -> SpelledBytes:
    """Base64 with or without padding, URL-safe or in lines."""
    compact = "".join(text.split())
    if _BASE64.fullmatch(compact) is None:
        raise ValueError("this is not base64")
    bare = compact.rstrip("=").translate(_STANDARD)
    return spelled(SpelledBytes(binascii.a2b_base64(bare + "=" * (-len(bare) % 4))), text)


def _read_bytes(value: Any) -> Any:
    try:
        return _read_base64(value) if isinstance(value, str) else value
    except ValueError:
        return value


_OWN: Final[dict[Any, Callable[[str], Spelled]]] = {SpelledDuration: _read_duration, SpelledBytes: _read_base64}
"""Types that the decoder cannot read, since their values remember their text."""

_READERS: Final[dict[Any, Converter]] = {
    int: _read_integer,
    float: _read_float,
    Decimal: _read_decimal,
    bytes: _read_bytes,
    dt.datetime: _text_reader(SpelledDatetime.fromisoformat),
    dt.date: _text_reader(SpelledDate.fromisoformat),
    dt.time: _text_reader(SpelledTime.fromisoformat),
}
