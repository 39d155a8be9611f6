"""How long to wait for something, and how often to look. Pure: time is an argument."""

from __future__ import annotations

from contextlib import AbstractContextManager
from math import inf
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ..argument_types import is_number
from ..errors import ConfigurationError, RateLimitExhaustedError, RequestTimeoutError, WaitTimeoutError

if TYPE_CHECKING:
    from ..calls.settings import Options
    from ..retrying.timing import Timing

_LAST_LOOK: Final = 1.0
"""Seconds that the last look has, which begins as the time is over."""


class Patience(msgspec.Struct, frozen=True, kw_only=True):
    """How long something is waited for, and how often it is looked at.

    The first look is at once, the last one at the end.

    Attributes:
        timeout: Seconds for all of it; None for no limit.
        interval: Seconds between the first two looks.
        growth: By how much the interval grows each time.
        longest: The longest interval, in seconds; not shorter than the first.
    """

    timeout: float | None = 300.0
    interval: float = 1.0
    growth: float = 1.5
    longest: float = 30.0

    def __post_init__(self) -> None:
        limits = {"timeout": self.timeout, "interval": self.interval, "longest": self.longest}
        for name, value in limits.items():
            if not (value is None and name == "timeout") and not (is_number(value) and value > 0):
                raise ConfigurationError(f"{name} must be a number of seconds above 0")
        if not is_number(self.growth) or self.growth < 1:
            raise ConfigurationError("growth must be a number, 1 or more")


class Vigil(AbstractContextManager[Any]):
    """One wait under way: what time is left, and how long to sleep before the next look.

    Each look is made in a `with` block, which ends where the look has no time left, or no room in the rate limit.

    Attributes:
        last: What was seen last, None where nothing was.
    """

    def __init__(self, patience: Patience, timing: Timing, usual: float | None, what: str) -> None:
        self._patience, self._timing, self._what = patience, timing, what
        self._usual = usual
        self._begun = timing.monotonic()
        self._interval = patience.interval
        self._asked = 0.0
        self.last: Any = None

    def options(self) -> Options:
        """The options of a call that takes no longer than there is time, nor longer than calls usually may."""
        remaining = self._remaining()
        if remaining is None:
            return {}
        return {"deadline": min(max(remaining, _LAST_LOOK), inf if self._usual is None else self._usual)}

    def pause(self) -> float:
        """Seconds to sleep before the next look. Raises WaitTimeoutError where there is no time for one."""
        remaining, asked = self._remaining(), self._asked
        if remaining is not None and remaining <= asked:
            error = WaitTimeoutError(f"{self._what} within {self._patience.timeout:g} s")
            error.last = self.last
            raise error
        pause = max(asked, self._interval if remaining is None else min(self._interval, remaining))
        longest = max(self._patience.longest, self._patience.interval)
        self._interval = min(self._interval * self._patience.growth, longest)
        return pause

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self._asked = (error.retry_after or 0.0) if isinstance(error, RateLimitExhaustedError) else 0.0
        is_late = isinstance(error, RequestTimeoutError) and error.kind == "deadline" and self._remaining() == 0
        return is_late or isinstance(error, RateLimitExhaustedError)

    def _remaining(self) -> float | None:
        """Seconds that are left, 0 when the time is over; None for no limit."""
        timeout = self._patience.timeout
        return None if timeout is None else max(0.0, timeout - (self._timing.monotonic() - self._begun))
