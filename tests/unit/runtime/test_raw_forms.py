"""Forms through `client.request`, and multipart forms whose files are sent in pieces."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import pytest

from sdkwright.runtime import ConfigurationError, Request, ScriptedTransport, Upload, reply
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.warehouse import Taken, warehouse

pytestmark = pytest.mark.usefixtures("transport_kind")


def parts(content_type: str, content: bytes) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, media type and bytes of each part, as the standard library reads them."""
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + content)
    found: list[tuple[str, str | None, str, bytes]] = []
    for part in message.get_payload():
        assert isinstance(part, Message)
        content = part.get_payload(decode=True)  # type: ignore[assignment]  # bytes, as each part is a leaf
        name = str(part.get_param("name", header="content-disposition"))
        found.append((name, part.get_filename(), str(part.get("content-type", "")), content))
    return found


def came_parts(came: Taken) -> list[tuple[str, str | None, str, bytes]]:
    """The parts of a form that arrived."""
    return parts(came.headers["content-type"], came.body)


def sent(**arguments: Any) -> Request:
    """What `client.request` sends for these arguments."""
    transport = ScriptedTransport([reply()])
    BoxClient("key", transport=transport).request("POST", "/v1/x", **arguments)
    return transport.requests[0]


class TestForms:
    """The arguments `form` and `files`."""

    def test_fields(self) -> None:
        """Fields alone are percent-encoded."""
        request = sent(form={"a": "x y", "b": [1, 2], "c": None})
        assert request.headers["content-type"] == "application/x-www-form-urlencoded"
        assert request.content == b"a=x%20y&b=1&b=2"

    def test_files(self, tmp_path: Path) -> None:
        """With files it is a multipart form, the fields first; a file is given as to any method, or in a list."""
        (tmp_path / "one.bin").write_bytes(b"1")
        files = {"f": tmp_path / "one.bin", "g": [b"2", ("three.txt", io.BytesIO(b"3"), "text/plain")]}
        request = sent(form={"note": "n"}, files=files)
        assert isinstance(request.content, bytes)
        assert parts(request.headers["content-type"], request.content) == [
            ("note", None, "", b"n"),
            ("f", "one.bin", "application/octet-stream", b"1"),
            ("g", "g", "application/octet-stream", b"2"),
            ("g", "three.txt", "text/plain", b"3"),
        ]

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ({"form": {}, "body": b""}, "a request has one body"),
            ({"files": {}, "body": {}}, "a request has one body"),
            ({"form": {"a": 1}, "files": {"a": b""}}, "each field once"),
            ({"files": {"a": "/the/path"}}, "the file 'a' must be bytes, a pathlib.Path"),
            ({"files": {"a": [b"", 1]}}, "the file 'a' must be"),
            ({"files": [b""]}, "files must be a mapping"),
        ],
    )
    def test_refused(self, arguments: dict[str, Any], message: str) -> None:
        """What is no form, and a form beside a body, is refused; a path has to be one, as text could be content."""
        with pytest.raises(ConfigurationError, match=message):
            sent(**arguments)


class TestInPieces:
    """Multipart forms on the wire."""

    def test_length(self, tmp_path: Path) -> None:
        """The length of a form with files is told: the sum of its parts."""
        (tmp_path / 'a"\n.bin').write_bytes(b"12345")
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("POST", "/x", form={'n"\r\n': "x"}, files={"f": tmp_path / 'a"\n.bin'})
        (came,) = server.taken
        assert came.headers["content-length"] == str(came.size)
        assert b'name="n%22%0D%0A"\r\n\r\nx\r\n' in came.body
        assert b'name="f"; filename="a%22%0A.bin"\r\n' in came.body
        assert [part[3] for part in came_parts(came)] == [b"x", b"12345"]

    def test_unknown_length(self) -> None:
        """With a part of unknown length the form is sent in chunks."""
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("POST", "/x", files={"f": iter([b"1", b"23"]), "g": ("g.txt", b"4")})
        (came,) = server.taken
        assert came.headers["transfer-encoding"] == "chunked"
        assert came_parts(came) == [
            ("f", "f", "application/octet-stream", b"123"),
            ("g", "g.txt", "application/octet-stream", b"4"),
        ]

    async def test_async(self, tmp_path: Path) -> None:
        """The asynchronous client sends paths and asynchronous iterators as files."""

        async def pieces() -> AsyncIterator[bytes]:
            yield b"1"
            yield b"2"

        (tmp_path / "a").write_bytes(b"3")
        with warehouse() as server:
            async with AsyncBoxClient(base_url=server.url) as client:
                await client.request("POST", "/x", files={"f": pieces(), "g": tmp_path / "a"})
        assert [part[3] for part in came_parts(server.taken[0])] == [b"12", b"3"]

    def test_one_file_twice(self) -> None:
        """One open file may stand for two parts."""
        file = io.BytesIO(b"same")
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("POST", "/x", files={"f": [file, file]})
        assert [part[3] for part in came_parts(server.taken[0])] == [b"same", b"same"]

    def test_boundary(self, tmp_path: Path) -> None:
        """No one can know the boundary of a form whose files are not in memory; that of others is never in a part."""
        (tmp_path / "a").write_bytes(b"1")
        types = [sent(files={"f": tmp_path / "a"}).headers["content-type"] for _ in range(2)]
        assert types[0] != types[1]
        assert sent(files={"f": b"1"}).headers["content-type"] == sent(files={"f": b"1"}).headers["content-type"]

    def test_sent_again(self, tmp_path: Path) -> None:
        """A form is sent again as a whole after a redirect, in the same bytes."""
        (tmp_path / "a").write_bytes(b"1")
        with (
            warehouse(lambda handler, came: handler.reply(307 if came.path == "/x" else 200, Location="/y")) as server,
            BoxClient(base_url=server.url) as client,
        ):
            client.request("POST", "/x", files={"f": tmp_path / "a"})
        assert server.taken[0].body == server.taken[1].body != b""

    def test_digests_of_a_part(self, tmp_path: Path) -> None:
        """An upload within a form tells the digests of its own bytes."""
        (tmp_path / "a").write_bytes(b"1")
        upload = Upload(tmp_path / "a", digests=["md5"])
        sent(form={"x": 1}, files={"f": ("a.bin", upload)})
        assert upload.digests == {"md5": "c4ca4238a0b923820dcc509a6f75849b"}
