"""The names that users import from a package."""

from __future__ import annotations

from sdkwright.plan.views import Project
from sdkwright.render.imports import by_kind

# What users import from the package itself, beside the clients; the runtime defines all of it.
PUBLIC = (
    "ANONYMOUS",
    "UNSET",
    "ApiError",
    "AsyncAiohttpTransport",
    "AsyncHttpxTransport",
    "AsyncMiddleware",
    "AsyncPage",
    "AsyncPager",
    "AsyncScriptedTransport",
    "AsyncSend",
    "AsyncStream",
    "AsyncStreamReply",
    "AsyncTracing",
    "AsyncTransport",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "ClientCredentials",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "Content",
    "DecodeError",
    "DeviceCode",
    "DeviceLogin",
    "DownloadTarget",
    "DriftRecorder",
    "FileInput",
    "HttpxTransport",
    "Middleware",
    "Model",
    "NotFoundError",
    "Options",
    "Page",
    "PaginationError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "Progress",
    "PyreqwestTransport",
    "RateLimit",
    "RateLimitError",
    "RateLimitExhaustedError",
    "RedirectError",
    "RefreshToken",
    "Reply",
    "Request",
    "RequestTimeoutError",
    "Response",
    "Retries",
    "SchemaDrift",
    "SchemaDriftError",
    "ScriptedTransport",
    "SdkError",
    "Send",
    "ServerError",
    "ServerSentEvent",
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
    "ValidationError",
    "WaitTimeoutError",
    "WebhookSignatureError",
    "reply",
)

_OF_OAUTH = ("ClientCredentials", "DeviceCode", "DeviceLogin", "RefreshToken")


def root_error(project: Project) -> str:
    """The name of the SDK's root error, made from the client's; other errors keep their names."""
    plain = f"{project.client}Error"
    return plain if plain not in PUBLIC else f"{project.client}SdkError"


def runtime_names(project: Project) -> list[str]:
    """The runtime's names that the package exports: none that a client has, and no OAuth where the API has none."""
    has_exchange = any(credential.exchange for credential in project.credentials)
    left_out = {*project.exports, *_client_classes(project), *(() if has_exchange else _OF_OAUTH)}
    return [name for name in PUBLIC if name not in left_out]


def has_webhooks(project: Project) -> bool:
    """Whether the package has the module of webhooks."""
    return bool(project.webhooks or project.signature)


def public_names(project: Project) -> list[str]:
    """All names that the package exports."""
    more = [*(["ReplyHeaders"] if project.headers else []), *project.exports]
    modules = ["models", "webhooks"] if has_webhooks(project) else ["models"]
    own_names = [*_client_classes(project), root_error(project)]
    return sorted([*runtime_names(project), *own_names, *more, *modules], key=by_kind)


def exports_by_module(project: Project) -> list[tuple[str, str]]:
    """Each module of custom code that exports names, with these names as an import lists them."""
    modules = sorted(set(project.exports.values()))
    names = {module: [name for name, owner in project.exports.items() if owner == module] for module in modules}
    return [(module, ", ".join(sorted(names[module], key=by_kind))) for module in modules]


def _client_classes(project: Project) -> tuple[str, str]:
    return f"Async{project.client}", project.client
