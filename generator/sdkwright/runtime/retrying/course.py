"""The course of one call over its attempts: what has been tried, what time is left, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ..errors import ApiError, RequestTimeoutError, Sent, TransportError
from ..observing.record import Record, record
from .delays import backoff, reset_after, retry_after
from .policy import Attempt, Retries
from .timing import Timing, moment_after
from .verdict import may_repeat

if TYPE_CHECKING:
    from ..http.message import Request, Response


class Terms(msgspec.Struct, frozen=True):
    """The terms of one call.

    repeatable: whether two requests have the effect of one. resendable: whether the body can be sent a second time.
    timeout: seconds without progress, None for no limit. deadline: seconds for all attempts, None for no limit.
    reset_header: the header that tells when a rate limit is reset, "" for the usual ones.
    """

    policy: Retries
    repeatable: bool
    resendable: bool
    timeout: float | None
    deadline: float | None
    reset_header: str


class Course:
    """Counts the attempts of a call and its time, and decides how it goes on.

    Attributes:
        attempt: The number of the present attempt, from 1.
        sent: How many requests have been sent, redirects included.
        record: What writes the present attempt to the log, None where nobody listens.
    """

    __slots__ = ("_expires", "_terms", "_timing", "attempt", "record", "sent")

    def __init__(self, terms: Terms, timing: Timing) -> None:
        self._terms = terms
        self._timing = timing
        self._expires = None if terms.deadline is None else timing.monotonic() + terms.deadline
        self.attempt: int = 1
        self.sent: int = 0
        self.record: Record | None = record(1, timing.monotonic)

    @property
    def remaining(self) -> float | None:
        """Seconds until the deadline, below zero when it is over; None where there is none."""
        return None if self._expires is None else self._expires - self._timing.monotonic()

    @property
    def longest_wait(self) -> float:
        """Seconds that the call may wait for its turn."""
        remaining, longest = self.remaining, self._terms.policy.longest_wait
        return longest if remaining is None else min(longest, remaining)

    def timeout(self, remaining: float | None) -> float | None:
        """Seconds without progress for a request, when so many are left until the deadline."""
        timeout = self._terms.timeout
        return remaining if timeout is None else timeout if remaining is None else min(timeout, remaining)

    def over(self, method: str, url: str, sent: Sent) -> RequestTimeoutError:
        """The error of a call whose deadline has passed; `sent` is how much of its last request was sent."""
        return RequestTimeoutError(
            f"{method} {url}: no reply within the deadline of {self._terms.deadline:g} s (attempt {self.attempt})",
            kind="deadline",
            sent=sent,
            method=method,
            url=url,
            attempt=self.attempt,
        )

    def after_failure(self, error: TransportError) -> float | None:
        """Seconds to wait before another attempt after one without a reply; None where it was the last one."""
        error.attempt = self.attempt
        attempt = Attempt(
            number=self.attempt,
            method=error.method,
            url=error.url,
            repeatable=self._terms.repeatable,
            error=error,
        )
        return self._next(self._backoff()) if self._may_repeat(attempt) else None

    def after_reply(self, request: Request, response: Response) -> float | None:
        """Seconds to wait before another attempt after a reply that is an error; None where it was the last one."""
        attempt = Attempt(
            number=self.attempt,
            method=request.method,
            url=request.shown_url,
            repeatable=self._terms.repeatable,
            status=response.status,
            headers=response.headers,
        )
        if not self._may_repeat(attempt):
            return None
        asked = self._asked(response)
        if asked is not None and asked > self._terms.policy.longest_wait:
            return None
        return self._next(self._backoff() if asked is None else asked)

    def complete(self, error: ApiError) -> ApiError:
        """The error of the last attempt, with its number and with the moment from which another call makes sense."""
        error.attempt = self.attempt
        wait = error.retry_after
        if wait is None and error.status == 429:
            wait = reset_after(error.headers, self._timing.now, self._terms.reset_header)
        error.retry_at = None if wait is None else moment_after(wait, self._timing)
        return error

    def _may_repeat(self, attempt: Attempt) -> bool:
        is_left = attempt.number <= self._terms.policy.most and self._terms.resendable
        return is_left and may_repeat(attempt, self._terms.policy)

    def _asked(self, response: Response) -> float | None:
        """Seconds that the server asks for."""
        asked = retry_after(response.headers, self._timing.now)
        if asked is None and response.status == 429:
            return reset_after(response.headers, self._timing.now, self._terms.reset_header)
        return asked

    def _backoff(self) -> float:
        return backoff(self.attempt, self._terms.policy, self._timing.random)

    def _next(self, delay: float) -> float | None:
        """The wait before the next attempt, which begins with it; None where the deadline would not see its end."""
        remaining = self.remaining
        if remaining is not None and delay >= remaining:
            return None
        if self.record is not None:
            self.record.waits(delay)
        self.attempt += 1
        self.record = record(self.attempt, self._timing.monotonic)
        return delay
