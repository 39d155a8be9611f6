"""Bytes in base64's URL-safe alphabet (RFC 4648, 5): sent so and without padding, read however they are padded."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.functional.forms import URLENCODED, parts
from tests.functional.forms import taking as sending
from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

FORMAT, ENCODING = "{type: string, format: base64url}", "{type: string, contentEncoding: base64url}"
PLAIN, NUMBER = "{type: string, format: byte}", "{type: number, format: decimal}"
# Bytes, and their text.
ODD, TEXT = b"\xff\xef\xbe\xfe", "_---_g"
SAMPLES = ((b"test", "dGVzdA"), (b"", ""), (b"abc", "YWJj"), (ODD, TEXT))
PLACES: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "field": ("%s", lambda value: value),
    "list": ("{type: array, items: %s}", lambda value: [value, value]),
    "map": ("{type: object, additionalProperties: %s}", lambda value: {"k": value}),
    "tuple": ("{type: array, prefixItems: [%s, {type: integer}], items: false}", lambda value: [value, 1]),
    "lists": ("{type: array, items: {type: array, items: %s}}", lambda value: [[value]]),
    "nullable": ("{anyOf: [%s, {type: 'null'}]}", lambda value: value),
    "union": ("{oneOf: [%s, {type: integer}]}", lambda value: value),
}
BODY = f"""
    paths:
      /x:
        get: {{operationId: read, responses: {{"200": {{description: F, content: {{application/json: {{schema:
          {{$ref: "#/components/schemas/Key"}}}}}}}}}}}}
        put: {{operationId: write, requestBody: {{required: true, content: {{application/json: {{schema:
          {{$ref: "#/components/schemas/Key"}}}}}}}}, responses: {{"204": {{description: F}}}}}}
        post: {{operationId: many, requestBody: {{required: true, content: {{application/json: {{schema:
          {{type: array, items: {{$ref: "#/components/schemas/Key"}}}}}}}}}}, responses: {{"204": {{description: F}}}}}}
    components:
      schemas:
        Raw: {FORMAT}
        Key:
          type: object
          properties:
            id: {{$ref: "#/components/schemas/Raw"}}
            said: {PLAIN}
            parts: {{type: array, items: {ENCODING}}}
            named: {{type: object, additionalProperties: {FORMAT}}}
            inner: {{$ref: "#/components/schemas/Inner"}}
            several: {{type: array, items: {{$ref: "#/components/schemas/Inner"}}}}
            by-name: {{type: object, additionalProperties: {{$ref: "#/components/schemas/Inner"}}}}
        Inner:
          type: object
          properties: {{x: {FORMAT}, note: {PLAIN}}}
          additionalProperties: {ENCODING}
    """


def _reply(sdk: Sdk, value: Any) -> Any:
    return sdk.module.Response(200, {"Content-Type": "application/json"}, json.dumps(value).encode())


@pytest.mark.parametrize("place", list(PLACES))
@pytest.mark.parametrize("schema", [FORMAT, ENCODING])
class TestPlaces:
    """One value in each place that it can have."""

    def test_field(self, tmp_path: Path, place: str, schema: str) -> None:
        """As a field of a body it is sent without padding."""
        form, wrapped = PLACES[place]
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {form % schema}}}}}"))
        for value, text in SAMPLES:
            assert sdk.call("x", a=wrapped(value)).sent.json == {"a": wrapped(text)}

    def test_whole(self, tmp_path: Path, place: str, schema: str) -> None:
        """So is a whole body."""
        form, wrapped = PLACES[place]
        sdk = make(tmp_path, taking(form % schema))
        for value, text in SAMPLES:
            assert sdk.call("x", body=wrapped(value)).sent.json == wrapped(text)

    def test_reply(self, tmp_path: Path, place: str, schema: str) -> None:
        """A whole reply is bytes, also by a component's name."""
        form, wrapped = PLACES[place]
        for asked in (schema, '{$ref: "#/components/schemas/Raw"}'):
            sdk = make(tmp_path, replying(form % asked, f"Raw: {schema}"))
            for value, text in SAMPLES:
                found, wanted = sdk.call("x", reply=_reply(sdk, wrapped(text))).value, wrapped(value)
                assert found == (tuple(wanted) if place == "tuple" else wanted)

    def test_given_back(self, tmp_path: Path, place: str, schema: str) -> None:
        """What came goes back as it came, with padding, in the other alphabet, or as no base64 at all."""
        form, wrapped = PLACES[place]
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {form % schema}}}}}"))
        for came in ("_-8", "_-8=", "/+8=", "/+8", "YWJj", "YWJj\nYWJj", "not base64!", "Y"):
            model = sdk.call("x", reply={"a": wrapped(came)}).value
            assert model.to_dict() == {"a": wrapped(came)}
            held = model.a["k"] if place == "map" else model.a
            while isinstance(held, list | tuple):
                held = held[0]
            assert isinstance(held, str if came in ("not base64!", "Y") else bytes)
            assert type(model).from_dict(model.to_dict()) == model


@pytest.mark.spec(BODY)
class TestModels:
    """Models within bodies, and models made by hand."""

    def test_sent(self, sdk: Sdk) -> None:
        """Each model knows its own bytes, alone, in lists and in maps; plain base64 beside them stays plain."""
        inner = sdk.models.Inner(x=ODD, note=ODD)
        inner.extra["more"] = b"test"
        wire = {"x": TEXT, "note": "/+++/g==", "more": "dGVzdA"}
        sent = sdk.call("write", id=ODD, said=ODD, inner=inner, several=[inner], by_name={"k": inner}).sent.json
        assert sent == {"id": TEXT, "said": "/+++/g==", "inner": wire, "several": [wire], "by-name": {"k": wire}}
        assert sdk.call("write", parts=[b"test"], named={"a": b"test"}).sent.json == {
            "parts": ["dGVzdA"],
            "named": {"a": "dGVzdA"},
        }

    def test_whole(self, sdk: Sdk) -> None:
        """So does a model in a body that is a list."""
        key = sdk.models.Key(id=b"test", said=b"test", parts=[b"a"])
        wire = {"id": "dGVzdA", "said": "dGVzdA==", "parts": ["YQ"]}
        assert sdk.call("many", body=[key]).sent.json == [wire]
        assert key.to_dict() == wire
        assert sdk.models.Key.from_dict(wire) == key

    def test_given_back(self, sdk: Sdk) -> None:
        """What came is sent as it came; what is worked out from it is spelled as is usual."""
        came = {"id": "dGVzdA==", "said": "dGVzdA", "inner": {"x": "/+8=", "more": "_-8="}}
        key = sdk.call("read", reply=came).value
        assert (key.id, key.said, key.inner.x, key.inner.extra["more"]) == (b"test", b"test", b"\xff\xef", b"\xff\xef")
        assert key.to_dict() == came
        assert sdk.call("many", body=[key]).sent.json == [came]
        assert sdk.call("write", id=key.id, inner=key.inner).sent.json == {"id": "dGVzdA==", "inner": came["inner"]}
        assert sdk.call("write", id=key.id + b"!").sent.json == {"id": "dGVzdCE"}

    def test_typed(self, sdk: Sdk) -> None:
        """Callers and readers see bytes; only what is URL-safe is marked."""
        assert "id: bytes | Unset = UNSET" in sdk.text("_client.py")
        text = sdk.text("models/shared.py")
        assert "    id: UrlSafeBytes | None = ABSENT" in text
        assert "    said: bytes | None = ABSENT" in text
        assert "_urlsafe: ClassVar[tuple[str, ...]] = ('id', 'named', 'parts')" in text
        assert "_urlsafe: ClassVar[tuple[str, ...]] = ('x', 'extra')" in text


class TestParameters:
    """Outside of bodies."""

    SPEC = f"""
    paths:
      /keys/{{key}}/{{keys}}:
        get:
          operationId: x
          parameters:
            - {{name: key, in: path, required: true, schema: {FORMAT}}}
            - {{name: keys, in: path, required: true, schema: {{type: array, items: {FORMAT}}}}}
            - {{name: q, in: query, schema: {ENCODING}}}
            - {{name: many, in: query, schema: {{type: array, items: {ENCODING}}}}}
            - {{name: csv, in: query, explode: false, schema: {{type: array, items: {FORMAT}}}}}
            - {{name: deep, in: query, style: deepObject, schema: {{type: object, properties: {{a: {FORMAT}}}}}}}
            - {{name: told, in: query, content: {{application/json: {{schema: {{type: array, items: {FORMAT}}}}}}}}}
            - {{name: plain, in: query, schema: {PLAIN}}}
            - {{name: X-One, in: header, schema: {FORMAT}}}
            - {{name: X-Many, in: header, schema: {{type: array, items: {FORMAT}}}}}
            - {{name: one, in: cookie, schema: {FORMAT}}}
            - {{name: some, in: cookie, schema: {{type: array, items: {FORMAT}}}, explode: false}}
          responses: {{"204": {{description: F}}}}
    """

    def test_sent(self, tmp_path: Path) -> None:
        """Paths, queries, headers and cookies have it without padding, alone and in lists."""
        sdk = make(tmp_path, self.SPEC)
        given: dict[str, Any] = {"q": ODD, "many": (b"test", ODD), "csv": [b"a", b"test"], "told": [b"test"]}
        given |= {"deep": {"a": b"test"}, "plain": ODD, "x_one": ODD, "x_many": [b"test", b"a"]}
        sent = sdk.call("x", ODD, [b"test", b"a"], **given, one=b"test", some=[b"test", b"a"]).sent
        assert sent.path == f"/keys/{TEXT}/dGVzdA,YQ"
        assert sent.query == [
            ("q", TEXT),
            ("many", "dGVzdA"),
            ("many", TEXT),
            ("csv", "YQ,dGVzdA"),
            ("deep[a]", "dGVzdA"),
            ("told", '["dGVzdA"]'),
            ("plain", "/+++/g=="),
        ]
        headers = {name.lower(): value for name, value in sent.headers.items()}
        assert (headers["x-one"], headers["x-many"]) == (TEXT, "dGVzdA,YQ")
        assert headers["cookie"] == "one=dGVzdA; some=dGVzdA,YQ"

    def test_left_out(self, tmp_path: Path) -> None:
        """What is not given, or None, is left out as ever."""
        sdk = make(tmp_path, self.SPEC)
        sent = sdk.call("x", b"a", [b"a"], q=None).sent
        assert sent.query == []
        assert "cookie" not in {name.lower() for name in sent.headers}


class TestForms:
    """In forms."""

    FIELDS = (
        f"{{type: object, properties: {{a: {FORMAT}, b: {{type: array, items: {FORMAT}}}, f: {{format: binary}}}}}}"
    )

    def test_encoded(self, tmp_path: Path) -> None:
        """A percent-encoded form has its text."""
        sdk = make(tmp_path, sending(f"{{{URLENCODED}: {{schema: {self.FIELDS}}}}}"))
        assert sdk.call("x", a=ODD, b=[b"test", b"a"]).sent.content == b"a=_---_g&b=dGVzdA&b=YQ"

    def test_multipart(self, tmp_path: Path) -> None:
        """A multipart form has its text, no file; a file beside it stays as it is."""
        sdk = make(tmp_path, sending(f"{{multipart/form-data: {{schema: {self.FIELDS}}}}}"))
        found = [
            (one.name, one.filename, one.content) for one in parts(sdk.call("x", a=ODD, b=[b"test"], f=b"test").sent)
        ]
        assert found == [("a", None, b"_---_g"), ("b", None, b"dGVzdA"), ("f", "f", b"test")]


class TestBodies:
    """Bodies of more than one kind."""

    def test_further(self, tmp_path: Path) -> None:
        """Further fields of a flattened body are written as the document has them."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {PLAIN}}}, additionalProperties: {FORMAT}}}"))
        assert sdk.call("x", a=b"a", extra={"b": b"a"}).sent.json == {"a": "YQ==", "b": "YQ"}
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {PLAIN}}}, additionalProperties: {NUMBER}}}"))
        assert sdk.call("x", extra={"b": Decimal("1.10")}).sent.content == b'{"b":1.10}'

    def test_shapes(self, tmp_path: Path) -> None:
        """Of several shapes each has its own way: text in JSON, the bytes themselves in a file."""
        content = f"{{application/json: {{schema: {FORMAT}}}, application/octet-stream: {{}}}}"
        sdk = make(tmp_path, sending(content))
        assert sdk.call("x", body=b"test", content_type="application/json").sent.content == b'"dGVzdA"'
        assert sdk.call("x", body=b"test", content_type="application/octet-stream").sent.content == b"test"

    def test_fields_of_shapes(self, tmp_path: Path) -> None:
        """A field of one name in two shapes is text in the one and a file in the other."""
        json_ = f"{{type: object, required: [a, b], properties: {{a: {FORMAT}, b: {{type: string}}}}}}"
        form = "{type: object, required: [a, c], properties: {a: {type: string, format: binary}, c: {type: string}}}"
        sdk = make(
            tmp_path, sending(f"{{application/json: {{schema: {json_}}}, multipart/form-data: {{schema: {form}}}}}")
        )
        assert sdk.call("x", a=b"test", b="b").sent.json == {"a": "dGVzdA", "b": "b"}
        assert parts(sdk.call("x", a=b"test", c="c").sent)[0].content == b"test"

    def test_decimals_of_shapes(self, tmp_path: Path) -> None:
        """So are decimals, numbers in the one and text in the other."""
        json_ = f"{{type: object, required: [a, b], properties: {{a: {NUMBER}, b: {{type: string}}}}}}"
        form = "{type: object, required: [a, c], properties: {a: {type: string, format: decimal}, c: {type: string}}}"
        sdk = make(tmp_path, sending(f"{{application/json: {{schema: {json_}}}, {URLENCODED}: {{schema: {form}}}}}"))
        assert sdk.call("x", a=Decimal("1.10"), b="b").sent.content == b'{"a":1.10,"b":"b"}'
        assert sdk.call("x", a=Decimal("1.10"), c="c").sent.content == b"a=1.10&c=c"


class TestBeside:
    """Beside other types."""

    @pytest.mark.parametrize(
        ("schema", "came", "value"),
        [
            (f"{{oneOf: [{FORMAT}, {{type: string}}]}}", "dGVzdA", "dGVzdA"),
            (f"{{oneOf: [{FORMAT}, {{type: string, format: date}}]}}", "2024-05-01", dt.date(2024, 5, 1)),
            (f"{{oneOf: [{FORMAT}, {PLAIN}]}}", "dGVzdA", b"test"),
            (f"{{oneOf: [{FORMAT}, {{type: object, properties: {{a: {{type: integer}}}}}}]}}", "dGVzdA", b"test"),
            (f"{{oneOf: [{FORMAT}, {{type: array, items: {FORMAT}}}]}}", ["dGVzdA"], [b"test"]),
        ],
    )
    def test_union(self, tmp_path: Path, schema: str, came: Any, value: Any) -> None:
        """In a union it is bytes where no other member takes the text as it is."""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
        model = sdk.call("x", reply={"a": came}).value
        assert model.a == value
        assert isinstance(model.a, type(value))
        assert model.to_dict() == {"a": came}

    def test_instances(self, tmp_path: Path) -> None:
        """Bytes made by hand are of a union with a name."""
        either = f"Either: {{oneOf: [{FORMAT}, {{type: integer}}]}}"
        sdk = make(tmp_path, replying('{$ref: "#/components/schemas/Either"}', either))
        assert sdk.call("x", reply=_reply(sdk, "dGVzdA")).value == b"test"
        assert isinstance(b"test", sdk.models.Either)
        assert not isinstance("test", sdk.models.Either)

    def test_swagger(self, tmp_path: Path) -> None:
        """It is known in documents of every version."""
        sdk = make(
            tmp_path,
            f"""
            swagger: "2.0"
            host: api.test
            schemes: [https]
            paths: {{/x: {{get: {{operationId: x, parameters: [{{name: a, in: query, type: string, format: base64url}}],
              responses: {{"200": {{description: F, schema: {FORMAT}}}}}}}}}}}
            """,
        )
        done = sdk.call("x", a=b"test", reply=_reply(sdk, "dGVzdA"))
        assert done.sent.query == [("a", "dGVzdA")]
        assert done.value == b"test"

    def test_nothing_more(self, tmp_path: Path) -> None:
        """Where nothing is URL-safe, generated files know nothing of it."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {PLAIN}}}}}"))
        assert "urlsafe" not in sdk.text("_client.py")
        assert "UrlSafe" not in sdk.text("_client.py")
