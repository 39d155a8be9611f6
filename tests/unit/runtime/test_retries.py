"""When a call is sent again, how long it waits for that, and what its errors say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.utils import formatdate
from typing import Any

import pytest

from sdkwright.runtime import (
    ApiError,
    AsyncScriptedTransport,
    Attempt,
    ConfigurationError,
    RateLimitError,
    RequestTimeoutError,
    Response,
    Retries,
    ScriptedTransport,
    ServerError,
    TransportError,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.timing import FakeTime

_LOST = TransportError("lost", kind="connect", sent="no")
_RESET = TransportError("reset", kind="read", sent="unknown")
_LATE = RequestTimeoutError("late", kind="read", sent="wholly")
_UNTRUSTED = TransportError("no trust", kind="tls", sent="no")

_CALLS: dict[str, Callable[[BoxClient], Any]] = {
    "GET": lambda client: client.boxes.read("acme", "a"),
    "PUT": lambda client: client.boxes.replace("a", box={}),
    "DELETE": lambda client: client.boxes.delete("a"),
    "POST": lambda client: client.boxes.create("a"),
    "PATCH": lambda client: client.request("PATCH", "/v1/boxes/a/"),
}


def statuses(*codes: int) -> list[Response]:
    """Replies with these codes."""
    return [reply({}, status=code) for code in codes]


def attempts(
    method: str, outcomes: Sequence[Response | Exception], time: FakeTime | None = None, **settings: Any
) -> list[str]:
    """What the outcomes of the attempts were, as far as they were made."""
    transport = ScriptedTransport([*outcomes, *[reply({})] * 5])
    client = BoxClient("key", transport=transport, **{"retries": 2, **settings})
    (time or FakeTime()).control(client)
    failure = _failure(lambda: _CALLS[method](client))
    sent = [request.method for request in transport.requests]
    assert failure is None or failure.attempt == len(sent)
    return sent if failure is None else [*sent, type(failure).__name__]


def _failure(call: Callable[[], Any]) -> ApiError | TransportError | None:
    try:
        call()
    except (ApiError, TransportError) as error:
        return error
    return None


class TestVerdict:
    """Whether an attempt is followed by another."""

    @pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
    @pytest.mark.parametrize(
        "outcome",
        [_LOST, _RESET, _LATE, *(reply({}, status=status) for status in (408, 429, 500, 502, 503, 504, 507, 529))],
    )
    def test_repeatable(self, method: str, outcome: Response | Exception) -> None:
        """What has the effect of one request when it is sent twice is sent again."""
        assert attempts(method, [outcome]) == [method] * 2

    @pytest.mark.parametrize("method", ["POST", "PATCH"])
    @pytest.mark.parametrize("outcome", [_RESET, _LATE, *statuses(408, 500, 502, 503, 504)])
    def test_unsafe(self, method: str, outcome: Response | Exception) -> None:
        """A change is not sent again where the server may have acted on it."""
        assert len(attempts(method, [outcome])) == 2
        assert attempts(method, [outcome])[0] == method

    @pytest.mark.parametrize("method", ["POST", "PATCH"])
    @pytest.mark.parametrize(
        "outcome",
        [_LOST, reply({}, status=429), reply({}, status=503, headers={"Retry-After": "1"})],
        ids=["lost", "429", "503"],
    )
    def test_surely_not_done(self, method: str, outcome: Response | Exception) -> None:
        """A change is sent again where the server surely did not act on it."""
        assert attempts(method, [outcome]) == [method] * 2

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 501, 505, 511])
    def test_lasting(self, status: int) -> None:
        """What another attempt does not change is told at once."""
        assert len(attempts("GET", [reply({}, status=status)])) == 2

    def test_trust(self) -> None:
        """A certificate that is not trusted will not be so a second later."""
        assert attempts("GET", [_UNTRUSTED]) == ["GET", "TransportError"]

    @pytest.mark.parametrize(("hint", "count"), [("true", 2), ("false", 1)])
    def test_hints(self, hint: str, count: int) -> None:
        """A server that says whether to try again knows best."""
        answer = reply({}, status=500, headers={"x-should-retry": hint})
        assert attempts("POST", [answer]).count("POST") == count
        assert attempts("GET", [answer]).count("GET") == count

    def test_most(self) -> None:
        """There are as many attempts as the policy allows, and the error is that of the last one."""
        failures = [reply({}, status=500)] * 5
        assert attempts("GET", failures) == ["GET"] * 3 + ["ServerError"]
        assert attempts("GET", failures, retries=4) == ["GET"] * 5 + ["ServerError"]
        assert attempts("GET", failures, retries=0) == ["GET", "ServerError"]
        assert attempts("GET", failures, retries=None) == ["GET", "ServerError"]

    def test_policy(self) -> None:
        """A policy names its statuses, and says whether failures of the connection count."""
        policy = Retries(statuses=("409", "5XX"), connection_errors=False)
        assert attempts("GET", [reply({}, status=409), reply({}, status=501)], retries=policy) == ["GET"] * 3
        assert attempts("GET", [reply({}, status=408)], retries=policy) == ["GET", "ClientError"]
        assert attempts("GET", [_LOST], retries=policy) == ["GET", "TransportError"]

    def test_predicate(self) -> None:
        """A function of the caller decides, or leaves it to the rules, but never beyond the number of attempts."""
        seen: list[Attempt] = []

        def decide(attempt: Attempt) -> bool | None:
            seen.append(attempt)
            return {404: True, 500: False}.get(attempt.status or 0)

        policy = Retries(most=1, when=decide)
        assert attempts("POST", [reply({}, status=404)] * 2, retries=policy) == ["POST"] * 2 + ["NotFoundError"]
        assert attempts("GET", [reply({}, status=500)], retries=policy) == ["GET", "ServerError"]
        assert attempts("GET", [_RESET], retries=policy) == ["GET"] * 2
        assert [(attempt.number, attempt.status, attempt.repeatable) for attempt in seen] == [
            (1, 404, False),
            (1, 500, True),
            (1, None, True),
        ]
        assert (seen[-1].error, seen[-1].method) == (_RESET, "")

    @pytest.mark.parametrize("value", [-1, True, 1.5, "2"])
    def test_no_policy(self, value: Any) -> None:
        """What is no policy is refused, on the client and for a call."""
        with pytest.raises(ConfigurationError, match="retries must be"):
            BoxClient("key", retries=value)
        client = BoxClient("key", transport=ScriptedTransport([reply({})]))
        with pytest.raises(ConfigurationError, match="retries must be"):
            client.boxes.read("acme", "a", options={"retries": value})

    @pytest.mark.parametrize("values", [{"most": -1}, {"first_delay": -1}, {"longest_wait": float("inf")}])
    def test_no_numbers(self, values: Any) -> None:
        """A policy that cannot be followed is refused."""
        with pytest.raises(ConfigurationError):
            Retries(**values)

    def test_one_call(self) -> None:
        """A call has a policy of its own."""
        transport = ScriptedTransport([reply({}, status=500)] * 2)
        client = BoxClient("key", transport=transport, retries=2)
        FakeTime().control(client)
        with pytest.raises(ServerError):
            client.boxes.read("acme", "a", options={"retries": 1})
        assert len(transport.requests) == 2

    def test_both_halves(self) -> None:
        """The asynchronous client does the same."""
        transport = AsyncScriptedTransport([reply({}, status=500), _RESET, reply({"slug": "s"})])
        client = AsyncBoxClient("key", transport=transport, retries=2)
        time = FakeTime()
        time.control(client, asynchronous=True)
        assert asyncio.run(client.boxes.read("acme", "a")).slug == "s"
        assert time.slept == [0.5, 1.0]


class TestDelays:
    """How long a call waits before it is sent again."""

    def test_growing(self) -> None:
        """Waits are random, below a limit that doubles."""
        time = FakeTime()
        attempts("GET", [reply({}, status=500)] * 9, time, retries=7)
        assert time.slept == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0]
        time = FakeTime()
        time.chance = 0.25
        attempts(
            "GET", [reply({}, status=500)] * 9, time, retries=Retries(first_delay=1, longest_delay=3, growth=3, most=3)
        )
        assert time.slept == [0.25, 0.75, 0.75]

    @pytest.mark.parametrize(
        ("headers", "expected"),
        [
            ({"Retry-After": "7"}, 7.0),
            ({"Retry-After": "7.5"}, 7.5),
            ({"Retry-After": "0"}, 0.0),
            ({"retry-after-ms": "1500", "Retry-After": "7"}, 1.5),
            ({"Retry-After": formatdate(1_000_005.0, usegmt=True)}, 5.0),
            # The server's clock is wrong by an hour, and so is the moment that it names.
            ({"Retry-After": formatdate(1_003_605.0, usegmt=True), "Date": formatdate(1_003_600.0, usegmt=True)}, 5.0),
            ({"Retry-After": formatdate(900_000.0, usegmt=True)}, 0.0),
            ({"X-RateLimit-Reset": "1000009"}, 0.5),
            ({"Retry-After": "soon"}, 0.5),
        ],
    )
    def test_asked(self, headers: dict[str, str], expected: float) -> None:
        """What a server asks for is waited for, in the forms that servers have for it."""
        time = FakeTime()
        assert attempts("GET", [reply({}, status=503, headers=headers)], time) == ["GET"] * 2
        assert time.slept == [expected]

    @pytest.mark.parametrize(
        ("headers", "expected"),
        [
            ({"RateLimit-Reset": "12"}, 12.0),
            ({"X-RateLimit-Reset": "1000000009", "Date": formatdate(1_000_000_000, usegmt=True)}, 9.0),
            ({"X-RateLimit-Reset": "1000000009500", "Date": formatdate(1_000_000_000, usegmt=True)}, 9.5),
            ({"Retry-After": "3", "RateLimit-Reset": "12"}, 3.0),
        ],
    )
    def test_reset(self, headers: dict[str, str], expected: float) -> None:
        """After 429, the reset of the limit is what to wait for, where the server names no time."""
        time = FakeTime()
        attempts("GET", [reply({}, status=429, headers=headers)], time)
        assert time.slept == [expected]

    def test_too_long(self) -> None:
        """What is longer than the policy allows is told at once, with the moment from which it makes sense."""
        time = FakeTime()
        transport = ScriptedTransport([reply({}, status=429, headers={"Retry-After": "3304"})])
        client = BoxClient("key", transport=transport, retries=2)
        time.control(client)
        with pytest.raises(RateLimitError) as caught:
            client.boxes.read("acme", "a")
        assert time.slept == []
        assert caught.value.retry_after == 3304
        assert caught.value.retry_at == datetime.fromtimestamp(1_003_304, UTC)
        assert caught.value.attempt == 1

    def test_longer(self) -> None:
        """A caller who has the time can wait."""
        time = FakeTime()
        policy = Retries(longest_wait=4000)
        assert (
            attempts("POST", [reply({}, status=429, headers={"Retry-After": "3304"})], time, retries=policy)
            == ["POST"] * 2
        )
        assert time.slept == [3304.0]


class TestDeadline:
    """A call is over by its deadline, with all its attempts."""

    def test_wait_that_does_not_fit(self) -> None:
        """A wait that would end after the deadline is neither shortened nor slept through."""
        time = FakeTime()
        found = attempts("GET", [reply({}, status=503, headers={"Retry-After": "10"})], time, deadline=5)
        assert (found, time.slept) == (["GET", "ServerError"], [])
        assert attempts("GET", [reply({}, status=503, headers={"Retry-After": "10"})], time, deadline=15) == ["GET"] * 2

    def test_timeouts(self) -> None:
        """No attempt may take longer than what is left."""
        time = FakeTime()
        transport = ScriptedTransport([reply({}, status=500), reply({}, status=500), reply({})])
        client = BoxClient("key", transport=transport, retries=2, timeout=4, deadline=5)
        time.control(client)
        client.boxes.read("acme", "a")
        assert transport.timeouts == [4, 4, 3.5]

    def test_of_one_call(self) -> None:
        """A call has a deadline of its own, and can do without that of the client."""
        time = FakeTime()
        answers = [reply({}, status=500), reply({})]
        client = BoxClient("key", transport=ScriptedTransport(answers * 2), retries=2, deadline=0.1)
        time.control(client)
        client.boxes.read("acme", "a", options={"deadline": None})
        client.boxes.read("acme", "a", options={"deadline": 1})
        assert time.slept == [0.5, 0.5]

    def test_passed(self) -> None:
        """When the time is over before an attempt, nothing is sent any more."""
        time = FakeTime()

        def slow(request: Any) -> Response:
            time.time += 3
            return reply({}, status=307, headers={"Location": "/elsewhere"})

        client = BoxClient("key", transport=ScriptedTransport(slow), deadline=5)
        time.control(client)
        with pytest.raises(RequestTimeoutError) as caught:
            client.boxes.read("acme", "a")
        assert (caught.value.kind, caught.value.sent, caught.value.attempt) == ("deadline", "no", 1)
        assert str(caught.value) == (
            "GET https://api.boxes.example/elsewhere: no reply within the deadline of 5 s (attempt 1)"
        )

    @pytest.mark.parametrize("value", [0, -1, "5", float("nan")])
    def test_no_deadline(self, value: Any) -> None:
        """What is no time is refused."""
        with pytest.raises(ConfigurationError, match="deadline must be"):
            BoxClient("key", deadline=value)
