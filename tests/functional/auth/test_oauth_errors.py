"""OAuth 2 where it fails: what is raised, and that no secret is shown."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.functional.auth.test_oauth import SECRET, SPEC, Both
from tests.functional.harness import Sdk


@pytest.mark.spec(SPEC)
class TestErrors:
    """A token endpoint that gives no token."""

    @pytest.mark.parametrize(
        ("status", "body"),
        [
            (400, {"error": "invalid_scope", "error_description": f"no {SECRET}"}),
            (401, {"error": "invalid_client"}),
            (403, f"no {SECRET}"),
            (200, {"error": "bad"}),
            (200, {"access_token": " "}),
            (200, "<html>login</html>"),
            (302, None),
        ],
    )
    def test_refusal(self, sdk: Sdk, status: int, body: Any) -> None:
        """A refusal is an AuthenticationError that names the endpoint and shows no secret; nothing else is sent."""
        both = Both(sdk)
        both.set(refuses=lambda _request: sdk.module.reply(body, status=status))
        with pytest.raises(sdk.module.AuthenticationError, match="no token was given") as caught:
            both.client.read()
        shown = f"{caught.value} {caught.value!r} {vars(caught.value)} {both.client!r} {both.transports[0].requests}"
        assert "https://auth.test/token" in str(caught.value)
        assert SECRET not in shown
        assert caught.value.status == status
        assert both.server.used == []
        with pytest.raises(sdk.module.AuthenticationError):
            asyncio.run(both.async_client.read())

    @pytest.mark.parametrize(("status", "kind"), [(503, "ServerError"), (429, "RateLimitError")])
    def test_outage(self, sdk: Sdk, status: int, kind: str) -> None:
        """A token endpoint that is down or busy says nothing about the credentials."""
        both = Both(sdk)
        both.set(refuses=lambda _request: sdk.module.reply({}, status=status))
        with pytest.raises(getattr(sdk.module, kind)):
            both.client.read()

    def test_repr(self, sdk: Sdk) -> None:
        """Credentials show who they are of, and nothing else."""
        credentials = sdk.module.ClientCredentials("me", SECRET)
        assert repr(credentials) == "ClientCredentials('me', '***')"
        assert SECRET not in repr(sdk.module.Api(oauth=credentials))

    @pytest.mark.parametrize("pair", [("", "s"), ("i", " "), ("i", None), ("i", "\ud800")])
    def test_unusable(self, sdk: Sdk, pair: Any) -> None:
        """Credentials that cannot work are refused when they are made."""
        with pytest.raises(sdk.module.ConfigurationError):
            sdk.module.ClientCredentials(*pair)

    def test_wrong_scheme(self, sdk: Sdk) -> None:
        """Client credentials are no API key."""
        with pytest.raises(sdk.module.ConfigurationError, match="'key'"):
            sdk.module.Api(key=sdk.module.ClientCredentials("me", SECRET))
