"""Bodies that have been sent already: a second time, there is nothing left to send."""

from __future__ import annotations

from ..errors import ConfigurationError


def check_unsent(content: object) -> None:
    """Raise ConfigurationError for a generator that has begun: what is left of it would be sent as the whole body."""
    for kind in ("gi", "ag"):
        if getattr(content, f"{kind}_frame", "") is None or getattr(content, f"{kind}_suspended", False):
            raise ConfigurationError("this body has been sent already, and a generator can be sent only once")
