"""A vendor's token is exchanged for an access token, which expires by the server's clock.

POST /openid/acme/ {"oidc_token": "<vendor's>", "service_slug": "svc"}   -> 201 {"token": "<JWT with exp>"}
"""

from __future__ import annotations

import base64
import json
from typing import Any

import httpx2
import pytest

from tests.standin import Standin

PROTECTED = "/v1/repos/"


def exchanged(anonymous: httpx2.Client, vendor: str = "x", workspace: str = "acme") -> httpx2.Response:
    """The reply to an exchange."""
    return anonymous.post(f"/openid/{workspace}/", json={"oidc_token": vendor, "service_slug": "svc"})


def claims(token: str) -> dict[str, Any]:
    """What a JWT says."""
    content = token.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(content + "=" * (-len(content) % 4)))
    return found


def jwt(**said: Any) -> str:
    """A vendor's token."""
    content = base64.urlsafe_b64encode(json.dumps(said).encode()).rstrip(b"=").decode()
    return f"e30.{content}.c2lnbmVk"


@pytest.mark.parametrize("form", [("Authorization", "Bearer "), ("X-Api-Key", ""), ("X-Api-Key", "Bearer ")])
def test_token_is_accepted_in_both_headers(form: tuple[str, str], anonymous: httpx2.Client) -> None:
    """The token is good as a bearer and as a key, and stands for the service account."""
    token = exchanged(anonymous).json()["token"]
    reply = anonymous.get("/v1/user/self/", headers={form[0]: form[1] + token})
    assert (reply.json()["authenticated"], reply.json()["slug"]) == (True, "svc")


def test_token_expires(anonymous: httpx2.Client, standin: Standin) -> None:
    """`exp` is two hours ahead; from that moment on the token is 401, and a new one is good."""
    token = exchanged(anonymous).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    assert claims(token)["exp"] - claims(token)["iat"] == 7200
    standin.clock.advance(7100)
    assert anonymous.get(PROTECTED, headers=headers).status_code == 200
    standin.clock.advance(200)
    reply = anonymous.get(PROTECTED, headers=headers)
    assert (reply.status_code, reply.json()) == (401, {"detail": "Invalid token."})
    again = exchanged(anonymous).json()["token"]
    assert anonymous.get(PROTECTED, headers={"Authorization": f"Bearer {again}"}).status_code == 200


def test_lifetime_can_be_short(anonymous: httpx2.Client, standin: Standin) -> None:
    """The lifetime of tokens is a knob."""
    standin.tokens.lifetime = 30
    token = exchanged(anonymous).json()["token"]
    assert claims(token)["exp"] - claims(token)["iat"] == 30


def test_token_can_be_revoked(anonymous: httpx2.Client, standin: Standin) -> None:
    """A revoked token is 401 before its time."""
    token = exchanged(anonymous).json()["token"]
    standin.tokens.revoke(token)
    assert anonymous.get(PROTECTED, headers={"X-Api-Key": token}).status_code == 401


def test_tokens_differ(anonymous: httpx2.Client) -> None:
    """No two exchanges give the same token."""
    assert exchanged(anonymous).json()["token"] != exchanged(anonymous).json()["token"]


@pytest.mark.parametrize("broken", ["claims", "signature"])
def test_forged_token(broken: str, anonymous: httpx2.Client) -> None:
    """A token whose claims or signature were changed is 401."""
    head, body, signature = exchanged(anonymous).json()["token"].split(".")
    body = jwt(sub="svc", exp=9_999_999_999).split(".")[1] if broken == "claims" else body
    signature = signature[::-1] if broken == "signature" else signature
    headers = {"Authorization": f"Bearer {head}.{body}.{signature}"}
    assert anonymous.get(PROTECTED, headers=headers).status_code == 401


def test_refusals(anonymous: httpx2.Client, standin: Standin) -> None:
    """A vendor's token that has expired, an unknown workspace and a refused account are 401 with a reason."""
    assert exchanged(anonymous, jwt(exp=standin.clock() + 60)).status_code == 201
    late = exchanged(anonymous, jwt(exp=standin.clock() - 60))
    assert (late.status_code, late.json()) == (401, {"detail": "The token could not be exchanged."})
    assert exchanged(anonymous, workspace="nobody").status_code == 401
    standin.tokens.refused.add("svc")
    assert exchanged(anonymous).status_code == 401


@pytest.mark.expect_violations
def test_exchange_without_a_token(anonymous: httpx2.Client) -> None:
    """An exchange of nothing is an invalid input."""
    assert exchanged(anonymous, "").status_code == 422
