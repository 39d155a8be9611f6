"""Whether an attempt that failed may be repeated. Pure functions: no clock, no state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .policy import Attempt, Retries

_REPEATABLE: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "PUT", "DELETE"})
"""Methods of which two requests have the effect of one (RFC 9110, 9.2.2; QUERY has it, too)."""

_LASTING: Final = frozenset({501, 505, 506, 508, 510, 511})
"""Codes of the server that another attempt does not change: what it does not know, or how it is set up."""

_HINT: Final = "x-should-retry"
"""A header by which servers tell clients what to do, "true" or "false"."""


def is_repeatable(method: str, safe: bool | None = None) -> bool:
    """Whether a request may be sent twice; `safe` is what the document says, None where it says nothing."""
    return method in _REPEATABLE if safe is None else safe


def may_repeat(attempt: Attempt, policy: Retries) -> bool:
    """Whether an attempt may be followed by another one, were there time and attempts left."""
    own = None if policy.when is None else policy.when(attempt)
    if own is not None:
        return own
    return _after_failure(attempt, policy) if attempt.status is None else _after_reply(attempt, attempt.status, policy)


def _after_failure(attempt: Attempt, policy: Retries) -> bool:
    """Whether to repeat a request without a reply: what has surely not left may always be sent."""
    error = attempt.error
    if error is None or error.kind in ("tls", "deadline") or not policy.connection_errors:
        return False
    return attempt.repeatable or error.sent == "no"


def _after_reply(attempt: Attempt, status: int, policy: Retries) -> bool:
    """Whether to repeat a request that was refused, or that the server failed at."""
    hint = attempt.headers.get(_HINT, "").strip().lower()
    if hint in ("true", "false"):
        return hint == "true"
    if attempt.repeatable:
        if policy.statuses is not None:
            return str(status) in policy.statuses or f"{status // 100}XX" in policy.statuses
        return status in (408, 429) or (status >= 500 and status not in _LASTING)
    # The server did not act: it had too much to do, and says when it will have less.
    return status == 429 or (status == 503 and "retry-after" in attempt.headers)
