"""The runtime as an SDK carries it: the modules that its generated files lead to, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

RUNTIME = Path(__file__).parent.parent / "runtime"
_INIT = "__init__"
_LINE = 120
_NAMES = r"(\([^)]*\)|[^\n(]+)"
_OFFERED = re.compile(rf"^from \.(\w+) import {_NAMES}", re.MULTILINE)
_TAKEN = re.compile(rf"^ *from [\w.]*\b_runtime(?:\.(\w+))? import {_NAMES}", re.MULTILINE)
_LEADS_TO = re.compile(r"^ *from \.(\w+) import ", re.MULTILINE)
# What only some SDKs need: modules that others import within functions, with those that come along.
_OPTIONAL = {"oauth": ("tokens_async", "tokens_sync")}


def runtime_files(texts: Iterable[str]) -> dict[str, str]:
    """The runtime's files by name, as the generated files with these texts need them."""
    sources, offered = _sources(), _offered()
    names, modules = _taken(texts)
    used = {name: module for name, module in offered.items() if name in names}
    needed = _reached({*modules, *used.values()}, sources)
    return {f"{_INIT}.py": _init(sources[_INIT], used)} | {f"{name}.py": sources[name] for name in sorted(needed)}


@cache
def _sources() -> Mapping[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(RUNTIME.glob("*.py"))}


@cache
def _offered() -> Mapping[str, str]:
    """The names that generated modules may import, each with the module of the runtime that it stands in."""
    return {name: module for module, names in _OFFERED.findall(_sources()[_INIT]) for name in _listed(names)}


def _taken(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """The names that texts import from the runtime, and the modules of it that they import from directly."""
    found = [pair for text in texts for pair in _TAKEN.findall(text)]
    return {name for module, names in found if not module for name in _listed(names)}, {one for one, _ in found if one}


def _listed(names: str) -> Iterator[str]:
    yield from re.findall(r"\w+", names)


def _reached(first: set[str], sources: Mapping[str, str]) -> set[str]:
    """The modules that the first ones lead to by their imports, these included."""
    found: set[str] = set()
    waiting = list(first)
    apart = {*_OPTIONAL, *chain.from_iterable(_OPTIONAL.values())}
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += [one for one in _LEADS_TO.findall(sources[module]) if one not in apart]
            waiting += _OPTIONAL.get(module, ())
    return found


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
