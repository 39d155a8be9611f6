"""The words: every operation, parameter, schema and field has a summary or a description of ours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.facts import wordless
from sdkwright.load import load_documents
from tests.specs.conftest import NAMES
from tests.specs.reading import read


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
    assert list(wordless(described[name])) == []


def test_what_lacks_words_is_found() -> None:
    """The check names an operation, a parameter, a schema and a field, at any depth, that has no words."""
    field = {"type": "array", "items": {"type": "object", "properties": {"inner": {"type": "string"}}}}
    document = {
        "paths": {"/things/": {"get": {"parameters": [{"name": "page", "in": "query"}]}}},
        "components": {"schemas": {"Thing": {"properties": {"parts": field}}}},
    }
    assert list(wordless(document)) == [
        "GET /things/",
        "GET /things/ page",
        "Thing",
        "Thing.parts",
        "Thing.parts.inner",
    ]
