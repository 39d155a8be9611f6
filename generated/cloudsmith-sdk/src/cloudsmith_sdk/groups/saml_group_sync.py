"""SamlGroupSync, sync and async."""

from __future__ import annotations

from typing import Literal

from .. import _paging as paging
from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.OrganizationGroupSync] = Operation(
    "POST", "/v1/orgs/{org}/saml-group-sync/", body=JSON, returns=lambda: m.OrganizationGroupSync
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/saml-group-sync/{slug_perm}/")
_DISABLE: Operation[None] = Operation("POST", "/v1/orgs/{org}/saml-group-sync/disable/")
_ENABLE: Operation[None] = Operation("POST", "/v1/orgs/{org}/saml-group-sync/enable/")
_LIST: Operation[m.OrganizationGroupSync] = Operation(
    "GET",
    "/v1/orgs/{org}/saml-group-sync/",
    query=("page", "page_size"),
    returns=lambda: m.OrganizationGroupSync,
    page=paging.PAGES,
)
_STATUS: Operation[m.OrganizationGroupSyncStatus] = Operation(
    "GET", "/v1/orgs/{org}/saml-group-sync/status/", returns=lambda: m.OrganizationGroupSyncStatus
)


class SamlGroupSync(Group):
    """Saml group sync: create, delete, disable, enable, list, status."""

    def create(
        self,
        org: str,
        *,
        idp_key: str,
        idp_value: str,
        organization: str,
        team: str,
        role: Literal["Manager", "Member"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationGroupSync:
        """Map a SAML group to a team of an organisation.

        `POST /v1/orgs/{org}/saml-group-sync/` returns OrganizationGroupSync.

        Args:
            org: (str) Slug of the organisation.
            idp_key: (str, 1 to 100 chars) Attribute, as sent by the identity provider, that is compared with
                `idp_value`.
            idp_value: (str, 1 to 100 chars) Value of the attribute that puts a user into the team.
            organization: (str) Organisation that the mapping belongs to.
            team: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the team.
            role: (str, default 'Member') Role in the team that members of the group have.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Delete a mapping from a SAML group to a team.

        `DELETE /v1/orgs/{org}/saml-group-sync/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the mapping.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def disable(self, org: str, *, options: Options | None = None) -> None:
        """Disable SAML group synchronisation for an organisation.

        `POST /v1/orgs/{org}/saml-group-sync/disable/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DISABLE, locals())

    def enable(self, org: str, *, options: Options | None = None) -> None:
        """Enable SAML group synchronisation for an organisation.

        `POST /v1/orgs/{org}/saml-group-sync/enable/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ENABLE, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.OrganizationGroupSync]:
        """List the mappings from SAML groups to teams of an organisation.

        `GET /v1/orgs/{org}/saml-group-sync/` returns a page that iterates over every OrganizationGroupSync of all
        pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def status(self, org: str, *, options: Options | None = None) -> m.OrganizationGroupSyncStatus:
        """Tell whether SAML group synchronisation is enabled for an organisation.

        `GET /v1/orgs/{org}/saml-group-sync/status/` returns OrganizationGroupSyncStatus.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_STATUS, locals())


class AsyncSamlGroupSync(AsyncGroup):
    """Saml group sync: create, delete, disable, enable, list, status."""

    async def create(
        self,
        org: str,
        *,
        idp_key: str,
        idp_value: str,
        organization: str,
        team: str,
        role: Literal["Manager", "Member"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationGroupSync:
        """Map a SAML group to a team of an organisation.

        `POST /v1/orgs/{org}/saml-group-sync/` returns OrganizationGroupSync.

        Args:
            org: (str) Slug of the organisation.
            idp_key: (str, 1 to 100 chars) Attribute, as sent by the identity provider, that is compared with
                `idp_value`.
            idp_value: (str, 1 to 100 chars) Value of the attribute that puts a user into the team.
            organization: (str) Organisation that the mapping belongs to.
            team: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the team.
            role: (str, default 'Member') Role in the team that members of the group have.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Delete a mapping from a SAML group to a team.

        `DELETE /v1/orgs/{org}/saml-group-sync/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the mapping.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    async def disable(self, org: str, *, options: Options | None = None) -> None:
        """Disable SAML group synchronisation for an organisation.

        `POST /v1/orgs/{org}/saml-group-sync/disable/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DISABLE, locals())

    async def enable(self, org: str, *, options: Options | None = None) -> None:
        """Enable SAML group synchronisation for an organisation.

        `POST /v1/orgs/{org}/saml-group-sync/enable/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ENABLE, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.OrganizationGroupSync]:
        """List the mappings from SAML groups to teams of an organisation.

        `GET /v1/orgs/{org}/saml-group-sync/` returns a page that iterates over every OrganizationGroupSync of all
        pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def status(self, org: str, *, options: Options | None = None) -> m.OrganizationGroupSyncStatus:
        """Tell whether SAML group synchronisation is enabled for an organisation.

        `GET /v1/orgs/{org}/saml-group-sync/status/` returns OrganizationGroupSyncStatus.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_STATUS, locals())
