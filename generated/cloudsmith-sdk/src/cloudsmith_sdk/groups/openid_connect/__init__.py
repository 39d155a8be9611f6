"""OpenidConnect, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Child, Group, Operation, Options, Page, Unset

if TYPE_CHECKING:
    from .dynamic_mappings import AsyncOpenidConnectDynamicMappings, OpenidConnectDynamicMappings

_CREATE: Operation[m.ProviderSettingsWrite] = Operation(
    "POST", "/v1/orgs/{org}/openid-connect/", body=JSON, returns=lambda: m.ProviderSettingsWrite
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/openid-connect/{slug_perm}/")
_LIST: Operation[m.ProviderSettings] = Operation(
    "GET",
    "/v1/orgs/{org}/openid-connect/",
    query=("page", "page_size", "query", "sort"),
    returns=lambda: m.ProviderSettings,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.ProviderSettingsWrite] = Operation(
    "PATCH", "/v1/orgs/{org}/openid-connect/{slug_perm}/", body=JSON, returns=lambda: m.ProviderSettingsWrite
)
_READ: Operation[m.ProviderSettings] = Operation(
    "GET", "/v1/orgs/{org}/openid-connect/{slug_perm}/", returns=lambda: m.ProviderSettings
)
_UPDATE: Operation[m.ProviderSettingsWrite] = Operation(
    "PUT", "/v1/orgs/{org}/openid-connect/{slug_perm}/", body=JSON, returns=lambda: m.ProviderSettingsWrite
)


class OpenidConnect(Group):
    """Openid connect: create, delete, list, partial update, read, update; groups dynamic mappings."""

    dynamic_mappings: Child[OpenidConnectDynamicMappings] = Child(
        __package__, ".dynamic_mappings", "OpenidConnectDynamicMappings"
    )

    def create(
        self,
        org: str,
        *,
        claims: Mapping[str, Any],
        enabled: bool,
        name: str,
        provider_url: str,
        dynamic_mappings: Sequence[m.DynamicMapping | Mapping[str, Any]] | Unset = UNSET,
        mapping_claim: str | Unset | None = UNSET,
        service_accounts: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ProviderSettingsWrite:
        """Add an OpenID Connect provider to an organisation.

        Either list `service_accounts`, or give `mapping_claim` with `dynamic_mappings`: the two ways exclude each
        other.
        `POST /v1/orgs/{org}/openid-connect/` returns ProviderSettingsWrite.

        Args:
            org: (str) Slug of the organisation.
            claims: (mapping) Claims, with their values, that a token of the provider must contain.
            enabled: (bool) Whether the settings apply to incoming OIDC requests.
            name: (str, not empty) Name of the provider.
            provider_url: (str, not empty) Base address of the provider's `.well-known/openid-configuration`.
            dynamic_mappings: (list of DynamicMapping) Service accounts by claim value; excludes `service_accounts`.
            mapping_claim: (str or None, not empty) Claim whose value selects a mapping from `dynamic_mappings`.
            service_accounts: (list of str) Service accounts to use; excludes `mapping_claim` and `dynamic_mappings`.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove an OpenID Connect provider from an organisation.

        `DELETE /v1/orgs/{org}/openid-connect/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
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
    ) -> Page[m.ProviderSettings]:
        """List the OpenID Connect providers of an organisation.

        `GET /v1/orgs/{org}/openid-connect/` returns a page that iterates over every ProviderSettings of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression; fields: name, provider_url, service_account.
            sort: (str, default 'name') Field to sort by: name; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        org: str,
        slug_perm: str,
        *,
        claims: Mapping[str, Any] | Unset = UNSET,
        dynamic_mappings: Sequence[m.DynamicMapping | Mapping[str, Any]] | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        mapping_claim: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        provider_url: str | Unset = UNSET,
        service_accounts: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ProviderSettingsWrite:
        """Change some settings of an OpenID Connect provider.

        Either list `service_accounts`, or give `mapping_claim` with `dynamic_mappings`: the two ways exclude each
        other.
        `PATCH /v1/orgs/{org}/openid-connect/{slug_perm}/` returns ProviderSettingsWrite.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            claims: (mapping) Claims, with their values, that a token of the provider must contain.
            dynamic_mappings: (list of DynamicMapping) Service accounts by claim value; excludes `service_accounts`.
            enabled: (bool) Whether the settings apply to incoming OIDC requests.
            mapping_claim: (str or None, not empty) Claim whose value selects a mapping from `dynamic_mappings`.
            name: (str, not empty) Name of the provider.
            provider_url: (str, not empty) Base address of the provider's `.well-known/openid-configuration`.
            service_accounts: (list of str) Service accounts to use; excludes `mapping_claim` and `dynamic_mappings`.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.ProviderSettings:
        """Get the settings of an OpenID Connect provider.

        `GET /v1/orgs/{org}/openid-connect/{slug_perm}/` returns ProviderSettings.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def update(
        self,
        org: str,
        slug_perm: str,
        *,
        claims: Mapping[str, Any],
        enabled: bool,
        name: str,
        provider_url: str,
        dynamic_mappings: Sequence[m.DynamicMapping | Mapping[str, Any]] | Unset = UNSET,
        mapping_claim: str | Unset | None = UNSET,
        service_accounts: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ProviderSettingsWrite:
        """Replace the settings of an OpenID Connect provider.

        Either list `service_accounts`, or give `mapping_claim` with `dynamic_mappings`: the two ways exclude each
        other.
        `PUT /v1/orgs/{org}/openid-connect/{slug_perm}/` returns ProviderSettingsWrite.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            claims: (mapping) Claims, with their values, that a token of the provider must contain.
            enabled: (bool) Whether the settings apply to incoming OIDC requests.
            name: (str, not empty) Name of the provider.
            provider_url: (str, not empty) Base address of the provider's `.well-known/openid-configuration`.
            dynamic_mappings: (list of DynamicMapping) Service accounts by claim value; excludes `service_accounts`.
            mapping_claim: (str or None, not empty) Claim whose value selects a mapping from `dynamic_mappings`.
            service_accounts: (list of str) Service accounts to use; excludes `mapping_claim` and `dynamic_mappings`.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncOpenidConnect(AsyncGroup):
    """Openid connect: create, delete, list, partial update, read, update; groups dynamic mappings."""

    dynamic_mappings: Child[AsyncOpenidConnectDynamicMappings] = Child(
        __package__, ".dynamic_mappings", "AsyncOpenidConnectDynamicMappings"
    )

    async def create(
        self,
        org: str,
        *,
        claims: Mapping[str, Any],
        enabled: bool,
        name: str,
        provider_url: str,
        dynamic_mappings: Sequence[m.DynamicMapping | Mapping[str, Any]] | Unset = UNSET,
        mapping_claim: str | Unset | None = UNSET,
        service_accounts: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ProviderSettingsWrite:
        """Add an OpenID Connect provider to an organisation.

        Either list `service_accounts`, or give `mapping_claim` with `dynamic_mappings`: the two ways exclude each
        other.
        `POST /v1/orgs/{org}/openid-connect/` returns ProviderSettingsWrite.

        Args:
            org: (str) Slug of the organisation.
            claims: (mapping) Claims, with their values, that a token of the provider must contain.
            enabled: (bool) Whether the settings apply to incoming OIDC requests.
            name: (str, not empty) Name of the provider.
            provider_url: (str, not empty) Base address of the provider's `.well-known/openid-configuration`.
            dynamic_mappings: (list of DynamicMapping) Service accounts by claim value; excludes `service_accounts`.
            mapping_claim: (str or None, not empty) Claim whose value selects a mapping from `dynamic_mappings`.
            service_accounts: (list of str) Service accounts to use; excludes `mapping_claim` and `dynamic_mappings`.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove an OpenID Connect provider from an organisation.

        `DELETE /v1/orgs/{org}/openid-connect/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
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
    ) -> AsyncPager[m.ProviderSettings]:
        """List the OpenID Connect providers of an organisation.

        `GET /v1/orgs/{org}/openid-connect/` returns a page that iterates over every ProviderSettings of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression; fields: name, provider_url, service_account.
            sort: (str, default 'name') Field to sort by: name; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        org: str,
        slug_perm: str,
        *,
        claims: Mapping[str, Any] | Unset = UNSET,
        dynamic_mappings: Sequence[m.DynamicMapping | Mapping[str, Any]] | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        mapping_claim: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        provider_url: str | Unset = UNSET,
        service_accounts: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ProviderSettingsWrite:
        """Change some settings of an OpenID Connect provider.

        Either list `service_accounts`, or give `mapping_claim` with `dynamic_mappings`: the two ways exclude each
        other.
        `PATCH /v1/orgs/{org}/openid-connect/{slug_perm}/` returns ProviderSettingsWrite.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            claims: (mapping) Claims, with their values, that a token of the provider must contain.
            dynamic_mappings: (list of DynamicMapping) Service accounts by claim value; excludes `service_accounts`.
            enabled: (bool) Whether the settings apply to incoming OIDC requests.
            mapping_claim: (str or None, not empty) Claim whose value selects a mapping from `dynamic_mappings`.
            name: (str, not empty) Name of the provider.
            provider_url: (str, not empty) Base address of the provider's `.well-known/openid-configuration`.
            service_accounts: (list of str) Service accounts to use; excludes `mapping_claim` and `dynamic_mappings`.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.ProviderSettings:
        """Get the settings of an OpenID Connect provider.

        `GET /v1/orgs/{org}/openid-connect/{slug_perm}/` returns ProviderSettings.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def update(
        self,
        org: str,
        slug_perm: str,
        *,
        claims: Mapping[str, Any],
        enabled: bool,
        name: str,
        provider_url: str,
        dynamic_mappings: Sequence[m.DynamicMapping | Mapping[str, Any]] | Unset = UNSET,
        mapping_claim: str | Unset | None = UNSET,
        service_accounts: Sequence[str] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ProviderSettingsWrite:
        """Replace the settings of an OpenID Connect provider.

        Either list `service_accounts`, or give `mapping_claim` with `dynamic_mappings`: the two ways exclude each
        other.
        `PUT /v1/orgs/{org}/openid-connect/{slug_perm}/` returns ProviderSettingsWrite.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the OpenID Connect provider settings.
            claims: (mapping) Claims, with their values, that a token of the provider must contain.
            enabled: (bool) Whether the settings apply to incoming OIDC requests.
            name: (str, not empty) Name of the provider.
            provider_url: (str, not empty) Base address of the provider's `.well-known/openid-configuration`.
            dynamic_mappings: (list of DynamicMapping) Service accounts by claim value; excludes `service_accounts`.
            mapping_claim: (str or None, not empty) Claim whose value selects a mapping from `dynamic_mappings`.
            service_accounts: (list of str) Service accounts to use; excludes `mapping_claim` and `dynamic_mappings`.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
