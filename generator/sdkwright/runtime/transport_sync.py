# Derived from transport_async.py by `python -m sdkwright.sync`: change that file and derive anew.
"""How requests reach the network: the protocol of two methods, and its default implementation with httpx2."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Protocol

from .errors import ConfigurationError, SdkError
from .message import Request, Response
from .outage import outage

if TYPE_CHECKING:
    import ssl

    import httpx2


class Transport(Protocol):
    """Whatever sends requests."""

    def send(self, request: Request, timeout: float | None) -> Response:
        """Send `request` once, following nothing, and return the reply whatever its status.

        timeout: seconds without progress, None for no limit. Raises TransportError when no whole reply came,
        RequestTimeoutError when the time ran out.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class HttpxTransport:
    """Sends with httpx2, which keeps connections open for reuse.

    proxy: URL of a proxy; by default the usual environment variables decide. verify: False to accept any certificate,
    or an `ssl.SSLContext`. client: an `httpx2.Client` of your own, which makes the other two void.
    """

    __slots__ = ("_client", "_closed", "_lock", "_proxy", "_verify")

    def __init__(
        self,
        *,
        proxy: str | None = None,
        verify: bool | ssl.SSLContext = True,
        client: httpx2.Client | None = None,
    ) -> None:
        self._proxy = proxy
        self._verify = verify
        self._client = client
        self._lock = Lock()
        self._closed = False

    def send(self, request: Request, timeout: float | None) -> Response:
        """Send `request` once; see the protocol."""
        try:
            client, sent = self._prepared(request, timeout)
            reply = client.send(sent, follow_redirects=False)
        except SdkError:
            raise
        except Exception as error:
            raise outage(request, error) from error
        return Response(reply.status_code, reply.headers.multi_items(), reply.content)

    def _prepared(self, request: Request, timeout: float | None) -> tuple[httpx2.Client, httpx2.Request]:
        """The httpx2 client, made when first needed, and the request in its terms."""
        # Imported when first needed: it takes longer than all the rest of an SDK.
        import httpx2

        client = self._client
        if client is None:
            with self._lock:
                if self._closed:
                    raise ConfigurationError("the client has been closed")
                client = self._client
                if client is None:
                    client = httpx2.Client(proxy=self._proxy, verify=self._verify)
                    self._client = client
        headers = request.headers.pairs()
        if "accept-encoding" not in request.headers:
            headers.append(("Accept-Encoding", client.headers["accept-encoding"]))
        limits = {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
        sent = httpx2.Request(
            request.method,
            request.url,
            headers=headers,
            content=request.content,
            extensions={"timeout": limits},
        )
        return client, sent

    def close(self) -> None:
        """Close all connections; sending is not possible afterwards."""
        with self._lock:
            client, self._client, self._closed = self._client, None, True
        if client is not None:
            client.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'closed' if self._closed else 'open'})"
