"""`sdkwright inspect`: show what would be made."""

from __future__ import annotations

import json

import click

from sdkwright import pipeline
from sdkwright.cli.options import Wanted, reading
from sdkwright.cli.terminal import progress, warn
from sdkwright.inspection import inspect_api
from sdkwright.output.lock import Lock, read_lock


@click.command("inspect")
@reading(placed=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a tree.")
def command(wanted: Wanted, as_json: bool) -> None:
    """Show what would be made: the endpoint tree, and how each operation is paged and authenticated."""
    settings = wanted.looking()
    lock = Lock() if wanted.stands_nowhere else read_lock(settings.package.output)
    with progress() as advance:
        api, diagnostics = pipeline.read_api(settings, lock, advance)
    inspection = inspect_api(api, settings)
    click.echo(json.dumps(inspection.data(), indent=2, ensure_ascii=False) if as_json else inspection.text())
    warn(diagnostics)
