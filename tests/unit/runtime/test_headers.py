"""Headers of a request: the client's, the operation's, and those that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

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

    @pytest.mark.parametrize(
        ("headers", "told"),
        [
            ({"X-Any": 1}, "'X-Any'"),
            ({"X-Any": None}, "'X-Any'"),
            ({"X-Any": b"v4lue"}, "'X-Any'"),
            ({"X-Any": "v4lue\x1b[2J"}, "'X-Any'"),
            ({5: "v4lue"}, "5 cannot be the name"),
            ({"": "v4lue"}, "'' cannot be the name"),
            ({"X Y:": "v4lue"}, "'X Y:' cannot be the name"),
            (["X-Any"], "headers must be a mapping, not list"),
        ],
    )
    def test_no_header(self, client: BoxClient, transport: ScriptedTransport, headers: Any, told: str) -> None:
        """What is no header is refused by its name wherever it comes from, without its value, and nothing is sent."""
        calls: list[Callable[[], object]] = [
            lambda: client.boxes.read("acme", "a", options={"headers": headers}),
            lambda: client.request("GET", "/v1/x", headers=headers),
            lambda: BoxClient(headers=headers),
        ]
        for call in calls:
            with pytest.raises(ConfigurationError, match=told) as caught:
                call()
            assert "v4lue" not in str(caught.value)
        assert transport.requests == []

    def test_spaces_around_a_value(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Blanks around a value are no part of it: sent, they would be refused, and the value shown."""
        client.boxes.read("acme", "a", options={"headers": {"Authorization": " token\tmine \t"}})
        assert transport.requests[0].headers["authorization"] == "token\tmine"

    def test_argument_that_is_no_text(self, client: BoxClient) -> None:
        """A header or cookie argument that has no text is refused by its name."""
        with pytest.raises(ConfigurationError, match="'X-Trace' must be text or a finite number, not object"):
            client.boxes.create("a", trace=cast(Any, object()))
        with pytest.raises(ConfigurationError, match="'session' cannot be sent"):
            client.boxes.create("a", session="\ud800")
