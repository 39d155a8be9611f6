"""What is special to the transport with pyreqwest; what it shares with that of httpx2 is tested with that."""

from __future__ import annotations

import socket
import ssl
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from sdkwright.runtime import (
    ConfigurationError,
    Headers,
    PyreqwestTransport,
    Request,
    RequestTimeoutError,
    TransportError,
    Upload,
)
from sdkwright.runtime.http import pyreqwest_clients
from sdkwright.runtime.http.pyreqwest_clients import rounded
from tests.functional.loopback import Answer, loopback
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.serving import answering

_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
_HEADERS = Headers({"Accept": "application/json", "User-Agent": "me"})


def sent(url: str, **settings: Any) -> int:
    """The status of the reply to a GET."""
    transport = PyreqwestTransport(**settings)
    try:
        return transport.send(Request("GET", url, _HEADERS), 5.0).status
    finally:
        transport.close()


@contextmanager
def listening() -> Iterator[str]:
    """A server that takes connections and never says a word."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


class TestSending:
    """What goes over the wire."""

    @pytest.mark.parametrize(
        ("path", "target"),
        [
            ("/a%2Fb/%7Ec/d%20e?q=%2B+%26", "/a%2Fb/%7Ec/d%20e?q=%2B+%26"),
            ("/a|b^c?q='%zz", "/a|b^c?q='%zz"),
            ("/ä/b c", "/%C3%A4/b%20c"),
            ("?q=1", "/?q=1"),
        ],
    )
    def test_targets(self, path: str, target: str) -> None:
        """A URL is sent byte for byte; only what cannot be sent is quoted."""
        with loopback() as server:
            assert sent(server.url + path) == 200
        assert server.came[0].target == target

    @pytest.mark.parametrize("url", ["http://127.0.0.1/a\r\nX: 1", "http://127.0.0.1/\x00", "http://[::1/", "ftp://a/"])
    def test_no_urls(self, url: str) -> None:
        """What is no URL is not sent."""
        with pytest.raises(ConfigurationError):
            sent(url)

    @pytest.mark.parametrize("given", [{}, {"Accept": "a/b", "User-Agent": "me"}])
    def test_headers(self, given: dict[str, str]) -> None:
        """No header is added but those that the transport needs, whichever library sends the request."""
        with loopback() as server:
            transport = PyreqwestTransport()
            transport.send(Request("POST", server.url, Headers({"X-Own": "1", **given}), b"{}"), 5.0)
            transport.send(Request("POST", server.url, Headers({"X-Own": "1", **given})), 5.0)
            transport.close()
        own = {"x-own", *(name.lower() for name in given)}
        for came in server.came:
            assert set(came.headers) == {"host", "accept-encoding", "content-length", *own}
            assert (came.headers["accept-encoding"], came.headers["x-own"]) == ("gzip, deflate", "1")
        assert [came.headers["content-length"] for came in server.came] == ["2", "0"]
        assert server.came[0].body == b"{}"

    def test_order(self) -> None:
        """Headers keep their order."""
        came: list[bytes] = []

        def keep(connection: socket.socket) -> None:
            came.append(connection.recv(65536))
            connection.sendall(_OK)

        with answering(keep) as url:
            transport = PyreqwestTransport()
            transport.send(Request("GET", url, Headers({"X-Z": "1", "User-Agent": "me", "Accept": "a/b"})), 5.0)
            transport.close()
        names = [line.partition(b":")[0] for line in came[0].split(b"\r\n")[1:-2]]
        assert names == [b"X-Z", b"User-Agent", b"Accept", b"Accept-Encoding", b"Host"]

    def test_replies(self) -> None:
        """Long headers can be read, and repeated ones; one with more than ASCII is there without its value."""
        head = (
            b"HTTP/1.1 200 OK\r\nLink: " + b"a" * 40_000 + b"\r\nX-Name: caf\xe9\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2"
        )

        def answer(connection: socket.socket) -> None:
            connection.recv(65536)
            connection.sendall(head + b"\r\nContent-Length: 0\r\n\r\n")

        with answering(answer) as url:
            transport = PyreqwestTransport()
            reply = transport.send(Request("GET", url, _HEADERS), 5.0)
            transport.close()
        assert (len(reply.headers["link"]), reply.headers["x-name"]) == (40_000, "\ufffd")
        assert reply.headers["set-cookie"] == "a=1, b=2"

    def test_not_sent_twice(self) -> None:
        """A request on a kept connection that breaks off is not sent again behind the client's back."""
        requests: list[bytes] = []

        def once(connection: socket.socket) -> None:
            requests.append(connection.recv(65536))
            connection.sendall(_OK)
            requests.append(connection.recv(65536))

        with answering(once) as url:
            transport = PyreqwestTransport()
            transport.send(Request("GET", f"{url}/first", _HEADERS), 5.0)
            with pytest.raises(TransportError) as caught:
                transport.send(Request("GET", f"{url}/second", _HEADERS), 5.0)
            transport.close()
        assert (caught.value.kind, caught.value.sent) == ("protocol", "unknown")
        assert [request.split()[1] for request in requests] == [b"/first", b"/second"]

    def test_connecting_in_time(self) -> None:
        """A server that takes no connections is told apart from one that does not answer."""
        with socket.socket() as server:
            server.bind(("127.0.0.1", 0))
            server.listen(0)
            waiting = [socket.socket() for _ in range(4)]
            for connection in waiting:
                connection.setblocking(False)
                with suppress(BlockingIOError):
                    connection.connect(server.getsockname())
            transport = PyreqwestTransport()
            with pytest.raises(RequestTimeoutError) as caught:
                transport.send(Request("GET", f"http://127.0.0.1:{server.getsockname()[1]}/", _HEADERS), 0.3)
            transport.close()
            for connection in waiting:
                connection.close()
        assert (caught.value.kind, caught.value.sent) == ("connect", "no")


class TestBodies:
    """Bodies that httpx2 sends."""

    @pytest.mark.parametrize("upload", [True, False])
    def test_not_taken(self, upload: bool) -> None:
        """A server that takes nothing of a large body is noticed within the timeout."""
        body = bytes(16 * 1024 * 1024)
        with listening() as url:
            transport = PyreqwestTransport()
            with pytest.raises(RequestTimeoutError) as caught:
                transport.send(Request("PUT", url, _HEADERS, Upload(body) if upload else body), 0.2)
            transport.close()
        assert (caught.value.kind, caught.value.sent) == ("write", "unknown")

    def test_from_a_reply(self) -> None:
        """A body may come from a reply of the same client, piece by piece."""
        with loopback() as server, BoxClient(base_url=server.url, transport=PyreqwestTransport()) as client:
            server.answer = lambda came: Answer(bytes(1_000_000) if came.method == "GET" else b"{}")
            with client.stream(client.boxes.status) as opened:
                client.request("PUT", "/there", body=Upload(opened.chunks(), length=1_000_000))
        assert len(server.came[1].body) == 1_000_000


class TestProxies:
    """Proxies of the environment and of the caller."""

    def test_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """HTTP_PROXY names the proxy, with or without its scheme, and NO_PROXY the servers that need none."""
        with loopback() as proxy, loopback() as server:
            monkeypatch.setenv("http_proxy", proxy.url.removeprefix("http://"))
            monkeypatch.delenv("NO_PROXY", raising=False)
            monkeypatch.setenv("no_proxy", "other.example")
            assert sent(f"{server.url}/a") == 200
            monkeypatch.setenv("no_proxy", "127.0.0.1")
            assert sent(f"{server.url}/b") == 200
        assert [came.target for came in proxy.came] == [f"{server.url}/a"]
        assert [came.target for came in server.came] == ["/b"]

    def test_given(self) -> None:
        """A proxy that is given is used for every server; its user and password are sent to it alone."""
        with loopback() as proxy:
            given = proxy.url.replace("http://", "http://me:secret@")
            assert sent("http://api.example/a", proxy=given) == 200
        assert proxy.came[0].target == "http://api.example/a"
        assert proxy.came[0].headers["proxy-authorization"].startswith("Basic ")

    def test_refusal(self) -> None:
        """A proxy that lets nobody through is told apart from the server, and its password is not shown."""

        def refuse(connection: socket.socket) -> None:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")

        with answering(refuse) as url:
            proxy = url.replace("http://", "http://me:s3cret@")
            with pytest.raises(TransportError) as caught:
                sent("https://api.example/a", proxy=proxy)
        assert (caught.value.kind, caught.value.sent) == ("proxy", "no")
        assert "s3cret" not in "".join(traceback.format_exception(caught.value))

    @pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "http://[::1", "http://me:s3cret@a.example:99999"])
    def test_unusable(self, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
        """A proxy that cannot be used is told, also one of the environment, without its password."""
        with pytest.raises(ConfigurationError) as given:
            sent("http://api.example/", proxy=proxy)
        monkeypatch.setenv("http_proxy", proxy)
        monkeypatch.delenv("no_proxy", raising=False)
        with pytest.raises(ConfigurationError) as found:
            sent("http://api.example/")
        for caught in (given, found):
            assert "s3cret" not in "".join(traceback.format_exception(caught.value))


class TestSettings:
    """What has to be there, and what is kept."""

    def test_context(self) -> None:
        """A context of the module `ssl` is refused, with what to do instead."""
        context: Any = ssl.create_default_context()
        with pytest.raises(ConfigurationError, match="use HttpxTransport"):
            PyreqwestTransport(verify=context)

    def test_missing_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without pyreqwest, the error says how it is installed."""
        monkeypatch.setitem(sys.modules, "pyreqwest.client", None)
        with pytest.raises(ConfigurationError, match=r"its extra \[pyreqwest\]"):
            sent("http://127.0.0.1:9/")

    def test_connections(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the wait for a connection has an end, the error says that the client itself is the bottleneck."""
        monkeypatch.setattr(pyreqwest_clients, "MOST_CONNECTIONS", 1)
        with loopback() as server:
            transport = PyreqwestTransport()
            first = transport.open(Request("GET", f"{server.url}/a", _HEADERS), None)
            waiting = Request("GET", f"{server.url}/b", _HEADERS, pool_timeout=0.01)
            with pytest.raises(RequestTimeoutError, match=r"/b: all connections of this client are in use") as caught:
                transport.send(waiting, None)
            assert (caught.value.kind, caught.value.sent) == ("pool", "no")
            first.close()
            first.close()
            assert transport.send(waiting, None).status == 200
            transport.close()

    @pytest.mark.parametrize(
        ("given", "used"),
        [(60, 60), (0.3, 0.3), (12.5, 12.5), (29.9987, 29.9), (0.04999, 0.0499), (0, 0), (1e-9, 1e-9)],
    )
    def test_timeouts(self, given: float, used: float) -> None:
        """Timeouts have three digits, and are never longer than what was asked for."""
        assert rounded(given) == pytest.approx(used)
        assert rounded(given) <= given

    def test_many_timeouts(self) -> None:
        """However many timeouts calls have, few clients are kept; a reply that is being read outlives its client."""
        with loopback() as server:
            transport = PyreqwestTransport()
            server.answer = lambda _: Answer(bytes(500_000))
            first = transport.open(Request("GET", server.url, _HEADERS), 9.0)
            for number in range(20):
                assert transport.send(Request("GET", server.url, _HEADERS), 10.0 + number).status == 200
            assert len(first.read()) == 500_000
            transport.close()

    def test_secrets(self) -> None:
        """No credential of a query is in an error or in its traceback."""
        with listening() as url:
            client = BoxClient(query_key="s3cret", base_url=url, transport=PyreqwestTransport(), retries=0)
            with pytest.raises(RequestTimeoutError) as caught:
                client.boxes.read("acme", "a", options={"timeout": 0.05})
            client.close()
        assert "s3cret" not in "".join(traceback.format_exception(caught.value))
