"""`sdkwright drift`: make an overlay of what SDKs have recorded of replies."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from sdkwright import pipeline
from sdkwright.cli.manual import Manual
from sdkwright.cli.options import Wanted, reading
from sdkwright.cli.terminal import progress, say
from sdkwright.config.sdk_yaml import Config
from sdkwright.drift import Record, mended, read_records
from sdkwright.errors import Location, OutputError, ReadError, UsageError
from sdkwright.load import InlineSource, Url, place_of, values_written


@click.command(
    "drift",
    cls=Manual,
    short_help="Make an overlay of recorded replies.",
    examples=(
        "sdkwright drift drift.jsonl openapi.yaml",
        "sdkwright drift drift.jsonl openapi.yaml --output drift.overlay.json",
    ),
    codes={1: "something that was recorded cannot be mended by an overlay"},
)
@click.argument("recorded", type=click.Path(path_type=Path), metavar="RECORDS")
@reading(placed=False)
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the overlay to this file, where there is none or an earlier one; default: print it.",
)
def command(wanted: Wanted, recorded: Path, target: Path | None) -> None:
    """Make an overlay of RECORDS, in which an SDK's DriftRecorder has recorded how replies depart from the documents.

    With the overlay, the documents say what the replies are: fields are added, may be null or missing, or are of
    further types and values. Where several documents have to be changed, each has an overlay of its own. What no
    overlay can mend is told, and makes the exit code 1.
    """
    records = _read(recorded)
    given = wanted.looking()
    settings = _without(given, target)
    with progress() as advance:
        api = pipeline.read_api(settings, advance).api
        values = values_written(settings.documents, settings.overlays, settings.allowed_hosts, settings.reach)
    result = mended(records, api, values)
    for name, actions in result.actions.items():
        path = _place(given, target, name, alone=len(result.actions) == 1)
        overlay = {
            "overlay": "1.0.0",
            "info": {"title": f"What replies of {name} were seen to be", "version": "1.0.0"},
            **_extended(settings, name, path),
            "actions": actions,
        }
        _give(json.dumps(overlay, indent=2, ensure_ascii=False) + "\n", path)
    for record, reason in result.left:
        click.echo(f"not mended: {record}: {reason}", err=True)
    count = sum(map(len, result.actions.values()))
    click.echo(f"recorded: {len(records):,}, actions: {count:,}, not mended: {len(result.left):,}", err=True)
    sys.exit(1 if result.left else 0)


def _read(path: Path) -> tuple[Record, ...]:
    try:
        with path.open(encoding="utf-8") as lines:
            return read_records(lines, str(path))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ReadError(f"cannot be read: {reason}", Location(str(path))) from None


def _without(settings: Config, target: Path | None) -> Config:
    """Leave out the overlays that may be replaced: the records that they were made of are still in the file.

    Raises UsageError where one of them is no overlay in JSON, and so was not written here: it might be a document.
    """
    if target is None:
        return settings
    replaced = [target, *(_beside(target, name) for name in settings.documents)]
    for path in replaced:
        if path.is_file() and not _is_overlay(path):
            raise UsageError(f"{path} is there, and is no overlay that was made of drift: it is not replaced")
    places = {path.resolve() for path in replaced}
    return replace(settings, overlays=tuple(one for one in settings.overlays if one.resolve() not in places))


def _is_overlay(path: Path) -> bool:
    try:
        return "overlay" in dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, RecursionError):
        return False


def _place(settings: Config, target: Path | None, name: str, *, alone: bool) -> Path | None:
    """Return the file for the overlay of a document, which keeps the one that it has in the configuration."""
    if target is None:
        return None
    beside = _beside(target, name)
    is_known = beside.resolve() in {one.resolve() for one in settings.overlays}
    return target if alone and not is_known else beside


def _extended(settings: Config, name: str, path: Path | None) -> Mapping[str, Any]:
    """Return the key that ties an overlay to its document, where there are others."""
    address = settings.documents[name]
    if len(settings.documents) == 1 or isinstance(address, InlineSource):
        return {}
    where = place_of(address)
    base = Path.cwd() if path is None else path.absolute().parent
    return {"extends": where.shown if isinstance(where, Url) else Path(os.path.relpath(where, base)).as_posix()}


def _beside(target: Path, name: str) -> Path:
    """Return the file for one of several documents: the document's name comes before the first dot's ending."""
    stem, dot, endings = target.name.partition(".")
    return target.with_name(f"{stem}.{name}{dot}{endings}")


def _give(text: str, path: Path | None) -> None:
    if path is None:
        say(text, ends=False)
        return
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", Location(str(path))) from error
