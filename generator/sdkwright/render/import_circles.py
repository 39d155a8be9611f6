"""Imports of custom code that lead back to it before what they name is there.

The module of a group imports the hand-written class that it takes methods from. Where that module imports the group in
turn, whichever of the two comes first finds the other one half done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sdkwright.config.custom_bases import classes_in
from sdkwright.config.custom_code import CUSTOM
from sdkwright.config.module_names import When
from sdkwright.render.custom_imports import OwnImport, own_imports
from sdkwright.render.sdk_modules import SdkModules

__all__ = ["Circles"]


class Circles:
    """The imports that hand-written modules make as they are loaded."""

    def __init__(self, modules: SdkModules, imports: Sequence[OwnImport]) -> None:
        self._modules = modules
        self._imported: dict[str, set[str]] = defaultdict(set)
        for one in imports:
            self._imported[_module(one, modules.package)].update(_reached(one))

    def mistake(self, one: OwnImport) -> str:
        """Why an import finds a class of the SDK not yet there, and what to do; empty where it is."""
        owner = self._modules.owner(one.module, one.name) if one.module else ""
        module, custom = _module(one, self._modules.package), f"{self._modules.package}.{CUSTOM}"
        if one.when is not When.ALWAYS or not owner or owner.startswith(f"{custom}."):
            return ""
        tree = self._modules.tree(owner)
        if tree is None or one.name not in classes_in(tree) or module not in self._loaded_by(owner):
            return ""
        advice = 'import it in the function that needs it, or under "if TYPE_CHECKING:"'
        return f"{owner} imports this module, for what {CUSTOM}/ adds to it, before it has {one.name}; {advice}"

    def _loaded_by(self, owner: str) -> set[str]:
        """The hand-written modules that are loaded with one of the SDK."""
        text, path = self._modules.text(owner) or "", self._modules.path(owner)
        queue = [name for one in own_imports(path, text, self._modules.package) for name in _reached(one)]
        loaded: set[str] = set()
        while queue:
            name = queue.pop()
            if name not in loaded and name in self._imported:
                queue += self._imported[name]
            loaded.add(name)
        return loaded


def _module(one: OwnImport, package: str) -> str:
    """The module that an import stands in."""
    path = one.location.file.removesuffix(".py").removesuffix("/__init__")
    return f"{package}.{path.replace('/', '.')}"


def _reached(one: OwnImport) -> set[str]:
    """What an import may load at once."""
    return {one.module or "", f"{one.module}.{one.name}"} if one.when in (When.ALWAYS, When.PROVIDED) else set()
