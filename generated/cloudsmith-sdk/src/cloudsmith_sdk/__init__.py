"""A typed Python SDK for the Cloudsmith API, sync and async."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import models as models
    from ._client import AsyncCloudsmith as AsyncCloudsmith
    from ._client import Cloudsmith as Cloudsmith
    from ._runtime import ANONYMOUS as ANONYMOUS
    from ._runtime import UNSET as UNSET
    from ._runtime import ApiError as ApiError
    from ._runtime import AsyncHttpxTransport as AsyncHttpxTransport
    from ._runtime import AsyncPage as AsyncPage
    from ._runtime import AsyncPager as AsyncPager
    from ._runtime import AsyncScriptedTransport as AsyncScriptedTransport
    from ._runtime import AsyncTransport as AsyncTransport
    from ._runtime import AuthenticationError as AuthenticationError
    from ._runtime import BadRequestError as BadRequestError
    from ._runtime import ClientError as ClientError
    from ._runtime import ConfigurationError as ConfigurationError
    from ._runtime import ConflictError as ConflictError
    from ._runtime import Content as Content
    from ._runtime import DecodeError as DecodeError
    from ._runtime import HttpxTransport as HttpxTransport
    from ._runtime import Model as Model
    from ._runtime import NotFoundError as NotFoundError
    from ._runtime import Options as Options
    from ._runtime import Page as Page
    from ._runtime import PaginationError as PaginationError
    from ._runtime import PaymentRequiredError as PaymentRequiredError
    from ._runtime import PermissionDeniedError as PermissionDeniedError
    from ._runtime import RateLimitError as RateLimitError
    from ._runtime import RedirectError as RedirectError
    from ._runtime import Request as Request
    from ._runtime import RequestTimeoutError as RequestTimeoutError
    from ._runtime import Response as Response
    from ._runtime import ScriptedTransport as ScriptedTransport
    from ._runtime import SdkError as SdkError
    from ._runtime import ServerError as ServerError
    from ._runtime import Transport as Transport
    from ._runtime import TransportError as TransportError
    from ._runtime import Unknown as Unknown
    from ._runtime import Unset as Unset
    from ._runtime import ValidationError as ValidationError
    from ._runtime import reply as reply

__version__ = "0.1.0"

_FROM_RUNTIME = (
    "ANONYMOUS",
    "UNSET",
    "ApiError",
    "AsyncHttpxTransport",
    "AsyncPage",
    "AsyncPager",
    "AsyncScriptedTransport",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "Content",
    "DecodeError",
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
    "Request",
    "RequestTimeoutError",
    "Response",
    "ScriptedTransport",
    "SdkError",
    "ServerError",
    "Transport",
    "TransportError",
    "Unknown",
    "Unset",
    "ValidationError",
    "reply",
)
_MODULES = dict.fromkeys(_FROM_RUNTIME, "._runtime") | {
    "AsyncCloudsmith": "._client",
    "Cloudsmith": "._client",
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
    return sorted({*globals(), *_MODULES, "models"})
