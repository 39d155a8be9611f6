"""Values that remember how they were spelled in JSON, so that they go back as they came.

They are made where a reply spells a value in another way than JSON usually does: a date without seconds, base64 without
padding, a number that no float holds. Each equals the plain value, hashes as it does and survives pickling; what is
worked out from it (`moment + delta`) is spelled as usual. A duration is always one of them, and so are URL-safe bytes.
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
    """What such values share. spelling: the text they came as; "" for one that did not come."""

    __slots__ = ()

    spelling = ""

    def plain(self) -> Any:
        """The same value as an instance of the type that it is made of."""
        return PLAIN[type(self)](*_parts(self))

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return _again, (type(self), _parts(self), self.spelling)


S = TypeVar("S", bound=Spelled)


class SpelledDate(Spelled, dt.date):
    """A date in ISO 8601's basic form for instance: `20240501`."""


class SpelledTime(Spelled, dt.time):
    """A time without seconds for instance: `10:30`."""


class SpelledDatetime(Spelled, dt.datetime):
    """A moment without seconds for instance: `2024-05-01T10:30Z`."""


class SpelledBytes(Spelled, bytes):
    """Bytes that came as base64 without padding, in its URL-safe alphabet or in several lines."""


class SpelledDuration(Spelled, dt.timedelta):
    """A duration: `P1W` and `PT90M` are not how Python would write them."""


class SpelledNumber(Spelled, float):
    """A number that says more than a float does: more digits, zeros at its end, or more than a float can hold."""


if TYPE_CHECKING:
    AnyDuration: TypeAlias = dt.timedelta | str
    """A `timedelta`; the text as it came where it has years or months, which are no fixed time."""

    UrlSafeBytes: TypeAlias = bytes
    """Bytes that are base64 in its URL-safe alphabet: with padding or without, they go back as they came."""
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
"""What each of them is made of."""

_BASES: Final = (dt.date, dt.time, dt.timedelta, bytes, float)
_OCTETS: Final = (bytes, bytearray, memoryview)


_BARE: Final[Mapping[type, Callable[[Any], Any]]] = {
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
"""How an instance of a class made of one of these types becomes an instance of the type itself."""


def spelled(value: S, spelling: str) -> S:
    """`value`, which remembers its text from now on."""
    value.spelling = spelling
    return value


def spelling_of(value: Any) -> str:
    """The text that a value came as, in a reply of this SDK or of another one; "" for any other value."""
    return str(getattr(value, "spelling", "")) if isinstance(value, _BASES) else ""


def number(text: str) -> float:
    """A JSON number with a fraction or an exponent: a float, which remembers the text where it would not write it."""
    value = float(text)
    return value if repr(value) == text and isfinite(value) else spelled(SpelledNumber(value), text)


def whole(text: str) -> float:
    """A JSON number without them, whatever its length."""
    try:
        return int(text)
    except ValueError:
        # Python reads no more than some thousand digits.
        return spelled(SpelledNumber(text), text)


def numeric(value: Any) -> Any:
    """`value` with its decimals as numbers for JSON, no digit of which is lost; models tell for themselves.

    Raises ValueError for NaN and infinity.
    """
    return _each(_numeric, value)


def _numeric(value: Any) -> Any:
    if not isinstance(value, Decimal):
        return value
    if not value.is_finite():
        raise ValueError("NaN and infinity are no JSON")
    text = str(value)
    return number(text) if "." in text or "E" in text else whole(text)


def urlsafe(value: Any) -> Any:
    """`value` with its bytes as base64 in the URL-safe alphabet, without padding (RFC 4648, 5), or as they came.

    Models tell for themselves.
    """
    return _each(_urlsafe, value)


def _urlsafe(value: Any) -> Any:
    if not isinstance(value, _OCTETS):
        return value
    return spelling_of(value) or urlsafe_b64encode(value).decode().rstrip("=")


def _each(write: Callable[[Any], Any], value: Any) -> Any:
    """`value` with what it is made of in lists and mappings written in another way."""
    if isinstance(value, Mapping):
        return {key: _each(write, inner) for key, inner in value.items()}
    if isinstance(value, (Sequence, set, frozenset)) and not isinstance(value, (str, *_OCTETS)):
        return [_each(write, inner) for inner in value]
    return write(value)


def builtin(value: Any) -> Any:
    """A single value as JSON types; what remembers its text as that. Raises TypeError for what JSON cannot hold."""
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
    """What the encoder writes for a value that it does not know.

    It is one of ours, or of a class that others made of a type that it knows, as pandas, pendulum and NumPy do.
    Raises TypeError for what is neither.
    """
    if isinstance(value, float) and (text := spelling_of(value)):
        return msgspec.Raw(text.encode())
    if isinstance(value, _BASES) and (plain := getattr(value, "plain", None)):
        return spelling_of(value) or plain()
    return _bare(value)


def _bare(value: Any) -> Any:
    """The value as an instance of the type that its class is made of. Raises TypeError where there is none."""
    for kind, bare in _BARE.items():
        if isinstance(value, kind):
            return bare(value)
    raise TypeError(f"Encoding objects of type {type(value).__name__} is unsupported")


def _parts(value: Any) -> tuple[Any, ...]:
    """What the constructor of the value's type takes to make it again."""
    if isinstance(value, bytes):
        return (bytes(value),)
    if isinstance(value, float):
        return (float(value),)
    parts: tuple[Any, ...] = value.__reduce__()[1]
    return parts


def _again(kind: Callable[..., S], parts: tuple[Any, ...], spelling: str) -> S:
    return spelled(kind(*parts), spelling)
