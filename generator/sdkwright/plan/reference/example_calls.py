"""Operations -> the calls that the documentation shows, and the requests that these send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from sdkwright.model import Body, Operation, Parameter, Property
from sdkwright.plan.reference.page_views import ExampleCall, ExampleRequest
from sdkwright.plan.reference.samples import Sampler
from sdkwright.plan.views import IN_BODY, Argument, Method

_BASE = "https://api.example.com"


@dataclass(frozen=True, slots=True)
class ExamplePlanner:
    """Plans examples. `base_url` is that of the API, which may be relative or empty."""

    sampler: Sampler
    base_url: str

    def call(self, operation: Operation, method: Method) -> ExampleCall:
        """The call of an operation with what it needs; a change of something has one field at least."""
        body = operation.body
        arguments = _needed(method)
        values = {argument.name: self._value(operation, body, argument) for argument in arguments}
        positional = [argument for argument in arguments if argument.location == "path"]
        named = [argument for argument in arguments if argument.location != "path"]
        return ExampleCall(
            tuple(values[argument.name] for argument in positional),
            tuple((argument.name, values[argument.name]) for argument in named),
            self._request(operation, method, arguments, values),
        )

    def _value(self, operation: Operation, body: Body | None, argument: Argument) -> Any:
        if argument.location == "content_type":
            return body.sendable[0] if body is not None else ""
        if argument.location == "body" and body is not None:
            return self.sampler.value(body.type, "body")
        return self.sampler.item(_items(operation)[argument.location, argument.wire])

    def _request(
        self, operation: Operation, method: Method, arguments: Iterable[Argument], values: Mapping[str, Any]
    ) -> ExampleRequest:
        path = method.path
        for name in (argument.name for argument in arguments if argument.location == "path"):
            path = path.replace(f"{{{name}}}", quote(str(values[name]), safe=""))
        query = [(argument.wire, values[argument.name]) for argument in arguments if argument.location == "query"]
        base = operation.server or self.base_url
        whole = f"{base if '://' in base else _BASE}".rstrip("/") + path
        url = f"{whole}?{urlencode(query, doseq=True)}" if query else whole
        request = ExampleRequest(method.http_method, url)
        in_body = [argument for argument in arguments if argument.location in IN_BODY]
        if not in_body or operation.body is None:
            return request
        return _with_body(request, operation.body.media_type, [(item, values[item.name]) for item in in_body])


def _with_body(request: ExampleRequest, media_type: str, values: list[tuple[Argument, Any]]) -> ExampleRequest:
    """The request with its body."""
    whole = next((value for argument, value in values if argument.location == "body"), None)
    if isinstance(whole, bytes):
        return ExampleRequest(request.method, request.url, media_type, raw=True)
    fields = tuple((argument.wire, value) for argument, value in values)
    if "form" in media_type:
        return ExampleRequest(request.method, request.url, media_type, fields=fields)
    return ExampleRequest(request.method, request.url, media_type, body=dict(fields) if whole is None else whole)


def _needed(method: Method) -> list[Argument]:
    """The arguments without which a call makes no sense."""
    arguments = method.shapes[0].arguments if method.shapes else method.arguments
    needed = [argument for argument in arguments if argument.required]
    if method.http_method == "PATCH" and not any(argument.location in IN_BODY for argument in needed):
        needed += [argument for argument in arguments if argument.location == "field"][:1]
    return needed


def _items(operation: Operation) -> Mapping[tuple[str, str], Parameter | Property]:
    """The parameters and the fields of the body, by location and name on the wire."""
    return {(location, item.name): item for location, item in _located(operation)}


def _located(operation: Operation) -> Iterator[tuple[str, Parameter | Property]]:
    for parameter in operation.parameters:
        yield parameter.location, parameter
    for shape in reversed(operation.body.shapes if operation.body is not None else ()):
        for prop in shape.properties or ():
            yield "field", prop
