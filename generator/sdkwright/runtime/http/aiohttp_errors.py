"""Errors of aiohttp as those of the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ConfigurationError, Failure, Sent
from .transport_errors import causes, no_reply, overdue, reason_of, subject_of, transport_error

if TYPE_CHECKING:
    from ..root_error import SdkError
    from .message import Request


def aiohttp_error(request: Request, error: Exception, *, is_full: bool = False, is_written: bool = True) -> SdkError:
    """The SDK's error for an exception of aiohttp or of the system while `request` was sent.

    is_full: whether all connections are in use. is_written: whether the whole request has been written.
    """
    import aiohttp

    # A message of aiohttp may have the whole URL in it.
    reason = type(error).__name__ if request.hidden_query else reason_of(request, error)
    if isinstance(error, (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError)):
        return ConfigurationError(f"{subject_of(request)}: this URL cannot be sent")
    if isinstance(error, (ValueError, TypeError)) and not isinstance(error, aiohttp.ClientError):
        return ConfigurationError(f"{subject_of(request)}: {reason}")
    kind, sent = _failure(error, is_full=is_full, is_written=is_written)
    if isinstance(error, TimeoutError):
        return overdue(request, type(error).__name__, kind, sent)
    if kind == "other":
        return transport_error(request, error)
    return no_reply(request, reason, kind, sent)


def _failure(error: Exception, *, is_full: bool, is_written: bool) -> tuple[Failure, Sent]:
    """Where a request failed, and how much of it had been sent."""
    import ssl

    import aiohttp

    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return ("pool" if is_full else "connect"), "no"
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return "proxy", "no"
    if isinstance(error, (aiohttp.ClientConnectorError, aiohttp.ClientConnectorCertificateError)):
        is_of_tls = any(isinstance(cause, (ssl.SSLError, ssl.CertificateError)) for cause in causes(error))
        return ("tls" if is_of_tls or isinstance(error, aiohttp.ClientSSLError) else "connect"), "no"
    if isinstance(error, aiohttp.ServerFingerprintMismatch):
        return "tls", "no"
    if isinstance(error, TimeoutError):
        return ("read", "wholly") if is_written else ("write", "unknown")
    if isinstance(error, (aiohttp.ServerDisconnectedError, aiohttp.ClientPayloadError, aiohttp.ClientResponseError)):
        # The server may have closed a kept connection just when the request was on its way.
        return "protocol", "unknown"
    if isinstance(error, (aiohttp.ClientError, OSError)):
        return ("read" if is_written else "write"), "unknown"
    return "other", "unknown"
