"""Where connections and locks belong: to one process, and of asynchronous clients to one event loop."""

from __future__ import annotations

import os
import threading
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Final, NamedTuple


class Place(NamedTuple):
    """Where connections and locks belong: none may be used in a forked process, nor in another event loop."""

    process: int
    loop: Any

    @property
    def is_gone(self) -> bool:
        """Whether nothing of that place can be used here, not even to be closed in order."""
        return self.process != os.getpid() or (self.loop is not None and self.loop.is_closed())


def place_async() -> Place:
    """This process and the event loop that runs; None stands for a loop that is not one of asyncio."""
    # Imported when first needed: it takes longer than most of an SDK.
    from asyncio import get_running_loop

    try:
        return Place(os.getpid(), get_running_loop())
    except RuntimeError:
        return Place(os.getpid(), None)


def place() -> Place:
    """This process."""
    return Place(os.getpid(), None)


class _Guard(AbstractContextManager[Any]):
    """The lock under which clients make what threads share, held for moments only.

    A forked process has one of its own: a thread of the parent that held it would never let go of it in the child.
    """

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """Begin with a new lock, whoever held the old one."""
        self._lock = threading.RLock()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()


guard: Final = _Guard()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=guard.renew)
