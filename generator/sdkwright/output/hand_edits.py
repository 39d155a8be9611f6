"""Files that a run would write over or remove though they hold what no run made: they are told, and stay."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from sdkwright.errors import Location, OutputError, printable
from sdkwright.output.lock import CHANGELOG, NAME, FileRecord
from sdkwright.output.provenance import digest
from sdkwright.output.write import Output

__all__ = ["HandEdit", "hand_edits", "own_files", "refuse_edits"]

# What a repository may have before its first SDK, which then stays as it is.
_OWN = frozenset({"README.md", "LICENSE", ".gitattributes"})
_ADVICE = (
    "What is yours belongs into custom/ and overlays beside sdk.yaml, where it stays. Undo the edits, or let --force "
    "write over them, which is right after a merge of two runs, too."
)
# A merge edits the lock, and of a changelog what is not a run's own stays.
_EDITED = frozenset({NAME, CHANGELOG})
_FILES = 10
_LINES = 12


@dataclass(frozen=True, slots=True)
class HandEdit:
    """A file that is not as a run left it: its text, and the one that a run would write; None where it would go."""

    name: str
    text: str
    new: str | None


def own_files(output: Output, names: Collection[str], records: Mapping[str, FileRecord]) -> tuple[str, ...]:
    """Those of the files that stand there and stay, since they were there before any run."""
    kept = (name for name in _OWN if name in names and name not in records)
    return tuple(sorted(name for name in kept if output.read(name) is not None))


def hand_edits(
    output: Output, names: Sequence[str], files: Mapping[str, str], records: Mapping[str, FileRecord]
) -> tuple[HandEdit, ...]:
    """Those of the named files that a run did not leave so, in order of names. Some may be edited."""
    texts = {name: text for name in sorted(names) if name not in _EDITED and (text := output.read(name)) is not None}
    return tuple(
        HandEdit(name, text, files.get(name))
        for name, text in texts.items()
        if name not in records or digest(text) != records[name].written
    )


def refuse_edits(edits: Sequence[HandEdit], *, root: Path) -> None:
    """Raise OutputError, with what would be lost of each file; root: where they are."""
    count = f"{len(edits):,} files were" if len(edits) > 1 else "this file was"
    shown = chain.from_iterable(_difference(edit) for edit in edits[:_FILES])
    rest = [f"and {len(edits) - _FILES:,} more files"] if len(edits) > _FILES else []
    raise OutputError(
        f"{count} edited by hand, or not made here, and would be lost; nothing is written",
        Location(str(root / edits[0].name)),
        "\n".join([*shown, *rest, _ADVICE]),
    )


def _difference(edit: HandEdit) -> Iterator[str]:
    """The file, and its first lines that differ: those with a plus would be lost."""
    yield f"{printable(edit.name)}:"
    if edit.new is None:
        yield "  it would be removed"
        return
    lines = difflib.unified_diff(edit.new.splitlines(), edit.text.splitlines(), n=0, lineterm="")
    told = [line for line in islice(lines, 2, None) if not line.startswith("@@")]
    yield from (f"  {printable(line)}" for line in told[:_LINES])
    if len(told) > _LINES:
        yield f"  and {len(told) - _LINES:,} more lines"
