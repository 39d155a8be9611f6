"""A transport with aiohttp, which is quicker than httpx2 where many calls are made at once."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError
from ..http.aiohttp_errors import aiohttp_error
from ..http.aiohttp_sessions import Sessions, abandon, is_full
from ..http.decompression import Decompression, decompression
from ..http.framing import framing_headers
from ..http.places import Place, place_async
from ..http.proxies import checked_proxy
from ..http.transport_errors import causes, shown_cause
from ..http.upload import Upload
from ..http.watched_writing import WatchedWriting
from ..root_error import SdkError
from .stream_reply import AsyncStreamReply

if TYPE_CHECKING:
    import ssl

    import aiohttp

    from ..http.message import Request, Response

_LARGE: Final = 1024 * 1024
"""Bytes from which on a body is written in pieces, so that a server that takes none of it is noticed."""

_CLEAN: Final = re.compile(r"[\w\-.~:/?#\[\]@!$&'()*+,;=%]+", re.ASCII)
"""URLs that are sent byte for byte."""

_NOT_ADDED: Final = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
"""Headers that aiohttp would add of its own."""


class AsyncAiohttpTransport:
    """Sends with aiohttp, which the extra `aiohttp` of the SDK installs.

    Connections belong to one process and one event loop: a forked process, and a second loop, begin with their own.
    When all 100 connections are in use, a request waits for one; that wait is not bounded by the timeout, which is
    about the server. Idle connections are kept for a minute. Neither cookies nor `.netrc` are used.

    Args:
        proxy: URL of a proxy; by default the usual environment variables decide.
        verify: False to accept any certificate, or an `ssl.SSLContext`.
        session: An `aiohttp.ClientSession` of your own, in which case the other two are ignored. It belongs to one
            event loop, and must not be used on both sides of a fork.

    Raises:
        ConfigurationError: The proxy cannot be used.
    """

    __slots__ = ("_sessions",)

    def __init__(
        self,
        *,
        proxy: str | None = None,
        verify: bool | ssl.SSLContext = True,
        session: aiohttp.ClientSession | None = None,
    ) -> None:
        self._sessions = Sessions(None if proxy is None else checked_proxy(proxy), verify, session)

    async def send(self, request: Request, timeout: float | None) -> Response:
        """Send `request` once; see the protocol.

        Of the body of an error or a redirect, the first MiB is read.
        """
        reply = await self.open(request, timeout)
        return await reply._whole(timeout)

    async def open(self, request: Request, timeout: float | None) -> AsyncStreamReply[Any]:
        """Send `request` once, and return the reply before its body has arrived."""
        body = request.content
        if isinstance(body, bytes) and len(body) >= _LARGE:
            body = Upload(body)
        if isinstance(body, Upload):
            body.begin()
        here = place_async()
        session = self._sessions.session(here)
        writing = WatchedWriting(body, timeout) if isinstance(body, Upload) else None
        try:
            sending = self._request(request, session, body if writing is None else writing.pieces(), timeout)
            reply = await (sending if writing is None else writing.watched(sending))
        except SdkError:
            raise
        except Exception as error:
            if isinstance(body, Upload) and (own := next(filter(body.raised, causes(error)), None)):
                raise own from None
            is_written = writing is None or writing.is_over
            failure = aiohttp_error(request, error, is_full=is_full(session), is_written=is_written)
            raise failure from _shown_cause(request, error)
        return _Incoming(request, reply, here, decompresses=session.auto_decompress)

    async def _request(
        self, request: Request, session: aiohttp.ClientSession, body: Any, timeout: float | None
    ) -> aiohttp.ClientResponse:
        """The reply of aiohttp."""
        import aiohttp

        headers = framing_headers(request.headers, request.content)
        if "accept-encoding" not in request.headers:
            headers.append(("Accept-Encoding", "gzip, deflate"))
        if isinstance(request.content, bytes) and "content-length" not in request.headers:
            headers.append(("Content-Length", str(len(request.content))))
        return await session.request(
            request.method,
            _url(request.url),
            headers=headers,
            data=body,
            allow_redirects=False,
            timeout=aiohttp.ClientTimeout(
                total=None, connect=request.pool_timeout, sock_connect=timeout, sock_read=timeout
            ),
            proxy=self._sessions.proxy(request.url),
            skip_auto_headers=_NOT_ADDED,
        )

    async def close(self) -> None:
        """Close all connections; sending is not possible afterwards."""
        session = self._sessions.close(place_async())
        if session is not None:
            await session.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'closed' if self._sessions.is_closed else 'open'})"


class _Incoming(AsyncStreamReply[Any]):
    """A reply of aiohttp whose body has not arrived yet."""

    __slots__ = ("_decompresses", "_is_over", "_place", "_reply", "_request")

    def __init__(self, request: Request, reply: aiohttp.ClientResponse, place: Place, *, decompresses: bool) -> None:
        super().__init__(reply.status, [(name, _readable(value)) for name, value in reply.headers.items()])
        self._request, self._reply, self._place = request, reply, place
        self._decompresses = decompresses
        self._is_over = False

    async def received(self) -> AsyncIterator[bytes]:
        request = self._request
        if self._is_over:
            raise ConfigurationError(f"{request.method} {request.shown_url}: the body can be read only once")
        self._is_over = True
        codings = ",".join(self._reply.headers.getall("Content-Encoding", ())).split(",")
        try:
            undoing = (None if self._decompresses else decompression(codings)) or Decompression(())
            async for chunk in self._chunks():
                for piece in undoing.feed(chunk):
                    yield piece
            undoing.end()
        except Exception as error:
            raise aiohttp_error(request, error) from _shown_cause(request, error)

    async def read(self) -> bytes:
        """The whole body, which costs less at once than in pieces."""
        if self._is_read or self._is_over or "content-encoding" in self.headers:
            return await super().read()
        self._is_over = True
        try:
            self.content = await self._reply.read()
        except Exception as error:
            raise aiohttp_error(self._request, error) from _shown_cause(self._request, error)
        self._is_read = True
        await self.close()
        return self.content

    async def _chunks(self) -> AsyncIterator[bytes]:
        """The body as it comes over the wire."""
        content = self._reply.content
        try:
            async for chunk in content.iter_any():
                yield chunk
        except Exception:
            # aiohttp keeps back what arrived before the connection broke, and a download goes on from there.
            if rest := content._read_nowait(-1):
                yield rest
            raise

    async def close(self) -> None:
        self._is_over = True
        if self._place.is_gone:
            abandon(self._reply)
        else:
            self._reply.close()


def _url(url: str) -> Any:
    """The URL in the terms of aiohttp. Raises ConfigurationError for one that cannot be sent."""
    import yarl

    # What is percent-encoded already is sent as it is; only what cannot be sent is quoted.
    if _CLEAN.fullmatch(url) is not None:
        return yarl.URL(url, encoded=True)
    if any(character < " " or character == "\x7f" for character in url):
        raise ConfigurationError("a URL cannot have control characters")
    return yarl.URL(url)


def _readable(value: str) -> str:
    """The value of a header; bytes that are no UTF-8 are taken for Latin-1, as httpx2 does."""
    return value if value.isascii() else _decoded(value.encode("utf-8", "surrogateescape"))


def _decoded(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _shown_cause(request: Request, error: Exception) -> Exception | None:
    """The cause that a traceback shows: messages of aiohttp have the whole URL in them."""
    return None if request.hidden_query else shown_cause(request, error)
