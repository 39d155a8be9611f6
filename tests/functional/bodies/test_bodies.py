"""Request bodies in all the media types that the documents use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import OK, make


def taking(media: str, schema: str = "{type: string}", required: bool = True) -> str:
    """A document whose only operation `x` takes a body of the media type."""
    return f"""\
paths:
  /x: {{post: {{operationId: x, requestBody: {{required: {str(required).lower()},
    content: {{"{media}": {{schema: {schema}}}}}}},
    responses: {{"204": {{description: F}}}}}}}}
"""


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


def test_bodies_passed_on(tmp_path: Path) -> None:
    """That bodies of a media type are passed on as they are is told once, though every operation has one."""
    body = "requestBody: {content: {text/xml: {schema: {type: object, properties: {a: {type: string}}}}}}"
    paths = "".join(f"  /x{at}: {{post: {{operationId: x{at}, {body}, {OK}}}}}\n" for at in range(3))
    sdk = make(tmp_path, f"paths:\n{paths}")
    assert [one.split(": ", 1)[1] for one in sdk.warnings] == [
        "bodies of text/xml are passed on as they are, whatever their schemas say"
    ]
    assert sdk.call("x1", body="<a/>").sent.content == b"<a/>"
