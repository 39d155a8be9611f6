"""The docstrings of the client: what it is, its arguments, and what a copy of it can have instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sdkwright.plan.prose import Doc, sentence
from sdkwright.plan.raises import USUAL
from sdkwright.plan.views import Credential, GroupView, Project
from sdkwright.render.discovery_source import discovery_argument_docs, discovery_words
from sdkwright.render.markdown import code


def client_doc(project: Project, root: GroupView) -> Doc:
    """The docstring of a client class; what its groups and methods are about comes first."""
    words = client_words(project)
    return replace(words, paragraphs=(*root.doc.paragraphs, *words.paragraphs))


def client_words(project: Project) -> Doc:
    """The same without its groups and methods."""
    return Doc(
        summary=f"A client of {project.title}.",
        paragraphs=tuple(_client_paragraphs(project)),
        arguments=tuple(_argument_docs(project)),
        raises=tuple(USUAL.items()),
    )


def changes_doc(project: Project) -> Doc:
    """The docstring of `with_options`."""
    credentials = [(credential.argument, "Replaces all credentials.") for credential in project.credentials]
    pacing = [("pacing", "What to do when the rate limit is nearly used up.")] if project.calls.rate_headers else []
    return Doc(
        summary="A client that shares the connections of this one, and differs in what is given here.",
        paragraphs=("Closing it leaves the connections to this client.",),
        arguments=(
            *credentials,
            ("auth", "Replaces all credentials, too."),
            ("timeout", "Seconds to wait for a connection, and for each part of a reply."),
            ("deadline", "Seconds for a whole call with all its attempts and the waits in between."),
            ("retries", "How often a call is sent again at most, or `Retries`."),
            *pacing,
            ("headers", "Headers that are added to those of this client, or replace them."),
            ("middleware", "Replaces the functions around each request; None for none."),
            ("on_request", "Replaces what sees each request; None for nothing."),
            ("on_response", "Replaces what sees each reply; None for nothing."),
            ("strict", "Whether a reply that departs from the API's documents is an error."),
        ),
        returns="The other client.",
        raises=(("ConfigurationError", "A credential or a header cannot work."),),
    )


def sent_as(credential: Credential) -> str:
    """Where a credential goes in a request, as a cell of a table."""
    where = {"query": "the query's", "cookie": "the cookie"}.get(credential.kind, "")
    text = f"{credential.field}: {credential.prefix}…" if credential.kind == "header" else credential.field
    return f"{where} {code(text)}".strip()


def _client_paragraphs(project: Project) -> Iterator[str]:
    yield "Connections are kept and used again; close the client, or use it as a context manager."
    yield (
        "Every method takes `options`, by which one call adds headers, query parameters and fields of its body, or "
        "has a timeout of its own. Every method can raise the errors below; it names itself what its operation adds."
    )
    variable = f"; the environment variable {project.log_variable}=info or =debug writes it to stderr"
    yield f"Its log has the name `{project.module}`{variable if project.log_variable else ''}."
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
    yield "deadline", "Seconds for a whole call with all its attempts and the waits in between; None for no limit."
    yield "retries", _retries_doc(project)
    if project.calls.rate_headers:
        yield "pacing", "What to do when the rate limit is nearly used up: 'wait', 'raise' or 'off'."
    yield "headers", "Headers sent with every request."
    yield "middleware", "Functions around each request: each gets it and `send`, and returns the reply."
    yield "on_request", "A function that sees each request just before it is sent."
    yield "on_response", "A function that sees each request together with its reply."
    yield "transport", "What carries requests instead of httpx2; see ScriptedTransport for tests."
    yield "on_drift", (
        "A function that gets a SchemaDrift, once for each way in which replies depart from the API's documents: "
        "DriftRecorder, for instance."
    )
    yield "strict", "Whether a reply that departs from the API's documents is an error; otherwise what came is kept."
    yield from discovery_argument_docs(project)


def _retries_doc(project: Project) -> str:
    rule = project.calls.retries
    most = 2 if rule is None or rule.most is None else rule.most
    return f"How often a call is sent again at most, or `Retries`; None for never. Defaults to {most}."


def _environment_source(project: Project, name: str) -> Iterator[str]:
    variable = project.environment.get(name)
    if variable:
        is_pair = any(credential.scheme == name and credential.kind == "basic" for credential in project.credentials)
        yield f"the environment variable {variable}{' (user:password)' if is_pair else ''}"


def _default_text(sources: Iterable[str]) -> str:
    """The sentence about the default of an argument."""
    text = ", else ".join(sources)
    return f"Defaults to {text}." if text else ""
