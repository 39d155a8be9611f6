"""Models of services."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import ClassVar, Literal

from .._runtime import ABSENT, Model, Sent


class Service(Model, kw_only=True):
    """A service account of an organisation.

    Attributes:
        created_at: When it was created.
        created_by: User who created it.
        created_by_url: API address of the user who created it.
        description: Description of the service account.
        key: API key of the service account.
        key_expires_at: When the API key expires; given only where an API key policy is active.
        name: Name of the service account.
        role: Role of the service account.
        slug: Slug of the service account.
        teams: Teams that the service account belongs to.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("key",)
    created_at: Sent[dt.datetime] = ABSENT
    created_by: Sent[str] = ABSENT
    created_by_url: Sent[str] = ABSENT
    description: Sent[str] = ABSENT
    key: Sent[str] = ABSENT
    key_expires_at: dt.datetime | None = ABSENT
    name: Sent[str] = ABSENT
    role: Sent[Literal["Manager", "Member"] | str] = ABSENT
    slug: Sent[str] = ABSENT
    teams: Sent[builtins.list[ServiceTeams]] = ABSENT


class ServiceTeams(Model, kw_only=True):
    """A team that a service account belongs to.

    Attributes:
        name: Name of the team.
        role: Role in the team.
        slug: Slug of the team.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("name",)
    name: Sent[str] = ABSENT
    role: Sent[Literal["Manager", "Member"] | str] = ABSENT
    slug: Sent[str] = ABSENT
