"""MembersUpdate, sync and async."""

from __future__ import annotations

from typing import Literal

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_ROLE: Operation[m.OrganizationMembershipRoleUpdate] = Operation(
    "PATCH",
    "/v1/orgs/{org}/members/{member}/update-role/",
    body=JSON,
    returns=lambda: m.OrganizationMembershipRoleUpdate,
)
_VISIBILITY: Operation[m.OrganizationMembershipVisibilityUpdate] = Operation(
    "PATCH",
    "/v1/orgs/{org}/members/{member}/update-visibility/",
    body=JSON,
    returns=lambda: m.OrganizationMembershipVisibilityUpdate,
)


class MembersUpdate(Group):
    """Members > Update: role, visibility."""

    def role(
        self,
        org: str,
        member: str,
        *,
        role: Literal["Owner", "Manager", "Member", "Collaborator"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationMembershipRoleUpdate:
        """Change the role of a member of an organisation.

        `PATCH /v1/orgs/{org}/members/{member}/update-role/` returns OrganizationMembershipRoleUpdate.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
            role: (str, default 'Owner') Role in the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ROLE, locals())

    def visibility(
        self,
        org: str,
        member: str,
        *,
        visibility: Literal["Public", "Private"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationMembershipVisibilityUpdate:
        """Make the membership of a member public or private.

        `PATCH /v1/orgs/{org}/members/{member}/update-visibility/` returns OrganizationMembershipVisibilityUpdate.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
            visibility: (str, default 'Public') Who can see the membership.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_VISIBILITY, locals())


class AsyncMembersUpdate(AsyncGroup):
    """Members > Update: role, visibility."""

    async def role(
        self,
        org: str,
        member: str,
        *,
        role: Literal["Owner", "Manager", "Member", "Collaborator"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationMembershipRoleUpdate:
        """Change the role of a member of an organisation.

        `PATCH /v1/orgs/{org}/members/{member}/update-role/` returns OrganizationMembershipRoleUpdate.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
            role: (str, default 'Owner') Role in the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ROLE, locals())

    async def visibility(
        self,
        org: str,
        member: str,
        *,
        visibility: Literal["Public", "Private"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationMembershipVisibilityUpdate:
        """Make the membership of a member public or private.

        `PATCH /v1/orgs/{org}/members/{member}/update-visibility/` returns OrganizationMembershipVisibilityUpdate.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
            visibility: (str, default 'Public') Who can see the membership.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_VISIBILITY, locals())
