"""How a run makes an SDK, and what it may do to the one that stands there."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Formatting", "Terms"]


@dataclass(frozen=True, slots=True)
class Formatting:
    """Whether files are formatted, and by how many processes; None is one for each processor."""

    wanted: bool = True
    jobs: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a run.

    strict: nothing is written where there are warnings, or changes that break the code of users. checked: nothing is
        written at all, and what would be is told.
    force: files that were edited by hand may be lost. rename: another SDK may take the place of the one that is there.
    """

    strict: bool = False
    checked: bool = False
    force: bool = False
    rename: bool = False
    formatting: Formatting = field(default_factory=Formatting)
