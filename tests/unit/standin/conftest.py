"""A plain HTTP client for the stand-in's own tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.standin import Standin

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def http(standin: Standin) -> Iterator[httpx2.Client]:
    """A client with the known API key."""
    with httpx2.Client(base_url=standin.url, headers={"X-Api-Key": "test-key"}, timeout=60) as client:
        yield client


@pytest.fixture
def anonymous(standin: Standin) -> Iterator[httpx2.Client]:
    """A client without credentials."""
    with httpx2.Client(base_url=standin.url, timeout=60) as client:
        yield client


INNER_TEST = """
import httpx2, pytest

def call(standin):
    httpx2.get(f"{standin.url}/v1/status/check/basic/?pagesize=5", timeout=60)

def test_unmarked(standin):
    call(standin)

@pytest.mark.expect_violations
def test_marked(standin):
    call(standin)
"""


@pytest.fixture
def pytester_run(pytester: pytest.Pytester) -> pytest.RunResult:
    """The outcome of a run of its own, of two tests that send a parameter no document has."""
    pytester.makepyfile(INNER_TEST)
    pytester.makeini(f"[pytest]\npythonpath = {ROOT} {ROOT / 'generator'}")
    pytester.makeconftest('pytest_plugins = ["tests.standin.fixtures"]')
    return pytester.runpytest_subprocess("-p", "no:cacheprovider")
