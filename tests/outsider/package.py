"""An SDK as its users have it: the lock beside it, clients, methods, and their arguments by names on the wire."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.outsider.operation import Operation

Place = tuple[str, str]
"""The place of a value and its name on the wire."""

WHOLE = ("body", "")
"""The body as one argument."""


class NotFoundError(Exception):
    """The SDK has no such method or argument; the message says which."""


@dataclass(frozen=True)
class Sdk:
    """An SDK on disk, imported."""

    root: Path
    module: ModuleType
    lock: Mapping[str, Any]

    def client(self, *, asynchronous: bool, **settings: Any) -> Any:
        """A client of the kind."""
        return getattr(self.module, self.lock["async_client" if asynchronous else "client"])(**settings)

    @cached_property
    def settings(self) -> tuple[str, ...]:
        """The arguments of the client."""
        return tuple(inspect.signature(getattr(self.module, self.lock["client"])).parameters)

    def path(self, operation: Operation) -> str:
        """Where the operation's method is; raises NotFoundError."""
        paths = self.lock["operations"]
        # Where an id is there twice, one of the two is known by method and path.
        for key in (operation.key, operation.id):
            if key and key in paths:
                return str(paths[key])
        raise NotFoundError(f"the lock has no {operation.key} {operation.id!r}")

    def forget(self) -> None:
        """Drop its modules and its place in `sys.path`."""
        name = self.module.__name__
        for loaded in [one for one in sys.modules if one == name or one.startswith(f"{name}.")]:
            del sys.modules[loaded]
        sys.path.remove(str(self.root / "src"))


def imported(root: Path) -> Sdk:
    """The SDK that was made at `root`."""
    lock = json.loads((root / "sdkwright.lock").read_text(encoding="utf-8"))
    sys.path.insert(0, str(root / "src"))
    importlib.invalidate_caches()
    return Sdk(root, importlib.import_module(lock["package"]), lock)


def method_at(client: Any, path: str) -> Any:
    """What stands at a Python path below the client."""
    for name in path.split("."):
        client = getattr(client, name, None)
    if not callable(client):
        raise NotFoundError(f"the client has no method {path}")
    return client


def normal(name: str) -> str:
    """A name without what styles of spelling differ in."""
    return re.sub("[^a-z0-9]", "", unicodedata.normalize("NFKD", name).lower())


def argument_names(method: Any) -> tuple[str, ...]:
    """The names of a method's arguments, without the options that all have."""
    return tuple(name for name in inspect.signature(method).parameters if name not in ("options", "self"))


def matched(names: Sequence[str], wanted: Iterable[Place]) -> dict[Place, str]:
    """The argument of each place and name on the wire, for those that have one.

    First where only one is spelt alike, then where its place is part of it, then whichever holds the name, and for a
    name of signs alone the one that is left. A parameter of the path comes before others of its name.
    """
    found: dict[Place, str] = {}
    left = list(dict.fromkeys(wanted))
    for rule in (_exact, _placed, _exact, _alike, _placed, _alike, _loose, _nameless):
        free = [name for name in names if name not in found.values()]
        for key in left:
            alike = [name for name in free if rule(key, name)]
            others = [other for other in left if other != key]
            rivals = [other for other in others if any(_rivals(rule, key, other, name) for name in alike)]
            first = key[0] == "path" and all(other[0] != "path" for other in rivals)
            if len(alike) == 1 and (first or not rivals):
                found[key] = alike[0]
                free.remove(alike[0])
        left = [key for key in left if key not in found]
    return found


def _rivals(rule: Callable[[Place, str], bool], key: Place, other: Place, name: str) -> bool:
    """Whether the name may be for another key: by the same rule, or as it is spelt where only that is of the path."""
    return rule(other, name) or (key[0] != "path" == other[0] and _alike(other, name))


def _exact(key: Place, name: str) -> bool:
    return name == key[1] or name == _snake(key[1])


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_").lower()


def _placed(key: Place, name: str) -> bool:
    place = {"field": "body", "void": "header"}.get(key[0], key[0])
    return normal(name) in (normal(place + key[1]), normal(key[1] + place))


def _alike(key: Place, name: str) -> bool:
    wire, spelt = normal(key[1]), normal(name)
    # No name in Python begins with a digit.
    return spelt == wire or (wire[:1].isdigit() and spelt[1:] == wire)


def _loose(key: Place, name: str) -> bool:
    wire, spelt = normal(key[1]), re.sub("[0-9]+$", "", normal(name))
    return bool(wire) and bool(spelt) and (wire in normal(name) or spelt in wire)


def _nameless(key: Place, _: str) -> bool:
    return not normal(key[1])
