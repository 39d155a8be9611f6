"""The fixtures of functional tests: the SDK of a class's document, and the command line in a directory of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.functional.command import SPEC, Runner
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


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory with a document in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(SPEC)
    return tmp_path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """The command line."""
    return Runner(monkeypatch, capsys)
