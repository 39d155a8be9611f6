"""Request bodies and replies in all the media types that the documents use."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make


def taking(media: str, schema: str = "{type: string}", required: bool = True) -> str:
    """A document whose only operation `x` takes a body of the media type."""
    return f"""\
paths:
  /x: {{post: {{operationId: x, requestBody: {{required: {str(required).lower()},
    content: {{"{media}": {{schema: {schema}}}}}}},
    responses: {{"204": {{description: F}}}}}}}}
"""


def replying(responses: str) -> str:
    """A document whose only operation `x` has these replies."""
    return f"paths: {{/x: {{get: {{operationId: x, responses: {{{responses}}}}}}}}}\n"


def media_type(headers: Any) -> str:
    """The request's media type, without parameters."""
    found = {name.lower(): value for name, value in headers.items()}
    return str(found["content-type"]).partition(";")[0]


class TestJsonBodies:
    """JSON bodies: flattened objects, and whole ones where there is nothing to flatten."""

    @pytest.mark.parametrize(
        "media", ["application/json", "application/json; charset=utf-8", "application/vnd.acme+json"]
    )
    def test_flattened(self, tmp_path: Path, media: str) -> None:
        """An object with properties becomes keyword arguments, in any JSON media type, which is sent as documented."""
        sdk = make(tmp_path, taking(media, "{type: object, properties: {aB: {type: string}}}"))
        sent = sdk.call("x", a_b="é").sent
        assert sent.json == {"aB": "é"}
        assert media_type(sent.headers) == media.partition(";")[0]

    @pytest.mark.parametrize(
        ("schema", "value"),
        [
            ("{type: array, items: {type: string, enum: [a, b]}}", ["a", "new"]),
            ("{type: object, additionalProperties: {type: integer}}", {"k": 1}),
            ("{type: object}", {}),
            ("{}", [None, {"a": None}]),
            ("{type: string}", "text"),
            ("{type: integer}", 0),
        ],
    )
    def test_whole(self, tmp_path: Path, schema: str, value: Any) -> None:
        """What cannot be flattened is one argument, `body`, and goes out as it is."""
        assert make(tmp_path, taking("application/json", schema)).call("x", body=value).sent.json == value

    def test_optional_whole(self, tmp_path: Path) -> None:
        """A body that is not required may be left out."""
        sdk = make(tmp_path, taking("application/json", "{type: array, items: {type: string}}", required=False))
        assert sdk.call("x").sent.content is None
        assert sdk.call("x", body=None).sent.json is None or sdk.call("x", body=None).sent.content == b"null"

    def test_required_fields_of_an_optional_body(self, tmp_path: Path) -> None:
        """A field that the schema requires is a required argument."""
        sdk = make(
            tmp_path, taking("application/json", "{type: object, required: [a], properties: {a: {type: string}}}")
        )
        with pytest.raises(TypeError, match="'a'"):
            sdk.client(None)[0].x()

    def test_body_beside_an_argument_body(self, tmp_path: Path) -> None:
        """A whole body makes way for a parameter that is called `body`."""
        spec = """
            paths: {/x: {post: {operationId: x, parameters: [{name: body, in: query, schema: {type: string}}],
              requestBody: {required: true,
              content: {application/json: {schema: {type: array, items: {type: integer}}}}},
                responses: {"204": {description: F}}}}}
            """
        sent = make(tmp_path, spec).call("x", body="q", request_body=[1]).sent
        assert (sent.query, sent.json) == ([("body", "q")], [1])

    def test_model_in_a_body(self, tmp_path: Path) -> None:
        """A field takes a model, sent without what is None, or a mapping, sent as it is."""
        sdk = make(
            tmp_path,
            taking(
                "application/json",
                "{type: object, properties: {o: {type: object, properties: {aB: {type: string}, c: {type: string}}}}}",
            ),
        )
        (name,) = sdk.package.project.models
        assert sdk.call("x", o=getattr(sdk.models, name)(a_b="v")).sent.json == {"o": {"aB": "v"}}
        assert sdk.call("x", o={"aB": None, "z": 1}).sent.json == {"o": {"aB": None, "z": 1}}

    def test_additional_properties_beside_properties(self, tmp_path: Path) -> None:
        """Fields that an open object allows beside its properties go by `options`."""
        sdk = make(
            tmp_path,
            taking("application/json", "{type: object, additionalProperties: true, properties: {a: {type: string}}}"),
        )
        assert sdk.call("x", a="v", options={"body": {"more": 1}}).sent.json == {"a": "v", "more": 1}


class TestOtherBodies:
    """Bodies that are not JSON."""

    @pytest.mark.parametrize(
        ("media", "value"), [("application/octet-stream", b"\x00\xff"), ("application/zip", b"PK")]
    )
    def test_bytes(self, tmp_path: Path, media: str, value: bytes) -> None:
        """A binary body goes out as it is, under its media type."""
        sent = make(tmp_path, taking(media, "{type: string, format: binary}")).call("x", body=value).sent
        assert (sent.content, media_type(sent.headers)) == (value, media)

    def test_json_first(self, tmp_path: Path) -> None:
        """Of several media types JSON is sent, in whatever order they are listed."""
        spec = """
            paths: {/x: {post: {operationId: x, requestBody: {content: {application/xml: {schema: {type: string}},
              application/json: {schema: {type: object, properties: {a: {type: string}}}},
                application/a: {schema: {type: string}}}},
              responses: {"204": {description: F}}}}}
            """
        sent = make(tmp_path, spec).call("x", a="v").sent
        assert (sent.json, media_type(sent.headers)) == ({"a": "v"}, "application/json")

    def test_no_content(self, tmp_path: Path) -> None:
        """A body without any media type is no body."""
        spec = (
            'paths: {/x: {post: {operationId: x, requestBody: {content: {}}, responses: {"204": {description: F}}}}}\n'
        )
        assert make(tmp_path, spec).call("x").sent.content is None


class TestReplies:
    """What a method gives back."""

    @pytest.mark.parametrize(
        "responses",
        [
            '"204": {description: F}',
            '"200": {description: F}',
            '"204": {description: F, content: {application/json: {schema: {type: string}}}}',
            "default: {description: F}",
        ],
    )
    def test_nothing(self, tmp_path: Path, responses: str) -> None:
        """A reply without a body is None, whatever a server sends all the same."""
        sdk = make(tmp_path, replying(responses))
        assert sdk.call("x", reply=sdk.module.reply(None, status=204)).value is None
        assert "-> None" in sdk.text("_client.py")

    def test_empty_body(self, tmp_path: Path) -> None:
        """An empty body where JSON is promised is None, not an error."""
        sdk = make(
            tmp_path,
            replying(
                '"200": {description: F, content: {application/json: {schema: {type: object, properties: '
                "{a: {type: string}}}}}}"
            ),
        )
        assert sdk.call("x", reply=sdk.module.reply(b"")).value is None

    def test_json_suffix(self, tmp_path: Path) -> None:
        """Media types with the suffix +json are JSON."""
        sdk = make(
            tmp_path,
            replying(
                '"200": {description: F, content: {application/hal+json: {schema: {type: object, properties: '
                "{a: {type: integer}}}}}}"
            ),
        )
        made = sdk.module.Response(200, {"Content-Type": "application/hal+json"}, b'{"a": 1}')
        assert sdk.call("x", reply=made).value.a == 1

    def test_text(self, tmp_path: Path) -> None:
        """Text is a str, in the charset that the reply names."""
        sdk = make(tmp_path, replying('"200": {description: F, content: {text/plain: {schema: {type: string}}}}'))
        made = sdk.module.Response(200, {"Content-Type": "text/plain; charset=latin-1"}, "é".encode("latin-1"))
        assert sdk.call("x", reply=made).value == "é"
        assert "-> str:" in sdk.text("_client.py")

    def test_binary(self, tmp_path: Path) -> None:
        """Anything else is content: the bytes and their type."""
        sdk = make(
            tmp_path,
            replying('"200": {description: F, content: {image/png: {schema: {type: string, format: binary}}}}'),
        )
        value = sdk.call("x", reply=sdk.module.Response(200, {"Content-Type": "image/png"}, b"\x89PNG")).value
        assert (value.data, value.content_type) == (b"\x89PNG", "image/png")
        assert "-> Content:" in sdk.text("_client.py")

    def test_several_media_types(self, tmp_path: Path) -> None:
        """Where JSON, text and bytes may come, each is read as what it is."""
        sdk = make(
            tmp_path,
            replying(""""200": {description: F, content: {image/png: {}, text/plain: {},
            application/json: {schema: {type: object, properties: {a: {type: integer}}}}}}"""),
        )
        assert sdk.call("x", reply={"a": 1}).value.a == 1
        assert sdk.call("x", reply="hello").value == "hello"
        assert (
            sdk.call("x", reply=sdk.module.Response(200, {"Content-Type": "image/png"}, b"\x89")).value.data == b"\x89"
        )
        assert "-> m.XResponse | str | Content:" in sdk.text("_client.py")

    def test_several_statuses_of_one_type(self, tmp_path: Path) -> None:
        """Several success statuses of one type are that type."""
        one = "{description: F, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}"
        spec = (
            replying(f'"200": {one}, "201": {one}')
            + "components: {schemas: {A: {type: object, properties: {a: {type: integer}}}}}\n"
        )
        sdk = make(tmp_path, spec)
        assert sdk.call("x", reply=sdk.module.reply({"a": 1}, status=201)).value.a == 1
        assert "-> m.A:" in sdk.text("_client.py")

    def test_success_with_and_without_a_body(self, tmp_path: Path) -> None:
        """Where one status has a body and another has none, the method may give None."""
        sdk = make(
            tmp_path,
            replying(
                '"200": {description: F, content: {application/json: {schema: {type: integer}}}}, '
                '"202": {description: F}'
            ),
        )
        assert sdk.call("x", reply=5).value == 5
        assert sdk.call("x", reply=sdk.module.reply(None, status=202)).value is None
        assert "-> int | None:" in sdk.text("_client.py")

    def test_several_types(self, tmp_path: Path) -> None:
        """Statuses of different types are any value, and the operation stays."""
        sdk = make(
            tmp_path,
            replying(""""200": {description: F, content: {application/json: {schema: {type: integer}}}},
            "201": {description: F, content: {application/json: {schema: {type: array, items: {type: string}}}}}"""),
        )
        assert [sdk.call("x", reply=body).value for body in (5, ["a"])] == [5, ["a"]]

    def test_undocumented_status(self, tmp_path: Path) -> None:
        """A success status that the document does not list is a success all the same."""
        sdk = make(
            tmp_path, replying('"200": {description: F, content: {application/json: {schema: {type: integer}}}}')
        )
        assert sdk.call("x", reply=sdk.module.reply(7, status=206)).value == 7

    def test_status_range(self, tmp_path: Path) -> None:
        """A range such as 2XX counts as a success."""
        sdk = make(
            tmp_path, replying('"2XX": {description: F, content: {application/json: {schema: {type: integer}}}}')
        )
        assert sdk.call("x", reply=7).value == 7
        assert "-> int:" in sdk.text("_client.py")

    def test_json_that_is_none(self, tmp_path: Path) -> None:
        """HTML where JSON is promised is content, so that it can be looked at."""
        sdk = make(
            tmp_path, replying('"200": {description: F, content: {application/json: {schema: {type: integer}}}}')
        )
        made = sdk.module.Response(200, {"Content-Type": "text/html"}, b"<html>")
        assert sdk.call("x", reply=made).value.data == b"<html>"

    def test_broken_json(self, tmp_path: Path) -> None:
        """JSON that does not parse is a DecodeError."""
        sdk = make(
            tmp_path, replying('"200": {description: F, content: {application/json: {schema: {type: integer}}}}')
        )
        client, _ = sdk.client(sdk.module.Response(200, {"Content-Type": "application/json"}, b'{"a'))
        with pytest.raises(sdk.module.DecodeError):
            client.x()


@pytest.mark.spec("""
    paths:
      /x/{id}:
        put:
          operationId: x
          summary: Replace a thing.
          description: "It is replaced at once.\\n\\n- first\\n- second\\n"
          deprecated: true
          x-sdkwright: {plan: Needs the big plan}
          parameters:
            - {name: id, in: path, required: true, description: The thing, schema: {type: string, minLength: 1,
                maxLength: 9, pattern: "^a\\\\d$"}}
            - {name: size, in: query, description: How many., schema: {type: integer, minimum: 1, maximum: 500,
                default: 30}}
          requestBody: {content: {application/json: {schema: {type: object, properties: {tags: {type: array,
            maxItems: 3, items: {type: string}, description: Its tags}}}}}}
          responses: {"200": {description: F}, "402": {description: P}, "404": {description: N},
            "418": {description: T}, "500": {description: S}}
    """)
class TestDocstrings:
    """A docstring says all that the document says of an operation."""

    def test_both_clients(self, sdk: Sdk) -> None:
        """Sync and async have the same words."""
        assert inspect.getdoc(sdk.client()[0].x) == inspect.getdoc(sdk.async_client()[0].x)

    @pytest.mark.parametrize(
        "words",
        [
            "Replace a thing.\n\nIt is replaced at once.\n\n- first\n- second\n",
            "Deprecated: ",
            "Plan: Needs the big plan.",
            "`PUT /x/{id}` returns nothing.",
            "id: (str, 1 to 9 chars, pattern ^a\\d$) The thing.",
            "size: (int, 1 to 500, default 30) How many.",
            "tags: (list of str, up to 3 items) Its tags.",
            "Raises:\n    PaymentRequiredError, NotFoundError, ClientError, ServerError.",
        ],
    )
    def test_words(self, sdk: Sdk, words: str) -> None:
        """Summary, words, plan, route, limits, defaults, errors: each is there."""
        assert words in (inspect.getdoc(sdk.client()[0].x) or "")
