"""Errors of the transport as those of the SDK."""

from __future__ import annotations

from ..errors import ConfigurationError, RequestTimeoutError, TransportError, printable
from ..root_error import SdkError
from .message import Request


def transport_error(request: Request, error: Exception) -> SdkError:
    """The SDK's error for an exception of httpx2 or of the system while `request` was sent."""
    import httpx2

    reason = printable(" ".join(str(error).split()) or type(error).__name__)
    request_line = printable(f"{request.method} {request.shown_url}")
    if isinstance(error, (httpx2.TimeoutException, TimeoutError)):
        return RequestTimeoutError(f"{request_line}: no reply in time ({type(error).__name__})")
    if isinstance(error, httpx2.InvalidURL):
        return ConfigurationError(f"{request_line}: {reason}")
    return TransportError(f"{request_line}: {reason}")
