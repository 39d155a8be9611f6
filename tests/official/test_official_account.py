"""Who the official client is to the stand-in, and what it makes of limits and faults.

cloudsmith whoami               -> GET /user/self/
CLOUDSMITH_OIDC_TOKEN=... ...   -> POST /openid/acme/, then a bearer
"""

from __future__ import annotations

import re

import pytest

from tests.official.program import Official
from tests.standin import Standin
from tests.standin.wire_faults import Kind


def statuses(standin: Standin) -> list[int]:
    """What was answered, in order."""
    return [exchange.reply.status for exchange in standin.exchanges]


def test_known_key(official: Official, standin: Standin) -> None:
    """A known key is a user, and the client says who it is that asks."""
    assert official("whoami", "-F", "json").data == {
        "email": "user@example.com",
        "is_authenticated": True,
        "name": "Ada User",
        "username": "ada",
    }
    headers = standin.last_exchange.request.headers
    assert headers["x-api-key"] == "test-key"
    assert headers["user-agent"].startswith("cloudsmith-cli/")


def test_bad_key(official: Official) -> None:
    """Another key is refused, with the text of the service."""
    outcome = official.with_environment(CLOUDSMITH_API_KEY="other")("whoami")
    assert outcome.code == 401 & 255
    assert "Detail: Invalid token." in outcome.output


def test_no_key(official: Official) -> None:
    """Without a key the caller is nobody."""
    outcome = official.with_environment(CLOUDSMITH_API_KEY=None)("whoami")
    assert outcome.code == 1
    assert "Nobody (i.e. anonymous user)" in outcome.output


def test_exchange(official: Official, standin: Standin) -> None:
    """A vendor's token is exchanged once, kept for the next command, and exchanged again when it has expired."""
    service = official.with_environment(
        CLOUDSMITH_API_KEY=None,
        CLOUDSMITH_ORG="acme",
        CLOUDSMITH_SERVICE_SLUG="svc",
        CLOUDSMITH_OIDC_TOKEN="from the vendor",
    )
    assert service("whoami", "-F", "json").data["username"] == "svc"
    assert [exchange.operation_id for exchange in standin.exchanges] == ["openid_create", "user_self"]
    assert standin.last_exchange.request.headers["authorization"].startswith("Bearer ")
    assert service("whoami").code == 0
    assert len(standin.exchanges) == 3
    # The client reads the time of its own machine, on which the token is good still: the server alone is ahead.
    standin.clock.advance(7300)
    assert service("whoami").code == 401 & 255


def test_refused_exchange(official: Official, standin: Standin) -> None:
    """A refused exchange is told with the reason, and the caller stays nobody."""
    standin.tokens.refused.add("svc")
    service = official.with_environment(
        CLOUDSMITH_API_KEY=None, CLOUDSMITH_ORG="acme", CLOUDSMITH_SERVICE_SLUG="svc", CLOUDSMITH_OIDC_TOKEN="x"
    )
    outcome = service("whoami")
    assert outcome.code == 1
    assert "failed with 401: The token could not be exchanged." in outcome.messages


def test_limits_are_read(official: Official, standin: Standin) -> None:
    """What `/rates/limits/` says is understood."""
    standin.limit(calls=10, seconds=60)
    assert re.search(r"core +\| No +\| 9/10 +\| 0\.0", official("check", "limits").output)


def test_throttled_call_is_made_again(official: Official, standin: Standin) -> None:
    """A 429 is waited out for as long as its Retry-After says."""
    detail = "Request was throttled. Expected available in 1.0 seconds."
    standin.fail_next(429, {"detail": detail}, {"Retry-After": "1"})
    outcome = official("whoami")
    assert (outcome.code, statuses(standin)) == (0, [429, 200])
    assert "Request was throttled (429): Retrying after 1 second(s)" in outcome.messages


@pytest.mark.parametrize("kind", ["reset-before", "reset-after", "reply"])
def test_faults_are_survived(kind: Kind, official: Official, standin: Standin) -> None:
    """A broken connection and a gateway that fails are taken for what they are, and the call is made again."""
    standin.fault(kind, "/user/self/", status=502)
    assert official("whoami").code == 0
    assert len(standin.exchanges) == 2
