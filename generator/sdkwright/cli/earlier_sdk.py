"""SDKs that earlier runs made of the same documents, in folders beside the one where a run has just made its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sdkwright.errors import OutputError
from sdkwright.output.lock import NAME, Lock, read_lock

__all__ = ["earlier_sdks"]


def earlier_sdks(output: Path) -> Iterator[Path]:
    """The folders beside `output` that hold an SDK of documents of the same names, with some of the same operations.

    There is one where the title of a document has changed, and with it the folder that an SDK is made in by default.
    """
    made = read_lock(output)
    for lock in sorted(output.parent.glob(f"*/{NAME}")):
        if lock.parent != output and _is_alike(made, lock.parent):
            yield lock.parent


def _is_alike(made: Lock, folder: Path) -> bool:
    try:
        other = read_lock(folder)
    except OutputError:
        return False
    has_names = other.provenance.documents.keys() == made.provenance.documents.keys()
    return has_names and bool(other.names.operations.keys() & made.names.operations.keys())
