"""The fixture by which a test class gets the SDK of its document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.functional.harness import Sdk, forgetting, make


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker that holds a class's document."""
    config.addinivalue_line("markers", "spec(text, config='', extra={}): the document that `sdk` is made from")


@pytest.fixture(scope="class")
def sdk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """The SDK made from the document that the class is marked with."""
    mark = request.node.get_closest_marker("spec")
    with forgetting(make(tmp_path_factory.mktemp("sdk"), *mark.args, **mark.kwargs)) as made:
        yield made
