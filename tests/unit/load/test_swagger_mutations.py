"""Swagger documents in which anything may be anything: no shape of any part ends the run."""

from __future__ import annotations

import contextlib
import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.errors import RefError
from sdkwright.load import load_documents

_SHOP = yaml.safe_load(Path(__file__).with_name("shop.yaml").read_text(encoding="utf-8"))
_JUNK: tuple[Any, ...] = (None, True, 0, -1.5, "", "x", "#", [], {}, [None], [[]], {"": None}, {"$ref": 1})
_MORE_JUNK: tuple[Any, ...] = (
    {"$ref": "#"},
    {"$ref": "#/paths"},
    {"$ref": "/"},
    {"$ref": "none.json#/x"},
    {"$ref": "#/parameters/Thing"},
    {"$ref": "#/definitions/Thing/properties/parent"},
    {"in": "body", "name": "b"},
    {"in": "formData", "name": "f", "type": "file"},
    {"in": ["body"], "name": {}},
    {"type": ["array", None], "items": 3, "collectionFormat": {}},
    {"schema": [], "headers": [], "examples": []},
    {"nullable": True, "x-nullable": False, "enum": None, "oneOf": {}},
)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every collection with every key in it."""
    level, places = [value], []
    while level:
        parent = level.pop()
        members = parent.items() if isinstance(parent, dict) else enumerate(parent)
        for key, child in members:
            places.append((parent, key))
            if isinstance(child, dict | list):
                level.append(child)
    return places


@pytest.mark.parametrize("seed", range(40))
def test_no_shape_ends_the_run(tmp_path: Path, seed: int) -> None:
    """Ten documents a seed, each with three parts replaced, are loaded, followed and located throughout."""
    chance = random.Random(seed)
    for _ in range(10):
        value = json.loads(json.dumps(_SHOP))
        for _ in range(3):
            parent, key = chance.choice([place for place in _places(value) if place[1] != "swagger"])
            parent[key] = copy.deepcopy(chance.choice((*_JUNK, *_MORE_JUNK)))
        (tmp_path / "a.json").write_text(json.dumps(value))
        try:
            (document,), _warnings = load_documents({"a": tmp_path / "a.json"})
        except RefError:
            # Only what leads out of the directory is refused.
            assert '{"$ref": "/"}' in json.dumps(value)
            continue
        level = [document.root]
        while level:
            node = level.pop()
            with contextlib.suppress(RefError):
                node.follow().expanded()
            level += [*(child for _, child in node.items()), *node.elements()]
        for found in (document.root.child("paths"), document.root.child("components", "schemas", "Thing")):
            assert found is None or found.location.line == 1
        assert all(finding.location is not None for finding in document.findings.values())
