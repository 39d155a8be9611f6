"""The way of a request through the stand-in, as an ASGI application."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Mapping

from starlette.applications import Starlette
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send

from . import auth
from .auth import who_is
from .badges import BADGE, badge_reply
from .documents import ApiDocument, Operation
from .faults import Faults, with_headers
from .journal import Exchange, Journal, Reply, Request, Violation
from .replies import error_reply, indented, invalid, json_reply, not_found
from .routes import Match, RouteTable
from .samples import sampled_reply
from .state import State
from .state.slots import PREFIX as UPLOADS
from .validation import Finding, validator_of

# What the real service sends along with everything.
FIXED_HEADERS = {
    "Server": "Cloudsmith MCP",
    "Vary": "Cookie",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}


class Application:
    """Answers requests: route, check, fail on demand, authenticate, answer; each step may end it.

    `clock` gives the seconds since the epoch that rate limits and new things are dated with.
    """

    def __init__(
        self,
        documents: tuple[ApiDocument, ...],
        journal: Journal,
        credentials: auth.Credentials,
        clock: Callable[[], float] = time.time,
        stateful: bool = True,
    ) -> None:
        self.stateful = stateful
        self._documents = {document.name: document for document in documents}
        self._routes = RouteTable(documents)
        self._journal = journal
        self._credentials = credentials
        self._clock = clock
        self.faults = Faults()
        self.state = State(self._documents, self.faults, clock, min(credentials.bearers, default=""))

    def asgi(self) -> Starlette:
        """The application that a server runs."""
        return Starlette(routes=[Mount("/", app=self._serve)])

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        http = HttpRequest(scope, receive)
        request = await _recorded(http)
        operation, reply = self._answer_or_fail(request)
        headers = {**FIXED_HEADERS, **self.faults.rate_limit_headers(self._clock()), **reply.headers}
        reply = Reply(reply.status, headers, reply.body)
        self._journal.exchanges.append(Exchange(operation, request, reply))
        await Response(reply.body, reply.status, headers)(scope, receive, send)

    def _answer_or_fail(self, request: Request) -> tuple[str, Reply]:
        """A mistake of the stand-in itself must be seen by the test, so it is recorded like one of the client."""
        try:
            return self._answer(request)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            self._violate("internal", None, f"{error!r} at {place.filename}:{place.lineno}", request)
            return "", error_reply(500, "The stand-in failed.")

    def _answer(self, request: Request) -> tuple[str, Reply]:
        if request.path.startswith(UPLOADS):
            return "", self._upload(request)
        match = self._routes.match(request.path)
        if match is None:
            self._violate("route", None, "no document has this path", request)
            return "", not_found()
        allow = {"Allow": ", ".join(_allowed(match))}
        operation = match.operations.get("GET" if request.method == "HEAD" else request.method)
        if operation is None:
            return "", with_headers(self._no_operation(match, request), allow)
        reply = self._operate(operation, match.values, request)
        if request.parameter("pretty").lower() == "true":
            reply = indented(reply)
        return operation.key, with_headers(reply, allow)

    def _no_operation(self, match: Match, request: Request) -> Reply:
        if request.method == "OPTIONS":
            name = next(iter(match.operations.values())).operation_id
            renders = ["application/json"]
            return json_reply({"name": name, "description": "", "renders": renders, "parses": renders})
        self._violate("route", None, f"the path has no {request.method}", request)
        return error_reply(405, f'Method "{request.method}" not allowed.')

    def _operate(self, operation: Operation, values: Mapping[str, str], request: Request) -> Reply:
        document = self._documents[operation.document]
        findings = validator_of(document).request_findings(operation, request, values)
        for finding in findings:
            self._violate(finding.kind, operation, finding.message, request)
        if (reply := self.faults.interception(operation)) is not None:
            return reply
        if findings:
            return _refusal(findings)
        verdict = auth.judge(operation, request, self._credentials)
        if verdict.violation:
            self._violate("credentials", operation, verdict.violation, request)
        if (reply := verdict.refusal or self.faults.override(operation)) is not None:
            return reply
        return self._succeed(operation, values, request, verdict.authenticated)

    def _succeed(self, operation: Operation, values: Mapping[str, str], request: Request, authenticated: bool) -> Reply:
        document = self._documents[operation.document]
        if operation.operation_id == "user_self":
            return json_reply(who_is(authenticated))
        if operation.operation_id == BADGE:
            return badge_reply(values, request)
        kept = self.state.reply(document, operation, values, request) if self.stateful else None
        return kept if kept is not None else sampled_reply(document, operation, request, self.faults)

    def _upload(self, request: Request) -> Reply:
        sent = auth.sent_credentials(request)
        known = len(sent) == 1 and self._credentials.accepts(*sent[0])
        reply, wrong = self.state.slots.receive(request, known)
        if wrong:
            self._violate("upload", None, wrong, request)
        return reply

    def _violate(self, kind: str, operation: Operation | None, message: str, request: Request) -> None:
        key = operation.key if operation else ""
        self._journal.violations.append(Violation(kind, key, message, request))


def _refusal(findings: list[Finding]) -> Reply:
    """The error for a request that is against the documents."""
    first = findings[0]
    if first.kind == "json":
        return error_reply(400, f"JSON parse error - {first.message}")
    if first.kind == "media-type":
        return error_reply(415, f"Unsupported media type. {first.message}")
    return invalid({finding.field or "non_field_errors": [finding.message] for finding in findings})


def _allowed(match: Match) -> list[str]:
    return sorted({*match.operations, "OPTIONS", *(["HEAD"] if "GET" in match.operations else [])})


async def _recorded(http: HttpRequest) -> Request:
    headers: dict[str, str] = {}
    for name, value in http.headers.items():
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    raw_path: bytes = http.scope.get("raw_path") or http.scope["path"].encode()
    return Request(
        method=http.method,
        path=raw_path.decode("latin-1"),
        query=http.scope["query_string"].decode("latin-1"),
        headers=headers,
        body=await http.body(),
        origin=f"http://{headers.get('host', '')}",
    )
