"""What is said on a terminal and in a pipe: progress, warnings, the report."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from sdkwright.errors import Diagnostic, OutputError

__all__ = ["SHOWN", "foremost", "marked", "progress", "say", "show", "warn"]

SHOWN = 20
# How many warnings of one kind are shown where there are more than can be shown.
_OF_A_KIND = 3


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Say on a terminal what is being done; stay quiet in a pipe."""
    if not sys.stderr.isatty():
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


def warn(diagnostics: Sequence[Diagnostic]) -> None:
    """Show some warnings of each kind, and how many there are besides."""
    show(foremost(diagnostics), len(diagnostics))


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


def marked(text: str, colour: str) -> str:
    """Return text for standard error, coloured if that is a terminal which is not asked to be plain.

    NO_COLOR, if it is not empty, and ``TERM=dumb`` ask for that.
    """
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if plain or not sys.stderr.isatty() else click.style(text, fg=colour, bold=True)


def show(warnings: Sequence[str], total: int) -> None:
    """Show these warnings of all that there are."""
    for warning in warnings:
        click.echo(f"{marked('warning:', 'yellow')} {warning}", err=True)
    if total > len(warnings):
        click.echo(f"and {total - len(warnings):,} warnings more; sdkwright lint tells them all", err=True)
