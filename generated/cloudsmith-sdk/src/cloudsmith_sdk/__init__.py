"""A typed Python SDK for the Cloudsmith API, sync and async."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import models
    from ._client import AsyncCloudsmith, Cloudsmith
    from ._headers import ReplyHeaders
    from ._runtime import (
        ANONYMOUS,
        UNSET,
        ApiError,
        AsyncHttpxTransport,
        AsyncPage,
        AsyncPager,
        AsyncScriptedTransport,
        AsyncStream,
        AsyncStreamReply,
        AsyncTransport,
        AuthenticationError,
        BadRequestError,
        ClientError,
        ConfigurationError,
        ConflictError,
        Content,
        DecodeError,
        FileInput,
        HttpxTransport,
        Model,
        NotFoundError,
        Options,
        Page,
        PaginationError,
        PaymentRequiredError,
        PermissionDeniedError,
        RateLimitError,
        RedirectError,
        Reply,
        Request,
        RequestTimeoutError,
        Response,
        ScriptedTransport,
        SdkError,
        ServerError,
        Stream,
        StreamReply,
        Transport,
        TransportError,
        Unknown,
        Unset,
        ValidationError,
        reply,
    )

__version__ = "0.1.0"
__all__ = (
    "ANONYMOUS",
    "UNSET",
    "ApiError",
    "AsyncCloudsmith",
    "AsyncHttpxTransport",
    "AsyncPage",
    "AsyncPager",
    "AsyncScriptedTransport",
    "AsyncStream",
    "AsyncStreamReply",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "ClientError",
    "Cloudsmith",
    "ConfigurationError",
    "ConflictError",
    "Content",
    "DecodeError",
    "FileInput",
    "HttpxTransport",
    "Model",
    "NotFoundError",
    "Options",
    "Page",
    "PaginationError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RedirectError",
    "Reply",
    "ReplyHeaders",
    "Request",
    "RequestTimeoutError",
    "Response",
    "ScriptedTransport",
    "SdkError",
    "ServerError",
    "Stream",
    "StreamReply",
    "Transport",
    "TransportError",
    "Unknown",
    "Unset",
    "ValidationError",
    "models",
    "reply",
)

_MODULES = dict.fromkeys(__all__, "._runtime") | {
    "AsyncCloudsmith": "._client",
    "Cloudsmith": "._client",
    "ReplyHeaders": "._headers",
}


def __getattr__(name: str) -> Any:
    if name == "models":
        return import_module(".models", __name__)
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
