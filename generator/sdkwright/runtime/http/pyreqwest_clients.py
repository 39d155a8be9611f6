"""The clients of pyreqwest that a transport keeps: timeouts and proxies belong to a client, not to a request."""

from __future__ import annotations

import os
from datetime import timedelta
from math import floor, log10
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Final

from ..errors import ConfigurationError
from .places import guard
from .pool_limits import KEPT, MOST_CONNECTIONS
from .proxies import Proxies
from .transport_errors import setup_cause, setup_error
from .url import origin_of

if TYPE_CHECKING:
    from pyreqwest.client import SyncClient

_MOST_CLIENTS: Final = 8
"""How many clients are kept, one for each timeout and proxy; the one that was used least recently goes first."""

_STARTED: Final[list[int]] = []
"""The process in which pyreqwest was started; it never works in those that are forked from it."""

_ERROR_MARGIN: Final = 0.05
"""By how many seconds, at most, connecting has to be quicker than the reply: a failure tells which of them it was."""


class Clients:
    """Makes clients as they are needed.

    Attributes:
        slots: One for each connection that may be in use.
        is_closed: Whether the transport was closed.
    """

    def __init__(self, proxy: str | None, verify: bool) -> None:
        self._proxy, self._verify = proxy, verify
        self._clients: dict[tuple[float | None, str | None], SyncClient] = {}
        self._proxies = Proxies()
        self.slots: BoundedSemaphore = BoundedSemaphore(MOST_CONNECTIONS)
        self.is_closed = False

    def client(self, url: str, timeout: float | None) -> SyncClient | None:
        """The client for a URL and a timeout; None where pyreqwest cannot work: for this URL, or in this process."""
        if origin_of(url) is None or (_STARTED and os.getpid() not in _STARTED):
            return None
        proxy = self._proxies.of(url) if self._proxy is None else self._proxy
        key = (None if timeout is None else rounded(timeout), proxy)
        with guard:
            if self.is_closed:
                raise ConfigurationError("the client has been closed")
            client = self._clients.pop(key, None) or self._made(*key)
            if client is not None:
                self._clients[key] = client
            if len(self._clients) > _MOST_CLIENTS:
                del self._clients[next(iter(self._clients))]
            return client

    def close(self) -> list[SyncClient]:
        """Forget all clients; those that are left to be closed here."""
        with guard:
            clients = list(self._clients.values()) if os.getpid() in _STARTED else []
            self._clients, self.is_closed = {}, True
        return clients

    def _made(self, timeout: float | None, proxy: str | None) -> SyncClient | None:
        try:
            client = _new_client(timeout, proxy, verify=self._verify)
        except ImportError as error:
            raise ConfigurationError(
                "PyreqwestTransport needs the package pyreqwest: install this SDK with its extra [pyreqwest]"
            ) from error
        except Exception as error:
            if isinstance(error, RuntimeError) and "fork" in str(error):
                # Others have used pyreqwest before the fork.
                return None
            raise setup_error(error) from setup_cause(error)
        if not _STARTED:
            _STARTED.append(os.getpid())
        return client


def _new_client(timeout: float | None, proxy: str | None, *, verify: bool) -> SyncClient:
    # Imported when first needed: it takes longer than most of an SDK.
    from pyreqwest.client import SyncClientBuilder
    from pyreqwest.proxy import ProxyBuilder

    _check_certificates()
    builder = SyncClientBuilder().no_proxy()
    if proxy is not None:
        builder = builder.proxy(ProxyBuilder.all(proxy))
    # A request is sent once, and what arrives is left as it is: all else is for the client of the SDK to do.
    builder = builder.follow_redirects(False).referer(False)
    builder = builder.gzip(False).brotli(False).zstd(False).deflate(False)
    builder = builder.pool_idle_timeout(timedelta(seconds=KEPT)).pool_max_idle_per_host(MOST_CONNECTIONS)
    if timeout is not None:
        connecting = timeout - min(timeout / 10, _ERROR_MARGIN)
        builder = builder.read_timeout(timedelta(seconds=timeout)).connect_timeout(timedelta(seconds=connecting))
    return builder.danger_accept_invalid_certs(not verify).build()


def _check_certificates() -> None:
    """Raise an OSError where a variable names certificates that are not there: pyreqwest would trust nobody then."""
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        if path := os.environ.get(name):
            Path(path).stat()


def rounded(seconds: float) -> float:
    """A timeout cut down to three digits, so that the ever new ones of deadlines do not need ever new clients."""
    if seconds <= 0:
        return 0.0
    digits = 2 - floor(log10(seconds))
    cut = floor(seconds * 10.0**digits + 1e-6) / 10.0**digits
    return min(seconds, cut) or seconds
