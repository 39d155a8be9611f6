# Derived from aio/transport.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""How requests reach the network: the protocol of two methods, and its default implementation with httpx2."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from ..errors import ConfigurationError
from ..http.framing import framing_headers
from ..http.message import Request, Response
from ..http.transport_errors import setup_error, transport_error
from ..http.upload import Upload
from ..root_error import SdkError
from .stream_reply import StreamReply

if TYPE_CHECKING:
    import ssl

    import httpx2


class Transport(Protocol):
    """A sender of requests.

    One that can return a reply before its body has arrived has a third method `open`, with the arguments of `send`,
    which returns an StreamReply. Without it, streams are read to their end first.
    """

    def send(self, request: Request, timeout: float | None) -> Response:
        """Send `request` once, following nothing, and return the reply whatever its status.

        Args:
            request: What to send. A body that is an Upload comes from its `pieces`, once `begin` has been called.
            timeout: Seconds without progress, None for no limit.

        Raises:
            TransportError: No complete reply arrived.
            RequestTimeoutError: The time ran out.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class HttpxTransport:
    """Sends with httpx2, which keeps connections open for reuse.

    Args:
        proxy: URL of a proxy; by default the usual environment variables decide.
        verify: False to accept any certificate, or an `ssl.SSLContext`.
        client: An `httpx2.Client` of your own, in which case the other two are ignored.
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
        reply = self._reply(request, timeout, stream=False)
        return Response(reply.status_code, reply.headers.multi_items(), reply.content)

    def open(self, request: Request, timeout: float | None) -> StreamReply[Any]:
        """Send `request` once, and return the reply before its body has arrived."""
        return _Incoming(request, self._reply(request, timeout, stream=True))

    def _reply(self, request: Request, timeout: float | None, *, stream: bool) -> httpx2.Response:
        body = request.content
        content: Any = body
        if isinstance(body, Upload):
            body.begin()
            content = body.pieces()
        try:
            client, httpx_request = self._prepare_request(request, content, timeout)
            return client.send(httpx_request, stream=stream, follow_redirects=False)
        except SdkError:
            raise
        except Exception as error:
            if isinstance(body, Upload) and body.raised(error):
                raise
            raise transport_error(request, error) from error
        finally:
            if isinstance(body, Upload):
                content.close()

    def _prepare_request(
        self, request: Request, content: Any, timeout: float | None
    ) -> tuple[httpx2.Client, httpx2.Request]:
        """The httpx2 client, made when first needed, and the request in its terms with `content` as the body."""
        # Imported when first needed: it takes longer than all the rest of an SDK.
        import httpx2

        client = self._client or self._connect()
        headers = framing_headers(request.headers, request.content)
        if "accept-encoding" not in request.headers:
            headers.append(("Accept-Encoding", client.headers["accept-encoding"]))
        limits = {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
        httpx_request = httpx2.Request(
            request.method,
            request.url,
            headers=headers,
            content=content,
            extensions={"timeout": limits},
        )
        if request.secret_query:
            from ..http.redacted_url import RedactedURL

            httpx_request.url = RedactedURL(request.url, request.shown_url)
        return client, httpx_request

    def _connect(self) -> httpx2.Client:
        """The httpx2 client, made by the first of all that ask for it."""
        import httpx2

        with self._lock:
            if self._closed:
                raise ConfigurationError("the client has been closed")
            if self._client is None:
                try:
                    self._client = httpx2.Client(proxy=self._proxy, verify=self._verify)
                except Exception as error:
                    raise setup_error(error) from error
            return self._client

    def close(self) -> None:
        """Close all connections; sending is not possible afterwards."""
        with self._lock:
            client, self._client, self._closed = self._client, None, True
        if client is not None:
            client.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'closed' if self._closed else 'open'})"


class _Incoming(StreamReply[Any]):
    """A reply of httpx2 whose body has not arrived yet."""

    __slots__ = ("_reply", "_request")

    def __init__(self, request: Request, reply: httpx2.Response) -> None:
        super().__init__(reply.status_code, reply.headers.multi_items())
        self._request = request
        self._reply = reply

    def received(self) -> Iterator[bytes]:
        try:
            yield from self._reply.iter_bytes()
        except Exception as error:
            raise transport_error(self._request, error) from error

    def close(self) -> None:
        self._reply.close()
