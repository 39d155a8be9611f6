"""The client's settings, constructor and public names -> source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.literals import literal
from sdkwright.plan.prose import Doc, sentence
from sdkwright.plan.raises import USUAL
from sdkwright.plan.views import Credential, HeaderField, Project, Variable
from sdkwright.render.annotated import by_status
from sdkwright.render.discovery_source import (
    discovery_argument_docs,
    discovery_arguments,
    discovery_names,
    discovery_source,
    discovery_words,
)
from sdkwright.render.imports import by_kind

_SCHEMES = {"header": "HeaderScheme", "query": "QueryScheme", "cookie": "CookieScheme", "basic": "BasicScheme"}

# What can be given in place of a token, to fetch tokens.
_TOKEN_SOURCES = {"ClientCredentials", "DeviceLogin", "RefreshToken"}


def settings(project: Project) -> str:
    """The expression for what the runtime has to know about this API."""
    schemes = ", ".join(
        f"{literal(credential.scheme)}: {_scheme_source(credential)}" for credential in project.credentials
    )
    defaults = {
        planned_variable.variable.name: planned_variable.variable.default for planned_variable in project.variables
    }
    variables = f", variables={literal(defaults)}" if defaults else ""
    if blank := tuple(
        planned_variable.variable.name for planned_variable in project.variables if planned_variable.variable.blank
    ):
        variables += f", blank={literal(blank)}"
    bodies = [(body.status, body.annotation) for body in project.errors]
    errors = f", errors=lambda: {by_status(bodies)}" if bodies else ""
    found = discovery_source(project)
    discovery = f", discovery={found}" if found else ""
    named = {item.scheme: item.argument for item in project.credentials if item.argument != item.scheme}
    arguments = f", arguments={literal(named)}" if named else ""
    return (
        f"Settings(name={literal(project.name)}, version={literal(project.version)}, "
        f"base_url={literal(project.base_url)}, base_paths={literal(project.base_paths)}, "
        f"environment={literal(dict(project.environment))}, schemes={{{schemes}}}, "
        f"default_auth={literal(project.default_auth)}{variables}{arguments}{discovery}{errors})"
    )


def credential_arguments(project: Project, prefix: str) -> list[str]:
    """The constructor's arguments; the first secret may be given by position."""
    secrets = [f"{credential.argument}: {_secret_type(credential)} | None = None" for credential in project.credentials]
    return [
        *secrets[:1],
        "*",
        *secrets[1:],
        *(
            f"{planned_variable.argument}: {_variable_type(planned_variable)} | None = None"
            for planned_variable in project.variables
        ),
        f"auth: {prefix}Auth | None = None",
        "base_url: str | None = None",
        "timeout: float | None = 60.0",
        "headers: Mapping[str, str] | None = None",
        f"transport: {prefix}Transport | None = None",
        *discovery_arguments(project),
    ]


def credential_values(project: Project) -> str:
    """The mapping from security schemes to the arguments with their secrets."""
    return (
        "{"
        + ", ".join(f"{literal(credential.scheme)}: {credential.argument}" for credential in project.credentials)
        + "}"
    )


def variable_values(project: Project) -> str:
    """The mapping from variables of the base URL to the arguments with their values."""
    return (
        "{"
        + ", ".join(
            f"{literal(planned_variable.variable.name)}: {planned_variable.argument}"
            for planned_variable in project.variables
        )
        + "}"
    )


def client_names(project: Project) -> set[str]:
    """The names of the runtime that the client's module uses beside those of its operations."""
    names = {"AsyncAuth", "AsyncClient", "AsyncTransport", "Auth", "Client", "Settings", "Transport"}
    names |= {reply_headers(project), "Mapping", *(name for body in project.errors for name in body.annotation.names)}
    names |= {_scheme_class(credential) for credential in project.credentials}
    names |= _TOKEN_SOURCES if any(credential.exchange for credential in project.credentials) else set()
    names |= discovery_names(project)
    names |= {"Literal"} if any(planned_variable.variable.choices for planned_variable in project.variables) else set()
    return names | ({"Secret"} if any(credential.kind != "basic" for credential in project.credentials) else set())


def client_doc(project: Project) -> Doc:
    """The docstring of a client class."""
    return Doc(
        summary=f"A client of {project.title}.",
        paragraphs=tuple(_client_paragraphs(project)),
        arguments=tuple(_argument_docs(project)),
        raises=tuple(USUAL.items()),
    )


def header_names(project: Project) -> set[str]:
    """The names that the module of headers uses."""
    names = {"Headers", "HeaderValue", *(header.parser for header in project.headers)}
    return names | ({"dt"} if "parse_datetime" in names else set())


def header_type(header: HeaderField) -> str:
    """The type of a header's value; mostly it is its parser."""
    return {"parse_bool": "bool", "parse_datetime": "dt.datetime"}.get(header.parser, header.parser)


def reply_headers(project: Project) -> str:
    """The class of the headers of replies."""
    return "ReplyHeaders" if project.headers else "Headers"


def _scheme_source(credential: Credential) -> str:
    if credential.kind == "basic":
        return "BasicScheme()"
    if credential.exchange is not None:
        refresh = f", refresh_url={literal(credential.exchange.refresh_url)}" if credential.exchange.refresh_url else ""
        scopes = f", scopes={literal(credential.exchange.scopes)}" if credential.exchange.scopes else ""
        device = f", device_url={literal(credential.exchange.device_url)}" if credential.exchange.device_url else ""
        return f"OAuth2Scheme({literal(credential.exchange.token_url)}{refresh}{scopes}{device})"
    prefix = f", prefix={literal(credential.prefix)}" if credential.prefix else ""
    return f"{_SCHEMES[credential.kind]}({literal(credential.field)}{prefix})"


def _scheme_class(credential: Credential) -> str:
    return "OAuth2Scheme" if credential.exchange is not None else _SCHEMES[credential.kind]


def _secret_type(credential: Credential) -> str:
    if credential.kind == "basic":
        return "tuple[str, str]"
    return "Secret | ClientCredentials | DeviceLogin | RefreshToken" if credential.exchange is not None else "Secret"


def _variable_type(variable: Variable) -> str:
    choices = ", ".join(map(literal, variable.variable.choices))
    return f"Literal[{choices}] | str" if choices else "str"


def _client_paragraphs(project: Project) -> Iterator[str]:
    yield "Connections are kept and used again; close the client, or use it as a context manager."
    yield (
        "Every method takes `options`, by which one call adds headers, query parameters and fields of its body, or "
        "has a timeout of its own. Every method can raise the errors below; it names itself what its operation adds."
    )
    if words := " ".join(discovery_words(project)):
        yield words
    if project.errors:
        bodies = " or ".join(_error_body_texts(project))
        yield f"The bodies of errors, `error.parsed`, are {bodies} where a method says no other."
    if project.mutual_tls:
        yield "Some operations ask for a certificate of yours: `transport=HttpxTransport(verify=ssl_context)` shows it."
    if project.servers:
        yield "Servers, the first being the default:"
        yield "\n".join(f"- {' '.join(f'{server.url} {server.description}'.split())}" for server in project.servers)


def _error_body_texts(project: Project) -> Iterator[str]:
    """The types of the bodies of errors, each with its statuses."""
    statuses_of: dict[str, list[str]] = {}
    for body in project.errors:
        statuses_of.setdefault(body.type_text, []).append(body.status.partition(" ")[0])
    for type_text, statuses in statuses_of.items():
        yield f"{type_text} ({', '.join(dict.fromkeys(statuses))})"


def _argument_docs(project: Project) -> Iterator[tuple[str, str]]:
    for credential in project.credentials:
        accepted = "User and password." if credential.kind == "basic" else "A string, or a function that gives it."
        if credential.exchange is not None:
            accepted = "A token, a function that gives it, ClientCredentials, RefreshToken or DeviceLogin."
        source = _default_text([*_environment_source(project, credential.scheme)])
        yield credential.argument, " ".join(filter(None, [sentence(credential.doc), accepted, source]))
    for planned_variable in project.variables:
        meaning = sentence(planned_variable.variable.description) or "A part of the base URL."
        yield planned_variable.argument, " ".join(
            filter(None, [meaning, _default_text(filter(None, [planned_variable.variable.default]))])
        )
    yield "auth", "A function that gets each request and gives the headers that authenticate it, or ANONYMOUS."
    default_url = [project.base_url] if "://" in project.base_url else []
    source = _default_text([*_environment_source(project, "base_url"), *default_url])
    yield "base_url", " ".join(filter(None, ["Where the API is.", source]))
    yield "timeout", "Seconds to wait for a connection, and for each part of a reply; None waits for ever."
    yield "headers", "Headers sent with every request."
    yield "transport", "What carries requests instead of httpx2; see ScriptedTransport for tests."
    yield from discovery_argument_docs(project)


def _environment_source(project: Project, name: str) -> Iterator[str]:
    variable = project.environment.get(name)
    if variable:
        is_pair = any(credential.scheme == name and credential.kind == "basic" for credential in project.credentials)
        yield f"the environment variable {variable}{' (user:password)' if is_pair else ''}"


def _default_text(sources: Iterable[str]) -> str:
    """The sentence about the default of an argument."""
    text = ", else ".join(sources)
    return f"Defaults to {text}." if text else ""


# What users import from the package itself, beside the clients; the runtime defines all of it.
PUBLIC = (
    "ANONYMOUS",
    "UNSET",
    "ApiError",
    "AsyncHttpxTransport",
    "AsyncPage",
    "AsyncPager",
    "AsyncScriptedTransport",
    "AsyncStream",
    "AsyncStreamReply",
    "AsyncTransport",
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
    "RefreshToken",
    "Reply",
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
    "reply",
)


def root_error(project: Project) -> str:
    """The name of the SDK's root error, made from the client's; other errors keep their names."""
    plain = f"{project.client}Error"
    return plain if plain not in PUBLIC else f"{project.client}SdkError"


def runtime_names(project: Project) -> list[str]:
    """The runtime's names that the package exports: none that a client has, and no OAuth where the API has none."""
    has_exchange = any(credential.exchange for credential in project.credentials)
    left_out = {*_client_classes(project), *(() if has_exchange else {*_TOKEN_SOURCES, "DeviceCode"})}
    return [name for name in PUBLIC if name not in left_out]


def public_names(project: Project) -> list[str]:
    """All names that the package exports."""
    headers = ["ReplyHeaders"] if project.headers else []
    modules = ["models", "webhooks"] if project.webhooks else ["models"]
    own_names = [*_client_classes(project), root_error(project)]
    return sorted([*runtime_names(project), *own_names, *headers, *modules], key=by_kind)


def _client_classes(project: Project) -> tuple[str, str]:
    return f"Async{project.client}", project.client
