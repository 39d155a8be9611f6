"""`sdkwright diff`: say what a new document means for the users of an SDK."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack

import click

from sdkwright.changes import (
    LocatedChange,
    Opened,
    as_json,
    as_markdown,
    as_text,
    changes_between,
    is_lock,
    opened,
    read_side,
)
from sdkwright.changes.change import LEVELS, worst_level
from sdkwright.cli.manual import Manual
from sdkwright.cli.terminal import progress
from sdkwright.errors import UsageError
from sdkwright.load import STDIN

_FORMS = {"text": as_text, "markdown": as_markdown, "json": as_json}


@click.command(
    "diff",
    cls=Manual,
    short_help="Say what a new document changes for users.",
    examples=(
        "sdkwright diff openapi.yaml new.yaml",
        "sdkwright diff openapi.yaml new.yaml --fail-on breaking",
    ),
    codes={0: "compared", 1: "there is a change that --fail-on names"},
)
@click.argument("old", type=click.Path(readable=False), metavar="OLD")
@click.argument("new", type=click.Path(readable=False), metavar="NEW")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMS)),
    default="text",
    show_default=True,
    help="How to print the changes.",
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    help="Exit with 1 where there is a change of this level or of one that stands before it; default: never.",
)
def command(old: str, new: str, form: str, fail_on: str | None) -> None:
    """Say what changes for the users of an SDK when the document OLD becomes NEW.

    Each is a file, a folder, a URL, - for standard input, REV:PATH for a file or folder of a git revision, an sdk.yaml
    for all that it names, or the sdkwright.lock of an SDK for that SDK as it was made. Names stay as they do when an
    SDK is made again. Each change is told with its level, where it is in the SDK and in the document, or in the lock,
    and what a user must do.
    """
    if old == new == STDIN:
        raise UsageError("standard input can be given once only")
    with ExitStack() as stack, progress() as advance:
        changes = _compare(opened(old, (), sys.stdin.buffer, stack), opened(new, (), sys.stdin.buffer, stack), advance)
    click.echo(_FORMS[form](changes))
    worst = worst_level(one.change for one in changes)
    sys.exit(1 if worst is not None and worst in _as_bad_as(fail_on) else 0)


def _compare(old: Opened, new: Opened, advance: Callable[[str], None]) -> Sequence[LocatedChange]:
    """The changes; the names of the first side that is read, which is a lock if one is, are those of the other one."""
    if is_lock(new):
        advance("Reading the lock")
        after = read_side(new)
        advance("Reading what was before")
        before = read_side(old, after.names)
    else:
        advance("Reading what was before")
        before = read_side(old)
        advance("Reading what is new")
        after = read_side(new, before.names)
    advance("Comparing")
    return changes_between(before, after)


def _as_bad_as(limit: str | None) -> Sequence[str]:
    """The level and those that are worse."""
    levels: tuple[str, ...] = LEVELS
    return () if limit is None else levels[: levels.index(limit) + 1]
