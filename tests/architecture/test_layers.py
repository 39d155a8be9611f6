"""The layers of the generator: imports point one way, and few modules know the outside."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PACKAGE = _ROOT / "generator" / "sdkwright"

# From the bottom up. A module may import its own layer and those below.
_LAYERS = (
    {"distribution", "errors", "extensions", "naming", "selectors"},
    # The configuration is read by the same reader as documents, so the two stand on one step.
    {"load", "config", "config_values"},
    {"model"},
    {"build"},
    {"plan"},
    {"render"},
    {"format"},
    {"census", "extent", "write", "lock", "finish", "report", "pipeline", "inspection", "lint", "recall", "starting"},
    {"cli", "__main__"},
)
# Not part of the chain: what is copied into SDKs, and the script that derives half of it.
_APART = {"runtime", "sync", "__init__"}
# sync is a command of its own, for those who change the runtime.
_PRINTING = {"cli", "sync"}
_RANK = {name: rank for rank, layer in enumerate(_LAYERS) for name in layer}


def _modules() -> list[Path]:
    return sorted(_PACKAGE.rglob("*.py"))


def _layer(path: Path) -> str:
    return path.relative_to(_PACKAGE).parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports anywhere in it, relative ones with their dots."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (f"{module}.{alias.name}" if module == "sdkwright" else module for alias in node.names)


def _ours(path: Path) -> set[str]:
    return {name.split(".")[1] for name in _imports(path) if name.startswith("sdkwright.")}


def test_every_module_has_a_layer() -> None:
    """A module that no layer names is new, and somebody has to decide where it belongs."""
    assert {_layer(path) for path in _modules()} == _RANK.keys() | _APART


@pytest.mark.parametrize("path", [path for path in _modules() if _layer(path) in _RANK], ids=lambda path: path.stem)
def test_imports_point_down(path: Path) -> None:
    """A module imports nothing of a later stage."""
    own = _RANK[_layer(path)]
    above = {name for name in _ours(path) - {"__init__"} if _RANK.get(name, len(_LAYERS)) > own}
    assert not above, f"{path.relative_to(_PACKAGE)} imports the later stages {sorted(above)}"


def test_load_imports_nothing_of_the_configuration() -> None:
    """The configuration is read by the loader, never the other way round."""
    assert not {
        path.name for path in _modules() if _layer(path) == "load" and _ours(path) & {"config", "config_values"}
    }


def test_runtime_stands_alone() -> None:
    """The runtime goes into SDKs as it is, so it imports only itself, two libraries and the standard library."""
    outside = {
        (path.name, name.split(".")[0])
        for path in (_PACKAGE / "runtime").glob("*.py")
        for name in _imports(path)
        if not name.startswith(".")
    }
    assert {name for _, name in outside} - set(sys.stdlib_module_names) <= {"httpx2", "msgspec"}


@pytest.mark.parametrize(
    ("library", "layers"),
    [
        ("black", {"format"}),
        ("click", {"cli"}),
        ("rich", {"cli"}),
        ("jinja2", {"render"}),
        ("yaml", {"load"}),
        ("jsonpath", {"load"}),
        ("openapi_spec_validator", {"load"}),
        ("jsonschema_rs", {"load"}),
        ("msgspec", {"runtime"}),
        ("httpx2", {"runtime", "load"}),
    ],
)
def test_libraries_are_known_in_one_place(library: str, layers: set[str]) -> None:
    """Each library can be replaced by changing one stage."""
    users = {_layer(path) for path in _modules() for name in _imports(path) if name.split(".")[0] == library}
    assert users <= layers


def test_black_is_known_to_one_module() -> None:
    """Only format.py imports black."""
    users = [path.name for path in _modules() if any(name.split(".")[0] == "black" for name in _imports(path))]
    assert users == ["format.py"]


@pytest.mark.parametrize(
    "path", [path for path in _modules() if _layer(path) not in _PRINTING], ids=lambda path: path.stem
)
def test_only_the_command_line_prints(path: Path) -> None:
    """Nothing but the command line writes to the terminal."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not calls & {"print", "click.echo", "sys.stdout.write", "sys.stderr.write"}


def test_the_model_has_no_input_or_output() -> None:
    """The intermediate model is values: it opens nothing and imports no path."""
    for path in (_PACKAGE / "model").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)} & {"open", "Path"}
        assert not {name.split(".")[0] for name in _imports(path)} & {"pathlib", "os", "io"}


def test_values_are_frozen() -> None:
    """What the stages hand to each other cannot be changed: every dataclass of model and plan is frozen with slots."""
    for path in [*(_PACKAGE / "model").glob("*.py"), *(_PACKAGE / "plan").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                made = [ast.unparse(one) for one in node.decorator_list if "dataclass" in ast.unparse(one)]
                assert all("frozen=True" in one and "slots=True" in one for one in made), f"{path.name}: {node.name}"
