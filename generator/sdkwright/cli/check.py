"""`sdkwright check`: compare the SDK with what would be made."""

from __future__ import annotations

import sys

import click

from sdkwright import pipeline
from sdkwright.cli.options import Wanted, making, reading
from sdkwright.cli.terminal import SHOWN, progress, say, warn
from sdkwright.output.journal import is_half_written
from sdkwright.output.terms import Formatting, Terms
from sdkwright.output.write import CheckOutput


@click.command("check")
@reading(placed=True)
@making
def command(wanted: Wanted, strict: bool, no_format: bool, jobs: int | None) -> None:
    """Say whether the SDK is what the documents give; exit with 1 if it is not. Nothing is written."""
    settings = wanted.settings()
    if is_half_written(settings.package.output):
        say(f"half-written: {settings.package.output}: a run ended while it wrote; generate completes it")
        sys.exit(1)
    output = CheckOutput(settings.package.output)
    terms = Terms(strict, checked=True, formatting=Formatting(not no_format, jobs))
    with progress() as advance:
        report = pipeline.generate(settings, output, terms, advance)
    edited = report.outcome.edited if report.outcome else ()
    for name in report.drift[:SHOWN]:
        say(f"{'edited by hand' if name in edited else 'differs'}: {settings.package.output / name}")
    if len(report.drift) > SHOWN:
        say(f"and {len(report.drift) - SHOWN:,} more")
    warn(report.diagnostics)
    say(report.summary())
    sys.exit(report.exit_code)
