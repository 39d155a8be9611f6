"""What a test can make go wrong.

standin.fail_next(502, "<html>")            -> the next request gets it, the one after does not
standin.throttle(after=1, retry_after=7)    -> the second request is 429
"""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.standin import Standin

ONE = "/v1/repos/acme/prod/"


@pytest.mark.parametrize(
    ("status", "body", "kind", "content"),
    [
        (502, "<h1>Bad Gateway</h1>", "text/html; charset=utf-8", b"<h1>Bad Gateway</h1>"),
        (503, None, None, b""),
        (500, b"\x00", "application/octet-stream", b"\x00"),
        (
            422,
            {"code": "invalid", "fields": {"privileges": {"detail": "Invalid team(s)"}}},
            "application/json",
            b'{"code": "invalid", "fields": {"privileges": {"detail": "Invalid team(s)"}}}',
        ),
    ],
)
def test_next_request_fails(
    status: int, body: Any, kind: str | None, content: bytes, http: httpx2.Client, standin: Standin
) -> None:
    """A failure is sent once, as it was given; the request after it is answered as ever."""
    standin.fail_next(status, body, {"X-Why": "test"})
    reply = http.get(ONE)
    assert (reply.status_code, reply.headers.get("content-type"), reply.content) == (status, kind, content)
    assert reply.headers["X-Why"] == "test"
    assert http.get(ONE).status_code == 200


def test_failures_can_repeat(http: httpx2.Client, standin: Standin) -> None:
    """A failure can be asked for several times."""
    standin.fail_next(503, times=2)
    assert [http.get(ONE).status_code for _ in range(3)] == [503, 503, 200]


def test_throttling(http: httpx2.Client, standin: Standin) -> None:
    """Past the limit a request is 429 with the documented headers and text, until the next reset."""
    standin.throttle(after=1, retry_after=3304)
    assert http.get(ONE).headers["X-RateLimit-Remaining"] == "0"
    reply = http.get(ONE)
    assert reply.status_code == 429
    assert reply.json() == {"detail": "Request was throttled. Expected available in 3304.0 seconds."}
    assert reply.headers["Retry-After"] == "3304"
    assert reply.headers["X-RateLimit-Interval"] == "3304.0"
    standin.reset()
    assert http.get(ONE).status_code == 200


def test_rate_limit_headers() -> None:
    """All replies carry the rate limit; the interval is zero, and the reset an hour after the clock's time."""
    with Standin(clock=lambda: 1_700_000_000.5) as standin:
        headers = httpx2.get(f"{standin.url}/v1/status/check/basic/", timeout=60).headers
        found = {name: headers[f"X-RateLimit-{name}"] for name in ("Limit", "Remaining", "Reset", "Interval")}
        assert found == {"Limit": "10800", "Remaining": "10799", "Reset": "1700003600", "Interval": "0.0"}
        standin.faults.rate_headers = False
        assert "X-RateLimit-Limit" not in httpx2.get(f"{standin.url}/v1/status/check/basic/", timeout=60).headers


def test_answer_of_its_own(http: httpx2.Client, standin: Standin) -> None:
    """An operation can be given an answer that no document knows."""
    standin.answer("repos_read", {"name": 5, "brand_new": True}, headers={"X-More": "1"})
    reply = http.get(ONE)
    assert (reply.json(), reply.headers["X-More"]) == ({"name": 5, "brand_new": True}, "1")


def test_extra_headers(http: httpx2.Client) -> None:
    """Replies carry what the real service sends along."""
    headers = http.get(ONE).headers
    assert headers["Server"] == "Cloudsmith MCP"
    assert headers["Vary"] == "Cookie"
    assert headers["Allow"] == "DELETE, GET, HEAD, OPTIONS, PATCH"


@pytest.mark.expect_violations
def test_own_mistake_is_seen(http: httpx2.Client, standin: Standin, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake of the stand-in itself is a 500 and a violation, so that no test passes on it."""
    monkeypatch.setattr("tests.standin.application.sampled_reply", lambda *_: 1 / 0)
    assert http.get("/v1/formats/").status_code == 500
    assert [violation.kind for violation in standin.violations] == ["internal"]
    assert "ZeroDivisionError" in str(standin.violations[0])
