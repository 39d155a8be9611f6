"""`client.stream` and `client.reply_to`: any method's reply read as it comes, or with all that came along."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from sdkwright.runtime import (
    AsyncScriptedTransport,
    AsyncStreamReply,
    ConfigurationError,
    NotFoundError,
    Page,
    Request,
    Response,
    ScriptedTransport,
    StreamReply,
    TransportError,
    reply,
)
from tests.unit.runtime.api import HOST, AsyncBoxClient, Box, BoxClient

PARTS = (b"one\r", b"\ntw", b"o\n\xc3", b"\xa9", b"")


class Cut(StreamReply[Any]):
    """A reply in the given pieces; an exception among them is raised."""

    def __init__(self, *parts: bytes | Exception, status: int = 200) -> None:
        super().__init__(status, {"Content-Type": "text/plain"})
        self.parts = parts
        self.given = 0
        self.closed = False

    def received(self) -> Iterator[bytes]:
        for part in self.parts:
            if isinstance(part, Exception):
                raise part
            self.given += 1
            yield part

    def close(self) -> None:
        self.closed = True


class AsyncCut(AsyncStreamReply[Any]):
    """The same, awaited."""

    def __init__(self, *parts: bytes, status: int = 200) -> None:
        super().__init__(status, {"Content-Type": "text/plain"})
        self.parts = parts
        self.closed = False

    async def received(self) -> AsyncIterator[bytes]:
        for part in self.parts:
            yield part

    async def close(self) -> None:
        self.closed = True


class Whole:
    """A transport of two methods only."""

    def send(self, request: Request, timeout: float | None) -> Response:
        """Answer with a fixed text."""
        return Response(200, {"Content-Type": "text/plain"}, b"one\ntwo")

    def close(self) -> None:
        """Nothing is open."""


class TestStream:
    """`client.stream`."""

    @pytest.mark.parametrize(
        ("size", "chunks"),
        [
            (None, list(PARTS)),
            (4, [b"one\r", b"\ntwo", b"\n\xc3\xa9"]),
            (100, [b"".join(PARTS)]),
            (11, [b"".join(PARTS)]),
        ],
    )
    def test_chunks(self, size: int | None, chunks: list[bytes]) -> None:
        """The body comes in the pieces of the transport, or in pieces of one size."""
        made = Cut(*PARTS)
        client = BoxClient("key", transport=ScriptedTransport([made]))
        with client.stream(client.boxes.read, "acme", "a") as opened:
            assert (opened.status, opened.content_type) == (200, "text/plain")
            assert opened.url == f"{HOST}/v1/boxes/acme/a/"
            assert list(opened.chunks(size)) == chunks
        assert made.closed

    def test_nothing_is_read_ahead(self) -> None:
        """A piece is only taken from the transport when it is asked for."""
        made = Cut(b"a", b"b", b"c")
        client = BoxClient("key", transport=ScriptedTransport([made]))
        with client.stream(client.boxes.read, "acme", "a") as opened:
            assert next(iter(opened.chunks())) == b"a"
        assert (made.given, made.closed) == (1, True)

    def test_lines(self) -> None:
        """Lines end with LF, CR or CRLF, and no piece's border is one."""
        client = BoxClient("key", transport=ScriptedTransport([Cut(*PARTS)]))
        with client.stream(client.boxes.read, "acme", "a") as opened:
            assert list(opened.lines()) == ["one", "two", "é"]

    def test_read(self) -> None:
        """The whole body may be read at once, and again."""
        client = BoxClient("key", transport=ScriptedTransport([Cut(*PARTS)]))
        with client.stream(client.boxes.read, "acme", "a") as opened:
            assert opened.read() == opened.read() == opened.content == b"".join(PARTS)
            assert list(opened.chunks(100)) == [opened.content]
            assert opened.text == "one\r\ntwo\né"

    def test_save(self, tmp_path: Path) -> None:
        """The body goes to a file, which replaces the one that was there."""
        (tmp_path / "file").write_bytes(b"old")
        client = BoxClient("key", transport=ScriptedTransport([Cut(*PARTS)]))
        with client.stream(client.boxes.read, "acme", "a") as opened:
            assert opened.save(tmp_path / "file") == 11
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"".join(PARTS)]

    def test_save_of_what_breaks_off(self, tmp_path: Path) -> None:
        """A file is there whole or not at all: what breaks off leaves the old one, and nothing else."""
        (tmp_path / "file").write_bytes(b"old")
        client = BoxClient("key", transport=ScriptedTransport([Cut(b"new", TransportError("broken"))]))
        with client.stream(client.boxes.read, "acme", "a") as opened, pytest.raises(TransportError):
            opened.save(str(tmp_path / "file"))
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]

    def test_error(self) -> None:
        """A refusal raises the same error as the method, with its body, and closes the reply."""
        made = Cut(b'{"detail":', b' "No such box."}', status=404)
        client = BoxClient("key", transport=ScriptedTransport([made]))
        with pytest.raises(NotFoundError, match="No such box"), client.stream(client.boxes.read, "acme", "a"):
            pytest.fail("the block is not entered")
        assert made.closed

    def test_redirect(self) -> None:
        """A redirect is followed as for any method; credentials stay with the origin."""
        moved = reply(status=302, headers={"Location": "https://files.example/a"})
        transport = ScriptedTransport([moved, Cut(b"x")])
        client = BoxClient("key", transport=transport)
        with client.stream(client.boxes.read, "acme", "a") as opened:
            assert opened.read() == b"x"
        assert [request.headers.get("x-api-key") for request in transport.requests] == ["key", None]

    def test_transport_of_two_methods(self) -> None:
        """Where a transport cannot stream, the whole reply is sent for and then given in the same way."""
        client = BoxClient("key", transport=Whole())
        with client.stream(client.boxes.read, "acme", "a") as opened:
            assert list(opened.lines()) == ["one", "two"]

    @pytest.mark.parametrize("size", [0, -1])
    def test_size(self, size: int) -> None:
        """A piece has at least one byte."""
        client = BoxClient("key", transport=ScriptedTransport([Cut(*PARTS)]))
        with client.stream(client.boxes.read, "acme", "a") as opened, pytest.raises(ConfigurationError):
            list(opened.chunks(size))

    async def test_async(self, tmp_path: Path) -> None:
        """The asynchronous client does the same."""
        made = [AsyncCut(*PARTS) for _ in range(4)]
        client = AsyncBoxClient("key", transport=AsyncScriptedTransport(made))
        async with client.stream(client.boxes.read, "acme", "a") as opened:
            assert [chunk async for chunk in opened.chunks(4)] == [b"one\r", b"\ntwo", b"\n\xc3\xa9"]
        async with client.stream(client.boxes.read, "acme", "a") as opened:
            assert [line async for line in opened.lines()] == ["one", "two", "é"]
        async with client.stream(client.boxes.read, "acme", "a") as opened:
            assert await opened.save(tmp_path / "file") == 11
        async with client.stream(client.boxes.list, "acme") as opened:
            assert await opened.read() == b"".join(PARTS)
        assert all(one.closed for one in made)


class TestReplyTo:
    """`client.reply_to`."""

    def test_value(self) -> None:
        """What the method gives stands beside the status and the headers."""
        transport = ScriptedTransport([reply({"slug": "a"}, status=201, headers={"X-Left": "4"})])
        client = BoxClient("key", transport=transport)
        got = client.reply_to(client.boxes.read, "acme", name="a")
        assert (got.value, got.status, got.headers["x-left"]) == (Box(slug="a"), 201, "4")
        assert transport.requests[0].url == f"{HOST}/v1/boxes/acme/a/"

    def test_list(self) -> None:
        """For a list it is the first page, which goes on to the others."""
        transport = ScriptedTransport([reply([{"slug": "a"}], headers={"X-Pagination-PageTotal": "2"}), reply([])])
        client = BoxClient("key", transport=transport)
        got = client.reply_to(client.boxes.list, page_size=1)
        assert isinstance(got.value, Page)
        assert [box.slug for box in got.value] == ["a"]
        assert len(transport.requests) == 2

    async def test_async(self) -> None:
        """Methods and lists of the asynchronous client are awaited alike."""
        transport = AsyncScriptedTransport([reply({"slug": "a"}, status=201), reply([{"slug": "b"}])])
        client = AsyncBoxClient("key", transport=transport)
        got = await client.reply_to(client.boxes.read, "acme", "a")
        assert (got.value, got.status) == (Box(slug="a"), 201)
        page = await client.reply_to(client.boxes.list, "acme")
        assert page.value.items == [Box(slug="b")]

    def test_errors(self) -> None:
        """A refusal raises as the method does."""
        client = BoxClient("key", transport=ScriptedTransport([reply({}, status=404)]))
        with pytest.raises(NotFoundError):
            client.reply_to(client.boxes.read, "acme", "a")

    def test_other_callables(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Only methods of this client that call an operation are taken; nothing is sent for others."""
        other = BoxClient("key", transport=transport)
        for wrong in (print, other.boxes.status, client.request, client.close, lambda: None, None):
            with pytest.raises(ConfigurationError, match="must be a method of this client"):
                client.reply_to(wrong)  # type: ignore[arg-type]
        assert not transport.requests
        assert not transport.closed

    def test_threads(self) -> None:
        """Many threads may ask at once, while others call the same methods."""
        client = BoxClient("key", transport=ScriptedTransport(lambda request: reply({"slug": request.url[-2]})))
        wrong: list[Any] = []

        def ask(slug: str) -> None:
            for _ in range(50):
                got = client.reply_to(client.boxes.read, "acme", slug)
                if got.value != Box(slug=slug) or client.boxes.read("acme", slug) != Box(slug=slug):
                    wrong.append(got)

        threads = [Thread(target=ask, args=(slug,)) for slug in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not wrong

    async def test_tasks(self) -> None:
        """The same holds for tasks."""
        transport = AsyncScriptedTransport(lambda request: reply({"slug": request.url[-2]}))
        client = AsyncBoxClient("key", transport=transport)
        got = await asyncio.gather(*(client.reply_to(client.boxes.read, "acme", slug) for slug in "abcd"))
        assert [one.value.slug for one in got] == list("abcd")
