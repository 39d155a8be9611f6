"""The runtime: the hand-written part of every generated SDK. Generated modules import everything from here."""

from .absence import ABSENT, UNSET, Sent, Unset
from .asking import Reply
from .auth import (
    ANONYMOUS,
    Anonymous,
    AsyncAuth,
    Auth,
    BasicScheme,
    CookieScheme,
    HeaderScheme,
    QueryScheme,
    Secret,
)
from .body_shapes import BodyShape, BodyShapes
from .child import Child
from .choice import OneOf, tagged
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
from .header_values import HeaderValue, moment, truth
from .headers import Headers
from .last_item import LastItem
from .links import NextLink
from .message import Content, Request, Response
from .model import Model, Unknown
from .oauth import ClientCredentials, OAuth2Scheme
from .offsets import Offset
from .operation import JSON, Operation
from .page_async import AsyncPage
from .page_sync import Page
from .pager import AsyncPager
from .paging import PageNumber, SinglePage
from .scripted_async import AsyncScriptedTransport
from .scripted_sync import ScriptedTransport
from .scripting import reply
from .settings import Options, Settings
from .spelled import AnyDuration, UrlSafeBytes
from .stream_async import AsyncStream, AsyncStreamReply
from .stream_sync import Stream, StreamReply
from .transport_async import AsyncHttpxTransport, AsyncTransport
from .transport_sync import HttpxTransport, Transport
from .webhook import webhook

__all__ = [
    "ABSENT",
    "ANONYMOUS",
    "JSON",
    "UNSET",
    "Anonymous",
    "AnyDuration",
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
    "BodyShape",
    "BodyShapes",
    "Child",
    "Client",
    "ClientCredentials",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "Content",
    "CookieScheme",
    "Cursor",
    "DecodeError",
    "FileInput",
    "Group",
    "HeaderScheme",
    "HeaderValue",
    "Headers",
    "HttpxTransport",
    "LastItem",
    "Model",
    "NextLink",
    "NotFoundError",
    "OAuth2Scheme",
    "Offset",
    "OneOf",
    "Operation",
    "Options",
    "Page",
    "PageNumber",
    "PaginationError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "QueryScheme",
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
    "UrlSafeBytes",
    "ValidationError",
    "moment",
    "reply",
    "tagged",
    "truth",
    "webhook",
]
