"""What type checkers say of an SDK with every kind of schema, and of a program that uses it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import load_config
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, plan_package
from sdkwright.render import render_package
from tests.typing.completeness import incomplete

_HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the SDK, and the program beside it."""
    folder = tmp_path_factory.mktemp("kinds")
    config = f"package: {{name: kinds-sdk, client: Kinds}}\ndocuments: {{api: {_HERE / 'kinds.yaml'}}}\n"
    (folder / "sdk.yaml").write_text(config, encoding="utf-8")
    settings = load_config(folder / "sdk.yaml")
    api = read_api(settings, lambda _stage: None).api
    for name, text in render_package(plan_package(api, settings, LockedNames()), settings.texts()).items():
        path = folder / name.removeprefix("src/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "kinds.py").write_text((_HERE / "kinds.py").read_text(encoding="utf-8"), encoding="utf-8")
    # The runtime is the same in every SDK, and is checked there.
    strict = {"typeCheckingMode": "strict", "ignore": ["kinds_sdk/_runtime"], "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(strict), encoding="utf-8")
    return folder


def test_mypy(program: Path) -> None:
    """mypy --strict finds nothing."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "kinds.py", "kinds_sdk"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=program, check=False)
    assert done.stdout + done.stderr == ""


def test_pyright(program: Path) -> None:
    """Neither does pyright, as strictly as can be."""
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, cwd=program, check=False, env=os.environ)
    found = json.loads(done.stdout)["generalDiagnostics"]
    assert [f"{one['file']}: {one['message']}" for one in found] == []


def test_completeness(program: Path) -> None:
    """Every symbol of the SDK has a type that all checkers see alike."""
    assert incomplete("kinds_sdk", program) == []
