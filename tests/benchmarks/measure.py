"""One command in a process of its own: how long it took, and how much memory it and its children held at most."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.05
_LIMIT = 900
# Whoever installs a generator has its bytecode; ours, which is run as it stands here, has it after its first run.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Measured:
    """A command's outcome: seconds on the wall, the largest sum of resident memory in bytes, and the exit code."""

    seconds: float
    memory: int
    code: int
    output: str


def measure(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Measured:
    """Run a command to its end; one that takes longer than 15 minutes is stopped, and counts as failed."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**_ENVIRONMENT, **(environment or {})},
    )
    peak, ended = [0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended))
    watcher.start()
    try:
        output, _ = process.communicate(timeout=_LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        output, _ = process.communicate()
    seconds = time.perf_counter() - started
    ended.set()
    watcher.join()
    return Measured(seconds, peak[0], process.returncode, output)


def _watch(session: int, peak: list[int], ended: threading.Event) -> None:
    while not ended.wait(_EVERY):
        peak[0] = max(peak[0], sum(_resident(path, session) for path in Path("/proc").glob("[0-9]*")))


def _resident(process: Path, session: int) -> int:
    """The resident memory of a process of this session, in bytes; 0 for any other, and for one that has ended."""
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        return int(fields[21]) * _PAGE if int(fields[3]) == session else 0
    except (OSError, ValueError, IndexError):
        return 0
