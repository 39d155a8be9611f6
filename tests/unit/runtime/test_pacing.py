"""How calls keep within rate limits: against servers that count, in a time that passes only when somebody waits."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import ceil
from random import Random
from typing import Any, cast

import pytest

from sdkwright.runtime import (
    UNSET,
    ConfigurationError,
    Pacing,
    RateHeaders,
    RateLimit,
    RateLimitError,
    RateLimitExhaustedError,
    Request,
    Response,
    ScriptedTransport,
    reply,
)
from sdkwright.runtime.pacing.governor import Governor
from sdkwright.runtime.retrying.timing import Timing
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.timing import FakeTime

HEADERS = RateHeaders(limit="X-Limit", remaining="X-Remaining", reset="X-Reset", interval="X-Interval")
_REQUEST = Request("GET", "https://api.boxes.example/v1/")


@dataclass
class FixedWindow:
    """A server that allows `limit` calls in each window of `length` seconds, and tells when the next one begins."""

    limit: int
    length: float
    window: int = -1
    used: int = 0

    def answer(self, now: float) -> Response:
        """The reply to a call that comes now."""
        if (window := int(now // self.length)) != self.window:
            self.window, self.used = window, 0
        reset = ceil((self.window + 1) * self.length)
        headers = {"X-Limit": str(self.limit), "X-Reset": str(reset)}
        if self.used >= self.limit:
            return reply({}, status=429, headers={**headers, "X-Remaining": "0", "Retry-After": str(ceil(reset - now))})
        self.used += 1
        return reply({}, headers={**headers, "X-Remaining": str(self.limit - self.used)})


@dataclass
class SlidingLog:
    """A server that allows `limit` calls in any `length` seconds, and names an interval as Django's framework does."""

    limit: int
    length: float
    log: deque[float] = field(default_factory=deque)

    def answer(self, now: float) -> Response:
        """The reply to a call that comes now."""
        while self.log and self.log[0] <= now - self.length:
            self.log.popleft()
        is_allowed = len(self.log) < self.limit
        if is_allowed:
            self.log.append(now)
        left = self.limit - len(self.log)
        oldest = self.log[0] if self.log else now
        interval = (self.length - (now - oldest)) / (left + 1)
        headers = {
            "X-Limit": str(self.limit),
            "X-Remaining": str(left),
            "X-Reset": str(int(now + self.length)),
            "X-Interval": str(interval),
        }
        if is_allowed:
            return reply({}, headers=headers)
        return reply({}, status=429, headers={**headers, "Retry-After": str(ceil(interval))})


class Silent:
    """A server that tells of no limit."""

    def answer(self, now: float) -> Response:
        """The reply to a call."""
        return reply({})


def run(
    server: Any, calls: int, *, latency: float = 0.03, jitter: float = 0.0, start: float = 1_790_000_000.25
) -> tuple[float, int]:
    """How long so many concurrent calls take, and how many of them were refused, in a simulated world.

    jitter: the share of the latency by which requests and replies may overtake each other.
    """
    random = Random(7)
    now = start
    timing = Timing(sleep=lambda seconds: None, monotonic=lambda: now, now=lambda: now)
    governor = Governor(HEADERS, "wait")
    events: list[tuple[float, int, Callable[[], None]]] = []
    refused, done, count = 0, 0, 0

    def at(moment: float, action: Callable[[], None]) -> None:
        nonlocal count
        count += 1
        heapq.heappush(events, (moment, count, action))

    def way() -> float:
        return latency / 2 * (1 - jitter * random.random())

    def enter() -> None:
        wait, ticket = governor.enter(_REQUEST, timing)
        if wait:
            at(now + min(wait, 1.0), enter)
        else:
            at(now + way(), lambda: serve(ticket))

    def serve(ticket: int) -> None:
        response = server.answer(now)
        at(now + way(), lambda: take(ticket, response))

    def take(ticket: int, response: Response) -> None:
        nonlocal refused, done
        governor.learn(_REQUEST, ticket, response, timing)
        refused += response.status == 429
        done += 1

    for _ in range(calls):
        at(start, enter)
    while done < calls:
        now, _, action = heapq.heappop(events)
        action()
    return now - start, refused


class TestConcurrentCalls:
    """Many calls at once, more than the server allows."""

    @pytest.mark.parametrize("server", [FixedWindow(3, 1), SlidingLog(3, 1), FixedWindow(180, 60), SlidingLog(180, 60)])
    def test_three_a_second(self, server: Any) -> None:
        """Of 300 calls at 3 a second none is refused, and over 95 % of the allowed rate is used."""
        taken, refused = run(server, 300)
        # A limit may be used up at once at the beginning, and at the end of a window.
        fastest = (300 - server.limit) / (server.limit / server.length)
        assert refused == 0
        assert taken <= max(fastest / 0.95, fastest + server.length)

    def test_long_latency(self) -> None:
        """Replies that take long tell of a limit late, and still nothing is refused."""
        assert run(FixedWindow(10, 1), 100, latency=0.9)[1] == 0

    @pytest.mark.parametrize("latency", [1.5, 2.5])
    @pytest.mark.parametrize("server", [FixedWindow, SlidingLog])
    @pytest.mark.parametrize("window", [(3, 1), (30, 10)])
    def test_late_replies(self, server: Callable[..., Any], window: tuple[int, int], latency: float) -> None:
        """Nor where they take longer than a call waits for them, as in a program that is busy."""
        assert run(server(*window), 40 + 2 * window[0], latency=latency)[1] == 0

    @pytest.mark.parametrize("server", [FixedWindow, SlidingLog])
    @pytest.mark.parametrize("window", [(3, 1), (30, 10)])
    def test_overtaking(self, server: Callable[..., Any], window: tuple[int, int]) -> None:
        """Nor where requests and replies overtake each other, as those of threads do."""
        assert run(server(*window), 40 + 4 * window[0], latency=0.1, jitter=0.9)[1] == 0

    def test_silent_for_long(self) -> None:
        """A server that takes long and tells of no limit is called by ever more at once, not by one after the other."""
        taken, refused = run(Silent(), 300, latency=30)
        assert (taken < 45, refused) == (True, 0)

    def test_no_limit(self) -> None:
        """Where the server tells of no limit, one call goes ahead and all others follow at once."""
        taken, refused = run(Silent(), 300)
        assert (taken < 0.1, refused) == (True, 0)

    def test_much_room(self) -> None:
        """A limit that is far away slows nothing."""
        taken, refused = run(FixedWindow(5000, 3600), 300)
        assert (taken < 0.1, refused) == (True, 0)


def client(answers: Any, time: FakeTime) -> tuple[BoxClient, ScriptedTransport]:
    """A client of a server with a rate limit."""
    transport = ScriptedTransport(answers)
    made = BoxClient("key", transport=transport)
    made._sender.governor = Governor(HEADERS, "wait")
    time.control(made)
    return made, transport


def limited(remaining: int, reset: float, **headers: str) -> Response:
    """A reply that tells how much is left."""
    return reply({}, headers={"X-Limit": "100", "X-Remaining": str(remaining), "X-Reset": str(reset), **headers})


def _shown(client: BoxClient) -> RateLimit | None:
    return client.rate_limit


def changed(client: BoxClient, secrets: Mapping[str, Any] | None = None, **changes: Any) -> BoxClient:
    """The client of `with_options`, as generated code calls it."""
    kept: dict[str, Any] = dict.fromkeys(("auth", "timeout", "deadline", "retries", "pacing"), UNSET)
    return client._with_options(secrets or {}, **{**kept, "headers": None, **changes})


class TestClient:
    """What a client does with what it knows."""

    def test_shown(self) -> None:
        """The client shows what the last reply told, and nothing before the first."""
        time = FakeTime(1_790_000_000)
        made, _ = client([limited(57, 1_790_000_100, **{"X-Interval": "0.5"})], time)
        assert _shown(made) is None
        made.boxes.status()
        shown = _shown(made)
        assert shown is not None
        assert (shown.limit, shown.remaining, shown.interval) == (100, 57, 0.5)
        assert shown.reset_at == datetime.fromtimestamp(1_790_000_100, UTC)

    def test_waits_for_reset(self) -> None:
        """A limit that is used up is waited for."""
        time = FakeTime(1_790_000_000)
        made, transport = client([limited(0, 1_790_000_030), limited(99, 1_790_000_130)], time)
        made.boxes.status()
        made.boxes.status()
        assert sum(time.slept) == pytest.approx(30)
        assert len(transport.requests) == 2

    def test_too_long(self) -> None:
        """A wait that no policy allows is an error at once, before anything is sent."""
        time = FakeTime(1_790_000_000)
        made, transport = client([limited(0, 1_790_003_304)], time)
        made.boxes.status()
        with pytest.raises(RateLimitExhaustedError) as caught:
            made.boxes.status()
        assert (len(transport.requests), time.slept) == (1, [])
        assert isinstance(caught.value, RateLimitError)
        assert caught.value.retry_at == datetime.fromtimestamp(1_790_003_304, UTC)

    def test_deadline(self) -> None:
        """A call that has less time than the wait takes fails at once."""
        time = FakeTime(1_790_000_000)
        made, _ = client([limited(0, 1_790_000_030)], time)
        made.boxes.status()
        with pytest.raises(RateLimitExhaustedError):
            made.boxes.read("acme", "a", options={"deadline": 20})
        assert time.slept == []

    def test_raise(self) -> None:
        """A client that is not to wait raises; one without pacing sends."""
        time = FakeTime(1_790_000_000)
        made, transport = client([limited(0, 1_790_000_030)] * 3, time)
        made.boxes.status()
        with pytest.raises(RateLimitExhaustedError):
            changed(made, pacing="raise").boxes.status()
        changed(made, pacing="off").boxes.status()
        assert (len(transport.requests), time.slept) == (2, [])

    def test_refusal_holds_back_others(self) -> None:
        """After 429, no other call goes before its time either."""
        time = FakeTime(1_790_000_000)
        refusal = reply({}, status=429, headers={"Retry-After": "5"})
        made, transport = client([refusal, reply({})], time)
        with pytest.raises(RateLimitError):
            made.boxes.status()
        made.boxes.status()
        assert (sum(time.slept), len(transport.requests)) == (5, 2)

    def test_other_credentials(self) -> None:
        """Another credential has a limit of its own; other settings share it."""
        time = FakeTime(1_790_000_000)
        made, transport = client([limited(0, 1_790_000_030), limited(50, 1_790_000_030)], time)
        made.boxes.status()
        other = changed(made, {"apikey": "other"})
        other.boxes.status()
        assert (time.slept, len(transport.requests)) == ([], 2)
        assert made.rate_limit is not None
        assert made.rate_limit.remaining == 0
        assert changed(made, timeout=1).rate_limit == made.rate_limit

    def test_no_pacing(self) -> None:
        """What is no way of pacing is refused."""
        with pytest.raises(ConfigurationError, match="pacing must be one of wait, raise, off"):
            Governor(HEADERS, cast(Pacing, "later"))
