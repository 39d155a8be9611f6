"""Headers of a request: the client's, the operation's, and those that are refused."""

from __future__ import annotations

import pytest

from sdkwright.runtime import ConfigurationError, ScriptedTransport
from tests.unit.runtime.api import BoxClient


class TestHeaders:
    def test_of_the_client(self, transport: ScriptedTransport) -> None:
        """The SDK names itself; the client's headers are sent always and replace those of the SDK."""
        BoxClient(headers={"user-agent": "mine", "X-Team": "a"}, transport=transport).boxes.status()
        BoxClient(transport=transport).boxes.status()
        first, second = transport.requests
        assert (first.headers["User-Agent"], first.headers["x-team"]) == ("mine", "a")
        assert second.headers["User-Agent"].startswith("boxes-sdk/1.2.3 python/3.")
        assert second.headers["accept"].startswith("application/json")

    def test_of_an_operation(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Header and cookie arguments go under their own names; None is left out."""
        client.boxes.create("a", trace="t1", session="a;b=c")
        client.boxes.create("a", trace=None)
        first, second = transport.requests
        assert (first.headers["X-Trace"], first.headers["Cookie"]) == ("t1", "session=a%3Bb%3Dc")
        assert not {"x-trace", "cookie"} & {name.lower() for name in second.headers}

    @pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "nul\0", "näh"])
    def test_no_smuggling(self, client: BoxClient, transport: ScriptedTransport, value: str) -> None:
        """A header with a line break is refused wherever it comes from, and nothing is sent."""
        with pytest.raises(ConfigurationError):
            client.boxes.create("a", trace=value)
        with pytest.raises(ConfigurationError):
            client.boxes.read("acme", "a", options={"headers": {"X-Any": value}})
        with pytest.raises(ConfigurationError):
            BoxClient(headers={"X-Any": value})
        assert transport.requests == []
