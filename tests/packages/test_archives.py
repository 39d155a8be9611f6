"""The archives that are published: what is in them, and that the same source is always the same bytes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.command import SPEC
from tests.packages.archives import built, digests, names, unpacked

_ROOT = Path(__file__).parents[2]
_SDK = _ROOT / "generated" / "cloudsmith-sdk"
_LICENSES = {"licenses/LICENSE", "licenses/generator/sdkwright/runtime/LICENSE"}
_METADATA = {"METADATA", "RECORD", "WHEEL"}
# What work leaves behind, and what must not be published.
_STRAYS = (
    *(".sdkwright-run/journal.json", "notes.txt", ".DS_Store", "old.py.orig", "generator/sdkwright/.hidden"),
    *("generator/sdkwright/__pycache__/errors.cpython-311.pyc", "generator/sdkwright/cli/generate.py~"),
    *("templates/package/old.jinja.swp", "templates/notes.md", "src/cloudsmith_sdk/__pycache__/a.cpython-311.pyc"),
)


def _littered(folder: Path) -> None:
    """Put what work leaves behind into a copy of a project, and give its modules other times."""
    for name in _STRAYS:
        place = (folder / name).parent
        if place.is_dir() or place.parent.is_dir():
            place.mkdir(exist_ok=True)
            (folder / name).write_text("stray", encoding="utf-8")
    for path in folder.rglob("*.py"):
        os.utime(path, (1, 1))


@pytest.fixture(scope="module")
def generator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The parts of the repository that the generator is built from, strays among them."""
    folder = tmp_path_factory.mktemp("generator")
    for name in ("generator", "templates"):
        shutil.copytree(_ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".gitignore"):
        shutil.copy(_ROOT / name, folder)
    _littered(folder)
    return folder


@pytest.fixture(scope="module")
def dist(generator: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator's archives, built from the copy."""
    out = tmp_path_factory.mktemp("dist")
    built(generator, out)
    return out


def _wheel(dist: Path) -> Path:
    return next(dist.glob("*.whl"))


def _files(folder: Path, *patterns: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for pattern in patterns for path in folder.rglob(pattern)}


def test_the_wheel_has_the_package_and_its_templates(dist: Path) -> None:
    """The wheel holds every module, every template, the licences and nothing else."""
    package = {f"sdkwright/{name}" for name in _files(_ROOT / "generator" / "sdkwright", "*.py", "py.typed", "LICENSE")}
    templates = {f"sdkwright/templates/{name}" for name in _files(_ROOT / "templates", "*.jinja")}
    parts = (name.partition("/") for name in names(_wheel(dist)) if ".dist-info/" in name)
    assert {inner for _, _, inner in parts} == _METADATA | _LICENSES | {"entry_points.txt"}
    assert {name for name in names(_wheel(dist)) if ".dist-info/" not in name} == package | templates


def test_the_sdist_has_what_the_wheel_is_built_from(dist: Path) -> None:
    """The sdist holds the same, and the files that describe the project."""
    modules = {f"generator/{name}" for name in _files(_ROOT / "generator", "*.py", "py.typed", "LICENSE")}
    templates = {f"templates/{name}" for name in _files(_ROOT / "templates", "*.jinja")}
    about = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "PKG-INFO", ".gitignore"}
    assert names(next(dist.glob("*.tar.gz"))) == modules | templates | about


def test_the_same_source_is_the_same_bytes(dist: Path, tmp_path: Path) -> None:
    """A build in another place, of files with other times, gives the same wheel and the same sdist."""
    built(_ROOT, tmp_path)
    assert digests(tmp_path) == digests(dist)


def test_the_sdist_gives_the_same_wheel(dist: Path, tmp_path: Path) -> None:
    """The wheel that is built from the sdist alone is the wheel."""
    source = unpacked(next(dist.glob("*.tar.gz")), tmp_path / "source")
    built(source, tmp_path / "out", "-t", "wheel")
    assert digests(tmp_path / "out")[_wheel(dist).name] == digests(dist)[_wheel(dist).name]


@pytest.fixture
def alone(dist: Path, tmp_path: Path) -> dict[str, str]:
    """An environment in which the unpacked wheel stands before everything else."""
    return os.environ | {"PYTHONPATH": str(unpacked(_wheel(dist), tmp_path / "wheel")), "PYTHONDONTWRITEBYTECODE": "1"}


def test_the_wheel_makes_an_sdk_by_itself(alone: dict[str, str], tmp_path: Path) -> None:
    """Outside of the repository, with nothing of it, the wheel's own templates make an SDK that can be imported."""
    (tmp_path / "api.yaml").write_text(SPEC, encoding="utf-8")
    program = "import sys, sdkwright; sys.stdout.write(sdkwright.__file__)"
    places = [
        subprocess.run(command, cwd=tmp_path, env=alone, check=True, capture_output=True, text=True).stdout
        for command in (
            [sys.executable, "-c", program],
            [sys.executable, "-m", "sdkwright", "generate", "api.yaml", "--output", "sdk"],
        )
    ]
    assert places[0].startswith(str(tmp_path / "wheel"))
    program = "import petstore_sdk as sdk; print(sdk.Petstore.__name__)"
    environment = alone | {"PYTHONPATH": str(tmp_path / "sdk" / "src")}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert (done.stderr, done.returncode) == ("", 0)


@pytest.fixture(scope="module")
def sdk_dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archives of a copy of the committed SDK, with strays beside it."""
    out = tmp_path_factory.mktemp("sdk-dist")
    folder = tmp_path_factory.mktemp("sdk") / "cloudsmith-sdk"
    shutil.copytree(_SDK, folder, ignore=shutil.ignore_patterns("__pycache__", "dist"))
    shutil.copy(_ROOT / ".gitignore", folder)  # the backend takes the nearest one into each sdist
    _littered(folder)
    built(folder, out)
    return out


def test_the_sdk_is_published_without_strays(sdk_dist: Path) -> None:
    """The SDK's archives hold its package and what describes it: no file of a run, no cache, no notes."""
    locked = set(json.loads((_SDK / "sdkwright.lock").read_text(encoding="utf-8"))["files"])
    package = {name.removeprefix("src/") for name in locked if name.startswith("src/")}
    wheel = names(_wheel(sdk_dist))
    assert {name for name in wheel if ".dist-info/" not in name} == package
    sdist = names(next(sdk_dist.glob("*.tar.gz")))
    assert {name for name in sdist if name.startswith("src/")} == {f"src/{name}" for name in package}
    assert {name for name in sdist if "/" not in name} <= locked | {"PKG-INFO", ".gitignore"}


def test_the_sdk_is_the_same_bytes(sdk_dist: Path, tmp_path: Path) -> None:
    """A build in another place gives the same archives of the SDK, too."""
    built(_SDK, tmp_path)
    assert digests(tmp_path) == digests(sdk_dist)
