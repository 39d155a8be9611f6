"""What commands that make an SDK say of its changes, and of its files."""

from __future__ import annotations

import difflib
import os
import shlex
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from sdkwright.changes.change import Change
from sdkwright.changes.change_overview import overview
from sdkwright.changes.revisions import has_file
from sdkwright.cli.terminal import say
from sdkwright.errors import printable
from sdkwright.output.lock import NAME

__all__ = ["relative", "tell_changes", "tell_difference"]

# How many lines of one file's difference are shown.
_LINES: Final = 100


def relative(path: Path) -> str:
    """The path as seen from the current directory."""
    try:
        return printable(os.path.relpath(path))
    except ValueError:  # on another drive
        return printable(str(path))


def tell_changes(changes: Sequence[Change], output: Path, *, written: bool) -> None:
    """Say what changes for users, and how to see all of it; nothing where nothing does.

    output: the SDK's directory. written: whether the new lock stands there already; then the old one has to be in git,
    or else there is no way to see all.
    """
    for line in overview(changes):
        say(line)
    if not changes:
        return
    lock = relative(output / NAME).replace(os.sep, "/")
    former = f"HEAD:./{lock}"
    if not written:
        say(f"all changes: sdkwright diff {shlex.quote(lock)} SPEC")
    elif has_file("HEAD", f"./{lock}"):
        say(f"all changes: sdkwright diff {shlex.quote(former)} {shlex.quote(lock)}")


def tell_difference(path: Path, old: str | None, new: str | None) -> None:
    """Say how a file differs from what it would be, as a unified diff; None where there is, or would be, no file."""
    name = relative(path).replace(os.sep, "/")
    lines = difflib.unified_diff(
        (old or "").splitlines(),
        (new or "").splitlines(),
        "/dev/null" if old is None else f"a/{name}",
        "/dev/null" if new is None else f"b/{name}",
        lineterm="",
    )
    for line in islice(lines, _LINES):
        say(printable(line))
    if more := sum(1 for _ in lines):
        say(f"and {more:,} more lines of {name}")
