"""References within a file and across files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import RefError
from sdkwright.load import Document, Node, load_documents


def _load(tmp_path: Path, files: dict[str, Any], root: str = "api.json") -> Document:
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content))
    return load_documents({"api": tmp_path / root})[0][0]


def _document(**schemas: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "paths": {}, "components": {"schemas": schemas}}


def _schema(document: Document, name: str) -> Node:
    node = document.root.child("components", "schemas", name)
    assert node is not None
    return node


def _told(document: Document) -> str:
    """The only finding."""
    (finding,) = document.findings.values()
    return str(finding)


def test_a_value_without_a_reference_follows_to_itself(tmp_path: Path) -> None:
    """Following is safe for every value."""
    document = _load(tmp_path, {"api.json": _document(A={"type": "string"})})
    assert _schema(document, "A").follow().value == {"type": "string"}


def test_a_chain_of_references_is_followed_to_its_end(tmp_path: Path) -> None:
    """References to references lead to the value, whose identity is that of its own place."""
    refs = {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/C"}, "C": {"type": "string"}}
    document = _load(tmp_path, {"api.json": _document(**refs)})
    target = _schema(document, "A").follow()
    assert target.value == {"type": "string"}
    assert target.identity == _schema(document, "C").identity == "api.json#/components/schemas/C"


def test_references_cross_files_of_both_formats(tmp_path: Path) -> None:
    """A JSON document reaches YAML, from there JSON, each relative to the file it stands in."""
    files: dict[str, Any] = {
        "api.json": _document(A={"$ref": "parts/a.yaml#/A"}),
        "parts/a.yaml": "A: {$ref: 'deep/b.json#/B'}\n",
        "parts/deep/b.json": {"B": {"$ref": "../a.yaml#/C"}},
    }
    files["parts/a.yaml"] += "C: {type: integer}\n"
    target = _schema(_load(tmp_path, files), "A").follow()
    assert (target.value, target.identity) == ({"type": "integer"}, "parts/a.yaml#/C")
    assert str(target.location) == "parts/a.yaml:2:1 at /C"


def test_a_reference_to_a_whole_file(tmp_path: Path) -> None:
    """Without a fragment the file's root is meant."""
    document = _load(tmp_path, {"api.json": _document(A={"$ref": "a.yaml"}), "a.yaml": "type: string"})
    assert _schema(document, "A").follow().identity == "a.yaml#"


@pytest.mark.parametrize("reference", ["#/components/schemas/a~1b~0c%20d", "api.json#/components/schemas/a~1b~0c%20d"])
def test_tokens_are_decoded(tmp_path: Path, reference: str) -> None:
    """Percent signs and tildes in a reference are escapes; a file can name itself."""
    document = _load(tmp_path, {"api.json": _document(**{"a/b~c d": {"type": "null"}, "R": {"$ref": reference}})})
    assert _schema(document, "R").follow().identity == "api.json#/components/schemas/a~1b~0c d"


def test_file_names_are_decoded(tmp_path: Path) -> None:
    """A file's name may need percent signs."""
    files = {"api.json": _document(A={"$ref": "a%20b.json#/x"}), "a b.json": {"x": 1}}
    assert _schema(_load(tmp_path, files), "A").follow().value == 1


def test_elements_are_reached_by_index(tmp_path: Path) -> None:
    """Indexes in a reference are numbers of the pointer, the same as by walking there."""
    document = _load(tmp_path, {"api.json": _document(A={"$ref": "#/x/1"}) | {"x": [1, {"a": 2}]}})
    walked = document.root.child("x", 1)
    assert walked is not None
    assert _schema(document, "A").follow().pointer == walked.pointer == ("x", 1)


@pytest.mark.parametrize("index", ["2", "01", "-1", "x", ""])
def test_an_index_that_is_none_leads_nowhere(tmp_path: Path, index: str) -> None:
    """An index must be there, and be written without leading zeros."""
    document = _load(tmp_path, {"api.json": _document(A={"$ref": f"#/x/{index}"}) | {"x": [1, 2]}})
    assert _schema(document, "A").follow().value == {}
    assert "leads nowhere" in _told(document)


def test_anchors_are_found(tmp_path: Path) -> None:
    """A fragment that is no pointer is an $anchor in the file."""
    document = _load(tmp_path, {"api.json": _document(A={"$ref": "#b"}, B={"$anchor": "b", "type": "null"})})
    assert _schema(document, "A").follow().identity == "api.json#/components/schemas/B"


def test_a_property_called_ref_is_no_reference(tmp_path: Path) -> None:
    """Only a string under ``$ref`` makes a reference."""
    document = _load(tmp_path, {"api.json": _document(A={"properties": {"$ref": {"type": "string"}}})})
    node = _schema(document, "A").child("properties")
    assert node is not None
    assert node.reference is None
    assert node.follow() is node


def test_a_link_out_of_the_directory_is_refused(tmp_path: Path) -> None:
    """A symbolic link cannot lead where a reference must not."""
    (tmp_path / "secret.json").write_text('{"x": 1}')
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/link.json").symlink_to("../secret.json")
    document = _load(tmp_path / "specs", {"api.json": _document(A={"$ref": "link.json#/x"})})
    with pytest.raises(RefError, match="refused"):
        _schema(document, "A").follow()


def test_a_link_within_the_directory_is_followed(tmp_path: Path) -> None:
    """A symbolic link to a file that may be read is as good as the file, and the same file."""
    files = {"api.json": _document(A={"$ref": "link.json#/x"}, B={"$ref": "real.json#/x"}), "real.json": {"x": 1}}
    (tmp_path / "link.json").symlink_to("real.json")
    document = _load(tmp_path, files)
    assert _schema(document, "A").follow().identity == _schema(document, "B").follow().identity


@pytest.mark.parametrize(
    "reference",
    ["//host/a.json", "http://[", "http://a:b/c", "a%00.json", "data:,x", "?q#/x", "ftp://h/a", "C:\\a.json"],
)
def test_references_to_what_is_no_file_lead_nowhere(tmp_path: Path, reference: str) -> None:
    """Hosts, schemes and names that no file can have count as nothing, with a located warning."""
    document = _load(tmp_path, {"api.json": _document(A={"$ref": reference})})
    assert _schema(document, "A").follow().value == {}
    assert _told(document).startswith("api.json:1:")


@pytest.mark.parametrize("reference", ["/etc/passwd", "file:///etc/passwd", "../a.json", "%2e%2e/a.json", "..\\a.json"])
def test_references_out_of_the_directory_are_refused(tmp_path: Path, reference: str) -> None:
    """A document that reaches for files that are not its own stops the run, located."""
    (tmp_path / "a.json").write_text("{}")
    document = _load(tmp_path / "specs", {"api.json": _document(A={"$ref": reference})})
    with pytest.raises(RefError, match="refused") as caught:
        _schema(document, "A").follow()
    assert caught.value.location is not None
    assert caught.value.location.line == 1


def test_a_long_chain_leads_nowhere(tmp_path: Path) -> None:
    """More than fifty references in a row are no honest document."""
    chain = {f"S{number}": {"$ref": f"#/components/schemas/S{number + 1}"} for number in range(60)}
    document = _load(tmp_path, {"api.json": _document(**chain, S60={})})
    assert _schema(document, "S0").follow().value == {}
    assert "more than 50" in _told(document)
    assert _schema(document, "S20").follow().value == {}


def test_a_broken_file_behind_a_reference_is_located_in_that_file(tmp_path: Path) -> None:
    """What is wrong with the other file is told where it is wrong."""
    document = _load(tmp_path, {"api.json": _document(A={"$ref": "a.yaml#/x"}), "a.yaml": "x: [\n"})
    with pytest.raises(Exception, match=r"^a\.yaml:\d+:\d+: the YAML is broken"):
        _schema(document, "A").follow()


def test_fragments_take_the_version_of_the_document(tmp_path: Path) -> None:
    """A part file of a 3.0 document is brought to 3.1, where references lead; one of a 3.1 document is left alone."""
    part = {"example": {"type": "string", "nullable": True}}
    for version, expected in (("3.0.3", {"type": ["string", "null"]}), ("3.1.0", part["example"])):
        root = _document(A={"$ref": "part.json#/example"}) | {"openapi": version}
        document = _load(tmp_path, {"api.json": root, "part.json": part})
        assert _schema(document, "A").follow().value == expected


def test_a_part_that_the_upgrade_moves_is_still_reached(tmp_path: Path) -> None:
    """A reference into what 3.1 writes elsewhere leads to the part as it was written."""
    inner = {"type": "string", "nullable": True}
    root = _document(A={"allOf": [{}, inner], "nullable": True}, B={"$ref": "#/components/schemas/A/allOf/1"})
    document = _load(tmp_path, {"api.json": root | {"openapi": "3.0.0"}})
    assert _schema(document, "B").follow().value == {"type": ["string", "null"]}


def test_names_tell_files_of_two_documents_apart(tmp_path: Path) -> None:
    """Names are relative to the directory that holds all given files."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "openapi.json").write_text('{"openapi": "3.1.0"}')
    documents, _ = load_documents({name: tmp_path / name / "openapi.json" for name in ("a", "b")})
    assert [document.root.identity for document in documents] == ["a/openapi.json#", "b/openapi.json#"]


def test_nodes_walk_what_is_there(tmp_path: Path) -> None:
    """Children, members, elements and texts are given where they are, and quietly not where they are not."""
    root = _load(tmp_path, {"api.json": {"openapi": "3.1.0", "a": {"b": [1, "x"]}, "n": 1.5, "t": True}}).root
    assert [key for key, _ in root.items()] == ["openapi", "a", "n", "t"]
    node = root.child("a", "b")
    assert node is not None
    assert [(element.value, element.pointer) for element in node.elements()] == [
        (1, ("a", "b", 0)),
        ("x", ("a", "b", 1)),
    ]
    assert (list(node.items()), list(root.elements())) == ([], [])
    assert (root.child("a", "c"), root.child("a", 0), root.child("a", "b", 2), root.child("n", "x")) == (None,) * 4
    assert (root.text("n"), root.text("t", "d"), root.text("zz"), node.text("x", "d")) == ("1.5", "d", "", "d")
