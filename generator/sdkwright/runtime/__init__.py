"""The runtime: the hand-written part of every generated SDK. Generated modules import everything from here."""

from .absence import ABSENT, UNSET, Promised, Unset
from .aio.aiohttp_transport import AsyncAiohttpTransport
from .aio.client import AsyncClient
from .aio.group import AsyncGroup
from .aio.httpx_transport import AsyncHttpxTransport
from .aio.page import AsyncPage
from .aio.pager import AsyncPager
from .aio.scripted import AsyncScriptedTransport
from .aio.stream import AsyncStream
from .aio.stream_reply import AsyncStreamReply
from .aio.tracing import AsyncTracing
from .aio.transport import AsyncTransport
from .aio.waiting import wait_until_async, wait_until_gone_async
from .auth.device import DeviceCode, DeviceLogin
from .auth.discovery import Discovery
from .auth.exchange import Exchange
from .auth.oauth import ClientCredentials, OAuth2Scheme, RefreshToken
from .auth.schemes import (
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
from .auth.settings_files import SettingsFiles
from .calls.child import Child
from .calls.middleware import (
    AsyncMiddleware,
    AsyncRequestHook,
    AsyncResponseHook,
    AsyncSend,
    Middleware,
    RequestHook,
    ResponseHook,
    Send,
)
from .calls.operation import JSON, Operation
from .calls.prepared import Reply
from .calls.settings import Options, Settings
from .calls.signature import Signature
from .calls.webhook import webhook
from .deprecation import deprecated
from .drift.recorder import DriftRecorder
from .drift.schema_drift import DriftHook, SchemaDrift
from .encoding.body_shapes import BodyShape, BodyShapes
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
    RateLimitExhaustedError,
    RedirectError,
    RequestTimeoutError,
    SchemaDriftError,
    ServerError,
    TransferError,
    TransportError,
    ValidationError,
    WaitTimeoutError,
    WebhookSignatureError,
)
from .http.download import DownloadTarget
from .http.header_values import HeaderValue, parse_bool, parse_datetime
from .http.headers import Headers
from .http.message import Content, Request, Response
from .http.upload import Progress, Upload, Uploadable
from .models.model import Model, Unknown
from .models.unions import OneOf, tagged
from .pacing.rate_limit import Pacing, RateHeaders, RateLimit
from .paging.cursors import Cursor
from .paging.last_item import LastItem
from .paging.links import NextLink
from .paging.offsets import Offset
from .paging.page_numbers import PageNumber, SinglePage
from .replies.events import ServerSentEvent
from .replies.scripting import reply
from .retrying.policy import Attempt, Retries
from .root_error import SdkError
from .sync.client import Client
from .sync.group import Group
from .sync.httpx_transport import HttpxTransport
from .sync.page import Page
from .sync.pyreqwest_transport import PyreqwestTransport
from .sync.scripted import ScriptedTransport
from .sync.stream import Stream
from .sync.stream_reply import StreamReply
from .sync.tracing import Tracing
from .sync.transport import Transport
from .sync.waiting import wait_until, wait_until_gone
from .values.spelled import AnyDuration, UrlSafeBytes
from .waiting.patience import Patience

__all__ = [
    "ABSENT",
    "ANONYMOUS",
    "JSON",
    "UNSET",
    "Anonymous",
    "AnyDuration",
    "ApiError",
    "AsyncAiohttpTransport",
    "AsyncAuth",
    "AsyncClient",
    "AsyncGroup",
    "AsyncHttpxTransport",
    "AsyncMiddleware",
    "AsyncPage",
    "AsyncPager",
    "AsyncRequestHook",
    "AsyncResponseHook",
    "AsyncScriptedTransport",
    "AsyncSend",
    "AsyncStream",
    "AsyncStreamReply",
    "AsyncTracing",
    "AsyncTransport",
    "Attempt",
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
    "DeviceCode",
    "DeviceLogin",
    "Discovery",
    "DownloadTarget",
    "DriftHook",
    "DriftRecorder",
    "Exchange",
    "FileInput",
    "Group",
    "HeaderScheme",
    "HeaderValue",
    "Headers",
    "HttpxTransport",
    "LastItem",
    "Middleware",
    "Model",
    "NextLink",
    "NotFoundError",
    "OAuth2Scheme",
    "Offset",
    "OneOf",
    "Operation",
    "Options",
    "Pacing",
    "Page",
    "PageNumber",
    "PaginationError",
    "Patience",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "Progress",
    "Promised",
    "PyreqwestTransport",
    "QueryScheme",
    "RateHeaders",
    "RateLimit",
    "RateLimitError",
    "RateLimitExhaustedError",
    "RedirectError",
    "RefreshToken",
    "Reply",
    "Request",
    "RequestHook",
    "RequestTimeoutError",
    "Response",
    "ResponseHook",
    "Retries",
    "SchemaDrift",
    "SchemaDriftError",
    "ScriptedTransport",
    "SdkError",
    "Secret",
    "Send",
    "ServerError",
    "ServerSentEvent",
    "Settings",
    "SettingsFiles",
    "Signature",
    "SinglePage",
    "Stream",
    "StreamReply",
    "Tracing",
    "TransferError",
    "Transport",
    "TransportError",
    "Unknown",
    "Unset",
    "Upload",
    "Uploadable",
    "UrlSafeBytes",
    "ValidationError",
    "WaitTimeoutError",
    "WebhookSignatureError",
    "deprecated",
    "parse_bool",
    "parse_datetime",
    "reply",
    "tagged",
    "wait_until",
    "wait_until_async",
    "wait_until_gone",
    "wait_until_gone_async",
    "webhook",
]
