"""How much of the body of an error is read: one that never ends must neither fill the memory nor hang."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import inf
from typing import Final

MOST: Final = 1024 * 1024
"""How many bytes are read, which is more than any message has."""


class ErrorBody:
    """The body of an error as far as it is read.

    seconds: how long it may take, None for no limit. clock: returns seconds, and never goes back.
    """

    def __init__(self, seconds: float | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = inf if seconds is None else clock() + seconds
        self._bytes = bytearray()

    def add(self, chunk: bytes) -> bool:
        """Take the next piece; whether that is enough."""
        self._bytes += chunk
        return len(self._bytes) >= MOST or self._clock() >= self._end

    @property
    def content(self) -> bytes:
        """What was read."""
        return bytes(self._bytes[:MOST])
