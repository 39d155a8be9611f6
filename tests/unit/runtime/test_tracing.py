"""Spans for requests, with the API of OpenTelemetry and a tracer that keeps what it is told."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from opentelemetry import trace

from sdkwright.runtime import (
    AsyncScriptedTransport,
    AsyncTracing,
    ConfigurationError,
    NotFoundError,
    Request,
    Response,
    ScriptedTransport,
    Tracing,
    TransportError,
    reply,
)
from sdkwright.runtime.observing.logger import LOGGER
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.credentials import KEY
from tests.unit.runtime.timing import FakeTime

TRACE = 0x0AF7651916CD43DD8448EB211C80319C


class KeptSpan(trace.NonRecordingSpan):
    """A span that keeps its attributes."""

    def __init__(self, number: int, name: str, kind: trace.SpanKind, attributes: Mapping[str, Any]) -> None:
        super().__init__(trace.SpanContext(TRACE, number, is_remote=False, trace_flags=trace.TraceFlags(1)))
        self.name, self.kind, self.attributes = name, kind, dict(attributes)
        self.status: Any = trace.StatusCode.UNSET

    def set_attribute(self, key: str, value: Any) -> None:
        """Keep an attribute."""
        self.attributes[key] = value

    def set_status(self, status: Any, description: str | None = None) -> None:
        """Keep the status."""
        self.status = status


class KeptSpans(trace.NoOpTracerProvider, trace.NoOpTracer):
    """A provider, and its tracer, that keeps all spans; `name` is what the tracer was asked for."""

    def __init__(self) -> None:
        self.spans: list[KeptSpan] = []
        self.name = ""

    def get_tracer(self, instrumenting_module_name: str, *args: Any, **kwargs: Any) -> trace.Tracer:
        """This tracer."""
        self.name = instrumenting_module_name
        return self

    @contextmanager
    def start_as_current_span(  # type: ignore[override]
        self, name: str, context: Any = None, kind: Any = None, attributes: Any = None, **others: Any
    ) -> Iterator[KeptSpan]:
        """A span that is the current one within the block."""
        span = KeptSpan(len(self.spans) + 1, name, kind, attributes)
        self.spans.append(span)
        with trace.use_span(span, record_exception=False, set_status_on_exception=False):
            yield span


@pytest.fixture
def kept() -> KeptSpans:
    """A provider of spans."""
    return KeptSpans()


def calling(kept: KeptSpans, *answers: Response | Exception, **given: Any) -> tuple[BoxClient, ScriptedTransport]:
    """A client with a key whose requests are traced."""
    transport = ScriptedTransport(list(answers))
    client = BoxClient(**{"api_key": KEY, **given}, transport=transport, middleware=[Tracing(kept)])
    FakeTime().control(client)
    return client, transport


class TestSpans:
    """What a span tells of a request."""

    def test_attributes(self, kept: KeptSpans) -> None:
        """It has the names and attributes of the conventions for HTTP clients, and is an error for no good reply."""
        client, _ = calling(kept, reply({}))
        client.boxes.read("acme", "a")
        (span,) = kept.spans
        assert (span.name, span.kind, span.status) == ("GET", trace.SpanKind.CLIENT, trace.StatusCode.UNSET)
        assert span.attributes == {
            "http.request.method": "GET",
            "url.full": "https://api.boxes.example/v1/boxes/acme/a/",
            "server.address": "api.boxes.example",
            "server.port": 443,
            "http.response.status_code": 200,
        }
        assert kept.name == LOGGER

    def test_errors(self, kept: KeptSpans) -> None:
        """A status of 400 and more is an error of that type."""
        client, _ = calling(kept, reply({}, status=404))
        with pytest.raises(NotFoundError):
            client.boxes.read("acme", "a")
        (span,) = kept.spans
        assert (span.attributes["http.response.status_code"], span.attributes["error.type"]) == (404, "404")
        assert span.status == trace.StatusCode.ERROR

    def test_failures(self, kept: KeptSpans) -> None:
        """Without a reply, the type of the error is that of the exception."""
        client, _ = calling(kept, TransportError("broken"))
        with pytest.raises(TransportError):
            client.boxes.read("acme", "a")
        (span,) = kept.spans
        assert span.attributes["error.type"].endswith(".TransportError")
        assert "http.response.status_code" not in span.attributes
        assert span.status == trace.StatusCode.ERROR

    def test_sent_again(self, kept: KeptSpans) -> None:
        """Attempts and redirects have spans of their own, and count how often was sent before."""
        moved = reply(status=302, headers={"Location": "http://other.example:8080/b"})
        client, _ = calling(kept, reply(status=503), moved, reply({}), retries=1)
        client.boxes.read("acme", "a")
        assert [span.attributes.get("http.request.resend_count") for span in kept.spans] == [None, 1, 2]
        assert (kept.spans[2].attributes["server.address"], kept.spans[2].attributes["server.port"]) == (
            "other.example",
            8080,
        )

    def test_other_methods(self, kept: KeptSpans) -> None:
        """A method that the conventions do not know makes no name of its own."""
        client, _ = calling(kept, reply({}))
        client.request("PURGE", "/v1/")
        (span,) = kept.spans
        assert (span.name, span.attributes["http.request.method"]) == ("HTTP", "_OTHER")
        assert span.attributes["http.request.method_original"] == "PURGE"

    def test_secrets(self, kept: KeptSpans) -> None:
        """No credential is in any attribute."""
        client, transport = calling(kept, reply({}), api_key=None, query_key=KEY)
        client.boxes.read("acme", "a", options={"query": {"token": "abcdef"}})
        assert KEY in transport.requests[0].url
        assert kept.spans[0].attributes["url.full"].endswith("/a/?token=***&key=***")

    def test_context(self, kept: KeptSpans) -> None:
        """The span's context is sent along, and the span is the current one while the request is sent."""
        current: list[Any] = []

        def answer(request: Request) -> Response:
            current.append(trace.get_current_span())
            return reply({})

        transport = ScriptedTransport(answer)
        with BoxClient(KEY, transport=transport, middleware=[Tracing(kept)]) as client:
            client.boxes.read("acme", "a")
        assert transport.requests[0].headers["traceparent"] == f"00-{TRACE:032x}-0000000000000001-01"
        assert current == kept.spans

    async def test_asynchronous(self, kept: KeptSpans) -> None:
        """The asynchronous client has the same spans."""
        transport = AsyncScriptedTransport([reply({})])
        async with AsyncBoxClient(KEY, transport=transport, middleware=[AsyncTracing(kept)]) as client:
            await client.boxes.read("acme", "a")
        assert [span.attributes["http.response.status_code"] for span in kept.spans] == [200]
        assert "traceparent" in transport.requests[0].headers


def test_program_without_tracing() -> None:
    """Where the program sets up no tracing, requests are sent as they are."""
    transport = ScriptedTransport([reply({})])
    with BoxClient(KEY, transport=transport, middleware=[Tracing()]) as client:
        client.boxes.read("acme", "a")
    assert "traceparent" not in transport.requests[0].headers


def test_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, the error says how it is installed."""
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ConfigurationError, match=r"its extra \[opentelemetry\]"):
        Tracing()


async def test_other_client() -> None:
    """A Tracing of synchronous clients is told apart in an asynchronous one."""

    def unsent(request: Request, send: Any) -> Response:
        # Nobody awaits what is sent, of which Python would warn.
        return Tracing()(request, lambda request: send(request).close())

    unawaited: Any = unsent
    client = AsyncBoxClient(KEY, transport=AsyncScriptedTransport([reply({})]), middleware=[unawaited])
    with pytest.raises(ConfigurationError, match="AsyncTracing for asynchronous ones"):
        await client.boxes.read("acme", "a")
