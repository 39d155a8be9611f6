"""A deadline against real servers: it ends what no timeout of a socket ends."""

from __future__ import annotations

import asyncio
import socket
import threading
import time

import pytest

from sdkwright.runtime import RequestTimeoutError
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.serving import answering, replying

pytestmark = pytest.mark.usefixtures("transport_kind")

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"


class Dripping:
    """A server that never stops for long, and never comes to an end: in the head of a reply, or in its body."""

    def __init__(self, head: bytes) -> None:
        self._head = head
        self._stop = threading.Event()

    def __call__(self, connection: socket.socket) -> None:
        """Answer one connection for as long as the other side listens."""
        connection.recv(65536)
        connection.sendall(self._head)
        try:
            while not self._stop.wait(0.02):
                connection.sendall(b"x")
        except OSError:
            pass

    def stop(self) -> None:
        """Come to an end."""
        self._stop.set()


@pytest.mark.parametrize("head", [_HEAD, b"HTTP/1.1 200 OK\r\nX-Long: "], ids=["body", "head"])
@pytest.mark.parametrize("half", ["sync", "async"])
def test_dripping_server(head: bytes, half: str) -> None:
    """A call ends at its deadline, though something arrives all the time."""
    server = Dripping(head)
    with answering(server) as url:
        started = time.monotonic()
        with pytest.raises(RequestTimeoutError) as caught:
            _call(url) if half == "sync" else asyncio.run(_call_async(url))
        taken = time.monotonic() - started
        server.stop()
    assert (caught.value.kind, caught.value.sent) == ("deadline", "unknown")
    assert 0.3 <= taken < 3


def test_fast_server() -> None:
    """A call that is done in time returns what it returns without a deadline, and raises what it raises."""
    with (
        answering(replying(_HEAD.replace(b"100000", b"2") + b"{}")) as url,
        BoxClient(base_url=url, deadline=30) as client,
    ):
        assert client.boxes.status() == {}


def _call(url: str) -> None:
    with BoxClient(base_url=url, deadline=0.3, retries=2) as client:
        client.boxes.read("acme", "a")


async def _call_async(url: str) -> None:
    async with AsyncBoxClient(base_url=url, deadline=0.3, retries=2) as client:
        await client.boxes.read("acme", "a")
