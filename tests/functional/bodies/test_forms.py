"""Forms, percent-encoded and multipart, and the choice among media types."""

from __future__ import annotations

import asyncio
import datetime as dt
import inspect
import io
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from tests.functional.forms import URLENCODED, Part, parts, taking
from tests.functional.harness import Sdk, make, same_boundary

FIELDS = """{type: object, required: [a], properties: {
  a: {type: string}, aB: {type: integer}, id: {type: string, readOnly: true}, list: {type: array,
  items: {type: string}}, day: {type: string, format: date}, map: {type: object, additionalProperties: true}, any: {},
  things: {type: array, items: {type: object, properties: {k: {type: integer}}}}}}"""


def content_type(sent: Any) -> str:
    """The request's media type as it was sent."""
    return str(next(value for name, value in sent.headers.items() if name.lower() == "content-type"))


@pytest.mark.spec(taking(f"{{{URLENCODED}: {{schema: {FIELDS}}}}}"))
class TestForm:
    """Percent-encoded forms."""

    def test_fields(self, sdk: Sdk) -> None:
        """The fields are keyword arguments; lists are repeated, what is None or not given is left out."""
        assert not sdk.warnings
        sent = sdk.call("x", a="é &=", a_b=7, list=["p", "q r"], day=dt.date(2026, 3, 1), any=None).sent
        assert sent.content == b"a=%C3%A9%20%26%3D&aB=7&list=p&list=q%20r&day=2026-03-01"
        assert content_type(sent) == URLENCODED

    def test_read_only(self, sdk: Sdk) -> None:
        """What the server alone sets is no argument; what the schema requires is a required one."""
        arguments = inspect.signature(sdk.client()[0].x).parameters
        assert "id" not in arguments
        assert [name for name, one in arguments.items() if one.default is inspect.Parameter.empty] == ["a"]

    def test_json_within(self, sdk: Sdk) -> None:
        """A mapping is written as JSON (OpenAPI 3.1.1, 4.8.14.5), and so is each of several."""
        sent = sdk.call("x", a="1", map={"k": [1, None]}, things=[{"k": 1}, {"k": 2}], any={"z": True}).sent
        assert set((sent.content or b"").split(b"&")) == {
            b"a=1",
            b"map=%7B%22k%22%3A%5B1%2Cnull%5D%7D",
            b"things=%7B%22k%22%3A1%7D",
            b"things=%7B%22k%22%3A2%7D",
            b"any=%7B%22z%22%3Atrue%7D",
        }

    def test_options(self, sdk: Sdk) -> None:
        """`options` adds fields to a form as well."""
        assert sdk.call("x", a="1", options={"body": {"more": [1, 2]}}).sent.content == b"a=1&more=1&more=2"


class TestStylesOfFields:
    """The encoding of a form's fields."""

    @pytest.mark.parametrize(
        ("encoding", "value", "sent"),
        [
            ("{style: deepObject, explode: true}", {"a": {"b": 1}, "c": ["x"]}, b"f%5Ba%5D%5Bb%5D=1&f%5Bc%5D%5B0%5D=x"),
            ("{style: deepObject, explode: true}", ["x", {"y": 1}], b"f%5B0%5D=x&f%5B1%5D%5By%5D=1"),
            ("{explode: false}", ["a", "b,c"], b"f=a,b%2Cc"),
            ("{style: pipeDelimited}", ["a", "b"], b"f=a%7Cb"),
            ("{style: form}", {"a": 1, "b": 2}, b"a=1&b=2"),
            ("{style: form, explode: false}", {"a": 1, "b": 2}, b"f=a,1,b,2"),
            ("{allowReserved: true}", "a/b?c&d", b"f=a/b?c%26d"),
            ("{contentType: application/json}", [1, {"a": None}], b"f=%5B1%2C%7B%22a%22%3Anull%7D%5D"),
            ("{contentType: text/plain}", "a b", b"f=a%20b"),
        ],
    )
    def test_written(self, tmp_path: Path, encoding: str, value: Any, sent: bytes) -> None:
        """A field follows its encoding, whether the form is flattened or given whole."""
        flat = "{type: object, properties: {f: {}}}"
        sdk = make(tmp_path, taking(f"{{{URLENCODED}: {{schema: {flat}, encoding: {{f: {encoding}}}}}}}"))
        assert sdk.call("x", f=value).sent.content == sent
        whole = "{type: object, additionalProperties: true}"
        sdk = make(tmp_path, taking(f"{{{URLENCODED}: {{schema: {whole}, encoding: {{f: {encoding}}}}}}}"))
        assert sdk.call("x", body={"f": value}).sent.content == sent


@pytest.mark.spec(taking("""{multipart/form-data: {schema: {type: object, properties: {
      note: {type: string}, count: {type: integer}, file: {type: string, format: binary},
      files: {type: array, items: {type: string, format: binary}}, tags: {type: array, items: {type: string}},
      meta: {type: object, properties: {aB: {type: string}, c: {type: string}}},
      metas: {type: array, items: {type: object, additionalProperties: true}},
      image: {type: string, format: binary}, xml: {type: string}, picture: {},
      row: {type: array, items: {type: string}}}},
      encoding: {image: {contentType: "image/png, image/jpeg"}, xml: {contentType: application/xml},
        picture: {contentType: image/gif}, meta: {contentType: application/vnd.a+json},
        row: {style: form, explode: false}}}}"""))
class TestMultipart:
    """Multipart forms."""

    def test_values(self, sdk: Sdk) -> None:
        """Single values are parts without a media type, each element of a list is one."""
        assert not sdk.warnings
        sent = sdk.call("x", note="é", count=7, tags=["a", "b"], file=None).sent
        assert {(part.name, part.content, part.media_type, part.filename) for part in parts(sent)} == {
            ("note", "é".encode(), "", None),
            ("count", b"7", "", None),
            ("tags", b"a", "", None),
            ("tags", b"b", "", None),
        }

    @pytest.mark.parametrize(
        ("given", "filename", "media_type"),
        [
            (b"\x00\xff", "file", "application/octet-stream"),
            (bytearray(b"\x00\xff"), "file", "application/octet-stream"),
            (("a b.bin", b"\x00\xff"), "a b.bin", "application/octet-stream"),
            (("a.png", b"\x00\xff", "image/png"), "a.png", "image/png"),
        ],
    )
    def test_file(self, sdk: Sdk, given: Any, filename: str, media_type: str) -> None:
        """A file is bytes, alone or with a name and a media type."""
        (part,) = self._parts_of_both(sdk, lambda: given, "file")
        assert part == Part("file", filename, media_type, b"\x00\xff", {})

    def test_open_file(self, sdk: Sdk, tmp_path: Path) -> None:
        """An open file goes out under its own name."""
        path = tmp_path / "données.bin"
        path.write_bytes(b"data")
        with path.open("rb") as one, path.open("rb") as two:
            files = iter((one, two))
            (part,) = self._parts_of_both(sdk, lambda: next(files), "file")
        assert (part.content, part.media_type) == (b"data", "application/octet-stream")
        assert (part.filename or "").startswith("donn")

    def test_open_bytes(self, sdk: Sdk) -> None:
        """So does one that has a name beside it, or none at all."""
        (part,) = self._parts_of_both(sdk, lambda: ("a.png", io.BytesIO(b"x"), "image/png"), "file")
        assert (part.filename, part.media_type, part.content) == ("a.png", "image/png", b"x")
        (part,) = self._parts_of_both(sdk, lambda: io.BytesIO(b"x"), "file")
        assert part.filename == "file"

    def test_headers_of_a_file(self, sdk: Sdk) -> None:
        """The fourth member of a file's tuple are headers of its part."""
        (part,) = self._parts_of_both(sdk, lambda: ("a", b"x", "text/plain", {"X-Part": "1"}), "file")
        assert part.headers == {"X-Part": "1"}

    def test_several_files(self, sdk: Sdk) -> None:
        """Several files of one field are as many parts."""
        sent = sdk.call("x", files=[b"1", ("b.txt", b"2", "text/plain")]).sent
        assert [(part.name, part.filename, part.content) for part in parts(sent)] == [
            ("files", "files", b"1"),
            ("files", "b.txt", b"2"),
        ]

    def test_json_parts(self, sdk: Sdk) -> None:
        """A mapping or a model is a part of JSON, in the media type that the document names."""
        (name,) = sdk.package.project.models
        for meta in ({"aB": "v"}, getattr(sdk.models, name)(a_b="v")):
            (part,) = parts(sdk.call("x", meta=meta).sent)
            assert (part.media_type, part.content) == ("application/vnd.a+json", b'{"aB":"v"}')
        found = parts(sdk.call("x", metas=[{"a": 1}, {"b": None}]).sent)
        assert [(part.media_type, part.content) for part in found] == [
            ("application/json", b'{"a":1}'),
            ("application/json", b'{"b":null}'),
        ]

    @pytest.mark.parametrize(
        ("argument", "given", "media_type", "content"),
        [
            ("xml", "<a/>", "application/xml", b"<a/>"),
            ("picture", b"GIF", "image/gif", b"GIF"),
            ("image", b"x", "image/png", b"x"),
            ("image", ("a.jpg", b"x"), "image/jpeg", b"x"),
            ("image", ("a.txt", b"x"), "image/png", b"x"),
            ("image", ("a.txt", b"x", "image/webp"), "image/webp", b"x"),
            ("row", ["a", "b"], "", b"a,b"),
        ],
    )
    def test_encodings(self, sdk: Sdk, argument: str, given: Any, media_type: str, content: bytes) -> None:
        """A part has the media type of its encoding, the one of several that its file's name stands for."""
        (part,) = parts(sdk.call("x", **{argument: given}).sent)
        assert (part.media_type, part.content) == (media_type, content)

    @pytest.mark.parametrize(
        "given",
        [("a\r\nX-Evil: 1", b"x"), ("a", b"x", "text/plain\r\nX-Evil: 1"), ("a", b"x", "t/t", {"X": "1\r\nX-E: 1"})],
    )
    def test_smuggling(self, sdk: Sdk, given: Any) -> None:
        """Neither name nor media type nor header of a file adds a header to its part."""
        try:
            (part,) = parts(sdk.call("x", file=given).sent)
        except ValueError:
            return
        assert part.headers == {}

    def test_options(self, sdk: Sdk) -> None:
        """`options` adds fields and leaves files as they are."""
        sent = sdk.call("x", file=b"\x00", options={"body": {"more": "m"}}).sent
        assert [(part.name, part.content) for part in parts(sent)] == [("file", b"\x00"), ("more", b"m")]

    def test_repeatable(self, sdk: Sdk) -> None:
        """The same form is always sent in the same bytes, and the boundary of another is another."""
        one, two = sdk.call("x", note="1").sent, sdk.call("x", note="2").sent
        assert one.content == sdk.call("x", note="1").sent.content
        assert content_type(one) != content_type(two)

    def test_annotations(self, sdk: Sdk) -> None:
        """Fields of binary data take files, in the signature as well."""
        text = sdk.text("_client.py")
        assert "file: FileInput | Unset = UNSET" in text
        assert "files: Sequence[FileInput] | Unset = UNSET" in text

    def _parts_of_both(self, sdk: Sdk, opened: Any, name: str) -> list[Part]:
        """The parts that the sync client sends; the async one, which needs a file of its own, sends the same."""
        client, transport = sdk.client(None)
        client.x(**{name: opened()})
        again, others = sdk.async_client(None)
        asyncio.run(again.x(**{name: opened()}))
        assert same_boundary(transport.requests[0]) == same_boundary(others.requests[0])
        return parts(transport.requests[0])


class TestChoice:
    """Bodies in several media types."""

    FLAT = "{schema: {type: object, properties: {a: {type: string}, b: {type: integer}}}}"

    def test_json_first(self, tmp_path: Path) -> None:
        """JSON is sent unless `content_type` names another media type that takes the same fields."""
        content = f"{{multipart/form-data: {self.FLAT}, {URLENCODED}: {self.FLAT}, application/json: {self.FLAT}}}"
        sdk = make(tmp_path, taking(content))
        assert sdk.call("x", a="v", b=1).sent.json == {"a": "v", "b": 1}
        sent = sdk.call("x", a="v", b=1, content_type=URLENCODED).sent
        assert (sent.content, content_type(sent)) == (b"a=v&b=1", URLENCODED)
        sent = sdk.call("x", a="v", content_type="multipart/form-data").sent
        assert [(part.name, part.content) for part in parts(sent)] == [("a", b"v")]
        hint = get_type_hints(sdk.client()[0].x, vars(sdk.module._client))["content_type"]
        assert get_args(get_args(hint)[0]) == ("application/json", "multipart/form-data", URLENCODED)

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (f"{{{URLENCODED}: FLAT, multipart/form-data: FLAT}}", "multipart/form-data"),
            (f"{{text/plain: {{}}, {URLENCODED}: FLAT}}", URLENCODED),
            ("{text/json: FLAT, application/json; charset=utf-8: FLAT, application/json: FLAT}", "application/json"),
            ("{application/*+json: FLAT}", "application/json"),
            ("{application/hal+json: FLAT, application/json: FLAT}", "application/json"),
            ("{'*/*': FLAT}", "application/json"),
            ("{'': FLAT}", "application/json"),
            ("{application/form-data: FLAT}", "multipart/form-data"),
        ],
    )
    def test_preferred(self, tmp_path: Path, content: str, expected: str) -> None:
        """JSON goes before forms with files, these before others; a range or a slip is sent as what it means."""
        sent = make(tmp_path, taking(content.replace("FLAT", self.FLAT))).call("x", a="v").sent
        assert content_type(sent).partition(";")[0] == expected

    @pytest.mark.parametrize(
        "content",
        [
            "{application/json: FLAT}",
            "{application/json: FLAT, application/xml: FLAT}",
            "{application/json: FLAT, text/json: FLAT, application/*+json: FLAT}",
        ],
    )
    def test_no_choice(self, tmp_path: Path, content: str) -> None:
        """Where the arguments fit one media type only, there is nothing to choose."""
        sdk = make(tmp_path, taking(content.replace("FLAT", self.FLAT)))
        assert "content_type" not in inspect.signature(sdk.client()[0].x).parameters

    def test_patches(self, tmp_path: Path) -> None:
        """JSON of several meanings is a choice, too."""
        kinds = ("application/json-patch+json", "application/merge-patch+json")
        sdk = make(tmp_path, taking(f"{{{kinds[0]}: {{schema: {{}}}}, {kinds[1]}: {{schema: {{}}}}}}"))
        for kind in kinds:
            assert content_type(sdk.call("x", body=[], content_type=kind).sent) == kind

    def test_files(self, tmp_path: Path) -> None:
        """JSON cannot hold a file, so where one may be given a multipart form goes first, with its encodings."""
        file = "{schema: {type: object, properties: {f: {type: array, items: {type: string, format: binary}}}}"
        content = (
            f"{{application/json: {file}}}, multipart/form-data: {file}, encoding: {{f: {{contentType: a/b}}}}}}}}"
        )
        sdk = make(tmp_path, taking(content))
        assert [(part.content, part.media_type) for part in parts(sdk.call("x", f=[b"1"]).sent)] == [(b"1", "a/b")]
        assert sdk.call("x", f=[b"1"], content_type="application/json").sent.json == {"f": ["MQ=="]}

    def test_other_media_types(self, tmp_path: Path) -> None:
        """The docstring tells of what the arguments cannot be sent in."""
        sdk = make(tmp_path, taking(f"{{application/json: {self.FLAT}, application/xml: {self.FLAT}}}"))
        assert "The server also takes application/xml, which the client's `request` can send." in sdk.text("_client.py")

    def test_header_parameter(self, tmp_path: Path) -> None:
        """A header parameter Content-Type beside a choice is the same argument."""
        more = "parameters: [{name: Content-Type, in: header, required: true, schema: {type: string}}],"
        sdk = make(tmp_path, taking(f"{{application/json: {self.FLAT}, {URLENCODED}: {self.FLAT}}}", more))
        assert sdk.call("x", a="v", content_type=URLENCODED).sent.content == b"a=v"

    @pytest.mark.parametrize(
        ("content", "usual", "given"),
        [
            ("{image/png: {}, image/jpeg: {}}", "image/jpeg", "image/png"),
            ("{'*/*': {schema: {type: string, format: binary}}}", "application/octet-stream", "a/b"),
            ("{text/*: {}}", "text/plain", "text/css"),
        ],
    )
    def test_content(self, tmp_path: Path, content: str, usual: str, given: str) -> None:
        """So is the media type of content that goes out as it is, any of a range."""
        sdk = make(tmp_path, taking(content))
        assert content_type(sdk.call("x", body="x").sent) == usual
        assert content_type(sdk.call("x", body="x", content_type=given).sent) == given

    def test_nothing_given(self, tmp_path: Path) -> None:
        """A media type alone is no body."""
        sent = (
            make(tmp_path, taking(f"{{application/json: {self.FLAT}, {URLENCODED}: {self.FLAT}}}"))
            .call("x", content_type=URLENCODED)
            .sent
        )
        assert (sent.content, "content-type" in {name.lower() for name in sent.headers}) == (None, False)
