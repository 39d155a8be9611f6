"""The documents that generators are measured with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sdkwright.config.sdk_yaml import load_config
from sdkwright.load import load_documents

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def cloudsmith(folder: Path, config: Path) -> Path:
    """Our v1 document with all that the overlays add, as one JSON file: what a vendor would publish."""
    settings = load_config(config)
    documents, _ = load_documents(settings.documents, settings.overlays)
    root = next(document.root for document in documents if document.name == "v1")
    return _written(folder / "cloudsmith.json", root.value)


def pretty(folder: Path, source: Path) -> Path:
    """A document of the corpus as its vendor publishes it: indented by two blanks."""
    return _written(folder / source.name, json.loads(source.read_text(encoding="utf-8")))


def changed(spec: Path, number: int) -> Path:
    """The document with another summary of its middle operation, in a folder of its own and under the same name."""
    value = json.loads(spec.read_text(encoding="utf-8"))
    operations = [item[method] for item in value["paths"].values() for method in METHODS if method in item]
    operations[len(operations) // 2]["summary"] = f"Change number {number}"
    return _written(spec.parent / f"changed-{number}" / spec.name, value)


def slices(folder: Path, source: Path, parts: int) -> Iterator[tuple[int, Path]]:
    """The first 1/parts, 2/parts and so on of a document's paths, each as a document with its number of operations."""
    whole = json.loads(source.read_text(encoding="utf-8"))
    paths = list(whole["paths"].items())
    for part in range(1, parts + 1):
        kept = dict(paths[: len(paths) * part // parts])
        count = sum(method in METHODS for item in kept.values() for method in item)
        yield count, _written(folder / f"{source.stem}-{part}.json", {**whole, "paths": kept})


def _written(path: Path, value: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False), encoding="utf-8")
    return path
