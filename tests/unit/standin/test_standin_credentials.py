"""Credentials are judged as Cloudsmith does.

X-Api-Key: test-key                         -> let through
Authorization: token | Bearer | Basic       -> let through
both headers, or any on an open route       -> violation
"""

from __future__ import annotations

import base64

import httpx2
import pytest

from tests.standin import Credentials, Standin

BASIC = "Basic " + base64.b64encode(b"user@example.com:secret").decode()
PROTECTED = "/v1/repos/"


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Api-Key": "test-key"},
        {"X-Api-Key": "test-jwt"},
        {"X-Api-Key": "Bearer test-jwt"},
        {"Authorization": "token test-key"},
        {"Authorization": "Bearer test-jwt"},
        {"Authorization": BASIC},
    ],
)
def test_known_credentials_pass(headers: dict[str, str], anonymous: httpx2.Client) -> None:
    """Each of the four kinds is accepted, and a bearer token in X-Api-Key too."""
    assert anonymous.get(PROTECTED, headers=headers).status_code == 200
    assert anonymous.get("/v1/user/self/", headers=headers).json()["authenticated"] is True


@pytest.mark.parametrize(
    ("headers", "detail"),
    [
        ({}, "Authentication credentials were not provided."),
        ({"X-Api-Key": "other"}, "Invalid token."),
        ({"Authorization": "token other"}, "Invalid token."),
        ({"Authorization": "Bearer test-key"}, "Invalid token."),
        ({"Authorization": "Basic !"}, "Invalid username/password."),
        ({"Authorization": "Basic " + base64.b64encode(b"a:b").decode()}, "Invalid username/password."),
    ],
)
def test_others_are_refused(headers: dict[str, str], detail: str, anonymous: httpx2.Client) -> None:
    """Missing and unknown credentials answer 401 with the text of the real service."""
    reply = anonymous.get(PROTECTED, headers=headers)
    assert (reply.status_code, reply.json()) == (401, {"detail": detail})


@pytest.mark.expect_violations
def test_two_credentials_are_a_violation(anonymous: httpx2.Client, standin: Standin) -> None:
    """A key beside a token could authenticate as someone else, so it is refused and recorded."""
    reply = anonymous.get(PROTECTED, headers={"X-Api-Key": "test-key", "Authorization": "Bearer test-jwt"})
    assert reply.status_code == 401
    assert [violation.kind for violation in standin.violations] == ["credentials"]


def test_caller_may_be_nobody(anonymous: httpx2.Client) -> None:
    """Without credentials `/user/self/` says so, and with bad ones it is 401."""
    assert anonymous.get("/v1/user/self/").json()["authenticated"] is False
    assert anonymous.get("/v1/user/self/", headers={"X-Api-Key": "other"}).status_code == 401


def test_status_needs_nothing(anonymous: httpx2.Client) -> None:
    """The status check is open."""
    assert anonymous.get("/v1/status/check/basic/").status_code == 200


@pytest.mark.expect_violations
def test_status_wants_nothing(http: httpx2.Client, standin: Standin) -> None:
    """A credential that is sent to the status check is answered, and recorded."""
    assert http.get("/v1/status/check/basic/").status_code == 200
    assert [violation.kind for violation in standin.violations] == ["credentials"]


def test_login_takes_basic_or_a_body(anonymous: httpx2.Client) -> None:
    """A token is given for basic credentials or an email and a password; the token is then accepted."""
    made = anonymous.post("/v1/user/token/", headers={"Authorization": BASIC})
    assert made.status_code == 201
    assert anonymous.get(PROTECTED, headers={"Authorization": f"Bearer {made.json()['token']}"}).status_code == 200
    body = {"email": "user@example.com", "password": "secret"}
    assert anonymous.post("/v1/user/token/", json=body).status_code == 201
    assert anonymous.post("/v1/user/token/", json={**body, "password": "x"}).status_code == 401
    assert anonymous.post("/v1/user/token/").status_code == 401


@pytest.mark.expect_violations
def test_login_takes_no_key(http: httpx2.Client, standin: Standin) -> None:
    """Only basic is documented for the login, so a key is refused and recorded."""
    assert http.post("/v1/user/token/").status_code == 401
    assert [violation.kind for violation in standin.violations] == ["credentials"]


def test_exchange_gives_an_accepted_token(anonymous: httpx2.Client) -> None:
    """An OIDC token is exchanged without credentials for one that is accepted."""
    made = anonymous.post("/v1/openid/acme/", json={"oidc_token": "x", "service_slug": "svc"})
    assert made.status_code == 201
    assert anonymous.get(PROTECTED, headers={"Authorization": f"Bearer {made.json()['token']}"}).status_code == 200


def test_permission_can_be_denied(http: httpx2.Client, standin: Standin) -> None:
    """A denied operation answers 403 until the next reset, others go on."""
    standin.deny("repos_read")
    reply = http.get("/v1/repos/acme/prod/")
    assert reply.status_code == 403
    assert reply.json() == {"detail": "You do not have permission to perform this action."}
    assert http.get("/v1/repos/acme/").status_code == 200
    standin.reset()
    assert http.get("/v1/repos/acme/prod/").status_code == 200


def test_other_keys_can_be_known() -> None:
    """The accepted secrets are given at the start."""
    credentials = Credentials(api_keys=frozenset({"mine"}))
    with Standin(credentials=credentials) as standin, httpx2.Client(base_url=standin.url, timeout=60) as client:
        assert client.get(PROTECTED, headers={"X-Api-Key": "mine"}).status_code == 200
        assert client.get(PROTECTED, headers={"X-Api-Key": "test-key"}).status_code == 401
