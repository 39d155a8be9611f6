"""Replies of several statuses, ranges and media types: what a method gives, and what its signature says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.replies.test_replies import replying

TYPED = """\
components:
  schemas:
    A: {type: object, properties: {a: {type: integer}}}
    B: {type: object, properties: {b: {type: string}}}
"""
A = "schema: {$ref: '#/components/schemas/A'}"
B = "schema: {$ref: '#/components/schemas/B'}"


def made(folder: Path, responses: str, method: str = "get") -> Sdk:
    """The SDK of one operation `x` with these replies."""
    return make(folder, replying(responses).replace("get:", f"{method}:") + TYPED)


def json(schema: str) -> str:
    """A reply of JSON with a schema."""
    return f"{{description: F, content: {{application/json: {{{schema}}}}}}}"


def returned(sdk: Sdk) -> str:
    """What the signature of `x` says that it gives."""
    text = sdk.text("_client.py")
    return text[text.index("    def x(") :].split(") -> ")[1].split(":\n")[0]


def came(sdk: Sdk, body: Any, status: int = 200, media_type: str = "application/json") -> Any:
    """A reply as a server gives it."""
    content = body if isinstance(body, bytes) else sdk.module.reply(body).content
    return sdk.module.Response(status, {"Content-Type": media_type}, content)


class TestStatuses:
    """Several statuses of success."""

    def test_different_models(self, tmp_path: Path) -> None:
        """Each status is read as its own type, and the method gives their union."""
        sdk = made(tmp_path, f'"200": {json(A)}, "201": {json(B)}')
        assert returned(sdk) == "models.A | models.B"
        # An object of either kind would fit both: the status alone tells them apart.
        assert isinstance(sdk.call("x", reply=came(sdk, {"a": 1})).value, sdk.models.A)
        assert isinstance(sdk.call("x", reply=came(sdk, {}, 201)).value, sdk.models.B)
        assert isinstance(sdk.call("x", reply=came(sdk, {"b": "b"}, 206)).value, sdk.models.A)

    def test_model_list_and_nothing(self, tmp_path: Path) -> None:
        """Objects, arrays, null and empty replies go together."""
        rows = "schema: {type: array, items: {$ref: '#/components/schemas/B'}}"
        null = "schema: {type: [integer, 'null']}"
        sdk = made(tmp_path, f'"200": {json(A)}, "202": {json(rows)}, "203": {json(null)}, "204": {{description: F}}')
        assert returned(sdk) == "models.A | builtins.list[models.B] | int | None"
        assert sdk.call("x", reply=came(sdk, [{"b": "1"}], 202)).value[0].b == "1"
        assert sdk.call("x", reply=came(sdk, 5, 203)).value == 5
        assert sdk.call("x", reply=sdk.module.reply(None, status=204)).value is None

    def test_inline_objects(self, tmp_path: Path) -> None:
        """Objects without a name are named by the status; what is said twice is one model."""
        one, other = (f"schema: {{type: object, properties: {{{name}: {{type: integer}}}}}}" for name in "pq")
        sdk = made(tmp_path, f'"200": {json(one)}, "201": {json(other)}, "202": {json(one)}')
        assert returned(sdk) == "models.XResponse | models.X201Response"
        assert sdk.call("x", reply=came(sdk, {"q": 1}, 201)).value.q == 1
        assert sdk.call("x", reply=came(sdk, {"p": 1}, 202)).value.p == 1

    @pytest.mark.parametrize("status", ["2XX", "2xx"])
    def test_range(self, tmp_path: Path, status: str) -> None:
        """A range stands for the statuses that are not named themselves, whichever way it is written."""
        sdk = made(tmp_path, f'"200": {json(A)}, {status}: {json(B)}')
        assert returned(sdk) == "models.A | models.B"
        kinds = [type(sdk.call("x", reply=came(sdk, {}, code)).value).__name__ for code in (200, 201, 299)]
        assert kinds == ["A", "B", "B"]

    def test_default_as_success(self, tmp_path: Path) -> None:
        """The default is the success where no other is documented."""
        sdk = made(tmp_path, f'default: {json(A)}, "404": {json(B)}')
        assert returned(sdk) == "models.A"
        assert sdk.call("x", reply={"a": 1}).value.a == 1

    @pytest.mark.parametrize(
        "responses",
        [
            f'"200": {json(A)}, default: {json(B)}',
            f'"2XX": {json(A)}, default: {json(B)}',
        ],
    )
    def test_default_as_error(self, tmp_path: Path, responses: str) -> None:
        """Beside a success, the default is the error."""
        sdk = made(tmp_path, responses)
        assert returned(sdk) == "models.A"

    def test_default_as_problem(self, tmp_path: Path) -> None:
        """A default that only describes problems is no success."""
        sdk = made(tmp_path, f"default: {{description: F, content: {{application/problem+json: {{{B}}}}}}}")
        assert returned(sdk) == "None"

    def test_redirect(self, tmp_path: Path) -> None:
        """Where a redirect is the success, it is followed, and gives what it leads to."""
        sdk = made(tmp_path, '"302": {description: F}')
        assert returned(sdk) == "Content | None"
        moved = sdk.module.reply(status=302, headers={"Location": "https://files.test/x"})
        exchange = sdk.call("x", replies=[moved, came(sdk, b"zip", media_type="application/zip")])
        assert exchange.value.data == b"zip"
        assert [sent.url for sent in exchange.requests][1] == "https://files.test/x"

    def test_redirect_that_leads_nowhere(self, tmp_path: Path) -> None:
        """A documented 3xx without a location is a reply; one that is not documented is an error."""
        sdk = made(tmp_path, f'"300": {json(A)}, "302": {json(B)}')
        assert returned(sdk) == "models.A | models.B | Content"
        assert sdk.call("x", reply=came(sdk, {"a": 1}, 300)).value.a == 1
        assert sdk.call("x", reply=came(sdk, {"b": "b"}, 302)).value.b == "b"
        client, _ = sdk.client(sdk.module.reply({}, status=303))
        with pytest.raises(sdk.module.RedirectError):
            client.x()

    def test_redirect_beside_a_success(self, tmp_path: Path) -> None:
        """Beside a 2xx, a documented 3xx changes nothing."""
        sdk = made(tmp_path, f'"200": {json(A)}, "304": {{description: F}}')
        assert returned(sdk) == "models.A"
        client, _ = sdk.client(sdk.module.reply(status=304))
        with pytest.raises(sdk.module.RedirectError):
            client.x()

    def test_no_success(self, tmp_path: Path) -> None:
        """Where only errors are documented, a method gives nothing."""
        sdk = made(tmp_path, f'"404": {json(B)}')
        assert returned(sdk) == "None"
        assert sdk.call("x", reply={"a": 1}).value is None


class TestMediaTypes:
    """Media types of one reply."""

    @pytest.mark.parametrize(
        "media_type",
        ["application/vnd.x+json;version=1", "text/json", "application/hal+json", "APPLICATION/JSON; charset=utf-8"],
    )
    def test_json(self, tmp_path: Path, media_type: str) -> None:
        """JSON is known by many names."""
        sdk = made(tmp_path, f'"200": {{description: F, content: {{"{media_type}": {{{A}}}}}}}')
        assert returned(sdk) == "models.A"
        assert sdk.call("x", reply=came(sdk, {"a": 1}, media_type=media_type)).value.a == 1

    def test_json_of_different_types(self, tmp_path: Path) -> None:
        """Two kinds of JSON of different types are told apart by the media type that came."""
        sdk = made(
            tmp_path,
            f'"200": {{description: F, content: {{application/json: {{{A}}}, application/vnd.b+json;v=2: {{{B}}}}}}}',
        )
        assert returned(sdk) == "models.A | models.B"
        assert isinstance(sdk.call("x", reply=came(sdk, {})).value, sdk.models.A)
        reply = came(sdk, {}, media_type="application/vnd.b+json; v=2")
        assert isinstance(sdk.call("x", reply=reply).value, sdk.models.B)

    def test_text_that_is_json(self, tmp_path: Path) -> None:
        """Frameworks list text/plain and text/json beside JSON: that is one type."""
        content = f"{{text/plain: {{{A}}}, application/json: {{{A}}}, text/json: {{{A}}}}}"
        sdk = made(tmp_path, f'"200": {{description: F, content: {content}}}')
        assert returned(sdk) == "models.A"
        for media_type in ("application/json", "text/json", "text/plain"):
            assert sdk.call("x", reply=came(sdk, {"a": 1}, media_type=media_type)).value.a == 1

    def test_object_as_text(self, tmp_path: Path) -> None:
        """An object that is only documented as text is read where it is JSON, and stays text where it is not."""
        sdk = made(tmp_path, f'"200": {{description: F, content: {{text/plain: {{{A}}}}}}}')
        assert returned(sdk) == "models.A | str"
        assert sdk.call("x", reply=came(sdk, {"a": 1}, media_type="text/plain")).value == sdk.models.A(a=1)
        for text in ("a,b", "{a}", '"a"', ""):
            assert sdk.call("x", reply=came(sdk, text.encode(), media_type="text/plain")).value == (text or None)

    def test_number_as_text(self, tmp_path: Path) -> None:
        """A number in plain text is a number."""
        sdk = made(tmp_path, '"200": {description: F, content: {text/plain: {schema: {type: integer}}}}')
        assert returned(sdk) == "int"
        assert sdk.call("x", reply="5").value == 5

    def test_text_of_another_kind(self, tmp_path: Path) -> None:
        """What is documented as text is text, whatever a server calls it."""
        sdk = made(tmp_path, '"200": {description: F, content: {text/plain: {schema: {type: string}}}}')
        assert sdk.call("x", reply=came(sdk, b"plain", media_type="application/octet-stream")).value == "plain"

    @pytest.mark.parametrize("kind", ["text/html", "text/csv", "text/plain"])
    def test_text(self, tmp_path: Path, kind: str) -> None:
        """Text is a str, whatever it holds."""
        sdk = made(tmp_path, f'"200": {{description: F, content: {{{kind}: {{schema: {{type: string}}}}}}}}')
        assert returned(sdk) == "str"
        assert sdk.call("x", reply=came(sdk, b'a,"b"', media_type=kind)).value == 'a,"b"'

    @pytest.mark.parametrize("kind", ["application/xml", "text/xml", "application/pdf"])
    def test_content(self, tmp_path: Path, kind: str) -> None:
        """XML, which names its own charset, and all other kinds are the bytes and their type."""
        sdk = made(tmp_path, f'"200": {{description: F, content: {{{kind}: {{{A}}}}}}}')
        assert returned(sdk) == "Content"
        assert sdk.call("x", reply=came(sdk, b"<a/>", media_type=kind)).value.data == b"<a/>"

    def test_xml_beside_text(self, tmp_path: Path) -> None:
        """XML beside text is content all the same."""
        words = "{schema: {type: string}}"
        content = f"{{application/json: {words}, text/plain: {words}, text/xml: {words}}}"
        sdk = made(tmp_path, f'"200": {{description: F, content: {content}}}')
        assert returned(sdk) == "str | Content"
        assert sdk.call("x", reply=came(sdk, b"<a/>", media_type="text/xml")).value.data == b"<a/>"
        assert sdk.call("x", reply=came(sdk, b"<a/>", media_type="text/plain")).value == "<a/>"

    def test_versions_of_one_media_type(self, tmp_path: Path) -> None:
        """What only a parameter of the media type tells apart is a union, and what comes is read as what it is like."""
        versions = f"application/json;version=1: {{{A}}}, application/json;version=2: {{{B}}}"
        sdk = made(tmp_path, f'"200": {{description: F, content: {{{versions}}}}}')
        assert returned(sdk) == "models.XResponse"
        assert "XResponse: TypeAlias = OneOf[A | B]" in sdk.text("models/shared.py")
        assert sdk.call("x", reply=came(sdk, {"a": 1})).value == sdk.models.A(a=1)
        assert sdk.call("x", reply=came(sdk, {"b": "c"})).value == sdk.models.B(b="c")

    def test_version_without_a_schema(self, tmp_path: Path) -> None:
        """A media type without a schema takes nothing from what the same one with a parameter promises."""
        content = f"{{application/json: {{example: {{a: 1}}}}, 'application/json; charset=utf-8': {{{A}}}}}"
        sdk = made(tmp_path, f'"200": {{description: F, content: {content}}}')
        assert returned(sdk) == "models.A"
        assert sdk.call("x", reply=came(sdk, {"a": 1})).value == sdk.models.A(a=1)

    def test_one_of_two_without_a_schema(self, tmp_path: Path) -> None:
        """JSON without a schema is what another media type of the same reply says."""
        sdk = made(tmp_path, f'"200": {{description: F, content: {{application/json: {{}}, "*/*": {{{A}}}}}}}')
        assert returned(sdk) == "models.A"
        assert sdk.call("x", reply={"a": 1}).value.a == 1

    @pytest.mark.parametrize(
        ("form", "text", "value"),
        [
            ("byte", "dGVzdA==", b"test"),
            ("base64url", "dGVzdA", b"test"),
            ("date", "2024-05-06", dt.date(2024, 5, 6)),
            ("uuid", "12345678-1234-5678-1234-567812345678", UUID("12345678-1234-5678-1234-567812345678")),
        ],
    )
    def test_bytes_beside_text(self, tmp_path: Path, form: str, text: str, value: Any) -> None:
        """JSON that is bytes, or a date, is read so, and plain text beside it is text."""
        schema = f"{{schema: {{type: string, format: {form}}}}}"
        content = f"{{application/json: {schema}, text/json: {schema}, text/plain: {schema}}}"
        sdk = made(tmp_path, ", ".join(f'"{status}": {{description: F, content: {content}}}' for status in (200, 202)))
        for media_type in ("application/json", "text/json; charset=utf-8"):
            for status in (200, 202):
                reply = came(sdk, f'"{text}"'.encode(), status, media_type=media_type)
                assert sdk.call("x", reply=reply).value == value
        assert sdk.call("x", reply=came(sdk, text.encode(), media_type="text/plain")).value == text

    def test_text_or_content(self, tmp_path: Path) -> None:
        """Where text or a file may come, each is what it is."""
        sdk = made(tmp_path, '"200": {description: F, content: {application/pdf: {}, text/plain: {}}}')
        assert returned(sdk) == "str | Content"
        assert sdk.call("x", reply=came(sdk, b"%PDF", media_type="application/pdf")).value.data == b"%PDF"
        assert sdk.call("x", reply=came(sdk, b"text", media_type="text/plain")).value == "text"

    def test_binary_as_json(self, tmp_path: Path) -> None:
        """Binary is text in JSON; where a framework only calls it JSON, it is content."""
        sdk = made(tmp_path, f'"200": {json("schema: {type: string, format: binary}")}')
        assert returned(sdk) == "str | Content"
        assert sdk.call("x", reply=came(sdk, '"YWJj"')).value == "YWJj"
        assert sdk.call("x", reply=came(sdk, {"a": 1})).value.data == b'{"a":1}'
        assert sdk.call("x", reply=came(sdk, b"\x89PNG", media_type="image/png")).value.data == b"\x89PNG"

    def test_any_type_with_a_schema(self, tmp_path: Path) -> None:
        """`*/*` with a schema is JSON of that schema."""
        sdk = made(tmp_path, f'"200": {{description: F, content: {{"*/*": {{{A}}}}}}}')
        assert returned(sdk) == "models.A"
        assert sdk.call("x", reply={"a": 1}).value.a == 1

    @pytest.mark.parametrize("media", ['"*/*": {}', "application/json: {}"])
    def test_without_a_schema(self, tmp_path: Path, media: str) -> None:
        """Without a schema, JSON is any value."""
        sdk = made(tmp_path, f'"200": {{description: F, content: {{{media}}}}}')
        assert returned(sdk) == "Any"
        assert sdk.call("x", reply={"a": [1]}).value == {"a": [1]}

    def test_any_type_at_all(self, tmp_path: Path) -> None:
        """`*/*` without a schema gives what is no JSON as content."""
        sdk = made(tmp_path, '"200": {description: F, content: {"*/*": {}}}')
        assert sdk.call("x", reply=came(sdk, b"\x89PNG", media_type="image/png")).value.data == b"\x89PNG"

    def test_head(self, tmp_path: Path) -> None:
        """A HEAD has no body, whatever is documented; its headers are reached by `reply_to`."""
        sdk = made(tmp_path, f'"200": {json(A)}', "head")
        assert returned(sdk) == "None"
        empty = sdk.module.Response(200, {"Content-Type": "application/json", "X-Size": "4"})
        assert sdk.call("x", reply=empty).value is None
        client, _ = sdk.client(empty)
        assert client.reply_to(client.x).headers["x-size"] == "4"


def test_keyword_among_media_types(tmp_path: Path) -> None:
    """A keyword that stands one level too high is no media type: it is told, and neither sent nor promised."""
    json_ = "application/json: {schema: {type: object, properties: {a: {type: string}}}}"
    document = f"""
    paths:
      /x:
        post:
          operationId: x
          requestBody: {{content: {{{json_}, examples: {{}}}}}}
          responses: {{"200": {{description: F, content: {{{json_}, example: {{a: b}}, x-note: {{}}}}}}}}
    """
    sdk = make(tmp_path, document)
    done = sdk.call("x", a="b", reply={"a": "c"})
    assert (done.sent.json, done.value.a) == ({"a": "b"}, "c")
    assert sum("is no media type" in one for one in sdk.warnings) == 3
    assert "octet" not in sdk.text("_client.py")
