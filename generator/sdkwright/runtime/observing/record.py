"""What a client writes to the log: one line for each request, one for each wait before another attempt."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ..errors import ConfigurationError, TransportError, printable
from .logger import LEVELS, LOGGER, listened

if TYPE_CHECKING:
    from logging import Logger

    from ..http.headers import Headers
    from ..http.message import Request, Response


def turn_on(variable: str, environ: Mapping[str, str] = os.environ) -> None:
    """Write the log to stderr where the environment variable says "info", or with headers where it says "debug".

    Raises ConfigurationError where it says anything else.
    """
    level = environ.get(variable, "").strip().lower() if variable else ""
    if not level:
        return
    if level not in LEVELS:
        raise ConfigurationError(f"the environment variable {variable} must be info or debug")
    # Imported when first needed: it takes longer than all the rest of an SDK.
    from .stderr_handler import attach

    attach(LOGGER, LEVELS[level])


def record(attempt: int, clock: Callable[[], float]) -> Record | None:
    """What writes of an attempt; None where nobody listens. clock: returns seconds, and never goes back."""
    logger = listened("info")
    return None if logger is None else Record(logger, attempt, clock)


class Record:
    """Writes of one attempt, which may have several requests. Neither bodies nor secrets are ever written."""

    __slots__ = ("_attempt", "_clock", "_logger", "_shown", "_started", "_subject")

    def __init__(self, logger: Logger, attempt: int, clock: Callable[[], float]) -> None:
        self._logger, self._attempt, self._clock = logger, attempt, clock
        self._subject = "the call"

    def begin(self, request: Request) -> None:
        """A request is about to be sent."""
        # Imported when first needed: its patterns take long to be made.
        from .shown import Shown

        self._started = self._clock()
        self._shown = Shown(request)
        self._subject = printable(f"{request.method} {self._shown.url(request)}")
        self._write_headers("sent", request.headers)

    def replied(self, response: Response) -> None:
        """The reply has come, or at least its headers."""
        self._logger.info("%s: %d in %.0f ms (attempt %d)", self._subject, response.status, self._passed, self._attempt)
        self._write_headers("came", response.headers)

    def failed(self, error: BaseException) -> None:
        """No reply came."""
        kind = f"{type(error).__name__}, {error.kind}" if isinstance(error, TransportError) else type(error).__name__
        self._logger.info("%s: %s in %.0f ms (attempt %d)", self._subject, kind, self._passed, self._attempt)

    def waits(self, delay: float) -> None:
        """Another attempt follows after so many seconds."""
        self._logger.info("%s: attempt %d follows in %.3g s", self._subject, self._attempt + 1, delay)

    @property
    def _passed(self) -> float:
        """Milliseconds since the request began."""
        return (self._clock() - self._started) * 1000

    def _write_headers(self, what: str, headers: Headers) -> None:
        if self._logger.isEnabledFor(LEVELS["debug"]):
            self._logger.debug("%s: %s with %s", self._subject, what, printable(self._shown.headers(headers)))
