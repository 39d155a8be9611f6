"""Services, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .. import _paging as paging
from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.Service] = Operation("POST", "/v1/orgs/{org}/services/", body=JSON, returns=lambda: m.Service)
_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/services/{service}/")
_LIST: Operation[m.Service] = Operation(
    "GET",
    "/v1/orgs/{org}/services/",
    query=("page", "page_size", "query", "sort"),
    returns=lambda: m.Service,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.Service] = Operation(
    "PATCH", "/v1/orgs/{org}/services/{service}/", body=JSON, returns=lambda: m.Service
)
_READ: Operation[m.Service] = Operation("GET", "/v1/orgs/{org}/services/{service}/", returns=lambda: m.Service)
_REFRESH: Operation[m.Service] = Operation(
    "POST", "/v1/orgs/{org}/services/{service}/refresh/", returns=lambda: m.Service
)


class Services(Group):
    """Services: create, delete, list, partial update, read, refresh."""

    def create(
        self,
        org: str,
        *,
        name: str,
        description: str | Unset = UNSET,
        role: Literal["Manager", "Member"] | str | Unset = UNSET,
        teams: Sequence[m.ServiceTeams | Mapping[str, Any]] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Service:
        """Create a service account in an organisation.

        The reply holds its API key. Where the organisation has an API key policy, `key_expires_at` tells when it
        expires.
        `POST /v1/orgs/{org}/services/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            name: (str, 1 to 120 chars) Name of the service account.
            description: (str, 1 to 1024 chars) Description of the service account.
            role: (str, default 'Member') Role of the service account.
            teams: (list of ServiceTeams) Teams that the service account belongs to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, org: str, service: str, *, options: Options | None = None) -> None:
        """Delete a service account of an organisation.

        `DELETE /v1/orgs/{org}/services/{service}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
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
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.Service]:
        """List the service accounts of an organisation.

        `GET /v1/orgs/{org}/services/` returns a page that iterates over every Service of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression; fields: name, role.
            sort: (str, default 'created_at') Field to sort by: created_at, name or role; a leading `-` reverses the
                order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        org: str,
        service: str,
        *,
        description: str | Unset = UNSET,
        name: str | Unset = UNSET,
        role: Literal["Manager", "Member"] | str | Unset = UNSET,
        teams: Sequence[m.ServiceTeams | Mapping[str, Any]] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Service:
        """Change some settings of a service account.

        `PATCH /v1/orgs/{org}/services/{service}/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
            description: (str, 1 to 1024 chars) Description of the service account.
            name: (str, 1 to 120 chars) Name of the service account.
            role: (str, default 'Member') Role of the service account.
            teams: (list of ServiceTeams) Teams that the service account belongs to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, org: str, service: str, *, options: Options | None = None) -> m.Service:
        """Get a service account of an organisation.

        `GET /v1/orgs/{org}/services/{service}/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def refresh(self, org: str, service: str, *, options: Options | None = None) -> m.Service:
        """Replace the API key of a service account.

        The old key stops working; the reply holds the new one. Each repeat makes yet another.
        `POST /v1/orgs/{org}/services/{service}/refresh/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REFRESH, locals())


class AsyncServices(AsyncGroup):
    """Services: create, delete, list, partial update, read, refresh."""

    async def create(
        self,
        org: str,
        *,
        name: str,
        description: str | Unset = UNSET,
        role: Literal["Manager", "Member"] | str | Unset = UNSET,
        teams: Sequence[m.ServiceTeams | Mapping[str, Any]] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Service:
        """Create a service account in an organisation.

        The reply holds its API key. Where the organisation has an API key policy, `key_expires_at` tells when it
        expires.
        `POST /v1/orgs/{org}/services/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            name: (str, 1 to 120 chars) Name of the service account.
            description: (str, 1 to 1024 chars) Description of the service account.
            role: (str, default 'Member') Role of the service account.
            teams: (list of ServiceTeams) Teams that the service account belongs to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, org: str, service: str, *, options: Options | None = None) -> None:
        """Delete a service account of an organisation.

        `DELETE /v1/orgs/{org}/services/{service}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
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
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.Service]:
        """List the service accounts of an organisation.

        `GET /v1/orgs/{org}/services/` returns a page that iterates over every Service of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression; fields: name, role.
            sort: (str, default 'created_at') Field to sort by: created_at, name or role; a leading `-` reverses the
                order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        org: str,
        service: str,
        *,
        description: str | Unset = UNSET,
        name: str | Unset = UNSET,
        role: Literal["Manager", "Member"] | str | Unset = UNSET,
        teams: Sequence[m.ServiceTeams | Mapping[str, Any]] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Service:
        """Change some settings of a service account.

        `PATCH /v1/orgs/{org}/services/{service}/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
            description: (str, 1 to 1024 chars) Description of the service account.
            name: (str, 1 to 120 chars) Name of the service account.
            role: (str, default 'Member') Role of the service account.
            teams: (list of ServiceTeams) Teams that the service account belongs to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, org: str, service: str, *, options: Options | None = None) -> m.Service:
        """Get a service account of an organisation.

        `GET /v1/orgs/{org}/services/{service}/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def refresh(self, org: str, service: str, *, options: Options | None = None) -> m.Service:
        """Replace the API key of a service account.

        The old key stops working; the reply holds the new one. Each repeat makes yet another.
        `POST /v1/orgs/{org}/services/{service}/refresh/` returns Service.

        Args:
            org: (str) Slug of the organisation.
            service: (str) Slug of the service account.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REFRESH, locals())
