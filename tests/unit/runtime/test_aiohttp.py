"""What is special to the transport with aiohttp; what it shares with that of httpx2 is tested with that."""

from __future__ import annotations

import asyncio
import socket
import sys
import traceback
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest

from sdkwright.runtime import (
    AsyncAiohttpTransport,
    ConfigurationError,
    Headers,
    Request,
    RequestTimeoutError,
    TransportError,
    Upload,
)
from tests.functional.loopback import Answer, loopback
from tests.unit.runtime.api import AsyncBoxClient
from tests.unit.runtime.serving import answering, replying

_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


async def sent(url: str, **settings: object) -> int:
    """The status of the reply to a GET."""
    transport = AsyncAiohttpTransport(**settings)  # type: ignore[arg-type]
    try:
        return (await transport.send(Request("GET", url), 5.0)).status
    finally:
        await transport.close()


class TestSending:
    """What goes over the wire."""

    @pytest.mark.parametrize(
        ("path", "target"),
        [
            ("/a%2Fb/%7Ec/d%20e?q=%2B+%26", "/a%2Fb/%7Ec/d%20e?q=%2B+%26"),
            ("/plain/../up", "/plain/../up"),
            ("/ä/b c", "/%C3%A4/b%20c"),
        ],
    )
    async def test_targets(self, path: str, target: str) -> None:
        """A URL is sent byte for byte; only what cannot be sent is quoted."""
        with loopback() as server:
            assert await sent(server.url + path) == 200
        assert server.came[0].target == target

    @pytest.mark.parametrize("url", ["http://127.0.0.1/a\r\nX: 1", "http://127.0.0.1/\x00", "http://[::1/"])
    async def test_no_urls(self, url: str) -> None:
        """What is no URL is not sent."""
        with pytest.raises(ConfigurationError):
            await sent(url)

    async def test_headers(self) -> None:
        """No header is added but those that the transport needs, and none is taken from a .netrc file."""
        with loopback() as server:
            transport = AsyncAiohttpTransport()
            await transport.send(Request("POST", server.url, Headers({"X-Own": "1"}), b"{}"), 5.0)
            await transport.close()
        assert set(server.came[0].headers) == {"host", "x-own", "accept-encoding", "content-length"}
        assert server.came[0].body == b"{}"

    async def test_netrc(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The passwords of a .netrc file stay there."""
        (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
        monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
        with loopback() as server:
            await sent(server.url)
        assert "authorization" not in server.came[0].headers

    async def test_replies(self) -> None:
        """Long headers, and such that are no UTF-8, can be read."""
        head = b"HTTP/1.1 200 OK\r\nLink: " + b"a" * 40_000 + b"\r\nX-Name: caf\xe9\r\nX-Other: \xc3\xa9\r\n"
        with answering(replying(head + b"Content-Length: 0\r\n\r\n")) as url:
            transport = AsyncAiohttpTransport()
            reply = await transport.send(Request("GET", url), 5.0)
            await transport.close()
        assert (len(reply.headers["link"]), reply.headers["x-name"], reply.headers["x-other"]) == (40_000, "café", "é")

    async def test_not_sent_twice(self) -> None:
        """A request on a kept connection that breaks off is not sent again behind the client's back."""
        requests: list[bytes] = []

        def once(connection: socket.socket) -> None:
            requests.append(connection.recv(65536))
            connection.sendall(_OK)
            requests.append(connection.recv(65536))

        with answering(once) as url:
            transport = AsyncAiohttpTransport()
            await transport.send(Request("GET", f"{url}/first"), 5.0)
            with pytest.raises(TransportError) as caught:
                await transport.send(Request("GET", f"{url}/second"), 5.0)
            await transport.close()
        assert (caught.value.kind, caught.value.sent) == ("protocol", "unknown")
        assert [request.split()[1] for request in requests] == [b"/first", b"/second"]


class TestBodies:
    """Bodies in pieces."""

    async def test_pieces(self) -> None:
        """An iterable is sent in chunks, or with its length where that is known."""

        async def pieces() -> AsyncIterator[bytes]:
            yield b"one"
            yield b"two"

        received: list[bytes] = []

        def keep(connection: socket.socket) -> None:
            data = b""
            while not data.endswith((b"0\r\n\r\n", b"onetwo")):
                data += connection.recv(65536)
            received.append(data)
            connection.sendall(_OK)

        with answering(keep) as url:
            for upload in (Upload(pieces()), Upload(pieces(), length=6)):
                transport = AsyncAiohttpTransport()
                assert (await transport.send(Request("PUT", url, content=upload), 5.0)).status == 200
                await transport.close()
        assert received[0].endswith(b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n")
        assert b"Content-Length: 6\r\n" in received[1]
        assert b"chunked" not in received[1]

    async def test_own_failure(self) -> None:
        """What the source of a body raises is raised as it is."""

        async def pieces() -> AsyncIterator[bytes]:
            yield b"one"
            raise KeyError("mine")

        def drain(connection: socket.socket) -> None:
            while connection.recv(65536):
                pass

        with answering(drain) as url:
            transport = AsyncAiohttpTransport()
            with pytest.raises(KeyError, match="mine"):
                await transport.send(Request("PUT", url, content=Upload(pieces())), 5.0)
            await transport.close()

    @pytest.mark.parametrize("upload", [True, False])
    async def test_not_taken(self, upload: bool) -> None:
        """A server that takes nothing of a large body is noticed within the timeout."""
        body = bytes(16 * 1024 * 1024)
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            url = f"http://127.0.0.1:{listening.getsockname()[1]}"
            transport = AsyncAiohttpTransport()
            with pytest.raises(RequestTimeoutError) as caught:
                await transport.send(Request("PUT", url, content=Upload(body) if upload else body), 0.2)
            await transport.close()
        assert (caught.value.kind, caught.value.sent) == ("write", "unknown")

    async def test_reply_before_the_end(self) -> None:
        """A server may refuse a body before it has read all of it."""

        def refuse(connection: socket.socket) -> None:
            connection.recv(1000)
            connection.sendall(b"HTTP/1.1 413 Large\r\nContent-Length: 4\r\nConnection: close\r\n\r\nmuch")
            connection.settimeout(0.1)
            with suppress(OSError):
                while connection.recv(65536):
                    pass

        with answering(refuse) as url:
            transport = AsyncAiohttpTransport()
            reply = await transport.send(Request("PUT", url, content=Upload(bytes(16 * 1024 * 1024))), 5.0)
            await transport.close()
        assert (reply.status, reply.content) == (413, b"much")


class TestProxies:
    """Proxies of the environment and of the caller."""

    async def test_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """HTTP_PROXY names the proxy, with or without its scheme, and NO_PROXY the servers that need none."""
        with loopback() as proxy, loopback() as server:
            monkeypatch.setenv("http_proxy", proxy.url.removeprefix("http://"))
            monkeypatch.delenv("NO_PROXY", raising=False)
            monkeypatch.setenv("no_proxy", "other.example")
            assert await sent(f"{server.url}/a") == 200
            monkeypatch.setenv("no_proxy", "127.0.0.1")
            assert await sent(f"{server.url}/b") == 200
        assert [came.target for came in proxy.came] == [f"{server.url}/a"]
        assert [came.target for came in server.came] == ["/b"]

    async def test_given(self) -> None:
        """A proxy that is given is used for every server; its user and password are sent to it alone."""
        with loopback() as proxy:
            given = proxy.url.replace("http://", "http://me:secret@")
            assert await sent("http://api.example/a", proxy=given) == 200
        assert proxy.came[0].target == "http://api.example/a"
        assert proxy.came[0].headers["proxy-authorization"].startswith("Basic ")

    async def test_refusal(self) -> None:
        """A proxy that lets nobody through is told apart from the server; its password is not shown."""
        with loopback(lambda _: Answer(status=407)) as proxy:
            given = proxy.url.replace("http://", "http://me:secret@")
            with pytest.raises(TransportError) as caught:
                await sent("https://api.example/a", proxy=given)
        assert caught.value.sent == "no"
        assert "secret" not in "".join(traceback.format_exception(caught.value))

    async def test_unusable(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A proxy of the environment that cannot be used is told."""
        monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:9")
        with pytest.raises(ConfigurationError, match="proxy"):
            await sent("http://api.example/")


class TestSessions:
    """Sessions of one's own, and what has to be there."""

    async def test_given(self) -> None:
        """A session that is given does the sending, also one that decompresses, and is closed with the client."""
        session = aiohttp.ClientSession()
        with loopback() as server:
            async with AsyncBoxClient(base_url=server.url, transport=AsyncAiohttpTransport(session=session)) as client:
                await client.boxes.read("acme", "a")
        assert session.closed
        assert len(server.came) == 1

    async def test_another_loop(self) -> None:
        """It is refused in another event loop."""
        session = aiohttp.ClientSession()
        transport = AsyncAiohttpTransport(session=session)
        with loopback() as server:
            await transport.send(Request("GET", server.url), 5.0)
            with pytest.raises(ConfigurationError, match="give this one its own"):
                await asyncio.to_thread(asyncio.run, transport.send(Request("GET", server.url), 5.0))
        await transport.close()

    async def test_bounded_wait(self) -> None:
        """Where the wait for a connection has an end, the error says that the client itself is the bottleneck."""
        with loopback() as server:
            session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1))
            transport = AsyncAiohttpTransport(session=session)
            large = Answer(bytes(8 * 1024 * 1024))
            server.answer = lambda _: large
            first = await transport.open(Request("GET", f"{server.url}/a"), None)
            with pytest.raises(RequestTimeoutError, match=r"/b: all connections of this client are in use") as caught:
                await transport.send(Request("GET", f"{server.url}/b", pool_timeout=0.01), None)
            assert (caught.value.kind, caught.value.sent) == ("pool", "no")
            await first.close()
            assert (await transport.send(Request("GET", f"{server.url}/b", pool_timeout=10.0), None)).status == 200
            await transport.close()

    async def test_missing_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without aiohttp, the error says how it is installed."""
        monkeypatch.setitem(sys.modules, "aiohttp", None)
        with pytest.raises(ConfigurationError, match=r"its extra \[aiohttp\]"):
            await sent("http://127.0.0.1:9/")

    async def test_secrets(self) -> None:
        """No credential of a query is in an error or in its traceback."""
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            url = f"http://127.0.0.1:{listening.getsockname()[1]}"
            client = AsyncBoxClient(query_key="s3cret", base_url=url, transport=AsyncAiohttpTransport())
            with pytest.raises(RequestTimeoutError) as caught:
                await client.boxes.read("acme", "a", options={"timeout": 0.05})
            await client.close()
        assert "s3cret" not in "".join(traceback.format_exception(caught.value))
