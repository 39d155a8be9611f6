"""Ctrl-C and SIGTERM, which ask a run to end: when it does, and what its workers do."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["end_with_parent", "interrupts_held_back", "termination_interrupts", "workers_started"]

_ASKING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def termination_interrupts() -> Iterator[None]:
    """SIGTERM is KeyboardInterrupt in the block, as Ctrl-C is, unless it is ignored."""
    if not _is_main_thread() or signal.getsignal(signal.SIGTERM) == signal.SIG_IGN:
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let the block end before either is heard; then KeyboardInterrupt is raised. What is ignored stays so."""
    if not _is_main_thread():
        yield
        return
    came: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        came.append(number)

    heard = [number for number in _ASKING if signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, note) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)
    if came:
        raise KeyboardInterrupt


@contextmanager
def workers_started() -> Iterator[None]:
    """A block that starts worker processes, which neither signal must reach before they can take it.

    They keep Ctrl-C held back: their parent hears it, and ends them.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ASKING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_parent() -> None:
    """Make this worker process end as soon as its parent has, however that ended; and quietly, when it is told to."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    threading.Thread(target=_await_parent, daemon=True).start()


def _await_parent() -> None:
    # Slow to import, and needed in worker processes alone.
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
