"""Teams, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Child, Group, Operation, Options, Page, Unset

if TYPE_CHECKING:
    from .members import AsyncTeamsMembers, TeamsMembers

_CREATE: Operation[m.OrganizationTeam] = Operation(
    "POST", "/v1/orgs/{org}/teams/", body=JSON, returns=lambda: m.OrganizationTeam
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/teams/{team}/")
_LIST: Operation[m.OrganizationTeam] = Operation(
    "GET",
    "/v1/orgs/{org}/teams/",
    query=("page", "page_size", "for_user", "query", "sort"),
    returns=lambda: m.OrganizationTeam,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.OrganizationTeam] = Operation(
    "PATCH", "/v1/orgs/{org}/teams/{team}/", body=JSON, returns=lambda: m.OrganizationTeam
)
_READ: Operation[m.OrganizationTeam] = Operation(
    "GET", "/v1/orgs/{org}/teams/{team}/", returns=lambda: m.OrganizationTeam
)


class Teams(Group):
    """Teams: create, delete, list, partial update, read; groups members."""

    members: Child[TeamsMembers] = Child(__package__, ".members", "TeamsMembers")

    def create(
        self,
        org: str,
        *,
        name: str,
        description: str | Unset | None = UNSET,
        slug: str | Unset = UNSET,
        visibility: Literal["Visible", "Hidden"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationTeam:
        """Create a team in an organisation.

        `POST /v1/orgs/{org}/teams/` returns OrganizationTeam.

        Args:
            org: (str) Slug of the organisation.
            name: (str, 1 to 200 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the team.
            description: (str or None, up to 200 chars) Description of the team.
            slug: (str, not empty, pattern ^[-a-zA-Z0-9_]+$) Slug of the team.
            visibility: (str, default 'Visible') Whether the team can be seen.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, org: str, team: str, *, options: Options | None = None) -> None:
        """Delete a team of an organisation.

        `DELETE /v1/orgs/{org}/teams/{team}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def list(
        self,
        org: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        for_user: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.OrganizationTeam]:
        """List the teams of an organisation.

        `GET /v1/orgs/{org}/teams/` returns a page that iterates over every OrganizationTeam of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            for_user: (bool, default False) Whether to list only the teams that you are a member of.
            query: (str) Search expression; fields: name, slug, user, userslug.
            sort: (str, default 'name') Field to sort by: name or members; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        org: str,
        team: str,
        *,
        description: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        slug: str | Unset = UNSET,
        visibility: Literal["Visible", "Hidden"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationTeam:
        """Change some settings of a team.

        `PATCH /v1/orgs/{org}/teams/{team}/` returns OrganizationTeam.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            description: (str or None, up to 200 chars) Description of the team.
            name: (str, 1 to 200 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the team.
            slug: (str, not empty, pattern ^[-a-zA-Z0-9_]+$) Slug of the team.
            visibility: (str, default 'Visible') Whether the team can be seen.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, org: str, team: str, *, options: Options | None = None) -> m.OrganizationTeam:
        """Get a team of an organisation.

        `GET /v1/orgs/{org}/teams/{team}/` returns OrganizationTeam.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncTeams(AsyncGroup):
    """Teams: create, delete, list, partial update, read; groups members."""

    members: Child[AsyncTeamsMembers] = Child(__package__, ".members", "AsyncTeamsMembers")

    async def create(
        self,
        org: str,
        *,
        name: str,
        description: str | Unset | None = UNSET,
        slug: str | Unset = UNSET,
        visibility: Literal["Visible", "Hidden"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationTeam:
        """Create a team in an organisation.

        `POST /v1/orgs/{org}/teams/` returns OrganizationTeam.

        Args:
            org: (str) Slug of the organisation.
            name: (str, 1 to 200 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the team.
            description: (str or None, up to 200 chars) Description of the team.
            slug: (str, not empty, pattern ^[-a-zA-Z0-9_]+$) Slug of the team.
            visibility: (str, default 'Visible') Whether the team can be seen.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, org: str, team: str, *, options: Options | None = None) -> None:
        """Delete a team of an organisation.

        `DELETE /v1/orgs/{org}/teams/{team}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    def list(
        self,
        org: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        for_user: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.OrganizationTeam]:
        """List the teams of an organisation.

        `GET /v1/orgs/{org}/teams/` returns a page that iterates over every OrganizationTeam of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            for_user: (bool, default False) Whether to list only the teams that you are a member of.
            query: (str) Search expression; fields: name, slug, user, userslug.
            sort: (str, default 'name') Field to sort by: name or members; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        org: str,
        team: str,
        *,
        description: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        slug: str | Unset = UNSET,
        visibility: Literal["Visible", "Hidden"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationTeam:
        """Change some settings of a team.

        `PATCH /v1/orgs/{org}/teams/{team}/` returns OrganizationTeam.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
            description: (str or None, up to 200 chars) Description of the team.
            name: (str, 1 to 200 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the team.
            slug: (str, not empty, pattern ^[-a-zA-Z0-9_]+$) Slug of the team.
            visibility: (str, default 'Visible') Whether the team can be seen.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, org: str, team: str, *, options: Options | None = None) -> m.OrganizationTeam:
        """Get a team of an organisation.

        `GET /v1/orgs/{org}/teams/{team}/` returns OrganizationTeam.

        Args:
            org: (str) Slug of the organisation.
            team: (str) Slug of the team.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
