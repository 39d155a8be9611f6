"""What went wrong when no reply came, in the SDK's own terms."""

from __future__ import annotations

from ..errors import ConfigurationError, RequestTimeoutError, TransportError, printable
from ..root_error import SdkError
from .message import Request


def outage(request: Request, error: Exception) -> SdkError:
    """The error to raise for what httpx2, or the system below it, raised while `request` was sent."""
    import httpx2

    told = printable(" ".join(str(error).split()) or type(error).__name__)
    asked = printable(f"{request.method} {request.shown_url}")
    if isinstance(error, (httpx2.TimeoutException, TimeoutError)):
        return RequestTimeoutError(f"{asked}: no reply in time ({type(error).__name__})")
    if isinstance(error, httpx2.InvalidURL):
        return ConfigurationError(f"{asked}: {told}")
    return TransportError(f"{asked}: {told}")
