"""Models of members."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Literal

from .._runtime import ABSENT, Model, Sent


class _OrganizationMembershipFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        email: Email address of the member.
        has_two_factor: Whether the member uses two-factor authentication.
        joined_at: When the member joined the organisation.
        last_login_at: When the member last logged in.
        last_login_method: How the member last logged in.
        role: Role in the organisation.
        user: Member of the organisation.
        user_id: Identifier of the member.
        user_name: Name of the member.
        user_url: API address of the user.
        visibility: Who can see the membership.
    """

    email: Sent[str] = ABSENT
    has_two_factor: Sent[bool] = ABSENT
    joined_at: Sent[dt.datetime] = ABSENT
    last_login_at: dt.datetime | None = ABSENT
    last_login_method: Sent[Literal["Unknown", "Password", "Social", "SAML", "OIDC"] | str] = ABSENT
    role: Sent[Literal["Owner", "Manager", "Member", "Collaborator"] | str] = ABSENT
    user: Sent[str] = ABSENT
    user_id: Sent[str] = ABSENT
    user_name: Sent[str] = ABSENT
    user_url: Sent[str] = ABSENT
    visibility: Sent[Literal["Public", "Private"] | str] = ABSENT


class MemberTeams(Model, kw_only=True):
    """A team that a member of the organisation belongs to.

    Attributes:
        name: Name of the team.
        role: Role in the team.
        slug: Slug of the team.
    """

    name: Sent[str] = ABSENT
    role: Sent[Literal["Manager", "Member"] | str] = ABSENT
    slug: Sent[str] = ABSENT


class OrganizationMembership(_OrganizationMembershipFields, kw_only=True):
    """Membership of a user in an organisation.

    Further fields, described in `_OrganizationMembershipFields`: email, has_two_factor, joined_at, last_login_at,
    last_login_method, role, user, user_id, user_name, user_url, visibility.

    Attributes:
        is_active: Whether the member is active.
        teams: Teams that the member belongs to.
    """

    is_active: Sent[bool] = ABSENT
    teams: Sent[builtins.list[MemberTeams]] = ABSENT


class OrganizationMembershipRoleUpdate(_OrganizationMembershipFields, kw_only=True):
    """Membership of a user in an organisation, after its role was changed.

    Further fields, described in `_OrganizationMembershipFields`: email, has_two_factor, joined_at, last_login_at,
    last_login_method, role, user, user_id, user_name, user_url, visibility.
    """


class OrganizationMembershipVisibilityUpdate(_OrganizationMembershipFields, kw_only=True):
    """Membership of a user in an organisation, after its visibility was changed.

    Further fields, described in `_OrganizationMembershipFields`: email, has_two_factor, joined_at, last_login_at,
    last_login_method, role, user, user_id, user_name, user_url, visibility.
    """
