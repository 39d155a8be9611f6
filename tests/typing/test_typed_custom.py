"""Subclasses of generated classes in custom code: exported, typed, lazy, and with packages of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, SPEC, Runner

_CACHE = Path(__file__).parents[2] / ".cache" / "mypy-api"
_MODELS = '''\
"""Pets with more to them."""

from __future__ import annotations

import yaml

from .. import Api
from ..groups.pets import Pets
from ..models import Pet


class NamedPet(Pet, kw_only=True):
    """A pet that says its number."""

    def spoken(self) -> str:
        """Say it."""
        return yaml.safe_dump(self.id)


class PetsOfMine(Pets):
    """The group with one method more."""

    def first(self) -> int | None:
        """The number of the first pet."""
        pet: Pet = self.read(1)
        return pet.id


class Zoo(Api):
    """The client under another name."""

    def name(self) -> str:
        """What it is called."""
        return "zoo"
'''
_RIGHT = """\
from pets_sdk import Api, NamedPet, PetsOfMine, Zoo
from pets_sdk.models import Pet

pet: Pet = NamedPet(id=1)
text: str = NamedPet(id=1).spoken()
zoo: Api = Zoo(base_url="http://localhost")
name: str = Zoo().name()
number: int | None = PetsOfMine(zoo).first()
"""
_WRONG = ("NamedPet(id=1).spoken(2)", "Zoo().nmae()", 'NamedPet(id="one")', "PetsOfMine(zoo).frist()")
_USE = """
import sys
import pets_sdk
def loaded():
    return sorted(name for name in sys.modules if name.startswith(("pets_sdk.custom", "pets_sdk.models", "yaml")))
before = loaded()
pet = pets_sdk.NamedPet(id=1)
print(before, pet.spoken().split()[0], isinstance(pet, pets_sdk.models.Pet), "pets_sdk.custom.more" in loaded())
"""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """The folder of an SDK with such code."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(SPEC)
    package = CONFIG.replace("output: out", "output: out, client: Api, dependencies: [PyYAML>=6]")
    exports = ", ".join(f"more.{name}" for name in ("NamedPet", "PetsOfMine", "Zoo"))
    (tmp_path / "sdk.yaml").write_text(f"{package}exports: [{exports}]\n")
    (tmp_path / "custom").mkdir()
    (tmp_path / "custom/more.py").write_text(_MODELS)
    done = Runner(monkeypatch, capsys)("generate")
    assert done.code == 0, done.err
    return tmp_path / "out"


def _run(made: Path, variable: str, *command: str) -> str:
    """What a run of Python says that finds the SDK by a variable of the environment."""
    environment = os.environ | {"PYTHONPATH": "", variable: str(made / "src")}
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, env=environment, cwd=made, check=False
    )
    return done.stdout + done.stderr


def test_types(made: Path) -> None:
    """mypy --strict knows the subclasses by the names that the package exports, and finds mistakes with them."""
    (made / "program.py").write_text(_RIGHT + "".join(f"{line}\n" for line in _WRONG))
    told = _run(made, "MYPYPATH", "-m", "mypy", "--strict", "--no-error-summary", f"--cache-dir={_CACHE}", "program.py")
    first = len(_RIGHT.splitlines())
    found = {line.split(":")[1] for line in told.splitlines() if "error:" in line}
    assert found == {str(first + at) for at in range(1, len(_WRONG) + 1)}, told
    assert not [line for line in told.splitlines() if "src/" in line], told


def test_lazy(made: Path) -> None:
    """Neither custom code nor what it requires is loaded before one of its names is used."""
    assert _run(made, "PYTHONPATH", "-c", _USE).split("\n")[0] == "[] 1 True True"


def test_recorded(made: Path) -> None:
    """The lock names the modules of custom code, and the project what they require."""
    files = json.loads((made / "sdkwright.lock").read_text())["files"]
    assert {"src/pets_sdk/custom/more.py", "src/pets_sdk/custom/__init__.py"} <= files.keys()
    project = tomllib.loads((made / "pyproject.toml").read_text())["project"]
    assert "PyYAML>=6" in project["dependencies"]
