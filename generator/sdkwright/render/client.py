"""The client's settings, constructor and public names -> source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.literals import literal
from sdkwright.plan.prose import Doc, sentence
from sdkwright.plan.raises import USUAL
from sdkwright.plan.views import Credential, HeaderField, Project, Variable
from sdkwright.render.annotated import by_status
from sdkwright.render.imports import by_kind

_SCHEMES = {"header": "HeaderScheme", "query": "QueryScheme", "cookie": "CookieScheme", "basic": "BasicScheme"}


def settings(project: Project) -> str:
    """The expression that holds what the runtime has to know of this API."""
    schemes = ", ".join(f"{literal(one.scheme)}: {_scheme(one)}" for one in project.credentials)
    defaults = {one.variable.name: one.variable.default for one in project.variables}
    variables = f", variables={literal(defaults)}" if defaults else ""
    if blank := tuple(one.variable.name for one in project.variables if one.variable.blank):
        variables += f", blank={literal(blank)}"
    bodies = [(body.status, body.annotation) for body in project.errors]
    errors = f", errors=lambda: {by_status(bodies)}" if bodies else ""
    return (
        f"Settings(name={literal(project.name)}, version={literal(project.version)}, "
        f"base_url={literal(project.base_url)}, base_paths={literal(project.base_paths)}, "
        f"environment={literal(dict(project.environment))}, schemes={{{schemes}}}, "
        f"default_auth={literal(project.default_auth)}{variables}{errors})"
    )


def credential_arguments(project: Project, prefix: str) -> list[str]:
    """The constructor's arguments; the first secret may be given by position."""
    secrets = [f"{one.argument}: {_given(one)} | None = None" for one in project.credentials]
    return [
        *secrets[:1],
        "*",
        *secrets[1:],
        *(f"{one.argument}: {_text(one)} | None = None" for one in project.variables),
        f"auth: {prefix}Auth | None = None",
        "base_url: str | None = None",
        "timeout: float | None = 60.0",
        "headers: Mapping[str, str] | None = None",
        f"transport: {prefix}Transport | None = None",
    ]


def credential_values(project: Project) -> str:
    """The mapping from security scheme to the argument that holds its secret."""
    return "{" + ", ".join(f"{literal(one.scheme)}: {one.argument}" for one in project.credentials) + "}"


def variable_values(project: Project) -> str:
    """The mapping from variable of the base URL to the argument that holds its value."""
    return "{" + ", ".join(f"{literal(one.variable.name)}: {one.argument}" for one in project.variables) + "}"


def client_names(project: Project) -> set[str]:
    """The names of the runtime that the client's module uses whatever its operations are."""
    names = {"AsyncAuth", "AsyncClient", "AsyncTransport", "Auth", "Client", "Settings", "Transport"}
    names |= {reply_headers(project), "Mapping", *(name for body in project.errors for name in body.annotation.names)}
    names |= {_class(one) for one in project.credentials}
    names |= {"ClientCredentials"} if any(one.exchange for one in project.credentials) else set()
    names |= {"Literal"} if any(one.variable.choices for one in project.variables) else set()
    return names | ({"Secret"} if any(one.kind != "basic" for one in project.credentials) else set())


def client_doc(project: Project) -> Doc:
    """The docstring of a client class."""
    return Doc(
        summary=f"A client of {project.title}.",
        paragraphs=tuple(_paragraphs(project)),
        arguments=tuple(_arguments(project)),
        raises=tuple(USUAL.items()),
    )


def header_names(project: Project) -> set[str]:
    """The names that the module of headers uses."""
    names = {"Headers", "HeaderValue", *(header.read for header in project.headers)}
    return names | ({"dt"} if "parse_datetime" in names else set())


def header_type(header: HeaderField) -> str:
    """The type that a header's text is read as; mostly it is what reads it."""
    return {"parse_bool": "bool", "parse_datetime": "dt.datetime"}.get(header.read, header.read)


def reply_headers(project: Project) -> str:
    """The class of the headers of replies."""
    return "ReplyHeaders" if project.headers else "Headers"


def _scheme(one: Credential) -> str:
    if one.kind == "basic":
        return "BasicScheme()"
    if one.exchange is not None:
        refresh = f", refresh_url={literal(one.exchange.refresh_url)}" if one.exchange.refresh_url else ""
        scopes = f", scopes={literal(one.exchange.scopes)}" if one.exchange.scopes else ""
        return f"OAuth2Scheme({literal(one.exchange.token_url)}{refresh}{scopes})"
    prefix = f", prefix={literal(one.prefix)}" if one.prefix else ""
    return f"{_SCHEMES[one.kind]}({literal(one.field)}{prefix})"


def _class(one: Credential) -> str:
    return "OAuth2Scheme" if one.exchange is not None else _SCHEMES[one.kind]


def _given(one: Credential) -> str:
    if one.kind == "basic":
        return "tuple[str, str]"
    return "Secret | ClientCredentials" if one.exchange is not None else "Secret"


def _text(one: Variable) -> str:
    choices = ", ".join(map(literal, one.variable.choices))
    return f"Literal[{choices}] | str" if choices else "str"


def _paragraphs(project: Project) -> Iterator[str]:
    yield "Connections are kept and used again; close the client, or use it as a context manager."
    yield (
        "Every method takes `options`, by which one call adds headers, query parameters and fields of its body, or "
        "has a timeout of its own. Every method can raise the errors below; it names itself what its operation adds."
    )
    if project.errors:
        yield f"The bodies of errors, `error.parsed`, are {' or '.join(_bodies(project))} where a method says no other."
    if project.mutual_tls:
        yield "Some operations ask for a certificate of yours: `transport=HttpxTransport(verify=ssl_context)` shows it."
    if project.servers:
        yield "Servers, the first being the default:"
        yield "\n".join(f"- {' '.join(f'{one.url} {one.description}'.split())}" for one in project.servers)


def _bodies(project: Project) -> Iterator[str]:
    """What the bodies of errors are, and for which statuses."""
    statuses_of: dict[str, list[str]] = {}
    for body in project.errors:
        statuses_of.setdefault(body.spoken, []).append(body.status.partition(" ")[0])
    for spoken, statuses in statuses_of.items():
        yield f"{spoken} ({', '.join(dict.fromkeys(statuses))})"


def _arguments(project: Project) -> Iterator[tuple[str, str]]:
    for one in project.credentials:
        forms = "User and password." if one.kind == "basic" else "A string, or a function that gives it."
        forms = "A token, a function that gives it, or ClientCredentials." if one.exchange is not None else forms
        source = _default([*_environment(project, one.scheme)])
        yield one.argument, " ".join(filter(None, [sentence(one.doc), forms, source]))
    for each in project.variables:
        words = sentence(each.variable.description) or "A part of the base URL."
        yield each.argument, " ".join(filter(None, [words, _default(filter(None, [each.variable.default]))]))
    yield "auth", "A function that gets each request and gives the headers that authenticate it, or ANONYMOUS."
    own = [project.base_url] if "://" in project.base_url else []
    source = _default([*_environment(project, "base_url"), *own])
    yield "base_url", " ".join(filter(None, ["Where the API is.", source]))
    yield "timeout", "Seconds to wait for a connection, and for each part of a reply; None waits for ever."
    yield "headers", "Headers sent with every request."
    yield "transport", "What carries requests instead of httpx2; see ScriptedTransport for tests."


def _environment(project: Project, name: str) -> Iterator[str]:
    variable = project.environment.get(name)
    if variable:
        yield f"the environment variable {variable}"


def _default(sources: Iterable[str]) -> str:
    """The sentence on where a value comes from that is not given."""
    listed = ", else ".join(sources)
    return f"Defaults to {listed}." if listed else ""


# What users import from the package itself, beside the clients; all of it stands in the runtime.
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
    """The class that all errors of the SDK are, named after the client; other errors keep their names."""
    plain = f"{project.client}Error"
    return plain if plain not in PUBLIC else f"{project.client}SdkError"


def runtime_names(project: Project) -> list[str]:
    """The runtime's names that the package offers: without those that the clients' own names hide, and
    those of OAuth where the API has none."""
    exchanged = any(one.exchange for one in project.credentials)
    left_out = {*_clients(project), *(() if exchanged else ("ClientCredentials",))}
    return [name for name in PUBLIC if name not in left_out]


def public_names(project: Project) -> list[str]:
    """All names that the package offers."""
    headers = ["ReplyHeaders"] if project.headers else []
    modules = ["models", "webhooks"] if project.webhooks else ["models"]
    own = [*_clients(project), root_error(project)]
    return sorted([*runtime_names(project), *own, *headers, *modules], key=by_kind)


def _clients(project: Project) -> tuple[str, str]:
    return f"Async{project.client}", project.client
