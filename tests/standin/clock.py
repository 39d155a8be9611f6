"""The server's time, which tests move instead of waiting for it."""

from __future__ import annotations

import time
from collections.abc import Callable


class Clock:
    """Gives the seconds since the epoch: those of its source, and what was added by `advance`.

    Rate limits, tokens, signed addresses and the dates of things all follow it.
    """

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self._stopped: float | None = None
        self._added = 0.0

    def __call__(self) -> float:
        now = self._source() if self._stopped is None else self._stopped
        return now + self._added

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass at once; a negative number goes back in time."""
        self._added += seconds

    def stop(self, at: float | None = None) -> None:
        """Let no time pass of itself from now on; `at` is the time that it is then."""
        self._stopped, self._added = self() if at is None else at, 0.0

    def restore(self) -> None:
        """Follow the source again."""
        self._stopped, self._added = None, 0.0
