"""What type checkers say of code as users write it: nothing where it is right, and something where it is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.functional.harness import make
from tests.typing.completeness import incomplete

_ROOT = Path(__file__).parents[2]
_SDK = _ROOT / "generated" / "cloudsmith-sdk" / "src"
_API = Path(__file__).with_name("api.py")

_HEAD = """\
from cloudsmith_sdk import AsyncCloudsmith, Cloudsmith
from cloudsmith_sdk.models import Package

client = Cloudsmith()
"""
# By name: one wrong line each.
_WRONG = {
    "wrong_type": 'client.packages.list("acme", "prod", page="two")',
    "wrong_path_type": 'client.repos.read("acme", 7)',
    "missing_path": 'client.repos.read("acme")',
    "missing_keyword": 'client.packages.copy("acme", "prod", "pkg")',
    "keyword_by_position": 'client.packages.copy("acme", "prod", "pkg", "other")',
    "unknown_argument": 'client.repos.create("acme", name="n", nmae="n")',
    "unknown_method": 'client.repos.raed("acme", "prod")',
    "unknown_group": "client.repositories",
    "unknown_field": "Package().nmae",
    "unknown_option": 'client.repos.read("acme", "prod", options={"tiemout": 5})',
    "null_where_none_is_allowed": 'client.repos.create("acme", name=None)',
    "secret_of_another_type": "Cloudsmith(api_key=7)",
    "item_of_another_type": 'page: list[int] = client.packages.list("acme", "prod").items',
    "iterating_async_without_async": 'for _ in AsyncCloudsmith().packages.list("acme", "prod"): pass',
    "wrong_field_type": "Package(name=7)",
    "middleware_of_the_other_client": (
        "from cloudsmith_sdk import AsyncTracing; client.with_options(middleware=[AsyncTracing()])"
    ),
    "middleware_alone": "from cloudsmith_sdk import Tracing; Cloudsmith(middleware=Tracing())",
    "observer_without_the_reply": "Cloudsmith(on_response=lambda request: None)",
    "drift_to_a_file_name": 'Cloudsmith(on_drift="drift.jsonl")',
    "strict_without_an_answer": "client.with_options(strict=None)",
    "unknown_model": "from cloudsmith_sdk.models import Pakcage",
    "unknown_name": "from cloudsmith_sdk import Clodusmith",
}


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the right program and all wrong ones, configured as strictly as can be."""
    folder = tmp_path_factory.mktemp("programs")
    (folder / "api.py").write_text(_API.read_text(encoding="utf-8"), encoding="utf-8")
    for name, line in _WRONG.items():
        (folder / f"{name}.py").write_text(f"{_HEAD}{line}\n", encoding="utf-8")
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": [str(_SDK)]}
    unused = dict.fromkeys(("reportUnusedImport", "reportUnusedExpression"), "none")
    (folder / "pyrightconfig.json").write_text(json.dumps(settings | unused), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def by_mypy(programs: Path) -> Mapping[str, list[str]]:
    """What mypy --strict says, by program."""
    return _mypy(programs, sorted(programs.glob("*.py")), _SDK)


def _mypy(folder: Path, files: Sequence[Path], *paths: Path) -> Mapping[str, list[str]]:
    """What mypy --strict says of the files, by the stem of the file's name."""
    options = [
        "--strict",
        "--no-error-summary",
        "--python-version=3.11",
        "--cache-dir",
        str(_ROOT / ".cache" / "mypy-api"),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *map(str, files)],
        capture_output=True,
        text=True,
        cwd=folder,
        env=os.environ | {"MYPYPATH": os.pathsep.join(map(str, paths))},
        check=False,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for line in done.stdout.splitlines():
        found[Path(line.split(":")[0]).stem].append(line)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return found


@pytest.fixture(scope="module")
def by_pyright(programs: Path) -> Mapping[str, list[str]]:
    """What pyright says in strict mode, by program."""
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(programs)],
        capture_output=True,
        text=True,
        cwd=programs,
        check=False,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    found: dict[str, list[str]] = defaultdict(list)
    for one in json.loads(done.stdout)["generalDiagnostics"]:
        found[Path(one["file"]).stem].append(f"{one['range']['start']['line'] + 1}: {one['message']}")
    return found


class TestMypy:
    """mypy --strict"""

    def test_right(self, by_mypy: Mapping[str, list[str]]) -> None:
        """Finds nothing in code as a user writes it."""
        assert by_mypy.get("api", []) == []

    @pytest.mark.parametrize("name", _WRONG)
    def test_wrong(self, by_mypy: Mapping[str, list[str]], name: str) -> None:
        """Finds the mistake, in its line and nowhere else."""
        assert {line.split(":")[1] for line in by_mypy.get(name, []) if "error:" in line} == {"5"}


class TestPyright:
    """pyright, strict"""

    def test_right(self, by_pyright: Mapping[str, list[str]]) -> None:
        """Finds nothing in code as a user writes it."""
        assert by_pyright.get("api", []) == []

    @pytest.mark.parametrize("name", _WRONG)
    def test_wrong(self, by_pyright: Mapping[str, list[str]], name: str) -> None:
        """Finds the mistake, in its line and nowhere else."""
        assert {line.split(":")[0] for line in by_pyright.get(name, [])} == {"5"}


def test_completeness() -> None:
    """Every symbol of the SDK has a type that all checkers see alike."""
    assert incomplete("cloudsmith_sdk", _SDK) == []


# Names that could hide what the code around them needs, in every place that makes a name.
_NAMES = (
    "list",
    "dict",
    "str",
    "int",
    "bytes",
    "type",
    "m",
    "models",
    "dt",
    "builtins",
    "Any",
    "property",
    "self",
    "UNSET",
    "Page",
    "None",
)

_ROOT_ERROR = "_runtime/root_error.py"


def _clashing() -> str:
    """A document that gives every one of the names to whatever has one, from methods to the variables of servers."""
    dates = {"type": "array", "items": {"type": "string", "format": "date"}}
    numbers = {"type": "array", "items": {"type": "integer"}}
    fields = {name: {"$ref": f"#/components/schemas/{name}"} for name in _NAMES} | {"more": {"type": "object"}}
    operation = {
        "parameters": [{"name": name, "in": "query", "schema": numbers} for name in _NAMES],
        "requestBody": _json({"type": "object", "properties": dict.fromkeys(_NAMES, dates)}),
    }
    replies = {name: _json({"type": "array", "items": fields[name]}) | {"description": "F"} for name in _NAMES}
    paths = {
        f"/{name}": {"post": operation | {"operationId": f"x_{name}", "responses": {"200": replies[name]}}}
        for name in _NAMES
    }
    schemas = {name: {"type": "object", "properties": fields} for name in _NAMES}
    hooks = {name: {"post": {"requestBody": replies[name]}} for name in _NAMES}
    flows = {"clientCredentials": {"tokenUrl": "https://a.test", "scopes": dict.fromkeys(_NAMES, "")}}
    kinds = ({"type": "oauth2", "flows": flows}, {"type": "http", "scheme": "basic"}, {"type": "http", "scheme": "x"})
    schemes = {name: kinds[at % len(kinds)] for at, name in enumerate(_NAMES)}
    zones = {name: {"default": "a", "enum": ["a", name]} for name in _NAMES}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Clashes", "version": "1"},
        "servers": [{"url": f"https://{'.'.join(f'{{{name}}}' for name in _NAMES)}.test", "variables": zones}],
        "security": [{name: list(_NAMES)} for name in _NAMES],
        "paths": paths,
        "webhooks": hooks,
        "components": {"schemas": schemas, "securitySchemes": schemes},
    }
    return json.dumps(document)


def _json(schema: Mapping[str, object]) -> dict[str, object]:
    return {"content": {"application/json": {"schema": schema}}}


def test_clashing_names(tmp_path: Path) -> None:
    """Code full of names that hide others is still right to mypy --strict, in its groups, models and client."""
    sdk = make(tmp_path, _clashing())
    name = sdk.package.project.module
    root = tmp_path / "checked" / name
    for path, text in sdk.files.items():
        below = path.removeprefix(f"src/{name}/")
        if path.endswith(".py") and (not below.startswith("_runtime/") or below == _ROOT_ERROR):
            (root / below).parent.mkdir(parents=True, exist_ok=True)
            (root / below).write_text(text, encoding="utf-8")
    # The rest of the runtime is the same in every SDK, and is checked there.
    (root / "_runtime/__init__.py").write_text("from sdkwright.runtime import *\n", encoding="utf-8")
    found = _mypy(root.parent, sorted(root.rglob("*.py")), root.parent, _ROOT / "generator")
    assert [line for lines in found.values() for line in lines] == []
