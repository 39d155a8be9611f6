"""What is said on a terminal and in a pipe: progress, warnings, the report."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO

import click

from sdkwright.errors import Diagnostic, OutputError

__all__ = ["SHOWN", "foremost", "paint", "progress", "say", "show", "warn"]

SHOWN = 20
# How many warnings of one kind are shown where there are more than can be shown.
_OF_A_KIND = 3
# What a piece of text is -> how click shows it on a terminal.
_STYLES: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "file": {"bold": True, "underline": True},
    "place": {"bold": True},
    "rule": {"fg": "cyan"},
    "excerpt": {"dim": True},
}


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at it; nobody does at a stream that was closed before the process began."""
    return stream is not None and stream.isatty()


def paint(what: str, text: str, *, err: bool = False) -> str:
    """Return a piece of an answer, or of what standard error gets, as a terminal shows it.

    It is as it was where that is no terminal, or one that is asked to be plain: NO_COLOR, if it is not empty, and
    ``TERM=dumb`` ask for that.
    """
    stream = sys.stderr if err else sys.stdout
    if not _is_terminal(stream) or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    return click.style(text, **_STYLES[what])


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Say on a terminal what is being done; stay quiet in a pipe."""
    if not _is_terminal(sys.stderr):
        yield lambda _stage: None
        return
    from rich.console import Console

    with Console(stderr=True).status("Starting") as status:
        yield lambda stage: status.update(f"{stage} …")


def say(text: str, *, ends: bool = True) -> None:
    """Print the answer of a command, and the end of its last line if that is not in it.

    Raises:
        OutputError: Standard output cannot be written: it has been closed, or its disk is full.
    """
    try:
        click.echo(text, nl=ends)
    except OSError as error:
        raise OutputError(f"standard output cannot be written: {error.strerror}") from error


def warn(diagnostics: Sequence[Diagnostic], lint: str) -> None:
    """Show some warnings of each kind, and how many there are besides, which the command line `lint` tells."""
    show(foremost(diagnostics), len(diagnostics), lint)


def foremost(diagnostics: Sequence[Diagnostic]) -> tuple[str, ...]:
    """Return the warnings to show: all where they are few, else some of each kind, in their order."""
    if len(diagnostics) <= SHOWN:
        return tuple(map(str, diagnostics))
    seen: Counter[str] = Counter()
    chosen: list[Diagnostic] = []
    for one in diagnostics:
        seen[one.rule] += 1
        # What is of no kind has nothing in common.
        if not one.rule or seen[one.rule] <= _OF_A_KIND:
            chosen.append(one)
        if len(chosen) == SHOWN:
            break
    return tuple(map(str, chosen))


def show(warnings: Sequence[str], total: int, lint: str) -> None:
    """Show these warnings of all that there are; `lint` is the command line that tells them all."""
    for warning in warnings:
        click.echo(f"{paint('warning', 'warning:', err=True)} {warning}", err=True)
    if total > len(warnings):
        click.echo(f"and {total - len(warnings):,} more warnings; all of them: {lint}", err=True)
