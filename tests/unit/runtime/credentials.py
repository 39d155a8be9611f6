"""A key, and the request by which tests see where it goes."""

from __future__ import annotations

from sdkwright.runtime import Request, Response, ScriptedTransport, reply
from tests.unit.runtime.api import BoxClient

KEY = "s3cret-key"


def any_box(request: Request) -> Response:
    """Answers every request with the same box."""
    return reply({"slug": "a"})


def sent_by(client: BoxClient, transport: ScriptedTransport) -> Request:
    """The request that the client sends when a box is read."""
    client.boxes.read("acme", "a")
    return transport.requests[-1]
