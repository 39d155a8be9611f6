"""URLs that can be sent and logged: httpx2 writes each one to its log."""

from __future__ import annotations

import httpx2


class RedactedURL(httpx2.URL):
    """A URL that is sent as it is, and shown without the credentials in its query."""

    def __init__(self, url: str, redacted: str) -> None:
        super().__init__(url)
        self._redacted = redacted

    def __str__(self) -> str:
        return self._redacted

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._redacted!r})"
