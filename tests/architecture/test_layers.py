"""The layers of the generator and the rooms within them: imports point one way, and few modules know the outside."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PACKAGE = _ROOT / "generator" / "sdkwright"

# From the bottom up. A module may import its own layer and those below.
_LAYERS = (
    {"errors", "extensions", "literals", "naming", "wording", "model"},
    # The configuration is read by the same reader as documents, so the two stand on one step.
    {"load", "config"},
    {"analysis"},
    {"plan"},
    {"render"},
    {"output"},
    {"completeness", "departure", "report", "pipeline", "inspection", "lint", "scaffold", "drift", "changes", "facts"}
    | {"migration"},
    {"cli", "__main__"},
)
# Not part of the chain: what is copied into SDKs, and the script that derives half of it.
_APART = {"runtime", "unasync", "__init__"}
# unasync is a command of its own, for those who change the runtime.
_PRINTING = {"cli", "unasync", "__main__"}
# What has one name at every stage that it goes through -> what that is.
_STAGES = {
    "api": "the interface, and how it is put together",
    "calls": "how calls behave, as sdk.yaml says it and as values",
    "client": "the client, and how its module is rendered",
    "errors": "what goes wrong, in the generator and in SDKs",
    "methods": "methods, planned and rendered",
    "paging": "rules of paging, as values and rendered",
    "retries": "rules of retries, as documents have them and rendered",
    "styles": "how parameters are written, planned and done",
    "webhooks": "webhooks, read and planned",
}
_RANK = {name: rank for rank, layer in enumerate(_LAYERS) for name in layer}
# Each library can be replaced by changing one stage.
_LIBRARIES = {
    "black": {"output"},
    "click": {"cli"},
    "rich": {"cli"},
    "watchfiles": {"cli"},
    "jinja2": {"render"},
    "yaml": {"load"},
    "jsonpath": {"load"},
    "openapi_spec_validator": {"load"},
    "openapi_schema_validator": {"load"},
    "jsonschema": {"load"},
    "jsonschema_rs": {"load"},
    "msgspec": {"runtime"},
    "httpx2": {"runtime", "load"},
}

# Modules of the runtime with the libraries that extras of an SDK install, or that type checkers alone look at.
_EXTRAS = {
    "aiohttp_errors": {"aiohttp"},
    "aiohttp_sessions": {"aiohttp"},
    "aiohttp_transport": {"aiohttp", "yarl"},
    "deprecation": {"typing_extensions"},
    "pyreqwest_clients": {"pyreqwest"},
    "pyreqwest_errors": {"pyreqwest"},
    "pyreqwest_transport": {"pyreqwest"},
    "telemetry": {"opentelemetry"},
}

# What is imported though it is private -> why.
_PRIVATE = {
    "black._format_str_once": "format_str formats everything twice; the one release that is known to work is pinned"
}


def _modules() -> list[Path]:
    return sorted(_PACKAGE.rglob("*.py"))


def _layer(path: Path) -> str:
    return path.relative_to(_PACKAGE).parts[0].removesuffix(".py")


def _dotted(path: Path) -> str:
    """The name that a module is imported by."""
    return ".".join(("sdkwright", *path.relative_to(_PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


def _imports(path: Path, body: list[ast.stmt] | None = None) -> Iterator[str]:
    """The dotted names that a module imports anywhere in it, or in a part of it; relative ones as absolute ones."""
    folder = _dotted(path.parent / "__init__.py").split(".")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = ast.walk(tree) if body is None else body
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = folder[: len(folder) + 1 - node.level] if node.level else []
            module = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _ours(path: Path) -> set[str]:
    return {name.split(".")[1] for name in _imports(path) if name.startswith("sdkwright.")}


def test_every_module_has_a_layer() -> None:
    """A module that no layer names is new, and somebody has to decide where it belongs."""
    assert {_layer(path) for path in _modules()} == _RANK.keys() | _APART


def test_imports_point_down() -> None:
    """A module imports nothing of a later stage."""
    for path in _modules():
        own = _RANK.get(_layer(path))
        if own is not None:
            above = {name for name in _ours(path) if _RANK.get(name, len(_LAYERS)) > own}
            assert not above, f"{path.relative_to(_PACKAGE)} imports the later stages {sorted(above)}"


def stages() -> Mapping[str, set[str]]:
    """The stages, and the modules beside them, that those of each import, wherever in a module they do."""
    imported: dict[str, set[str]] = defaultdict(set)
    for path in _modules():
        imported[_layer(path)] |= _ours(path) - {_layer(path)}
    return imported


def rooms() -> Mapping[str, set[str]]:
    """The rooms that the modules of each room import at their top; a module outside of all rooms is one of its own."""
    known = {_dotted(path): path for path in _modules()}
    rooms: dict[str, set[str]] = defaultdict(set)
    for path in _modules():
        if path.name == "__init__.py":
            continue
        for name in _imports(path, ast.parse(path.read_text(encoding="utf-8")).body):
            target = known.get(name) or known.get(name.rpartition(".")[0])
            if target is not None and target.name != "__init__.py":
                rooms[_room(path)].add(_room(target))
    return {room: others - {room} for room, others in rooms.items()}


def _room(path: Path) -> str:
    parts = path.relative_to(_PACKAGE).with_suffix("").parts
    return "/".join(parts if len(parts) < 3 else parts[:2])


def test_rooms_make_no_circle() -> None:
    """What a room needs of another one never needs that room in turn, so that each can be read by itself."""
    try:
        TopologicalSorter(rooms()).prepare()
    except CycleError as error:
        pytest.fail(f"these rooms need one another: {' -> '.join(error.args[1])}")


def test_modules_of_the_runtime_make_no_circle() -> None:
    """No module of the runtime needs another that needs it, for type checkers neither.

    What a function imports when it is called does not count: by then all of them are there.
    """
    modules = {_dotted(path): path for path in _modules() if _layer(path) == "runtime" and path.name != "__init__.py"}
    graph = {}
    for name, path in modules.items():
        imported = _imports(path, list(_statements(ast.parse(path.read_text(encoding="utf-8")).body)))
        graph[name] = {module for one in imported for module in (one, one.rpartition(".")[0]) if module in modules}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"these modules need one another: {' -> '.join(error.args[1])}")


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module that are run when it is imported, or read by type checkers."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If):
            yield from _statements([*statement.body, *statement.orelse])


def test_the_model_is_the_ground() -> None:
    """Whoever imports the model loads no other module of ours."""
    code = "import sys, sdkwright.model; print(*(name for name in sys.modules if name.startswith('sdkwright.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {name.split(".")[1] for name in loaded} == {"model"}


def test_load_imports_nothing_of_the_configuration() -> None:
    """The configuration is read by the loader, never the other way round."""
    assert not {path.name for path in _modules() if _layer(path) == "load" and "config" in _ours(path)}


def test_runtime_stands_alone() -> None:
    """The runtime goes into SDKs as it is, so it imports only itself, two libraries and the standard library.

    The libraries of an extra are imported by its own modules.
    """
    for path in (_PACKAGE / "runtime").rglob("*.py"):
        outside = {name for name in _imports(path) if not name.startswith("sdkwright.runtime.")}
        libraries = {name.split(".")[0] for name in outside} - set(sys.stdlib_module_names)
        assert libraries <= {"httpx2", "msgspec", *_EXTRAS.get(path.stem, ())}, path
        # Relative imports alone keep their meaning in an SDK.
        assert "sdkwright." not in path.read_text(encoding="utf-8").replace("sdkwright.unasync", "")


def test_libraries_are_known_in_one_place() -> None:
    """Each library is imported by its own stage alone."""
    for path in _modules():
        for name in _imports(path):
            assert _layer(path) in _LIBRARIES.get(name.split(".")[0], {_layer(path)}), f"{path.name} imports {name}"


def test_black_is_known_to_one_module() -> None:
    """Only format.py imports black."""
    users = [path.name for path in _modules() if any(name.split(".")[0] == "black" for name in _imports(path))]
    assert users == ["format.py"]


def test_only_public_names_of_libraries_are_imported() -> None:
    """A name that begins with an underscore belongs to its library, which may change it in any release."""
    for path in _modules():
        foreign = {name for name in _imports(path) if not name.startswith(("sdkwright.", "__future__."))}
        private = {name for name in foreign if any(part.startswith("_") for part in name.split("."))}
        assert private <= _PRIVATE.keys(), f"{path.relative_to(_PACKAGE)} imports {private}"


def test_only_the_command_line_prints() -> None:
    """Nothing but the command line writes to the terminal."""
    for path in _modules():
        calls = {
            ast.unparse(node.func)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
        }
        printing = calls & {"print", "click.echo", "sys.stdout.write", "sys.stderr.write"}
        assert _layer(path) in _PRINTING or not printing, f"{path.name} calls {printing}"


def test_the_model_has_no_input_or_output() -> None:
    """The intermediate model is values: it opens nothing and imports no path."""
    for path in (_PACKAGE / "model").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)} & {"open", "Path"}
        assert not {name.split(".")[0] for name in _imports(path)} & {"pathlib", "os", "io"}


def test_values_are_frozen() -> None:
    """What the stages hand to each other cannot be changed: every dataclass of model and plan is frozen with slots."""
    for path in [*(_PACKAGE / "model").rglob("*.py"), *(_PACKAGE / "plan").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                made = [ast.unparse(one) for one in node.decorator_list if "dataclass" in ast.unparse(one)]
                assert all("frozen=True" in one and "slots=True" in one for one in made), f"{path.name}: {node.name}"


def test_file_names_have_one_meaning() -> None:
    """No two modules of the generator share a name, but for stages of one thing: a reader is never at the wrong one."""
    names: dict[str, list[str]] = defaultdict(list)
    for path in _modules():
        # The synchronous half is the asynchronous one once more.
        if path.name not in ("__init__.py", "__main__.py") and path.parent.name != "sync":
            names[path.stem].append(path.relative_to(_PACKAGE).parent.as_posix())
    shared = {name: folders for name, folders in names.items() if len(folders) > 1}
    assert shared.keys() <= _STAGES.keys(), {name: shared[name] for name in shared.keys() - _STAGES.keys()}
