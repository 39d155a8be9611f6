"""Replies that depart from the document: told once, or an error where the client is strict."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk

Drift = tuple[str, str, str]

SPEC = """
    paths:
      /things/{id}: {get: {operationId: read,
        parameters: [{name: id, in: path, required: true, schema: {type: string}}],
        responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/T"}}}}}}}
    components:
      schemas:
        T:
          type: object
          required: [id, note]
          properties:
            id: {type: string}
            note: {type: [string, "null"]}
            size: {type: integer}
            made: {type: string, format: date-time}
            kind: {type: string, enum: [small, large]}
            hint: {anyOf: [{type: string}, {type: string, enum: [a, b]}]}
            any: {}
            ratio: {type: number}
            inner: {$ref: "#/components/schemas/U"}
            list: {type: array, items: {$ref: "#/components/schemas/U"}}
            map: {type: object, additionalProperties: {type: integer}}
            pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}],
              discriminator: {propertyName: sort,
                mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}}}
        U: {type: object, properties: {a: {type: boolean}}}
        Cat: {type: object, required: [sort], properties: {sort: {type: string, enum: [cat]}, lives: {type: integer}}}
        Dog: {type: object, required: [sort], properties: {sort: {type: string, enum: [dog]}}}
    """

FITS: dict[str, Any] = {"id": "a", "note": None}


def told(sdk: Sdk, *bodies: Any) -> list[Drift]:
    """What a client tells of these replies."""
    drifts: list[Any] = []
    transport = sdk.module.ScriptedTransport([sdk.reply(body) for body in bodies])
    client = sdk.module.Api(transport=transport, on_drift=drifts.append)
    for _ in bodies:
        client.read("x")
    assert {drift.operation for drift in drifts} <= {"GET /things/{id}"}
    return [(drift.path, drift.expected, drift.got) for drift in drifts]


@pytest.mark.spec(SPEC)
class TestWhatCounts:
    """Every way to depart from the document."""

    @pytest.mark.parametrize(
        "fields",
        [
            {},
            {"size": 3, "made": "2026-01-02T03:04:05Z", "kind": "small", "any": None, "ratio": 2, "inner": {"a": True}},
            {"size": 3.0, "made": "2026-01-02 03:04", "hint": "anything", "any": [1], "list": [{}], "map": {"x": 1}},
            {"pet": {"sort": "cat", "lives": 9}},
        ],
    )
    def test_fits(self, sdk: Sdk, fields: Any) -> None:
        """What the document allows is nothing to tell, in whatever spelling."""
        assert told(sdk, FITS | fields) == []

    @pytest.mark.parametrize(
        ("fields", "drift"),
        [
            ({"id": None}, ("/id", "string", "null")),
            ({"size": None}, ("/size", "integer", "null")),
            ({"size": "3"}, ("/size", "integer", "string")),
            ({"size": 3.5}, ("/size", "integer", "number")),
            ({"made": "soon"}, ("/made", "string (date-time)", "string")),
            ({"made": 3}, ("/made", "string (date-time)", "integer")),
            ({"kind": "huge"}, ("/kind", "one of 'large', 'small'", 'value "huge"')),
            ({"kind": "h" * 500}, ("/kind", "one of 'large', 'small'", f'value "{"h" * 78}…')),
            ({"kind": "\ud800"}, ("/kind", "one of 'large', 'small'", 'value "\\ud800"')),
            ({"n" * 81: 1}, (f"/{'n' * 79}…", "nothing", "integer")),
            ({"n\u2028": 1}, ("/n?…", "nothing", "integer")),
            ({"kind": ["small"]}, ("/kind", "one of 'large', 'small'", "array")),
            ({"kind": {"a": 1}}, ("/kind", "one of 'large', 'small'", "object")),
            ({"kind": 3}, ("/kind", "one of 'large', 'small'", "integer")),
            ({"hint": 3}, ("/hint", "string", "integer")),
            ({"new": {"secret": 1}}, ("/new", "nothing", "object")),
            ({"new/er~": []}, ("/new~1er~0", "nothing", "array")),
            ({"inner": {"a": 1}}, ("/inner/a", "boolean", "integer")),
            ({"inner": {"b": False}}, ("/inner/b", "nothing", "boolean")),
            ({"inner": "text"}, ("/inner", "object", "string")),
            ({"list": [{"a": True}, {"a": "x"}]}, ("/list/*/a", "boolean", "string")),
            ({"list": [None]}, ("/list/*", "object", "null")),
            ({"list": {}}, ("/list", "array", "object")),
            ({"map": {"key": "x"}}, ("/map/*", "integer", "string")),
            ({"pet": {"sort": "cow"}}, ("/pet", "a known 'sort'", 'value "cow"')),
            ({"pet": {"sort": "cat", "lives": "9"}}, ("/pet/lives", "integer", "string")),
            ({"pet": {"sort": "dog", "lives": 9}}, ("/pet/lives", "nothing", "integer")),
            ({"pet": 3}, ("/pet", "object", "integer")),
        ],
    )
    def test_departs(self, sdk: Sdk, fields: Any, drift: Drift) -> None:
        """One departure, which names types and no values but those of enumerations."""
        assert told(sdk, FITS | fields) == [drift]

    @pytest.mark.parametrize("missing", ["id", "note"])
    def test_missing(self, sdk: Sdk, missing: str) -> None:
        """A required field that is missing, whether it may be null or not."""
        assert told(sdk, {name: FITS[name] for name in FITS if name != missing}) == [
            (f"/{missing}", "string", "nothing")
        ]

    def test_nothing_at_all(self, sdk: Sdk) -> None:
        """A reply without the body that is documented, or with null for it; but not one whose status has no body."""
        empty = sdk.module.reply(b"", headers={"Content-Type": "application/json"})
        assert told(sdk, empty, None) == [("", "object", "nothing")]
        assert told(sdk, sdk.module.reply(b"null", headers={"Content-Type": "application/json"})) == [
            ("", "object", "null")
        ]
        assert told(sdk, sdk.module.reply(b"", status=204)) == []


@pytest.mark.spec(SPEC)
class TestWhoIsTold:
    """A function, the log, or the caller."""

    def test_once(self, sdk: Sdk) -> None:
        """Each departure is told once, also by clients that were made of this one."""
        drifts: list[Any] = []
        transport = sdk.module.ScriptedTransport(lambda _: sdk.module.reply({**FITS, "new": 1, "list": [{"b": 1}] * 3}))
        client = sdk.module.Api(transport=transport, on_drift=drifts.append)
        for one in (client, client.with_options(timeout=3), client):
            one.read("x")
        assert [drift.path for drift in drifts] == ["/list/*/b", "/new"]

    def test_nobody(self, sdk: Sdk, caplog: pytest.LogCaptureFixture) -> None:
        """Without a function it is a line in the log of the package, for whoever wants to debug."""
        body = {**FITS, "new": "secret"}
        client, _ = sdk.client(body, body, body)
        caplog.set_level(logging.INFO)
        client.read("x")
        assert not any("departs" in message for message in caplog.messages)
        caplog.set_level(logging.DEBUG)
        client.read("x")
        client.read("x")
        text = "GET /things/{id}: /new: expected nothing, got string"
        assert [message for message in caplog.messages if "departs" in message] == [
            f"the reply departs from the document: {text}"
        ]

    def test_strict(self, sdk: Sdk) -> None:
        """A strict client raises, with all departures of the reply; what fits is returned."""
        client, _ = sdk.client(FITS, {"note": "x", "size": "3"})
        strict = client.with_options(strict=True)
        assert strict.read("x").id == "a"
        with pytest.raises(
            sdk.module.SchemaDriftError, match=r"/id: expected string, got nothing; GET .*/size"
        ) as caught:
            strict.read("x")
        error = pickle.loads(pickle.dumps(caught.value))
        assert isinstance(error, sdk.module.DecodeError)
        assert [(drift.path, drift.got) for drift in error.drifts] == [("/id", "nothing"), ("/size", "string")]
        assert (error.status, json.loads(error.body)["size"]) == (200, "3")

    def test_strict_async(self, sdk: Sdk) -> None:
        """So does the asynchronous one, which may be strict from the beginning and lenient for a call."""

        async def run() -> None:
            transport = sdk.module.AsyncScriptedTransport(lambda _: sdk.module.reply({}))
            client = sdk.module.AsyncApi(transport=transport, strict=True)
            with pytest.raises(sdk.module.SchemaDriftError):
                await client.read("x")
            assert (await client.with_options(strict=False).read("x")).id is None

        asyncio.run(run())

    def test_one_line(self, sdk: Sdk, caplog: pytest.LogCaptureFixture) -> None:
        """A value with line separators is told as it came, and shown in one line."""
        drifts: list[Any] = []
        body = {**FITS, "kind": "a\u2028b\x85c"}
        for given in ({"on_drift": drifts.append}, {}):
            client, _ = sdk.client(body, **given)
            caplog.set_level(logging.DEBUG)
            client.read("x")
        assert drifts[0].got == 'value "a\u2028b\x85c"'
        assert any('got value "a?b?c"' in message for message in caplog.messages)

    def test_secrets(self, sdk: Sdk) -> None:
        """A credential that the server repeats is told neither as a value nor as a name, however long it is."""
        secret = "s3cret/" * 30
        client, _ = sdk.client({**FITS, "kind": secret, secret: 1, "inner": {f"a{secret}": 1}}, strict=True)
        client = client.with_options(headers={"Authorization": f"Bearer {secret}"})
        with pytest.raises(sdk.module.SchemaDriftError) as caught:
            client.read("x")
        assert "s3cret" not in f"{caught.value}{caught.value.drifts}"
        assert {drift.path for drift in caught.value.drifts} == {"/kind", "/inner/…", "/…"}

    def test_threads(self, sdk: Sdk) -> None:
        """Threads that find the same departure at the same time tell it once."""
        drifts: list[Any] = []
        at_once = threading.Barrier(8)

        def answer(request: Any) -> Any:
            at_once.wait()
            return sdk.module.reply({**FITS, **{f"new{number}": 1 for number in range(50)}})

        client = sdk.module.Api(transport=sdk.module.ScriptedTransport(answer), on_drift=drifts.append)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(client.read, "x" * 8))
        assert len(drifts) == 50

    def test_mistakes(self, sdk: Sdk) -> None:
        """Neither argument takes anything else."""

        async def later(drift: object) -> None:
            """Nobody would await it."""

        for hook in ("drift.jsonl", later):
            with pytest.raises(sdk.module.ConfigurationError, match="on_drift must be a function"):
                sdk.module.AsyncApi(on_drift=hook)
        with pytest.raises(sdk.module.ConfigurationError, match="strict must be True or False"):
            sdk.module.Api(strict="yes")

    def test_recorder(self, sdk: Sdk, tmp_path: Path) -> None:
        """A recorder writes lines of JSON, behind those that are there."""
        for name in ("new", "newer"):
            transport = sdk.module.ScriptedTransport([sdk.module.reply({**FITS, name: 1})])
            recorder = sdk.module.DriftRecorder(tmp_path / "drift.jsonl")
            sdk.module.Api(transport=transport, on_drift=recorder).read("x")
        lines = (tmp_path / "drift.jsonl").read_text().splitlines()
        assert [json.loads(line)["path"] for line in lines] == ["/new", "/newer"]
        first = {"operation": "GET /things/{id}", "path": "/new", "expected": "nothing", "got": "integer"}
        assert json.loads(lines[0]) == first


@pytest.mark.spec("""
    paths:
      /things: {get: {operationId: all, parameters: [{name: page, in: query, schema: {type: integer}}],
        responses: {"200": {description: F, content: {application/json: {schema: {type: object, properties:
          {total: {type: integer}, data: {type: array, items: {$ref: "#/components/schemas/T"}}}}}}}}}}
    components: {schemas: {T: {type: object, properties: {id: {type: string}}}}}
    """)
class TestPages:
    """The items of pages, under the place that they have in the reply."""

    def test_items(self, sdk: Sdk) -> None:
        """A departure of an item is told, and an error that keeps the iterator in its place where that is wanted."""
        drifts: list[Any] = []
        bodies = [{"total": 2, "data": [{"id": "a"}]}, {"total": 2, "data": [{"id": 3}]}]
        transport = sdk.module.ScriptedTransport([sdk.module.reply(body) for body in (*bodies, bodies[1], bodies[1])])
        client = sdk.module.Api(transport=transport, on_drift=drifts.append)
        items = iter(client.all())
        assert [next(items).id, next(items).id] == ["a", 3]
        assert [(drift.operation, drift.path) for drift in drifts] == [("GET /things", "/data/*/id")]
        with pytest.raises(sdk.module.SchemaDriftError):
            client.with_options(strict=True).all(page=2)

    @pytest.mark.parametrize(
        ("body", "drifts"),
        [
            (b'{"total": 0, "data": []}', []),
            (b'{"total": 0, "data": {}}', [("/data", "array", "object")]),
            (b"null", [("", "object", "null")]),
            (b'"none"', [("", "object", "string")]),
            (b"", [("", "object", "nothing")]),
        ],
    )
    def test_no_items(self, sdk: Sdk, body: bytes, drifts: list[Drift]) -> None:
        """An empty page is as documented, no page at all is not."""
        found: list[Any] = []
        answer = sdk.module.reply(body, headers={"Content-Type": "application/json"})
        client, _ = sdk.client(answer, on_drift=found.append)
        assert client.all().items == []
        assert [(drift.path, drift.expected, drift.got) for drift in found] == drifts


@pytest.mark.spec("""
    paths:
      /events: {get: {operationId: events, responses: {"200": {description: F, content: {text/event-stream: {
        schema: {$ref: "#/components/schemas/T"}}}}}}}
      /lines: {get: {operationId: lines, responses: {"200": {description: F, content: {application/x-ndjson: {
        schema: {$ref: "#/components/schemas/T"}}}}}}}
    components: {schemas: {T: {type: object, properties: {id: {type: string}}}}}
    """)
class TestStreams:
    """The items of streams, each as soon as it is there."""

    @pytest.mark.parametrize(
        ("name", "kind", "body"),
        [
            ("events", "text/event-stream", b'data: {"id": "a"}\n\ndata:\n\ndata: {"id": 3}\n\n'),
            ("lines", "application/x-ndjson", b'{"id": "a"}\n{"id": 3}\n'),
        ],
    )
    def test_items(self, sdk: Sdk, name: str, kind: str, body: bytes) -> None:
        """A departure of an item is told, or an error instead of the item where the client is strict."""
        drifts: list[Any] = []
        answer = sdk.module.Response(200, {"Content-Type": kind}, body)
        client, _ = sdk.client(answer, answer, on_drift=drifts.append)
        assert [item.id for item in getattr(client, name)()] == ["a", 3]
        assert [(drift.operation, drift.path, drift.got) for drift in drifts] == [(f"GET /{name}", "/id", "integer")]
        items = iter(getattr(client.with_options(strict=True), name)())
        assert next(items).id == "a"
        with pytest.raises(sdk.module.SchemaDriftError):
            next(items)
