"""The TLS context of clients of httpx2, which want one before it is known whether anything is sent over TLS."""

from __future__ import annotations

import ssl
from typing import Any

from .tls import shared_context
from .transport_errors import setup_error


class LateContext(ssl.SSLContext):
    """Stands for the shared context, which is made with the first connection over TLS: plain HTTP needs none.

    verify: whether certificates are verified. Its methods raise ConfigurationError where there is no certificate to
    verify with.
    """

    _verify: bool
    _offered: Any = None

    def __new__(cls, verify: bool) -> LateContext:
        context = super().__new__(cls, ssl.PROTOCOL_TLS_CLIENT)
        context._verify = verify
        return context

    def set_alpn_protocols(self, alpn_protocols: Any) -> None:
        """Offer protocols to servers; those of all clients that share the context are the same."""
        self._offered = alpn_protocols

    def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        """Begin TLS on a socket."""
        return self._shared().wrap_socket(*args, **kwargs)

    def wrap_bio(self, *args: Any, **kwargs: Any) -> ssl.SSLObject:
        """Begin TLS on buffers."""
        return self._shared().wrap_bio(*args, **kwargs)

    def _shared(self) -> ssl.SSLContext:
        try:
            context = shared_context(self._verify)
        except Exception as error:
            raise setup_error(error) from error
        if self._offered is not None:
            context.set_alpn_protocols(self._offered)
        return context
