"""`sdkwright generate`: make the SDK."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from sdkwright.cli.options import Wanted, making, reading
from sdkwright.cli.terminal import SHOWN, progress, show
from sdkwright.output.run_cache import CachedRun, Command, cache_run, cached_run


@click.command("generate")
@reading(placed=True)
@making
def command(wanted: Wanted, strict: bool, no_format: bool, jobs: int | None) -> None:
    """Make the SDK, or bring it up to date."""
    invocation = Command((repr(wanted), f"{strict=}", f"{no_format=}"))
    run = cached_run(invocation) if all(Path(spec).is_file() for spec in wanted.specs) else None
    if run is None:
        sys.exit(_generate(wanted, invocation, strict=strict, no_format=no_format, jobs=jobs))
    show(run.warnings, run.total)
    click.echo(run.summary)


def _generate(wanted: Wanted, invocation: Command, *, strict: bool, no_format: bool, jobs: int | None) -> int:
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
    with progress() as advance:
        report = pipeline.generate(
            settings, DiskOutput(root), strict=strict, formatting=formatting, checked=False, progress=advance
        )
    warnings = tuple(map(str, report.diagnostics[:SHOWN]))
    show(warnings, len(report.diagnostics))
    click.echo(report.summary())
    files = settings.files()
    if report.outcome is not None and report.read is not None and files is not None:
        run = CachedRun(warnings, len(report.diagnostics), report.again().summary())
        cache_run(invocation, run, (*files, *report.read), root, since)
    return report.exit_code
