"""Requests and replies checked against the documents by openapi-core."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema_path import SchemaPath
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.deserializing.media_types.exceptions import MediaTypeDeserializeError
from openapi_core.templating.datatypes import TemplateResult
from openapi_core.templating.media_types.exceptions import MediaTypeNotFound
from openapi_core.templating.paths.datatypes import PathOperationServer
from openapi_core.templating.paths.finders import BasePathFinder
from openapi_core.validation.request.exceptions import ParameterValidationError
from werkzeug.datastructures import Headers, ImmutableMultiDict

from .documents import ApiDocument, Operation
from .fields import stray_fields
from .journal import Reply, Request
from .preparation import for_replies, for_requests
from .tolerances import ALLOWED_PARAMETERS, relaxed_body


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a request: what kind of thing, the field it is about ("" for none) and the message."""

    kind: str
    field: str
    message: str


class _KnownPath(BasePathFinder):
    """Finds the operation by the template that the stand-in has already matched."""

    def __init__(self, spec: SchemaPath, base_url: str | None = None) -> None:
        super().__init__(spec, base_url)

    def find(self, method: str, name: str) -> PathOperationServer:
        template = name.removeprefix("http://standin")
        path = self.spec / "paths" / template
        return PathOperationServer(path, path / method, None, TemplateResult(template, {}), {})


class _CoreRequest:
    """A request in the shape openapi-core asks for."""

    def __init__(self, operation: Operation, request: Request, values: Mapping[str, str], body: bytes) -> None:
        self.host_url = "http://standin"
        self.path = operation.template
        self.method = operation.method.lower()
        self.content_type = request.headers.get("content-type", "")
        self.body = body
        self.parameters = RequestParameters(
            path=values, query=ImmutableMultiDict(request.parameters), header=Headers(request.headers.items())
        )


class _CoreReply:
    """A reply in the shape openapi-core asks for."""

    def __init__(self, reply: Reply) -> None:
        self.status_code = reply.status
        self.content_type = reply.headers.get("content-type", "")
        self.headers = reply.headers
        self.data = reply.body


class _UncheckedOpenAPI(OpenAPI):
    """Takes a document as it is: documents are checked elsewhere, and to do it here costs seconds at each start."""

    def check_spec(self) -> None:
        """Check nothing."""


CONFIG = Config(path_finder_cls=_KnownPath)


class Validator:
    """Checks requests and replies against one document."""

    def __init__(self, document: ApiDocument) -> None:
        self._document = document
        self._requests = _UncheckedOpenAPI.from_dict(for_requests(document.root), config=CONFIG)

    @functools.cached_property
    def _replies(self) -> OpenAPI:
        """Built when first asked for: only tests of the stand-in check replies."""
        return _UncheckedOpenAPI.from_dict(for_replies(self._document.root), config=CONFIG)

    def request_findings(self, operation: Operation, request: Request, values: Mapping[str, str]) -> list[Finding]:
        """Everything wrong with a request; empty for a good one."""
        findings = [
            Finding("query", name, f"query parameter {name!r} is not documented")
            for name, _ in request.parameters
            if name not in operation.query_names | ALLOWED_PARAMETERS
        ]
        body = relaxed_body(operation, request.body)
        core = _CoreRequest(operation, request, values, body)
        findings += [_finding(error) for error in self._requests.iter_request_errors(core)]
        return findings or list(self._body_findings(operation, body))

    def reply_errors(self, operation: Operation, reply: Reply) -> list[str]:
        """Everything in which a reply departs from the schema of its status; for tests of the stand-in."""
        request = Request(operation.method, operation.template, "", {}, b"", "http://standin")
        core = _CoreRequest(operation, request, {}, b"")
        errors = self._replies.iter_apicall_response_errors(core, _CoreReply(reply))
        return [_message(error) for error in errors]

    def _body_findings(self, operation: Operation, body: bytes) -> Iterator[Finding]:
        if not body:
            return
        if operation.body is None:
            yield Finding("body", "", "a body is sent where none is documented")
            return
        for message in stray_fields(self._document, operation.body, Request("", "", "", {}, body, "").json()):
            yield Finding("field", message.split("'")[1], message)


def _finding(error: Exception) -> Finding:
    causes = list(_causes(error))
    if isinstance(error, ParameterValidationError):
        return Finding("parameter", error.name, _message(error))
    if any(isinstance(cause, MediaTypeNotFound) for cause in causes):
        return Finding("media-type", "", _message(error))
    if any(isinstance(cause, MediaTypeDeserializeError) for cause in causes):
        return Finding("json", "", _message(error))
    return Finding("body", _field(causes), _message(error))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _details(error: BaseException) -> list[Any]:
    return [detail for cause in _causes(error) for detail in getattr(cause, "schema_errors", ())]


def _field(causes: list[BaseException]) -> str:
    details = _details(causes[0])
    return ".".join(str(part) for part in details[0].absolute_path) if details else ""


def _message(error: Exception) -> str:
    details = [f"{'.'.join(map(str, detail.absolute_path))}: {detail.message}" for detail in _details(error)]
    return "; ".join([str(error), *details])


@functools.cache
def validator_of(document: ApiDocument) -> Validator:
    """The validator of a document, built once per process."""
    return Validator(document)
