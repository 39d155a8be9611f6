"""Members, sync and async."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Child, Group, Operation, Options, Page, Unset

if TYPE_CHECKING:
    from .update import AsyncMembersUpdate, MembersUpdate

_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/members/{member}/")
_LIST: Operation[m.OrganizationMembership] = Operation(
    "GET",
    "/v1/orgs/{org}/members/",
    query=("page", "page_size", "is_active", "query", "sort"),
    returns=lambda: m.OrganizationMembership,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.OrganizationMembership] = Operation(
    "PATCH", "/v1/orgs/{org}/members/{member}/", body=JSON, whole="body", returns=lambda: m.OrganizationMembership
)
_READ: Operation[m.OrganizationMembership] = Operation(
    "GET", "/v1/orgs/{org}/members/{member}/", returns=lambda: m.OrganizationMembership
)
_REFRESH: Operation[None] = Operation("POST", "/v1/orgs/{org}/members/{member}/refresh/")
_REMOVE: Operation[None] = Operation("GET", "/v1/orgs/{org}/members/{member}/remove/", safe=False)


class Members(Group):
    """Members: delete, list, partial update, read, refresh, remove; groups update."""

    update: Child[MembersUpdate] = Child(__package__, ".update", "MembersUpdate")

    def delete(self, org: str, member: str, *, options: Options | None = None) -> None:
        """Remove a member from an organisation.

        `DELETE /v1/orgs/{org}/members/{member}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
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
        is_active: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.OrganizationMembership]:
        """List the members of an organisation.

        `GET /v1/orgs/{org}/members/` returns a page that iterates over every OrganizationMembership of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            is_active: (bool, default False) Whether to list active members, or inactive ones.
            query: (str) Search expression; fields: email, org, user, userslug, inactive, user_name, role.
            sort: (str, default 'user_name') Field to sort by: user_name or role; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self, org: str, member: str, *, body: Mapping[str, Any] | Unset = UNSET, options: Options | None = None
    ) -> m.OrganizationMembership:
        """Update a member of an organisation.

        The specification names no field to set: change the role or the visibility through their own operations.
        `PATCH /v1/orgs/{org}/members/{member}/` returns OrganizationMembership.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, org: str, member: str, *, options: Options | None = None) -> m.OrganizationMembership:
        """Get a member of an organisation.

        `GET /v1/orgs/{org}/members/{member}/` returns OrganizationMembership.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def refresh(self, org: str, member: str, *, options: Options | None = None) -> None:
        """Replace the API key of a member of an organisation.

        The old key stops working. The reply has no body, so the new key is not in it.
        `POST /v1/orgs/{org}/members/{member}/refresh/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REFRESH, locals())

    def remove(self, org: str, member: str, *, options: Options | None = None) -> None:
        """Remove a member from an organisation, by an old route.

        Deprecated: use the DELETE operation on the member instead. Although a GET, this one deletes, so it must never
        be cached, prefetched or repeated as a read.
        `GET /v1/orgs/{org}/members/{member}/remove/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REMOVE, locals())


class AsyncMembers(AsyncGroup):
    """Members: delete, list, partial update, read, refresh, remove; groups update."""

    update: Child[AsyncMembersUpdate] = Child(__package__, ".update", "AsyncMembersUpdate")

    async def delete(self, org: str, member: str, *, options: Options | None = None) -> None:
        """Remove a member from an organisation.

        `DELETE /v1/orgs/{org}/members/{member}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
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
        is_active: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.OrganizationMembership]:
        """List the members of an organisation.

        `GET /v1/orgs/{org}/members/` returns a page that iterates over every OrganizationMembership of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            is_active: (bool, default False) Whether to list active members, or inactive ones.
            query: (str) Search expression; fields: email, org, user, userslug, inactive, user_name, role.
            sort: (str, default 'user_name') Field to sort by: user_name or role; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self, org: str, member: str, *, body: Mapping[str, Any] | Unset = UNSET, options: Options | None = None
    ) -> m.OrganizationMembership:
        """Update a member of an organisation.

        The specification names no field to set: change the role or the visibility through their own operations.
        `PATCH /v1/orgs/{org}/members/{member}/` returns OrganizationMembership.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, org: str, member: str, *, options: Options | None = None) -> m.OrganizationMembership:
        """Get a member of an organisation.

        `GET /v1/orgs/{org}/members/{member}/` returns OrganizationMembership.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def refresh(self, org: str, member: str, *, options: Options | None = None) -> None:
        """Replace the API key of a member of an organisation.

        The old key stops working. The reply has no body, so the new key is not in it.
        `POST /v1/orgs/{org}/members/{member}/refresh/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REFRESH, locals())

    async def remove(self, org: str, member: str, *, options: Options | None = None) -> None:
        """Remove a member from an organisation, by an old route.

        Deprecated: use the DELETE operation on the member instead. Although a GET, this one deletes, so it must never
        be cached, prefetched or repeated as a read.
        `GET /v1/orgs/{org}/members/{member}/remove/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            member: (str) Slug of the user who is a member.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REMOVE, locals())
