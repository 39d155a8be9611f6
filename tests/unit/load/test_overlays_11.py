"""Overlays of version 1.1: what they can do beyond those of 1.0, and which document they are for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.errors import LimitError, OverlayError
from sdkwright.load import Document, load_documents
from sdkwright.load.overlays import apply

_BASE = """\
openapi: 3.1.0
info: {title: A, version: v1}
servers: [{url: /a}]
paths:
  /a:
    get: {operationId: a, tags: [x], responses: {"200": {description: OK}}}
    parameters: [{name: p, in: query}]
  /b:
    get: {operationId: b, tags: [y]}
"""


def _load(tmp_path: Path, *actions: dict[str, Any], overlay: str = "1.1.0") -> Document:
    (tmp_path / "a.yaml").write_text(_BASE)
    info = {"title": "O", "version": "1", "description": "What it is for"}
    text = yaml.safe_dump({"overlay": overlay, "info": info, "actions": list(actions)}, sort_keys=False)
    (tmp_path / "o.yaml").write_text(text)
    (document,), warnings = load_documents({"a": tmp_path / "a.yaml"}, [tmp_path / "o.yaml"])
    assert warnings == ()
    return document


def _value(document: Document, *keys: str | int) -> Any:
    node = document.root.child(*keys)
    assert node is not None
    return node.value


def test_a_copy_is_merged_as_an_update_is(tmp_path: Path) -> None:
    """What is copied is merged into a mapping: new members are added, others replaced, lists grow."""
    document = _load(tmp_path, {"target": "$.paths['/b'].get", "copy": "$.paths['/a'].get"})
    assert _value(document, "paths", "/b", "get") == {
        "operationId": "a",
        "tags": ["y", "x"],
        "responses": {"200": {"description": "OK"}},
    }


def test_a_copy_and_a_removal_move(tmp_path: Path) -> None:
    """Actions in order: what was copied stays when its origin is removed."""
    document = _load(
        tmp_path,
        {"target": "$.paths", "update": {"/c": {}}},
        {"target": "$.paths['/c']", "copy": "$.paths['/a']"},
        {"target": "$.paths['/a']", "remove": True},
        {"target": "$.paths['/c'].get", "update": {"operationId": "c"}},
    )
    assert list(_value(document, "paths")) == ["/b", "/c"]
    assert _value(document, "paths", "/c", "get", "operationId") == "c"


def test_a_copy_is_appended_to_a_list(tmp_path: Path) -> None:
    """A list gets what is copied as a further element, in each of the places that are selected."""
    document = _load(tmp_path, {"target": "$.paths.*.get.tags", "copy": "$.info.version"})
    assert [_value(document, "paths", path, "get", "tags") for path in ("/a", "/b")] == [["x", "v1"], ["y", "v1"]]


def test_a_copy_into_itself_ends(tmp_path: Path) -> None:
    """A value that is copied into itself is taken as it was."""
    document = _load(tmp_path, {"target": "$.paths['/a'].get", "copy": "$.paths['/a'].get"})
    assert _value(document, "paths", "/a", "get", "tags") == ["x", "x"]


def test_an_update_goes_before_a_copy(tmp_path: Path) -> None:
    """Beside an update or a removal a copy means nothing."""
    document = _load(tmp_path, {"target": "$.info", "update": {"title": "B"}, "copy": "$.paths"})
    assert _value(document, "info") == {"title": "B", "version": "v1"}


def test_a_copy_is_located_where_it_was_asked_for(tmp_path: Path) -> None:
    """What a copy put somewhere is shown at the action."""
    document = _load(tmp_path, {"target": "$.paths['/b'].get", "copy": "$.paths['/a'].get"})
    node = document.root.child("paths", "/b", "get", "responses", "200")
    assert node is not None
    assert str(node.location) == "o.yaml:8:3 at /paths/~1b/get/responses/200"


@pytest.mark.parametrize("copied", ["$.paths.*", "$.none"])
def test_a_copy_must_select_one_value(tmp_path: Path, copied: str) -> None:
    """None or several to copy are a mistake of the overlay."""
    with pytest.raises(OverlayError, match=r"^o\.yaml:8:3 .*must select one value"):
        _load(tmp_path, {"target": "$.info", "copy": copied})


def test_a_string_is_replaced(tmp_path: Path) -> None:
    """A target may be a string, number or boolean, which another takes the place of; in 1.0 that is a mistake."""
    actions = ({"target": "$.info.title", "update": "B"}, {"target": "$.paths.*.get.tags[0]", "update": "z"})
    document = _load(tmp_path, *actions)
    assert (_value(document, "info", "title"), _value(document, "paths", "/b", "get", "tags")) == ("B", ["z"])
    with pytest.raises(OverlayError, match="only a mapping or a list can be updated"):
        _load(tmp_path, *actions, overlay="1.0.0")


def test_version_1_0_cannot_copy(tmp_path: Path) -> None:
    """The word came with 1.1."""
    with pytest.raises(OverlayError, match='the key "copy" is not known'):
        _load(tmp_path, {"target": "$.info", "copy": "$.paths"}, overlay="1.0.0")


@pytest.mark.parametrize(
    ("extends", "titles"), [("b.yaml", ["A", "C"]), ("./b.yaml", ["A", "C"]), ("c.yaml", ["C", "C"]), ("", ["C", "C"])]
)
def test_an_overlay_is_for_the_document_that_it_extends(tmp_path: Path, extends: str, titles: list[str]) -> None:
    """Of several documents only that one is changed; an overlay that extends none of them is for all."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(_BASE)
    overlay = f"overlay: 1.0.0\nextends: '{extends}'\ninfo: {{title: O, version: '1'}}\n"
    (tmp_path / "o.yaml").write_text(f"{overlay}actions: [{{target: $.info, update: {{title: C}}}}]\n")
    documents, _ = load_documents({name: tmp_path / f"{name}.yaml" for name in ("a", "b")}, [tmp_path / "o.yaml"])
    assert [_value(document, "info", "title") for document in documents] == titles


@pytest.mark.parametrize("change", [{"copy": "$.x-a"}, {"update": {"a": {}, "b": {}}}])
def test_what_overlays_add_is_limited(tmp_path: Path, change: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Actions that make the document larger by a multiple each time are refused before they fill the memory."""
    monkeypatch.setattr(apply, "_GIVEN_LIMIT", 5_000)
    actions: list[dict[str, Any]] = [{"target": "$", "update": {"x-a": {"n": {}}}}]
    for number in range(40):
        actions += [{"target": "$.x-a", "update": {f"n{number}": {}}}]
        actions += [{"target": f"$.x-a.n{number}" if "copy" in change else "$.x-a..*", **change}]
    with pytest.raises(LimitError, match=r"^o\.yaml:\d+:\d+ .*overlays add more than 5000 values"):
        _load(tmp_path, *actions)
