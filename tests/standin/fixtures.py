"""Pytest fixtures: a stand-in for the whole run, reset between tests, and one for a single test.

A test fails at its end if a request departed from the documents, unless it is marked `expect_violations`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .standin import Standin


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark."""
    config.addinivalue_line("markers", "expect_violations: the test sends requests that the documents do not allow")


@pytest.fixture(scope="session")
def standin_server() -> Iterator[Standin]:
    """The one server of the run; tests ask for `standin`, which resets it."""
    with Standin() as standin:
        yield standin


@pytest.fixture(scope="session")
def stateless_standin_server() -> Iterator[Standin]:
    """The one stateless server of the run; tests ask for `stateless_standin`, which resets it."""
    with Standin(stateful=False) as standin:
        yield standin


@pytest.fixture
def standin(standin_server: Standin, request: pytest.FixtureRequest) -> Iterator[Standin]:
    """A Cloudsmith with the workspace `acme` and its repository `prod`, as new."""
    yield from _guarded(standin_server, request)


@pytest.fixture
def stateless_standin(stateless_standin_server: Standin, request: pytest.FixtureRequest) -> Iterator[Standin]:
    """A Cloudsmith that answers every operation from its schema, whatever the path values."""
    yield from _guarded(stateless_standin_server, request)


@pytest.fixture
def fresh_standin(request: pytest.FixtureRequest) -> Iterator[Standin]:
    """A Cloudsmith with a server and a port of its own, for tests that stop it or need two."""
    with Standin() as standin:
        yield from _guarded(standin, request)


def _guarded(standin: Standin, request: pytest.FixtureRequest) -> Iterator[Standin]:
    standin.reset()
    yield standin
    if request.node.get_closest_marker("expect_violations") is None and standin.violations:
        pytest.fail("\n".join(map(str, standin.violations)), pytrace=False)
