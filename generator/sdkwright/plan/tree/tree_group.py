"""A node of the endpoint tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """A node of the endpoint tree: the names of its operations (by key) and its child groups, both sorted.

    `aliases` are the names, and keys, of operations that stood here before, and stand elsewhere now.
    """

    name: str
    operations: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    aliases: tuple[tuple[str, str], ...] = ()

    def walk(self, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Group]]:
        """Every group below and including this one, with its path, parents first."""
        yield path, self
        for group in self.groups:
            yield from group.walk((*path, group.name))
