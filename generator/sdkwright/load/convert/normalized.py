"""The form of OpenAPI 3.1 and 3.2, which is the only one that is known beyond loading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sdkwright.load.convert.schema_upgrade import upgrade
from sdkwright.load.convert.swagger import Lookup, Media, convert, convert_part
from sdkwright.load.nodes.pointers import Pointer
from sdkwright.load.nodes.versions import Version

__all__ = ["Normalized", "normalized", "normalized_part"]


@dataclass(eq=False)
class Normalized:
    """A file's value in form, with the ways between its places and those of the file as it is written.

    moves: place in form -> place as written, for what has moved; what is below has moved along.
    notes: place as written -> what could not be taken over of it.
    """

    value: Any
    moves: dict[Pointer, Pointer] = field(default_factory=dict)
    notes: Mapping[Pointer, str] = field(default_factory=dict)

    def written(self, pointer: Pointer) -> Pointer:
        """Return the place in the file of what is at a place in form, or a place near it."""
        return _mapped(pointer, self.moves) if self.moves else pointer

    def moved(self, pointer: Pointer) -> Pointer:
        """Return the place in form of what is at a place in the file; there may be nothing there."""
        return _mapped(pointer, self._back) if self.moves else pointer

    @cached_property
    def _back(self) -> Mapping[Pointer, Pointer]:
        # Of several places that one has moved to, the first counts.
        return {written: placed for placed, written in reversed(self.moves.items())}


def _mapped(pointer: Pointer, moves: Mapping[Pointer, Pointer]) -> Pointer:
    for length in range(len(pointer), 0, -1):
        target = moves.get(pointer[:length])
        if target is not None:
            return (*target, *pointer[length:])
    return pointer


def normalized(value: Any, version: Version | None, lookup: Lookup) -> Normalized:
    """Bring a whole file into form; a file that declares no version is left as it is."""
    if version is None or not version.has_old_schemas:
        return Normalized(value)
    value = upgrade(value)
    return Normalized(*convert(value, lookup)) if version.is_swagger else Normalized(value)


def normalized_part(value: Any, version: Version, media: Media, lookup: Lookup) -> Any:
    """Bring a part of a file into form by itself; what it is, its keys tell."""
    if not version.has_old_schemas:
        return value
    value = upgrade(value)
    return convert_part(value, media, lookup) if version.is_swagger else value
