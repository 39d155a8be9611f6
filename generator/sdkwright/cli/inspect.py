"""`sdkwright inspect`: show what would be made."""

from __future__ import annotations

import json

import click

from sdkwright import pipeline
from sdkwright.changes.release import released_names
from sdkwright.cli.manual import Manual
from sdkwright.cli.options import Wanted, reading
from sdkwright.cli.terminal import progress, say, warn
from sdkwright.inspection import Inspection
from sdkwright.output.lock import read_lock
from sdkwright.plan import LockedNames, plan_package


@click.command(
    "inspect",
    cls=Manual,
    short_help="Show the methods that an SDK would have.",
    examples=(
        "sdkwright inspect openapi.yaml",
        "sdkwright inspect --config sdk.yaml --json",
    ),
)
@reading(placed=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a tree.")
def command(wanted: Wanted, as_json: bool) -> None:
    """Show what would be made: the endpoint tree, how operations are paged and authenticated, and deprecated names."""
    settings = wanted.looking()
    locked_names = LockedNames() if wanted.stands_nowhere else read_lock(settings.package.output).names
    with progress() as advance:
        analysis = pipeline.read_api(settings, advance)
    package = plan_package(analysis.api, settings, locked_names, released_names(settings))
    inspection = Inspection(analysis.api, package)
    say(json.dumps(inspection.data(), indent=2, ensure_ascii=False) if as_json else inspection.text())
    warn(analysis.diagnostics, wanted.line("lint"))
