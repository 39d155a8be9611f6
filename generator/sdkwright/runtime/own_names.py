"""What `dir` and completion in a shell show of an object: what is there for users, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable


def own_names(names: Iterable[str]) -> list[str]:
    """The names without those of internals, which begin with one underscore."""
    return [name for name in names if not name.startswith("_") or name.startswith("__")]


class OwnNames:
    """A base whose `dir` leaves internals out."""

    __slots__ = ()

    def __dir__(self) -> list[str]:
        return own_names(super().__dir__())
