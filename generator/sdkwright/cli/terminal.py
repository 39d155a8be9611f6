"""What is said on a terminal and in a pipe: progress, warnings, the report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from sdkwright.errors import Diagnostic

__all__ = ["SHOWN", "progress", "show", "warn"]

SHOWN = 20


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Say on a terminal what is being done; stay quiet in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _stage: None
        return
    from rich.console import Console

    with Console(stderr=True).status("Starting") as status:
        yield lambda stage: status.update(f"{stage} …")


def warn(diagnostics: Sequence[Diagnostic]) -> None:
    """Show the first warnings, and how many there are besides."""
    show(list(map(str, diagnostics[:SHOWN])), len(diagnostics))


def show(warnings: Sequence[str], total: int) -> None:
    """Show these warnings of all that there are."""
    for warning in warnings:
        click.echo(f"warning: {warning}", err=True)
    if total > len(warnings):
        click.echo(f"and {total - len(warnings):,} warnings more", err=True)
