"""A file that departures from the document are recorded in."""

from __future__ import annotations

import threading
from os import PathLike
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from .schema_drift import SchemaDrift


class DriftRecorder:
    """Adds each departure from the document to a file, as a line of JSON.

    It is the `on_drift` of a client: `on_drift=DriftRecorder("drift.jsonl")`. `sdkwright drift` makes an overlay of the
    file, with which the next SDK fits the replies.

    Args:
        path: The file; it is made with the first departure.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self._path = path
        self._lock = threading.Lock()

    def __call__(self, drift: SchemaDrift) -> None:
        """Write one line.

        Raises:
            OSError: The file cannot be written.
        """
        line = msgspec.json.encode(drift) + b"\n"
        # Imported when first needed: few programs record.
        from pathlib import Path

        with self._lock, Path(self._path).open("ab") as file:
            file.write(line)
