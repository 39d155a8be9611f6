"""Errors of the transport as those of the SDK."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..errors import ConfigurationError, Failure, RequestTimeoutError, Sent, TransportError, printable
from .headers import HIDDEN

if TYPE_CHECKING:
    from ..root_error import SdkError
    from .message import Request

_MOST_CAUSES: Final = 20

_FULL: Final = "all connections of this client are in use: read or close the replies that hold them"

_USER: Final = re.compile(r"(://)[^/?#\s]*@")
"""User and password of a URL, that of a proxy for instance."""

_NAMED_USER: Final = re.compile(r"""[^\s'"(/]*@""")
"""The same in a URL whose scheme was left out."""


def transport_error(request: Request, error: Exception) -> SdkError:
    """The SDK's error for an exception of httpx2 or of the system while `request` was sent."""
    import httpx2

    reason = reason_of(request, error)
    if isinstance(error, (httpx2.InvalidURL, httpx2.UnsupportedProtocol)) or _is_own_fault(error):
        # What cannot be sent fails the same way each time.
        return ConfigurationError(f"{subject_of(request)}: {reason}")
    if isinstance(error, httpx2.StreamError):
        return ConfigurationError(f"{subject_of(request)}: the body can be read only once: {reason}")
    kind, sent = _failure(error)
    if isinstance(error, (httpx2.TimeoutException, TimeoutError)):
        return overdue(request, type(error).__name__, kind, sent)
    return no_reply(request, reason, kind, sent)


def subject_of(request: Request) -> str:
    """How errors name a request."""
    return printable(f"{request.method} {request.shown_url}")


def no_reply(request: Request, reason: str, kind: Failure, sent: Sent) -> TransportError:
    """The error for a request that got no whole reply."""
    message = f"{subject_of(request)}: {reason}"
    return TransportError(message, kind=kind, sent=sent, method=request.method, url=request.shown_url)


def overdue(request: Request, what: str, kind: Failure, sent: Sent) -> RequestTimeoutError:
    """The error for a request that took too long; `what` did so, unless it was the wait for a connection."""
    reason = _FULL if kind == "pool" else f"no reply in time ({what})"
    message = f"{subject_of(request)}: {reason}"
    return RequestTimeoutError(message, kind=kind, sent=sent, method=request.method, url=request.shown_url)


def reason_of(request: Request, error: Exception) -> str:
    """The text of an exception in one line: what is no HTTP is quoted in it, and may repeat a credential."""
    # Imported when first needed: most requests get a reply.
    from .echoes import Echoes

    text = _USER.sub(rf"\1{HIDDEN}@", Echoes(request).without(" ".join(str(error).split())))
    return printable(text or type(error).__name__)


def shown_cause(request: Request, error: Exception) -> Exception | None:
    """The cause that a traceback shows; None where the text of one of its own causes has a credential in it."""
    from .echoes import Echoes

    text = " ".join(map(str, causes(error)))
    return None if _USER.search(text) or Echoes(request).without(text) != text else error


def setup_error(error: Exception) -> ConfigurationError:
    """The error to raise where the transport itself cannot be made: a proxy, a certificate file, a missing package."""
    reason = printable(_NAMED_USER.sub(f"{HIDDEN}@", " ".join(str(error).split())) or type(error).__name__)
    return ConfigurationError(f"the transport cannot be set up: {reason}")


def setup_cause(error: Exception) -> Exception | None:
    """The cause that a traceback shows; None where its text has the user and password of a proxy in it."""
    return None if "@" in str(error) else error


def missing_package(error: ImportError, *, http2: bool) -> ConfigurationError:
    """The error to raise where httpx2 needs a package that is not there."""
    if http2 and "h2" in str(error):
        return ConfigurationError("HTTP/2 needs the package h2: install httpx2[http2], or leave out http2=True")
    return setup_error(error)


def _failure(error: Exception) -> tuple[Failure, Sent]:
    """Where a request failed, and how much of it had been sent."""
    import httpx2

    if isinstance(error, httpx2.PoolTimeout):
        return "pool", "no"
    if isinstance(error, httpx2.ProxyError):
        return "proxy", "no"
    if isinstance(error, (httpx2.ConnectError, httpx2.ConnectTimeout)):
        return ("tls" if _is_of_tls(error) else "connect"), "no"
    if isinstance(error, (httpx2.WriteError, httpx2.WriteTimeout)):
        return "write", "unknown"
    if isinstance(error, httpx2.RemoteProtocolError):
        # The server may have closed a kept connection just when the request was on its way.
        return "protocol", "unknown"
    if isinstance(error, httpx2.ReadTimeout):
        return "read", "wholly"
    if isinstance(error, (httpx2.ReadError, httpx2.CloseError, httpx2.DecodingError)):
        return "read", "unknown"
    return "other", "unknown"


def _is_own_fault(error: Exception) -> bool:
    """Whether what was to be sent is no HTTP; httpx2 lets errors of that name through from below it."""
    return any(kind.__name__ == "LocalProtocolError" for kind in type(error).__mro__)


def _is_of_tls(error: Exception) -> bool:
    import ssl

    return any(isinstance(cause, ssl.SSLError) for cause in causes(error))


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and those that it came from."""
    for _ in range(_MOST_CAUSES):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
