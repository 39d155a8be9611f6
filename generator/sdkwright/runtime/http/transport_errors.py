"""What went wrong when no reply came, in the SDK's own terms."""

from __future__ import annotations

from ..errors import ConfigurationError, RequestTimeoutError, TransportError, printable
from ..root_error import SdkError
from .message import Request


def transport_error(request: Request, error: Exception) -> SdkError:
    """The error to raise for what httpx2, or the system below it, raised while `request` was sent."""
    import httpx2

    reason = printable(" ".join(str(error).split()) or type(error).__name__)
    sent = printable(f"{request.method} {request.shown_url}")
    if isinstance(error, (httpx2.TimeoutException, TimeoutError)):
        return RequestTimeoutError(f"{sent}: no reply in time ({type(error).__name__})")
    if isinstance(error, httpx2.InvalidURL):
        return ConfigurationError(f"{sent}: {reason}")
    return TransportError(f"{sent}: {reason}")
