"""The runtime: the hand-written part of every generated SDK. Generated modules import everything from here."""

from .absence import ABSENT, UNSET, Sent, Unset
from .asking import Reply
from .auth import ANONYMOUS, AsyncAuth, Auth, BasicScheme, HeaderScheme, Secret
from .child import Child
from .choice import tagged
from .client_async import AsyncClient
from .client_sync import Client
from .cursors import Cursor
from .errors import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ClientError,
    ConfigurationError,
    ConflictError,
    DecodeError,
    NotFoundError,
    PaginationError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    RedirectError,
    RequestTimeoutError,
    SdkError,
    ServerError,
    TransportError,
    ValidationError,
)
from .forms import FileInput
from .group_async import AsyncGroup
from .group_sync import Group
from .header_values import HeaderValue
from .headers import Headers
from .message import Content, Request, Response
from .model import Model, Unknown
from .operation import JSON, Operation
from .page_async import AsyncPage
from .page_sync import Page
from .pager import AsyncPager
from .paging import PageNumber, SinglePage
from .scripted_async import AsyncScriptedTransport
from .scripted_sync import ScriptedTransport
from .scripting import reply
from .settings import Options, Settings
from .stream_async import AsyncStream, AsyncStreamReply
from .stream_sync import Stream, StreamReply
from .transport_async import AsyncHttpxTransport, AsyncTransport
from .transport_sync import HttpxTransport, Transport

__all__ = [
    "ABSENT",
    "ANONYMOUS",
    "JSON",
    "UNSET",
    "ApiError",
    "AsyncAuth",
    "AsyncClient",
    "AsyncGroup",
    "AsyncHttpxTransport",
    "AsyncPage",
    "AsyncPager",
    "AsyncScriptedTransport",
    "AsyncStream",
    "AsyncStreamReply",
    "AsyncTransport",
    "Auth",
    "AuthenticationError",
    "BadRequestError",
    "BasicScheme",
    "Child",
    "Client",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "Content",
    "Cursor",
    "DecodeError",
    "FileInput",
    "Group",
    "HeaderScheme",
    "HeaderValue",
    "Headers",
    "HttpxTransport",
    "Model",
    "NotFoundError",
    "Operation",
    "Options",
    "Page",
    "PageNumber",
    "PaginationError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RedirectError",
    "Reply",
    "Request",
    "RequestTimeoutError",
    "Response",
    "ScriptedTransport",
    "SdkError",
    "Secret",
    "Sent",
    "ServerError",
    "Settings",
    "SinglePage",
    "Stream",
    "StreamReply",
    "Transport",
    "TransportError",
    "Unknown",
    "Unset",
    "ValidationError",
    "reply",
    "tagged",
]
