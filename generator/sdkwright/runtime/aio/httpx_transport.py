"""The transport with httpx2, which clients have by default."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ..errors import ConfigurationError
from ..http.decompression import Decompression, decompression
from ..http.framing import framing_headers
from ..http.places import Place, guard, place_async
from ..http.pool_limits import KEPT, MOST_CONNECTIONS
from ..http.transport_errors import missing_package, setup_cause, setup_error, shown_cause, transport_error
from ..root_error import SdkError
from .stream_reply import AsyncStreamReply

if TYPE_CHECKING:
    import ssl

    import httpx2

    from ..http.message import Request, Response


class AsyncHttpxTransport:
    """Sends with httpx2, which keeps connections open for reuse.

    Connections belong to one process and one event loop: a forked process, and a second loop, begin with their own.
    When all 100 connections are in use, a request waits for one; that wait is not bounded by the timeout, which is
    about the server. Idle connections are kept for a minute.

    Args:
        proxy: URL of a proxy; by default the usual environment variables decide.
        verify: False to accept any certificate, or an `ssl.SSLContext`.
        http2: Whether HTTP/2 is offered to servers, for which the package `h2` is needed (`httpx2[http2]`).
        client: An `httpx2.AsyncClient` of your own, in which case the others are ignored. It must not be used on both
            sides of a fork.

    Raises:
        ConfigurationError: The client is of another kind.
    """

    __slots__ = ("_clients", "_closed", "_given", "_given_place", "_http2", "_proxy", "_verify")

    def __init__(
        self,
        *,
        proxy: str | None = None,
        verify: bool | ssl.SSLContext = True,
        http2: bool = False,
        client: httpx2.AsyncClient | None = None,
    ) -> None:
        if client is not None:
            _check_client(client)
        self._proxy = proxy
        self._verify = verify
        self._http2 = http2
        self._given = client
        self._given_place: Place | None = None
        self._clients: dict[Place, httpx2.AsyncClient] = {}
        self._closed = False

    async def send(self, request: Request, timeout: float | None) -> Response:
        """Send `request` once; see the protocol.

        Of the body of an error or a redirect, the first MiB is read.
        """
        reply = await self.open(request, timeout)
        return await reply._whole(timeout)

    async def open(self, request: Request, timeout: float | None) -> AsyncStreamReply[Any]:
        """Send `request` once, and return the reply before its body has arrived."""
        body = request.content
        # A body that is no bytes is an Upload, whose module few calls need.
        upload = None if body is None or isinstance(body, bytes) else body
        if upload is not None:
            upload.begin()
        pieces = None if upload is None else upload.pieces_async()
        try:
            here = place_async()
            client = self._client(here)
            httpx_request = self._prepare_request(request, body if pieces is None else pieces, client, timeout)
            reply = await client.send(httpx_request, stream=True, follow_redirects=False)
        except SdkError:
            raise
        except Exception as error:
            if upload is not None and upload.raised(error):
                raise
            raise transport_error(request, error) from shown_cause(request, error)
        finally:
            if pieces is not None:
                await pieces.aclose()
        return _Incoming(request, reply, here)

    def _prepare_request(
        self, request: Request, content: Any, client: httpx2.AsyncClient, timeout: float | None
    ) -> httpx2.Request:
        """The request in the terms of httpx2, with `content` as its body."""
        # Imported when first needed: it takes longer than all the rest of an SDK.
        import httpx2

        headers = framing_headers(request.headers, request.content)
        if "accept-encoding" not in request.headers:
            headers.append(("Accept-Encoding", client.headers["accept-encoding"]))
        limits = {"connect": timeout, "read": timeout, "write": timeout, "pool": request.pool_timeout}
        httpx_request = httpx2.Request(
            request.method,
            request.url,
            headers=headers,
            content=content,
            extensions={"timeout": limits},
        )
        if request.hidden_query:
            from ..http.redacted_url import RedactedURL

            httpx_request.url = RedactedURL(request.url, request.shown_url)
        return httpx_request

    def _client(self, here: Place) -> httpx2.AsyncClient:
        """The httpx2 client to use here."""
        if self._given is None:
            client = self._clients.get(here)
            return self._connect(here) if client is None else client
        if self._given_place is None:
            self._given_place = here
        if self._given_place.process != here.process:
            raise ConfigurationError(
                "the httpx2 client was used before this process was forked: give it one of its own"
            )
        return self._given

    def _connect(self, here: Place) -> httpx2.AsyncClient:
        """The httpx2 client for this process and event loop, made by the first of all threads that ask for it."""
        import httpx2

        from ..http.late_context import LateContext

        with guard:
            if self._closed:
                raise ConfigurationError("the client has been closed")
            # Connections of a parent process are forgotten, not closed: closing them would end them for the parent.
            self._clients = {place: client for place, client in self._clients.items() if not place.is_gone}
            if here not in self._clients:
                limits = httpx2.Limits(
                    max_connections=MOST_CONNECTIONS,
                    max_keepalive_connections=MOST_CONNECTIONS,
                    keepalive_expiry=KEPT,
                )
                try:
                    verify = self._verify
                    # httpx2 writes into a context what it offers to servers: those that offer the same may share one.
                    if isinstance(verify, bool) and not self._http2:
                        verify = LateContext(verify)
                    self._clients[here] = httpx2.AsyncClient(
                        proxy=self._proxy, verify=verify, limits=limits, http2=self._http2
                    )
                except ImportError as error:
                    raise missing_package(error, http2=self._http2) from error
                except Exception as error:
                    raise setup_error(error) from setup_cause(error)
            return self._clients[here]

    async def close(self) -> None:
        """Close all connections; sending is not possible afterwards."""
        here = place_async()
        with guard:
            client = self._clients.get(here) if self._given is None else self._given
            if self._given_place is not None and self._given_place.process != here.process:
                client = None
            self._clients, self._given, self._closed = {}, None, True
        if client is not None:
            await client.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'closed' if self._closed else 'open'})"


def _check_client(client: Any) -> None:
    import httpx2

    if not isinstance(client, httpx2.AsyncClient):
        raise ConfigurationError(f"client must be an httpx2.{httpx2.AsyncClient.__name__}, not {type(client).__name__}")


class _Incoming(AsyncStreamReply[Any]):
    """A reply of httpx2 whose body has not arrived yet."""

    __slots__ = ("_place", "_reply", "_request")

    def __init__(self, request: Request, reply: httpx2.Response, place: Place) -> None:
        super().__init__(reply.status_code, reply.headers.multi_items())
        self._request = request
        self._reply = reply
        self._place = place

    async def received(self) -> AsyncIterator[bytes]:
        reply, codings = self._reply, self.headers.get("content-encoding")
        try:
            undoing = Decompression(()) if codings is None else decompression(codings.split(","))
            if undoing is None or reply.is_stream_consumed:
                async for chunk in reply.aiter_bytes():
                    yield chunk
                return
            async for chunk in reply.aiter_raw():
                for piece in undoing.feed(chunk):
                    yield piece
            undoing.end()
        except Exception as error:
            raise transport_error(self._request, error) from shown_cause(self._request, error)

    async def close(self) -> None:
        # A forked process leaves alone what its parent reads.
        if not self._place.is_gone:
            await self._reply.aclose()
