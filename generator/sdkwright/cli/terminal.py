"""What is said on a terminal and in a pipe: progress, warnings, the report."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from sdkwright.errors import Diagnostic, OutputError

__all__ = ["SHOWN", "paint", "progress", "say", "show", "warn"]

SHOWN = 20
# What a piece of text is -> how click shows it on a terminal.
_STYLES: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "file": {"bold": True, "underline": True},
    "place": {"bold": True},
    "rule": {"fg": "cyan"},
    "excerpt": {"dim": True},
}


def paint(what: str, text: str) -> str:
    """Return a piece of an answer as a terminal shows it: as it is in a pipe, or where NO_COLOR is set."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    return click.style(text, **_STYLES[what])


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
    """Show the first warnings, and how many there are besides."""
    show(list(map(str, diagnostics[:SHOWN])), len(diagnostics))


def show(warnings: Sequence[str], total: int) -> None:
    """Show these warnings of all that there are."""
    for warning in warnings:
        click.echo(f"warning: {warning}", err=True)
    if total > len(warnings):
        click.echo(f"and {total - len(warnings):,} warnings more", err=True)
