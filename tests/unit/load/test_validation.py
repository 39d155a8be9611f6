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
    return [str(finding) for finding in (*validate(loaded), *loaded.findings.values())]


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


def test_defaults_are_checked_by_references_of_their_own_file(tmp_path: Path) -> None:
    """A reference within a schema of another file is followed from there."""
    schemas = {"A": {"$ref": "b.yaml#/size"}, "base": {"type": "string"}}
    part = "size: {allOf: [{$ref: '#/base'}], default: x}\nbase: {type: integer}\n"
    findings = _findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}}, b=part)
    assert findings == ['b.yaml:1:35 at /size/default: "x" is not of type "integer"']


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reference to a URL or out of the directory is a finding; neither network nor file is touched."""

    def refuse(*_arguments: object, **_options: object) -> None:
        pytest.fail("the network was used")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)
    references = ["http://localhost:1/a", "ftp://localhost:1/a", "../secret.json#/x", "none.yaml#/x"]
    schemas = {f"S{number}": {"$ref": reference} for number, reference in enumerate(references)}
    findings = _findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}})
    told = sorted(finding.partition("/components/schemas/")[2][:2] for finding in findings)
    assert told == ["S0", "S1", "S2", "S3"]


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


def test_swagger_is_checked_as_it_is_written(tmp_path: Path) -> None:
    """Findings in a document of Swagger 2.0 are located in what it says, not in what becomes of it."""
    reply = {
        "200": {"description": "OK", "schema": {"$ref": "#/definitions/A"}},
        "201": {"description": "OK", "schema": {"type": "file"}},
    }
    definitions = {"A": {"type": "object", "properties": {"n": {"type": "integer", "default": "x"}}}}
    parameters = [{"name": "p", "in": "query", "type": "integer", "default": "y"}]
    (tmp_path / "a.json").write_text(
        json.dumps(
            {"swagger": "2.0", "info": {"title": "A", "version": "1"}, "definitions": definitions}
            | {"paths": {"/a": {"get": {"parameters": parameters, "responses": reply}}}}
        )
    )
    (loaded,), _ = load_documents({"a": tmp_path / "a.json"})
    found = [(finding.location.pointer, finding.rule) for finding in validate(loaded) if finding.location]
    assert found == [
        ("/definitions/A/properties/n/default", "default-type"),
        ("/paths/~1a/get/parameters/0/default", "default-type"),
    ]


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        ({"info": {"title": "A", "version": "1", "x": 1}, "paths": {}}, "unknown-key"),
        ({"info": {"title": "A"}, "paths": {}}, "missing-key"),
        ({"paths": {"/a": {"get": _OPERATION | {"operationId": "x"}, "put": _OPERATION | {"operationId": "x"}}}},
         "duplicate-operation-id"),
        ({"paths": {"/{a}": {"get": _OPERATION}}}, "path-parameter"),
        ({"paths": {"/a": {"get": {**_OPERATION, "parameters": [{"name": "a", "in": "query", "schema": {}}] * 2}}}},
         "duplicate-parameter"),
        ({"paths": {}, "tags": [{"name": "a"}, {"name": "a"}]}, "duplicate-tag"),
        ({"components": {"schemas": {"A": {"type": "nonsense"}}}}, "unknown-value"),
        ({"components": {"schemas": {"A": {"type": "integer", "default": "x"}}}}, "default-type"),
        ({"components": {"schemas": {"A": {"allOf": [{}], "required": ["x"]}}}}, "undefined-required"),
        ({"components": {"schemas": {"A": {"$ref": "#/none"}}}}, "unresolved-reference"),
        ({"paths": {}, "components": {"schemas": {"A": {"$ref": "../a.json"}}}}, "unresolvable-reference"),
    ],
)  # fmt: skip
def test_findings_have_rules(tmp_path: Path, document: dict[str, Any], rule: str) -> None:
    """Each kind of finding has a name that stays."""
    (tmp_path / "a.json").write_text(
        json.dumps({"openapi": "3.1.0", "info": {"title": "A", "version": "1"}} | document)
    )
    (loaded,), _ = load_documents({"a": tmp_path / "a.json"})
    found = [*validate(loaded), *loaded.findings.values()]
    assert [(finding.rule, finding.severity) for finding in found] == [(rule, "error")]


_BOMB = {f"B{n}": {"allOf": [{"$ref": f"#/components/schemas/B{n + 1}"}] * 2} for n in range(40)}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("schemas", "words"),
    [
        ({"A": {"type": "string", "pattern": "^(a+)+$", "default": "a" * 60 + "!"}}, "does not match"),
        ({"A": {"items": {"$schema": "http://json-schema.org/draft-07/schema#", "pattern": "^(a+)+$"},
                "type": "array", "default": ["a" * 60 + "!"]}}, "does not match"),
        ({**_BOMB, "B40": {}, "A": {"allOf": [{"$ref": "#/components/schemas/B0"}], "default": "x"}}, "20,000 steps"),
    ],
)  # fmt: skip
def test_defaults_of_hostile_schemas_take_no_time(
    tmp_path: Path, version: str, schemas: dict[str, Any], words: str
) -> None:
    """Neither a pattern that backtracks without end nor a schema that doubles in each step holds the run up."""
    findings = _findings(tmp_path, {"openapi": version, "paths": {}, "components": {"schemas": schemas}})
    assert any(words in finding for finding in findings)


def test_patterns_of_keys_are_left_aside(tmp_path: Path) -> None:
    """A default is not matched against patterns of keys, which only backtracking could do."""
    hostile = {"type": "object", "patternProperties": {"^(a+)+$": {}}, "additionalProperties": False}
    schemas = {"A": {**hostile, "default": {"a" * 60 + "!": 1}}}
    assert _findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}}) == []


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_patterns_are_not_warned_of(tmp_path: Path, version: str) -> None:
    """A pattern that Python may read otherwise one day is in order, and Python's warning of it reaches nobody."""
    schemas = {"A": {"type": "string", "pattern": "[*/ --> ]", "description": 5}}
    found = _findings(tmp_path, {"openapi": version, "paths": {}, "components": {"schemas": schemas}})
    assert len(found) == 1
    assert "description" in found[0]


def test_names_of_schemas_own_are_no_findings(tmp_path: Path) -> None:
    """A reference to an anchor or an identifier is in order, though the validator knows neither."""
    schemas = {
        "A": {"$anchor": "a", "type": "object"},
        "B": {"$id": "https://ids.example/b", "properties": {"b": {"$ref": "#/$defs/c"}}, "$defs": {"c": {}}},
        "C": {"properties": {"a": {"$ref": "#a"}, "b": {"$ref": "https://ids.example/b"}, "n": {"$ref": "#none"}}},
    }  # fmt: skip
    (finding,) = _findings(tmp_path, {"paths": {}, "components": {"schemas": schemas}})
    assert "/components/schemas/C/properties/n/$ref: " in finding


def test_a_dead_reference_is_told_where_it_stands(tmp_path: Path) -> None:
    """A reference that leads nowhere is one finding, not one for each value around it."""
    operation = {"parameters": [{"$ref": "#/components/parameters/None"}], "responses": {"200": {"description": "F"}}}
    (finding,) = _findings(tmp_path, {"paths": {"/x": {"get": operation}}})
    assert "/paths/~1x/get/parameters/0/$ref: " in finding


@pytest.mark.parametrize("paths", [[1], None, {"/a": {"get": {"parameters": [{}], "responses": {}}}}])
def test_what_is_broken_is_not_told_as_unchecked_too(tmp_path: Path, paths: Any) -> None:
    """Where something else says what is wrong, nothing is told of a check that it trips."""
    found = _findings(tmp_path, {"paths": paths})
    assert found
    assert not [finding for finding in found if "checked" in finding]


@pytest.mark.parametrize("paths", [{"/a": {"get": {"parameters": [{"$ref": "#/info"}], "responses": {}}}}])
def test_what_cannot_be_checked_is_told_in_words(tmp_path: Path, paths: Any) -> None:
    """What trips a check is told without the names of our own errors and keys."""
    found = [finding for finding in _findings(tmp_path, {"paths": paths}) if "checked" in finding]
    assert found
    assert all(finding.endswith("this is too broken to be checked any further") for finding in found)
