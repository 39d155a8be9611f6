"""Validation: findings are located warnings, whatever the document holds."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from sdkwright.load import load_documents, validate

_OPERATION = {"responses": {"200": {"description": "OK"}}}


def _findings(tmp_path: Path, document: dict[str, Any], **files: str) -> list[str]:
    (tmp_path / "a.json").write_text(
        json.dumps({"openapi": "3.1.0", "info": {"title": "A", "version": "1"}} | document)
    )
    for name, content in files.items():
        (tmp_path / f"{name}.yaml").write_text(content)
    (loaded,), _ = load_documents({"a": tmp_path / "a.json"})
    return [str(finding) for finding in validate(loaded)]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_valid_document_has_no_findings(tmp_path: Path, version: str) -> None:
    """A document is checked in its own version, not in the form it is brought into."""
    schemas = {"A": {"type": "string"} | ({"nullable": True} if version == "3.0.3" else {})}
    document = {"openapi": version, "paths": {"/a": {"get": _OPERATION}}, "components": {"schemas": schemas}}
    assert _findings(tmp_path, document) == []


def test_other_files_are_read_by_the_same_rules(tmp_path: Path) -> None:
    """A finding behind a reference is located in the other file, which is read as YAML 1.2."""
    document = {"paths": {"/a": {"get": {"parameters": [{"$ref": "b.yaml#/page"}], **_OPERATION}}}}
    part = "page: {name: page, in: query, schema: {enum: [no, <<, =], type: nonsense}}\n"
    findings = _findings(tmp_path, document, b=part)
    assert [finding.partition(": ")[0] for finding in findings] == ["b.yaml:1:59 at /page/schema/type"]


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reference to a URL or out of the directory is a finding; neither network nor file is touched."""

    def refuse(*_arguments: object, **_options: object) -> None:
        pytest.fail("the network was used")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)
    references = ["http://localhost:1/a", "ftp://localhost:1/a", "../secret.json#/x", "none.yaml#/x"]
    schemas = {f"S{number}": {"$ref": reference} for number, reference in enumerate(references)}
    findings = _findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}})
    assert [f"/components/schemas/S{number}" in finding for number, finding in enumerate(findings)] == [True] * 4


@pytest.mark.parametrize("paths", [[], 1, None, {"/a": []}, {"/a": {"get": None}}, {"/a": {"get": {"parameters": 1}}}])
def test_no_shape_ends_the_run(tmp_path: Path, paths: Any) -> None:
    """A document of the wrong shape throughout gives findings, never an exception."""
    assert _findings(tmp_path, {"paths": paths})


def test_findings_are_limited(tmp_path: Path) -> None:
    """Fifty findings are enough to begin with."""
    schemas = {f"S{number}": {"type": "nonsense"} for number in range(80)}
    assert len(_findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}})) == 50


def test_words_of_openapi_in_schemas_are_checked(tmp_path: Path) -> None:
    """A discriminator without its property is found, though JSON Schema does not know the word."""
    schemas = {"A": {"type": "object", "discriminator": {"mapping": {}}}}
    (finding,) = _findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}})
    assert "propertyName" in finding


def test_long_messages_are_cut(tmp_path: Path) -> None:
    """A finding does not repeat a whole document."""
    schemas = {"A": {"type": {"x" * 5000: 1}}}
    (finding,) = _findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}})
    assert len(finding) < 500
