"""A 401 for a request that carried no credential says how to give one."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.runtime import ANONYMOUS, AuthenticationError, Response, ScriptedTransport, reply
from tests.unit.runtime.api import BoxClient

MISSING = "no credential was sent"


def message(client: BoxClient, path: str = "read") -> str:
    """What the error of a call says."""
    with pytest.raises(AuthenticationError) as caught:
        client.boxes.read("acme", "a") if path == "read" else client.boxes.login()
    return str(caught.value)


def refused(*replies: Response) -> ScriptedTransport:
    """A transport that refuses every request."""
    return ScriptedTransport([*replies, reply({"detail": "Who are you?"}, status=401)])


def test_none_at_all() -> None:
    """The message names the arguments of the client and the environment variable."""
    told = "give the client api_key= or bearer= or basic= or query_key=, or set BOXES_KEY"
    assert f"Who are you?; {MISSING}: {told} (GET" in message(BoxClient(transport=refused()))


def test_none_that_fits() -> None:
    """A client whose credentials are of another kind is told which one the operation takes."""
    assert f"{MISSING}: give the client basic= (POST" in message(BoxClient("key", transport=refused()), "login")


def test_anonymous() -> None:
    """A client that is ANONYMOUS is told so."""
    assert f"{MISSING}: the client is ANONYMOUS" in message(BoxClient(auth=ANONYMOUS, transport=refused()))


@pytest.mark.parametrize(
    "credentials",
    [
        {"api_key": "k"},
        {"query_key": "k"},
        {"basic": ("u", "p")},
        {"headers": {"X-Api-Key": "mine"}},
        {"auth": lambda request: {"X-Signature": "1"}},
    ],
)
def test_some(credentials: dict[str, Any]) -> None:
    """A credential that was sent and refused is another matter."""
    assert MISSING not in message(BoxClient(**credentials, transport=refused()))


def test_elsewhere() -> None:
    """So is a refusal of another server, which never gets a credential."""
    moved = reply(None, status=302, headers={"Location": "https://elsewhere.example/x"})
    assert MISSING not in message(BoxClient(transport=refused(moved)))
