"""Overlays: what they change, and where what they add is located."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.load import Document, load_documents

_BASE = """\
openapi: 3.1.0
info: {title: A, version: v1}
servers: [{url: /a}]
paths:
  /a:
    get:
      parameters:
        - {name: owner, in: query}
        - {name: page, in: query}
        - {name: sort, in: query}
      tags: [a]
"""


def _load(tmp_path: Path, *actions: dict[str, Any], base: str = _BASE) -> tuple[Document, list[str]]:
    (tmp_path / "a.yaml").write_text(base)
    overlay = {"overlay": "1.0.0", "info": {"title": "O", "version": "1"}, "actions": list(actions)}
    (tmp_path / "o.yaml").write_text(yaml.safe_dump(overlay, sort_keys=False))
    (document,), warnings = load_documents({"a": tmp_path / "a.yaml"}, [tmp_path / "o.yaml"])
    return document, [str(warning) for warning in warnings]


def _value(document: Document, *keys: str | int) -> Any:
    node = document.root.child(*keys)
    assert node is not None
    return node.value


def test_mappings_merge_recursively_and_lists_grow(tmp_path: Path) -> None:
    """Members are added or replaced at every depth; a list in the update is appended to the list there."""
    update = {"get": {"summary": "s", "tags": ["b", "c"], "parameters": [{"name": "x"}]}}
    document, warnings = _load(tmp_path, {"target": "$.paths['/a']", "update": update})
    get = _value(document, "paths", "/a", "get")
    assert (get["summary"], get["tags"], warnings) == ("s", ["a", "b", "c"], [])
    assert [parameter["name"] for parameter in get["parameters"]] == ["owner", "page", "sort", "x"]


def test_an_update_of_a_list_is_appended_to_it(tmp_path: Path) -> None:
    """A target that selects a list gets the update as a further element."""
    document, _ = _load(tmp_path, {"target": "$.servers", "update": {"url": "/b"}})
    assert _value(document, "servers") == [{"url": "/a"}, {"url": "/b"}]


def test_what_differs_in_kind_is_replaced(tmp_path: Path) -> None:
    """A mapping over a string, or a string over a list, takes its place."""
    document, _ = _load(tmp_path, {"target": "$", "update": {"info": {"title": {"x": 1}}, "servers": "none"}})
    assert (_value(document, "info", "title"), _value(document, "servers")) == ({"x": 1}, "none")


def test_an_update_with_remove_removes(tmp_path: Path) -> None:
    """``remove: true`` wins over an update."""
    document, _ = _load(tmp_path, {"target": "$.servers", "update": {"url": "/b"}, "remove": True})
    assert document.root.child("servers") is None


def test_all_selected_elements_are_removed(tmp_path: Path) -> None:
    """Several elements of a list go at once, whatever their order in the selection."""
    document, _ = _load(tmp_path, {"target": "$.paths.*.get.parameters[0,2,0]", "remove": True})
    assert _value(document, "paths", "/a", "get", "parameters") == [{"name": "page", "in": "query"}]


def test_actions_see_what_earlier_actions_did(tmp_path: Path) -> None:
    """Actions apply in order: what one adds, the next selects; what one removes, the next does not."""
    document, warnings = _load(
        tmp_path,
        {"target": "$.paths.*.get.parameters[?@.name=='page']", "update": {"description": "p"}},
        {"target": "$.paths", "update": {"/b": {"get": {"parameters": [{"name": "page"}]}}}},
        {"target": "$.paths.*.get.parameters[?@.name=='page']", "update": {"schema": {}}},
        {"target": "$.paths['/b']", "remove": True},
        {"target": "$.paths['/b'].get", "update": {"x": 1}},
    )
    assert _value(document, "paths", "/a", "get", "parameters", 1) == {
        "name": "page",
        "in": "query",
        "description": "p",
        "schema": {},
    }
    assert len(warnings) == 1


def test_each_place_gets_its_own_copy(tmp_path: Path) -> None:
    """A later change of one of several updated places leaves the others alone."""
    document, _ = _load(
        tmp_path,
        {"target": "$.paths.*.get.parameters[*]", "update": {"schema": {"type": "string"}}},
        {"target": "$.paths.*.get.parameters[0].schema", "update": {"type": "integer"}},
    )
    kinds = [item["schema"]["type"] for item in _value(document, "paths", "/a", "get", "parameters")]
    assert kinds == ["integer", "string", "string"]


def test_a_target_need_not_be_in_every_document(tmp_path: Path) -> None:
    """Only a target that selects nothing in any document is warned of."""
    (tmp_path / "b.yaml").write_text(_BASE.replace("version: v1", "version: v2"))
    _load(tmp_path, {"target": "$.servers[?$.info.version == 'v2']", "update": {"description": "two"}})
    documents, warnings = load_documents({"a": tmp_path / "a.yaml", "b": tmp_path / "b.yaml"}, [tmp_path / "o.yaml"])
    assert [_value(document, "servers") for document in documents] == [
        [{"url": "/a"}],
        [{"url": "/a", "description": "two"}],
    ]
    assert warnings == ()


def test_one_file_under_two_names_is_changed_once(tmp_path: Path) -> None:
    """A document given twice does not get its updates twice."""
    _load(tmp_path, {"target": "$.servers", "update": {"url": "/b"}})
    documents, _ = load_documents({"a": tmp_path / "a.yaml", "b": tmp_path / "a.yaml"}, [tmp_path / "o.yaml"])
    assert len(_value(documents[1], "servers")) == 2


def test_what_an_overlay_added_is_located_in_the_overlay(tmp_path: Path) -> None:
    """An error about an overlay's words shows the overlay, with the pointer that the value has in the document."""
    document, _ = _load(
        tmp_path, {"target": "$.paths['/a'].get", "update": {"responses": {"200": {"description": "OK"}}}}
    )
    node = document.root.child("paths", "/a", "get", "responses", "200", "description")
    assert node is not None
    assert str(node.location) == "o.yaml:10:9 at /paths/~1a/get/responses/200/description"
    assert "-> 10 |         description: OK" in node.warning("x").excerpt


def test_appended_elements_are_located_in_the_overlay(tmp_path: Path) -> None:
    """Elements of the file keep their places; those appended have theirs in the overlay."""
    document, _ = _load(tmp_path, {"target": "$.servers", "update": {"url": "/b"}})
    files = [node.location.file for index in range(2) if (node := document.root.child("servers", index))]
    assert files == ["a.yaml", "o.yaml"]


def test_places_hold_after_removals(tmp_path: Path) -> None:
    """What stands behind a removed element is located on its own line, and what was appended in the overlay."""
    target = "$.paths['/a'].get.parameters"
    document, _ = _load(
        tmp_path,
        {"target": target, "update": {"name": "last"}},
        {"target": f"{target}[0]", "remove": True},
        {"target": f"{target}[?@.name=='page']", "remove": True},
    )
    places = [
        (node.text("name"), node.location.file, node.location.line)
        for index in range(2)
        if (node := document.root.child("paths", "/a", "get", "parameters", index))
    ]
    assert places == [("sort", "a.yaml", 10), ("last", "o.yaml", 7)]


def test_a_replaced_value_is_located_in_the_overlay(tmp_path: Path) -> None:
    """A string that an overlay replaced is shown as the overlay has it."""
    document, _ = _load(tmp_path, {"target": "$.info", "update": {"title": "B"}})
    node = document.root.child("info", "title")
    assert node is not None
    assert node.location.file == "o.yaml"


def test_overlays_apply_before_the_upgrade(tmp_path: Path) -> None:
    """An overlay is written for the document as it is: 3.0 words in it are understood."""
    document, _ = _load(
        tmp_path,
        {"target": "$", "update": {"components": {"schemas": {"A": {"type": "string", "nullable": True}}}}},
        base=_BASE.replace("3.1.0", "3.0.3"),
    )
    assert _value(document, "components", "schemas", "A") == {"type": ["string", "null"]}
    node = document.root.child("components", "schemas", "A")
    assert node is not None
    assert node.location.file == "o.yaml"


@pytest.mark.parametrize("target", ["$..parameters[?@.name=='page']", "$.paths['/a']['get'].parameters[1:2]"])
def test_targets_of_any_form_can_be_used(tmp_path: Path, target: str) -> None:
    """What the quick evaluator does not know is left to the library."""
    document, warnings = _load(tmp_path, {"target": target, "update": {"description": "p"}})
    assert _value(document, "paths", "/a", "get", "parameters", 1, "description") == "p"
    assert warnings == []
