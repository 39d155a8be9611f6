"""The documents of `specs/cloudsmith/`: the vendor's facts, all of them, without a word of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest

from tests.specs.conftest import NAMES

WORDS = {"description", "summary", "title", "externalDocs", "example", "examples", "x-sdkwright"}
PHRASES = {
    "200": "OK",
    "201": "Created",
    "202": "Accepted",
    "204": "No Content",
    "400": "Bad Request",
    "401": "Unauthorized",
    "402": "Payment Required",
    "403": "Forbidden",
    "404": "Not Found",
    "422": "Unprocessable Entity",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_is_there(facts: Mapping[str, Any], texts: Mapping[str, str], name: str) -> None:
    """Each operation that the text of a document has is read, with an operationId of its own."""
    ids = [operation["operationId"] for _, operation in _operations(facts[name])]
    assert len(ids) == len(set(ids)) == texts[name].count("\n      operationId: ") > 0


def test_the_published_reference_is_there(facts: Mapping[str, Any], reference: frozenset[str]) -> None:
    """Whatever the vendor's API reference has a row for is an operation: no document falls below that."""
    ids = {operation["operationId"] for name in NAMES for _, operation in _operations(facts[name])}
    assert ids >= reference


@pytest.mark.parametrize("name", NAMES)
def test_no_words_of_ours(facts: Mapping[str, Any], name: str) -> None:
    """The only prose is the reason phrase that HTTP gives to a reply's status."""
    document = facts[name]
    assert document["info"] == {"title": "Cloudsmith API", "version": name}
    for path, operation in _operations(document):
        replies = operation["responses"]
        assert {status: reply["description"] for status, reply in replies.items()} == _phrases(replies), path
        facts_alone = {**operation, "responses": [reply.get("content") for reply in replies.values()]}
        assert not set(_keys(facts_alone)) & WORDS, path
    for schema, value in document["components"]["schemas"].items():
        assert not set(_keys(value)) & WORDS, schema


def test_symbols_survive_in_enums(facts: Mapping[str, Any]) -> None:
    """Operators such as a bare `=` or `<<`, which YAML 1.1 has other uses for, stay what they are."""
    operator = facts["v1"]["components"]["schemas"]["PackageDependency"]["properties"]["operator"]
    assert operator["enum"] == ["=", "!=", "<", "<<", "<=", ">", ">>", ">=", "~=", "~>", "matches", None]
    assert operator["default"] == "="


def _phrases(statuses: Iterable[str]) -> dict[str, str]:
    return {status: PHRASES[status] for status in statuses}


def _operations(document: Any) -> Iterator[tuple[str, Any]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield f"{method.upper()} {path}", operation


def _keys(value: Any) -> Iterator[str]:
    """Every key below a value, but for the names of properties, which may well be `description`."""
    if isinstance(value, list):
        for item in value:
            yield from _keys(item)
    elif isinstance(value, dict):
        for key, member in value.items():
            yield key
            for inner in member.values() if key == "properties" else (member,):
                yield from _keys(inner)
