"""What went over the wire, and where a client departed from the documents."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it arrived.

    `path` is still percent-encoded and has no query; `query` is the text behind the question mark; header names are
    lower case; a header that came twice has its values joined by ", ".
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    origin: str

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The decoded pairs of the query, in order, blank values included."""
        return parse_qsl(self.query, keep_blank_values=True)

    def parameter(self, name: str, default: str = "") -> str:
        """The last value of a query parameter."""
        return dict(self.parameters).get(name, default)

    def json(self) -> Any:
        """The body as JSON; None where there is none. Raises ValueError where it cannot be parsed."""
        return json.loads(self.body) if self.body else None


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as it was made; `body` is empty where nothing was sent.

    A fault of the wire may have kept it from the client. `status` is 0 where the request was broken off before there
    could be a reply.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def json(self) -> Any:
        """The body as JSON; None where there is none."""
        return json.loads(self.body) if self.body else None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request, the operation it was understood as (`<document>:<operationId>`, "" for none) and the reply."""

    operation: str
    request: Request
    reply: Reply

    @property
    def operation_id(self) -> str:
        """The operation's identifier without the document."""
        return self.operation.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Violation:
    """A departure of a request from the documents.

    `kind` is one of route, parameter, query, body, field, media-type, json, credentials, upload or
    internal (a mistake of the stand-in itself).
    """

    kind: str
    operation: str
    message: str
    request: Request

    def __str__(self) -> str:
        return f"{self.request.method} {self.request.path} ({self.operation or 'no operation'}): {self.message}"


@dataclass(slots=True)
class Journal:
    """The exchanges and violations since the last `clear`."""

    exchanges: list[Exchange] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)

    def clear(self) -> None:
        """Forget everything."""
        self.exchanges.clear()
        self.violations.clear()
