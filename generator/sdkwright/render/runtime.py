"""The runtime in an SDK: the modules that its generated files import, directly or not, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

RUNTIME = Path(__file__).parent.parent / "runtime"
_INIT = "__init__"
# The runtime in an SDK may be used without conditions.
_LICENSE = "LICENSE"
_MAX_LINE = 120
_NAMES = r"(\([^)]*\)|[^\n(]+)"
_EXPORT = re.compile(rf"^from \.([\w.]+) import {_NAMES}", re.MULTILINE)
_RUNTIME_IMPORT = re.compile(rf"^ *from [\w.]*\b_runtime(?:\.([\w.]+))? import {_NAMES}", re.MULTILINE)
_RELATIVE_IMPORT = re.compile(r"^ *from (\.+)([\w.]+) import ", re.MULTILINE)
# Users of an SDK need not know how a module is derived from another.
_DERIVED = re.compile(r"\A# Derived from [^\n]*\n")
# Most programs use a small part of the runtime: each name is loaded with its module when it is first used.
_LAZY = """
from __future__ import annotations

from typing import TYPE_CHECKING

from .loading import loader

if TYPE_CHECKING:
{imports}
else:
    __getattr__ = loader(__name__, {{
{owners}
    }})

__all__ = [
{names}]
"""
# What only some SDKs need: modules that others import within functions, with those that they bring along.
_TOKENS = ("aio.tokens", "sync.tokens")
_OPTIONAL = {"auth.oauth": _TOKENS, "auth.device": _TOKENS, "auth.discovery": _TOKENS}


def runtime_files(texts: Iterable[str], imports: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """The runtime's files by name, as the generated files with these texts need them.

    imports: modules of the runtime, by their dotted names below it, and the name that others import from each.
    """
    sources, exporting_modules = _sources(), _exporting_modules()
    names, modules = _imported_names(texts)
    pairs = {*imports}
    names |= {name for module, name in pairs if not module}
    paths = {path for module, name in pairs for path in (module, f"{module}.{name}".strip("."))}
    # What is not there is told once all files are.
    modules = (modules | paths) & sources.keys()
    modules_by_name = {name: module for name, module in exporting_modules.items() if name in names}
    needed = _reachable_modules({"loading", *modules, *modules_by_name.values()})
    folders = {module.rpartition(".")[0] for module in needed} | paths
    files = {module: sources[module] for folder in folders if (module := f"{folder}.{_INIT}") in sources}
    files |= {module: sources[module] for module in needed}
    other_files = {
        f"{_INIT}.py": _init_source(sources[_INIT], modules_by_name),
        _LICENSE: (RUNTIME / _LICENSE).read_text(encoding="utf-8"),
    }
    return other_files | {_file_name(module): files[module] for module in sorted(files)}


def _file_name(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


@cache
def runtime_texts() -> Mapping[str, str]:
    """The text of each module, as it stands here, by its path below the runtime."""
    paths = sorted(RUNTIME.rglob("*.py"))
    return {path.relative_to(RUNTIME).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def _sources() -> Mapping[str, str]:
    """The text of each module, as an SDK has it, by its dotted name below the runtime."""
    texts = runtime_texts().items()
    return {name.removesuffix(".py").replace("/", "."): _DERIVED.sub("", text) for name, text in texts}


def exported_names() -> frozenset[str]:
    """The names that generated modules may import from the runtime."""
    return frozenset(_exporting_modules())


@cache
def _exporting_modules() -> Mapping[str, str]:
    """The names that generated modules may import, each with the module of the runtime that defines it."""
    return {name: module for module, names in _EXPORT.findall(_sources()[_INIT]) for name in _split_names(names)}


def _imported_names(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """The names that texts import from the runtime, and the modules of it that they import from directly."""
    imports = [pair for text in texts for pair in _RUNTIME_IMPORT.findall(text)]
    names = {name for module, names in imports if not module for name in _split_names(names)}
    return names, {module for module, _ in imports if module}


def _split_names(names: str) -> Iterator[str]:
    yield from re.findall(r"\w+", names)


def _reachable_modules(first: set[str]) -> set[str]:
    """The modules that can be reached from the first ones by imports, these included."""
    modules: set[str] = set()
    queue = list(first)
    optional = {*_OPTIONAL, *chain.from_iterable(_OPTIONAL.values())}
    while queue:
        module = queue.pop()
        if module not in modules:
            modules.add(module)
            queue += _imported_modules(module) - optional
            queue += _OPTIONAL.get(module, ())
    return modules


@cache
def _imported_modules(module: str) -> frozenset[str]:
    """The modules of the runtime that a module imports from, by their dotted names below the runtime."""
    folder = module.split(".")[:-1]
    imports = _RELATIVE_IMPORT.findall(_sources()[module])
    return frozenset(".".join([*folder[: len(folder) + 1 - len(dots)], name]) for dots, name in imports)


def _init_source(source: str, modules_by_name: Mapping[str, str]) -> str:
    """The runtime's `__init__.py` with only the used names, in their order there, each loaded when it is first used."""
    docstring, _, rest = source.partition("\n")
    names_by_module: dict[str, list[str]] = {}
    for name, module in modules_by_name.items():
        names_by_module.setdefault(module, []).append(name)
    imports = [f"    {line}" for item in names_by_module.items() for line in _import_lines(*item)]
    owners = [f"    {line}" for item in names_by_module.items() for line in _owner_lines(*item)]
    all_lines = "".join(
        f"{line}\n" for line in rest.splitlines() if line.strip(' ",') in modules_by_name and '"' in line
    )
    return "\n".join([docstring, _LAZY.format(imports="\n".join(imports), owners="\n".join(owners), names=all_lines)])


def _import_lines(module: str, names: Iterable[str]) -> list[str]:
    line = f"from .{module} import {', '.join(names)}"
    if len(line) + 4 <= _MAX_LINE:
        return [line]
    return [f"from .{module} import (", *(f"    {name}," for name in names), ")"]


def _owner_lines(module: str, names: Iterable[str]) -> list[str]:
    """The entry of a module in the mapping of modules to the names that they define."""
    line = f'    "{module}": "{" ".join(names)}",'
    if len(line) + 4 <= _MAX_LINE:
        return [line]
    return [f'    "{module}": """', *(f"        {name}" for name in names), '    """,']
