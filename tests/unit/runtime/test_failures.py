"""What an error says when no reply came: where it failed, how much was sent, and what is a mistake of the caller's."""

from __future__ import annotations

import asyncio
import pickle
import socket
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from sdkwright.runtime import (
    AsyncHttpxTransport,
    ConfigurationError,
    HttpxTransport,
    RequestTimeoutError,
    TransportError,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.serving import answering, replying

pytestmark = pytest.mark.usefixtures("transport_kind")

_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
_CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def _reset(connection: socket.socket) -> None:
    """Read what comes, and break the connection off."""
    connection.recv(65536)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")


def _half(connection: socket.socket) -> None:
    """Answer with less than was announced."""
    connection.recv(65536)
    connection.sendall(_OK.replace(b"Length: 2", b"Length: 200"))


def _noise(connection: socket.socket) -> None:
    """Answer with what is no HTTP."""
    connection.recv(65536)
    connection.sendall(b"220 ready\r\n")


def _silence(connection: socket.socket) -> None:
    """Read what comes, and say nothing until the other side leaves."""
    while connection.recv(65536):
        pass


def _nobody() -> str:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


def failure(url: str, **settings: Any) -> TransportError:
    """The error of a call to a server, the same from both halves."""
    with BoxClient("s3cret", base_url=url, timeout=0.3, **settings) as client, pytest.raises(TransportError) as caught:
        client.boxes.create("acme", new_name="x")

    async def call() -> TransportError:
        async with AsyncBoxClient("s3cret", base_url=url) as client:
            with pytest.raises(TransportError) as later:
                await client.boxes.read("acme", "x", options={"timeout": 0.3})
            return later.value

    other = asyncio.run(call())
    error = caught.value
    assert (type(other), other.sent) == (type(error), error.sent)
    return error


class TestTransportError:
    """Where a request failed and how much of it had been sent."""

    def test_nobody_listens(self) -> None:
        """Nothing was sent where there is no connection."""
        url = _nobody()
        error = failure(url)
        assert (error.kind, error.sent, error.attempt) == ("connect", "no", 1)
        assert (error.method, error.url) == ("POST", f"{url}/v1/boxes/acme/")
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), again.__dict__) == (str(error), error.__dict__)

    @pytest.mark.parametrize(
        ("answer", "kinds", "sent"),
        [
            (_silence, {"read"}, "wholly"),
            # The system may tell a reset while the request is written, or as an end of the reply.
            (_reset, {"read", "write", "protocol"}, "unknown"),
            # A server that closes before it has read all resets the connection.
            (_half, {"protocol", "read"}, "unknown"),
            (_noise, {"protocol", "read"}, "unknown"),
        ],
    )
    def test_after_it_was_sent(self, answer: Callable[[socket.socket], None], kinds: set[str], sent: str) -> None:
        """Once a request is on its way, nobody knows whether the server acted on it."""
        with answering(answer) as url:
            error = failure(url)
        assert error.kind in kinds
        assert error.sent == sent
        assert isinstance(error, RequestTimeoutError) == (answer is _silence)
        assert "s3cret" not in str(error)

    @pytest.mark.parametrize(
        "answer",
        [b"ready for s3cret\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Debug: s3cret\0\r\n\r\n", _CHUNKED + b"s3cret\r\n\r\n"],
    )
    def test_echo(self, answer: bytes) -> None:
        """What is no HTTP is quoted; where it repeats a credential, neither message nor traceback show that."""

        def repeat(connection: socket.socket) -> None:
            connection.recv(65536)
            connection.sendall(answer)

        with answering(repeat) as url:
            error = failure(url)
        assert "s3cret" not in "".join(traceback.format_exception(error))

    def test_proxy(self) -> None:
        """A proxy that nobody runs is told apart from the API."""
        transport = HttpxTransport(proxy=_nobody())
        with BoxClient(base_url=_nobody(), transport=transport) as client, pytest.raises(TransportError) as caught:
            client.boxes.status()
        assert (caught.value.kind, caught.value.sent) == ("connect", "no")

    def test_tls(self) -> None:
        """A server without TLS is none that one can speak TLS with."""
        with (
            answering(_noise) as url,
            BoxClient(base_url=url.replace("http:", "https:")) as client,
            pytest.raises(TransportError) as caught,
        ):
            client.boxes.status()
        assert (caught.value.kind, caught.value.sent) == ("tls", "no")


class TestConfiguration:
    """What is set up wrongly fails each time, so it is no outage that may be waited out."""

    @pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "ftp://127.0.0.1", "http://[::1"])
    def test_proxies(self, proxy: str) -> None:
        """A proxy that cannot be used, or not without a package that is not there."""
        with BoxClient(transport=HttpxTransport(proxy=proxy)) as client, pytest.raises(ConfigurationError):
            client.boxes.status()

        async def call() -> None:
            async with AsyncBoxClient(transport=AsyncHttpxTransport(proxy=proxy)) as other:
                with pytest.raises(ConfigurationError):
                    await other.boxes.read("acme", "a")

        asyncio.run(call())

    def test_certificates(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file of certificates that is not there."""
        monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/certificates.pem")
        with (
            answering(lambda connection: connection.sendall(_OK)) as url,
            BoxClient(base_url=url.replace("http:", "https:")) as client,
            pytest.raises(ConfigurationError, match="the transport cannot be set up"),
        ):
            client.boxes.status()

    @pytest.mark.parametrize("length", ["1", "1000", "x"])
    def test_framing(self, length: str) -> None:
        """A header of the caller's that tells another length than the body has."""
        with (
            answering(replying(_OK)) as url,
            BoxClient(base_url=url) as client,
            pytest.raises(ConfigurationError),
        ):
            client.boxes.create("acme", new_name="x", options={"headers": {"Content-Length": length}})
