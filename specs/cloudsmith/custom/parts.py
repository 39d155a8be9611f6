"""Uploads in parts as values: which parts a file has, which have arrived, and how that is written down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from .._runtime import ConfigurationError

PART_SIZE = 100 * 1024 * 1024
"""Bytes from which on a file is sent in parts, and which each of them has: as the vendor's command line does it."""

_MOST = 10_000
"""Parts that a file can have."""

_DONE = r"(?P<done>(?:\d{1,5}(?:-\d{1,5})?,?)*)"
_TOKEN = re.compile(rf"(?P<identifier>.+)\.(?P<part_size>[1-9]\d{{0,14}})\.(?P<md5>[0-9a-f]{{32}})\.{_DONE}")


class Parts(msgspec.Struct, kw_only=True):
    """The state of one upload in parts; `done` are the numbers of those that have arrived, from 1."""

    identifier: str
    size: int
    part_size: int
    md5: str
    done: set[int] = msgspec.field(default_factory=set)

    @property
    def missing(self) -> list[int]:
        """The numbers of the parts that have not arrived."""
        return [number for number in range(1, max(1, -(-self.size // self.part_size)) + 1) if number not in self.done]

    def span(self, number: int) -> tuple[int, int]:
        """Where a part begins, and how many bytes it has."""
        start = (number - 1) * self.part_size
        return start, min(self.part_size, self.size - start)

    def arrived(self) -> int:
        """How many bytes have arrived."""
        return sum(self.span(number)[1] for number in tuple(self.done))

    def token(self) -> str:
        """All of this as text, from which `resumed` makes it again. It is no secret."""
        return f"{self.identifier}.{self.part_size}.{self.md5}.{_ranges(sorted(self.done))}"


def part_size_for(size: int, wanted: int) -> int:
    """The bytes of each part of a file: as many as wanted, or more where there would be too many parts."""
    return max(wanted, -(-size // _MOST))


def count(name: str, value: Any) -> int:
    """The value of an argument that counts something. Raises ConfigurationError where it cannot."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise ConfigurationError(f"{name} must be a whole number above 0")


def resumed(token: str, size: int, md5: str) -> Parts:
    """The upload that a text of `Parts.token` stands for.

    Raises ConfigurationError where it is no such text, or that of another file.
    """
    match = _TOKEN.fullmatch(token)
    if match is None:
        raise ConfigurationError("resume must be what a PushProgress or PushInterrupted had as its `resume`")
    if match["md5"] != md5:
        raise ConfigurationError("resume is of another file, or the file has changed since: push it anew")
    done = {number for text in match["done"].split(",") if text for number in _range(text)}
    return Parts(
        identifier=match["identifier"], size=size, part_size=int(match["part_size"]), md5=match["md5"], done=done
    )


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers in order as `1-3,5`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def _range(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)
