"""A node of the endpoint tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.plan.names.locked_names import LockedAlias


@dataclass(frozen=True, slots=True)
class Group:
    """A node of the endpoint tree: the names of its operations (by key) and its child groups, both sorted.

    `aliases` are the names here of operations that stand elsewhere.
    """

    name: str
    operations: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    aliases: tuple[tuple[str, LockedAlias], ...] = ()

    def walk(self, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Group]]:
        """Every group below and including this one, with its path, parents first."""
        yield path, self
        for group in self.groups:
            yield from group.walk((*path, group.name))
