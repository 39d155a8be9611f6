"""The runtime: the hand-written part of every generated SDK. Generated modules import everything from here."""

from .absence import ABSENT, UNSET, Sent, Unset
from .aio.client import AsyncClient
from .aio.group import AsyncGroup
from .aio.page import AsyncPage
from .aio.pager import AsyncPager
from .aio.scripted import AsyncScriptedTransport
from .aio.stream import AsyncStream, AsyncStreamReply
from .aio.transport import AsyncHttpxTransport, AsyncTransport
from .auth.schemes import ANONYMOUS, AsyncAuth, Auth, BasicScheme, HeaderScheme, Secret
from .calls.child import Child
from .calls.operation import JSON, Operation
from .calls.prepared import Reply
from .calls.settings import Options, Settings
from .encoding.forms import FileInput
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
from .http.header_values import HeaderValue
from .http.headers import Headers
from .http.message import Content, Request, Response
from .models.model import Model, Unknown
from .models.unions import tagged
from .paging.cursors import Cursor
from .paging.page_numbers import PageNumber, SinglePage
from .replies.scripting import reply
from .sync.client import Client
from .sync.group import Group
from .sync.page import Page
from .sync.scripted import ScriptedTransport
from .sync.stream import Stream, StreamReply
from .sync.transport import HttpxTransport, Transport

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
