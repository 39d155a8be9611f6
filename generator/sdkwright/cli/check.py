"""`sdkwright check`: compare the SDK with what would be made."""

from __future__ import annotations

import sys

import click

from sdkwright import pipeline
from sdkwright.cli.changes_told import relative, tell_changes, tell_difference
from sdkwright.cli.manual import Manual
from sdkwright.cli.options import Wanted, making, reading
from sdkwright.cli.terminal import SHOWN, progress, say, warn
from sdkwright.output.journal import is_half_written
from sdkwright.output.terms import Formatting, Terms
from sdkwright.output.write import CheckOutput
from sdkwright.report import Report


@click.command(
    "check",
    cls=Manual,
    short_help="Say whether the SDK is up to date.",
    examples=(
        "sdkwright check openapi.yaml --output my-sdk",
        "sdkwright check --config sdk.yaml --diff",
    ),
)
@reading(placed=True)
@making
@click.option("--diff", "with_diff", is_flag=True, help="Show how each file differs, and what changes for users.")
def command(wanted: Wanted, strict: bool, no_format: bool, jobs: int | None, with_diff: bool) -> None:
    """Say whether the SDK is what the documents give; exit with 1 if it is not. Nothing is written."""
    settings = wanted.settings()
    root = settings.package.output
    if is_half_written(root):
        say(f"half-written: {relative(root)}: a run ended while it wrote; generate completes it")
        sys.exit(1)
    output = CheckOutput(root)
    terms = Terms(strict, checked=True, formatting=Formatting(not no_format, jobs))
    with progress() as advance:
        report = pipeline.generate(settings, output, terms, advance)
    _tell_files(report, output, with_diff=with_diff)
    warn(report.diagnostics, wanted.line("lint"))
    say(report.summary())
    if with_diff or report.outcome is None:
        tell_changes(report.changes, root, written=False)
    sys.exit(report.exit_code)


def _tell_files(report: Report, output: CheckOutput, *, with_diff: bool) -> None:
    """Say which files are not what they would be, and how they differ if that is wanted."""
    edited = report.outcome.edited if report.outcome else ()
    for name in report.drift[:SHOWN]:
        say(f"{'edited by hand' if name in edited else 'differs'}: {relative(output.root / name)}")
        if with_diff:
            tell_difference(output.root / name, output.read(name), output.texts.get(name))
    if len(report.drift) > SHOWN:
        say(f"and {len(report.drift) - SHOWN:,} more")
