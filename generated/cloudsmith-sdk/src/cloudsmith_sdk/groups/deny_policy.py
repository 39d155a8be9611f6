"""DenyPolicy, sync and async."""

from __future__ import annotations

from .. import _paging as paging
from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.PackageDenyPolicy] = Operation(
    "POST", "/v1/orgs/{org}/deny-policy/", body=JSON, returns=lambda: m.PackageDenyPolicy
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/deny-policy/{slug_perm}/")
_LIST: Operation[m.PackageDenyPolicy] = Operation(
    "GET",
    "/v1/orgs/{org}/deny-policy/",
    query=("page", "page_size"),
    returns=lambda: m.PackageDenyPolicy,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.PackageDenyPolicy] = Operation(
    "PATCH", "/v1/orgs/{org}/deny-policy/{slug_perm}/", body=JSON, returns=lambda: m.PackageDenyPolicy
)
_READ: Operation[m.PackageDenyPolicy] = Operation(
    "GET", "/v1/orgs/{org}/deny-policy/{slug_perm}/", returns=lambda: m.PackageDenyPolicy
)
_UPDATE: Operation[m.PackageDenyPolicy] = Operation(
    "PUT", "/v1/orgs/{org}/deny-policy/{slug_perm}/", body=JSON, returns=lambda: m.PackageDenyPolicy
)


class DenyPolicy(Group):
    """Deny policy: create, delete, list, partial update, read, update."""

    def create(
        self,
        org: str,
        *,
        package_query_string: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        name: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageDenyPolicy:
        """Create a deny policy, which applies to the packages that match a query.

        `POST /v1/orgs/{org}/deny-policy/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            package_query_string: (str, not empty) Search query that selects the packages to deny.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            name: (str or None, up to 100 chars) Name of the policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Delete a deny policy of an organisation.

        `DELETE /v1/orgs/{org}/deny-policy/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.PackageDenyPolicy]:
        """List the deny policies of an organisation.

        `GET /v1/orgs/{org}/deny-policy/` returns a page that iterates over every PackageDenyPolicy of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        org: str,
        slug_perm: str,
        *,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        name: str | Unset | None = UNSET,
        package_query_string: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageDenyPolicy:
        """Change some settings of a deny policy.

        `PATCH /v1/orgs/{org}/deny-policy/{slug_perm}/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            name: (str or None, up to 100 chars) Name of the policy.
            package_query_string: (str, not empty) Search query that selects the packages to deny.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.PackageDenyPolicy:
        """Get a deny policy of an organisation.

        `GET /v1/orgs/{org}/deny-policy/{slug_perm}/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def update(
        self,
        org: str,
        slug_perm: str,
        *,
        package_query_string: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        name: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageDenyPolicy:
        """Replace a deny policy of an organisation.

        `PUT /v1/orgs/{org}/deny-policy/{slug_perm}/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
            package_query_string: (str, not empty) Search query that selects the packages to deny.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            name: (str or None, up to 100 chars) Name of the policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncDenyPolicy(AsyncGroup):
    """Deny policy: create, delete, list, partial update, read, update."""

    async def create(
        self,
        org: str,
        *,
        package_query_string: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        name: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageDenyPolicy:
        """Create a deny policy, which applies to the packages that match a query.

        `POST /v1/orgs/{org}/deny-policy/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            package_query_string: (str, not empty) Search query that selects the packages to deny.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            name: (str or None, up to 100 chars) Name of the policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Delete a deny policy of an organisation.

        `DELETE /v1/orgs/{org}/deny-policy/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.PackageDenyPolicy]:
        """List the deny policies of an organisation.

        `GET /v1/orgs/{org}/deny-policy/` returns a page that iterates over every PackageDenyPolicy of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        org: str,
        slug_perm: str,
        *,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        name: str | Unset | None = UNSET,
        package_query_string: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageDenyPolicy:
        """Change some settings of a deny policy.

        `PATCH /v1/orgs/{org}/deny-policy/{slug_perm}/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            name: (str or None, up to 100 chars) Name of the policy.
            package_query_string: (str, not empty) Search query that selects the packages to deny.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.PackageDenyPolicy:
        """Get a deny policy of an organisation.

        `GET /v1/orgs/{org}/deny-policy/{slug_perm}/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def update(
        self,
        org: str,
        slug_perm: str,
        *,
        package_query_string: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        name: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageDenyPolicy:
        """Replace a deny policy of an organisation.

        `PUT /v1/orgs/{org}/deny-policy/{slug_perm}/` returns PackageDenyPolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the deny policy.
            package_query_string: (str, not empty) Search query that selects the packages to deny.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            name: (str or None, up to 100 chars) Name of the policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
