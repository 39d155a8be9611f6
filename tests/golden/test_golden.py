"""Golden cases by feature: a document of some ten lines, and the modules that it becomes.

A case is a directory: `spec.yaml`, `sdk.yaml` and `released.lock` where the feature needs them, and `expected/`, which
holds only the modules that show the feature; their names end in `.txt`, since no linter should look at them. To add a
case, make empty files in `expected/` and run `pytest tests/golden --update-golden`; then read what it wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from sdkwright.changes.release import released_names
from sdkwright.config.sdk_yaml import load_config
from sdkwright.output.format import format_files
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, plan_package
from sdkwright.render import render_package
from tests.architecture.budgets import GOLDEN_DOCUMENT_LINES

_HERE = Path(__file__).parent
_CASES = sorted(path.parent for path in _HERE.glob("*/spec.yaml"))
_EXPECTED = sorted(path for case in _CASES for path in (case / "expected").rglob("*.py.txt"))
_CONFIG = "package: {{name: golden-sdk, client: Golden}}\ndocuments: {{api: {spec}}}\n"


@cache
def _sources(case: Path, scratch: Path) -> Mapping[str, str]:
    """The package's files as they are rendered, by their path below it."""
    config = case / "sdk.yaml"
    if not config.exists():
        config = scratch / f"{case.name}.yaml"
        config.write_text(_CONFIG.format(spec=case / "spec.yaml"))
    settings = load_config(config)
    api = read_api(settings, lambda _stage: None).api
    files = render_package(plan_package(api, settings, LockedNames(), released_names(settings)), {})
    return {name.removeprefix("src/golden_sdk/"): text for name, text in files.items()}


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the configuration of cases without one is written."""
    return tmp_path_factory.mktemp("golden")


@pytest.mark.parametrize("path", _EXPECTED, ids=lambda path: str(path.relative_to(_HERE)))
def test_golden(path: Path, scratch: Path, request: pytest.FixtureRequest) -> None:
    """The module is what the case expects, to the letter."""
    case = path.relative_to(_HERE).parts[0]
    name = str(path.relative_to(_HERE / case / "expected")).removesuffix(".txt")
    made = format_files({name: _sources(_HERE / case, scratch)[name]}, jobs=1)[name]
    if request.config.getoption("--update-golden", default=False):
        path.write_text(made, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_cases_are_short(case: Path) -> None:
    """A case can be read at a glance: some ten lines of document, and modules that it expects."""
    assert len((case / "spec.yaml").read_text().splitlines()) <= GOLDEN_DOCUMENT_LINES
    assert list((case / "expected").rglob("*.py.txt"))
