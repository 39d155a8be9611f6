"""What a server tells of its rate limit."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

Pacing = Literal["wait", "raise", "off"]
"""What a client does when a rate limit is nearly, or wholly, used up: its calls wait for their turn, they fail before
anything is sent, or nothing at all."""


class RateHeaders(msgspec.Struct, frozen=True, kw_only=True):
    """The names of the headers that tell of a rate limit, "" for those that a server does not send.

    limit: how many calls a window of time has. remaining: how many of them are left. reset: when the next window
    begins, in epoch seconds or as a number of seconds. interval: seconds to wait before the next call.
    """

    limit: str = ""
    remaining: str = ""
    reset: str = ""
    interval: str = ""


class RateLimit(msgspec.Struct, frozen=True, kw_only=True):
    """The rate limit as the last reply told it; what the server did not tell is None.

    Attributes:
        limit: How many calls a window of time has.
        remaining: How many of them are left, without those that are on their way.
        reset_at: When the limit is reset, in UTC.
        interval: Seconds that the server wants between calls.
    """

    limit: int | None = None
    remaining: int | None = None
    reset_at: datetime | None = None
    interval: float | None = None
