"""The client's settings, constructor and public names -> source."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.literals import literal
from sdkwright.model.calls import CallRules
from sdkwright.plan.views import Credential, HeaderField, Project, Variable
from sdkwright.render.annotated import by_status
from sdkwright.render.discovery_source import discovery_arguments, discovery_names, discovery_source
from sdkwright.render.retries import retries

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
    calls = "".join(f", {fact}" for fact in _call_facts(project.calls))
    calls += f", log_variable={literal(project.log_variable)}" if project.log_variable else ""
    return (
        f"Settings(name={literal(project.name)}, version={literal(project.version)}, "
        f"base_url={literal(project.base_url)}, base_paths={literal(project.base_paths)}, "
        f"environment={literal(dict(project.environment))}, schemes={{{schemes}}}, "
        f"default_auth={literal(project.default_auth)}{variables}{arguments}{discovery}{errors}{calls})"
    )


def _call_facts(rules: CallRules) -> Iterator[str]:
    if rules.retries is not None:
        yield f"retries={retries(rules.retries)}"
    if rules.idempotency_header:
        yield f"idempotency_header={literal(rules.idempotency_header)}"
    if rules.rate_headers:
        yield f"rate_headers=RateHeaders({', '.join(f'{key}={literal(name)}' for key, name in rules.rate_headers)})"


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
        "deadline: float | None = None",
        "retries: Retries | int | Unset | None = UNSET",
        *(["pacing: Pacing = 'wait'"] if project.calls.rate_headers else []),
        "headers: Mapping[str, str] | None = None",
        *_around_arguments(prefix, "None = None"),
        f"transport: {prefix}Transport | None = None",
        "on_drift: DriftHook | None = None",
        "strict: bool = False",
        *discovery_arguments(project),
    ]


def changed_arguments(project: Project, prefix: str) -> list[str]:
    """The arguments of `with_options`: what a client can have in place of what it was made with."""
    return [
        *(
            f"{credential.argument}: {_secret_type(credential)} | Unset | None = UNSET"
            for credential in project.credentials
        ),
        f"auth: {prefix}Auth | Unset | None = UNSET",
        "timeout: float | Unset | None = UNSET",
        "deadline: float | Unset | None = UNSET",
        "retries: Retries | int | Unset | None = UNSET",
        *(["pacing: Pacing | Unset = UNSET"] if project.calls.rate_headers else []),
        "headers: Mapping[str, str] | None = None",
        *_around_arguments(prefix, "Unset | None = UNSET"),
        "strict: bool | Unset = UNSET",
    ]


def _around_arguments(prefix: str, default: str) -> list[str]:
    """The arguments for what is called around each request."""
    return [
        f"middleware: Sequence[{prefix}Middleware] | {default}",
        f"on_request: {prefix}RequestHook | {default}",
        f"on_response: {prefix}ResponseHook | {default}",
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
    names |= {"DriftHook", "Mapping", "Retries", "Self", "Sequence", "UNSET", "Unset", reply_headers(project)}
    names |= {"Pacing", "RateHeaders"} if project.calls.rate_headers else set()
    names |= {f"{prefix}{name}" for prefix in ("", "Async") for name in ("Middleware", "RequestHook", "ResponseHook")}
    names |= {name for body in project.errors for name in body.annotation.names}
    names |= {_scheme_class(credential) for credential in project.credentials}
    names |= _TOKEN_SOURCES if any(credential.exchange for credential in project.credentials) else set()
    names |= discovery_names(project)
    names |= {"Literal"} if any(planned_variable.variable.choices for planned_variable in project.variables) else set()
    return names | ({"Secret"} if any(credential.kind != "basic" for credential in project.credentials) else set())


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
