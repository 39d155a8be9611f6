"""Headers of replies as typed attributes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from .headers import Headers

V = TypeVar("V")


class HeaderValue(Generic[V]):
    """A header of replies as an attribute: None where it is missing or cannot be read."""

    __slots__ = ("_name", "_read")

    def __init__(self, name: str, read: Callable[[str], V]) -> None:
        self._name = name
        self._read: Callable[[str], Any] = _parse_integer if read is int else read

    def __get__(self, headers: Headers | None, owner: Any = None) -> V | None:
        text = None if headers is None else headers.get(self._name)
        try:
            return None if text is None else self._read(text.strip())
        except (ValueError, OverflowError):
            return None


def _parse_integer(text: str) -> int:
    """An integer, also as `3.0`. Raises ValueError for anything else."""
    value = float(text)
    if not value.is_integer():
        raise ValueError(text)
    return int(value) if "." in text or "e" in text.lower() else int(text)


def parse_bool(text: str) -> bool:
    """`true` or `false`, in any case, as a bool. Raises ValueError for anything else."""
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


def parse_datetime(text: str) -> dt.datetime:
    """A date of ISO 8601 or of HTTP. Raises ValueError for anything else."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        # Imported when first needed: it takes long.
        from email.utils import parsedate_to_datetime

        return parsedate_to_datetime(text)
