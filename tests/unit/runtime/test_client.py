"""The client itself: requests of paths that no method has, and its end."""

from __future__ import annotations

import pytest

from sdkwright.runtime import ConfigurationError, NotFoundError, ScriptedTransport, reply
from tests.unit.runtime.api import HOST, BoxClient


class TestRawRequest:
    def test_under_the_base_url(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A path of the API is sent with credentials, query and body, and the reply comes as it is."""
        response = client.request("post", "/v1/new?a=1", query={"b": [1, 2]}, body={"c": None}, timeout=1)
        sent = transport.requests[0]
        assert (sent.method, sent.url) == ("POST", f"{HOST}/v1/new?a=1&b=1&b=2")
        assert sent.content == b'{"c":null}'
        assert sent.headers["x-api-key"] == "key"
        assert (response.status, response.json(), response.url) == (200, {}, sent.url)
        assert transport.timeouts == [1]

    def test_other_origin(self, transport: ScriptedTransport) -> None:
        """An absolute URL of another origin gets neither credentials nor the client's own headers."""
        client = BoxClient("key", headers={"X-Own": "1"}, transport=transport)
        client.request("PUT", "https://store.example/slot", body=b"\x00", headers={"X-Given": "2"})
        client.request("GET", f"{HOST}/v1/x")
        first, second = transport.requests
        assert {name.lower() for name in first.headers} == {"accept", "user-agent", "content-type", "x-given"}
        assert first.content == b"\x00"
        assert second.headers["x-api-key"] == "key"

    @pytest.mark.parametrize("path", [".evil.example/", "@evil.example/", "evil.example/v1", "ftp://x/", ""])
    def test_strange_paths(self, client: BoxClient, transport: ScriptedTransport, path: str) -> None:
        """A path that would change the host, or is none, is refused."""
        with pytest.raises(ConfigurationError):
            client.request("GET", path)
        assert transport.requests == []

    def test_errors(self) -> None:
        """A reply of 400 and more is raised."""
        client = BoxClient(transport=ScriptedTransport([reply({"detail": "Not found."}, status=404)]))
        with pytest.raises(NotFoundError, match=r"404 Not found\. \(GET https://api\.boxes\.example/v1/x\)"):
            client.request("GET", "/v1/x")


class TestLifetime:
    def test_context_manager(self, transport: ScriptedTransport) -> None:
        """Leaving the client's block closes the transport."""
        with BoxClient(transport=transport) as client:
            client.boxes.status()
            assert not transport.closed
        assert transport.closed

    def test_script_runs_out(self) -> None:
        """A scripted transport without replies fails the test that uses it."""
        with pytest.raises(AssertionError, match="no reply is left"):
            BoxClient(transport=ScriptedTransport()).boxes.status()
