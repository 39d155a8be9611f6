"""The files of `specs/cloudsmith/`, read once."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.specs.reading import read

NAMES = ("v1", "v2")


@pytest.fixture(scope="session")
def folder() -> Path:
    return Path(__file__).parents[2] / "specs" / "cloudsmith"


@pytest.fixture(scope="session")
def reference() -> frozenset[str]:
    """The ids of the operations that the vendor's published API reference has rows for."""
    table = Path(__file__).parents[1] / "conformance" / "reference.tsv"
    with table.open(newline="") as rows:
        return frozenset(row["operation_id"] for row in csv.DictReader(rows, delimiter="\t"))


@pytest.fixture(scope="session")
def lock() -> Mapping[str, Any]:
    """The lock of the SDK that is made of the documents. Read-only."""
    path = Path(__file__).parents[2] / "generated" / "cloudsmith-sdk" / "sdkwright.lock"
    return dict(json.loads(path.read_text("utf-8")))


@pytest.fixture(scope="session")
def texts(folder: Path) -> Mapping[str, str]:
    """The text of each document."""
    return {name: (folder / f"{name}.yaml").read_text("utf-8") for name in NAMES}


@pytest.fixture(scope="session")
def facts(texts: Mapping[str, str]) -> Mapping[str, Any]:
    """Each document without any overlay. Read-only."""
    return {name: read(text) for name, text in texts.items()}


@pytest.fixture(scope="session")
def operations(facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Each operation by its key, such as `v1:repos_read`, with its method and path beside what it holds."""
    return {
        f"{name}:{operation['operationId']}": {**operation, "method": method, "path": path}
        for name in NAMES
        for path, item in facts[name]["paths"].items()
        for method, operation in item.items()
    }
