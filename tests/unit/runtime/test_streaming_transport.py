"""Streaming with the real transport, against a server on loopback."""

from __future__ import annotations

import gzip
import tracemalloc
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event

import pytest

from sdkwright.runtime import NotFoundError, RequestTimeoutError, TransportError
from tests.functional.loopback import serving
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.serving import LoopbackServer, Quiet

pytestmark = pytest.mark.usefixtures("transport_kind")

MEGABYTE = bytes(1024 * 1024)


class _Handler(Quiet, BaseHTTPRequestHandler):
    """Answers by the last part of the path."""

    go_on = Event()
    ports: list[int] = []  # noqa: RUF012 - one server for all

    def do_GET(self) -> None:
        self.ports.append(self.client_address[1])
        getattr(self, self.path.strip("/").split("/")[-1])()

    def begin(self, length: int, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(length), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def halves(self) -> None:
        self.begin(6)
        self.wfile.write(b"one")
        self.wfile.flush()
        self.go_on.wait(10)
        self.wfile.write(b"two")

    def large(self) -> None:
        self.begin(24 * len(MEGABYTE))
        for _ in range(24):
            self.wfile.write(MEGABYTE)

    def broken(self) -> None:
        self.begin(100)
        self.wfile.write(b"not all")
        self.close_connection = True

    def packed(self) -> None:
        content = gzip.compress(b"unpacked")
        self.begin(len(content), Content_Encoding="gzip")
        self.wfile.write(content)

    def away(self) -> None:
        self.begin(4, 302, Location="/v1/boxes/acme/packed/")
        self.wfile.write(b"away")

    def missing(self) -> None:
        self.begin(16, 404)
        self.wfile.write(b'{"detail": "No"}')


@pytest.fixture
def url() -> Iterator[str]:
    _Handler.go_on.clear()
    _Handler.ports.clear()
    with serving(LoopbackServer(_Handler)) as server:
        yield server.url
        _Handler.go_on.set()


def test_pieces_come_before_the_end(url: str) -> None:
    """The first piece is given while the server still holds back the second."""
    with BoxClient(base_url=url) as client, client.stream(client.boxes.read, "acme", "halves") as opened:
        pieces = opened.chunks()
        assert next(pieces) == b"one"
        _Handler.go_on.set()
        assert b"".join(pieces) == b"two"


async def test_pieces_come_before_the_end_async(url: str) -> None:
    """The same, awaited."""
    async with AsyncBoxClient(base_url=url) as client, client.stream(client.boxes.read, "acme", "halves") as opened:
        pieces = opened.chunks()
        assert await anext(pieces) == b"one"
        _Handler.go_on.set()
        assert [piece async for piece in pieces] == [b"two"]


def test_left_early(url: str) -> None:
    """A reply that is left before its end does not disturb the calls after it."""
    with BoxClient(base_url=url) as client:
        with client.stream(client.boxes.read, "acme", "halves") as opened:
            assert next(opened.chunks()) == b"one"
        with client.stream(client.boxes.read, "acme", "packed") as opened:
            assert opened.read() == b"unpacked"


def test_connection_is_used_again(url: str) -> None:
    """A reply that was read to its end gives its connection back, and so do redirects and refusals."""
    with BoxClient(base_url=url) as client:
        for name in ("packed", "away"):
            with client.stream(client.boxes.read, "acme", name) as opened:
                assert opened.read() == b"unpacked"
        with pytest.raises(NotFoundError, match="No"), client.stream(client.boxes.read, "acme", "missing"):
            pytest.fail("the block is not entered")
        with client.stream(client.boxes.read, "acme", "packed") as opened:
            assert list(opened.lines()) == ["unpacked"]
    assert len(_Handler.ports) == 5
    assert len(set(_Handler.ports)) == 1


def test_a_large_file_needs_little_memory(url: str, tmp_path: Path) -> None:
    """24 MB go to a file through a few hundred kilobytes of memory."""
    with BoxClient(base_url=url) as client, client.stream(client.boxes.read, "acme", "large") as opened:
        tracemalloc.start()
        assert opened.save(tmp_path / "large") == 24 * len(MEGABYTE)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert (tmp_path / "large").stat().st_size == 24 * len(MEGABYTE)
    assert most < 4 * len(MEGABYTE)


def test_what_breaks_off(url: str, tmp_path: Path) -> None:
    """A body that ends too early is a TransportError, and no file."""
    with (
        BoxClient(base_url=url) as client,
        client.stream(client.boxes.read, "acme", "broken") as opened,
        pytest.raises(TransportError, match=f"GET {url}/v1/boxes/acme/broken/"),
    ):
        opened.save(tmp_path / "file")
    assert list(tmp_path.iterdir()) == []


def test_timeout(url: str) -> None:
    """A server that stops halfway is a RequestTimeoutError."""
    with (
        BoxClient(base_url=url) as client,
        client.stream(client.boxes.read, "acme", "halves", options={"timeout": 0.05}) as opened,
        pytest.raises(RequestTimeoutError),
    ):
        opened.read()
