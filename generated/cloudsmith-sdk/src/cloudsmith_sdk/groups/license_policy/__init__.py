"""LicensePolicy, sync and async."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Child, Group, Operation, Options, Page, Unset

if TYPE_CHECKING:
    from .evaluation import AsyncLicensePolicyEvaluation, LicensePolicyEvaluation

_CREATE: Operation[m.OrganizationPackageLicensePolicy] = Operation(
    "POST", "/v1/orgs/{org}/license-policy/", body=JSON, returns=lambda: m.OrganizationPackageLicensePolicy
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/license-policy/{slug_perm}/")
_LIST: Operation[m.OrganizationPackageLicensePolicy] = Operation(
    "GET",
    "/v1/orgs/{org}/license-policy/",
    query=("page", "page_size"),
    returns=lambda: m.OrganizationPackageLicensePolicy,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.OrganizationPackageLicensePolicy] = Operation(
    "PATCH", "/v1/orgs/{org}/license-policy/{slug_perm}/", body=JSON, returns=lambda: m.OrganizationPackageLicensePolicy
)
_READ: Operation[m.OrganizationPackageLicensePolicy] = Operation(
    "GET", "/v1/orgs/{org}/license-policy/{slug_perm}/", returns=lambda: m.OrganizationPackageLicensePolicy
)
_UPDATE: Operation[m.OrganizationPackageLicensePolicy] = Operation(
    "PUT", "/v1/orgs/{org}/license-policy/{slug_perm}/", body=JSON, returns=lambda: m.OrganizationPackageLicensePolicy
)


class LicensePolicy(Group):
    """License policy: create, delete, list, partial update, read, update; groups evaluation."""

    evaluation: Child[LicensePolicyEvaluation] = Child(__package__, ".evaluation", "LicensePolicyEvaluation")

    def create(
        self,
        org: str,
        *,
        name: str,
        spdx_identifiers: Sequence[str],
        allow_unknown_licenses: bool | Unset = UNSET,
        description: str | Unset | None = UNSET,
        on_violation_quarantine: bool | Unset = UNSET,
        package_query_string: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationPackageLicensePolicy:
        """Create a licence policy for an organisation.

        The policy lists SPDX identifiers of licences and can quarantine the packages that violate it; a package query
        narrows where it applies.
        `POST /v1/orgs/{org}/license-policy/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            name: (str, 1 to 100 chars) Name of the policy.
            spdx_identifiers: (list of str) SPDX identifiers of the licences the policy is about.
            allow_unknown_licenses: (bool) Whether the policy lets packages with an unknown licence pass.
            description: (str or None, 1 to 250 chars) Description of the policy.
            on_violation_quarantine: (bool) Whether packages that violate the policy are put into quarantine.
            package_query_string: (str or None, not empty) Search query that selects the packages the policy applies to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Delete a licence policy of an organisation.

        `DELETE /v1/orgs/{org}/license-policy/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.OrganizationPackageLicensePolicy]:
        """List the licence policies of an organisation.

        `GET /v1/orgs/{org}/license-policy/` returns a page that iterates over every OrganizationPackageLicensePolicy of
        all pages.

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
        allow_unknown_licenses: bool | Unset = UNSET,
        description: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        on_violation_quarantine: bool | Unset = UNSET,
        package_query_string: str | Unset | None = UNSET,
        spdx_identifiers: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationPackageLicensePolicy:
        """Change some settings of a licence policy.

        `PATCH /v1/orgs/{org}/license-policy/{slug_perm}/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
            allow_unknown_licenses: (bool) Whether the policy lets packages with an unknown licence pass.
            description: (str or None, 1 to 250 chars) Description of the policy.
            name: (str, 1 to 100 chars) Name of the policy.
            on_violation_quarantine: (bool) Whether packages that violate the policy are put into quarantine.
            package_query_string: (str or None, not empty) Search query that selects the packages the policy applies to.
            spdx_identifiers: (list of str) SPDX identifiers of the licences the policy is about.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.OrganizationPackageLicensePolicy:
        """Get a licence policy of an organisation.

        `GET /v1/orgs/{org}/license-policy/{slug_perm}/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def update(
        self,
        org: str,
        slug_perm: str,
        *,
        name: str,
        spdx_identifiers: Sequence[str],
        allow_unknown_licenses: bool | Unset = UNSET,
        description: str | Unset | None = UNSET,
        on_violation_quarantine: bool | Unset = UNSET,
        package_query_string: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationPackageLicensePolicy:
        """Replace a licence policy of an organisation.

        `PUT /v1/orgs/{org}/license-policy/{slug_perm}/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
            name: (str, 1 to 100 chars) Name of the policy.
            spdx_identifiers: (list of str) SPDX identifiers of the licences the policy is about.
            allow_unknown_licenses: (bool) Whether the policy lets packages with an unknown licence pass.
            description: (str or None, 1 to 250 chars) Description of the policy.
            on_violation_quarantine: (bool) Whether packages that violate the policy are put into quarantine.
            package_query_string: (str or None, not empty) Search query that selects the packages the policy applies to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncLicensePolicy(AsyncGroup):
    """License policy: create, delete, list, partial update, read, update; groups evaluation."""

    evaluation: Child[AsyncLicensePolicyEvaluation] = Child(__package__, ".evaluation", "AsyncLicensePolicyEvaluation")

    async def create(
        self,
        org: str,
        *,
        name: str,
        spdx_identifiers: Sequence[str],
        allow_unknown_licenses: bool | Unset = UNSET,
        description: str | Unset | None = UNSET,
        on_violation_quarantine: bool | Unset = UNSET,
        package_query_string: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationPackageLicensePolicy:
        """Create a licence policy for an organisation.

        The policy lists SPDX identifiers of licences and can quarantine the packages that violate it; a package query
        narrows where it applies.
        `POST /v1/orgs/{org}/license-policy/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            name: (str, 1 to 100 chars) Name of the policy.
            spdx_identifiers: (list of str) SPDX identifiers of the licences the policy is about.
            allow_unknown_licenses: (bool) Whether the policy lets packages with an unknown licence pass.
            description: (str or None, 1 to 250 chars) Description of the policy.
            on_violation_quarantine: (bool) Whether packages that violate the policy are put into quarantine.
            package_query_string: (str or None, not empty) Search query that selects the packages the policy applies to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Delete a licence policy of an organisation.

        `DELETE /v1/orgs/{org}/license-policy/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.OrganizationPackageLicensePolicy]:
        """List the licence policies of an organisation.

        `GET /v1/orgs/{org}/license-policy/` returns a page that iterates over every OrganizationPackageLicensePolicy of
        all pages.

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
        allow_unknown_licenses: bool | Unset = UNSET,
        description: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        on_violation_quarantine: bool | Unset = UNSET,
        package_query_string: str | Unset | None = UNSET,
        spdx_identifiers: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationPackageLicensePolicy:
        """Change some settings of a licence policy.

        `PATCH /v1/orgs/{org}/license-policy/{slug_perm}/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
            allow_unknown_licenses: (bool) Whether the policy lets packages with an unknown licence pass.
            description: (str or None, 1 to 250 chars) Description of the policy.
            name: (str, 1 to 100 chars) Name of the policy.
            on_violation_quarantine: (bool) Whether packages that violate the policy are put into quarantine.
            package_query_string: (str or None, not empty) Search query that selects the packages the policy applies to.
            spdx_identifiers: (list of str) SPDX identifiers of the licences the policy is about.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(
        self, org: str, slug_perm: str, *, options: Options | None = None
    ) -> m.OrganizationPackageLicensePolicy:
        """Get a licence policy of an organisation.

        `GET /v1/orgs/{org}/license-policy/{slug_perm}/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def update(
        self,
        org: str,
        slug_perm: str,
        *,
        name: str,
        spdx_identifiers: Sequence[str],
        allow_unknown_licenses: bool | Unset = UNSET,
        description: str | Unset | None = UNSET,
        on_violation_quarantine: bool | Unset = UNSET,
        package_query_string: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationPackageLicensePolicy:
        """Replace a licence policy of an organisation.

        `PUT /v1/orgs/{org}/license-policy/{slug_perm}/` returns OrganizationPackageLicensePolicy.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the licence policy.
            name: (str, 1 to 100 chars) Name of the policy.
            spdx_identifiers: (list of str) SPDX identifiers of the licences the policy is about.
            allow_unknown_licenses: (bool) Whether the policy lets packages with an unknown licence pass.
            description: (str or None, 1 to 250 chars) Description of the policy.
            on_violation_quarantine: (bool) Whether packages that violate the policy are put into quarantine.
            package_query_string: (str or None, not empty) Search query that selects the packages the policy applies to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
