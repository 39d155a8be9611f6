"""Replies: what a method gives back for each media type and status, and what its signature says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import make


def replying(responses: str) -> str:
    """A document whose only operation `x` has these replies."""
    return f"paths: {{/x: {{get: {{operationId: x, responses: {{{responses}}}}}}}}}\n"


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
        assert "-> models.XResponse | str | Content:" in sdk.text("_client.py")

    def test_several_statuses_of_one_type(self, tmp_path: Path) -> None:
        """Several success statuses of one type are that type."""
        one = "{description: F, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}"
        spec = (
            replying(f'"200": {one}, "201": {one}')
            + "components: {schemas: {A: {type: object, properties: {a: {type: integer}}}}}\n"
        )
        sdk = make(tmp_path, spec)
        assert sdk.call("x", reply=sdk.module.reply({"a": 1}, status=201)).value.a == 1
        assert "-> models.A:" in sdk.text("_client.py")

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
        """HTML where JSON is promised is a DecodeError that holds what came."""
        sdk = make(
            tmp_path, replying('"200": {description: F, content: {application/json: {schema: {type: integer}}}}')
        )
        made = sdk.module.Response(200, {"Content-Type": "text/html"}, b"<html>")
        client, _ = sdk.client(made)
        with pytest.raises(sdk.module.DecodeError, match="came as text/html") as caught:
            client.x()
        assert caught.value.body == b"<html>"

    def test_broken_json(self, tmp_path: Path) -> None:
        """JSON that does not parse is a DecodeError."""
        sdk = make(
            tmp_path, replying('"200": {description: F, content: {application/json: {schema: {type: integer}}}}')
        )
        client, _ = sdk.client(sdk.module.Response(200, {"Content-Type": "application/json"}, b'{"a'))
        with pytest.raises(sdk.module.DecodeError):
            client.x()


class TestNoBody:
    """A status that has no body, and a schema for it all the same."""

    @pytest.mark.parametrize(
        ("schema", "told"),
        [("{}", 0), ("true", 0), ("{type: object, properties: {}}", 0), ("{type: object}", 0), ("{type: string}", 1)],
    )
    def test_warning(self, tmp_path: Path, schema: str, told: int) -> None:
        """A schema that promises something is told of; one that says nothing is not worth a word."""
        content = f"{{application/json: {{schema: {schema}}}}}"
        sdk = make(tmp_path, replying(f'"204": {{description: F, content: {content}}}'))
        assert len([one for one in sdk.warnings if "has no body" in one]) == told
