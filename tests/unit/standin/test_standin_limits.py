"""Rate limits by the server's clock.

standin.limit(calls=2, seconds=60)                      -> a fixed window
standin.limit(calls=2, seconds=60, kind="sliding")      -> a log, as Django REST framework has it
standin.clock.advance(30)                               -> half of it has passed
"""

from __future__ import annotations

import httpx2
import pytest

from tests.standin import Standin

ONE = "/v1/repos/acme/prod/"
START = 1_700_000_000.0


@pytest.fixture(autouse=True)
def _still(standin: Standin) -> None:
    standin.clock.stop(START)


def limits(reply: httpx2.Response) -> tuple[int, ...]:
    """Limit, what remains, and the seconds from the beginning to the reset."""
    limit, remaining, reset = (int(reply.headers[f"X-RateLimit-{name}"]) for name in ("Limit", "Remaining", "Reset"))
    return limit, remaining, reset - int(START)


def test_fixed_window(http: httpx2.Client, standin: Standin) -> None:
    """A window opens with the first request, is used up, and a new one opens after it."""
    standin.limit(calls=2, seconds=60)
    assert [limits(http.get(ONE)) for _ in range(2)] == [(2, 1, 60), (2, 0, 60)]
    standin.clock.advance(59.5)
    refused = http.get(ONE)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "1")
    assert refused.json() == {"detail": "Request was throttled. Expected available in 0.5 seconds."}
    standin.clock.advance(0.5)
    assert limits(http.get(ONE)) == (2, 1, 120)


def test_sliding_log(http: httpx2.Client, standin: Standin) -> None:
    """Each request makes room once it is as old as the span, and not before; refused ones count for nothing."""
    standin.limit(calls=2, seconds=60, kind="sliding")
    assert limits(http.get(ONE)) == (2, 1, 60)
    standin.clock.advance(40)
    assert limits(http.get(ONE)) == (2, 0, 100)
    for _ in range(3):
        assert http.get(ONE).headers["Retry-After"] == "20"
    standin.clock.advance(20)
    assert limits(http.get(ONE)) == (2, 0, 120)
    assert http.get(ONE).headers["Retry-After"] == "40"


def test_callers_are_counted_apart(http: httpx2.Client, anonymous: httpx2.Client, standin: Standin) -> None:
    """One caller's requests are not another's."""
    standin.limit(calls=1, seconds=60)
    assert [http.get("/v1/formats/").status_code for _ in range(2)] == [200, 429]
    assert [anonymous.get("/v1/formats/").status_code for _ in range(2)] == [200, 429]


def test_interval(http: httpx2.Client, standin: Standin) -> None:
    """The interval is zero while requests are left, unless an even pace is asked for; then it spreads them."""
    standin.limit(calls=4, seconds=60)
    assert http.get(ONE).headers["X-RateLimit-Interval"] == "0.0"
    standin.limit(calls=4, seconds=60, paced=True)
    assert http.get(ONE).headers["X-RateLimit-Interval"] == "20.0"
    standin.limit(calls=4, seconds=60, kind="sliding", paced=True)
    assert http.get(ONE).headers["X-RateLimit-Interval"] == "15.0"


def test_limits_are_told(http: httpx2.Client, standin: Standin) -> None:
    """`/rates/limits/` says what the headers say."""
    standin.limit(calls=5, seconds=60)
    (core,) = http.get("/v1/rates/limits/").json()["resources"].values()
    assert core == {
        "interval": 0.0,
        "limit": 5,
        "remaining": 4,
        "reset": int(START) + 60,
        "reset_iso_8601": "2023-11-14T22:14:20+00:00",
        "throttled": False,
    }


def test_reset_ends_it(http: httpx2.Client, standin: Standin) -> None:
    """After a reset the usual limit holds."""
    standin.limit(calls=1, seconds=60)
    http.get(ONE)
    standin.reset()
    assert http.get(ONE).headers["X-RateLimit-Limit"] == "10800"
