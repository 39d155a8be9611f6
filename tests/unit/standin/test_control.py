"""The stand-in is moved from another process, over HTTP.

PATCH /_control/knobs/ {"sync_polls": 0}
POST  /_control/clock/ {"advance": 3600}
"""

from __future__ import annotations

import httpx2
import pytest

from tests.standin import Standin

ONE = "/v1/repos/acme/prod/"


def test_faults(http: httpx2.Client, standin: Standin) -> None:
    """A fault is asked for, shown until it has happened, and taken back."""
    made = http.post("/_control/faults/", json={"kind": "reply", "path": "/v1/repos/*", "status": 503, "times": 2})
    assert (made.status_code, made.json()["status"]) == (201, 503)
    assert http.get(ONE).status_code == 503
    assert [fault["times"] for fault in http.get("/_control/faults/").json()] == [1]
    assert http.delete("/_control/faults/").status_code == 204
    assert http.get(ONE).status_code == 200


def test_knobs(http: httpx2.Client, standin: Standin) -> None:
    """The knobs are turned by their names, and all are told."""
    knobs = http.patch("/_control/knobs/", json={"lag": 2, "empty_list": "no-headers"}).json()
    assert (knobs["lag"], knobs["sync_polls"]) == (2, 1)
    assert (standin.faults.lag, standin.faults.empty_list) == (2, "no-headers")


def test_limit_and_clock(http: httpx2.Client, standin: Standin) -> None:
    """A limit is set, reached, and over once the time has passed."""
    http.post("/_control/limit/", json={"calls": 1, "seconds": 60})
    assert [http.get(ONE).status_code for _ in range(2)] == [200, 429]
    assert http.post("/_control/clock/", json={"advance": 61}).json()["now"] == pytest.approx(standin.clock(), abs=30)
    assert http.get(ONE).status_code == 200


def test_journal_and_reset(http: httpx2.Client, standin: Standin) -> None:
    """What was asked is told, without what was asked of the control itself; a reset forgets it."""
    http.get(ONE)
    seen = http.get("/_control/exchanges/").json()
    assert seen == [{"method": "GET", "path": ONE, "status": 200, "operation": "v1:repos_read"}]
    assert http.post("/_control/reset/").status_code == 204
    assert http.get("/_control/exchanges/").json() == []


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "faults", {"kind": "explosion"}),
        ("POST", "faults", {"kind": "slow", "speed": 3}),
        ("PATCH", "knobs", {"lagg": 2}),
        ("PATCH", "knobs", {"wire": 2}),
        ("POST", "limit", {"calls": 1, "seconds": 1, "kind": "leaky"}),
        ("POST", "clock", {}),
    ],
)
def test_unknown_words(method: str, path: str, body: dict[str, object], http: httpx2.Client) -> None:
    """What there is not is refused with the reason."""
    reply = http.request(method, f"/_control/{path}/", json=body)
    assert reply.status_code == 400
    assert reply.json()["detail"]
