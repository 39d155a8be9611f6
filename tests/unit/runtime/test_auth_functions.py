"""A function given as `auth`, or ANONYMOUS: what stands in for credentials."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, cast

import pytest

from sdkwright.runtime import ANONYMOUS, AsyncScriptedTransport, ConfigurationError, Request, ScriptedTransport
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.credentials import KEY, any_box, sent_by


class TestAuthFunction:
    def test_wins_over_credentials(self) -> None:
        """A function given as `auth` stands in for all credentials, and what it adds is not shown."""
        transport = ScriptedTransport(any_box)
        client = BoxClient(KEY, auth=lambda request: {"X-Signature": f"sig-{request.method}"}, transport=transport)
        sent = sent_by(client, transport)
        assert sent.headers["x-signature"] == "sig-GET"
        assert "x-api-key" not in sent.headers
        assert "sig-GET" not in repr(sent.headers)

    def test_is_not_shown(self) -> None:
        """The client's text does not show a function that knows a secret."""

        class Signer:
            def __call__(self, request: Request) -> Mapping[str, str]:
                return {}

            def __repr__(self) -> str:
                return KEY

        assert repr(BoxClient(auth=Signer())) == "BoxClient('https://api.boxes.example', auth)"
        assert repr(BoxClient(auth=ANONYMOUS)) == "BoxClient('https://api.boxes.example', ANONYMOUS)"
        assert repr(BoxClient(KEY)) == "BoxClient('https://api.boxes.example', Credentials(apikey))"

    def test_not_where_nothing_is_needed(self) -> None:
        """It is not asked for an operation without authentication."""
        transport = ScriptedTransport(any_box)
        BoxClient(auth=lambda request: {"X-Signature": "1"}, transport=transport).boxes.status()
        assert "x-signature" not in transport.requests[0].headers

    def test_anonymous(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """ANONYMOUS keeps all credentials back, those of the environment included."""
        monkeypatch.setenv("BOXES_KEY", KEY)
        transport = ScriptedTransport(any_box)
        assert "x-api-key" not in sent_by(BoxClient(auth=ANONYMOUS, transport=transport), transport).headers

    def test_only_for_its_origin(self) -> None:
        """It is not asked for a URL of another origin."""
        transport = ScriptedTransport(any_box)
        client = BoxClient(auth=lambda request: {"X-Signature": "1"}, transport=transport)
        client.request("GET", "https://store.example/x")
        client.request("GET", "/v1/x")
        assert ["x-signature" in request.headers for request in transport.requests] == [False, True]

    def test_gives_no_mapping(self) -> None:
        """A function that gives no mapping is a ConfigurationError."""
        client = BoxClient(auth=cast(Any, lambda request: "nope"), transport=ScriptedTransport(any_box))
        with pytest.raises(ConfigurationError, match="mapping"):
            client.boxes.read("acme", "a")

    def test_coroutine_function(self) -> None:
        """The asynchronous client awaits what its function gives; the synchronous one refuses it."""

        async def sign(request: Request) -> Mapping[str, str]:
            return {"X-Signature": "later"}

        transport = AsyncScriptedTransport(any_box)
        asyncio.run(AsyncBoxClient(auth=sign, transport=transport).boxes.read("acme", "a"))
        assert transport.requests[0].headers["x-signature"] == "later"
        with pytest.raises(ConfigurationError, match="synchronous"):
            BoxClient(auth=cast(Any, sign), transport=ScriptedTransport(any_box)).boxes.read("acme", "a")

    def test_something_else(self) -> None:
        """Anything but a function is refused when the client is made."""
        with pytest.raises(ConfigurationError, match="auth"):
            BoxClient(auth=cast(Any, "token"))
