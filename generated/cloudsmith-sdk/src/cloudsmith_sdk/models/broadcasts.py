"""Models of broadcasts."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from .._runtime import ABSENT, Model, Sent


class BroadcastToken(Model, kw_only=True):
    """A broadcast token and its expiry.

    Attributes:
        expires_at: When the token expires.
        token: The broadcast token itself.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("token",)
    expires_at: Sent[dt.datetime] = ABSENT
    token: Sent[str] = ABSENT
