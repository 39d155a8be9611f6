"""`sdkwright lint`: tell all that is found in documents, or what a kind of finding means."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import click

from sdkwright import pipeline
from sdkwright.cli.manual import Manual
from sdkwright.cli.options import Wanted, reading
from sdkwright.cli.terminal import paint, progress, say
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import UsageError, meant
from sdkwright.lint import RULES, as_json, as_page, as_sarif, as_text, findings_of
from sdkwright.load import common_directory


def _explain(context: click.Context, _option: click.Parameter, code: str | None) -> None:
    """Print what a code means, or what all of them do, and exit."""
    if code is None:
        return
    if code != "all" and code not in RULES:
        question = meant(code, RULES, "`sdkwright lint --explain all` lists them")
        raise UsageError(f'no finding has the code "{code}"; {question}')
    say(as_page(RULES.values() if code == "all" else [RULES[code]]), ends=False)
    context.exit()


@click.command(
    "lint",
    cls=Manual,
    short_help="List every problem in documents.",
    examples=(
        "sdkwright lint openapi.yaml",
        "sdkwright lint openapi.yaml --format sarif",
        "sdkwright lint --explain unknown-key",
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
@click.option(
    "--explain",
    metavar="CODE",
    is_eager=True,
    expose_value=False,
    callback=_explain,
    help="Say what findings of this code mean and what to do, instead; all: of every code, as a page of Markdown.",
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
        say(as_text(findings, paint))
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
