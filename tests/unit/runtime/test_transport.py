"""The real transport against servers on loopback: connections, redirects, timeouts, failures."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from threading import Thread
from typing import Any

import aiohttp
import httpx2
import pyreqwest.exceptions
import pytest

from sdkwright.runtime import (
    AsyncHttpxTransport,
    ConfigurationError,
    HttpxTransport,
    RequestTimeoutError,
    TransportError,
)
from tests.functional.loopback import serving
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.serving import LoopbackServer, Quiet

pytestmark = pytest.mark.usefixtures("transport_kind")


class _Server(LoopbackServer):
    """Remembers what it is asked; `/v1/boxes/acme/away/` redirects to `elsewhere`."""

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.seen: list[dict[str, Any]] = []
        self.elsewhere = ""


class _Handler(Quiet, BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        length = int(self.headers.get("Content-Length", 0))
        server.seen.append(
            {
                "path": self.path,
                "port": self.client_address[1],
                "headers": {name.lower(): value for name, value in self.headers.items()},
                "body": self.rfile.read(length),
            }
        )
        away = self.path.startswith("/v1/boxes/acme/away/")
        content = gzip.compress(json.dumps({"slug": "a"}).encode())
        self.send_response(302 if away else 200)
        if away:
            self.send_header("Location", f"{server.elsewhere}/v1/boxes/acme/there/")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Set-Cookie", "session=1")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        self.do_GET()


@pytest.fixture
def server() -> Iterator[_Server]:
    with serving(_Server()) as server:
        yield server


@contextmanager
def _silent() -> Iterator[str]:
    """A server that takes connections and never says a word."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def _nobody() -> str:
    """A URL at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


class TestConnections:
    def test_reuse(self, server: _Server) -> None:
        """Two calls of a client use one connection."""
        with BoxClient("key", base_url=server.url) as client:
            assert client.boxes.read("acme", "a").slug == "a"
            client.boxes.read("acme", "b")
        assert len(server.seen) == 2
        assert len({each["port"] for each in server.seen}) == 1

    def test_reuse_asynchronously(self, server: _Server) -> None:
        """So do two calls of an asynchronous client."""

        async def run() -> None:
            async with AsyncBoxClient("key", base_url=server.url) as client:
                assert (await client.boxes.read("acme", "a")).slug == "a"
                await client.boxes.read("acme", "b")

        asyncio.run(run())
        assert len(server.seen) == 2
        assert len({each["port"] for each in server.seen}) == 1

    def test_what_is_sent(self, server: _Server) -> None:
        """Encoded paths, body and headers arrive as they were made; compression is offered; no cookie is kept."""
        with BoxClient("key", base_url=server.url) as client:
            client.boxes.read("a/b", "c..")
            client.boxes.create("x=1;y", new_name="ä")
        first, second = server.seen
        assert first["path"] == "/v1/boxes/a%2Fb/c../"
        assert first["headers"]["x-api-key"] == "key"
        assert "gzip" in first["headers"]["accept-encoding"]
        assert "content-type" not in first["headers"]
        assert second["path"] == "/v1/boxes/x%3D1%3By/"
        assert second["body"] == '{"name":"ä"}'.encode()
        assert second["headers"]["content-type"] == "application/json"
        assert "cookie" not in second["headers"]

    def test_redirect_to_another_port(self, server: _Server) -> None:
        """A redirect to another port is followed without the credentials."""
        with serving(_Server()) as other, BoxClient("key", base_url=server.url) as client:
            server.elsewhere = other.url
            assert client.boxes.read("acme", "away").slug == "a"
            arrived = other.seen[0]
        assert server.seen[0]["headers"]["x-api-key"] == "key"
        assert arrived["path"] == "/v1/boxes/acme/there/"
        assert "x-api-key" not in arrived["headers"]
        assert "authorization" not in arrived["headers"]

    def test_redirect_within_the_origin(self, server: _Server) -> None:
        """Within the origin the credentials go along."""
        server.elsewhere = server.url
        with BoxClient("key", base_url=server.url) as client:
            client.boxes.read("acme", "away")
        assert [each["headers"]["x-api-key"] for each in server.seen] == ["key", "key"]

    def test_closed(self, server: _Server) -> None:
        """A closed client sends nothing, whether it was used before or not; closing twice is fine."""
        for used in (True, False):
            client = BoxClient(base_url=server.url)
            if used:
                client.boxes.status()
            client.close()
            client.close()
            with pytest.raises(ConfigurationError, match="closed"):
                client.boxes.status()
        assert len(server.seen) == 1

    def test_own_client(self, server: _Server) -> None:
        """A client of httpx2 that is given does the sending, and is closed with the SDK's."""
        own = httpx2.Client()
        with BoxClient(base_url=server.url, transport=HttpxTransport(client=own)) as client:
            client.boxes.status()
        assert own.is_closed
        assert len(server.seen) == 1


class TestLogs:
    """What httpx2 writes to its log of each request."""

    def test_credential_in_the_query(self, server: _Server, caplog: pytest.LogCaptureFixture) -> None:
        """A credential in the query is sent, and is in no line of any log; the rest of the URL is."""
        caplog.set_level(logging.DEBUG)
        with BoxClient(query_key="s3cret", base_url=server.url) as client:
            client.boxes.read("acme", "a")
        assert server.seen[0]["path"] == "/v1/boxes/acme/a/?key=s3cret"
        assert "/v1/boxes/acme/a/?key=***" in caplog.text
        assert "s3cret" not in caplog.text

    def test_asynchronously(self, server: _Server, caplog: pytest.LogCaptureFixture) -> None:
        """So it is with the asynchronous client."""
        caplog.set_level(logging.DEBUG)

        async def run() -> None:
            async with AsyncBoxClient(query_key="s3cret", base_url=server.url) as client:
                await client.boxes.read("acme", "a")

        asyncio.run(run())
        assert server.seen[0]["path"] == "/v1/boxes/acme/a/?key=s3cret"
        assert "?key=***" in caplog.text
        assert "s3cret" not in caplog.text


class TestFailures:
    def test_timeout(self) -> None:
        """A server that does not answer in time is a RequestTimeoutError that names the request, without the key."""
        with (
            _silent() as url,
            BoxClient("s3cret", base_url=url, timeout=0.05) as client,
            pytest.raises(RequestTimeoutError, match=f"GET {url}/v1/boxes/acme/a/: no reply in time") as caught,
        ):
            client.boxes.read("acme", "a")
        assert "s3cret" not in str(caught.value)

    def test_timeout_of_a_call(self) -> None:
        """The timeout of one call counts more than the client's."""
        with (
            _silent() as url,
            BoxClient(base_url=url, timeout=None) as client,
            pytest.raises(RequestTimeoutError),
        ):
            client.boxes.read("acme", "a", options={"timeout": 0.05})

    def test_nobody_listens(self) -> None:
        """A refused connection is a TransportError, not a timeout."""
        with BoxClient(base_url=_nobody()) as client, pytest.raises(TransportError) as caught:
            client.boxes.status()
        assert not isinstance(caught.value, RequestTimeoutError)
        refused = (httpx2.ConnectError, aiohttp.ClientConnectorError, pyreqwest.exceptions.ConnectError)
        assert isinstance(caught.value.__cause__, refused)

    def test_asynchronously(self) -> None:
        """The asynchronous client raises the same."""

        async def run() -> None:
            with _silent() as url:
                async with AsyncBoxClient(base_url=url) as client:
                    with pytest.raises(RequestTimeoutError):
                        await client.boxes.read("acme", "a", options={"timeout": 0.05})
            async with AsyncBoxClient(base_url=_nobody(), transport=AsyncHttpxTransport()) as client:
                with pytest.raises(TransportError):
                    await client.boxes.read("acme", "a")

        asyncio.run(run())

    def test_no_http(self) -> None:
        """A server that does not speak HTTP is a TransportError."""
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            listening.listen()

            def answer() -> None:
                connection, _ = listening.accept()
                with connection:
                    connection.recv(65536)
                    connection.sendall(b"220 mail ready\r\n")

            thread = Thread(target=answer)
            thread.start()
            url = f"http://127.0.0.1:{listening.getsockname()[1]}"
            with BoxClient(base_url=url) as client, pytest.raises(TransportError):
                client.boxes.status()
            thread.join()

    def test_impossible_url(self) -> None:
        """A URL that cannot be sent is a ConfigurationError: nothing left the machine."""
        with BoxClient(base_url="http://127.0.0.1:1") as client, pytest.raises(ConfigurationError):
            client.request("GET", "/v1/\x00")


def test_import_is_light() -> None:
    """Importing the runtime, and making a client, loads no HTTP library."""
    code = (
        "import sys; from sdkwright.runtime import Client, Settings\n"
        "class C(Client): _settings = Settings(name='a', version='1', base_url='https://a.example')\n"
        "C({}); print([m for m in ('httpx2', 'aiohttp', 'ssl', 'anyio') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, capture_output=True, check=False
    )
    assert (done.stdout.decode().strip(), done.stderr) == ("[]", b"")
