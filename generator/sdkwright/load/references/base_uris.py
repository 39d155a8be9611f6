"""The names that schemas give themselves within a file: ``$id``, ``$anchor`` and ``$dynamicAnchor``."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from sdkwright.load.nodes.pointers import Pointer

__all__ = ["Resources"]


class Resources:
    """The schemas of one file by the names that they give themselves, found by one walk over it.

    ids: absolute or relative URI -> place, the file's own ``$self`` or ``$id`` among them.
    bases: place of each schema with an ``$id``, and of the file's root -> the URI that references in it start from.
    """

    def __init__(self, root: Any) -> None:
        self.ids: dict[str, Pointer] = {}
        self.bases: dict[Pointer, str] = {(): ""}
        self._anchors: dict[str, list[tuple[Pointer, Pointer]]] = {}
        own = root.get("$self") if isinstance(root, dict) else None
        if isinstance(own, str) and own:
            self._name(own.partition("#")[0], ())
        level: list[tuple[Pointer, Any, Pointer]] = [((), root, ())]
        while level:
            pointer, value, base = level.pop()
            if isinstance(value, dict):
                base = self._schema(pointer, value, base)
                level += [((*pointer, key), item, base) for key, item in value.items() if isinstance(item, dict | list)]
            else:
                level += [
                    ((*pointer, key), item, base) for key, item in enumerate(value) if isinstance(item, dict | list)
                ]

    def _schema(self, pointer: Pointer, value: dict[str, Any], base: Pointer) -> Pointer:
        own = value.get("$id")
        if isinstance(own, str) and own.startswith("#"):
            self._anchors.setdefault(own[1:], []).append((base, pointer))
        elif isinstance(own, str) and own:
            try:
                self._name(urljoin(self.bases[base], own.partition("#")[0]), pointer)
            except ValueError:
                return base
            base = pointer
        for word in ("$anchor", "$dynamicAnchor"):
            name = value.get(word)
            if isinstance(name, str):
                self._anchors.setdefault(name, []).append((base, pointer))
        return base

    def _name(self, uri: str, pointer: Pointer) -> None:
        self.ids.setdefault(uri, pointer)
        self.bases[pointer] = uri

    def base_of(self, pointer: Pointer) -> Pointer:
        """Return the place of the innermost schema with an ``$id`` that a place is in; the root where there is none."""
        return next(pointer[:length] for length in range(len(pointer), -1, -1) if pointer[:length] in self.bases)

    def anchored(self, name: str, base: Pointer) -> tuple[Pointer, ...]:
        """Return the places that an anchor may mean: those of the schema that asks, else those of the whole file."""
        anchors = self._anchors.get(name, [])
        return tuple(pointer for of, pointer in anchors if of == base) or tuple(pointer for _, pointer in anchors)
