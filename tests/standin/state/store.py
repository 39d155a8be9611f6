"""Where the things live that clients create."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Scope = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Row:
    """One thing.

    `values` are the fields of its fullest reply, `seed` is what its sample values are made from. `unseen` is how many
    reads still answer 404, `polls` how many status reads still say "in progress", `outcome` what the fields become
    after that, and `flaw` is why the synchronisation fails each time ("": it need not). `before` is what the next
    reads still show after a change, the newest last. `lingering` is how many reads still find it (None: it is not
    deleted).
    """

    values: dict[str, Any]
    seed: str
    unseen: int = 0
    polls: int = 0
    outcome: dict[str, Any] = field(default_factory=dict)
    flaw: str = ""
    before: list[dict[str, Any]] = field(default_factory=list)
    lingering: int | None = None


class Store:
    """Rows by kind (such as "packages") and scope (such as a workspace and a repository's permanent slug)."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, Scope], list[Row]] = {}
        self._made = 0

    def number(self) -> int:
        """A number that was not given out before; the first is 1."""
        self._made += 1
        return self._made

    def rows(self, kind: str, scope: Scope) -> list[Row]:
        """The rows of a scope in the order they are listed in, newest last."""
        return list(self._tables.get((kind, scope), ()))

    def within(self, kind: str, prefix: Scope) -> list[Row]:
        """The rows of all scopes that begin with the prefix."""
        found = [
            rows for (name, scope), rows in self._tables.items() if name == kind and scope[: len(prefix)] == prefix
        ]
        return [row for rows in found for row in rows]

    def find(self, kind: str, scope: Scope, keys: Iterable[str], wanted: str) -> Row | None:
        """The row whose value of one of the keys is the wanted one."""
        names = tuple(keys)
        for row in self._tables.get((kind, scope), ()):
            if any(str(row.values.get(name)) == wanted for name in names):
                return row
        return None

    def add(self, kind: str, scope: Scope, row: Row) -> None:
        """Put a row at the end of its scope."""
        self._tables.setdefault((kind, scope), []).append(row)

    def remove(self, kind: str, scope: Scope, row: Row) -> None:
        """Take a row away. Raises ValueError if it is not there."""
        self._tables[kind, scope].remove(row)

    def clear(self) -> None:
        """Take everything away and start counting anew."""
        self._tables.clear()
        self._made = 0
