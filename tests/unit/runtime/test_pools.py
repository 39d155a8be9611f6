"""Connections of one client, how many are kept and what happens when all are in use; the TLS context of all clients."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import httpx2
import pytest

from sdkwright.runtime import AsyncHttpxTransport, HttpxTransport, Request, RequestTimeoutError, TransportError
from sdkwright.runtime.http import tls
from tests.functional.loopback import serving
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.serving import LoopbackServer, Quiet, secured

pytestmark = pytest.mark.usefixtures("transport_kind")

_MANY = 40


class _Server(LoopbackServer):
    """Answers only once as many requests are there as `barrier` wants; `ports` are those that it was asked from."""

    request_queue_size = 2 * _MANY

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.ports: list[int] = []
        self.barrier = Barrier(1)


class _Handler(Quiet, BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        self.server.ports.append(self.client_address[1])
        self.server.barrier.wait(30)
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")


@pytest.fixture
def server() -> Iterator[_Server]:
    with serving(_Server()) as server:
        yield server


class TestPool:
    def test_kept(self, server: _Server) -> None:
        """As many connections as there were at once are kept, and used again by as many calls."""
        server.barrier = Barrier(_MANY)

        async def run() -> None:
            async with AsyncBoxClient(base_url=server.url) as client:
                for _ in range(2):
                    await asyncio.gather(*(client.boxes.read("acme", "a") for _ in range(_MANY)))

        asyncio.run(run())
        assert len(server.ports) == 2 * _MANY
        assert len(set(server.ports)) == _MANY

    def test_waiting_is_no_timeout(self, server: _Server) -> None:
        """A call waits for a connection of its own client for longer than the server has time to answer."""
        own = httpx2.Client(limits=httpx2.Limits(max_connections=1))
        found: list[Any] = []
        with BoxClient(base_url=server.url, timeout=0.2, transport=HttpxTransport(client=own)) as client:
            with client.stream(client.boxes.status):
                waiting = Thread(target=lambda: found.append(client.boxes.status()))
                waiting.start()
                waiting.join(0.5)
                assert waiting.is_alive()
            waiting.join()
        assert found == [{}]

    def test_bounded_wait(self, server: _Server) -> None:
        """Where that wait has an end of its own, the error says that the client itself is the bottleneck."""
        transport = HttpxTransport(client=httpx2.Client(limits=httpx2.Limits(max_connections=1)))
        first = transport.open(Request("GET", f"{server.url}/a"), None)
        with pytest.raises(RequestTimeoutError, match=r"/b: all connections of this client are in use") as caught:
            transport.send(Request("GET", f"{server.url}/b", pool_timeout=0.01), None)
        assert (caught.value.kind, caught.value.sent) == ("pool", "no")
        first.close()
        assert transport.send(Request("GET", f"{server.url}/b", pool_timeout=10.0), None).status == 200
        transport.close()


class TestTls:
    @pytest.fixture(autouse=True)
    def made(self, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
        """The contexts that are made, by whether they verify; none is there to begin with."""
        made: list[bool] = []
        create = httpx2.create_ssl_context

        def counted(verify: bool) -> Any:
            made.append(verify)
            return create(verify=verify)

        monkeypatch.setattr(tls, "_CONTEXTS", {})
        monkeypatch.setattr(httpx2, "create_ssl_context", counted)
        monkeypatch.delenv("SSL_CERT_FILE", raising=False)
        monkeypatch.delenv("SSL_CERT_DIR", raising=False)
        return made

    def test_shared(self, certificate: Path, made: list[bool]) -> None:
        """Clients of both kinds in many threads make one context; those that accept any certificate another."""

        async def later(url: str, verify: bool) -> None:
            transport = AsyncHttpxTransport(verify=verify)
            async with AsyncBoxClient(base_url=url, transport=transport, retries=0) as client:
                await client.boxes.read("acme", "a")

        def expected(verify: bool) -> AbstractContextManager[object]:
            return pytest.raises(TransportError, match="certificate") if verify else nullcontext()

        def use(url: str, verify: bool) -> None:
            # The server is not trusted by those that verify.
            with (
                expected(verify),
                BoxClient(base_url=url, transport=HttpxTransport(verify=verify), retries=0) as client,
            ):
                client.boxes.status()
            with expected(verify):
                asyncio.run(later(url, verify))

        with secured(certificate) as url, ThreadPoolExecutor(5) as pool:
            list(pool.map(use, [url] * 5, (True, False, True, True, False)))
        assert sorted(made) == [False, True]

    def test_plain(self, server: _Server, made: list[bool]) -> None:
        """Without TLS none is made."""
        with BoxClient(base_url=server.url, transport=HttpxTransport()) as client:
            client.boxes.status()
        assert made == []

    def test_not_before_it_is_needed(self, made: list[bool]) -> None:
        """A client that sends nothing makes none."""
        BoxClient().close()
        assert made == []

    def test_environment(self, made: list[bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The variables that name certificates are followed, also where a client was used before."""
        system = tls.shared_context(True)
        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
        other = tls.shared_context(True)
        assert (system is other, other.get_ca_certs()) == (False, [])
        monkeypatch.delenv("SSL_CERT_DIR")
        assert tls.shared_context(True) is system
        assert made == [True, True]
