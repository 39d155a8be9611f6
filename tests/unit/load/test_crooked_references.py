"""References as documents really write them, and the names that schemas give themselves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.load import Document, Node, load_documents


def _load(tmp_path: Path, root: dict[str, Any], **files: Any) -> Document:
    (tmp_path / "api.json").write_text(json.dumps({"openapi": "3.1.0", "paths": {}} | root))
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
    return load_documents({"api": tmp_path / "api.json"})[0][0]


def _schemas(tmp_path: Path, schemas: dict[str, Any], root: dict[str, Any] | None = None, **files: Any) -> Document:
    return _load(tmp_path, {"components": {"schemas": schemas}} | (root or {}), **files)


def _follow(document: Document, *keys: str | int) -> Node:
    node = document.root.child("components", "schemas", *keys)
    assert node is not None
    return node.follow()


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("A B", "#/components/schemas/A%20B"),
        ("A B", "#/components/schemas/A B"),
        ("A%20B", "#/components/schemas/A%20B"),
        ("a/b", "#/components/schemas/a~1b"),
        ("a/b", "#/components/schemas/a%2Fb"),
        ("a/b", "#/components/schemas/a/b"),
        ("/a//b", "#/components/schemas//a//b"),
        ("a~b", "#/components/schemas/a~0b"),
        ("a~b", "#/components/schemas/a~b"),
        ("a{b}[c]", "#/components/schemas/a{b}[c]"),
        ("a{b}", "#/components/schemas/a%7Bb%7D"),
        ("é", "#/components/schemas/%C3%A9"),
        ("A", "#components/schemas/A"),
        ("A", "#%2Fcomponents%2Fschemas%2FA"),
        ("A", "A"),
        ("", "#/components/schemas/"),
        ("a?b", "#/components/schemas/a?b"),
        ("a:b", "#/components/schemas/a:b"),
        ("a+b", "#/components/schemas/a+b"),
    ],
)
def test_pointers_are_found_however_they_are_encoded(tmp_path: Path, name: str, reference: str) -> None:
    """Escapes that are missing, too many or of another kind lead to the value that must be meant."""
    document = _schemas(tmp_path, {name: {"const": 1}, "R": {"$ref": reference}})
    target = _follow(document, "R")
    assert (target.value, target.pointer) == ({"const": 1}, ("components", "schemas", name))
    assert document.findings == {}


@pytest.mark.parametrize("reference", ["#", "", "api.json", "api.json#"])
def test_a_reference_to_the_whole_document(tmp_path: Path, reference: str) -> None:
    """An empty fragment, or none, means the whole file."""
    assert _follow(_schemas(tmp_path, {"R": {"$ref": reference}}), "R").pointer == ()


def test_a_pointer_may_lead_through_references(tmp_path: Path) -> None:
    """What stands below a reference is that of its target, in other files as well."""
    schemas = {
        "A": {"$ref": "b.json#/B"},
        "R": {"$ref": "#/components/schemas/A/properties/x"},
        "S": {"$ref": "b.json#/C/y"},
    }
    part = {"B": {"properties": {"x": {"const": 1}}}, "C": {"$ref": "api.json#/x-more"}}
    document = _schemas(tmp_path, schemas, {"x-more": {"y": {"const": 2}}}, b=part)
    assert _follow(document, "R").identity == "b.json#/B/properties/x"
    assert _follow(document, "S").identity == "api.json#/x-more/y"


def test_a_block_may_be_a_reference(tmp_path: Path) -> None:
    """All schemas may be kept in another file."""
    root = {"components": {"schemas": {"$ref": "s.json"}}, "x-r": {"$ref": "#/components/schemas/A"}}
    node = _load(tmp_path, root, s={"A": {"const": 1}}).root.child("x-r")
    assert node is not None
    assert node.follow().identity == "s.json#/A"


@pytest.mark.parametrize("length", [1, 2, 500])
def test_pointers_that_lead_through_themselves_end(tmp_path: Path, length: int) -> None:
    """A detour over a detour and so on, round or long, leads nowhere, and never ends the interpreter's stack."""
    schemas = {f"S{at}": {"$ref": f"#/components/schemas/S{(at + 1) % length}/x"} for at in range(length)}
    document = _schemas(tmp_path, schemas)
    assert _follow(document, "S0").value == {}
    assert document.findings


def test_a_fragment_may_mean_the_document(tmp_path: Path) -> None:
    """In a file that is a part of the document, a pointer that is not there is looked for in the document itself."""
    document = _schemas(
        tmp_path,
        {"A": {"$ref": "b.json#/B"}, "C": {"const": 1}},
        b={"B": {"$ref": "#/components/schemas/C"}},
    )
    assert _follow(document, "A").identity == "api.json#/components/schemas/C"


def test_windows_paths(tmp_path: Path) -> None:
    """Backslashes in the name of a file are slashes, unless there is a file of that name."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "b.json").write_text('{"B": 1}')
    assert _follow(_schemas(tmp_path, {"A": {"$ref": "parts\\b.json#/B"}}), "A").value == 1


def test_anchors_of_both_kinds(tmp_path: Path) -> None:
    """A plain fragment names an anchor; a dynamic reference is followed where only one schema can be meant."""
    schemas = {
        "A": {"$anchor": "a", "const": 1},
        "B": {"$dynamicAnchor": "b", "const": 2},
        "R": {"$ref": "#a"},
        "S": {"$ref": "#b"},
        "D": {"$dynamicRef": "#b"},
        "E": {"$id": "#old", "const": 3},
        "O": {"$ref": "#old"},
    }
    document = _schemas(tmp_path, schemas)
    assert [_follow(document, key).value["const"] for key in "RSDO"] == [1, 2, 2, 3]


def test_a_dynamic_reference_that_may_mean_several(tmp_path: Path) -> None:
    """Which of them is meant only validation can tell, so it is any value, with a warning."""
    schemas = {
        "List": {"$dynamicAnchor": "item", "items": {"$dynamicRef": "#item"}},
        "Strings": {"$ref": "#/components/schemas/List", "$defs": {"of": {"$dynamicAnchor": "item", "type": "string"}}},
    }
    document = _schemas(tmp_path, schemas)
    assert _follow(document, "List", "items").value == {}
    (finding,) = document.findings.values()
    assert str(finding).endswith('the reference "#item" may mean any of 2 schemas')
    assert finding.rule == "unresolved-reference"


def test_schemas_with_an_id(tmp_path: Path) -> None:
    """References within a schema that has an ``$id`` start from there; it is also reached by it."""
    tree = {
        "$id": "https://example.com/schemas/tree",
        "$defs": {"node": {"$anchor": "n", "const": 1}, "leaf": {"$id": "leaf", "const": 2}},
        "properties": {
            "pointer": {"$ref": "#/$defs/node"},
            "anchor": {"$ref": "#n"},
            "relative": {"$ref": "leaf"},
            "outside": {"$ref": "#/components/schemas/Plain"},
        },
    }
    schemas = {
        "Tree": tree,
        "Plain": {"const": 3},
        "R": {"$ref": "https://example.com/schemas/leaf"},
        "S": {"$ref": "https://example.com/schemas/tree#/$defs/node"},
    }
    document = _schemas(tmp_path, schemas)
    within = [_follow(document, "Tree", "properties", key).value["const"] for key in tree["properties"]]
    assert within == [1, 1, 2, 3]
    assert [_follow(document, key).value["const"] for key in "RS"] == [2, 1]
    assert document.findings == {}


def test_a_document_that_names_itself(tmp_path: Path) -> None:
    """References by the document's ``$self`` lead into it, from other files as well; nothing is fetched."""
    own = "https://example.com/api/openapi"
    schemas = {
        "A": {"const": 1},
        "R": {"$ref": f"{own}#/components/schemas/A"},
        "S": {"$ref": "b.json#/B"},
        "T": {"$ref": "openapi#/components/schemas/A"},
    }
    document = _schemas(
        tmp_path, schemas, {"openapi": "3.2.0", "$self": own}, b={"B": {"$ref": f"{own}#/components/schemas/A"}}
    )
    assert [_follow(document, key).identity for key in "RST"] == ["api.json#/components/schemas/A"] * 3
    assert document.findings == {}


def test_what_stands_beside_a_reference(tmp_path: Path) -> None:
    """Constraints beside a reference hold as well; annotations, or a type alone, need no second schema."""
    reference = {"$ref": "#/components/schemas/A"}
    schemas = {
        "A": {"type": "string"},
        "Plain": reference | {"description": "d", "default": "x", "x-a": 1, "readOnly": True},
        "Typed": reference | {"type": "string"},
        "Both": reference | {"description": "d", "maxLength": 3},
    }
    document = _schemas(tmp_path, schemas)
    nodes = {name: document.root.child("components", "schemas", name) for name in schemas}
    expanded = {name: node.expanded() for name, node in nodes.items() if node is not None}
    assert [expanded[name].value for name in ("A", "Plain", "Typed")] == [schemas[n] for n in ("A", "Plain", "Typed")]
    assert expanded["Both"].value == {"description": "d", "allOf": [reference, {"maxLength": 3}]}
    assert expanded["Both"].identity == "api.json#/components/schemas/Both"
    assert str(expanded["Both"].location).startswith("api.json:1:")


def test_constraints_beside_a_reference_before_3_1(tmp_path: Path) -> None:
    """Before 3.1 what stands beside a reference has no meaning; words about it are kept for documentation."""
    schemas = {"A": {}, "R": {"$ref": "#/components/schemas/A", "type": "object", "description": "d"}}
    node = _schemas(tmp_path, schemas, {"openapi": "3.0.0"}).root.child("components", "schemas", "R")
    assert node is not None
    assert node.value == {"$ref": "#/components/schemas/A", "description": "d"}


def test_a_reference_that_leads_nowhere_counts_as_what_stands_beside_it(tmp_path: Path) -> None:
    """Following gives the rest, under the reference's own identity, and notes it once."""
    document = _schemas(tmp_path, {"A": {"$ref": "#/none", "type": "string"}, "B": {"$ref": "#/components/schemas/A"}})
    for _ in range(2):
        assert _follow(document, "B").value == {"type": "string"}
    assert _follow(document, "A").identity == "api.json#/components/schemas/A"
    assert list(document.findings) == ["api.json#/components/schemas/A"]
