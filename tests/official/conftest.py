"""One environment with the official client for the whole run, and a folder and a clean server for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.official.installation import UnreachableError, python
from tests.official.program import Official
from tests.standin import Standin


@pytest.fixture(scope="session")
def official_python() -> Path:
    """The Python that has the official client; tests are skipped where no package index can be reached."""
    try:
        return python()
    except UnreachableError as error:
        pytest.skip(f"THE OFFICIAL CLIENT HAS NOT JUDGED: it cannot be installed here: {error}")


@pytest.fixture
def official(official_python: Path, standin: Standin, tmp_path: Path) -> Official:
    """The official client with the known API key. That it sends nothing undocumented is checked at the end."""
    return Official(official_python, standin.url, tmp_path)
