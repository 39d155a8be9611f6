"""Time and chance as values, so that tests have their own."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

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
