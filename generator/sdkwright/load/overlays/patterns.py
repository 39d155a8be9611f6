"""Regular expressions of overlays, which may need longer than anybody waits: they are matched within a time limit.

Python's own cannot be interrupted while they match, except on the main thread of some systems. So a process of its own
does it, and is ended when the time is up; that holds for every thread and every system.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from threading import Timer
from types import TracebackType
from typing import Self

__all__ = ["TIME_LIMIT", "PatternTimeoutError", "Patterns"]

TIME_LIMIT = 3.0
"""Seconds that all the patterns of one query have, together."""

# Reads pairs of a pattern and a text, line by line, and says of each whether they match. What is no pattern matches
# nothing, as RFC 9535 has it. The alarm ends it where the process that it works for has been killed.
_PROGRAM = """
import json, re, signal, sys
if hasattr(signal, "alarm"):
    signal.alarm(int(sys.argv[1]) + 10)
for line in sys.stdin:
    pattern, text, whole = json.loads(line)
    try:
        compiled = re.compile(pattern)
        found = compiled.fullmatch(text) if whole else compiled.search(text)
    except (re.error, OverflowError, RecursionError):
        found = None
    print(int(found is not None), flush=True)
"""


class PatternTimeoutError(Exception):
    """The patterns of a query have had all the time that there is."""


class Patterns:
    """Matches the patterns of one query at a time; a `with` block is the time of one evaluation.

    The process begins with the first pattern, so that nothing is paid for where there is none.
    """

    def __init__(self, limit: float = TIME_LIMIT) -> None:
        self._limit = limit
        self._process: subprocess.Popen[str] | None = None
        self._timer: Timer | None = None

    def __enter__(self) -> Self:
        """Begin an evaluation."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the process, if there is one."""
        process, timer = self._process, self._timer
        self._process = self._timer = None
        if timer is not None:
            timer.cancel()
        if process is not None:
            process.kill()
            with suppress(OSError):
                process.communicate()

    def matches(self, pattern: str, text: str, *, whole: bool) -> bool:
        """Return whether the pattern matches all of a text, or any part of it.

        Raises PatternTimeoutError when the time is up.
        """
        process = self._process or self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(f"{json.dumps([pattern, text, whole])}\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        if not answer:
            raise PatternTimeoutError
        return answer == "1\n"

    def _started(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-I", "-S", "-c", _PROGRAM, str(int(self._limit))]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
        self._process, self._timer = process, Timer(self._limit, process.kill)
        self._timer.daemon = True
        self._timer.start()
        return process
