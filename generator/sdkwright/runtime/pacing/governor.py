"""What keeps the calls of a client within the rate limits of the servers that it calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from ..errors import ConfigurationError, RateLimitExhaustedError
from ..http.places import guard
from ..retrying.timing import Timing, moment_after
from .lane import GLANCE, Lane
from .rate_limit import Pacing, RateHeaders, RateLimit

if TYPE_CHECKING:
    from ..http.message import Request, Response


class Governor:
    """Paces the calls of all threads and tasks that share a client and its credential, for each origin on its own."""

    __slots__ = ("_headers", "_lanes", "_pacing")

    def __init__(self, headers: RateHeaders, pacing: Pacing) -> None:
        if pacing not in get_args(Pacing):
            raise ConfigurationError(f"pacing must be one of {', '.join(get_args(Pacing))}")
        self._headers = headers
        self._pacing: Pacing = pacing
        self._lanes: dict[str, Lane] = {}

    def fresh(self) -> Governor:
        """One that knows nothing yet, for another credential."""
        return Governor(self._headers, self._pacing)

    def paced(self, pacing: Pacing) -> Governor:
        """A governor with another way of pacing, which knows what this one knows."""
        other = Governor(self._headers, pacing)
        other._lanes = self._lanes
        return other

    def enter(self, request: Request, timing: Timing) -> tuple[float, int]:
        """Seconds to wait before asking again, and 0 with a ticket once the request may go."""
        with guard:
            lane = self._lane(request.url)
            wait = 0.0 if self._pacing == "off" else lane.wait(timing, spread=self._pacing == "wait")
            return (wait, 0) if wait > 0 else (0.0, lane.leave(timing.monotonic()))

    def learn(self, request: Request, ticket: int, response: Response | None, timing: Timing) -> None:
        """Take over what the reply to a request tells, or that there is none."""
        with guard:
            lane = self._lane(request.url)
            if response is None:
                lane.lost()
            else:
                lane.learn(ticket, response.status, response.headers, timing)

    def check(self, request: Request, wait: float, longest: float, timing: Timing) -> None:
        """Raise RateLimitExhaustedError where a wait is longer than allowed, or where calls are not to wait."""
        if wait <= GLANCE or (wait <= longest and self._pacing == "wait"):
            return
        raise RateLimitExhaustedError(
            f"429 the rate limit is used up for {wait:.1f} s: nothing was sent ({request.method} {request.shown_url})",
            status=429,
            detail="the rate limit is used up",
            method=request.method,
            url=request.shown_url,
            retry_after=wait,
            retry_at=moment_after(wait, timing),
        )

    def shown(self, url: str, timing: Timing) -> RateLimit | None:
        """What is known of the rate limit of the origin that a URL is of."""
        with guard:
            lane = self._lanes.get(_origin_in(url))
            return None if lane is None else lane.shown(timing)

    def _lane(self, url: str) -> Lane:
        origin = _origin_in(url)
        lane = self._lanes.get(origin)
        if lane is None:
            lane = self._lanes[origin] = Lane(self._headers)
        return lane


def _origin_in(url: str) -> str:
    """The beginning of an absolute URL, without its path."""
    end = url.find("/", len("https://"))
    return url if end < 0 else url[:end]
