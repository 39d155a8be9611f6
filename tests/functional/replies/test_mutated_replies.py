"""Thousands of spoiled replies: each decodes or is a typed error, each departure is told, and the rest stays."""

from __future__ import annotations

from random import Random
from typing import Any, Final

import msgspec
import pytest
import yaml

from tests.functional.harness import Sdk
from tests.functional.replies.mutations import Document, Mutation, Path, mutations, without

_SEED: Final = 20_260_706
_REPLIES: Final = 40
_MUTATIONS: Final = 50

SPEC = """
    paths:
      /things/{id}: {get: {operationId: read,
        parameters: [{name: id, in: path, required: true, schema: {type: string}}],
        responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/T"}}}}}}}
      /lists: {get: {operationId: rows, responses: {"200": {description: F, content: {application/json: {schema:
        {type: array, items: {$ref: "#/components/schemas/T"}}}}}}}}
      /pages: {get: {operationId: paged, parameters: [{name: page, in: query, schema: {type: integer}}],
        responses: {"200": {description: F, content: {application/json: {schema: {type: object, properties:
          {total: {type: integer}, data: {type: array, items: {$ref: "#/components/schemas/T"}}}}}}}}}}
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
            day: {type: [string, "null"], format: date}
            key: {type: string, format: uuid}
            kind: {type: string, enum: [small, large]}
            any: {}
            ratio: {type: number}
            open: {type: [boolean, "null"]}
            inner: {$ref: "#/components/schemas/U"}
            list: {type: array, items: {$ref: "#/components/schemas/U"}}
            texts: {type: array, items: {type: string}}
            map: {type: object, additionalProperties: {type: integer}}
            pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}],
              discriminator: {propertyName: sort,
                mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}}}
        U: {type: object, properties: {a: {type: boolean}, further: {$ref: "#/components/schemas/U"},
          sizes: {type: object, additionalProperties: {$ref: "#/components/schemas/V"}}}}
        V: {type: object, required: [width], properties: {width: {type: number}, unit: {type: string, enum: [mm, cm]}}}
        Cat: {type: object, required: [sort], properties: {sort: {type: string, enum: [cat]}, lives: {type: integer}}}
        Dog: {type: object, required: [sort], properties: {sort: {type: string, enum: [dog]}, name: {type: string}}}
    """


def tree(value: Any) -> Any:
    """A decoded value as dicts and lists, with the types of all that they hold."""
    if isinstance(value, msgspec.Struct):
        known = dict(zip(value.__struct_encode_fields__, msgspec.structs.astuple(value), strict=True))
        return {name: tree(inner) for name, inner in {**known, **value.extra}.items()}  # type: ignore[attr-defined]
    if isinstance(value, dict):
        return {name: tree(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [tree(inner) for inner in value]
    return type(value).__name__, repr(value)


def spoiled_place(mutation: Mutation, unions: list[Path]) -> Path:
    """What a mutation may change: its place, or the object around it whose kind it may decide."""
    around = [path for path in unions if mutation.path[: len(path)] == path]
    return min([*around, mutation.path], key=len)


@pytest.mark.spec(SPEC)
@pytest.mark.parametrize("name", ["read", "rows", "paged"])
def test_mutated(sdk: Sdk, name: str) -> None:
    """Judged by the document alone: no departure is missed, none is invented, and strict clients raise exactly then."""
    random = Random(_SEED)
    refs = yaml.safe_load(SPEC)["components"]["schemas"]
    document = Document(refs, random)
    item = {"$ref": "#/components/schemas/T"}
    schema = item if name == "read" else {"type": "array", "items": item}
    # What the envelope of a page is to hold is not known to the client, but for the items.
    judged = {**schema, "nullable": name == "paged"}
    counts: dict[str, int] = dict.fromkeys(("fits", "departs", "fails"), 0)
    for _ in range(_REPLIES // 2 if name == "read" else _REPLIES // 4):
        value = document.sample(schema)
        assert document.fits(schema, value)
        unions = list(document.unions(schema, value))
        before = tree(_call(sdk, name, _whole(name, value))[0])
        for mutation in mutations(value, random, _MUTATIONS):
            counts[_judge(sdk, name, document, judged, mutation, before, spoiled_place(mutation, unions))] += 1
    assert min(counts.values()) > 10, counts


def _whole(name: str, value: Any) -> bytes:
    return msgspec.json.encode({"total": 1, "data": value} if name == "paged" else value)


def _call(sdk: Sdk, name: str, body: bytes, content_type: str = "application/json", **settings: Any) -> Any:
    """What a call returns for a reply, the departures that it tells, and the error that it raises."""
    drifts: list[Any] = []
    headers = {"Content-Type": content_type} if content_type else {}
    reply = sdk.module.reply(body, headers=headers)
    client, _ = sdk.client(reply, on_drift=drifts.append, **settings)
    try:
        value = client.read("x") if name == "read" else getattr(client, name)()
    except sdk.module.SdkError as error:
        return None, drifts, error
    return value.items if name == "paged" else value, drifts, None


def _judge(sdk: Sdk, name: str, document: Document, schema: Any, mutation: Mutation, before: Any, place: Path) -> str:
    body = mutation.body
    if name == "paged" and body:
        body = b'{"total": 1, "data": ' + body.removeprefix(b"\xef\xbb\xbf") + b"}"
    value, drifts, error = _call(sdk, name, body, mutation.content_type)
    _, strict_drifts, strict_error = _call(sdk, name, body, mutation.content_type, strict=True)
    case = (mutation.name, mutation.path, body[:300], drifts, error)
    assert isinstance(error, (sdk.module.DecodeError, type(None))), case
    assert not isinstance(error, sdk.module.SchemaDriftError), case
    fits = mutation.is_json and document.fits(schema, mutation.value)
    if error is not None:
        assert not fits, case
        assert type(strict_error) is type(error), case
        return "fails"
    assert bool(drifts) == (not fits), case
    assert drifts == strict_drifts, case
    assert isinstance(strict_error, sdk.module.SchemaDriftError) == (not fits), case
    if mutation.is_json:
        assert without(tree(value), place) == without(before, place), case
    return "fits" if fits else "departs"
