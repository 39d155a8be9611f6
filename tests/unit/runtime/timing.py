"""Time that only passes when somebody waits, for the tests of retries, deadlines and rate limits."""

from __future__ import annotations

from typing import Any

from sdkwright.runtime.retrying.timing import Timing


class FakeTime:
    """A clock that goes as far as is slept. `slept` are the waits; chance is `chance`."""

    def __init__(self, start: float = 1_000_000.0) -> None:
        self.time = start
        self.slept: list[float] = []
        self.chance = 1.0

    def sleep(self, seconds: float) -> None:
        """Pass the time at once."""
        self.slept.append(seconds)
        self.time += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Pass the time at once."""
        self.sleep(seconds)

    def control(self, client: Any, *, asynchronous: bool = False) -> None:
        """Let a client live in this time."""
        client._sender.timing = Timing(
            sleep=self.sleep_async if asynchronous else self.sleep,
            monotonic=lambda: self.time,
            now=lambda: self.time,
            random=lambda: self.chance,
        )
