"""Redirects: which are followed, and what goes along to where they lead."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.runtime import RedirectError, Response, ScriptedTransport, reply
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.credentials import KEY


class TestRedirects:
    """Redirects are followed by the runtime; credentials stay with the origin of the base URL."""

    def _client(self, *replies: Response, **given: Any) -> tuple[BoxClient, ScriptedTransport]:
        transport = ScriptedTransport(list(replies))
        given.setdefault("api_key", KEY)
        return BoxClient(**given, transport=transport), transport

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_same_origin(self, status: int) -> None:
        """A GET follows every kind of redirect, with its credential when the origin stays."""
        client, transport = self._client(reply(status=status, headers={"Location": "/v1/there/"}), reply({"slug": "b"}))
        assert client.boxes.read("acme", "a").slug == "b"
        assert transport.requests[1].url == "https://api.boxes.example/v1/there/"
        assert transport.requests[1].headers["x-api-key"] == KEY

    def test_fragment(self) -> None:
        """A fragment is not sent, and does not swallow the credential in the query."""
        client, transport = self._client(
            reply(status=302, headers={"Location": "/v1/there/#part"}), reply({}), api_key=None, query_key=KEY
        )
        client.boxes.read("acme", "a")
        assert transport.requests[1].url == f"https://api.boxes.example/v1/there/?key={KEY}"

    @pytest.mark.parametrize(
        "elsewhere",
        [
            "https://evil.example/x",
            "http://api.boxes.example/x",
            "https://api.boxes.example:8443/x",
            "//evil.example/x",
        ],
    )
    def test_other_origin(self, elsewhere: str) -> None:
        """Another host, scheme or port gets neither the credential nor any header that might be one."""
        client, transport = self._client(
            reply(status=302, headers={"Location": elsewhere}), reply({"slug": "b"}), headers={"X-Own": "mine"}
        )
        client.boxes.read("acme", "a", options={"headers": {"Cookie": "c=1"}})
        assert {name.lower() for name in transport.requests[1].headers} == {"accept", "user-agent"}

    def test_body_of_a_read(self) -> None:
        """What is read elsewhere does not take its body along."""
        client, transport = self._client(
            reply(status=302, headers={"Location": "https://evil.example/x"}), reply({"slug": "b"})
        )
        client.boxes.read("acme", "a", options={"body": {"secret": 1}})
        assert transport.requests[0].content == b'{"secret":1}'
        assert transport.requests[1].content is None

    def test_back_again(self) -> None:
        """A credential that was left behind does not return when a redirect leads back."""
        client, transport = self._client(
            reply(status=302, headers={"Location": "https://evil.example/x"}),
            reply(status=302, headers={"Location": "https://api.boxes.example/v1/y"}),
            reply({"slug": "b"}),
        )
        client.boxes.read("acme", "a")
        assert "x-api-key" not in transport.requests[2].headers

    def test_query_key(self) -> None:
        """A key in the query goes along within the origin, and stays behind otherwise."""
        for target, expected in [("/v1/y", True), ("https://evil.example/y", False)]:
            client, transport = self._client(
                reply(status=302, headers={"Location": target}), reply({}), api_key=None, query_key=KEY
            )
            client.boxes.read("acme", "a")
            assert (KEY in transport.requests[1].url) is expected

    def test_at_most_five(self) -> None:
        """The sixth redirect is an error."""
        client, transport = self._client(*[reply(status=302, headers={"Location": "/v1/again"})] * 7)
        with pytest.raises(RedirectError, match="after 5 redirects"):
            client.boxes.read("acme", "a")
        assert len(transport.requests) == 6

    @pytest.mark.parametrize("status", [303])
    @pytest.mark.parametrize("location", ["/v1/b/", "https://evil.example/"])
    def test_read_after_a_change(self, status: int, location: str) -> None:
        """A POST that meets 303 is followed by a GET, which has neither its body nor what was said of it."""
        client, transport = self._client(reply(status=status, headers={"Location": location}), reply({"slug": "b"}))
        client.boxes.create("a", new_name="b", options={"headers": {"Content-Encoding": "identity"}})
        second = transport.requests[1]
        assert (second.method, second.content) == ("GET", None)
        assert not {name.lower() for name in second.headers} & {"content-type", "content-encoding"}
        assert ("x-api-key" in second.headers) is location.startswith("/")

    @pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
    @pytest.mark.parametrize(("status", "becomes"), [(303, "GET"), (307, ""), (308, "")])
    def test_other_changes(self, method: str, status: int, becomes: str) -> None:
        """A change goes on as it is within the origin, but for 303, which is read."""
        client, transport = self._client(reply(status=status, headers={"Location": "/v1/b/"}), reply({}))
        client.request(method, "/v1/a/", body={"a": 1})
        second = transport.requests[1]
        assert (second.method, second.content) == ((becomes, None) if becomes else (method, b'{"a":1}'))

    @pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
    @pytest.mark.parametrize("status", [301, 302])
    def test_changes_are_not_repeated(self, method: str, status: int) -> None:
        """A change is not sent again where the server only points elsewhere."""
        client, transport = self._client(reply(status=status, headers={"Location": "/v1/b/"}), reply({}))
        with pytest.raises(RedirectError, match=f"{method} is not sent again"):
            client.request(method, "/v1/a/", body={"a": 1})
        assert len(transport.requests) == 1

    def test_head(self) -> None:
        """A HEAD stays one."""
        client, transport = self._client(reply(status=303, headers={"Location": "/v1/b/"}), reply())
        client.request("HEAD", "/v1/a/")
        assert transport.requests[1].method == "HEAD"

    @pytest.mark.parametrize(
        ("method", "status"),
        [("POST", 301), ("POST", 302), ("POST", 307), ("POST", 308), ("PUT", 301), ("DELETE", 302)],
    )
    def test_changes_elsewhere(self, method: str, status: int) -> None:
        """A change is not sent again to another origin."""
        client, transport = self._client(reply(status=status, headers={"Location": "https://evil.example/"}), reply({}))
        with pytest.raises(RedirectError, match=f"{method} is not sent again"):
            client.request(method, "/v1/a/", body={"a": 1})
        assert len(transport.requests) == 1

    def test_change_within_the_origin(self) -> None:
        """A POST follows 307 within the origin, with its body."""
        client, transport = self._client(reply(status=307, headers={"Location": "/v1/b/"}), reply({}))
        client.boxes.create("a", new_name="b")
        assert transport.requests[1].method == "POST"
        assert transport.requests[1].content == b'{"name":"b"}'
        assert transport.requests[1].headers["content-type"] == "application/json"

    @pytest.mark.parametrize("location", ["", "ftp://api.boxes.example/", "https://u:p@evil.example/", "http://[bad"])
    def test_to_nowhere(self, location: str) -> None:
        """A redirect without a usable target is an error."""
        client, _ = self._client(reply(status=302, headers={"Location": location}))
        with pytest.raises(RedirectError, match="leads nowhere"):
            client.boxes.read("acme", "a")
