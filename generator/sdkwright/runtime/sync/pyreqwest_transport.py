"""A transport with pyreqwest, which is quick to start and quick to send; there is no asynchronous half of it."""

from __future__ import annotations

from collections.abc import Iterator
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError
from ..http.decompression import Decompression, decompression
from ..http.framing import framing_headers
from ..http.interruptible import interruptible
from ..http.places import place
from ..http.proxies import checked_proxy
from ..http.pyreqwest_clients import Clients
from ..http.pyreqwest_errors import pyreqwest_error
from ..http.transport_errors import overdue
from .httpx_transport import HttpxTransport
from .stream_reply import StreamReply

if TYPE_CHECKING:
    from pyreqwest.client import SyncClient
    from pyreqwest.http import HeaderMap
    from pyreqwest.request import SyncStreamRequest

    from ..http.message import Request, Response

_LARGE: Final = 64 * 1024
"""Bytes from which on a body is sent by httpx2, which notices that a server takes none of it."""

_UNREADABLE: Final = "\ufffd"
"""What stands for the value of a header that has more than ASCII, which pyreqwest does not give."""


class PyreqwestTransport:
    """Sends with pyreqwest, which the extra `pyreqwest` of the SDK installs.

    What pyreqwest cannot do as an SDK needs it is done by httpx2 instead: bodies in pieces and those of 64 KiB or more,
    URLs that pyreqwest would rewrite, and all that a forked process sends whose parent has used pyreqwest.

    When 100 connections are in use, a request waits for one; that wait is not bounded by the timeout, which is about
    the server: for connecting and for the head of the reply together, and for each piece of its body. Timeouts are cut
    down to three digits. Idle connections are kept for a minute. No cookies are kept. A request that Ctrl-C interrupts
    is not taken back: its connection is held until the server has answered, or the timeout is over. The value of a
    header of a reply that has other characters than those of ASCII is the replacement character U+FFFD.

    Args:
        proxy: URL of a proxy; by default the usual environment variables decide.
        verify: False to accept any certificate. Which authorities are trusted is for the variables SSL_CERT_FILE and
            SSL_CERT_DIR to say, else for the system, and a server may not show the certificate of an authority as its
            own. An `ssl.SSLContext` is for HttpxTransport.

    Raises:
        ConfigurationError: The proxy cannot be used, or `verify` is an `ssl.SSLContext`.
    """

    __slots__ = ("_clients", "_others")

    def __init__(self, *, proxy: str | None = None, verify: bool = True) -> None:
        if verify not in (True, False):
            raise ConfigurationError(
                "PyreqwestTransport(verify=...) must be True or False: use HttpxTransport for an ssl.SSLContext"
            )
        checked = None if proxy is None else checked_proxy(proxy)
        self._clients = Clients(checked, verify)
        self._others = HttpxTransport(proxy=checked, verify=verify)

    def send(self, request: Request, timeout: float | None) -> Response:
        """Send `request` once; see the protocol.

        Of the body of an error or a redirect, the first MiB is read.
        """
        sending = self._sending(request, timeout)
        if sending is None:
            return self._others.send(request, timeout)
        return self._begin(request, sending, is_whole=True)._whole(timeout)

    def open(self, request: Request, timeout: float | None) -> StreamReply[Any]:
        """Send `request` once, and return the reply before its body has arrived."""
        sending = self._sending(request, timeout)
        if sending is None:
            return self._others.open(request, timeout)
        return self._begin(request, sending, is_whole=False)

    def _sending(self, request: Request, timeout: float | None) -> SyncStreamRequest | None:
        """The request in the terms of pyreqwest; None where httpx2 has to send it."""
        headers = framing_headers(request.headers, request.content)
        body = request.content
        if body is not None and (not isinstance(body, bytes) or len(body) >= _LARGE):
            return None
        if "accept" not in request.headers or "user-agent" not in request.headers:
            # pyreqwest would add its own.
            return None
        if not body and request.method in ("POST", "PUT", "PATCH") and "content-length" not in request.headers:
            headers.append(("Content-Length", "0"))
        if "accept-encoding" not in request.headers:
            headers.append(("Accept-Encoding", "gzip, deflate"))
        client = self._clients.client(request.url, timeout)
        return None if client is None else _prepared(client, request, headers)

    def _begin(self, request: Request, sending: SyncStreamRequest, *, is_whole: bool) -> _Incoming:
        """The reply, with its body where it is to be `is_whole` and is no error."""
        slots = self._clients.slots
        if not slots.acquire(timeout=request.pool_timeout):
            raise overdue(request, "", "pool", "no")
        exchange = _Exchange(sending)
        try:
            interruptible(lambda: exchange.begin(is_whole=is_whole), lambda _: exchange.end())
        except Exception as error:
            slots.release()
            raise pyreqwest_error(request, error) from _shown_cause(request, error)
        except BaseException:
            slots.release()
            raise
        return _Incoming(request, exchange, slots)

    def close(self) -> None:
        """Close all connections; sending is not possible afterwards."""
        for client in self._clients.close():
            client.close()
        self._others.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'closed' if self._clients.is_closed else 'open'})"


class _Exchange:
    """One request of pyreqwest and the reply to it.

    Attributes:
        status: The HTTP code of the reply, once it has begun.
        headers: Its headers.
        content: Its body, where it was read at once.
    """

    __slots__ = ("_reader", "_sending", "content", "headers", "status")

    def __init__(self, sending: SyncStreamRequest) -> None:
        self._sending: SyncStreamRequest | None = sending
        self._reader: Any = None
        self.status = 0
        self.headers: list[tuple[str, str]] = []
        self.content: bytes | None = None

    def begin(self, *, is_whole: bool) -> None:
        """Send the request and wait for the head of the reply; with `is_whole`, also for a body that is no error's."""
        assert self._sending is not None
        reply = self._sending.__enter__()
        self.status, self.headers, self._reader = reply.status, _pairs(reply.headers), reply.body_reader
        if is_whole and self.status < 300:
            try:
                self.content = self._reader.bytes().to_bytes()
            finally:
                self.end()

    def read(self) -> bytes | None:
        """The next piece of the body, None after the last one."""
        chunk = self._reader.read_chunk()
        return None if chunk is None else chunk.to_bytes()

    def end(self) -> None:
        """Release the connection."""
        sending, self._sending = self._sending, None
        if sending is not None:
            sending.__exit__(None, None, None)


class _Incoming(StreamReply[Any]):
    """A reply of pyreqwest whose body may not have arrived yet."""

    __slots__ = ("_exchange", "_is_left", "_is_over", "_place", "_request", "_slots")

    def __init__(self, request: Request, exchange: _Exchange, slots: BoundedSemaphore) -> None:
        super().__init__(exchange.status, exchange.headers)
        self._request, self._exchange = request, exchange
        self._slots: BoundedSemaphore | None = slots
        self._place = place()
        self._is_left = self._is_over = False

    def received(self) -> Iterator[bytes]:
        request = self._request
        if self._is_over:
            raise ConfigurationError(f"{request.method} {request.shown_url}: the body can be read only once")
        if self._place.is_gone:
            raise ConfigurationError(f"{request.method} {request.shown_url}: this reply belongs to the parent process")
        self._is_over = True
        codings = ",".join(value for name, value in self._exchange.headers if name == "content-encoding").split(",")
        try:
            undoing = decompression(codings) or Decompression(())
            for chunk in self._chunks():
                yield from undoing.feed(chunk)
            undoing.end()
        except Exception as error:
            raise pyreqwest_error(request, error) from _shown_cause(request, error)

    def _chunks(self) -> Iterator[bytes]:
        """The body as it comes over the wire."""
        exchange = self._exchange
        if exchange.content is not None:
            yield exchange.content
            return
        while True:
            try:
                chunk = interruptible(exchange.read, lambda _: exchange.end())
            except Exception:
                raise
            except BaseException:
                # The thread that still reads ends it.
                self._is_left = True
                raise
            if chunk is None:
                return
            yield chunk

    def close(self) -> None:
        self._is_over = True
        # A forked process leaves alone what its parent reads.
        if self._place.is_gone or self._slots is None:
            return
        slots, self._slots = self._slots, None
        slots.release()
        if not self._is_left:
            self._exchange.end()


def _prepared(client: SyncClient, request: Request, headers: list[tuple[str, str]]) -> SyncStreamRequest | None:
    """The request in the terms of pyreqwest; None where it cannot be sent as it is."""
    try:
        builder = client.request(request.method, request.url).headers(headers)
        if isinstance(request.content, bytes):
            builder = builder.body_bytes(request.content)
        # No more is read of a reply than somebody asks for.
        sending = builder.streamed_read_buffer_limit(0).build_streamed()
    except ValueError:
        return None
    return sending if str(sending.url) in (request.url, f"{request.url}/") else None


def _pairs(headers: HeaderMap) -> list[tuple[str, str]]:
    """The headers of a reply."""
    try:
        return list(headers.items())
    except ValueError:
        return [(name, value) for name in dict.fromkeys(headers.keys()) for value in _values(headers, name)]


def _values(headers: HeaderMap, name: str) -> list[str]:
    try:
        return headers.getall(name)
    except ValueError:
        return [_UNREADABLE]


def _shown_cause(request: Request, error: Exception) -> Exception | None:
    """The cause that a traceback shows: messages of pyreqwest have the whole URL in them."""
    return None if request.hidden_query else error
