"""`sdkwright generate`: make the SDK."""

from __future__ import annotations

import sys

import click

from sdkwright import pipeline
from sdkwright.cli.options import Wanted, making, reading
from sdkwright.cli.terminal import progress, warn
from sdkwright.finish import Formatting
from sdkwright.lock import claim
from sdkwright.write import DiskOutput


@click.command("generate")
@reading(placed=True)
@making
def command(wanted: Wanted, strict: bool, formatting: Formatting) -> None:
    """Make the SDK, or bring it up to date."""
    settings = wanted.settings()
    claim(settings.package.output)
    output = DiskOutput(settings.package.output)
    with progress() as told:
        report = pipeline.generate(settings, output, strict=strict, formatting=formatting, checked=False, progress=told)
    warn(report.diagnostics)
    click.echo(report.summary())
    sys.exit(report.exit_code)
