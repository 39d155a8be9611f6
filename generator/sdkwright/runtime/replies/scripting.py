"""Replies for scripted transports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..http.headers import Headers
from ..http.message import Response
from ..models.model import plain
from ..values.json_bytes import write_json


def reply(body: Any = None, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A reply as a server would send it.

    Args:
        body: The body: bytes are used as they are, text becomes text/plain, None an empty body, anything else JSON.
        status: The HTTP code.
        headers: Headers added to, and stronger than, the content type that the body implies.
    """
    if body is None or isinstance(body, (bytes, bytearray)):
        return Response(status, headers, bytes(body or b""))
    defaults = Headers({"Content-Type": "text/plain; charset=utf-8" if isinstance(body, str) else "application/json"})
    content = body.encode() if isinstance(body, str) else write_json(plain(body, whole=True))
    return Response(status, defaults.merged((headers or {}).items()), content)
