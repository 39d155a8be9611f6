"""OpenidConnectDynamicMappings, sync and async."""

from __future__ import annotations

from ... import _paging as paging
from ... import models as m
from ..._runtime import UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_LIST: Operation[m.DynamicMapping] = Operation(
    "GET",
    "/v1/orgs/{org}/openid-connect/{provider_setting}/dynamic-mappings/",
    query=("page", "page_size"),
    returns=lambda: m.DynamicMapping,
    page=paging.PAGES,
)
_READ: Operation[m.DynamicMapping] = Operation(
    "GET",
    "/v1/orgs/{org}/openid-connect/{provider_setting}/dynamic-mappings/{claim_value}/",
    returns=lambda: m.DynamicMapping,
)


class OpenidConnectDynamicMappings(Group):
    """Openid connect > Dynamic mappings: list, read."""

    def list(
        self,
        org: str,
        provider_setting: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.DynamicMapping]:
        """List the mappings from claim values to service accounts of an OpenID Connect provider.

        Dynamic mappings are in early access and may change incompatibly.
        `GET /v1/orgs/{org}/openid-connect/{provider_setting}/dynamic-mappings/` returns a page that iterates over every
        DynamicMapping of all pages.

        Args:
            org: (str) Slug of the organisation.
            provider_setting: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def read(
        self, org: str, provider_setting: str, claim_value: str, *, options: Options | None = None
    ) -> m.DynamicMapping:
        """Get the service account that a claim value of an OpenID Connect provider maps to.

        Dynamic mappings are in early access and may change incompatibly.
        `GET /v1/orgs/{org}/openid-connect/{provider_setting}/dynamic-mappings/{claim_value}/` returns DynamicMapping.

        Args:
            org: (str) Slug of the organisation.
            provider_setting: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            claim_value: (str) Value of the mapping claim whose mapping is wanted.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncOpenidConnectDynamicMappings(AsyncGroup):
    """Openid connect > Dynamic mappings: list, read."""

    def list(
        self,
        org: str,
        provider_setting: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.DynamicMapping]:
        """List the mappings from claim values to service accounts of an OpenID Connect provider.

        Dynamic mappings are in early access and may change incompatibly.
        `GET /v1/orgs/{org}/openid-connect/{provider_setting}/dynamic-mappings/` returns a page that iterates over every
        DynamicMapping of all pages.

        Args:
            org: (str) Slug of the organisation.
            provider_setting: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def read(
        self, org: str, provider_setting: str, claim_value: str, *, options: Options | None = None
    ) -> m.DynamicMapping:
        """Get the service account that a claim value of an OpenID Connect provider maps to.

        Dynamic mappings are in early access and may change incompatibly.
        `GET /v1/orgs/{org}/openid-connect/{provider_setting}/dynamic-mappings/{claim_value}/` returns DynamicMapping.

        Args:
            org: (str) Slug of the organisation.
            provider_setting: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            claim_value: (str) Value of the mapping claim whose mapping is wanted.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
