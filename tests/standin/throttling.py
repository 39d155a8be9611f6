"""How many requests a caller may make: a fixed window, a log of the last ones, or a number that only goes down."""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from .journal import Reply
from .replies import error_reply, with_headers

HOURLY_LIMIT = 10_800
HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a caller has left.

    `reset` is when the full limit is there again (seconds since the epoch), `wait` the seconds until one more request
    is let through (0: at once), `interval` the seconds between requests that would use up the rest evenly.
    """

    limit: int
    remaining: int
    reset: float
    wait: float = 0.0
    interval: float = 0.0


class Limit(Protocol):
    """A rule: `left` looks, `take` counts one request; each at a time in seconds since the epoch."""

    def left(self, caller: str, now: float) -> Allowance:
        """What a caller has left."""
        ...

    def take(self, caller: str, now: float) -> None:
        """Count a request that was let through."""
        ...


@dataclass(slots=True)
class FixedWindow:
    """So many calls in each window, which begins with a caller's first request; then the count starts anew."""

    calls: int = HOURLY_LIMIT
    seconds: float = HOUR
    _windows: dict[str, tuple[float, int]] = field(default_factory=dict)

    def left(self, caller: str, now: float) -> Allowance:
        """What is left of the window that is open, or of a new one."""
        start, used = self._window(caller, now)
        end, remaining = start + self.seconds, max(0, self.calls - used)
        rest = end - now
        return Allowance(self.calls, remaining, end, 0.0 if remaining else rest, rest / max(1, remaining))

    def take(self, caller: str, now: float) -> None:
        """One more in this window."""
        start, used = self._window(caller, now)
        self._windows[caller] = (start, used + 1)

    def _window(self, caller: str, now: float) -> tuple[float, int]:
        start, used = self._windows.get(caller, (now, 0))
        return (start, used) if now < start + self.seconds else (now, 0)


@dataclass(slots=True)
class SlidingLog:
    """So many calls in any span of time, as `SimpleRateThrottle` of Django REST framework has it.

    The times of a caller's last requests are kept, newest first, and each makes room once it is older than the span.
    """

    calls: int = HOURLY_LIMIT
    seconds: float = HOUR
    _logs: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def left(self, caller: str, now: float) -> Allowance:
        """What is left at this moment; the interval is what the framework calls `wait`."""
        log = self._recent(caller, now)
        remaining = self.calls - len(log)
        rest = self.seconds - (now - log[-1]) if log else self.seconds
        newest = log[0] if log else now
        interval = rest / (remaining + 1)
        return Allowance(self.calls, remaining, newest + self.seconds, 0.0 if remaining else rest, interval)

    def take(self, caller: str, now: float) -> None:
        """One more in the log; a refused request is not written down."""
        self._logs[caller] = [now, *self._recent(caller, now)]

    def _recent(self, caller: str, now: float) -> list[float]:
        return [moment for moment in self._logs[caller] if moment > now - self.seconds]


@dataclass(slots=True)
class Drained:
    """So many calls of all callers together and then none, however much time passes; `wait` is what they are told."""

    calls: int
    wait: float

    def left(self, caller: str, now: float) -> Allowance:
        """The calls that are left."""
        wait = 0.0 if self.calls else self.wait
        return Allowance(HOURLY_LIMIT, self.calls, now + HOUR, wait, wait)

    def take(self, caller: str, now: float) -> None:
        """One less."""
        self.calls -= 1


@dataclass(slots=True)
class Throttling:
    """The limit in force.

    `paced`: whether replies ask for the even interval between requests. They say 0.0 otherwise, as long as there are
    requests left, since the official client sleeps for what they say after each call.
    """

    limit: Limit = field(default_factory=FixedWindow)
    paced: bool = False

    def refusal(self, caller: str, now: float) -> Reply | None:
        """The 429 that a caller gets, or None: the request is let through and counted."""
        left = self.limit.left(caller, now)
        if left.remaining:
            self.limit.take(caller, now)
            return None
        detail = f"Request was throttled. Expected available in {left.wait:.1f} seconds."
        return with_headers(error_reply(429, detail), {"Retry-After": str(math.ceil(left.wait))})

    def headers(self, caller: str, now: float) -> dict[str, str]:
        """The X-RateLimit headers of a reply."""
        left = self.limit.left(caller, now)
        return {
            "X-RateLimit-Limit": str(left.limit),
            "X-RateLimit-Remaining": str(left.remaining),
            "X-RateLimit-Reset": str(int(left.reset)),
            "X-RateLimit-Interval": str(self._interval(left)),
        }

    def check(self, caller: str, now: float) -> Mapping[str, object]:
        """What `/rates/limits/` says of a caller."""
        left = self.limit.left(caller, now)
        return {
            "interval": self._interval(left),
            "limit": left.limit,
            "remaining": left.remaining,
            "reset": int(left.reset),
            "reset_iso_8601": datetime.datetime.fromtimestamp(int(left.reset), datetime.UTC).isoformat(),
            "throttled": left.remaining == 0,
        }

    def _interval(self, left: Allowance) -> float:
        return float(left.interval) if self.paced or not left.remaining else 0.0
