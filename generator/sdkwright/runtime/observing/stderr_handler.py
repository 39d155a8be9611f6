"""The handler that writes the log of an SDK to stderr, for those who have set up no logging of their own."""

from __future__ import annotations

import logging
import sys
from typing import Any

from ..http.places import guard


class StderrHandler(logging.StreamHandler[Any]):
    """Writes to what stderr is at the time, unless another handler writes the same where people see it, too."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        if not _is_shown_elsewhere(logging.getLogger(record.name), record):
            self.stream = sys.stderr
            super().emit(record)


def attach(name: str, level: int) -> None:
    """Let the logger of this name write at this level; it gets one handler, however often that is asked for."""
    logger = logging.getLogger(name)
    with guard:
        if not any(isinstance(handler, StderrHandler) for handler in logger.handlers):
            logger.addHandler(StderrHandler())
    logger.setLevel(min(level, logger.level or level))


def _is_shown_elsewhere(logger: logging.Logger | None, record: logging.LogRecord) -> bool:
    """Whether a handler of the program's own writes the record to stdout or stderr."""
    while logger is not None:
        for handler in logger.handlers:
            # The handler of rich has a console in place of a stream.
            stream = getattr(handler, "stream", None) or getattr(getattr(handler, "console", None), "file", None)
            is_shown = stream is not None and stream in (sys.stderr, sys.stdout) and record.levelno >= handler.level
            if is_shown and not isinstance(handler, StderrHandler):
                return True
        logger = logger.parent if logger.propagate else None
    return False
