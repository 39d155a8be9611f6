"""Values in files as they are written, each with its place, and what references between them lead to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from sdkwright.errors import SdkwrightError
from sdkwright.load.nodes.node import Node
from sdkwright.load.nodes.pointers import MISSING, Pointer, decode_pointer, member
from sdkwright.load.references.scope import References
from sdkwright.load.references.view import UnresolvedReferenceError
from sdkwright.load.sources.source import Source

__all__ = ["DeadReferenceError", "Spot", "Spots", "Suspect"]

_CHAIN_LIMIT = 50


class Spot(NamedTuple):
    """A value as it is written.

    A tuple instead of a node: large documents have hundreds of thousands, and nearly all are passed.
    has_names: whether it stands within a schema that names itself by ``$id``, so that references mean something else.
    """

    value: Any
    pointer: Pointer
    source: Source
    has_names: bool = False

    @property
    def node(self) -> Node:
        """The same as a node."""
        return Node(self.value, self.pointer, self.source)

    def at(self, key: str | int) -> Spot:
        """Return the value at a key that is there."""
        value = self.value
        has_names = self.has_names or (value.__class__ is dict and isinstance(value.get("$id"), str))
        return Spot(value[key], (*self.pointer, key), self.source, has_names)

    def child(self, key: str) -> Spot | None:
        """Return the value at a key of a mapping, or None."""
        return self.at(key) if key in self.value else None

    def children(self) -> Iterator[tuple[str, Spot]]:
        """Yield the members of a mapping."""
        for key in self.value:
            yield key, self.at(key)

    def elements(self) -> Iterator[Spot]:
        """Yield the elements of a list."""
        for index, value in enumerate(self.value):
            yield Spot(value, (*self.pointer, index), self.source, self.has_names)


class Suspect(NamedTuple):
    """Something that may be wrong.

    rule: the rule that may be broken, in kebab case; ``unchecked`` where the value has a shape that it must not have.
    excerpt: the members of the smallest document that has the same fault, where one can be made.
    """

    rule: str
    spot: Spot
    excerpt: dict[str, Any] | None = None


class DeadReferenceError(Exception):
    """A reference leads nowhere, by its pointer alone.

    is_endless: whether it leads through too many others, or through itself.
    """

    def __init__(self, spot: Spot, *, is_endless: bool = False) -> None:
        super().__init__(spot)
        self.spot = spot
        self.is_endless = is_endless


class Spots:
    """What the references of one document lead to."""

    def __init__(self, references: References) -> None:
        self._references = references
        self._targets: dict[tuple[Source, str], Spot] = {}

    def resolved(self, spot: Spot) -> Spot:
        """Return a value, or what its references lead to; DeadReferenceError where they lead nowhere."""
        start = spot
        for _ in range(_CHAIN_LIMIT):
            reference = spot.value.get("$ref") if spot.value.__class__ is dict else None
            if not isinstance(reference, str):
                return spot
            if spot.has_names:
                raise DeadReferenceError(spot)
            key = (spot.source, reference)
            target = self._targets.get(key)
            if target is None:
                target = self._targets[key] = self._target(spot, reference)
            spot = target
        raise DeadReferenceError(start, is_endless=True)

    def known(self, source: Source, reference: str) -> Spot | None:
        """Return what a reference in a file leads to at first, where it has been followed before."""
        return self._targets.get((source, reference))

    def _target(self, spot: Spot, reference: str) -> Spot:
        file, _, fragment = reference.partition("#")
        pointer, source = unquote(fragment), spot.source
        if pointer and not pointer.startswith("/"):
            raise DeadReferenceError(spot)
        if file:
            try:
                source = self._references.open(file, spot.node, source).source
            except (SdkwrightError, UnresolvedReferenceError, ValueError):
                raise DeadReferenceError(spot) from None
        target = Spot(source.value, (), source)
        for name in decode_pointer(pointer):
            key, value = member(target.value, name)
            if value is MISSING:
                raise DeadReferenceError(spot)
            target = target.at(key)
        return target
