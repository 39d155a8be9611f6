"""What was met in the corpus, in documents of our own: each is whole, as real ones have to be."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from tests.corpus.document import Task, judged

_CONSTRUCTS = sorted(Path(__file__).with_name("constructs").glob("*.yaml"))


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where types are checked; what the SDKs have in common is checked once."""
    return tmp_path_factory.mktemp("typed")


@pytest.mark.parametrize("document", _CONSTRUCTS, ids=lambda path: path.stem)
def test_whole(document: Path, typed: Path, tmp_path: Path) -> None:
    """The SDK is complete, mypy finds nothing in it, and each operation can be called, with little and with all."""
    task = Task(document.name, document, tmp_path / "sdk", typed, mypy_seconds=600.0)
    # A process of its own: the SDK's modules and the settings for warnings go with it.
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        result = pool.submit(judged, task).result()
    assert [f"{one.stage} {one.where}: {one.message}" for one in result.failures] == []
    assert result.calls + sum(result.doubts.values()) == 4 * result.operations > 0
