"""What a test can make go wrong, and what it can make answer otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Literal

from .documents import Operation
from .journal import Reply
from .replies import forbidden
from .throttling import Throttling
from .wire_faults import WireFaults

EmptyList = Literal["headers", "no-headers", "invalid-page"]


@dataclass(slots=True)
class Faults:
    """Knobs; all are at rest by default.

    `pagination_headers`: whether lists carry them. `empty_list`: what an empty list answers. `sample_rows`: how many
    rows a sampled list holds. `rate_headers`: whether replies carry the X-RateLimit headers.

    `sync_polls`: how many status reads say "in progress" after an upload. `sync_failures`: how many synchronisations
    fail for `sync_reason` before one succeeds.

    `lag`: how many reads of a new thing answer 404. `stale`: how many reads of a changed thing show what it was.
    `lingering`: how many reads still find a deleted thing.

    `smallest_part`: the bytes that each part of an upload but the last must have. `signed_extras`: whether upload
    slots ask for headers and a query of their own.

    `throttling`: the rate limit. `wire`: what happens to connections.
    """

    pagination_headers: bool = True
    empty_list: EmptyList = "headers"
    sample_rows: int = 3
    rate_headers: bool = True
    sync_polls: int = 1
    sync_failures: int = 0
    sync_reason: str = "The package could not be read."
    lag: int = 0
    stale: int = 0
    lingering: int = 0
    smallest_part: int = 0
    signed_extras: bool = False
    denied: set[str] = field(default_factory=set)
    failures: list[Reply] = field(default_factory=list)
    answers: dict[str, Reply] = field(default_factory=dict)
    throttling: Throttling = field(default_factory=Throttling)
    wire: WireFaults = field(default_factory=WireFaults)

    def restore(self) -> None:
        """Put all knobs at rest."""
        rested = Faults()
        for own in fields(self):
            setattr(self, own.name, getattr(rested, own.name))

    def interception(self, caller: str, now: float) -> Reply | None:
        """The reply that stands in for the operation's own, or None; counts the request against the rate limit."""
        if self.failures:
            return self.failures.pop(0)
        return self.throttling.refusal(caller, now)

    def override(self, operation: Operation) -> Reply | None:
        """The refusal or the answer a test has set for an operation that was let through, or None."""
        if self.denied & {operation.operation_id, operation.key, "*"}:
            return forbidden()
        return self.answers.get(operation.operation_id) or self.answers.get(operation.key)

    def rate_limit_headers(self, caller: str, now: float) -> dict[str, str]:
        """The X-RateLimit headers, unless they are switched off."""
        return self.throttling.headers(caller, now) if self.rate_headers else {}
