"""The modules of an SDK as it would stand, and the names in them, read without running anything."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from sdkwright.config.module_names import ANYTHING, ModuleNames, module_names, source_of, statements
from sdkwright.config.template_files import TemplateFiles

__all__ = ["Read", "SdkModules"]

Read = Callable[[str], str | None]
"""Gives the text of a file of the SDK by its path; None where there is no such file."""

_INIT = "__init__"
# Packages whose names are loaded when they are first used: what type checkers see is what there is.
_LAZY = {"": "package/__init__.py.jinja", ".models": "models/__init__.py.jinja", "._runtime": None}
_OF_LANGUAGE = {"TYPE_CHECKING", "annotations"}


class SdkModules:
    """The modules of an SDK by the names that absolute imports give them, and the names in them."""

    def __init__(self, package: str, sources: Mapping[str, str], own: TemplateFiles, others: Read) -> None:
        self.package = package
        self._texts = {dotted: text for path, text in sources.items() if (dotted := _dotted(path))}
        self._lazy = {f"{package}{below}" for below, template in _LAZY.items() if template not in own.texts}
        self._others = others
        self._names: dict[str, ModuleNames] = {}

    def text(self, module: str) -> str | None:
        """The text of a module; None where there is none."""
        if module in self._texts:
            return self._texts[module]
        path = f"src/{module.replace('.', '/')}"
        texts = (self._others(f"{path}{end}") for end in (f"/{_INIT}.py", ".py"))
        return next((text for text in texts if text is not None), None)

    def path(self, module: str) -> str:
        """The path of a module below the package, without its ending."""
        return "/".join([*module.split(".")[1:], *([_INIT] if self.below(module) else [])])

    def tree(self, module: str) -> ast.Module | None:
        """The text of a module, read; None where it is no Python."""
        try:
            return ast.parse(self.text(module) or "")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None

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

    def owner(self, module: str, name: str) -> str:
        """The module that a name is loaded from which is imported from another one; by default that itself."""
        tree = self.tree(module) if module in self._lazy else None
        for statement, _ in statements(tree.body if tree else ()):
            if isinstance(statement, ast.ImportFrom) and name in (alias.name for alias in statement.names):
                return source_of(statement, self.path(module), self.package) or module
        return module

    def offered(self, module: str) -> list[str]:
        """The names that somebody can have meant who imports one from a module."""
        names = self.names(module)
        public = (name for name in (names.typed if module in self._lazy else names.run) if not name.startswith("_"))
        return sorted({*public, *self.below(module)} - _OF_LANGUAGE)

    def _read(self, module: str) -> ModuleNames:
        tree = self.tree(module)
        names = module_names(tree) if tree else ANYTHING
        if module in self._lazy:
            names = ModuleNames(names.all, names.typed)
        for star in names.stars:
            more = self._starred(star, module)
            names = ModuleNames(names.run | more.run, names.typed | more.typed, names.is_open or more.is_open)
        return names

    def _starred(self, star: ast.ImportFrom, module: str) -> ModuleNames:
        source = source_of(star, self.path(module), self.package)
        return self.names(source) if source and self.text(source) is not None else ANYTHING


def _dotted(path: str) -> str:
    """The name of the module at a path of the SDK; empty for what is none."""
    file = PurePosixPath(path)
    if file.suffix != ".py" or file.parts[0] != "src":
        return ""
    return ".".join(file.with_suffix("").parts[1:]).removesuffix(f".{_INIT}")
