"""The policy of retries that a client, or a call, is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from ..argument_types import is_count, is_number
from ..errors import ConfigurationError, TransportError


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """An attempt of a call that failed, as a policy sees it.

    Attributes:
        number: Which attempt of the call it was, from 1.
        method: The method of the request.
        url: The URL of the request, without credentials.
        repeatable: Whether sending the request twice does no more than sending it once.
        status: The HTTP code of the reply, None where none came.
        headers: The headers of the reply; empty where none came.
        error: Why no reply came, None where one did.
    """

    number: int
    method: str
    url: str
    repeatable: bool
    status: int | None = None
    headers: Mapping[str, str] = {}
    error: TransportError | None = None


Predicate = Callable[[Attempt], bool | None]
"""Says whether an attempt is repeated; None leaves it to the usual rules."""


class Retries(msgspec.Struct, frozen=True, kw_only=True):
    """How often a call is sent again, and how long it waits in between.

    What the server asks for (`Retry-After` and the like) is waited for in full, or not at all: a wait that is longer
    than `longest_wait`, or that ends after the call's deadline, raises the error at once. Other waits are random
    between zero and a limit that grows with each attempt.

    Attributes:
        most: How often at most, after the first attempt; 0 for never.
        first_delay: The limit of the first random wait, in seconds.
        longest_delay: The highest limit of random waits, in seconds.
        growth: By how much the limit grows each time.
        longest_wait: The longest wait that a server may ask for, in seconds.
        statuses: The codes ("503") and ranges ("5XX") of replies after which a request is sent again that may be
            repeated; None for 408, 429 and those of 500 and more that may pass.
        connection_errors: Whether a request is sent again after a failure of the connection, if it may be repeated.
        when: A function that decides for single attempts; see `Attempt`.
    """

    most: int = 2
    first_delay: float = 0.5
    longest_delay: float = 8.0
    growth: float = 2.0
    longest_wait: float = 60.0
    statuses: tuple[str, ...] | None = None
    connection_errors: bool = True
    when: Predicate | None = None

    def __post_init__(self) -> None:
        if not is_count(self.most):
            raise ConfigurationError("most must be a number of repetitions, 0 or more")
        for name in ("first_delay", "longest_delay", "growth", "longest_wait"):
            if not is_number(getattr(self, name)):
                raise ConfigurationError(f"{name} must be a number, 0 or more")


def policy_of(value: Any, usual: Retries) -> Retries:
    """The policy that a caller means: a number of repetitions, a policy, or None for never."""
    if isinstance(value, Retries):
        return value
    if value is None or is_count(value):
        return msgspec.structs.replace(usual, most=value or 0)
    raise ConfigurationError("retries must be a number of repetitions, Retries, or None for never")
