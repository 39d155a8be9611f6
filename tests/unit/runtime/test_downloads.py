"""`client.download_to`: a file arrives whole, goes on where the connection broke, and is checked."""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from sdkwright.runtime import (
    ConfigurationError,
    DownloadTarget,
    NotFoundError,
    Response,
    ScriptedTransport,
    StreamReply,
    TransferError,
    TransportError,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.shelves import CONTENT, HALF, Shelf, download, ranges, sha256
from tests.unit.runtime.warehouse import warehouse

pytestmark = pytest.mark.usefixtures("transport_kind")


class TestOneReply:
    """Downloads that do not break."""

    def test_method(self, tmp_path: Path) -> None:
        """The reply of a method goes to a file, as it is on the server, and the size comes back."""
        with warehouse(Shelf()) as server:
            assert download(server, tmp_path / "a") == len(CONTENT)
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [CONTENT]
        assert server.taken[0].path == "/v1/boxes/acme/file/"
        assert server.taken[0].headers["accept-encoding"] == "identity"

    def test_path(self, tmp_path: Path) -> None:
        """A path or a URL may be given in place of a method."""
        with warehouse(Shelf()) as server, BoxClient("key", base_url=server.url) as client:
            assert client.download_to(str(tmp_path / "a"), "/raw/file") == len(CONTENT)
            client.download_to(
                tmp_path / "b", f"{server.url}/other", query={"v": 1}, headers={"X-More": "m"}, timeout=5
            )
            with pytest.raises(TypeError):
                client.download_to(tmp_path / "c", "/raw", "more")  # type: ignore[call-overload]  # that is the mistake
        assert [(came.path, came.headers["x-api-key"]) for came in server.taken] == [
            ("/raw/file", "key"),
            ("/other?v=1", "key"),
        ]
        assert server.taken[1].headers["x-more"] == "m"
        assert server.taken[0].headers["accept"] == "*/*"

    def test_other_origin(self, tmp_path: Path) -> None:
        """Another origin gets no credentials, nor does one that a redirect leads to, though it gets the range."""
        shelf = Shelf(cuts=[HALF])
        with (
            warehouse(shelf) as storage,
            warehouse(lambda handler, _: handler.reply(302, Location=f"{storage.url}/signed")) as server,
            BoxClient("key", base_url=server.url, headers={"X-Mine": "secret"}) as client,
        ):
            client.download_to(tmp_path / "a", client.boxes.read, "acme", "file")
            client.download_to(tmp_path / "b", f"{storage.url}/signed?token=1")
        assert [("x-api-key" in came.headers, "x-mine" in came.headers) for came in storage.taken] == [
            (False, False)
        ] * 3
        assert storage.taken[1].headers["if-range"] == '"one"'
        assert [("x-api-key" in came.headers) for came in server.taken] == [True, True]
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == CONTENT

    async def test_async(self, tmp_path: Path) -> None:
        """The asynchronous client does the same, and goes on after a break."""
        with warehouse(Shelf(cuts=[HALF])) as server:
            async with AsyncBoxClient(base_url=server.url) as client:
                target = DownloadTarget(tmp_path / "a", digests={"sha256": sha256()})
                assert await client.download_to(target, client.boxes.read, "acme", "file") == len(CONTENT)
                assert await client.download_to(tmp_path / "b", "/raw") == len(CONTENT)
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == CONTENT

    def test_refused(self, tmp_path: Path) -> None:
        """A refusal raises the same error as the method, and leaves the file that was there."""
        (tmp_path / "a").write_bytes(b"old")
        for target in (tmp_path / "a", DownloadTarget(tmp_path / "a", resume=True)):
            with warehouse(lambda handler, _: handler.reply(404)) as server, pytest.raises(NotFoundError):
                download(server, target)
        assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]

    def test_other_callables(self, tmp_path: Path) -> None:
        """Only methods of this client that call an operation are taken."""
        client = BoxClient("key", transport=ScriptedTransport())
        for wrong in (print, client.download_to, None):
            with pytest.raises(ConfigurationError, match="must be a method of this client"):
                client.download_to(tmp_path / "a", wrong)  # type: ignore[call-overload]  # that is the mistake
        assert list(tmp_path.iterdir()) == []

    def test_progress(self, tmp_path: Path) -> None:
        """Progress is told after each piece; what it raises ends the download and is raised."""
        told: list[tuple[int, int | None]] = []
        with warehouse(Shelf()) as server:
            download(server, DownloadTarget(tmp_path / "a", progress=lambda *both: told.append(both)))
        assert told[-1] == (len(CONTENT), len(CONTENT))
        assert [size for size, _ in told] == sorted(size for size, _ in told)

        def stop(size: int, total: int | None) -> None:
            raise KeyError("enough")

        with warehouse(Shelf()) as server, pytest.raises(KeyError, match="enough"):
            download(server, DownloadTarget(tmp_path / "b", progress=stop))
        assert [path.name for path in tmp_path.iterdir()] == ["a"]

    def test_progress_of_save(self, tmp_path: Path) -> None:
        """So it is when a stream is saved; the total is not known where the body is compressed."""
        told: list[tuple[int, int | None]] = []
        packed = gzip.compress(b"unpacked")
        with warehouse(lambda handler, _: handler.reply(200, packed, Content_Encoding="gzip")) as server:
            client = BoxClient(base_url=server.url)
            with client.stream(client.boxes.read, "acme", "file") as opened:
                opened.save(tmp_path / "a", progress=lambda *both: told.append(both))
            client.close()
        assert told == [(8, None)]

    def test_compressed_all_the_same(self, tmp_path: Path) -> None:
        """A body that comes compressed all the same is saved decompressed; its digest is not that of the file."""
        packed = gzip.compress(b"unpacked")
        md5 = base64.b64encode(hashlib.md5(packed, usedforsecurity=False).digest()).decode()
        with warehouse(
            lambda handler, _: handler.reply(200, packed, Content_Encoding="gzip", Content_MD5=md5, ETag='"x"')
        ) as server:
            assert download(server, tmp_path / "a") == 8
        assert (tmp_path / "a").read_bytes() == b"unpacked"


class TestBreaks:
    """A connection that breaks while the body arrives."""

    @pytest.mark.parametrize(
        "shelf",
        [
            Shelf(cuts=[HALF]),
            Shelf(
                cuts=[HALF],
                etag="",
                headers={"Last_Modified": "Mon, 05 Jan 2026 10:00:00 GMT"},
            ),
        ],
    )
    def test_rest(self, tmp_path: Path, shelf: Shelf) -> None:
        """The rest is requested on the condition that the file is still the same."""
        with warehouse(deepcopy(shelf)) as server:
            assert download(server, tmp_path / "a") == len(CONTENT)
        assert ranges(server) == [None, f"bytes={HALF}-"]
        assert server.taken[1].headers["if-range"] == (shelf.etag or "Mon, 05 Jan 2026 10:00:00 GMT")
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [CONTENT]

    def test_many(self, tmp_path: Path) -> None:
        """As long as each reply brings something, it goes on."""
        with warehouse(Shelf(cuts=[100_000] * 9)) as server:
            download(server, DownloadTarget(tmp_path / "a", digests={"sha256": sha256()}))
        assert len(server.taken) == 10

    def test_no_progress(self, tmp_path: Path) -> None:
        """After several replies without a byte it ends with the error of the last."""
        with warehouse(Shelf(cuts=[HALF] + [0] * 9)) as server, pytest.raises(TransportError):
            download(server, tmp_path / "a")
        assert ranges(server) == [None, *[f"bytes={HALF}-"] * 3]
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        "shelf",
        [
            Shelf(cuts=[HALF], etag=""),
            Shelf(cuts=[HALF], etag='W/"weak"'),
            Shelf(cuts=[HALF], headers={"Accept_Ranges": "none"}),
            Shelf(cuts=[HALF], etag="", headers={"Last_Modified": "Fri, 31 Dec 2100 10:00:00 GMT"}),
        ],
    )
    def test_no_validator(self, tmp_path: Path, shelf: Shelf) -> None:
        """Where nothing tells the file from a later one, it cannot go on: pieces of two files would be one."""
        with warehouse(deepcopy(shelf)) as server, pytest.raises(TransportError):
            download(server, DownloadTarget(tmp_path / "a", resume=True))
        assert len(server.taken) == 1
        assert list(tmp_path.iterdir()) == []

    def test_changed(self, tmp_path: Path) -> None:
        """A file that has changed meanwhile comes as a whole, and takes the place of what had arrived."""
        shelf = Shelf(cuts=[HALF])

        def told(size: int, total: int | None) -> None:
            if size == HALF:
                shelf.content, shelf.etag = b"another", '"two"'

        with warehouse(shelf) as server:
            assert download(server, DownloadTarget(tmp_path / "a", progress=told)) == 7
        assert (tmp_path / "a").read_bytes() == b"another"
        assert len(server.taken) == 2

    def test_without_ranges(self, tmp_path: Path) -> None:
        """A server that knows no ranges sends all of it again."""
        with warehouse(Shelf(cuts=[HALF], ranges=False)) as server:
            assert download(server, tmp_path / "a") == len(CONTENT)
        assert (tmp_path / "a").read_bytes() == CONTENT

    @pytest.mark.parametrize(
        "headers",
        [
            {"Content-Range": "bytes 2-5/6", "ETag": '"x"'},
            {"Content-Range": "bytes 3-5/7", "ETag": '"x"'},
            {"Content-Range": "bytes 3-5/6", "ETag": '"y"'},
            {"Content-Range": "bytes */6"},
            {},
        ],
    )
    def test_wrong_part(self, tmp_path: Path, headers: dict[str, str]) -> None:
        """A part that is not the one that was asked for is not written: the whole is requested anew."""
        replies = [Broken(), reply(b"WRO", status=206, headers=headers), reply(b"whole!", headers={"ETag": '"x"'})]
        transport = ScriptedTransport(replies)
        client = BoxClient("key", transport=transport)
        assert client.download_to(tmp_path / "a", client.boxes.read, "acme", "a") == 6
        assert (tmp_path / "a").read_bytes() == b"whole!"
        assert [request.headers.get("range") for request in transport.requests] == [None, "bytes=3-", None]

    def test_part_of_another_size(self, tmp_path: Path) -> None:
        """A server that gives wrong parts again and again is left in the end."""
        wrong = {"Content-Range": "bytes 2-5/6"}

        def answer(request: Any) -> Response:
            return reply(b"", status=206, headers=wrong) if "range" in request.headers else Broken()

        transport = ScriptedTransport(answer)
        client = BoxClient("key", transport=transport)
        with pytest.raises(TransportError):
            client.download_to(tmp_path / "a", client.boxes.read, "acme", "a")
        assert len(transport.requests) < 10

    def test_unasked_part(self, tmp_path: Path) -> None:
        """A part where the whole was asked for is an error."""
        transport = ScriptedTransport([reply(b"x", status=206, headers={"Content-Range": "bytes 0-0/6"})])
        client = BoxClient("key", transport=transport)
        with pytest.raises(TransferError, match="leave out Range"):
            client.download_to(tmp_path / "a", "/x")

    def test_short(self, tmp_path: Path) -> None:
        """A transport that does not notice that a body ends early makes no difference."""
        transport = ScriptedTransport([reply(b"abc", headers={"Content-Length": "6"})])
        client = BoxClient("key", transport=transport)
        with pytest.raises(TransportError, match="broke off after 3 of 6 bytes"):
            client.download_to(tmp_path / "a", "/x")
        transport = ScriptedTransport([reply(b"abcd", headers={"Content-Length": "3"})])
        client = BoxClient("key", transport=transport)
        with pytest.raises(TransferError, match="more than the 3 bytes"):
            client.download_to(tmp_path / "a", "/x")
        assert list(tmp_path.iterdir()) == []


class Broken(StreamReply[Any]):
    """Half of a reply of six bytes."""

    def __init__(self) -> None:
        super().__init__(200, {"Content-Length": "6", "ETag": '"x"'})

    def received(self) -> Iterator[bytes]:
        yield b"abc"
        raise TransportError("broken")
