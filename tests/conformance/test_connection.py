"""Connections: used again, given up in time, closed with their client."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from cloudsmith_sdk import ConfigurationError, RequestTimeoutError, TransportError
from tests.conformance.both import Connect, refused, settled
from tests.standin import Standin

REPOSITORY = ("acme", "prod")


@pytest.fixture
def silent_server() -> Iterator[str]:
    """A server that accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


async def test_timeout_of_the_client(connect: Connect, silent_server: str) -> None:
    """A reply that does not come in the client's time is RequestTimeoutError, which is a TransportError."""
    client = connect(api_key="test-key", base_url=silent_server, timeout=0.05)
    error = await refused(RequestTimeoutError, lambda: client.repos.read(*REPOSITORY))
    assert isinstance(error, TransportError)
    assert "test-key" not in str(error)


async def test_timeout_of_one_call(connect: Connect, silent_server: str) -> None:
    """A single call may have less time than the client gives."""
    client = connect(api_key="test-key", base_url=silent_server, timeout=20)
    started = time.monotonic()
    await refused(RequestTimeoutError, lambda: client.repos.read(*REPOSITORY, options={"timeout": 0.05}))
    await refused(RequestTimeoutError, lambda: client.request("GET", "/v1/user/self/", timeout=0.05))
    assert time.monotonic() - started < 10


async def test_no_server(connect: Connect) -> None:
    """Where nothing listens, the call is a TransportError."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
    client = connect(api_key="test-key", base_url=url)
    await refused(TransportError, lambda: client.repos.read(*REPOSITORY))


class Counting(BaseHTTPRequestHandler):
    """Answers every request with the number of connections so far, and keeps the connection open."""

    protocol_version = "HTTP/1.1"
    connections = 0

    def setup(self) -> None:
        """Called once for each connection."""
        type(self).connections += 1
        super().setup()

    def do_GET(self) -> None:
        """Answer in JSON."""
        body = str(self.connections).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that http.server gives it
        """Say nothing."""


@pytest.fixture
def counting_server() -> Iterator[str]:
    """A server that counts its connections from zero."""
    handler = type("CountingAnew", (Counting,), {"connections": 0})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


async def test_connection_is_used_again(connect: Connect, counting_server: str) -> None:
    """Calls one after the other share a connection; another client has one of its own."""
    first, second = connect(api_key="k", base_url=counting_server), connect(api_key="k", base_url=counting_server)
    counted = [(await settled(client.request("GET", "/"))).json() for client in (first, first, first, second)]
    assert counted == [1, 1, 1, 2]
    # The server ends when its connections do.
    for client in (first, second):
        await settled(client.close())


async def test_context_manager(connect: Connect, standin: Standin) -> None:
    """A client is its own context manager, and cannot be used once that is left."""
    client = connect(api_key="test-key")
    if hasattr(client, "__aenter__"):
        async with client as entered:
            slug = (await entered.repos.read(*REPOSITORY)).slug
    else:
        with client as entered:
            slug = entered.repos.read(*REPOSITORY).slug
    assert (entered, slug) == (client, "prod")
    await refused(ConfigurationError, lambda: client.repos.read(*REPOSITORY))
    assert len(standin.exchanges) == 1
