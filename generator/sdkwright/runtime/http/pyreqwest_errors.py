"""Errors of pyreqwest as those of the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import ConfigurationError, Failure, Sent, printable
from .echoes import Echoes
from .transport_errors import no_reply, overdue, subject_of, transport_error

if TYPE_CHECKING:
    from ..root_error import SdkError
    from .message import Request

_CONNECTING = "client error (Connect)"
_CUT = ("connection closed before", "end of file", "unexpected EOF")


def pyreqwest_error(request: Request, error: Exception) -> SdkError:
    """The SDK's error for an exception of pyreqwest while `request` was sent or its reply was read."""
    from pyreqwest import exceptions

    if not isinstance(error, exceptions.PyreqwestError):
        return transport_error(request, error)
    messages = _messages(error)
    if isinstance(error, exceptions.ClientClosedError):
        return ConfigurationError(f"{subject_of(request)}: the client has been closed")
    kind, sent = _failure(request, error, messages)
    if isinstance(error, exceptions.RequestTimeoutError):
        return overdue(request, "connecting" if sent == "no" else "reading", kind, sent)
    # The last cause is the reason; the first ones have the whole URL in them.
    reason = printable(Echoes(request).without(messages[-1]))
    return no_reply(request, reason, kind, sent)


def _failure(request: Request, error: Exception, messages: list[str]) -> tuple[Failure, Sent]:
    """Where a request failed, and how much of it had been sent."""
    from pyreqwest import exceptions

    if _CONNECTING in messages:
        return _of_connecting(request, messages), "no"
    if isinstance(error, exceptions.RequestTimeoutError):
        return "read", "wholly"
    is_cut = any(part in message for message in messages for part in _CUT)
    if is_cut or isinstance(error, exceptions.DecodeError):
        # The server may have closed a kept connection just when the request was on its way.
        return "protocol", "unknown"
    return ("other" if isinstance(error, exceptions.RequestPanicError) else "read"), "unknown"


def _of_connecting(request: Request, messages: list[str]) -> Failure:
    if any(message.startswith("tunnel error") for message in messages):
        return "proxy"
    is_of_network = any(message in ("tcp connect error", "dns error", "operation timed out") for message in messages)
    return "tls" if request.url.startswith("https:") and not is_of_network else "connect"


def _messages(error: Exception) -> list[str]:
    """What an exception and its causes say, in the words of the libraries below pyreqwest."""
    details: Any = getattr(error, "details", None) or {}
    causes: Any = details.get("causes") or ()
    first = str(error.args[0]) if error.args else type(error).__name__
    return [" ".join(text.split()) for text in (first, *(cause["message"] for cause in causes))]
