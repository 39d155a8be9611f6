"""`sdkwright lint`: tell all that is found in documents."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import click

from sdkwright import pipeline
from sdkwright.cli.manual import Manual
from sdkwright.cli.options import Wanted, reading
from sdkwright.cli.terminal import progress, say
from sdkwright.config.sdk_yaml import Config
from sdkwright.lint import as_json, as_sarif, as_text, findings_of
from sdkwright.load import common_directory


@click.command(
    "lint",
    cls=Manual,
    short_help="List every problem in documents.",
    examples=(
        "sdkwright lint openapi.yaml",
        "sdkwright lint openapi.yaml --format sarif",
    ),
)
@reading(placed=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="How to print the findings.",
)
def command(wanted: Wanted, form: str) -> None:
    """Tell all that is wrong with the documents, and what an SDK could not follow; exit with 1 if there is anything."""
    settings = wanted.looking()
    with progress() as advance:
        diagnostics = pipeline.read_api(settings, advance, limit=None).diagnostics
        advance("Looking up places")
        findings = findings_of(diagnostics, lambda name: _path(settings, name))
    if form == "json":
        say(as_json(findings))
    elif form == "sarif":
        say(as_sarif(findings, version("sdkwright")))
    else:
        say(as_text(findings))
    sys.exit(1 if findings else 0)


def _path(settings: Config, name: str) -> str:
    """Return the path of a file by its name in a run: from here if it is below, else from the root; a URL as it is."""
    addresses = [*settings.documents.values(), *settings.overlays]
    for base in (common_directory(addresses), settings.path.parent):
        path = base / name
        if path.exists():
            here = Path.cwd().resolve()
            real = path.parent.resolve() / path.name
            return real.relative_to(here).as_posix() if real.is_relative_to(here) else str(real)
    return name
