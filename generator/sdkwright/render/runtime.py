"""The runtime as an SDK carries it: the modules that its generated files lead to, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

RUNTIME = Path(__file__).parent.parent / "runtime"
_INIT = "__init__"
# Whoever is given an SDK may do with the runtime in it as they like.
_LICENSE = "LICENSE"
_LINE = 120
_NAMES = r"(\([^)]*\)|[^\n(]+)"
_OFFERED = re.compile(rf"^from \.([\w.]+) import {_NAMES}", re.MULTILINE)
_TAKEN = re.compile(rf"^ *from [\w.]*\b_runtime(?:\.([\w.]+))? import {_NAMES}", re.MULTILINE)
_IMPORTED = re.compile(r"^ *from (\.+)([\w.]+) import ", re.MULTILINE)
# How a module is derived from another is nothing to users of an SDK.
_DERIVED = re.compile(r"\A# Derived from [^\n]*\n")
# What only some SDKs need: modules that others import within functions, with those that come along.
_OPTIONAL = {"auth.oauth": ("aio.tokens", "sync.tokens")}


def runtime_files(texts: Iterable[str]) -> dict[str, str]:
    """The runtime's files by name, as the generated files with these texts need them."""
    sources, offered = _sources(), _offered()
    names, modules = _taken(texts)
    used = {name: module for name, module in offered.items() if name in names}
    needed = _reached({*modules, *used.values()}, sources)
    folders = {module.rpartition(".")[0] for module in needed} - {""}
    files = {f"{folder}.{_INIT}": sources[f"{folder}.{_INIT}"] for folder in folders}
    files |= {module: sources[module] for module in needed}
    plain = {f"{_INIT}.py": _init(sources[_INIT], used), _LICENSE: (RUNTIME / _LICENSE).read_text(encoding="utf-8")}
    return plain | {_path(module): files[module] for module in sorted(files)}


def _path(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


@cache
def _sources() -> Mapping[str, str]:
    """The text of each module by its dotted name below the runtime."""
    return {
        ".".join(path.relative_to(RUNTIME).with_suffix("").parts): _DERIVED.sub("", path.read_text(encoding="utf-8"))
        for path in sorted(RUNTIME.rglob("*.py"))
    }


def offered() -> frozenset[str]:
    """The names that generated modules may import from the runtime."""
    return frozenset(_offered())


@cache
def _offered() -> Mapping[str, str]:
    """The names that generated modules may import, each with the module of the runtime that it stands in."""
    return {name: module for module, names in _OFFERED.findall(_sources()[_INIT]) for name in _listed(names)}


def _taken(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """The names that texts import from the runtime, and the modules of it that they import from directly."""
    imports = [pair for text in texts for pair in _TAKEN.findall(text)]
    names = {name for module, names in imports if not module for name in _listed(names)}
    return names, {module for module, _ in imports if module}


def _listed(names: str) -> Iterator[str]:
    yield from re.findall(r"\w+", names)


def _reached(first: set[str], sources: Mapping[str, str]) -> set[str]:
    """The modules that the first ones lead to by their imports, these included."""
    reached: set[str] = set()
    waiting = list(first)
    apart = {*_OPTIONAL, *chain.from_iterable(_OPTIONAL.values())}
    while waiting:
        module = waiting.pop()
        if module not in reached:
            reached.add(module)
            waiting += [imported for imported in _imports(module, sources[module]) if imported not in apart]
            waiting += _OPTIONAL.get(module, ())
    return reached


def _imports(module: str, source: str) -> Iterator[str]:
    """The modules of the runtime that a module imports from, by their dotted names below the runtime."""
    folder = module.split(".")[:-1]
    for dots, name in _IMPORTED.findall(source):
        above = folder[: len(folder) + 1 - len(dots)]
        yield ".".join([*above, name])


def _init(whole: str, used: Mapping[str, str]) -> str:
    """The runtime's `__init__.py` with no more than the used names, in the order that it has them."""
    docstring, _, rest = whole.partition("\n")
    modules = dict.fromkeys(used.values())
    imports = [_import(module, [name for name, owner in used.items() if owner == module]) for module in modules]
    listed = "".join(f"{line}\n" for line in rest.splitlines() if line.strip(' ",') in used and '"' in line)
    return "\n".join([docstring, "", *imports, "", f"__all__ = [\n{listed}]\n"])


def _import(module: str, names: Iterable[str]) -> str:
    line = f"from .{module} import {', '.join(names)}"
    if len(line) <= _LINE:
        return line
    return f"from .{module} import (\n" + "".join(f"    {name},\n" for name in names) + ")"
