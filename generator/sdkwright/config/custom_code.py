"""Code that is written by hand and goes into the SDK: the modules in `custom/`, beside sdk.yaml.

What they define is read without running them.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from sdkwright.config.confined_files import ConfinedFiles
from sdkwright.config.custom_bases import classes_in, with_bases
from sdkwright.config.distribution import is_identifier
from sdkwright.config.module_names import defined_names, module_names
from sdkwright.config.sections import Check, Section, text_value
from sdkwright.errors import ConfigError, Location, meant
from sdkwright.load import Node

CUSTOM = "custom"
"""The folder beside sdk.yaml, and the package in the SDK."""

ASYNC, SYNC = "aio", "sync"
"""The folders in it with the two halves of code that either waits or does not."""

_PATH: Check = (
    lambda text: text.count(".") > 0 and all(map(is_identifier, text.split("."))),
    f"a module of {CUSTOM}/ and a name in it, such as push.Packages",
)


@dataclass(frozen=True, slots=True)
class CustomClass:
    """A class whose methods a generated class has as well.

    name: of the class for the sync client; the other one is this after ``Async``.
    module, async_module: the modules of the two below ``custom``, dotted.
    members: the names that either has, from classes of `custom` that it is derived from as well.
    """

    name: str
    module: str
    async_module: str
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class CustomCode:
    """The hand-written modules of an SDK; empty by default.

    files: their text, by path below ``custom``.
    classes: the dotted path of a group, or ``client`` -> the class that it takes methods from.
    exports: names that users import from the package -> their modules below ``custom``, dotted.
    folder: where they are; None where there are none.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    classes: Mapping[str, CustomClass] = field(default_factory=dict)
    exports: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None


def custom_code(top: Section, files: ConfinedFiles) -> CustomCode:
    """What sdk.yaml says of custom code in `custom` and `exports`; `files` are those that it may name.

    Raises ConfigError, located, for a module or a name that is not there, and for a module that is no Python or is a
    link to a file elsewhere.
    """
    if top.child("custom") is None and top.child("exports") is None:
        return CustomCode()
    folder = files.config.parent / CUSTOM
    texts = _texts(folder, files)
    modules = _Modules(folder, texts, {name: _parsed(name, text) for name, text in texts.items()})
    modules.check()
    return CustomCode(
        files=modules.files,
        classes={group: modules.mixin(node) for group, node in top.members("custom")},
        exports=modules.exports(top.elements("exports")),
        folder=folder,
    )


def _texts(folder: Path, files: ConfinedFiles) -> dict[str, str]:
    """The text of each module by its path; those whose names begin with a dot are none."""
    texts: dict[str, str] = {}
    for path in files.below(folder, CUSTOM, ".py"):
        name = path.relative_to(folder).as_posix()
        try:
            texts[name] = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"this cannot be read as text: {error}", Location(f"{CUSTOM}/{name}")) from None
    return texts


@dataclass(frozen=True, slots=True)
class _Modules:
    """The modules of a folder, by path below it: their texts, and what they say."""

    folder: Path
    files: Mapping[str, str]
    trees: Mapping[str, ast.Module]

    def check(self) -> None:
        """Make sure that each module is one in any case, and can be imported beside the others."""
        spelled: dict[str, str] = {}
        folders = {folder.as_posix() for name in self.files for folder in PurePosixPath(name).parents}
        for name in self.files:
            other = spelled.setdefault(name.lower(), name)
            if other != name:
                message = f"on many systems this is the same file as {CUSTOM}/{other}; rename one of them"
                raise ConfigError(message, Location(f"{CUSTOM}/{name}"))
            if name.removesuffix(".py") in folders:
                message = f"the folder {CUSTOM}/{name.removesuffix('.py')} hides this module; rename one of them"
                raise ConfigError(message, Location(f"{CUSTOM}/{name}"))

    def mixin(self, node: Node) -> CustomClass:
        """The class that a text such as ``push.Packages`` names."""
        dotted, _, name = text_value(node, _PATH).rpartition(".")
        halves = f"{ASYNC}/{dotted.replace('.', '/')}.py" in self.files
        module, async_module = (f"{SYNC}.{dotted}", f"{ASYNC}.{dotted}") if halves else (dotted, dotted)
        pairs = ((module, name), (async_module, f"Async{name}"))
        for one, class_name in pairs:
            self._require(class_name, classes_in(self._tree(one, node)), one, node)
        members = {member for one in with_bases(self.trees, pairs) for member in defined_names(one.body)}
        return CustomClass(name, module, async_module, frozenset(members))

    def exports(self, nodes: Iterable[Node]) -> dict[str, str]:
        """The names that texts such as ``failures.SyncFailed`` export, and their modules."""
        exports: dict[str, str] = {}
        for node in nodes:
            name, module = self._exported(node)
            other = exports.setdefault(name, module)
            if other != module:
                raise node.error(ConfigError, f'"{name}" is exported already, from {_file(other)}; rename one of them')
        return exports

    def _exported(self, node: Node) -> tuple[str, str]:
        module, _, name = text_value(node, _PATH).rpartition(".")
        names = module_names(self._tree(module, node))
        if not (names.is_open or names.stars):
            self._require(name, names.run, module, node)
        return name, module

    def _tree(self, module: str, node: Node) -> ast.Module:
        name = f"{module.replace('.', '/')}.py"
        if name not in self.files:
            known = ", ".join(f"{CUSTOM}/{one}" for one in self.files) or "none"
            hint = meant(name, self.files, f"there are {known}")
            raise node.error(ConfigError, f'there is no file "{CUSTOM}/{name}" beside the configuration; {hint}')
        return self.trees[name]

    def _require(self, name: str, known: Collection[str], module: str, node: Node) -> None:
        if name not in known:
            hint = meant(name, known, f"it has {', '.join(sorted(known)) or 'nothing'}")
            raise node.error(ConfigError, f'there is no "{name}" in {_file(module)}; {hint}')


def _file(module: str) -> str:
    return f"{CUSTOM}/{module.replace('.', '/')}.py"


def _parsed(name: str, text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        where = Location(f"{CUSTOM}/{name}", error.lineno or 0, error.offset or 0)
        raise ConfigError(f"this is no Python: {error.msg}", where) from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise ConfigError(f"this is no Python: {error}", Location(f"{CUSTOM}/{name}")) from None
