"""Models of orgs."""

from __future__ import annotations

import datetime as dt

from .._runtime import ABSENT, Model, Sent


class Organization(Model, kw_only=True):
    """An organisation (workspace).

    Attributes:
        country: Country the organisation is based in.
        created_at: When it was created.
        location: City or area the organisation is based in.
        name: Name of the organisation.
        slug: Slug of the organisation.
        slug_perm: Permanent identifier, which never changes.
        tagline: Short public description of the organisation.
    """

    country: str | None = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    location: str | None = ABSENT
    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tagline: str | None = ABSENT
