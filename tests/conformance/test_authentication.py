"""Who the server sees: one credential of the kind that was given, on the API's own origin and nowhere else."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from cloudsmith_sdk import ANONYMOUS, AuthenticationError, RedirectError
from tests.conformance.both import Connect, refused, settled
from tests.standin import Standin

BASIC = ("user@example.com", "secret")
ENCODED = base64.b64encode(b"user@example.com:secret").decode()
WAYS: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "api key": ({"api_key": "test-key"}, {"x-api-key": "test-key"}),
    "api key with blanks": ({"api_key": " test-key\n"}, {"x-api-key": "test-key"}),
    "function": ({"api_key": lambda: "test-key"}, {"x-api-key": "test-key"}),
    "token": ({"token": "test-key"}, {"authorization": "token test-key"}),
    "bearer": ({"bearer": "test-jwt"}, {"authorization": "Bearer test-jwt"}),
    "basic": ({"basic": BASIC}, {"authorization": f"Basic {ENCODED}"}),
    "auth": ({"auth": lambda request: {"X-Api-Key": "test-jwt"}}, {"x-api-key": "test-jwt"}),
    "several": ({"bearer": "test-jwt", "basic": BASIC, "api_key": "test-key"}, {"x-api-key": "test-key"}),
    "none": ({"auth": ANONYMOUS}, {}),
    "blank": ({"api_key": "  "}, {}),
}


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine has set up for Cloudsmith must not be seen by these tests."""
    monkeypatch.delenv("CLOUDSMITH_API_KEY", raising=False)
    monkeypatch.delenv("CLOUDSMITH_API_HOST", raising=False)


def credentials(standin: Standin) -> dict[str, str]:
    """The credential headers of the last request."""
    headers = standin.last_exchange.request.headers
    return {name: headers[name] for name in ("x-api-key", "authorization", "cookie") if name in headers}


@pytest.mark.parametrize("way", WAYS)
async def test_server_sees_one_credential(way: str, connect: Connect, standin: Standin) -> None:
    """Each way of giving a credential leads to its own header and no other, and the server knows the caller."""
    arguments, expected = WAYS[way]
    client = connect(**arguments)
    me = await settled(client.user.self())
    assert credentials(standin) == expected
    assert me.authenticated is bool(expected)
    assert me.slug == ("ada" if expected else None)
    assert not any(secret in repr(client) for secret in ("test-key", "test-jwt", "secret", ENCODED))


async def test_wrong_or_no_credential(connect: Connect) -> None:
    """A bad key and a missing one are AuthenticationError, with the server's own words."""
    error = await refused(AuthenticationError, lambda: connect(api_key="wrong").repos.read("acme", "prod"))
    assert error.detail == "Invalid token."
    error = await refused(AuthenticationError, lambda: connect(auth=ANONYMOUS).repos.read("acme", "prod"))
    assert error.detail == "Authentication credentials were not provided."


async def test_function_is_asked_each_time(connect: Connect, standin: Standin) -> None:
    """A credential's function is asked before each request, so that a key may change."""
    keys = iter(["test-key", "test-jwt"])
    client = connect(api_key=lambda: next(keys))
    for expected in ("test-key", "test-jwt"):
        await settled(client.user.self())
        assert credentials(standin) == {"x-api-key": expected}


async def test_awaited_auth(connect: Connect, standin: Standin) -> None:
    """The async client's `auth` may be a coroutine function."""

    async def auth(request: Any) -> dict[str, str]:
        return {"Authorization": "Bearer test-jwt"}

    client = connect(auth=auth)
    if type(client).__name__ == "AsyncCloudsmith":
        await client.user.self()
        assert credentials(standin) == {"authorization": "Bearer test-jwt"}


async def test_what_needs_no_credential_gets_none(connect: Connect, standin: Standin) -> None:
    """The status check and the token exchange are sent without the credential that the client has."""
    client = connect(api_key="test-key")
    await settled(client.status_check_basic())
    assert credentials(standin) == {}
    exchanged = await settled(client.openid_create("acme", oidc_token="t", service_slug="ci"))
    assert credentials(standin) == {}
    assert (await settled(connect(bearer=exchanged.token).user.self())).authenticated


async def test_login_takes_basic(connect: Connect, standin: Standin) -> None:
    """The login is sent with user and password, though the client has an API key as well; or with the body alone."""
    made = await settled(connect(api_key="test-key", basic=BASIC).user.token_create())
    assert credentials(standin) == {"authorization": f"Basic {ENCODED}"}
    assert (await settled(connect(bearer=made.token).user.self())).authenticated
    await settled(connect(api_key="test-key").user.token_create(email=BASIC[0], password=BASIC[1]))
    assert credentials(standin) == {}


async def test_environment(connect: Connect, standin: Standin, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without arguments the client takes its key and its host from the environment; arguments go before both."""
    monkeypatch.setenv("CLOUDSMITH_API_KEY", " test-key ")
    monkeypatch.setenv("CLOUDSMITH_API_HOST", f"{standin.url}/v1/")
    client = connect(base_url=None)
    assert client.base_url == standin.url
    assert (await settled(client.user.self())).authenticated
    assert (standin.last_exchange.request.path, credentials(standin)) == ("/v1/user/self/", {"x-api-key": "test-key"})
    await settled(connect(base_url=None, bearer="test-jwt").user.self())
    assert credentials(standin) == {"authorization": "Bearer test-jwt"}
    assert (await settled(connect(base_url=None, auth=ANONYMOUS).user.self())).authenticated is False
    monkeypatch.setenv("CLOUDSMITH_API_HOST", "http://127.0.0.1:1")
    assert (await settled(connect().user.self())).authenticated
    monkeypatch.setenv("CLOUDSMITH_API_KEY", "  ")
    assert (await settled(connect().user.self())).authenticated is False


async def test_default_host(connect: Connect) -> None:
    """Without argument and environment the client talks to the real service."""
    assert connect(base_url=None).base_url == "https://api.cloudsmith.io"


async def test_redirect_within_the_origin(connect: Connect, standin: Standin) -> None:
    """A redirect to another place of the API is followed with the credential."""
    standin.answer("repos_read", status=302, headers={"Location": "/v1/user/self/"})
    await settled(connect(api_key="test-key").repos.read("acme", "prod"))
    assert [exchange.operation for exchange in standin.exchanges] == ["v1:repos_read", "v1:user_self"]
    assert credentials(standin) == {"x-api-key": "test-key"}


@pytest.mark.parametrize("way", ["api key", "token", "basic", "auth"])
async def test_redirect_to_another_origin(way: str, connect: Connect, standin: Standin, fresh_standin: Standin) -> None:
    """A redirect to another origin, even to another port, is followed without the credential."""
    standin.answer("user_self", status=307, headers={"Location": f"{fresh_standin.url}/v1/user/self/"})
    me = await settled(connect(**WAYS[way][0], headers={"X-Mine": "private"}).user.self())
    assert credentials(standin) == WAYS[way][1]
    assert credentials(fresh_standin) == {}
    assert "x-mine" not in fresh_standin.last_exchange.request.headers
    assert me.authenticated is False


async def test_redirected_change(connect: Connect, standin: Standin, fresh_standin: Standin) -> None:
    """A change is never sent to another origin, nor a second time where the server only points elsewhere."""
    client = connect(api_key="test-key")
    for status, place in ((307, f"{fresh_standin.url}/v1/repos/acme/"), (302, "/v1/repos/acme/")):
        standin.fail_next(status, headers={"Location": place})
        error = await refused(RedirectError, lambda: client.repos.create("acme", name="new"))
        assert error.status == status
    assert (len(standin.exchanges), fresh_standin.exchanges) == (2, [])


async def test_absolute_url_elsewhere(connect: Connect, standin: Standin, fresh_standin: Standin) -> None:
    """A request by absolute URL carries the credential to the API's own origin only."""
    client = connect(api_key="test-key")
    await settled(client.request("GET", f"{standin.url}/v1/user/self/"))
    assert credentials(standin) == {"x-api-key": "test-key"}
    await settled(client.request("GET", f"{fresh_standin.url}/v1/user/self/"))
    assert credentials(fresh_standin) == {}
