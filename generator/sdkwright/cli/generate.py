"""`sdkwright generate`: make the SDK."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sdkwright.cli.options import Wanted, making, reading
from sdkwright.cli.terminal import SHOWN, progress, say, show
from sdkwright.output.run_cache import CachedRun, Command, cache_run, cached_run

if TYPE_CHECKING:
    from sdkwright.config.sdk_yaml import Config
    from sdkwright.report import Report


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
    say(run.summary)


def _generate(wanted: Wanted, invocation: Command, *, strict: bool, no_format: bool, jobs: int | None) -> int:
    """Make the SDK, say what was done, and return the exit code."""
    # Half a second's worth of modules, which a run that finds everything as it left it does without.
    from sdkwright import pipeline
    from sdkwright.output.assemble import Formatting
    from sdkwright.output.lock import claim
    from sdkwright.output.transaction import recover
    from sdkwright.output.turns import turn
    from sdkwright.output.write import DiskOutput

    since = time.time_ns()
    settings = wanted.settings()
    output = DiskOutput(settings.package.output)
    with turn(output.root, lambda holder: click.echo(f"waiting for {holder}, which writes to {output.root}", err=True)):
        claim(output.root)
        if recover(output.root):
            click.echo("an earlier run ended while it wrote; the SDK is whole again", err=True)
        formatting = Formatting(wanted=not no_format, jobs=jobs)
        try:
            with progress() as advance:
                report = pipeline.generate(
                    settings, output, strict=strict, formatting=formatting, checked=False, progress=advance
                )
            _tell(report, settings, invocation, since)
        except KeyboardInterrupt:
            if output.changed:
                raise KeyboardInterrupt("the new SDK stands, and is whole") from None
            raise
    return report.exit_code


def _tell(report: Report, settings: Config, invocation: Command, since: int) -> None:
    """Say what was done, and leave a note of it."""
    warnings = tuple(map(str, report.diagnostics[:SHOWN]))
    files = settings.files()
    if report.outcome is not None and report.read is not None and files is not None:
        run = CachedRun(warnings, len(report.diagnostics), report.again().summary())
        cache_run(invocation, run, (*files, *report.read), settings.package.output, since)
    show(warnings, len(report.diagnostics))
    say(report.summary())
