"""Imports that lead to nothing in the SDK: they are told before an SDK is written that cannot be used.

A vendor drops or renames what custom code imports, or a release of ours what a template of the user's does; whoever
uses the SDK would be the first to see it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import PurePosixPath

from sdkwright.config.module_names import ANYTHING, ModuleNames, When, module_names, source_of
from sdkwright.config.template_files import TemplateFiles
from sdkwright.errors import ConfigError, Diagnostic, Location, meant
from sdkwright.plan import Package
from sdkwright.render.custom_imports import OwnImport, custom_imports, own_imports
from sdkwright.render.overrides import Templates
from sdkwright.render.runtime import exported_names, runtime_texts

__all__ = ["import_warnings"]

Read = Callable[[str], str | None]

_INIT = "__init__"
# Packages whose names are loaded when they are first used: what type checkers see is what there is.
_LAZY = {"": "package/__init__.py.jinja", ".models": "models/__init__.py.jinja", "._runtime": None}
_SHOWN = 8
_OF_LANGUAGE = {"TYPE_CHECKING", "annotations"}
_DROPPED = "it was dropped or renamed: import what took its place, or nothing"


def import_warnings(
    package: Package, sources: Mapping[str, str], own: TemplateFiles, earlier: Read, kept: Read
) -> tuple[Diagnostic, ...]:
    """A warning about each import of custom code, or of the user's templates, that leads to nothing, if it runs.

    sources: the files of the SDK. own: the templates that they may be made of. earlier: gives the text of a file as it
    stands there before the run. kept: the same for those files alone that no run has made, and that stay.

    Raises ConfigError, located, with all those that run in any case and lead to nothing.
    """
    modules = _Modules(package.project.module, sources, own, kept)
    before = _Modules(package.project.module, {}, own, earlier)
    found: dict[tuple[str, str], tuple[When, Diagnostic]] = {}
    for one, of_file in _imports(package, sources, own):
        mistake = _mistake(one, modules, before) if one.when is not When.PROVIDED else ""
        if mistake:
            # A template may have a hand in any number of files.
            told = one.when, Diagnostic(f"{of_file}{mistake}", one.location, "configuration")
            found.setdefault((one.location.identity, mistake), told)
    errors = [diagnostic for when, diagnostic in found.values() if when is When.ALWAYS]
    if errors:
        raise ConfigError(errors[0].message, errors[0].location, "\n".join(map(str, errors[1:])))
    return tuple(diagnostic for _, diagnostic in found.values())


def _imports(package: Package, sources: Mapping[str, str], own: TemplateFiles) -> Iterator[tuple[OwnImport, str]]:
    """The imports that are not ours, each with its place and what a message about it begins with."""
    module, templates = package.project.module, Templates(own)
    yield from ((one, "") for one in custom_imports(package.custom, module))
    for file in package.files if own.texts else ():
        for template in templates.own_of(file)[:1] if file.path.endswith(".py") else ():
            for one in own_imports(file.path.removeprefix(f"src/{module}/"), sources[file.path], module):
                place = Location(template.name, 1, 1)
                yield replace(one, location=place), f"what this makes of {file.path} is wrong: "


class _Modules:
    """The modules of an SDK by the names that absolute imports give them, and the names in them."""

    def __init__(self, package: str, sources: Mapping[str, str], own: TemplateFiles, others: Read) -> None:
        self.package = package
        self._texts = {dotted: text for path, text in sources.items() if (dotted := _dotted(path))}
        self._lazy = {f"{package}{below}" for below, template in _LAZY.items() if template not in own.texts}
        self._others = others
        self._names: dict[str, ModuleNames] = {}

    def text(self, module: str) -> str | None:
        """The text of a module; None where there is none."""
        path = f"src/{module.replace('.', '/')}"
        texts = (self._texts.get(module), *(self._others(f"{path}{end}") for end in (f"/{_INIT}.py", ".py")))
        return next((text for text in texts if text is not None), None)

    def has(self, module: str) -> bool:
        """Whether there is such a module, or a folder with modules."""
        return self.text(module) is not None or any(one.startswith(f"{module}.") for one in self._texts)

    def below(self, module: str) -> list[str]:
        """The modules in one, by their names in it."""
        inner = (one.removeprefix(f"{module}.") for one in self._texts if one.startswith(f"{module}."))
        return sorted(name for name in inner if "." not in name)

    def names(self, module: str) -> ModuleNames:
        """The names in a module, without those of modules in it."""
        if module not in self._names:
            # What imports all names of one another in a circle adds nothing.
            self._names[module] = ModuleNames()
            self._names[module] = self._read(module)
        return self._names[module]

    def offered(self, module: str) -> list[str]:
        """The names that somebody can have meant who imports one from a module."""
        names = self.names(module)
        public = (name for name in (names.typed if module in self._lazy else names.run) if not name.startswith("_"))
        return sorted({*public, *self.below(module)} - _OF_LANGUAGE)

    def _read(self, module: str) -> ModuleNames:
        try:
            names = module_names(ast.parse(self.text(module) or ""))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return ANYTHING
        if module in self._lazy:
            names = ModuleNames(names.all, names.typed)
        for star in names.stars:
            more = self._starred(star, module)
            names = ModuleNames(names.run | more.run, names.typed | more.typed, names.is_open or more.is_open)
        return names

    def _starred(self, star: ast.ImportFrom, module: str) -> ModuleNames:
        # Of a package or of a module, as the number of dots counts.
        parts = module.split(".")[1:]
        path = "/".join([*parts, _INIT] if self.below(module) else parts)
        source = source_of(star, path, self.package)
        return self.names(source) if source and self.text(source) is not None else ANYTHING


def _dotted(path: str) -> str:
    """The name of the module at a path of the SDK; empty for what is none."""
    file = PurePosixPath(path)
    if file.suffix != ".py" or file.parts[0] != "src":
        return ""
    return ".".join(file.with_suffix("").parts[1:]).removesuffix(f".{_INIT}")


def _mistake(one: OwnImport, modules: _Modules, before: _Modules) -> str:
    """Why an import leads to nothing, and what to do; empty where it leads to something."""
    module, name = one.module, one.name
    if module is None:
        return f'this leads out of the package "{modules.package}"; take dots away'
    if name not in ("", "*") and modules.has(f"{module}.{name}"):
        return ""
    if not modules.has(module):
        return _no_module(module, modules, gone=before.text(module) is not None)
    names = modules.names(module)
    if name in ("", "*") or names.is_open or name in names.run or (name.startswith("__") and name.endswith("__")):
        return ""
    if name in names.typed:
        advice = 'import it under "if TYPE_CHECKING:", or from where it is defined'
        return "" if one.when is When.TYPES else f'"{name}" is in {module} for type checkers only; {advice}'
    return _no_name(name, module, modules, gone=name in before.names(module).all)


def _no_module(module: str, modules: _Modules, *, gone: bool) -> str:
    parent = module.rpartition(".")[0]
    while not modules.has(parent):
        parent = parent.rpartition(".")[0]
    known, runtime = modules.below(parent), f"{modules.package}._runtime"
    if f"{module}.".startswith(f"{runtime}."):
        parent, known = runtime, [path.removesuffix(".py").replace("/", ".") for path in runtime_texts()]
    near = get_close_matches(module.removeprefix(f"{parent}."), known, n=1)
    hint = f'did you mean "{parent}.{near[0]}"?' if near else _DROPPED if gone else f"{parent} has {_few(known)}"
    return f'there is no module "{module}"{_any_more(gone=gone)}; {hint}'


def _no_name(name: str, module: str, modules: _Modules, *, gone: bool) -> str:
    package = modules.package
    offered = {one: modules.offered(one) for one in (package, f"{package}.models", module)}
    offered[f"{package}._runtime"] = sorted(exported_names())
    other = next((one for one, names in offered.items() if name in names), None)
    hint = meant(name, offered[module], _DROPPED if gone else f"it has {_few(offered[module])}")
    hint = f"it is in {other}" if other else hint
    return f'there is no "{name}" in {module}{_any_more(gone=gone)}; {hint}'


def _any_more(*, gone: bool) -> str:
    return " any more" if gone else ""


def _few(names: list[str]) -> str:
    """The first of some names, and how many more there are."""
    more = [f"and {len(names) - _SHOWN:,} more"] if len(names) > _SHOWN else []
    return ", ".join([*names[:_SHOWN], *more]) or "nothing"
