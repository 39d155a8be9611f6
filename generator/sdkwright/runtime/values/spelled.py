"""Values that remember their spelling in JSON, so that they are sent back unchanged.

They are created where a reply spells a value in an unusual way: a time without seconds, base64 without padding, a
number that no float can hold. Each equals the plain value, has its hash and survives pickling; results of operations
(`moment + delta`) have the usual spelling. A duration is always one of them, and so are URL-safe bytes.
"""

from __future__ import annotations

import datetime as dt
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import msgspec


class Spelled:
    """The base of such values. spelling: the text in JSON; "" for one that was not decoded."""

    __slots__ = ()

    spelling = ""

    def plain(self) -> Any:
        """The same value as an instance of the plain type."""
        return PLAIN[type(self)](*_constructor_arguments(self))

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return _restored_value, (type(self), _constructor_arguments(self), self.spelling)


S = TypeVar("S", bound=Spelled)


class SpelledDate(Spelled, dt.date):
    """A date, for instance in ISO 8601's basic form: `20240501`."""


class SpelledTime(Spelled, dt.time):
    """A time, for instance without seconds: `10:30`."""


class SpelledDatetime(Spelled, dt.datetime):
    """A moment, for instance without seconds: `2024-05-01T10:30Z`."""


class SpelledBytes(Spelled, bytes):
    """Bytes from base64 without padding, in its URL-safe alphabet or in several lines."""


class SpelledDuration(Spelled, dt.timedelta):
    """A duration: many spellings mean the same, such as `P1W` and `P7D`."""


class SpelledNumber(Spelled, float):
    """A number that no float can represent: with more digits, zeros at its end, or out of range."""


if TYPE_CHECKING:
    AnyDuration: TypeAlias = dt.timedelta | str
    """A `timedelta`; text where it has years or months, which have no fixed length."""

    UrlSafeBytes: TypeAlias = bytes
    """Bytes that are base64 in its URL-safe alphabet; they are sent back with padding or without, as before."""
else:
    AnyDuration = SpelledDuration
    UrlSafeBytes = SpelledBytes

PLAIN: Final[dict[type, Any]] = {
    SpelledDate: dt.date,
    SpelledTime: dt.time,
    SpelledDatetime: dt.datetime,
    SpelledBytes: bytes,
    SpelledDuration: dt.timedelta,
    SpelledNumber: float,
}
"""The plain type of each."""

_BASES: Final = (dt.date, dt.time, dt.timedelta, bytes, float)
_OCTETS: Final = (bytes, bytearray, memoryview)


_CONVERSIONS: Final[Mapping[type, Callable[[Any], Any]]] = {
    str: str.__str__,
    int: int.__int__,
    float: float.__float__,
    bytes: bytes,
    Decimal: Decimal,
    dt.datetime: lambda value: dt.datetime.combine(value.date(), value.timetz()),
    dt.date: lambda value: dt.date(value.year, value.month, value.day),
    dt.time: lambda value: dt.time.fromisoformat(value.isoformat()),
    dt.timedelta: lambda value: dt.timedelta(value.days, value.seconds, value.microseconds),
}
"""How an instance of a subclass of one of these types becomes an instance of the type itself."""


def spelled(value: S, spelling: str) -> S:
    """`value` with its spelling set."""
    value.spelling = spelling
    return value


def spelling_of(value: Any) -> str:
    """The spelling of a value from a reply of this SDK or of another one; "" for any other value."""
    return str(getattr(value, "spelling", "")) if isinstance(value, _BASES) else ""


def number(text: str) -> float:
    """A JSON number with a fraction or an exponent: a float, which remembers the text where `repr` differs."""
    value = float(text)
    return value if repr(value) == text and isfinite(value) else spelled(SpelledNumber(value), text)


def integer(text: str) -> float:
    """A JSON number without fraction and exponent, of any length."""
    try:
        return int(text)
    except ValueError:
        # Python reads some thousand digits at most.
        return spelled(SpelledNumber(text), text)


def numeric(value: Any) -> Any:
    """`value` with its decimals as exact JSON numbers; models handle their own.

    Raises ValueError for NaN and infinity.
    """
    return _map_values(_decimal_as_number, value)


def _decimal_as_number(value: Any) -> Any:
    if not isinstance(value, Decimal):
        return value
    if not value.is_finite():
        raise ValueError("NaN and infinity are not JSON")
    text = str(value)
    return number(text) if "." in text or "E" in text else integer(text)


def urlsafe(value: Any) -> Any:
    """`value` with its bytes as base64 in the URL-safe alphabet, without padding (RFC 4648, 5), or as spelled before.

    Models handle their own.
    """
    return _map_values(_bytes_as_text, value)


def _bytes_as_text(value: Any) -> Any:
    if not isinstance(value, _OCTETS):
        return value
    return spelling_of(value) or urlsafe_b64encode(value).decode().rstrip("=")


def _map_values(write: Callable[[Any], Any], value: Any) -> Any:
    """`value` with `write` applied to every value in its lists and mappings."""
    if isinstance(value, Mapping):
        return {key: _map_values(write, inner) for key, inner in value.items()}
    if isinstance(value, (Sequence, set, frozenset)) and not isinstance(value, (str, *_OCTETS)):
        return [_map_values(write, inner) for inner in value]
    return write(value)


def builtin(value: Any) -> Any:
    """A single value as JSON types, in its spelling if it has one. Raises TypeError for what JSON cannot hold."""
    if isinstance(value, dt.timedelta):
        return spelling_of(value) or duration_text(value)
    return value if isinstance(value, SpelledNumber) else msgspec.to_builtins(value, enc_hook=as_it_came)


def duration_text(value: dt.timedelta) -> str:
    """A duration in ISO 8601, from days down to microseconds: `P1DT2H3M4.5S`."""
    rest = abs(value)
    minutes, seconds = divmod(rest.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{rest.microseconds:06}".rstrip("0") if rest.microseconds else ""
    days = f"{rest.days}D" if rest.days else ""
    time = "".join(f"{count}{unit}" for count, unit in ((hours, "H"), (minutes, "M")) if count)
    time += f"{seconds}{fraction}S" if seconds or fraction or not (days or time) else ""
    return f"{'-' if value < dt.timedelta() else ''}P{days}{'T' if time else ''}{time}"


def as_it_came(value: Any) -> Any:
    """The encoder's hook for values of unknown types.

    These are our own, or of subclasses of known types, as pandas, pendulum and NumPy have. Raises TypeError for any
    other.
    """
    if isinstance(value, float) and (text := spelling_of(value)):
        return msgspec.Raw(text.encode())
    if isinstance(value, _BASES) and (plain := getattr(value, "plain", None)):
        return spelling_of(value) or plain()
    return _as_builtin(value)


def _as_builtin(value: Any) -> Any:
    """The value as an instance of the type that its class is derived from. Raises TypeError where there is none."""
    for kind, bare in _CONVERSIONS.items():
        if isinstance(value, kind):
            return bare(value)
    raise TypeError(f"Encoding objects of type {type(value).__name__} is unsupported")


def _constructor_arguments(value: Any) -> tuple[Any, ...]:
    """The arguments of the type's constructor for the same value."""
    if isinstance(value, bytes):
        return (bytes(value),)
    if isinstance(value, float):
        return (float(value),)
    parts: tuple[Any, ...] = value.__reduce__()[1]
    return parts


def _restored_value(kind: Callable[..., S], parts: tuple[Any, ...], spelling: str) -> S:
    return spelled(kind(*parts), spelling)
