"""The one logger of an SDK, which costs nothing where no program listens."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from logging import Logger

LOGGER: Final = __name__.partition("._runtime.")[0]
"""The name of the logger, which is that of the SDK's module."""

LEVELS: Final = {"debug": 10, "info": 20}
"""The levels that are written at, as `logging` numbers them."""


def listened(level: str) -> Logger | None:
    """The logger, where somebody listens to messages of this level; None otherwise."""
    # What has not been imported cannot have been set up.
    if "logging" not in sys.modules:
        return None
    logger = _logger()
    return logger if logger.isEnabledFor(LEVELS[level]) else None


@cache
def _logger() -> Logger:
    """The logger, with a handler that writes nothing."""
    import logging

    logger = logging.getLogger(LOGGER)
    logger.addHandler(logging.NullHandler())
    return logger
