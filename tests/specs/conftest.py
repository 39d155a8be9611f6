"""The files of `specs/cloudsmith/`, read once."""

from __future__ import annotations

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
