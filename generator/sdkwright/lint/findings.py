"""Findings as values: what is wrong, how badly, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sdkwright.errors import Diagnostic, Location, discreet

__all__ = ["Finding", "findings_of"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found.

    file: the path of the file, relative to the directory that the command was run in where it is below that; or a URL.
    line, column: counted from 1; 0 where they are not known.
    pointer: the JSON pointer of the value; empty for the whole file.
    rule: the kind of finding, in kebab case. severity: ``error`` or ``warning``.
    message: one sentence. excerpt: the lines around the place; empty where there are none.
    """

    file: str
    line: int
    column: int
    pointer: str
    rule: str
    severity: str
    message: str
    excerpt: str


def findings_of(diagnostics: Iterable[Diagnostic], path_of: Callable[[str], str]) -> tuple[Finding, ...]:
    """Return warnings as findings, in their order.

    path_of: the name of a file within a run -> its path.
    """
    return tuple(_finding(diagnostic, path_of) for diagnostic in diagnostics)


def _finding(diagnostic: Diagnostic, path_of: Callable[[str], str]) -> Finding:
    place, excerpt = diagnostic.spot.locate() if diagnostic.spot else (Location(""), "")
    return Finding(
        file=path_of(place.file) if place.file else "",
        line=place.line,
        column=place.column,
        pointer=place.pointer,
        rule=diagnostic.rule,
        severity=diagnostic.severity,
        message=discreet(diagnostic.message),
        excerpt=excerpt,
    )
