"""What all tests share."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

import pytest

pytest_plugins = ["pytester", "tests.standin.fixtures"]


@pytest.fixture(scope="session", autouse=True)
def _own_cache() -> Iterator[None]:
    """Notes of runs go to a directory of the tests', also those of the processes that they start."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", folder)
        yield
