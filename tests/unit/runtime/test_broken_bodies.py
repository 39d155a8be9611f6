"""Bodies that break off though their framing is whole, and those of errors that never end."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from types import ModuleType
from typing import Any

import httpx2
import pytest

from sdkwright.runtime import (
    ConfigurationError,
    HttpxTransport,
    NotFoundError,
    Request,
    Response,
    ServerError,
    StreamReply,
    TransportError,
)
from sdkwright.runtime.http.decompression import decompression
from sdkwright.runtime.http.error_body import MOST, ErrorBody
from tests.functional.loopback import serving
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.serving import LoopbackServer, Quiet

pytestmark = pytest.mark.usefixtures("transport_kind")

TEXT = b'{"slug": "packed"}' + b" " * 5000
KINDS = ("gzip", "x-gzip", "deflate", "raw", "both")


def _packed(kind: str) -> bytes:
    """TEXT as it goes over the wire."""
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return {
        "gzip": lambda: gzip.compress(TEXT),
        "x-gzip": lambda: gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]),
        "deflate": lambda: zlib.compress(TEXT),
        "raw": lambda: raw.compress(TEXT) + raw.flush(),
        "both": lambda: gzip.compress(zlib.compress(TEXT)),
    }[kind]()


def _codings(kind: str) -> str:
    return {"raw": "deflate", "both": "deflate, GZIP"}.get(kind, kind)


class _Inflater:
    """What the package `brotli` has, with data of another kind."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj()

    def process(self, data: bytes, output_buffer_limit: int) -> bytes:
        assert output_buffer_limit < 1024 * 1024
        return self._inflater.decompress(self._inflater.unconsumed_tail + data, 1000)

    def is_finished(self) -> bool:
        return self._inflater.eof


class _OtherInflater(_Inflater):
    """What the package `brotlicffi` has."""

    decompress = _Inflater.process
    process = None  # type: ignore[assignment]


class _Server(LoopbackServer):
    """Answers with what `answer` makes of the handler; `given` counts the bytes of endless replies, `bodies` came."""

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.answer: Callable[[_Handler], None] = lambda handler: handler.reply(b"{}")
        self.given = 0
        self.bodies: list[bytes] = []


class _Handler(Quiet, BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        self.server.answer(self)

    def do_POST(self) -> None:
        assert isinstance(self.server, _Server)
        body = b""
        while not body.endswith(b"0\r\n\r\n"):
            body += self.rfile.readline()
        self.server.bodies.append(body)
        self.reply(b"{}")

    def reply(self, content: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def reply_without_end(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Transfer-Encoding": "chunked", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        assert isinstance(self.server, _Server)
        try:
            while True:
                self.wfile.write(b"10000\r\n" + bytes(0x10000) + b"\r\n")
                self.server.given += 0x10000
        except OSError:
            self.close_connection = True


@pytest.fixture
def server() -> Iterator[_Server]:
    with serving(_Server()) as server:
        yield server


class TestCompressed:
    @pytest.mark.parametrize("kind", KINDS)
    def test_whole(self, server: _Server, kind: str) -> None:
        """What came whole is unpacked, read at once and in pieces, whatever it was packed with."""
        server.answer = lambda handler: handler.reply(_packed(kind), Content_Encoding=_codings(kind))
        with BoxClient(base_url=server.url) as client:
            assert client.request("GET", "/v1/").content == TEXT
            with client.stream(client.boxes.status) as opened:
                assert b"".join(opened.chunks()) == TEXT

    @pytest.mark.parametrize("kind", KINDS)
    def test_half(self, server: _Server, kind: str) -> None:
        """Half of it is a TransportError, also where the reply is as long as it says."""
        packed = _packed(kind)
        server.answer = lambda handler: handler.reply(packed[: len(packed) // 2], Content_Encoding=_codings(kind))
        with BoxClient(base_url=server.url) as client:
            with pytest.raises(TransportError, match=f"GET {server.url}/v1/: the compressed body ends") as caught:
                client.request("GET", "/v1/")
            assert caught.value.kind == "read"
            with client.stream(client.boxes.status) as opened, pytest.raises(TransportError, match="ends before"):
                opened.read()

    def test_many_codings(self, server: _Server) -> None:
        """A body that is packed over and over is not unpacked, nor taken as it is."""
        server.answer = lambda handler: handler.reply(_packed("gzip"), Content_Encoding=", ".join(["gzip"] * 6))
        with (
            BoxClient(base_url=server.url) as client,
            pytest.raises(TransportError, match="more than 5 times") as caught,
        ):
            client.request("GET", "/v1/")
        assert caught.value.kind == "read"

    async def test_half_async(self, server: _Server) -> None:
        """The asynchronous client tells the same, time after time."""
        server.answer = lambda handler: handler.reply(_packed("gzip")[:-1], Content_Encoding="gzip")
        async with AsyncBoxClient(base_url=server.url) as client:
            for _ in range(3):
                with pytest.raises(TransportError, match="the compressed body ends before its data does"):
                    await client.request("GET", "/v1/")
            with pytest.raises(TransportError, match="ends before"):
                async with client.stream(client.boxes.read, "acme", "a") as opened:
                    await opened.read()

    def test_damaged(self, server: _Server) -> None:
        """Data that is damaged is a TransportError."""
        server.answer = lambda handler: handler.reply(b"not packed", Content_Encoding="gzip")
        with BoxClient(base_url=server.url) as client, pytest.raises(TransportError, match="damaged") as caught:
            client.request("GET", "/v1/")
        assert caught.value.kind == "read"

    @pytest.mark.parametrize(
        ("content", "coding"), [(b"", "gzip"), (b"{}", "identity"), (b"{}", "unheard-of"), (b"{}", "")]
    )
    def test_nothing_packed(self, server: _Server, content: bytes, coding: str) -> None:
        """No body at all is whole, and what nobody can unpack stays as it is."""
        server.answer = lambda handler: handler.reply(content, Content_Encoding=coding)
        with BoxClient(base_url=server.url) as client:
            assert client.request("GET", "/v1/").content == content

    @pytest.mark.parametrize("kind", KINDS)
    def test_single_bytes(self, kind: str) -> None:
        """It does not matter in which pieces the data comes."""
        packed = _packed(kind)
        undoing = decompression(_codings(kind).split(","))
        assert undoing is not None
        text = b"".join(piece for at in range(len(packed)) for piece in undoing.feed(packed[at : at + 1]))
        undoing.end()
        assert text == TEXT

    @pytest.mark.parametrize("after", [b"\0" * 100, b"\x1f", b"\x1fother", b"other"])
    def test_padding(self, after: bytes) -> None:
        """What follows gzip data and is none is passed over."""
        undoing = decompression(["gzip"])
        assert undoing is not None
        pieces = [*undoing.feed(gzip.compress(TEXT) + after[:1]), *undoing.feed(after[1:]), *undoing.feed(after)]
        undoing.end()
        assert b"".join(pieces) == TEXT

    def test_much_from_little(self) -> None:
        """However much comes out of a few bytes, it comes in pieces of a MiB."""
        undoing = decompression(["gzip"])
        assert undoing is not None
        sizes = [len(piece) for piece in undoing.feed(gzip.compress(bytes(5 * 1024 * 1024)))]
        assert (sum(sizes), max(sizes)) == (5 * 1024 * 1024, 1024 * 1024)

    @pytest.mark.parametrize("codings", [[], ["identity"], ["zstd"], ["gzip", "zstd"], ["br"]])
    def test_left_to_httpx2(self, codings: list[str]) -> None:
        """What is not packed, or packed in a way that only httpx2 knows, is left to it."""
        assert decompression(codings) is None

    @pytest.mark.parametrize("name", ["brotli", "brotlicffi"])
    def test_brotli(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Brotli is unpacked by whichever package httpx2 has loaded, and half of it is an error as well."""
        package: Any = ModuleType(name)
        package.error, package.Decompressor = zlib.error, _Inflater if name == "brotli" else _OtherInflater
        monkeypatch.setitem(sys.modules, name, package)
        packed = zlib.compress(TEXT)
        for end in (len(packed), len(packed) - 1):
            undoing = decompression(["br"])
            assert undoing is not None
            text = b"".join(undoing.feed(packed[:end]))
            if end == len(packed):
                undoing.end()
                assert text == TEXT
            else:
                with pytest.raises(httpx2.DecodingError, match="ends before its data does"):
                    undoing.end()

    def test_reply_that_was_read(self) -> None:
        """A client of httpx2 with a transport of its own may give replies that have been read."""

        def answer(request: httpx2.Request) -> httpx2.Response:
            return httpx2.Response(200, headers={"Content-Encoding": "gzip"}, content=gzip.compress(TEXT))

        transport = HttpxTransport(client=httpx2.Client(transport=httpx2.MockTransport(answer)))
        assert transport.send(Request("GET", "http://a.example/"), None).content == TEXT
        transport.close()


class TestErrors:
    @pytest.mark.parametrize(("status", "kind"), [(404, NotFoundError), (500, ServerError)])
    def test_endless(self, server: _Server, status: int, kind: type[Any]) -> None:
        """Of an error that never ends a MiB is read, by methods and by streams, and the connection is dropped."""
        server.answer = lambda handler: handler.reply_without_end(status)
        with BoxClient(base_url=server.url) as client:
            with pytest.raises(kind) as caught:
                client.boxes.status()
            assert len(caught.value.body) == MOST
            with pytest.raises(kind) as caught, client.stream(client.boxes.status):
                pytest.fail("the block is not entered")
            assert len(caught.value.body) == MOST
            server.answer = lambda handler: handler.reply(b"{}")
            assert client.boxes.status() == {}
        assert server.given < 50 * MOST

    async def test_endless_async(self, server: _Server) -> None:
        """So it is with the asynchronous client."""
        server.answer = lambda handler: handler.reply_without_end(404)
        async with AsyncBoxClient(base_url=server.url) as client:
            with pytest.raises(NotFoundError) as caught:
                await client.boxes.read("acme", "a")
            assert len(caught.value.body) == MOST
            with pytest.raises(NotFoundError):
                async with client.stream(client.boxes.read, "acme", "a"):
                    pytest.fail("the block is not entered")

    def test_endless_redirect(self, server: _Server) -> None:
        """A redirect is followed whatever its body is."""

        def answer(handler: _Handler) -> None:
            if handler.path == "/there":
                handler.reply(b"{}")
                return
            handler.reply_without_end(302, Location="/there")

        server.answer = answer
        with BoxClient(base_url=server.url) as client:
            assert client.boxes.status() == {}

    def test_slow(self) -> None:
        """An error that comes in drops is read no longer than the timeout lasts."""
        moments = iter(range(100))
        body = ErrorBody(5, clock=lambda: float(next(moments)))
        drops = 1
        while not body.add(b"x"):
            drops += 1
        assert (drops, body.content) == (5, b"xxxxx")
        patient = ErrorBody(None, clock=lambda: float(next(moments)))
        assert not any(patient.add(b"x") for _ in range(50))

    def test_broken(self) -> None:
        """A reply is closed also where the body of its error breaks off."""

        class Broken(StreamReply[Any]):
            closed = False

            def received(self) -> Iterator[bytes]:
                yield b"{"
                raise TransportError("broken")

            def close(self) -> None:
                type(self).closed = True

        class Broke:
            def send(self, request: Request, timeout: float | None) -> Response:
                return Broken(500)

            open = send

            def close(self) -> None: ...

        client = BoxClient(transport=Broke())
        with pytest.raises(TransportError, match="broken"), client.stream(client.boxes.status):
            pytest.fail("the block is not entered")
        assert Broken.closed


def test_read_twice(server: _Server) -> None:
    """A reply that is read a second time tells that it can be read only once."""
    server.answer = lambda handler: handler.reply(_packed("gzip"), Content_Encoding="gzip")
    with BoxClient(base_url=server.url) as client, client.stream(client.boxes.status) as opened:
        assert b"".join(opened.chunks()) == TEXT
        with pytest.raises(ConfigurationError, match="can be read only once"):
            list(opened.chunks())
