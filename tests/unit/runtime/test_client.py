"""The client itself: requests of paths that no method has, and its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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

    @pytest.mark.parametrize(
        ("path", "url"),
        [
            ("/v1/a#f", f"{HOST}/v1/a?y=1"),
            ("/v1/a?x=2#f?z=3", f"{HOST}/v1/a?x=2&y=1"),
            ("https://store.example/slot#f", "https://store.example/slot?y=1"),
        ],
    )
    def test_fragment(self, client: BoxClient, transport: ScriptedTransport, path: str, url: str) -> None:
        """A fragment is never sent, and never takes the query along (RFC 9110, 7.1)."""
        client.request("GET", path, query={"y": 1})
        assert transport.requests[0].url == url

    @pytest.mark.parametrize(
        ("method", "path", "told"),
        [
            (5, "/a", "method must be text, not int"),
            (None, "/a", "method must be text, not NoneType"),
            ("", "/a", "method must be one word"),
            ("GE T", "/a", "method must be one word"),
            ("GET\r\n", "/a", "method must be one word"),
            ("GET", None, "path must be text, not NoneType"),
            ("GET", b"/a", "path must be text, not bytes"),
            ("GET", "/a\r\nX: y", "path must not hold control characters"),
            ("GET", "/a\x7f", "path must not hold control characters"),
            ("GET", "/\ud800", "path must not hold control characters"),
        ],
    )
    def test_wrong_arguments(
        self, client: BoxClient, transport: ScriptedTransport, method: Any, path: Any, told: str
    ) -> None:
        """A method or path that cannot be sent is refused by its name, and nothing is sent."""
        with pytest.raises(ConfigurationError, match=told) as caught:
            client.request(method, path)
        assert str(caught.value).isprintable()
        assert transport.requests == []

    def test_query_of_a_wrong_type(self, client: BoxClient) -> None:
        """A query has to be a mapping."""
        with pytest.raises(ConfigurationError, match="query must be a mapping, not str"):
            client.request("GET", "/a", query="b=1")  # type: ignore[arg-type] # that is the mistake

    def test_errors(self) -> None:
        """A reply of 400 and more is raised."""
        client = BoxClient(transport=ScriptedTransport([reply({"detail": "Not found."}, status=404)]))
        with pytest.raises(NotFoundError, match=r"404 Not found\. \(GET https://api\.boxes\.example/v1/x\)"):
            client.request("GET", "/v1/x")


class TestTimeout:
    @pytest.mark.parametrize("bad", ["5", 0, -1, (1, 2), True, float("nan"), float("inf")])
    def test_refused(self, client: BoxClient, transport: ScriptedTransport, bad: Any) -> None:
        """A timeout is a positive number or None, wherever it is given; anything else is refused before sending."""
        calls: list[Callable[[], object]] = [
            lambda: BoxClient(timeout=bad),
            lambda: client.request("GET", "/v1/x", timeout=bad),
            lambda: client.boxes.read("acme", "a", options={"timeout": bad}),
        ]
        for call in calls:
            with pytest.raises(ConfigurationError, match="timeout must be a number of seconds above 0, or None"):
                call()
        assert transport.requests == []

    def test_of_a_request(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A request takes the client's timeout, its own, or none at all."""
        client.request("GET", "/v1/x")
        client.request("GET", "/v1/x", timeout=0.5)
        client.request("GET", "/v1/x", timeout=None)
        assert transport.timeouts == [60.0, 0.5, None]


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
