# Derived from aio/tracing.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""Middleware that traces requests with OpenTelemetry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..observing.telemetry import Spans

if TYPE_CHECKING:
    from ..calls.middleware import Send
    from ..http.message import Request, Response


class Tracing:
    """A middleware that makes a span of OpenTelemetry for each request: attempts and redirects have one each.

    Credentials are in no attribute. The context of the span is sent along, so that the server's spans belong to it.
    Of a reply that is read as it arrives, the span ends with its headers. The extra `opentelemetry` of the SDK installs
    what is needed.

    Args:
        tracer_provider: A TracerProvider; by default that of the program.

    Raises:
        ConfigurationError: The package opentelemetry-api is missing.
    """

    def __init__(self, tracer_provider: Any = None) -> None:
        self._spans = Spans(tracer_provider)

    def __call__(self, request: Request, send: Send) -> Response:
        """Send the request within a span."""
        with self._spans.around(request) as outcome:
            response = send(outcome.propagated(request))
            outcome.replied(response)
        return response
