"""The words: every operation, parameter, schema and field has a summary or a description of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.load import load_documents
from tests.specs.canonical import read
from tests.specs.conftest import NAMES


@pytest.fixture(scope="module")
def described(folder: Path) -> Mapping[str, Any]:
    """Each document with all overlays of sdk.yaml applied."""
    overlays = read((folder / "sdk.yaml").read_text("utf-8"))["overlays"]
    paths = {name: folder / f"{name}.yaml" for name in NAMES}
    documents, findings = load_documents(paths, [folder / name for name in overlays])
    assert findings == ()
    return {document.name: document.root.value for document in documents}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_without_words(described: Mapping[str, Any], name: str) -> None:
    """The list of what has no words is empty."""
    assert list(_wordless(described[name])) == []


def test_what_lacks_words_is_found() -> None:
    """The check names an operation, a parameter, a schema and a field, at any depth, that has no words."""
    field = {"type": "array", "items": {"type": "object", "properties": {"inner": {"type": "string"}}}}
    document = {
        "paths": {"/things/": {"get": {"parameters": [{"name": "page", "in": "query"}]}}},
        "components": {"schemas": {"Thing": {"properties": {"parts": field}}}},
    }
    assert list(_wordless(document)) == [
        "GET /things/",
        "GET /things/ page",
        "Thing",
        "Thing.parts",
        "Thing.parts.inner",
    ]


def _wordless(document: Any) -> Iterator[str]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            name = f"{method.upper()} {path}"
            if not operation.get("summary"):
                yield name
            for parameter in operation.get("parameters", []):
                if not parameter.get("description"):
                    yield f"{name} {parameter['name']}"
    for name, schema in document["components"]["schemas"].items():
        if not schema.get("description"):
            yield name
        yield from _wordless_fields(name, schema)


def _wordless_fields(name: str, schema: Any) -> Iterator[str]:
    for field, value in schema.get("properties", {}).items():
        if not value.get("description"):
            yield f"{name}.{field}"
        yield from _wordless_fields(f"{name}.{field}", value)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from _wordless_fields(name, schema[key])
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key, []):
            yield from _wordless_fields(name, part)
