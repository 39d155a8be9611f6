"""The calls to one origin with one credential, and when the next of them may go."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Final

from ..retrying.delays import reset_after, reset_moment, retry_after
from ..retrying.timing import Timing, moment_after
from .rate_limit import RateHeaders, RateLimit

_LOW: Final = 0.1
"""The share of a limit below which calls are spread over the time that is left."""

GLANCE: Final = 0.02
"""Seconds after which a call looks again whether the reply that it waits for has come."""

_PATIENCE: Final = 1.0
"""Seconds that calls wait for a reply, which may tell of a limit, before one of them goes without it."""


class Lane:
    """What is known of one rate limit; calls ask before they go, and every reply is learned from.

    Not for several threads at once: see `Governor`.
    """

    __slots__ = (
        "_allowed_at",
        "_blocked_until",
        "_headers",
        "_in_flight",
        "_is_limited",
        "_last_ticket",
        "_limit",
        "_next_at",
        "_remaining",
        "_reset_at",
        "_scouts",
        "_since",
        "_source",
        "_spent",
        "_ticket",
    )

    def __init__(self, headers: RateHeaders) -> None:
        self._headers = headers
        self._is_limited: bool | None = None
        """Whether the server tells of a limit; None before the first reply."""
        self._limit: float | None = None
        self._remaining: float | None = None
        self._source: tuple[Mapping[str, str], float, float] = {}, 0.0, 0.0
        """The headers of the last reply, and when they came: in monotonic and in epoch seconds."""
        self._reset_at: float | None = None
        self._spent = 0.0
        """The last reset that has been counted on, in the server's time; 0 for none."""
        self._blocked_until = 0.0
        self._allowed_at: float | None = None
        """When the server lets one call pass though none is left."""
        self._next_at = 0.0
        self._in_flight = 0
        self._scouts = 1
        """How many calls may be in flight before the first reply."""
        self._since = 0.0
        """When the first of the calls in flight left, or one went that had waited long enough for its reply."""
        self._ticket = self._last_ticket = 0

    def wait(self, timing: Timing, *, spread: bool) -> float:
        """Seconds until a call may go, or should ask again; 0 for now.

        spread: whether calls keep a distance when the limit is nearly used up.
        """
        now = timing.monotonic()
        if now < self._blocked_until:
            return self._blocked_until - now
        if not self._is_limited:
            return self._wait_for_reply(now) if self._is_limited is None else 0.0
        remaining = self._left(now)
        if remaining is None:
            return 0.0
        if remaining < 1:
            return self._wait_for_room(now)
        if spread and remaining <= (self._limit or 0.0) * _LOW:
            return self._wait_for_turn(now, remaining)
        return 0.0

    def leave(self, now: float) -> int:
        """Count a call that goes now, and return its ticket."""
        if not self._in_flight:
            self._since = now
        self._in_flight += 1
        if self._remaining is not None:
            self._remaining -= 1
        self._ticket += 1
        return self._ticket

    def lost(self) -> None:
        """Count a call that got no reply."""
        self._in_flight = max(0, self._in_flight - 1)

    def learn(self, ticket: int, status: int, headers: Mapping[str, str], timing: Timing) -> None:
        """Take over what the reply to a call tells; one that left before another, whose reply came, tells nothing."""
        self.lost()
        now = timing.monotonic()
        if status == 429:
            self._block(headers, now, timing)
        remaining = _number(headers, self._headers.remaining)
        if remaining is None and _number(headers, self._headers.interval) is None:
            self._is_limited = bool(self._is_limited)
            return
        self._is_limited = True
        if self._is_outdated(ticket, headers, remaining):
            return
        self._last_ticket = ticket
        self._limit = _number(headers, self._headers.limit)
        # Those in flight may be counted in it or not.
        self._remaining = None if remaining is None else remaining - self._in_flight
        self._source, self._reset_at = (headers, now, timing.now()), None
        interval = _number(headers, self._headers.interval)
        # What is left may have gone meanwhile: beyond that the server lets one pass after as many intervals.
        self._allowed_at = now + interval * ((remaining or 0) + 1) if interval else None

    def shown(self, timing: Timing) -> RateLimit | None:
        """What is known, for people and programs."""
        if not self._is_limited:
            return None
        headers, came, moment = self._source
        reset = reset_after(headers, lambda: moment, self._headers.reset) if self._headers.reset else None
        left = None if reset is None else reset - (timing.monotonic() - came)
        return RateLimit(
            limit=None if self._limit is None else int(self._limit),
            remaining=None if self._remaining is None else max(0, int(self._remaining)),
            reset_at=None if left is None else moment_after(left, timing),
            interval=_number(headers, self._headers.interval),
        )

    def _block(self, headers: Mapping[str, str], now: float, timing: Timing) -> None:
        asked = retry_after(headers, timing.now)
        if asked is None:
            asked = reset_after(headers, timing.now, self._headers.reset)
        self._blocked_until = max(self._blocked_until, now + (asked or 0.0))

    def _wait_for_reply(self, now: float) -> float:
        """One call goes ahead, so that its reply tells how many may follow; while it takes long, ever more go."""
        if self._in_flight < self._scouts:
            return 0.0
        if now - self._since < _PATIENCE:
            return GLANCE
        # Never all at once: the reply may only be late since this program was busy.
        self._scouts *= 2
        self._since = now
        return 0.0

    def _left(self, now: float) -> float | None:
        """How many calls may go; all of them again once the limit has been reset."""
        if self._remaining is None or self._limit is None or self._remaining >= max(1.0, self._limit * _LOW):
            return self._remaining
        # Where the server names the moment of the next call, it need not begin anew with full windows.
        reset = self._reset() if self._allowed_at is None else None
        if reset is not None and now >= reset:
            self._remaining = self._limit - self._in_flight
            self._next_at, self._reset_at = 0.0, inf
            self._spent = reset_moment(self._source[0], self._headers.reset)
        return self._remaining

    def _is_outdated(self, ticket: int, headers: Mapping[str, str], remaining: float | None) -> bool:
        """Whether a reply tells of a time before what is known: before a reset that was counted on, or the last reply.

        Requests overtake each other: until a limit is reset, the more is left, the earlier the server has replied.
        """
        name = self._headers.reset
        moment = reset_moment(headers, name)
        if not moment:
            return ticket < self._last_ticket
        known, told = reset_moment(self._source[0], name), _number(self._source[0], self._headers.remaining)
        is_earlier = moment == known and (remaining or 0.0) > (inf if told is None else told)
        return moment <= self._spent or moment < known or is_earlier

    def _reset(self) -> float | None:
        """When the limit is reset, on the clock that never goes back; None when that is unknown, or was already.

        It is worked out only when it matters.
        """
        if self._reset_at is None:
            headers, came, moment = self._source
            left = reset_after(headers, lambda: moment, self._headers.reset) if self._headers.reset else None
            self._reset_at = inf if left is None else came + left
        return None if self._reset_at == inf else self._reset_at

    def _wait_for_room(self, now: float) -> float:
        """Until another call is allowed, though all are used up that are known of."""
        # Of a reset that was counted on, only a reply tells how much has been used since.
        is_blind = self._spent > 0 and self._reset_at == inf
        if self._in_flight and (is_blind or now - self._since < _PATIENCE):
            return GLANCE
        if self._allowed_at is not None:
            wait = max(0.0, self._allowed_at - now)
        else:
            reset = self._reset()
            wait = 0.0 if reset is None else max(GLANCE, reset - now)
        if not wait:
            # The next one waits for the reply to this one.
            self._since = now
        return wait

    def _wait_for_turn(self, now: float, remaining: float) -> float:
        """The distance to the call before, so that those that are left last until the limit is reset."""
        if now < self._next_at:
            return self._next_at - now
        distance = _number(self._source[0], self._headers.interval)
        reset = self._reset()
        if not distance and reset is not None:
            distance = max(0.0, reset - now) / remaining
        self._next_at = now + (distance or 0.0)
        return 0.0


def _number(headers: Mapping[str, str], name: str) -> float | None:
    """The number in a header; None where there is none, or where it is below zero."""
    text = headers.get(name, "") if name else ""
    try:
        number = float(text) if text else -1.0
    except ValueError:
        return None
    return number if 0 <= number < 1e15 else None
