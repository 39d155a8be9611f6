"""The TLS context that all clients of a process share: reading the certificates takes longer than a request."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from .places import guard

if TYPE_CHECKING:
    import ssl

_CONTEXTS: Final[dict[tuple[int, bool, str | None, str | None], ssl.SSLContext]] = {}
"""By process, whether certificates are verified, and the two variables that name them."""


def shared_context(verify: bool) -> ssl.SSLContext:
    """The context for `verify`, made when first needed and never changed.

    The certificates are those of the environment variables SSL_CERT_FILE or SSL_CERT_DIR, else those of the system, as
    they are when a client first needs them.
    """
    key = (os.getpid(), verify, os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    with guard:
        if key not in _CONTEXTS:
            # Imported when first needed: it takes longer than all the rest of an SDK.
            import httpx2

            _CONTEXTS[key] = httpx2.create_ssl_context(verify=verify)
        return _CONTEXTS[key]
