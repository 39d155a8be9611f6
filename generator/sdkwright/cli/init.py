"""`sdkwright init`: begin a project with an sdk.yaml."""

from __future__ import annotations

import os
from pathlib import Path

import click

from sdkwright import pipeline
from sdkwright.cli.manual import Manual
from sdkwright.cli.options import CONFIG, ROOT, Wanted
from sdkwright.cli.terminal import progress, say, show, warn
from sdkwright.errors import Location, OutputError, UsageError
from sdkwright.inspection import Inspection
from sdkwright.load import STDIN, Address, Url, place_of
from sdkwright.migration.inheritance import NOTHING
from sdkwright.migration.vendor_files import inherit
from sdkwright.plan import LockedNames, plan_package
from sdkwright.scaffold import starting_text


@click.command(
    "init",
    cls=Manual,
    short_help="Write an sdk.yaml to start from.",
    examples=(
        "sdkwright init openapi.yaml",
        "sdkwright init openapi.yaml --package acme-sdk --output acme.yaml",
    ),
)
@click.argument("specs", type=click.Path(readable=False), nargs=-1, required=True, metavar="SPEC...")
@click.option("--package", metavar="NAME", help="Name of the distribution; default: made of the document's title.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(CONFIG),
    metavar="FILE",
    help=f"The file to write; default: {CONFIG}.",
)
@click.option(
    "--from",
    "settings_of",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings of another generator: stainless.yml, gen.yaml of Speakeasy, or generators.yml of Fern.",
)
@ROOT
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def command(
    specs: tuple[str, ...], package: str | None, output: Path, settings_of: Path | None, root: Path | None, force: bool
) -> None:
    """Write an sdk.yaml to begin with, and say in it what was found and what else could be decided."""
    if STDIN in specs:
        raise UsageError("give a file or a URL: sdk.yaml has to name the document")
    if output.exists() and not force:
        raise UsageError(f"{output} is there already; --force replaces it")
    wanted = Wanted(specs, (), (), (), None, Path(os.devnull), package, root)
    settings = wanted.settings()
    with progress() as advance:
        analysis = pipeline.read_api(settings, advance)
    inherited, told = inherit(settings_of, analysis.api) if settings_of else (NOTHING, ())
    settings = inherited.applied(settings, named=package is not None)
    documents = {name: _from(output, where) for name, where in settings.documents.items()}
    inspection = Inspection(analysis.api, plan_package(analysis.api, settings, LockedNames()))
    reach = _from(output, settings.reach) if settings.reach else None
    text = starting_text(settings.package, (documents, reach), inspection, inherited)
    _write(output, text, force=force)
    warn(analysis.diagnostics, wanted.line("lint"))
    show([str(finding) for finding in told], len(told), wanted.line("lint"))
    count = len(analysis.api.operations)
    following = Wanted((), (), (), (), output).line("generate")
    say(f"{output} is written: {count:,} operations; {following} makes the SDK")


def _from(output: Path, address: Address) -> str:
    """Return how an sdk.yaml names a document: by its path from there, or by its URL without what may be secret."""
    where = place_of(address)
    return where.shown if isinstance(where, Url) else Path(os.path.relpath(where, output.absolute().parent)).as_posix()


def _write(output: Path, text: str, *, force: bool) -> None:
    try:
        # Exclusively, so that a file that has come meanwhile stays.
        with output.open("w" if force else "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", Location(str(output))) from error
