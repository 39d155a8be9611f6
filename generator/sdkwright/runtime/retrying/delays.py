"""How long to wait before another attempt. Pure functions: time and chance are arguments."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .policy import Retries

_NUMBER: Final = re.compile(r"\d{1,15}(\.\d{1,12})?")

_RESETS: Final = ("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")
"""Headers that tell when there is room again, where the server names no time to wait."""

_EPOCHS: Final = 1e8
"""From this number on, a reset is a moment; below it, it is a number of seconds."""

_MILLISECONDS: Final = 1e11
"""From this number on, a moment is in milliseconds."""


def retry_after(headers: Mapping[str, str], now: Callable[[], float]) -> float | None:
    """Seconds to wait by `retry-after-ms` or `Retry-After` (RFC 9110, 10.2.3); None where neither tells.

    now: returns the time in epoch seconds; it is asked only for a date in a reply that has no `Date`.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "").strip()
    number = _number(text)
    if number is not None:
        return number
    until = http_date(text)
    return None if until is None else max(0.0, until - server_time(headers, now))


def reset_after(headers: Mapping[str, str], now: Callable[[], float], name: str = "") -> float | None:
    """Seconds until a rate limit is reset, by the header `name` or by those of most servers; None without one."""
    for header in (name,) if name else _RESETS:
        number = _number(headers.get(header, ""))
        if number is not None:
            return number if number < _EPOCHS else max(0.0, _moment(number) - server_time(headers, now))
    return None


def reset_moment(headers: Mapping[str, str], name: str) -> float:
    """When a rate limit is reset, in the server's time; 0 where the header `name` tells no moment."""
    number = _number(headers.get(name, "")) if name else None
    return 0.0 if number is None or number < _EPOCHS else _moment(number)


def backoff(number: int, policy: Retries, random: Callable[[], float]) -> float:
    """A random wait after attempt `number`: between zero and a limit that grows each time."""
    return random() * min(policy.longest_delay, policy.first_delay * policy.growth ** min(number - 1, 64))


def server_time(headers: Mapping[str, str], now: Callable[[], float]) -> float:
    """The server's time when it replied, in epoch seconds; ours where the reply does not tell."""
    sent = http_date(headers.get("date", ""))
    return now() if sent is None else sent


def http_date(text: str) -> float | None:
    """An HTTP date (RFC 9110, 5.6.7) as epoch seconds; None for anything else."""
    if not text:
        return None
    # Imported when first needed: it takes long, and most replies have no date that matters.
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment(number: float) -> float:
    return number if number < _MILLISECONDS else number / 1000


def _number(text: str) -> float | None:
    text = text.strip()
    return float(text) if _NUMBER.fullmatch(text) else None
