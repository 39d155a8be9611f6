"""Models of teams."""

from __future__ import annotations

import builtins
from typing import Literal

from .._runtime import ABSENT, Model, Sent


class OrganizationTeam(Model, kw_only=True):
    """A team of an organisation.

    Attributes:
        description: Description of the team.
        name: Name of the team.
        slug: Slug of the team.
        slug_perm: Permanent identifier, which never changes.
        visibility: Whether the team can be seen.
    """

    description: str | None = ABSENT
    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    visibility: Sent[Literal["Visible", "Hidden"] | str] = ABSENT


class OrganizationTeamMembers(Model, kw_only=True):
    """The members of a team, as read and as written.

    Attributes:
        members: Members of the team.
    """

    members: Sent[builtins.list[OrganizationTeamServiceMember]] = ABSENT


class OrganizationTeamServiceMember(Model, kw_only=True):
    """A user or service account that belongs to a team.

    Attributes:
        role: Role in the team.
        user: The user or service account.
        user_kind: Whether the member is a user or a service account.
    """

    role: Sent[Literal["Manager", "Member"] | str] = ABSENT
    user: Sent[str] = ABSENT
    user_kind: Sent[Literal["User", "Service"] | str] = ABSENT
