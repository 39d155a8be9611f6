"""Spans of OpenTelemetry for requests, named by its semantic conventions for HTTP clients."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError
from ..http.message import Response
from ..http.url import origin_of
from .logger import LOGGER
from .shown import Shown

if TYPE_CHECKING:
    from ..http.message import Request

_METHODS: Final = frozenset({"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"})
"""The methods that the conventions know; they call any other `_OTHER`, so that names of spans stay few."""


class Spans:
    """Makes a span for each request.

    provider: the TracerProvider, None for that of the program. Raises ConfigurationError where the package is missing.
    """

    def __init__(self, provider: Any) -> None:
        # Imported when first needed: it comes with an extra of the SDK.
        try:
            from opentelemetry import propagate, trace
        except ImportError as error:
            raise ConfigurationError(
                "tracing needs the package opentelemetry-api: install this SDK with its extra [opentelemetry]"
            ) from error
        self._tracer = trace.get_tracer(LOGGER, tracer_provider=provider)
        self._inject = propagate.inject
        self._kind, self._error = trace.SpanKind.CLIENT, trace.StatusCode.ERROR

    @contextmanager
    def around(self, request: Request) -> Iterator[Outcome]:
        """A span that ends with the block."""
        attributes = _attributes(request)
        method = attributes["http.request.method"]
        with self._tracer.start_as_current_span(
            "HTTP" if method == "_OTHER" else method,
            kind=self._kind,
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield Outcome(span, self._inject, self._error)
            except BaseException as error:
                span.set_attribute("error.type", f"{type(error).__module__}.{type(error).__qualname__}")
                span.set_status(self._error)
                raise


class Outcome:
    """What becomes of the request of one span."""

    def __init__(self, span: Any, inject: Any, error: Any) -> None:
        self._span, self._inject, self._error = span, inject, error

    def propagated(self, request: Request) -> Request:
        """The request with headers by which the server's spans belong to this one."""
        carrier: dict[str, str] = {}
        self._inject(carrier)
        return request.with_headers(carrier) if carrier else request

    def replied(self, response: object) -> None:
        """Take down the status of the reply. Raises ConfigurationError for what is none yet."""
        if not isinstance(response, Response):
            raise ConfigurationError("Tracing is for synchronous clients, and AsyncTracing for asynchronous ones")
        self._span.set_attribute("http.response.status_code", response.status)
        if response.status >= 400:
            self._span.set_attribute("error.type", str(response.status))
            self._span.set_status(self._error)


def _attributes(request: Request) -> dict[str, Any]:
    """What is known before the request is sent, so that a sampler can decide by it."""
    is_known = request.method in _METHODS
    attributes: dict[str, Any] = {
        "http.request.method": request.method if is_known else "_OTHER",
        "url.full": Shown(request).url(request),
    }
    if not is_known:
        attributes["http.request.method_original"] = request.method
    if request.resent:
        attributes["http.request.resend_count"] = request.resent
    origin = origin_of(request.url)
    if origin is not None:
        attributes |= {"server.address": origin[1], "server.port": origin[2]}
    return attributes
