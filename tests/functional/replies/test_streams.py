"""Streams: JSON lines and server-sent events as typed iterators."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

ITEM = "{type: object, properties: {n: {type: integer}}}"


def streaming(content: str, schemas: str = "") -> str:
    """A document whose only operation `watch` has these kinds of content."""
    return f"""
paths: {{/watch: {{get: {{operationId: watch, responses: {{"200": {{description: F, content: {content}}}}}}}}}}}
components: {{schemas: {{Item: {ITEM}{schemas}}}}}
"""


def cut(sdk: Sdk, parts: Sequence[bytes], media_type: str, *, is_async: bool = False) -> Any:
    """A reply that comes in these pieces."""

    class Cut(sdk.module.AsyncStreamReply if is_async else sdk.module.StreamReply):  # type: ignore[misc]
        closed = False

        def received(self) -> Any:
            return later() if is_async else iter(parts)

        def close(self) -> Any:
            type(self).closed = True
            return nothing() if is_async else None

    async def later() -> AsyncIterator[bytes]:
        for part in parts:
            yield part

    async def nothing() -> None: ...

    return Cut(200, {"Content-Type": media_type})


def items(sdk: Sdk, *parts: bytes, media_type: str) -> list[Any]:
    """The items that `watch` gives for a reply in these pieces: sync, async, and in pieces of one byte the same."""
    whole = b"".join(parts)
    single = [whole[at : at + 1] for at in range(len(whole))]
    found = []
    for pieces in (parts, single):
        client, _ = sdk.client(cut(sdk, pieces, media_type))
        found.append(list(client.watch()))

        async def collect(pieces: Sequence[bytes] = pieces) -> list[Any]:
            client, _ = sdk.async_client(cut(sdk, pieces, media_type, is_async=True))
            return [item async for item in client.watch()]

        found.append(asyncio.run(collect()))
    assert all(repr(other) == repr(found[0]) for other in found)
    return found[0]


def said(sdk: Sdk) -> tuple[str, str]:
    """What the signatures of `watch` say that it gives, sync and async."""
    sync, later = sdk.text("_client.py").split("\nclass Async")
    assert "async def watch" not in later
    sync, later = (text[text.index("def watch(") :].split(") -> ")[1].split(":\n")[0] for text in (sync, later))
    return sync, later


class TestJsonLines:
    """Items of JSON, one after the other."""

    @pytest.mark.parametrize(
        "media_type",
        ["application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/stream+json"],
    )
    @pytest.mark.parametrize(
        "schema",
        [
            "itemSchema: {$ref: '#/components/schemas/Item'}",
            "schema: {$ref: '#/components/schemas/Item'}",
            "schema: {type: array, items: {$ref: '#/components/schemas/Item'}}",
        ],
    )
    def test_lines(self, tmp_path: Path, media_type: str, schema: str) -> None:
        """A line is an item, whether the document describes it or the array of all; empty lines are none."""
        sdk = make(tmp_path, streaming(f"{{{media_type}: {{{schema}}}}}"))
        assert said(sdk) == ("Stream[models.Item]", "AsyncStream[models.Item]")
        found = items(sdk, b'\xef\xbb\xbf{"n":1}\n{"n"', b':2}\r\n\n{"n":3}', media_type=media_type)
        assert [item.n for item in found] == [1, 2, 3]
        assert isinstance(found[0], sdk.models.Item)

    def test_sequence(self, tmp_path: Path) -> None:
        """The texts of a JSON sequence may go over several lines."""
        sdk = make(tmp_path, streaming("{application/json-seq: {itemSchema: {$ref: '#/components/schemas/Item'}}}"))
        found = items(sdk, b'\x1e{"n":\n1}\n\x1e{"n":2}\n', media_type="application/json-seq")
        assert [item.n for item in found] == [1, 2]

    def test_other_media_type(self, tmp_path: Path) -> None:
        """An item schema makes a stream of any media type; a server's wrong one changes nothing."""
        sdk = make(tmp_path, streaming("{application/json: {itemSchema: {$ref: '#/components/schemas/Item'}}}"))
        assert said(sdk)[0] == "Stream[models.Item]"
        for media_type in ("application/json", "text/plain", ""):
            assert [item.n for item in items(sdk, b'{"n":1}\n{"n":2}', media_type=media_type)] == [1, 2]

    def test_list_parameters(self, tmp_path: Path) -> None:
        """A stream is none of the lists that come in pages, whatever its parameters."""
        schema = "{itemSchema: {type: object, properties: {items: {type: array, items: {type: integer}}}}}"
        spec = streaming(f"{{application/json: {schema}}}").replace(
            "{operationId",
            """{parameters: [
            {name: page, in: query, schema: {type: integer}}, {name: page_size, in: query, schema: {type: integer}}],
            operationId""",
        )
        assert said(make(tmp_path, spec))[0] == "Stream[models.WatchItem]"

    def test_broken_line(self, tmp_path: Path) -> None:
        """A line that is no JSON is an error; the items before it have been given."""
        sdk = make(tmp_path, streaming("{application/jsonl: {}}"))
        made = cut(sdk, [b'{"n":1}\n<html>\n'], "application/jsonl")
        client, _ = sdk.client(made)
        stream = client.watch()
        assert next(stream) == {"n": 1}
        with pytest.raises(sdk.module.DecodeError, match="an item of the stream is not JSON") as caught:
            next(stream)
        assert (caught.value.body, caught.value.status, caught.value.method) == (b"<html>", 200, "GET")
        assert caught.value.url.endswith("/watch")
        assert made.closed


class TestEvents:
    """Server-sent events."""

    def read(self, folder: Path, *parts: bytes, schema: str = "schema: {$ref: '#/components/schemas/Item'}") -> Any:
        """The items of an event stream."""
        sdk = make(folder, streaming(f"{{text/event-stream: {{{schema}}}}}"))
        return items(sdk, *parts, media_type="text/event-stream; charset=utf-8")

    def test_data(self, tmp_path: Path) -> None:
        """The data of an event is the item; comments and events without data are none."""
        found = self.read(
            tmp_path, b'\xef\xbb\xbf: hello\n\ndata: {"n":1}\n\nevent: ping\n\n', b'id: 7\ndata:{"n":2}\nother: x\n\n'
        )
        assert [item.n for item in found] == [1, 2]

    @pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
    def test_line_ends(self, tmp_path: Path, end: bytes) -> None:
        """Lines end with LF, CR or both; several lines of data are one text."""
        found = self.read(tmp_path, end.join([b"data: {", b'data: "n": 1}', b"", b'data: {"n": 2}', b"", b""]))
        assert [item.n for item in found] == [1, 2]

    def test_unended_event(self, tmp_path: Path) -> None:
        """An event that no empty line ends has not come whole, and is left out."""
        found = self.read(tmp_path, b'data: {"n": 1}\n\ndata: {"n": 2}\n')
        assert [item.n for item in found] == [1]

    def test_end_mark(self, tmp_path: Path) -> None:
        """The mark that vendors send at the end is no item; nothing after it is read."""
        found = self.read(tmp_path, b'data: {"n": 1}\n\ndata: [DONE]\n\ndata: {"n": 2}\n\n')
        assert [item.n for item in found] == [1]

    def test_text(self, tmp_path: Path) -> None:
        """Data that is no JSON is given as text, and in documents that say so it is never anything else."""
        (item,) = self.read(tmp_path, b"data: caf\xc3", b"\xa9\ndata:  au lait\n\n")
        assert item == "café\n au lait"
        assert self.read(tmp_path, b"data: 1\n\ndata\n\ndata: x\n\n", schema="schema: {type: string}") == ["1", "x"]

    def test_without_a_schema(self, tmp_path: Path) -> None:
        """Without a schema, data is JSON where it can be."""
        assert self.read(tmp_path, b'data: {"a": [1]}\n\ndata: x\n\n', schema="") == [{"a": [1]}, "x"]

    def test_event_object(self, tmp_path: Path) -> None:
        """A schema of the event itself gives the event: its name, id and retry, and the data as text."""
        schema = """itemSchema: {type: object, required: [data], properties: {data: {type: string},
            event: {type: string}, id: {type: string}, retry: {type: integer}}}"""
        first, second = self.read(
            tmp_path,
            b"event: add\nid: a\nretry: 50\ndata: {}\n\n",
            b"id: b\0\nretry: soon\ndata: 1\ndata:\n\n",
            schema=schema,
        )
        assert (first.event, first.id, first.retry, first.data) == ("add", "a", 50, "{}")
        assert (second.event, second.id, second.retry, second.data) == (None, None, None, "1\n")

    def test_event_object_with_typed_data(self, tmp_path: Path) -> None:
        """Data that the schema of the event describes as an object is decoded as that."""
        schema = """itemSchema: {type: object, properties: {event: {type: string},
            data: {$ref: '#/components/schemas/Item'}}}"""
        found = self.read(tmp_path, b'event: add\ndata: {"n": 1}\n\ndata: gone\n\n', schema=schema)
        assert (found[0].event, found[0].data.n, found[1].data) == ("add", 1, "gone")

    def test_names_and_ids(self, tmp_path: Path) -> None:
        """`events()` gives the names and ids that came along; an id stays until another comes, with data or without."""
        sdk = make(tmp_path, streaming("{text/event-stream: {itemSchema: {$ref: '#/components/schemas/Item'}}}"))
        parts = [
            b'\xef\xbb\xbfretry: 3000\n\nid: a\nevent: add\ndata: {"n": 1}\n\n',
            b'event: gone\n\nid: b\n\ndata: {"n": 2}\n\n',
            b'id\ndata: {"n": 3}\nevent: add\nevent\n\n',
            b'id: c\0\nretry: 1s\nretry: 50\n: x\nid:  d\ndata: {"n": 4}\n\nid: e',
        ]
        expected = [
            ("add", "a", 3000, 1),
            ("message", "b", 3000, 2),
            ("message", "", 3000, 3),
            ("message", " d", 50, 4),
        ]
        client, _ = sdk.client(cut(sdk, parts, "text/event-stream"))
        stream = client.watch()
        assert stream.last_event_id == ""
        found = list(stream.events())
        assert [(event.name, event.id, event.retry, event.data.n) for event in found] == expected
        assert isinstance(found[0], sdk.module.ServerSentEvent)
        assert stream.last_event_id == stream.response.last_event_id == " d"

        async def collect() -> list[Any]:
            client, _ = sdk.async_client(cut(sdk, parts, "text/event-stream", is_async=True))
            async with client.watch() as stream:
                return [(stream.last_event_id, event.data) async for event in stream.events()]

        assert asyncio.run(collect()) == [(event.id, event.data) for event in found]

    def test_ids_beside_items(self, tmp_path: Path) -> None:
        """The last id is that of the item that was given last, however far the reply has come; events may follow."""
        sdk = make(tmp_path, streaming("{text/event-stream: {itemSchema: {$ref: '#/components/schemas/Item'}}}"))
        part = b"".join(b'id: %d\ndata: {"n": %d}\n\n' % (number, number) for number in range(4))
        client, _ = sdk.client(cut(sdk, [part], "text/event-stream"))
        with client.watch() as stream:
            assert [(next(stream).n, stream.last_event_id) for _ in range(2)] == [(0, "0"), (1, "1")]
            assert [(event.id, event.data.n) for event in stream.events()] == [("2", 2), ("3", 3)]

    def test_events_without_data(self, tmp_path: Path) -> None:
        """An event with empty data is an event, but no item; its fields do not reach the next one."""
        sdk = make(tmp_path, streaming("{text/event-stream: {schema: {type: string}}}"))
        body = [b"event: ping\ndata\n\ndata\ndata\n\ndata: x\n\ndata:"]
        client, _ = sdk.client(cut(sdk, body, "text/event-stream"))
        found = [(event.name, event.data) for event in client.watch().events()]
        assert found == [("ping", ""), ("message", "\n"), ("message", "x")]
        assert items(sdk, *body, media_type="text/event-stream") == ["\n", "x"]

    def test_comments_are_not_kept(self, tmp_path: Path) -> None:
        """Comments and unknown fields, of which a quiet stream may send any number, need no memory."""
        sdk = make(tmp_path, streaming("{text/event-stream: {schema: {type: string}}}"))
        line = b": " + b"x" * 998 + b"\n"

        class Quiet(sdk.module.StreamReply):  # type: ignore[misc, name-defined]
            def received(self) -> Any:
                for _ in range(20_000):
                    yield line
                yield b"data: x\n\n"

        client, _ = sdk.client(Quiet(200, {"Content-Type": "text/event-stream"}))
        tracemalloc.start()
        assert list(client.watch()) == ["x"]
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 2_000_000

    def test_endless_number(self, tmp_path: Path) -> None:
        """A time to wait that no number holds is ignored."""
        sdk = make(tmp_path, streaming("{text/event-stream: {schema: {type: string}}}"))
        client, _ = sdk.client(cut(sdk, [b"retry: " + b"9" * 5000 + b"\ndata: x\n\n"], "text/event-stream"))
        assert [event.retry for event in client.watch().events()] == [None]


CHAT = """
paths:
  /chat:
    post:
      operationId: chat
      requestBody: {content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}}
      responses:
        "200":
          description: F
          content:
            application/json: {schema: {$ref: '#/components/schemas/Answer'}}
            text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}
components:
  schemas:
    Answer: {type: object, properties: {text: {type: string}}}
    Chunk: {type: object, properties: {delta: {type: string}}}
"""


@pytest.mark.spec(CHAT)
class TestBoth:
    """An operation that gives either a whole answer or a stream."""

    def test_whole(self, sdk: Sdk) -> None:
        """The method gives the whole answer."""
        exchange = sdk.call("chat", reply={"text": "Hi"})
        assert exchange.value == sdk.models.Answer(text="Hi")
        assert exchange.sent.headers["Accept"].startswith("application/json")
        assert "-> models.Answer:" in sdk.text("_client.py")

    def test_stream(self, sdk: Sdk) -> None:
        """`client.stream` gives the typed items of the stream, and asks for it."""
        made = cut(sdk, [b'data: {"delta": "H"}\n\n', b'data: {"delta": "i"}\n\ndata: [DONE]\n\n'], "text/event-stream")
        client, transport = sdk.client(made)
        with client.stream(client.chat, stream=True) as opened:
            assert list(opened.items()) == [sdk.models.Chunk(delta="H"), sdk.models.Chunk(delta="i")]
        (request,) = transport.requests
        assert (request.content, request.headers["accept"]) == (b'{"stream":true}', "text/event-stream, */*;q=0.5")
        assert made.closed

    async def test_stream_async(self, sdk: Sdk) -> None:
        """The same, awaited."""
        client, _ = sdk.async_client(cut(sdk, [b'data: {"delta": "H"}\n\n'], "text/event-stream", is_async=True))
        async with client.stream(client.chat, stream=True) as opened:
            assert [item async for item in opened.items()] == [sdk.models.Chunk(delta="H")]


@pytest.mark.spec(streaming("{application/jsonl: {itemSchema: {$ref: '#/components/schemas/Item'}}}"))
class TestUse:
    """A stream as an object."""

    def lines(self, sdk: Sdk) -> Any:
        """A reply of three items."""
        return cut(sdk, [b'{"n":1}\n', b'{"n":2}\n{"n":3}\n'], "application/jsonl")

    def test_sent_when_used(self, sdk: Sdk) -> None:
        """Nothing is sent before the first item is asked for; the media type is then asked for."""
        client, transport = sdk.client(self.lines(sdk))
        stream = client.watch()
        assert not transport.requests
        with pytest.raises(sdk.module.ConfigurationError, match="not open"):
            _ = stream.response
        assert next(stream).n == 1
        assert (stream.response.status, stream.response.content_type) == (200, "application/jsonl")
        assert [request.headers["accept"] for request in transport.requests] == ["application/jsonl, */*;q=0.5"]
        left = [(event.name, event.id, event.data.n) for event in stream.events()]
        assert left == [("message", "", 2), ("message", "", 3)]
        assert list(stream) == list(stream.events()) == []

    def test_left_early(self, sdk: Sdk) -> None:
        """Leaving the block, or closing, ends the stream."""
        made = self.lines(sdk)
        client, _ = sdk.client(made)
        with client.watch() as stream:
            assert stream.response.status == 200
            assert next(iter(stream)).n == 1
            assert not made.closed
        assert made.closed
        assert list(stream) == []

    async def test_left_early_async(self, sdk: Sdk) -> None:
        """The same, awaited."""
        made = cut(sdk, [b'{"n":1}\n', b'{"n":2}\n'], "application/jsonl", is_async=True)
        client, _ = sdk.async_client(made)
        async with client.watch() as stream:
            async for item in stream:
                assert item.n == 1
                break
        assert made.closed
        assert [item async for item in stream] == []

    def test_refusal(self, sdk: Sdk) -> None:
        """An error raises where the stream is opened, with the server's words."""
        client, _ = sdk.client(sdk.module.reply({"detail": "No."}, status=403))
        with pytest.raises(sdk.module.PermissionDeniedError, match=r"No\."):
            next(client.watch())

    def test_reply_to(self, sdk: Sdk) -> None:
        """`reply_to` gives the stream, opened."""
        client, _ = sdk.client(self.lines(sdk))
        got = client.reply_to(client.watch)
        assert got.status == 200
        assert [item.n for item in got.value] == [1, 2, 3]

    def test_words(self, sdk: Sdk) -> None:
        """The docstring says that it is a stream."""
        client, _ = sdk.client()
        assert "Returns: A stream that gives every Item" in " ".join(client.watch.__doc__.split())


def test_group_called_stream(tmp_path: Path) -> None:
    """A group that is called like a class of the runtime keeps out of its way."""
    spec = """
    paths:
      /stream: {get: {operationId: stream_watch,
        responses: {"200": {description: F, content: {application/jsonl: {}}}}}}
      /stream/{id}: {get: {operationId: stream_read, parameters: [{name: id, in: path, required: true}],
        responses: {"204": {description: F}}}}
    """
    sdk = make(tmp_path, spec)
    source = "".join(text for name, text in sdk.files.items() if "/groups/" in name)
    assert "class GroupStream(Group):" in source
    assert "-> Stream[Any]:" in source
