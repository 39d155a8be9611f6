"""What a client sent, as a test looks at it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sdkwright.runtime import Request


def query_of(request: Request) -> dict[str, str]:
    """The query of a request."""
    return {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}


def json_of(request: Request) -> Any:
    """The body of a request, read as JSON."""
    assert isinstance(request.content, bytes)
    return json.loads(request.content)
