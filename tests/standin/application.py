"""The way of a request through the stand-in, as an ASGI application."""

from __future__ import annotations

import traceback
from collections.abc import Mapping

from starlette.requests import Request as HttpRequest
from starlette.types import Receive, Scope, Send

from . import auth
from .auth import who_is
from .badges import BADGE, badge_reply
from .clock import Clock
from .connection import Connection
from .documents import ApiDocument, Operation
from .faults import Faults
from .journal import Exchange, Journal, Reply, Request, Violation
from .openid import AccessTokens
from .replies import error_reply, gateway_page, indented, invalid, json_reply, made_reply, not_found, with_headers
from .routes import Match, RouteTable
from .samples import sampled_reply
from .state import State
from .undocumented import documented_path, undocumented_reply
from .validation import Finding, validator_of
from .wire_faults import WireFault

# What the real service sends along with everything.
FIXED_HEADERS = {
    "Server": "Cloudsmith MCP",
    "Vary": "Cookie",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
NOTHING = Reply(0)


class Application:
    """Answers requests: route, check, fail on demand, authenticate, answer; each step may end it.

    `store` is the address of the file store, which is served by the same application on a port of its own.
    """

    def __init__(
        self,
        documents: tuple[ApiDocument, ...],
        journal: Journal,
        credentials: auth.Credentials,
        *,
        clock: Clock,
        store: str,
        stateful: bool = True,
    ) -> None:
        self.stateful = stateful
        self.clock = clock
        self._documents = {document.name: document for document in documents}
        self._routes = RouteTable(documents)
        self._journal = journal
        self._store = store
        self.faults = Faults()
        self.tokens = AccessTokens(clock)
        self._callers = auth.Callers(credentials, self.tokens)
        self.state = State(self._documents, self.faults, clock, self._callers, store)

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        connection, http = Connection(scope, receive, send), HttpRequest(scope, receive)
        fault = self.faults.wire.due(http.method, _path(http))
        if fault and fault.kind in ("reset-before", "reset-during"):
            piece = await connection.first_piece() if fault.kind == "reset-during" else b""
            self._journal.exchanges.append(Exchange("", _request(http, piece), NOTHING))
            await connection.reset()
            return
        request = _request(http, await http.body())
        operation, reply = ("", NOTHING) if fault and fault.prevents else self._answer_or_fail(request)
        reply = _altered(reply, fault)
        reply = with_headers(reply, self._more_headers(request, reply))
        self._journal.exchanges.append(Exchange(operation, request, reply))
        await connection.deliver(reply, fault)

    def _more_headers(self, request: Request, reply: Reply) -> dict[str, str]:
        """The headers of every reply of the API; what an operation or a test has set stays."""
        if request.origin == self._store:
            return {}
        headers = {**FIXED_HEADERS, **self.faults.rate_limit_headers(self._caller(request), self.clock())}
        given = {name.lower() for name in reply.headers}
        return {name: value for name, value in headers.items() if name.lower() not in given}

    def _answer_or_fail(self, request: Request) -> tuple[str, Reply]:
        """A mistake of the stand-in itself must be seen by the test, so it is recorded like one of the client."""
        try:
            return self._answer(request)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            self._violate("internal", None, f"{error!r} at {place.filename}:{place.lineno}", request)
            return "", error_reply(500, "The stand-in failed.")

    def _answer(self, request: Request) -> tuple[str, Reply]:
        if request.origin == self._store:
            return "", self._upload(request)
        if (reply := undocumented_reply(request, self._callers)) is not None:
            return "", reply
        match = self._routes.match(documented_path(request.path))
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
        if (reply := self.faults.interception(self._caller(request), self.clock())) is not None:
            return reply
        if findings:
            return _refusal(findings)
        verdict = auth.judge(operation, request, self._callers)
        if verdict.violation:
            self._violate("credentials", operation, verdict.violation, request)
        if (reply := verdict.refusal or self.faults.override(operation)) is not None:
            return reply
        return self._succeed(operation, values, request, verdict.account)

    def _succeed(self, operation: Operation, values: Mapping[str, str], request: Request, account: str) -> Reply:
        document = self._documents[operation.document]
        if operation.operation_id == "user_self":
            return json_reply(who_is(account))
        if operation.operation_id == "rates_limits_list":
            # The names of the resources are not published; there is one here, for all requests.
            check = self.faults.throttling.check(self._caller(request), self.clock())
            return json_reply({"resources": {"core": check}})
        if operation.operation_id == BADGE:
            return badge_reply(values, request)
        kept = self.state.reply(document, operation, values, request) if self.stateful else None
        return kept if kept is not None else sampled_reply(document, operation, request, self.faults)

    def _upload(self, request: Request) -> Reply:
        reply, wrong = self.state.object_store.receive(request)
        if wrong:
            self._violate("upload", None, wrong, request)
        return reply

    def _caller(self, request: Request) -> str:
        """Whose requests are counted together: those of one credential, and all that come without one."""
        return " ".join(value for _, value in auth.sent_credentials(request))

    def _violate(self, kind: str, operation: Operation | None, message: str, request: Request) -> None:
        key = operation.key if operation else ""
        self._journal.violations.append(Violation(kind, key, message, request))


def _altered(reply: Reply, fault: WireFault | None) -> Reply:
    """What a fault makes of a reply before it is sent."""
    if fault is None:
        return reply
    if fault.kind == "content-type":
        kept = {name: value for name, value in reply.headers.items() if name.lower() != "content-type"}
        return Reply(reply.status, {**kept, "content-type": fault.content_type}, reply.body)
    if fault.kind != "reply":
        return reply
    body = gateway_page(fault.status) if fault.body is None else fault.body
    return made_reply(fault.status, body, fault.headers)


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


def _path(http: HttpRequest) -> str:
    raw: bytes = http.scope.get("raw_path") or http.scope["path"].encode()
    return raw.decode("latin-1")


def _request(http: HttpRequest, body: bytes) -> Request:
    headers: dict[str, str] = {}
    for name, value in http.headers.items():
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return Request(
        method=http.method,
        path=_path(http),
        query=http.scope["query_string"].decode("latin-1"),
        headers=headers,
        body=body,
        origin=f"http://{headers.get('host', '')}",
    )
