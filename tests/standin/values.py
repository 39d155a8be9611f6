"""Sample values of single types: always the same for the same seed, and different for different seeds."""

from __future__ import annotations

import datetime
import re
import zlib
from collections.abc import Callable, Mapping
from typing import Any

FIRST_MOMENT = datetime.datetime(2020, 7, 6, 21, 0, 50, 635246, tzinfo=datetime.UTC)
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def number(seed: str) -> int:
    """A number from 0 to 2**32 - 1 that depends on the seed alone."""
    return zlib.crc32(seed.encode())


def token(seed: str, length: int = 12) -> str:
    """Letters and digits, such as the permanent slugs have."""
    state = number(seed) or 1
    letters = []
    for _ in range(length):
        state = (state * 1103515245 + 12345) % 2**31
        letters.append(LETTERS[(state >> 8) % len(LETTERS)])
    return "".join(letters)


def hexadecimal(seed: str, length: int) -> str:
    """Lower-case hexadecimal digits, such as checksums have."""
    blocks = -(-length // 8)
    return "".join(f"{number(f'{seed}:{block}'):08x}" for block in range(blocks))[:length]


def moment(seed: str) -> str:
    """A UTC time as Cloudsmith writes it; one in eight has no fraction."""
    value = FIRST_MOMENT + datetime.timedelta(seconds=number(seed) % 100_000_000)
    if number(seed) % 8 == 0:
        value = value.replace(microsecond=0)
    return value.isoformat().replace("+00:00", "Z")


def _uuid(seed: str) -> str:
    digits = hexadecimal(seed, 32)
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


FORMATS: Mapping[str, Callable[[str, str], str]] = {
    "date-time": lambda name, seed: moment(seed),
    "date": lambda name, seed: moment(seed)[:10],
    "uri": lambda name, seed: f"https://api.cloudsmith.io/v1/{name}/{hexadecimal(seed, 6)}/",
    "email": lambda name, seed: f"{hexadecimal(seed, 6)}@example.com",
    "uuid": lambda name, seed: _uuid(seed),
    "decimal": lambda name, seed: f"{number(seed) % 1000}.{number(seed) % 90 + 10}",
    "slug": lambda name, seed: token(seed) if name.endswith("perm") else f"{name}-{hexadecimal(seed, 6)}",
}

# Fields that clients read more into than their schema says.
NAMES: Mapping[str, Callable[[str, str], str]] = {
    "slug_perm": lambda name, seed: token(seed),
    "version": lambda name, seed: f"{number(seed) % 10}.{number(seed) % 97}.{number(seed) % 89}",
}


def text(schema: Mapping[str, Any], name: str, seed: str) -> str:
    """A string that keeps the format, pattern and lengths of its schema.

    Raises ValueError for a pattern that no candidate fits: the candidates below then need one more.
    """
    low, high = schema.get("minLength", 0), schema.get("maxLength", 10_000)
    made = FORMATS.get(schema.get("format", "")) or NAMES.get(name)
    first = made(name, seed) if made else f"{name}-{hexadecimal(seed, 6)}"
    candidates = (first, hexadecimal(seed, 6), token(seed), hexadecimal(seed, min(high, 256)))
    for candidate in candidates:
        fitted = candidate.ljust(low, "0")[:high] if made is None or len(candidate) > high else candidate
        if re.search(schema.get("pattern", ""), fitted) and len(fitted) >= low:
            return fitted
    raise ValueError(f"no sample for {name}: {schema}")


def integer(schema: Mapping[str, Any], seed: str) -> int:
    """A whole number between 1 and 1,000, or within the limits of its schema."""
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    high = schema.get("maximum", schema.get("exclusiveMaximum", max(low, 0) + 1000) - 1)
    # The full range of 64 bits is what the server allows, not what anyone has.
    low = max(low, 1) if high >= 1 else low
    return int(low + number(seed) % min(high - low + 1, 1000))


def decimal(schema: Mapping[str, Any], seed: str) -> float:
    """A number with two places within the limits of its schema."""
    low, high = schema.get("minimum", 0), schema.get("maximum", 100)
    return float(round(low + (high - low) * (number(seed) % 9999) / 10_000, 2))
