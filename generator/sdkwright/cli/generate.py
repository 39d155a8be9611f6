"""`sdkwright generate`: make the SDK."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from sdkwright.cli.options import Wanted, making, reading
from sdkwright.cli.terminal import SHOWN, progress, show
from sdkwright.output.run_cache import Command, Told, recall, remember


@click.command("generate")
@reading(placed=True)
@making
def command(wanted: Wanted, strict: bool, no_format: bool, jobs: int | None) -> None:
    """Make the SDK, or bring it up to date."""
    asked = Command((repr(wanted), f"{strict=}", f"{no_format=}"))
    told = recall(asked) if all(Path(spec).is_file() for spec in wanted.specs) else None
    if told is None:
        sys.exit(_made(wanted, asked, strict=strict, no_format=no_format, jobs=jobs))
    show(told.warnings, told.total)
    click.echo(told.summary)


def _made(wanted: Wanted, asked: Command, *, strict: bool, no_format: bool, jobs: int | None) -> int:
    """Make the SDK, say what was done, and return the exit code."""
    # Half a second's worth of modules, which a run that finds everything as it left it does without.
    from sdkwright import pipeline
    from sdkwright.output.assemble import Formatting
    from sdkwright.output.lock import claim
    from sdkwright.output.write import DiskOutput

    since = time.time_ns()
    settings = wanted.settings()
    root = settings.package.output
    claim(root)
    formatting = Formatting(wanted=not no_format, jobs=jobs)
    with progress() as tell:
        report = pipeline.generate(
            settings, DiskOutput(root), strict=strict, formatting=formatting, checked=False, progress=tell
        )
    warnings = tuple(map(str, report.diagnostics[:SHOWN]))
    show(warnings, len(report.diagnostics))
    click.echo(report.summary())
    files = settings.files()
    if report.outcome is not None and report.read is not None and files is not None:
        told = Told(warnings, len(report.diagnostics), report.again().summary())
        remember(asked, told, (*files, *report.read), root, since)
    return report.exit_code
