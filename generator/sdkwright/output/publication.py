"""Bringing a tree to hold the files of an SDK, and no more of ours: what changes, what stays, what must not be lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sdkwright.output.assemble import Rendered, assemble_files
from sdkwright.output.hand_edits import HandEdit, hand_edits, own_files, refuse_edits
from sdkwright.output.lock import FileRecord, Lock
from sdkwright.output.terms import Terms
from sdkwright.output.write import Output

__all__ = ["Outcome", "deliver", "publish"]

Guard = Callable[[Sequence[HandEdit]], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files that a run wrote, left as they were and removed, by name.

    edited: those that were written or removed though somebody had edited them. own: those that stay since they were
    there before the SDK.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


def deliver(rendered: Rendered, lock: Lock, output: Output, terms: Terms, progress: Callable[[str], None]) -> Outcome:
    """Bring the output to hold the SDK; lock: that of the SDK which stands there.

    Raises:
        OutputError: Files were edited by hand, or cannot be written. Nothing has changed.
    """
    own = () if terms.force else own_files(output, rendered.sources, lock.files)
    progress("Formatting")
    files = assemble_files(rendered.without(own), lock, output, terms.formatting)
    progress("Comparing" if terms.checked else "Writing")
    guard = None if terms.force or terms.checked else partial(refuse_edits, root=rendered.root)
    return replace(publish(output, files, lock.files, guard), own=own)


def publish(
    output: Output, files: Mapping[str, str], records: Mapping[str, FileRecord], guard: Guard | None = None
) -> Outcome:
    """Bring the tree to hold the files, in order; of the others only those that an earlier run made are removed.

    records: the files that an earlier run made. guard: is told which of those that change were edited by hand, and may
    raise an error: then nothing changes.
    """
    texts = {name: text for name, text in files.items() if output.read(name) != text}
    removed = [name for name in sorted(records.keys() - files.keys()) if output.read(name) is not None]
    edits = hand_edits(output, [*texts, *removed], files, records)
    if guard and edits:
        guard(edits)
    if texts or removed:
        output.change(texts, removed)
    unchanged = tuple(name for name in files if name not in texts)
    return Outcome(tuple(texts), unchanged, tuple(removed), tuple(edit.name for edit in edits))
