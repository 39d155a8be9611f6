"""Models of user."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from .._runtime import ABSENT, Model, Sent


class UserAuthToken(Model, kw_only=True):
    """API token of the user, or a demand for a two-factor code.

    Attributes:
        token: API token of the user.
        two_factor_required: Whether a two-factor code is needed to log in.
        two_factor_token: Token to send together with the two-factor code.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("token", "two_factor_token")
    token: Sent[str] = ABSENT
    two_factor_required: Sent[bool] = ABSENT
    two_factor_token: Sent[str] = ABSENT


class UserAuthenticationToken(Model, kw_only=True):
    """An API key of the user.

    Attributes:
        created: When the API key was created.
        key: API key, given in full only when it is created or refreshed.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("key",)
    created: Sent[dt.datetime] = ABSENT
    key: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class UserBrief(Model, kw_only=True):
    """The user that the request was made as.

    Attributes:
        authenticated: Whether the request was made as a known user rather than anonymously.
        email: Email address of the user, which only they can see.
        name: Full name of the user.
        profile_url: API address of the user's profile.
        self_url: API address of this object.
        slug: Slug of the user.
        slug_perm: Permanent identifier, which never changes.
    """

    authenticated: Sent[bool] = ABSENT
    email: str | None = ABSENT
    name: str | None = ABSENT
    profile_url: str | None = ABSENT
    self_url: Sent[str] = ABSENT
    slug: str | None = ABSENT
    slug_perm: str | None = ABSENT
