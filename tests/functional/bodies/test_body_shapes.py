"""Bodies of several shapes: each documented media type can be called, typed, or a located warning says which cannot."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.functional.forms import URLENCODED, parts
from tests.functional.harness import OK, Sdk, make

_CACHE = Path(__file__).parents[3] / ".cache" / "mypy-api"
PATCHES = ("application/json-patch+json", "application/merge-patch+json")
SPEC = f"""
    paths:
      /files: {{post: {{operationId: addFile, {OK}, requestBody: {{required: true, content: {{
        application/json: {{schema: {{type: object, required: [url], properties: {{url: {{type: string}}}}}}}},
        multipart/form-data: {{schema: {{type: object, required: [name, file], properties: {{
          name: {{type: string}}, file: {{type: string, format: binary}}}}}}}}}}}}}}}}
      /thing: {{patch: {{operationId: patchThing, {OK}, requestBody: {{content: {{
        {PATCHES[0]}: {{schema: {{type: array, items: {{type: object}}}}}},
        {PATCHES[1]}: {{schema: {{type: object, properties: {{name: {{type: [string, "null"]}}}}}}}}}}}}}}}}
      /blob/{{id}}: {{put: {{operationId: putBlob, {OK}, parameters: [
        {{name: id, in: path, required: true, schema: {{type: string}}}},
        {{name: Content-Type, in: header, schema: {{type: string}}}}], requestBody: {{required: true, content: {{
        application/json: {{schema: {{type: object, required: [a], properties: {{a: {{type: string}}}}}}}},
        application/octet-stream: {{schema: {{type: string, format: binary}}}},
        text/csv: {{schema: {{type: string}}}}}}}}}}}}
      /versions: {{post: {{operationId: sendVersion, {OK}, requestBody: {{required: true, content: {{
        application/vnd.v1+json: {{schema: {{type: object, required: [a], properties: {{a: {{type: integer}}}}}}}},
        application/vnd.v2+json: {{schema: {{type: object, required: [a], properties: {{a: {{type: string}},
          b: {{type: string}}}}}}}}}}}}}}}}
      /rows: {{post: {{operationId: sendRows, {OK}, requestBody: {{required: true, content: {{
        application/json: {{schema: {{type: array, items: {{type: integer}}}}}},
        text/csv: {{}}, application/zip: {{}}, application/x-tar: {{}}}}}}}}}}
      /maybe: {{post: {{operationId: maybe, {OK}, requestBody: {{required: false, content: {{application/json: {{
        schema: {{type: object, required: [name],
          properties: {{name: {{type: string}}, more: {{type: string}}}}}}}}}}}}}}}}
    """


def kind(sent: Any) -> str:
    """The media type of a body."""
    return str(sent.headers["Content-Type"]).partition(";")[0]


@pytest.mark.spec(SPEC)
class TestShapes:
    """The arguments tell the shape, or else `content_type` does."""

    def test_object_or_form(self, sdk: Sdk) -> None:
        """A URL goes as JSON, a file in a form: no media type has to be named."""
        sent = sdk.call("add_file", url="https://u.test").sent
        assert (sent.json, kind(sent)) == ({"url": "https://u.test"}, "application/json")
        sent = sdk.call("add_file", file=b"f", name="n").sent
        assert kind(sent) == "multipart/form-data"
        assert [(part.name, part.content) for part in parts(sent)] == [("name", b"n"), ("file", b"f")]

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({}, "url is needed for a body of application/json"),
            ({"url": "u", "file": b"f"}, "file, url do not go together"),
            ({"file": b"f"}, "name is needed for a body of multipart/form-data"),
            ({"url": "u", "content_type": "multipart/form-data"}, "url do not go together"),
            ({"content_type": "multipart/form-data"}, "file, name is needed"),
            ({"url": "u", "content_type": "text/plain"}, "'text/plain': known are application/json, multipart/form"),
        ],
    )
    def test_refused(self, sdk: Sdk, given: dict[str, Any], message: str) -> None:
        """What makes no shape, or half of one, is refused before anything is sent."""
        client, transport = sdk.client()
        with pytest.raises(sdk.module.ConfigurationError, match=message):
            client.add_file(**given)
        assert transport.requests == []

    def test_patches(self, sdk: Sdk) -> None:
        """A list is a JSON patch, a field a merge patch; a null is one."""
        sent = sdk.call("patch_thing", body=[{"op": "remove"}]).sent
        assert (sent.json, kind(sent)) == ([{"op": "remove"}], PATCHES[0])
        sent = sdk.call("patch_thing", name=None).sent
        assert (sent.json, kind(sent)) == ({"name": None}, PATCHES[1])
        assert sdk.call("patch_thing").sent.content is None

    def test_content(self, sdk: Sdk, tmp_path: Path) -> None:
        """Bytes go as they are; text, which could be either, needs its media type."""
        assert sdk.call("put_blob", "i", a="1").sent.json == {"a": "1"}
        path = tmp_path / "f"
        path.write_bytes(b"\x00")
        for body in (b"\x00", path):
            sent = sdk.call("put_blob", "i", body=body).sent
            assert (sent.content, kind(sent)) == (b"\x00", "application/octet-stream")
        sent = sdk.call("put_blob", "i", body="a,b", content_type="text/csv").sent
        assert (sent.content, kind(sent), sent.path) == (b"a,b", "text/csv", "/blob/i")
        with pytest.raises(sdk.module.ConfigurationError, match="content_type= is needed"):
            sdk.client()[0].put_blob("i", body="a,b")

    def test_versions(self, sdk: Sdk) -> None:
        """Versions of one object are told apart by what only one of them has, else the first is taken."""
        assert kind(sdk.call("send_version", a=1).sent) == "application/vnd.v1+json"
        assert kind(sdk.call("send_version", a="1", b="2").sent) == "application/vnd.v2+json"
        assert kind(sdk.call("send_version", a="1", content_type="application/vnd.v2+json").sent).endswith("v2+json")

    def test_whole_values(self, sdk: Sdk) -> None:
        """A JSON value is JSON although other shapes have the same argument; bytes never are."""
        assert sdk.call("send_rows", body=[1]).sent.json == [1]
        assert kind(sdk.call("send_rows", body=b"PK").sent) == "application/x-tar"
        sent = sdk.call("send_rows", body=b"PK", content_type="application/zip").sent
        assert (sent.content, kind(sent)) == (b"PK", "application/zip")
        client, transport = sdk.client(None)
        client.send_rows(body=io.BytesIO(b"a,b"), content_type="text/csv")
        assert transport.requests[0].content == b"a,b"

    def test_stays_away(self, sdk: Sdk) -> None:
        """A body that the document expressly lets stay away may do so although it has required fields."""
        sent = sdk.call("maybe").sent
        assert (sent.content, "Content-Type" in sent.headers) == (None, False)
        assert sdk.call("maybe", name="n").sent.json == {"name": "n"}
        with pytest.raises(sdk.module.ConfigurationError, match="name is needed"):
            sdk.client()[0].maybe(more="m")

    def test_with_the_reply(self, sdk: Sdk) -> None:
        """`reply_to` and `options` work as for any other method."""
        client, transport = sdk.client(None)
        client.reply_to(client.add_file, url="u", options={"body": {"more": 1}})
        assert transport.requests[0].content == b'{"url":"u","more":1}'

    def test_told(self, sdk: Sdk) -> None:
        """The docstring lists the media types, and nothing is left to be warned of."""
        assert not sdk.warnings
        assert "'application/json' or 'multipart/form-data'" in " ".join(sdk.module.Api.add_file.__doc__.split())

    def test_types(self, sdk: Sdk, tmp_path: Path) -> None:
        """Type checkers take each shape, and nothing that is none."""
        module = sdk.package.project.module
        good = [
            'c.add_file(url="u")',
            'c.add_file(name="n", file=b"f")',
            'c.add_file(name="n", file=Path("f"), content_type="multipart/form-data")',
            "c.patch_thing(body=[{}])",
            "c.patch_thing(name=None)",
            'c.put_blob("i", a="1")',
            'c.put_blob("i", body=b"")',
            'c.put_blob("i", body="", content_type="text/csv")',
            "c.send_version(a=1)",
            'c.send_version(a="1", b="2", content_type="application/vnd.v2+json")',
            "c.maybe()",
            'c.maybe(name="n")',
        ]
        none = "call-overload"
        bad = {
            "c.add_file()": none,
            'c.add_file(url="u", file=b"f")': none,
            'c.add_file(url="u", content_type="multipart/form-data")': none,
            'c.put_blob("i", body="")': "arg-type",
            'c.put_blob("i", body=1)': none,
            'c.send_version(a="1")': none,
            'c.maybe(more="m")': none,
        }
        lines = ["from pathlib import Path", f"from {module} import Api", "c = Api()"]
        lines += [*good, *(f"{one}  # type: ignore[{code}]" for one, code in bad.items())]
        (tmp_path / "calls.py").write_text("\n".join([*lines, ""]))
        source = Path(sdk.module.__file__ or "").parents[1]
        command = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={_CACHE}", str(tmp_path / "calls.py")]
        done = subprocess.run(
            command, capture_output=True, text=True, env=os.environ | {"MYPYPATH": str(source)}, check=False
        )
        assert done.stdout.startswith("Success"), done.stdout + done.stderr


class TestLeftOut:
    """What no argument can stand for is told, located."""

    OBJECT = "{schema: {type: object, properties: {a: {type: string}}}}"

    @pytest.mark.parametrize("media", ["application/xml", "application/x-yaml", "text/plain", "application/vnd.thing"])
    def test_structured(self, tmp_path: Path, media: str) -> None:
        """An object in a syntax of its own cannot be written from arguments."""
        content = f"{{application/json: {self.OBJECT}, {media}: {self.OBJECT}}}"
        sdk = make(
            tmp_path, f"paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {content}}}, {OK}}}}}}}\n"
        )
        (warning,) = sdk.warnings
        assert warning.startswith("api.yaml:4:")
        assert f"bodies of {media} have no arguments of their own" in warning
        assert f"The server also takes {media}" in " ".join(sdk.module.Api.x.__doc__.split())

    @pytest.mark.parametrize("media", ["text/json", "application/*+json", "'*/*'", "application/json; charset=utf-8"])
    def test_same_again(self, tmp_path: Path, media: str) -> None:
        """Another name for the same JSON is neither a shape nor worth a word."""
        content = f"{{application/json: {self.OBJECT}, {media}: {self.OBJECT}}}"
        sdk = make(
            tmp_path, f"paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {content}}}, {OK}}}}}}}\n"
        )
        assert not sdk.warnings
        assert sdk.call("x", a="v").sent.json == {"a": "v"}

    def test_one_name(self, tmp_path: Path) -> None:
        """Two objects that would be sent under one name cannot be told apart by the server either."""
        other = "{schema: {type: object, properties: {b: {type: string}}}}"
        content = f"{{application/json: {self.OBJECT}, 'application/*+json': {other}}}"
        sdk = make(
            tmp_path, f"paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {content}}}, {OK}}}}}}}\n"
        )
        assert any("bodies of application/*+json have no arguments" in one for one in sdk.warnings)


class TestFurtherFields:
    """Declared additional properties of a flattened body have an argument."""

    @pytest.mark.parametrize("media", ["application/json", URLENCODED, "multipart/form-data"])
    def test_sent(self, tmp_path: Path, media: str) -> None:
        """They are given by their names, and go behind the named ones."""
        schema = "{type: object, required: [a], properties: {a: {type: string}}, additionalProperties: {type: integer}}"
        content = f"{{{media}: {{schema: {schema}}}}}"
        sdk = make(
            tmp_path, f"paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {content}}}, {OK}}}}}}}\n"
        )
        sent = sdk.call("x", a="v", extra={"x-y": 1, "b": 2}).sent
        if media == "application/json":
            assert sent.json == {"a": "v", "x-y": 1, "b": 2}
        elif media == URLENCODED:
            assert sent.content == b"a=v&x-y=1&b=2"
        else:
            assert [(part.name, part.content) for part in parts(sent)] == [("a", b"v"), ("x-y", b"1"), ("b", b"2")]
        assert "extra: Mapping[str, int] | Unset = UNSET" in sdk.text("_client.py")
        assert "extra: Further fields of the request body" in " ".join(sdk.text("_client.py").split())

    def test_models(self, tmp_path: Path) -> None:
        """Their type may be a model."""
        spec = f"""
            paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {{application/json: {{schema: {{type: object,
              properties: {{extra: {{type: string}}}}, additionalProperties: {{$ref: "#/components/schemas/T"}}}}}}}}}},
              {OK}}}}}}}
            components: {{schemas: {{T: {{type: object, properties: {{aB: {{type: string}}}}}}}}}}
            """
        sdk = make(tmp_path, spec)
        sent = sdk.call("x", extra="own", extra_fields={"t": sdk.models.T(a_b="v")}).sent
        assert sent.json == {"extra": "own", "t": {"aB": "v"}}

    def test_none_declared(self, tmp_path: Path) -> None:
        """Where nothing is said of their type, there is no such argument."""
        for said in ("", ", additionalProperties: true", ", additionalProperties: false"):
            schema = f"{{type: object, properties: {{a: {{type: string}}}}{said}}}"
            content = f"{{application/json: {{schema: {schema}}}}}"
            spec = f"paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {content}}}, {OK}}}}}}}\n"
            assert "extra" not in make(tmp_path, spec).text("_client.py")

    def test_wrong_type(self, tmp_path: Path) -> None:
        """What is no mapping is refused by the argument's name."""
        schema = "{type: object, properties: {a: {}}, additionalProperties: {type: integer}}"
        content = f"{{application/json: {{schema: {schema}}}}}"
        sdk = make(
            tmp_path, f"paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {content}}}, {OK}}}}}}}\n"
        )
        with pytest.raises(sdk.module.ConfigurationError, match="extra must be a mapping"):
            sdk.client()[0].x(extra=[1])


def test_a_field_that_is_no_schema(tmp_path: Path) -> None:
    """Whether a form has files is asked of schemas alone; a field that has none takes any value."""
    content = "{application/json: {schema: {type: object}}, multipart/form-data: {schema: {properties: {a: []}}}}"
    sdk = make(tmp_path, f"paths: {{/a: {{post: {{operationId: send, {OK}, requestBody: {{content: {content}}}}}}}}}\n")
    assert sdk.call("send", a="x", content_type="multipart/form-data").sent.content
