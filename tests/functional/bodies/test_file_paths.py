"""A `pathlib.Path` stands for the file that is there, wherever a file is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.forms import Part, parts, taking
from tests.functional.harness import Sdk, make

FORM = taking("""{multipart/form-data: {schema: {type: object, properties: {
      file: {type: string, format: binary}, files: {type: array, items: {type: string, format: binary}},
      image: {type: string, format: binary}, scan: {type: string, format: binary}}},
      encoding: {image: {contentType: "image/png, image/jpeg"}, scan: {contentType: "image/*"}}}}""")


@pytest.mark.spec(FORM)
class TestParts:
    """Files of multipart forms."""

    def test_name_and_bytes(self, sdk: Sdk, tmp_path: Path) -> None:
        """The file is read and goes out under its own name."""
        path = tmp_path / "a b.bin"
        path.write_bytes(b"\x00data")
        (part,) = parts(sdk.call("x", file=path).sent)
        assert part == Part("file", "a b.bin", "application/octet-stream", b"\x00data", {})

    def test_in_tuples_and_lists(self, sdk: Sdk, tmp_path: Path) -> None:
        """A path may stand wherever bytes may: in a tuple with a name of one's own, and in a list."""
        path = tmp_path / "one.txt"
        path.write_bytes(b"1")
        found = parts(sdk.call("x", files=[path, ("two.txt", path, "text/plain"), ("three", path)]).sent)
        assert [(part.filename, part.media_type, part.content) for part in found] == [
            ("one.txt", "application/octet-stream", b"1"),
            ("two.txt", "text/plain", b"1"),
            ("three", "application/octet-stream", b"1"),
        ]

    def test_media_type(self, sdk: Sdk, tmp_path: Path) -> None:
        """Of the media types that the document names, the one counts that the path's name stands for."""
        path = tmp_path / "x.jpg"
        path.write_bytes(b"J")
        found = parts(sdk.call("x", image=path, scan=path).sent)
        assert [part.media_type for part in found] == ["image/jpeg", "image/jpeg"]

    def test_range(self, sdk: Sdk) -> None:
        """Where a range leaves the type open and no name tells it, the caller is asked for it."""
        for given in (b"x", ("scan", b"x"), ("a.txt", b"x")):
            with pytest.raises(sdk.module.ConfigurationError, match=r"any image/\*: give it as \(name, content, media"):
                sdk.client()[0].x(scan=given)
        (part,) = parts(sdk.call("x", scan=("a", b"x", "image/webp")).sent)
        assert part.media_type == "image/webp"

    def test_missing(self, sdk: Sdk, tmp_path: Path) -> None:
        """A file that is not there, or cannot be read, is told before anything is sent."""
        client, transport = sdk.client()
        for path in (tmp_path / "none.bin", tmp_path, Path("a\x00b")):
            with pytest.raises(sdk.module.ConfigurationError, match="a file to send cannot be read"):
                client.x(file=path)
        with pytest.raises(sdk.module.ConfigurationError, match=r"none\.bin"):
            client.x(file=tmp_path / "none.bin")
        assert transport.requests == []

    def test_read_when_called(self, sdk: Sdk, tmp_path: Path) -> None:
        """The file is read by each call anew, and left closed."""
        path = tmp_path / "f"
        for text in (b"1", b"22"):
            path.write_bytes(text)
            assert [part.content for part in parts(sdk.call("x", file=path).sent)] == [text]
        path.unlink()


class TestWhole:
    """Bodies that are a file in their whole."""

    @pytest.mark.parametrize("media", ["application/octet-stream", "image/png", "application/xml", "text/csv"])
    def test_body(self, tmp_path: Path, media: str) -> None:
        """The path of a file may be given for content of every kind, and the signature says so."""
        sdk = make(tmp_path, taking(f"{{{media}: {{}}}}"))
        path = tmp_path / "file"
        path.write_bytes(b"<a>\xff</a>")
        sent = sdk.call("x", body=path).sent
        assert (sent.content, sent.headers["Content-Type"]) == (b"<a>\xff</a>", media)
        assert "Uploadable" in sdk.text("_client.py")

    def test_raw_request(self, tmp_path: Path) -> None:
        """So may it for a request that no method stands for."""
        sdk = make(tmp_path, taking("{application/json: {schema: {}}}"))
        path = tmp_path / "file"
        path.write_bytes(b"\x00")
        client, transport = sdk.client(None)
        client.request("PUT", "/raw", body=path)
        (sent,) = transport.requests
        assert (sent.content, sent.headers["Content-Type"]) == (b"\x00", "application/octet-stream")
