"""Bodies in pieces: from paths, files and iterators, with a length or in chunks, once or several times."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from sdkwright.runtime import (
    ConfigurationError,
    HttpxTransport,
    Request,
    ScriptedTransport,
    TransferError,
    TransportError,
    Upload,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.warehouse import Handler, Taken, warehouse

pytestmark = pytest.mark.usefixtures("transport_kind")

CONTENT = bytes(range(256)) * 4096
"""One megabyte, four pieces."""


def pieces() -> Iterator[bytes]:
    """The content from a generator."""
    for at in range(0, len(CONTENT), 100_000):
        yield CONTENT[at : at + 100_000]


async def awaited_pieces() -> AsyncIterator[bytes]:
    """The content from an asynchronous generator."""
    for piece in pieces():
        yield piece


class Again:
    """An iterable that is no iterator: each loop over it begins anew."""

    def __iter__(self) -> Iterator[bytes]:
        return pieces()


class AwaitedFile:
    """An open file whose `read` is awaited."""

    def __init__(self) -> None:
        self.file = io.BytesIO(CONTENT)

    async def read(self, size: int) -> bytes:
        """The next bytes."""
        return self.file.read(size)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the content."""
    (tmp_path / "file.bin").write_bytes(CONTENT)
    return tmp_path / "file.bin"


def standing(content: bytes) -> io.BytesIO:
    """An open file that stands behind its start."""
    file = io.BytesIO(b"before" + content)
    file.seek(6)
    return file


SOURCES: dict[str, Callable[[Path, ExitStack], Any]] = {
    "path": lambda path, _: path,
    "bytes": lambda path, _: CONTENT,
    "memoryview": lambda path, _: memoryview(CONTENT).cast("H"),
    "file": lambda path, stack: stack.enter_context(path.open("rb")),
    "unbuffered file": lambda path, stack: stack.enter_context(path.open("rb", buffering=0)),
    "file that stands behind its start": lambda path, _: standing(CONTENT),
    "iterator": lambda path, _: pieces(),
    "iterable": lambda path, _: Upload(Again()),
    "upload": lambda path, _: Upload(path),
    "iterator with a length": lambda path, _: Upload(pieces(), length=len(CONTENT)),
    "async iterator": lambda path, _: awaited_pieces(),
    "async file": lambda path, _: AwaitedFile(),
}
"""Everything that a body can be given as, each with the same content."""

KINDS = [kind for kind in SOURCES if not kind.startswith("async")]


@pytest.fixture
def make(path: Path) -> Iterator[Callable[[str], Any]]:
    """Makes a source of one kind, which is closed in the end."""
    with ExitStack() as stack:
        yield lambda kind: SOURCES[kind](path, stack)


IN_CHUNKS = ("iterator", "iterable", "async iterator", "async file")


class TestWhole:
    """A body that is nothing but the file, through `client.request`."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_sent(self, make: Callable[[str], Any], kind: str) -> None:
        """The bytes arrive with their length where that is known, else in chunks."""
        body = make(kind)
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("PUT", "/x", body=body)
        (came,) = server.taken
        assert came.sha256 == hashlib.sha256(CONTENT).hexdigest()
        assert came.headers["content-type"] == "application/octet-stream"
        assert came.headers.get("content-length") == (None if kind in IN_CHUNKS else str(len(CONTENT)))
        assert ("transfer-encoding" in came.headers) == (kind in IN_CHUNKS)

    @pytest.mark.parametrize("kind", list(SOURCES))
    async def test_sent_async(self, make: Callable[[str], Any], kind: str) -> None:
        """The asynchronous client takes the same, and what has to be awaited."""
        body = make(kind)
        with warehouse() as server:
            async with AsyncBoxClient(base_url=server.url) as client:
                await client.request("PUT", "/x", body=body)
        (came,) = server.taken
        assert came.sha256 == hashlib.sha256(CONTENT).hexdigest()
        assert came.headers.get("content-length") == (None if kind in IN_CHUNKS else str(len(CONTENT)))

    def test_empty(self, tmp_path: Path) -> None:
        """An empty file is an empty body with its length."""
        (tmp_path / "empty").touch()
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("PUT", "/x", body=tmp_path / "empty")
        assert server.taken[0].headers["content-length"] == "0"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
    def test_fifo(self, tmp_path: Path) -> None:
        """What has no length, a FIFO for instance, is sent in chunks as it comes."""
        os.mkfifo(tmp_path / "fifo")
        writer = Thread(target=(tmp_path / "fifo").write_bytes, args=(b"data",))
        writer.start()
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("PUT", "/x", body=tmp_path / "fifo")
        writer.join(10)
        assert (server.taken[0].body, server.taken[0].headers["transfer-encoding"]) == (b"data", "chunked")

    @pytest.mark.parametrize("pieces", [[b"a", 1], ["text"]])
    def test_no_bytes(self, pieces: list[Any]) -> None:
        """What comes in pieces of something else than bytes is refused by its type."""
        with (
            warehouse() as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(ConfigurationError, match=r"pieces of bytes, not of (int|str)"),
        ):
            client.request("PUT", "/x", body=Upload(pieces))

    @pytest.mark.parametrize("value", ["text", 1, None])
    def test_no_source(self, value: Any) -> None:
        """An upload is of something that bytes can be read from."""
        with pytest.raises(ConfigurationError, match="must be bytes, a file, a path or an iterator"):
            Upload(value)

    def test_awaited_in_the_synchronous_client(self) -> None:
        """An asynchronous iterator needs the asynchronous client."""
        with (
            warehouse() as server,
            BoxClient(base_url=server.url, transport=HttpxTransport()) as client,
            pytest.raises(ConfigurationError, match="cannot be an asynchronous iterator"),
        ):
            client.request("PUT", "/x", body=awaited_pieces())

    @pytest.mark.parametrize("headers", [{"Content-Length": "5"}, {"Transfer-Encoding": "chunked"}])
    @pytest.mark.parametrize("kind", ["path", "iterator"])
    def test_framing(self, make: Callable[[str], Any], kind: str, headers: dict[str, str]) -> None:
        """The body alone tells where it ends: headers that say something else are refused before anything is sent."""
        with (
            warehouse() as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(ConfigurationError, match="leave out the headers"),
        ):
            client.request("PUT", "/x", body=make(kind), headers=headers)
        assert not server.taken

    def test_framing_that_is_right(self, path: Path) -> None:
        """A length that the caller says as well is sent once."""
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("PUT", "/x", body=path, headers={"content-length": str(len(CONTENT))})
        assert server.taken[0].headers["content-length"] == str(len(CONTENT))

    def test_length_that_is_none(self, path: Path) -> None:
        """A length beside a body that has one of its own has to be the same."""
        assert Upload(path, length=len(CONTENT)).length == len(CONTENT)
        for wrong in (1, -1):
            with pytest.raises(ConfigurationError, match="is not that of the body"):
                Upload(path, length=wrong)

    def test_shown(self, path: Path) -> None:
        """A request shows how large its body is, and not the body."""
        transport = ScriptedTransport([reply()])
        seen: list[str] = []

        def auth(request: Request) -> dict[str, str]:
            seen.append(repr(request))
            return {}

        client = BoxClient(auth=auth, transport=transport)
        client.request("PUT", "/x", body=path)
        assert seen[0].endswith(f"{len(CONTENT)} bytes)")
        assert repr(Upload(pieces())) == "Upload(unknown length)"


def _see_other(handler: Handler, came: Taken) -> None:
    """Send every request on once, with its body."""
    if came.path == "/x":
        handler.reply(307, Location="/y")
    else:
        handler.reply()


class TestAgain:
    """A body that is sent more than once."""

    @pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.startswith("iterator")])
    def test_redirect(self, make: Callable[[str], Any], kind: str) -> None:
        """After a redirect of 307 the body is sent from its start again."""
        with warehouse(_see_other) as server, BoxClient(base_url=server.url) as client:
            client.request("PUT", "/x", body=make(kind))
        assert [came.sha256 for came in server.taken] == [hashlib.sha256(CONTENT).hexdigest()] * 2

    async def test_redirect_async(self, make: Callable[[str], Any]) -> None:
        """The same, awaited."""
        with warehouse(_see_other) as server:
            async with AsyncBoxClient(base_url=server.url) as client:
                for kind in ("path", "file", "bytes", "iterable"):
                    await client.request("PUT", "/x", body=make(kind))
        assert {came.sha256 for came in server.taken} == {hashlib.sha256(CONTENT).hexdigest()}
        assert len(server.taken) == 8

    @pytest.mark.parametrize("kind", ["iterator", "iterator with a length"])
    def test_only_once(self, make: Callable[[str], Any], kind: str) -> None:
        """An iterator is spent by then: the second request is refused before anything of it is sent."""
        with (
            warehouse(_see_other) as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(ConfigurationError, match="sent already and cannot be read again"),
        ):
            client.request("PUT", "/x", body=make(kind))
        assert [came.path for came in server.taken] == ["/x"]

    async def test_only_once_async(self) -> None:
        """The same holds for what is awaited, here for a second call."""
        upload = Upload(awaited_pieces())
        with warehouse() as server:
            async with AsyncBoxClient(base_url=server.url) as client:
                await client.request("PUT", "/x", body=upload)
                with pytest.raises(ConfigurationError, match="sent already"):
                    await client.request("PUT", "/x", body=upload)
        assert len(server.taken) == 1

    def test_repeatable(self, make: Callable[[str], Any]) -> None:
        """What can be read again says so."""
        once = {"iterator", "iterator with a length", "async iterator", "async file"}
        assert {kind for kind in SOURCES if not Upload(make(kind)).repeatable} == once
        reading, writing = os.pipe()
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            assert not Upload(pipe).repeatable

    def test_nothing_was_read(self) -> None:
        """An iterator of which nothing was read, since no connection came about, can still be sent."""
        upload = Upload(pieces())
        with warehouse() as closed:
            pass
        with BoxClient(base_url=closed.url) as client, pytest.raises(TransportError):
            client.request("PUT", "/x", body=upload)
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("PUT", "/x", body=upload)
        assert server.taken[0].size == len(CONTENT)

    def test_closed_file(self, path: Path) -> None:
        """A file that is closed by then is refused before anything is sent."""
        with path.open("rb") as file:
            upload = Upload(file)
        with (
            warehouse() as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(ConfigurationError, match="is closed"),
        ):
            client.request("PUT", "/x", body=upload)
        assert not server.taken


class TestFaults:
    """What goes wrong while a body is sent."""

    @pytest.mark.parametrize("size", [10, len(CONTENT) + 1])
    def test_changed_size(self, path: Path, size: int) -> None:
        """A file whose size has changed since the call began is an error, and never a wrong length."""
        upload = Upload(path)
        os.truncate(path, size)
        with (
            warehouse() as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(TransferError, match=f"{len(CONTENT)} bytes that were announced: it changed"),
        ):
            client.request("PUT", "/x", body=upload)

    def test_gone(self, path: Path) -> None:
        """A file that is gone is told before anything is sent."""
        upload = Upload(path)
        path.unlink()
        with (
            warehouse() as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(ConfigurationError, match=r"cannot be read.*file\.bin"),
        ):
            client.request("PUT", "/x", body=upload)
        assert not server.taken

    def test_error_of_an_iterator(self) -> None:
        """What an iterator raises is raised as it is, even where it looks like an error of the network."""
        closed: list[bool] = []

        def failing() -> Iterator[bytes]:
            try:
                yield CONTENT
                raise TimeoutError("my own")
            finally:
                closed.append(True)

        with (
            warehouse() as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(TimeoutError, match="my own") as caught,
        ):
            client.request("PUT", "/x", body=failing())
        assert (type(caught.value), closed) == (TimeoutError, [True])

    async def test_error_of_an_iterator_async(self) -> None:
        """The same, awaited."""

        async def failing() -> AsyncIterator[bytes]:
            yield CONTENT
            raise TimeoutError("my own")

        with warehouse() as server:
            async with AsyncBoxClient(base_url=server.url) as client:
                with pytest.raises(TimeoutError, match="my own"):
                    await client.request("PUT", "/x", body=failing())

    @pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files can only be counted on Linux")
    def test_files_are_closed(self, path: Path) -> None:
        """A file at a path is closed after the call, even when the server breaks off."""

        def open_paths() -> list[str]:
            return [str(place.readlink()) for place in Path("/proc/self/fd").iterdir() if place.is_symlink()]

        with warehouse(lambda handler, _: handler.hang_up()) as server, BoxClient(base_url=server.url) as client:
            with pytest.raises(TransportError) as caught:
                client.request("PUT", "/x", body=path)
            assert caught.value.__traceback__ is not None
            assert str(path) not in open_paths()
