"""Transports set up by their users: certificates, proxies, HTTP/2, and clients of httpx2 of their own."""

from __future__ import annotations

import asyncio
import socket
import ssl
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

import httpx2
import pytest

from sdkwright.runtime import (
    AsyncHttpxTransport,
    ConfigurationError,
    HttpxTransport,
    PyreqwestTransport,
    Request,
    TransportError,
)
from tests.functional.loopback import loopback
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.serving import secured
from tests.unit.runtime.transports import AiohttpTransport

TRANSPORTS = pytest.mark.parametrize("transport", [HttpxTransport, AiohttpTransport])


class TestTls:
    """Certificates of one's own."""

    @TRANSPORTS
    def test_authority(self, certificate: Path, transport: Any) -> None:
        """A context that knows the certificate is used; without it, the server is not trusted."""
        with secured(certificate) as url:
            known = transport(verify=ssl.create_default_context(cafile=str(certificate)))
            with BoxClient(base_url=url, transport=known) as client:
                assert client.boxes.status() == {}
            with (
                BoxClient(base_url=url, transport=transport()) as client,
                pytest.raises(TransportError) as caught,
            ):
                client.boxes.status()
        assert (caught.value.kind, caught.value.sent) == ("tls", "no")

    def test_authority_of_the_environment(self, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """With pyreqwest, a variable names who is trusted; without it, the server is not."""
        with secured(certificate) as url:
            with (
                BoxClient(base_url=url, transport=PyreqwestTransport()) as client,
                pytest.raises(TransportError) as caught,
            ):
                client.boxes.status()
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            with BoxClient(base_url=url, transport=PyreqwestTransport()) as client:
                assert client.boxes.status() == {}
        assert (caught.value.kind, caught.value.sent) == ("tls", "no")

    @pytest.mark.parametrize("transport", [HttpxTransport, AiohttpTransport, PyreqwestTransport])
    def test_any_certificate(self, certificate: Path, transport: Any) -> None:
        """With verify=False, any certificate will do."""
        with secured(certificate) as url, BoxClient(base_url=url, transport=transport(verify=False)) as client:
            assert client.boxes.status() == {}

    @TRANSPORTS
    def test_own_certificate(self, certificate: Path, transport: Any) -> None:
        """A server that asks for a certificate is shown that of the context."""
        context = ssl.create_default_context(cafile=str(certificate))
        context.load_cert_chain(certificate)
        with (
            secured(certificate, mutual=True) as url,
            BoxClient(base_url=url, transport=transport(verify=context)) as client,
        ):
            assert client.boxes.status() == {}


class TestOwnClient:
    """An httpx2 client that is given."""

    def test_proxy(self) -> None:
        """Its proxy is used."""
        with loopback() as proxy:
            own = httpx2.Client(proxy=proxy.url)
            with BoxClient(base_url="http://api.example", transport=HttpxTransport(client=own)) as client:
                assert client.boxes.status() == {}
        assert [came.target for came in proxy.came] == ["http://api.example/v1/status/"]

    def test_certificate(self, certificate: Path) -> None:
        """Its certificates are used."""
        own = httpx2.Client(verify=ssl.create_default_context(cafile=str(certificate)))
        with secured(certificate) as url, BoxClient(base_url=url, transport=HttpxTransport(client=own)) as client:
            assert client.boxes.status() == {}

    async def test_asynchronous(self) -> None:
        """So it is with an asynchronous one."""
        with loopback() as proxy:
            transport = AsyncHttpxTransport(client=httpx2.AsyncClient(proxy=proxy.url))
            assert (await transport.send(Request("GET", "http://api.example/"), 5.0)).status == 200
            await transport.close()
        assert [came.target for came in proxy.came] == ["http://api.example/"]


class TestHttp2:
    """HTTP/2, for which another package is needed."""

    def test_missing_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without the package, the error says which it is."""
        monkeypatch.setitem(sys.modules, "h2", None)
        with (
            BoxClient(transport=HttpxTransport(http2=True)) as client,
            pytest.raises(ConfigurationError, match=r"install httpx2\[http2\]"),
        ):
            client.boxes.status()

        async def call() -> None:
            transport = AsyncHttpxTransport(http2=True)
            with pytest.raises(ConfigurationError, match=r"install httpx2\[http2\]"):
                await transport.send(Request("GET", "http://127.0.0.1/"), 1.0)

        asyncio.run(call())

    @pytest.mark.parametrize("http2", [True, False])
    def test_passed_on(self, monkeypatch: pytest.MonkeyPatch, http2: bool) -> None:
        """The setting reaches httpx2, with a context that no other client has where HTTP/2 is offered."""
        made: list[dict[str, Any]] = []

        def client(**settings: Any) -> Any:
            made.append(settings)
            raise ValueError("enough")

        monkeypatch.setattr(httpx2, "Client", client)
        with BoxClient(transport=HttpxTransport(http2=http2)) as own, pytest.raises(ConfigurationError, match="enough"):
            own.boxes.status()
        assert made[0]["http2"] is http2
        assert (made[0]["verify"] is True) is http2

    def test_spoken(self, certificate: Path) -> None:
        """A server that speaks it is spoken to in it."""
        spoken: list[str | None] = []
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            thread = Thread(target=_answer_in_http2, args=(listening, certificate, spoken))
            thread.start()
            url = f"https://127.0.0.1:{listening.getsockname()[1]}"
            with BoxClient(base_url=url, transport=HttpxTransport(http2=True, verify=False)) as client:
                assert client.boxes.status() == {}
            thread.join()
        assert spoken == ["h2"]


def _answer_in_http2(listening: socket.socket, certificate: Path, spoken: list[str | None]) -> None:
    """Answer one request with an empty object."""
    config, connections, events = (import_module(f"h2.{name}") for name in ("config", "connection", "events"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.set_alpn_protocols(["h2", "http/1.1"])
    accepted, _ = listening.accept()
    with context.wrap_socket(accepted, server_side=True) as connection:
        spoken.append(connection.selected_alpn_protocol())
        protocol = connections.H2Connection(config.H2Configuration(client_side=False))
        protocol.initiate_connection()
        connection.sendall(protocol.data_to_send())
        while data := connection.recv(65536):
            for event in protocol.receive_data(data):
                if isinstance(event, events.RequestReceived):
                    protocol.send_headers(event.stream_id, [(":status", "200"), ("content-type", "application/json")])
                    protocol.send_data(event.stream_id, b"{}", end_stream=True)
            connection.sendall(protocol.data_to_send())
