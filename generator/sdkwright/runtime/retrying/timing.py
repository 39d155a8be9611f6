"""Time and chance as values, so that tests have their own."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec


def _chance() -> float:
    # Imported when first needed: it takes long, and most calls succeed.
    from random import random

    return random()


class Timing(msgspec.Struct, kw_only=True):
    """What a client knows of time.

    sleep: waits for seconds; for the asynchronous client it returns an awaitable. monotonic: seconds that never go
    back. now: epoch seconds. random: a number from 0 up to 1.
    """

    sleep: Callable[[float], Any]
    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    random: Callable[[], float] = _chance


_FURTHEST: Final = 10.0 * 365 * 86_400
"""Seconds beyond which a moment is no date any more."""


def moment_after(seconds: float, timing: Timing) -> datetime:
    """The moment in UTC that is so many seconds away."""
    return datetime.fromtimestamp(timing.now(), UTC) + timedelta(seconds=min(seconds, _FURTHEST))
