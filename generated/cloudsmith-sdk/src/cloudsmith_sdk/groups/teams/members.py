"""TeamsMembers, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_CREATE: Operation[m.OrganizationTeamMembers] = Operation(
    "POST", "/v1/orgs/{org}/teams/{team}/members", body=JSON, returns=lambda: m.OrganizationTeamMembers
)
_LIST: Operation[m.OrganizationTeamMembers] = Operation(
    "GET", "/v1/orgs/{org}/teams/{team}/members", query=("user_kind",), returns=lambda: m.OrganizationTeamMembers
)
_UPDATE: Operation[None] = Operation("PUT", "/v1/orgs/{org}/teams/{team}/members", body=JSON)


class TeamsMembers(Group):
    """Teams > Members: create, list, update."""

    def create(
        self,
        org: str,
        team: str,
        *,
        members: Sequence[m.OrganizationTeamServiceMember | Mapping[str, Any]],
        options: Options | None = None,
    ) -> m.OrganizationTeamMembers:
        """Add members to a team.

        `POST /v1/orgs/{org}/teams/{team}/members` returns OrganizationTeamMembers.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            members: (list of OrganizationTeamServiceMember) Members of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def list(
        self, org: str, team: str, *, user_kind: str | Unset = UNSET, options: Options | None = None
    ) -> m.OrganizationTeamMembers:
        """List the members of a team.

        Users alone, unless `user_kind` asks for service accounts. They come whole, not in pages.
        `GET /v1/orgs/{org}/teams/{team}/members` returns OrganizationTeamMembers.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            user_kind: (str) Kind of account to list: `user` or `service`; users when left out.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def update(
        self,
        org: str,
        team: str,
        *,
        members: Sequence[m.OrganizationTeamServiceMember | Mapping[str, Any]],
        options: Options | None = None,
    ) -> None:
        """Replace all members of a team.

        Everyone who is not in the body leaves the team. The reply has no body.
        `PUT /v1/orgs/{org}/teams/{team}/members` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            members: (list of OrganizationTeamServiceMember) Members of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncTeamsMembers(AsyncGroup):
    """Teams > Members: create, list, update."""

    async def create(
        self,
        org: str,
        team: str,
        *,
        members: Sequence[m.OrganizationTeamServiceMember | Mapping[str, Any]],
        options: Options | None = None,
    ) -> m.OrganizationTeamMembers:
        """Add members to a team.

        `POST /v1/orgs/{org}/teams/{team}/members` returns OrganizationTeamMembers.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            members: (list of OrganizationTeamServiceMember) Members of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def list(
        self, org: str, team: str, *, user_kind: str | Unset = UNSET, options: Options | None = None
    ) -> m.OrganizationTeamMembers:
        """List the members of a team.

        Users alone, unless `user_kind` asks for service accounts. They come whole, not in pages.
        `GET /v1/orgs/{org}/teams/{team}/members` returns OrganizationTeamMembers.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            user_kind: (str) Kind of account to list: `user` or `service`; users when left out.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def update(
        self,
        org: str,
        team: str,
        *,
        members: Sequence[m.OrganizationTeamServiceMember | Mapping[str, Any]],
        options: Options | None = None,
    ) -> None:
        """Replace all members of a team.

        Everyone who is not in the body leaves the team. The reply has no body.
        `PUT /v1/orgs/{org}/teams/{team}/members` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            members: (list of OrganizationTeamServiceMember) Members of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
