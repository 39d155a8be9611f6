"""Whatever is broken in a document, it is told in words about that place, never by what all alternatives are not."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import SdkwrightError
from sdkwright.load import InlineSource, load_documents, validate

_HEAD: dict[str, Any] = {"info": {"title": "A", "version": "1"}}
_SWAGGER: dict[str, Any] = {
    **_HEAD,
    "swagger": "2.0",
    "securityDefinitions": {"k": {"type": "apiKey", "name": "X", "in": "header"}},
    "paths": {
        "/a": {
            "post": {
                "parameters": [
                    {"name": "q", "in": "query", "type": "array", "items": {"type": "string"}},
                    {"name": "b", "in": "body", "schema": {"type": "object"}},
                ],
                "responses": {"200": {"description": "F", "headers": {"H": {"type": "string"}}}},
            }
        }
    },
}
_OPENAPI: dict[str, Any] = {
    **_HEAD,
    "paths": {
        "/a": {
            "post": {
                "parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}, "example": "x"}],
                "requestBody": {"content": {"a/b": {"schema": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}}},
                "responses": {
                    "200": {
                        "description": "F",
                        "headers": {"H": {"schema": {"type": "integer"}}},
                        "content": {"a/b": {"schema": {}, "examples": {"e": {"value": 1}}}},
                    }
                },
            }
        }
    },
    "components": {"securitySchemes": {"k": {"type": "http", "scheme": "bearer"}}},
}
_DOCUMENTS = {
    "2.0": _SWAGGER,
    "3.0": {"openapi": "3.0.3", **_OPENAPI},
    "3.1": {"openapi": "3.1.0", **_OPENAPI},
    "3.2": {"openapi": "3.2.0", **_OPENAPI},
}
_NOT_WORDS = re.compile(r"valid under|\b(oneOf|anyOf|None|True|False)\b|[{}]")


def _places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if place:
        yield place
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in members:
        yield from _places(inner, (*place, key))


def _mutants(document: Any) -> Iterator[Any]:
    for place in _places(document):
        for value in (None, True, {}, ["x"], {"x": {"y": 1}}):
            mutant = copy.deepcopy(document)
            holder = mutant
            for key in place[:-1]:
                holder = holder[key]
            holder[place[-1]] = value
            yield mutant


@pytest.mark.parametrize("version", _DOCUMENTS)
def test_every_mutant_is_told_in_words(version: str) -> None:
    """No finding of a broken document speaks of all alternatives, in the words of Python, or with a whole object."""
    told = 0
    for mutant in _mutants(_DOCUMENTS[version]):
        try:
            source = InlineSource(Path("a.json"), "a.json", json.dumps(mutant).encode())
            (loaded,), _ = load_documents({"a": source})
        except SdkwrightError:
            continue
        for finding in validate(loaded):
            told += 1
            # What to write is shown in braces.
            message = finding.message.replace("{}", "").replace("{value: ...}", "")
            assert not _NOT_WORDS.search(message), message
            assert len(message) < 200
    assert told > 100
