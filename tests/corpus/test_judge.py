"""The judge can say no: an SDK made of another document than the one that is judged by is found out."""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.clients import call_all
from tests.corpus.failure import Doubt, Failure
from tests.corpus.made import run_generate
from tests.outsider.document import Document
from tests.outsider.package import imported

_NUMBERS = itertools.count(1)
_PET: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "born": {"type": "string", "format": "date-time"},
        "legs": {"type": "integer"},
        "nickNames": {"type": "array", "items": {"type": "string"}},
        "owner": {"type": "object", "properties": {"name": {"type": "string"}}},
    },
}
_ANIMAL: dict[str, Any] = {
    "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
    "discriminator": {
        "propertyName": "kind",
        "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"},
    },
}
_PACK: dict[str, Any] = {
    "type": "object",
    "required": ["key", "state"],
    "properties": {
        "key": {"type": "string", "format": "base64url"},
        "state": {"type": "object", "properties": {"made": {"type": "string", "readOnly": True}}},
    },
}
_DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.test/v1"}],
    "paths": {
        "/pets/{petId}": {
            "get": {
                "operationId": "getPet",
                "parameters": [
                    {"name": "petId", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "with", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                    {"name": "session", "in": "cookie", "schema": {"type": "string"}},
                ],
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": _PET}}}},
            },
        },
        "/pets": {
            "post": {
                "operationId": "addPet",
                "requestBody": {"required": True, "content": {"application/json": {"schema": _PET}}},
                "responses": {"204": {"description": ""}},
            },
        },
        "/photos": {
            "post": {
                "operationId": "addPhoto",
                "requestBody": {
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["photo"],
                                "properties": {
                                    "photo": {"type": "string", "format": "binary"},
                                    "title": {"type": "string"},
                                },
                            }
                        }
                    },
                },
                "responses": {"200": {"description": "", "content": {"text/plain": {"schema": {"type": "string"}}}}},
            },
        },
        "/tags?view=all": {
            "get": {
                "operationId": "getTag",
                "parameters": [{"name": "view", "in": "query", "schema": {"type": "string"}}],
                "responses": {"default": {"description": "", "content": {"application/json": {"schema": _PET}}}},
            },
        },
        "/packs": {
            "put": {
                "operationId": "putPack",
                "requestBody": {"required": True, "content": {"application/json": {"schema": _PACK}}},
                "responses": {"204": {"description": ""}},
            },
        },
        "/animals": {
            "get": {
                "operationId": "getAnimal",
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": _ANIMAL}}}},
            },
        },
    },
    "components": {
        "schemas": {
            "Cat": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"type": "string"}, "lives": {"type": "integer"}},
            },
            "Dog": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"type": "string"}, "trained": {"type": "boolean"}},
            },
        }
    },
}


def _found(document: dict[str, Any], folder: Path) -> list[Failure | Doubt]:
    """What the judge, by our document, says of an SDK that was made of another one."""
    for name, content in (("judged", _DOCUMENT), ("made", document)):
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    run_generate(folder / "made.json", folder / "sdk", "--package", f"judged-{next(_NUMBERS)}")
    sdk = imported(folder / "sdk")
    try:
        return [one for one in call_all(sdk, Document(folder / "judged.json")) if one is not None]
    finally:
        sdk.forget()


def test_the_same_document_passes(tmp_path: Path) -> None:
    """Nothing is wrong with an SDK that is what the document says."""
    assert _found(_DOCUMENT, tmp_path) == []


def _get(document: Any) -> Any:
    return document["paths"]["/pets/{petId}"]["get"]


def _pet(document: Any) -> Any:
    return _get(document)["responses"]["200"]["content"]["application/json"]["schema"]["properties"]


def _sent(document: Any) -> Any:
    return document["paths"]["/pets"]["post"]["requestBody"]["content"]["application/json"]["schema"]["properties"]


def _mapping(document: Any) -> Any:
    content = document["paths"]["/animals"]["get"]["responses"]["200"]["content"]["application/json"]
    return content["schema"]["discriminator"]["mapping"]


def _form(document: Any) -> Any:
    return document["paths"]["/photos"]["post"]["requestBody"]["content"]["multipart/form-data"]["schema"]["properties"]


def _pack(document: Any) -> Any:
    return document["paths"]["/packs"]["put"]["requestBody"]["content"]["application/json"]["schema"]


def _tag(document: Any) -> Any:
    return document["paths"]["/tags?view=all"]["get"]


_MUTATIONS: dict[str, tuple[Callable[[Any], object], str]] = {
    "a reply becomes None": (lambda one: _get(one)["responses"]["200"].pop("content"), "the reply is None"),
    "a query parameter is lost": (lambda one: _get(one)["parameters"].pop(1), "no argument"),
    "a header is lost": (lambda one: _get(one)["parameters"].pop(2), "no argument"),
    "a cookie is lost": (lambda one: _get(one)["parameters"].pop(3), "no argument"),
    "all parameters are lost": (lambda one: _get(one).update(parameters=_get(one)["parameters"][:1]), "no argument"),
    "a parameter goes elsewhere": (lambda one: _get(one)["parameters"][2].update({"in": "query"}), "'X-Trace'"),
    "a list is joined": (lambda one: _get(one)["parameters"][1].update(explode=False), "query: "),
    "a parameter gets another name": (lambda one: _get(one)["parameters"][1].update(name="With"), "query: "),
    "a path changes": (lambda one: one["paths"].update({"/animal": one["paths"].pop("/animals")}), "path: "),
    "a path's own query is lost": (
        lambda one: one["paths"].update({"/tags": one["paths"].pop("/tags?view=all")}),
        "query: ('view', 'all')",
    ),
    "a default is no reply": (
        lambda one: _tag(one).update(responses={"204": {"description": ""}}),
        "the reply is None",
    ),
    "an object that has to be empty is lost": (lambda one: _pack(one)["properties"].pop("state"), "no argument"),
    "bytes are in another alphabet": (lambda one: _pack(one)["properties"]["key"].update(format="byte"), "body: "),
    "a method changes": (
        lambda one: one["paths"]["/animals"].update(put=one["paths"]["/animals"].pop("get")),
        "method: ",
    ),
    "a body is lost": (lambda one: one["paths"]["/pets"]["post"].pop("requestBody"), "no argument"),
    "a field of a body is lost": (lambda one: _sent(one).pop("nickNames"), "no argument"),
    "a field is written another way": (lambda one: _sent(one).update(NickNames=_sent(one).pop("nickNames")), "body: "),
    "a body is a form": (
        lambda one: one["paths"]["/pets"]["post"]["requestBody"].update(
            content={"application/x-www-form-urlencoded": {"schema": _PET}}
        ),
        "is sent as",
    ),
    "a field of a form is lost": (lambda one: _form(one).pop("title"), "no argument"),
    "a moment stays text": (lambda one: _pet(one)["born"].pop("format"), "the reply.born is the str"),
    "a field of a reply is lost": (lambda one: _pet(one).pop("legs"), "no such attribute"),
    "a nested field of a reply is lost": (lambda one: _pet(one)["owner"].pop("properties"), "a dict"),
    "a tag changes": (lambda one: _mapping(one).update(kitty=_mapping(one).pop("cat")), "no such attribute"),
    "tags are exchanged": (
        lambda one: _mapping(one).update(cat=_mapping(one)["dog"], dog=_mapping(one)["cat"]),
        "no such attribute",
    ),
    "an operation is lost": (lambda one: one["paths"].pop("/photos"), "the lock has no"),
    "two operations are exchanged": (
        lambda one: one["paths"].update({"/pets": one["paths"]["/photos"], "/photos": one["paths"]["/pets"]}),
        "",
    ),
}


@pytest.mark.parametrize("name", list(_MUTATIONS))
def test_a_difference_is_found(name: str, tmp_path: Path) -> None:
    """Whatever is done to the SDK's own document, the judge objects, and says what is wrong."""
    mutate, said = _MUTATIONS[name]
    changed = copy.deepcopy(_DOCUMENT)
    mutate(changed)
    messages = [one.message for one in _found(changed, tmp_path)]
    assert messages
    assert any(message is not None and said in message for message in messages), messages


def test_what_is_ambiguous_is_in_doubt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sample that fits several members of a union is neither good nor wrong."""
    alike = copy.deepcopy(_DOCUMENT)
    content = alike["paths"]["/animals"]["get"]["responses"]["200"]["content"]["application/json"]
    content["schema"] = {"oneOf": _ANIMAL["oneOf"]}
    monkeypatch.setitem(globals(), "_DOCUMENT", alike)
    found = _found(alike, tmp_path)
    assert {type(one) for one in found} == {Doubt}
    assert {one.reason for one in found if isinstance(one, Doubt)} == {"2 members of a union fit"}
