"""`sdkwright generate`: make the SDK."""

from __future__ import annotations

import shlex
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sdkwright.cli.manual import Manual
from sdkwright.cli.options import Wanted, making, reading
from sdkwright.cli.terminal import foremost, progress, say, show, warn
from sdkwright.errors import UsageError
from sdkwright.output.run_cache import CachedRun, Command, cache_run, cached_run

if TYPE_CHECKING:
    from sdkwright.config.sdk_yaml import Config
    from sdkwright.output.terms import Terms
    from sdkwright.report import Report


@click.command(
    "generate",
    cls=Manual,
    short_help="Make the SDK, or bring it up to date.",
    examples=(
        "sdkwright generate openapi.yaml",
        "sdkwright generate openapi.yaml --output my-sdk --package my-sdk",
        "sdkwright generate --config sdk.yaml",
    ),
)
@reading(placed=True)
@making
@click.option(
    "--force",
    is_flag=True,
    help="Write over files of an SDK, as its lock knows it, that were edited by hand or that no run made.",
)
@click.option("--rename", is_flag=True, help="Put this SDK in the place of another one, or of one with other names.")
@click.option("--watch", is_flag=True, help="Make it again whenever a file changes that it is made of; Ctrl-C ends it.")
@click.option(
    "--budget",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="Say how much of the SDK is kept by hand, and exit with 1 where it is more than this share of its lines.",
)
def command(wanted: Wanted, budget: float | None, watch: bool, **making: Any) -> None:
    """Make the SDK, or bring it up to date.

    Only what has changed is written, all of it or nothing. Your own files in the SDK's directory stay; a generated file
    that you have edited is never written over unless --force is given.
    """
    if watch and budget is not None:
        raise UsageError("give either --watch or --budget, not both")
    if watch:
        _watch(wanted, **making)
        return
    code = _made(wanted, **making)
    if budget is not None and not code:
        code = _weigh(wanted, budget)
    sys.exit(code)


def _watch(wanted: Wanted, **making: Any) -> None:
    """Make the SDK, and make it again whenever a file changes."""
    from sdkwright.cli import watching

    watching.require_watchable(wanted)
    watching.watch(wanted, lambda settings, since: _generate(wanted, settings, since, making))


def _made(wanted: Wanted, **making: Any) -> int:
    """Make the SDK, unless it stands as an earlier run left it, and return the exit code."""
    invocation = _invocation(wanted, **making)
    known = not making["force"] and all(Path(spec).is_file() for spec in wanted.specs)
    run = cached_run(invocation) if known else None
    if run is not None:
        show(run.warnings, run.total, wanted.line("lint"))
        say(run.summary)
        return 0
    since = time.time_ns()
    return _generate(wanted, wanted.settings(), since, making).exit_code


def _invocation(wanted: Wanted, *, strict: bool, no_format: bool, **_others: Any) -> Command:
    return Command((repr(wanted), f"{strict=}", f"{no_format=}"))


def _terms(*, strict: bool, no_format: bool, jobs: int | None, force: bool, rename: bool) -> Terms:
    from sdkwright.output.terms import Formatting, Terms

    return Terms(strict, force=force, rename=rename, formatting=Formatting(not no_format, jobs))


def _weigh(wanted: Wanted, budget: float) -> int:
    """Say how far the SDK departs from what documents alone give, and return 1 where that is too far."""
    from sdkwright.departure import departure

    found = departure(wanted.settings())
    for line in found.told(budget):
        say(line)
    return int(found.share > budget)


def _generate(wanted: Wanted, settings: Config, since: int, making: Mapping[str, Any]) -> Report:
    """Make the SDK, and say what was done; `since` is when the configuration began to be read, in nanoseconds."""
    # Half a second's worth of modules, which a run that finds everything as it left it does without.
    from sdkwright import pipeline
    from sdkwright.output.lock import claim
    from sdkwright.output.transaction import recover
    from sdkwright.output.turns import turn
    from sdkwright.output.write import DiskOutput

    output = DiskOutput(settings.package.output)
    with turn(output.root, lambda holder: click.echo(f"waiting for {holder}, which writes to {output.root}", err=True)):
        claim(output.root)
        if recover(output.root):
            click.echo("an earlier run ended while it wrote; the SDK is whole again", err=True)
        try:
            with progress() as advance:
                report = pipeline.generate(settings, output, _terms(**making), advance)
            _cache(report, settings, since, _invocation(wanted, **making))
            _tell(report, wanted, settings, since)
        except KeyboardInterrupt:
            if output.changed:
                raise KeyboardInterrupt("the new SDK stands, and is whole") from None
            raise
    return report


def _cache(report: Report, settings: Config, since: int, invocation: Command) -> None:
    """Leave a note of what was done, so that a run which finds all as it is need not do it again."""
    files = settings.files()
    if report.outcome is not None and report.read is not None and files is not None:
        run = CachedRun(foremost(report.diagnostics), len(report.diagnostics), report.again().summary())
        cache_run(invocation, run, (*files, *report.read), settings.package.output, since)


def _tell(report: Report, wanted: Wanted, settings: Config, since: int) -> None:
    """Say what was done and what that changes for users."""
    from sdkwright.cli.changes_told import relative, tell_changes

    warn(report.diagnostics, wanted.line("lint"))
    say(report.summary())
    tell_changes(report.changes, settings.package.output, written=report.outcome is not None)
    if report.is_first:
        place, seconds = relative(settings.package.output), (time.time_ns() - since) / 1e9
        say(f"made in {seconds:.1f} s: {place}")
        if wanted.specs and wanted.output is None:
            _tell_of_earlier_sdks(settings.package.output, wanted)
        say(f"next: {shlex.join(('pip', 'install', f'./{place}' if '/' not in place else place))}")


def _tell_of_earlier_sdks(output: Path, wanted: Wanted) -> None:
    """Say that a folder of another name holds an SDK of these documents, which somebody may have meant to renew."""
    from sdkwright.cli.changes_told import relative
    from sdkwright.cli.earlier_sdk import earlier_sdks

    for folder in earlier_sdks(output):
        place = relative(folder)
        say(f"note: an SDK of the same documents stays as it was in {place}; to bring that one up to date instead:")
        say(f"  {wanted.line('generate')} --output {shlex.quote(place)}")
