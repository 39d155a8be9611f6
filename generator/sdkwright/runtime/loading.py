"""Names that a package offers, each loaded together with its module when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def loader(package: str, names: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package (PEP 562).

    names: the names that each module of the package defines, with blanks between them.
    """
    modules = {name: module for module, defined in names.items() for name in defined.split()}

    def load(name: str) -> Any:
        module = modules.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{module}"), name)
        # From now on it is found without this function.
        setattr(import_module(package), name, value)
        return value

    return load
