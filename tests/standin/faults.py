"""What a test can make go wrong, and what it can make answer otherwise."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from .documents import Operation
from .journal import Reply
from .replies import JSON_TYPE, error_reply, forbidden

HOURLY_LIMIT = 10_800
EmptyList = Literal["headers", "no-headers", "invalid-page"]


@dataclass(slots=True)
class Faults:
    """Knobs; all are at rest by default.

    `pagination_headers`: whether lists carry them. `empty_list`: what an empty list answers. `sample_rows`: how many
    rows a sampled list holds. `rate_headers`: whether replies carry the X-RateLimit headers. `sync_polls`: how many
    status reads say "in progress" after an upload. `lag`: how many reads of a new thing answer 404.
    """

    pagination_headers: bool = True
    empty_list: EmptyList = "headers"
    sample_rows: int = 3
    rate_headers: bool = True
    sync_polls: int = 1
    lag: int = 0
    denied: set[str] = field(default_factory=set)
    failures: list[Reply] = field(default_factory=list)
    answers: dict[str, Reply] = field(default_factory=dict)
    remaining: int = HOURLY_LIMIT
    retry_after: int = 0

    def restore(self) -> None:
        """Put all knobs at rest."""
        rested = Faults()
        for own in fields(self):
            setattr(self, own.name, getattr(rested, own.name))

    def interception(self, operation: Operation) -> Reply | None:
        """The reply that stands in for the operation's own, or None; counts the request against the rate limit."""
        if self.failures:
            return self.failures.pop(0)
        if self.remaining == 0:
            wait = self.retry_after
            detail = f"Request was throttled. Expected available in {wait:.1f} seconds."
            return with_headers(error_reply(429, detail), {"Retry-After": str(wait)})
        self.remaining -= 1
        return None

    def override(self, operation: Operation) -> Reply | None:
        """The refusal or the answer a test has set for an operation that was let through, or None."""
        if self.denied & {operation.operation_id, operation.key, "*"}:
            return forbidden()
        return self.answers.get(operation.operation_id) or self.answers.get(operation.key)

    def rate_limit_headers(self, now: float) -> dict[str, str]:
        """The X-RateLimit headers; the interval is 0.0, since clients sleep that long after each call."""
        if not self.rate_headers:
            return {}
        wait = float(self.retry_after) if self.remaining == 0 else 0.0
        return {
            "X-RateLimit-Limit": str(HOURLY_LIMIT),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": str(int(now) + 3600),
            "X-RateLimit-Interval": str(wait),
        }


def made_reply(status: int, body: Any, headers: Mapping[str, str] | None) -> Reply:
    """A reply as a test gives it: bytes and text go as they are (text as HTML), None is empty, the rest is JSON."""
    if body is None:
        return Reply(status, dict(headers or {}))
    if isinstance(body, (bytes, str)):
        kind = "text/html; charset=utf-8" if isinstance(body, str) else "application/octet-stream"
        content = body.encode() if isinstance(body, str) else body
    else:
        kind, content = JSON_TYPE, json.dumps(body).encode()
    lowered = {name.lower(): value for name, value in (headers or {}).items()}
    return Reply(status, {"content-type": kind, **lowered}, content)


def with_headers(reply: Reply, headers: Mapping[str, str]) -> Reply:
    """The same reply with more headers."""
    return Reply(reply.status, {**reply.headers, **headers}, reply.body)
