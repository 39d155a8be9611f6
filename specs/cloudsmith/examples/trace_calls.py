"""Make spans of OpenTelemetry: python trace_calls.py OWNER REPO

Needs opentelemetry-sdk, and the SDK's extra [opentelemetry].
"""

from __future__ import annotations

import sys

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from cloudsmith_sdk import Cloudsmith, Tracing


def main(owner: str, repo: str) -> None:
    """Print the spans of a call; a program exports them to its collector instead."""
    spans, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    with Cloudsmith(middleware=[Tracing(provider)]) as client:
        client.repos.read(owner, repo)
    for span in spans.get_finished_spans():
        print(span.name, (span.attributes or {}).get("http.response.status_code"))


if __name__ == "__main__":
    main(*sys.argv[1:])
