"""How far a push is, for those who watch it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Literal, TypeAlias

import msgspec

from .._runtime.calls.side_by_side import Stop

Stage: TypeAlias = Literal["check", "upload", "create", "synchronise", "done"]


class PushProgress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a push is.

    Attributes:
        path: The package's main file, as it was given.
        stage: What is done now: the fields are checked, the files are uploaded, the package is created, or it is
            waited for its synchronisation; "done" comes last.
        sent: How many bytes of all files have been sent.
        total: How many bytes all files have.
        synchronised: How far the synchronisation is, in per cent.
        resume: While a file is sent in parts, what another `push` takes as `resume=` to go on from here; else "".
    """

    path: str
    stage: Stage
    sent: int = 0
    total: int = 0
    synchronised: int = 0
    resume: str = ""


Watcher: TypeAlias = Callable[[PushProgress], object]
"""A function that is told how far a push is. What it raises ends the push."""


class Watch:
    """Adds up what is sent, and tells the watcher, one call at a time."""

    def __init__(self, path: str, watcher: Watcher | None, stop: Stop) -> None:
        self._watcher, self._stop = watcher, stop
        self._lock = threading.RLock()
        self._now = PushProgress(path=path, stage="check")
        self._sent: dict[str, int] = {}

    def enter(self, stage: Stage, total: int | None = None) -> None:
        """Tell of the next stage; total: how many bytes there are to send."""
        self._tell(stage=stage, total=self._now.total if total is None else total, resume="")

    def sent(self, name: str, count: int, resume: str = "") -> None:
        """Tell how many bytes of a file, or of a part of it, have been sent."""
        with self._lock:
            self._sent[name] = count
            self._tell(sent=sum(self._sent.values()), resume=resume or self._now.resume)

    def synchronised(self, percentage: int) -> None:
        """Tell how far the synchronisation is."""
        self._tell(synchronised=percentage)

    def _tell(self, **changes: object) -> None:
        self._stop.check()
        with self._lock:
            self._now = msgspec.structs.replace(self._now, **changes)
            if self._watcher is not None:
                self._watcher(self._now)
