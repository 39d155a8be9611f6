"""How calls behave beside what they send: when they are repeated, and what limits their rate."""

from __future__ import annotations

import re
from dataclasses import dataclass

STATUS = re.compile(r"[1-5](\d\d|XX)")
"""A status of replies, or a range of them."""


@dataclass(frozen=True, slots=True)
class RetryRule:
    """When a call is sent again; None stands for what the runtime does by itself.

    most: how often at most. first_delay, longest_delay: the first and the highest limit of waits, in seconds. growth:
    by how much the limit grows each time. longest_wait: what a server may ask for, in seconds. statuses: codes, such as
    "429", and ranges, such as "5XX". connection_errors: whether failures of the connection count.
    """

    most: int | None = None
    first_delay: float | None = None
    longest_delay: float | None = None
    growth: float | None = None
    longest_wait: float | None = None
    statuses: tuple[str, ...] | None = None
    connection_errors: bool | None = None


@dataclass(frozen=True, slots=True)
class CallRules:
    """What all calls of an API have in common.

    idempotency_header: the header of the key by which the server knows a repeated request, "" where it knows none.
    rate_headers: the names of the headers that tell of the rate limit, by what they tell: `limit`, `remaining`, `reset`
    and `interval`.
    """

    retries: RetryRule | None = None
    idempotency_header: str = ""
    rate_headers: tuple[tuple[str, str], ...] = ()
