"""Models of invites."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Literal

from .._runtime import ABSENT, Model, Sent


class _OrganizationInviteFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        email: Email address of the person to invite.
        expires_at: When the invitation expires.
        inviter: User who sent the invitation.
        inviter_url: API address of the user who sent the invitation.
        org: Organisation to join.
        role: Role that the invited person will have.
        slug_perm: Permanent identifier, which never changes.
        teams: Teams that the invited person is to join.
        user: Slug of the user to invite.
        user_url: API address of the user.
    """

    email: Sent[str] = ABSENT
    expires_at: Sent[dt.datetime] = ABSENT
    inviter: Sent[str] = ABSENT
    inviter_url: str | None = ABSENT
    org: Sent[str] = ABSENT
    role: Sent[Literal["Owner", "Manager", "Member", "Collaborator"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    teams: Sent[builtins.list[OrganizationTeamInvite]] = ABSENT
    user: Sent[str] = ABSENT
    user_url: str | None = ABSENT


class OrganizationInvite(_OrganizationInviteFields, kw_only=True):
    """An invitation to join an organisation.

    Further fields, described in `_OrganizationInviteFields`: email, expires_at, inviter, inviter_url, org, role,
    slug_perm, teams, user, user_url.
    """


class OrganizationInviteExtend(_OrganizationInviteFields, kw_only=True):
    """An invitation to join an organisation, after it was extended or sent again.

    Further fields, described in `_OrganizationInviteFields`: email, expires_at, inviter, inviter_url, org, role,
    slug_perm, teams, user, user_url.
    """


class OrganizationTeamInvite(Model, kw_only=True):
    """A team that the invited person is to join.

    Attributes:
        role: Role in the team.
        team: Slug of the team.
    """

    role: Sent[Literal["Manager", "Member"] | str] = ABSENT
    team: Sent[str] = ABSENT
