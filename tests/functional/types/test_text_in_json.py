"""Binary content: text in JSON, bytes in forms and in bodies of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.functional.forms import parts
from tests.functional.forms import taking as sending
from tests.functional.harness import make
from tests.functional.schemas import replying, taking

BINARY = (
    "{type: string, format: binary}",
    "{type: string, contentMediaType: application/octet-stream}",
    "{type: string, contentMediaType: image/png}",
    "{type: string, contentMediaType: image/png, contentEncoding: binary}",
)
TEXT = (
    "{type: string, contentMediaType: text/html}",
    "{type: string, contentMediaType: application/json}",
    "{type: string, contentMediaType: image/svg+xml}",
    "{type: string, contentEncoding: quoted-printable}",
)
PLACES: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "field": ("{type: object, properties: {a: %s}}", lambda value: {"a": value}),
    "list": ("{type: object, properties: {a: {type: array, items: %s}}}", lambda value: {"a": [value]}),
    "map": ("{type: object, properties: {a: {type: object, additionalProperties: %s}}}", lambda one: {"a": {"k": one}}),
    "nullable": ("{type: object, properties: {a: {anyOf: [%s, {type: 'null'}]}}}", lambda value: {"a": value}),
    "union": ("{type: object, properties: {a: {oneOf: [%s, {type: integer}]}}}", lambda value: {"a": value}),
}


class TestJson:
    """In JSON."""

    @pytest.mark.parametrize("place", list(PLACES))
    @pytest.mark.parametrize("schema", [*BINARY, *TEXT])
    def test_text(self, tmp_path: Path, schema: str, place: str) -> None:
        """It is the text that it is, never decoded, whatever it looks like."""
        form, wrapped = PLACES[place]
        sdk = make(tmp_path, replying(form % schema))
        for text in ("YWJj", "hello!", "<p>é</p>", ""):
            model = sdk.call("x", reply=wrapped(text)).value
            assert repr(model.a) == repr(wrapped(text)["a"])
            assert model.to_dict() == wrapped(text)
        assert "bytes" not in sdk.text("models/shared.py")

    @pytest.mark.parametrize("schema", BINARY)
    def test_sent(self, tmp_path: Path, schema: str) -> None:
        """A body takes text and sends it as it is."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {schema}}}}}"))
        assert sdk.call("x", a="YWJj").sent.json == {"a": "YWJj"}
        assert "a: str | Unset = UNSET" in sdk.text("_client.py")

    def test_encoded(self, tmp_path: Path) -> None:
        """`contentEncoding: base64` and `format: byte` are bytes."""
        schema = "{type: string, contentEncoding: base64, contentMediaType: image/png}"
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}, b: {{format: byte}}}}}}"))
        value = sdk.call("x", reply={"a": "YWJj", "b": "YWJj"}).value
        assert (value.a, value.b) == (b"abc", b"abc")


class TestBytes:
    """Where bytes can be sent as they are."""

    @pytest.mark.parametrize("schema", BINARY)
    def test_multipart(self, tmp_path: Path, schema: str) -> None:
        """In a multipart form it is a file, alone and in lists and maps."""
        form = f"{{type: object, properties: {{a: {schema}, b: {{type: array, items: {schema}}}}}}}"
        sdk = make(tmp_path, sending(f"{{multipart/form-data: {{schema: {form}}}}}"))
        assert "a: FileInput | Unset = UNSET" in sdk.text("_client.py")
        assert "b: Sequence[FileInput] | Unset = UNSET" in sdk.text("_client.py")
        sent = sdk.call("x", a=b"\x89PNG", b=[b"1", b"2"]).sent
        assert [part.content for part in parts(sent)] == [b"\x89PNG", b"1", b"2"]

    def test_multipart_of_any_names(self, tmp_path: Path) -> None:
        """A multipart form of any names takes files for values."""
        form = f"{{type: object, additionalProperties: {BINARY[0]}}}"
        sdk = make(tmp_path, sending(f"{{multipart/form-data: {{schema: {form}}}}}"))
        assert "body: Mapping[str, FileInput] | Unset = UNSET" in sdk.text("_client.py")
        assert [part.content for part in parts(sdk.call("x", body={"a": b"\0"}).sent)] == [b"\0"]

    def test_multipart_of_a_model(self, tmp_path: Path) -> None:
        """A model that is a whole multipart form keeps its bytes, too."""
        union = '{oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]}'
        models = f"A: {{type: object, properties: {{f: {BINARY[0]}}}}}, B: {{type: object, properties: {{g: {{}}}}}}"
        spec = sending(f"{{multipart/form-data: {{schema: {union}}}}}") + f"components: {{schemas: {{{models}}}}}\n"
        sdk = make(tmp_path, spec)
        for body in (sdk.models.A(f=b"\0\xff"), {"f": b"\0\xff"}):
            assert [part.content for part in parts(sdk.call("x", body=body).sent)] == [b"\0\xff"]

    @pytest.mark.parametrize("media_type", ["application/octet-stream", "image/png", "'*/*'"])
    @pytest.mark.parametrize("schema", BINARY)
    def test_whole(self, tmp_path: Path, schema: str, media_type: str) -> None:
        """A whole reply that is no JSON is content, with its bytes."""
        sdk = make(
            tmp_path,
            f"""
            paths: {{/x: {{get: {{operationId: x, responses: {{"200": {{description: F, content:
              {{{media_type}: {{schema: {schema}}}}}}}}}}}}}}}
            """,
        )
        reply = sdk.module.Response(200, {"Content-Type": "image/png"}, b"\x89PNG")
        assert sdk.call("x", reply=reply).value.data == b"\x89PNG"
        assert "-> Content:" in sdk.text("_client.py")

    @pytest.mark.parametrize("schema", BINARY[:2])
    def test_whole_body(self, tmp_path: Path, schema: str) -> None:
        """A whole body that is no JSON takes bytes."""
        sdk = make(tmp_path, sending(f"{{application/octet-stream: {{schema: {schema}}}}}"))
        assert sdk.call("x", body=b"\0\xff").sent.content == b"\0\xff"
        assert "body: Uploadable" in sdk.text("_client.py")
