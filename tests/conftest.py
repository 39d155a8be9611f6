"""What all tests share."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator

import pytest

pytest_plugins = ["pytester", "tests.properties", "tests.standin.fixtures"]


@pytest.fixture(scope="session", autouse=True)
def _own_cache() -> Iterator[None]:
    """Notes of runs go to a directory of the tests', also those of the processes that they start."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", folder)
        yield


@pytest.fixture(scope="module", autouse=True)
def _settled() -> Iterator[None]:
    """What a module leaves for good is not looked through again.

    Types of the SDKs that tests make are never freed (msgspec keeps them), so that each collection of a long run took
    seconds.
    """
    yield
    gc.collect()
    gc.freeze()
