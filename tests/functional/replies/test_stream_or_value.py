"""Operations whose reply is one value or a stream, as an argument of the body has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.loopback import Answer, Came, loopback
from tests.functional.schemas import replying

CHAT = """
    paths:
      /chat: {post: {operationId: chat, requestBody: {required: true, content: {application/json: {schema: {
          type: object, properties: {stream: {type: boolean}}}}}},
        responses: {"200": {description: ok, content: {
          application/json: {schema: {$ref: "#/components/schemas/Done"}},
          text/event-stream: {schema: {$ref: "#/components/schemas/Piece"}}}}}}}
    components: {schemas: {Done: {type: object, properties: {text: {type: string}}},
      Piece: {type: object, properties: {delta: {type: string}}}}}
    """


def answer(came: Came) -> Answer:
    """Events where the body asks for a stream, else one object."""
    if b"true" in came.body:
        return Answer(
            b'data: {"delta": "a"}\n\ndata: {"delta": "b"}\n\n', headers={"Content-Type": "text/event-stream"}
        )
    return Answer(b'{"text": "ab"}')


@pytest.mark.spec(CHAT)
class TestStreamOrValue:
    """The method gives the value, `client.stream` the stream."""

    def test_value(self, sdk: Sdk) -> None:
        """Without the argument the reply is the value."""
        with loopback(answer) as server, sdk.module.Api(base_url=server.url) as client:
            assert client.chat().text == "ab"

    def test_stream(self, sdk: Sdk) -> None:
        """With it, `client.stream` gives the items with their type."""
        with loopback(answer) as server, sdk.module.Api(base_url=server.url) as client:
            with client.stream(client.chat, stream=True) as reply:
                assert [item.delta for item in reply.items()] == ["a", "b"]
            assert server.came[0].headers["accept"].startswith("text/event-stream")

    @pytest.mark.parametrize(
        ("media", "content"),
        [
            ("text/event-stream; charset=utf-8", b'data: {"delta": "a"}\n\n'),
            ("application/x-ndjson", b'{"delta": "a"}\n{"delta": "b"}\n'),
            ("application/json-seq", b'\x1e{"delta": "a"}\n'),
        ],
    )
    def test_named(self, sdk: Sdk, media: str, content: bytes) -> None:
        """A method that meets a stream raises an error that names `client.stream`, and keeps what came."""
        reply: Any = sdk.module.Response(200, {"Content-Type": media}, content)
        client, _ = sdk.client(reply)
        with pytest.raises(sdk.module.DecodeError, match=r"is a stream .*client\.stream\(\.\.\.\)") as caught:
            client.chat(stream=True)
        assert caught.value.body == content

    @pytest.mark.parametrize(
        "schema", ["{type: object}", "{type: string}", "{}", "{type: array, items: {type: string}}"]
    )
    def test_any_type(self, tmp_path: Path, schema: str) -> None:
        """Whatever the value's type is, a stream is never taken for it."""
        spec = CHAT.replace('{$ref: "#/components/schemas/Done"}', schema)
        sdk = make(tmp_path, spec)
        client, _ = sdk.client(sdk.module.Response(200, {"Content-Type": "text/event-stream"}, b"data: {}\n\n"))
        with pytest.raises(sdk.module.DecodeError, match=r"client\.stream"):
            client.chat(stream=True)

    @pytest.mark.parametrize("schema", ["{type: object}", "{type: array, items: {type: string}}"])
    def test_text_is_no_object(self, tmp_path: Path, schema: str) -> None:
        """Text that comes where an object or a list is promised is no value either."""
        sdk = make(tmp_path, replying(schema))
        client, _ = sdk.client(sdk.module.Response(200, {"Content-Type": "text/html"}, b"<html>"))
        with pytest.raises(sdk.module.DecodeError, match="JSON"):
            client.x()

    def test_no_json(self, sdk: Sdk) -> None:
        """Any other reply that is no JSON is told as such."""
        client, _ = sdk.client(sdk.module.Response(200, {"Content-Type": "application/json"}, b"{"))
        with pytest.raises(sdk.module.DecodeError, match="JSON"):
            client.chat()
