"""ReposGeoip, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_DISABLE: Operation[None] = Operation("POST", "/v1/repos/{owner}/{identifier}/geoip/disable/", body=JSON, whole="body")
_ENABLE: Operation[None] = Operation("POST", "/v1/repos/{owner}/{identifier}/geoip/enable/", body=JSON, whole="body")
_PARTIAL_UPDATE: Operation[m.RepositoryGeoIpRules] = Operation(
    "PATCH", "/v1/repos/{owner}/{identifier}/geoip", body=JSON, returns=lambda: m.RepositoryGeoIpRules
)
_READ: Operation[m.RepositoryGeoIpRules] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/geoip", returns=lambda: m.RepositoryGeoIpRules
)
_TEST: Operation[m.RepositoryGeoIpTestAddressResponse] = Operation(
    "POST",
    "/v1/repos/{owner}/{identifier}/geoip/test/",
    body=JSON,
    returns=lambda: m.RepositoryGeoIpTestAddressResponse,
)
_UPDATE: Operation[m.RepositoryGeoIpRules] = Operation(
    "PUT", "/v1/repos/{owner}/{identifier}/geoip", body=JSON, returns=lambda: m.RepositoryGeoIpRules
)


class ReposGeoip(Group):
    """Repos > Geoip: disable, enable, partial update, read, test, update."""

    def disable(
        self, owner: str, identifier: str, *, body: Mapping[str, Any] | Unset = UNSET, options: Options | None = None
    ) -> None:
        """Disable GeoIP rules for a repository.

        The reply has no body. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `POST /v1/repos/{owner}/{identifier}/geoip/disable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_DISABLE, locals())

    def enable(
        self, owner: str, identifier: str, *, body: Mapping[str, Any] | Unset = UNSET, options: Options | None = None
    ) -> None:
        """Enable GeoIP rules for a repository.

        The reply has no body. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `POST /v1/repos/{owner}/{identifier}/geoip/enable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_ENABLE, locals())

    def partial_update(
        self,
        owner: str,
        identifier: str,
        *,
        cidr: m.RepositoryGeoIpCidr | Mapping[str, Any] | Unset = UNSET,
        country_code: m.RepositoryGeoIpCountryCode | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryGeoIpRules:
        """Change some GeoIP rules of a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `PATCH /v1/repos/{owner}/{identifier}/geoip` returns RepositoryGeoIpRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            cidr: (RepositoryGeoIpCidr) Rules for blocks of IP addresses.
            country_code: (RepositoryGeoIpCountryCode) Rules for countries.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryGeoIpRules:
        """List the GeoIP rules of a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `GET /v1/repos/{owner}/{identifier}/geoip` returns RepositoryGeoIpRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def test(
        self, owner: str, identifier: str, *, addresses: Sequence[str], options: Options | None = None
    ) -> m.RepositoryGeoIpTestAddressResponse:
        """Test IP addresses against the GeoIP rules of a repository.

        The reply tells for each address whether it is allowed, and why. Status 402 means that the plan of the workspace
        lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `POST /v1/repos/{owner}/{identifier}/geoip/test/` returns RepositoryGeoIpTestAddressResponse.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            addresses: (list of str) IP addresses to test.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_TEST, locals())

    def update(
        self,
        owner: str,
        identifier: str,
        *,
        cidr: m.RepositoryGeoIpCidr | Mapping[str, Any],
        country_code: m.RepositoryGeoIpCountryCode | Mapping[str, Any],
        options: Options | None = None,
    ) -> m.RepositoryGeoIpRules:
        """Replace all GeoIP rules of a repository.

        Rules that are not in the body are dropped. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `PUT /v1/repos/{owner}/{identifier}/geoip` returns RepositoryGeoIpRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            cidr: (RepositoryGeoIpCidr) Rules for blocks of IP addresses.
            country_code: (RepositoryGeoIpCountryCode) Rules for countries.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncReposGeoip(AsyncGroup):
    """Repos > Geoip: disable, enable, partial update, read, test, update."""

    async def disable(
        self, owner: str, identifier: str, *, body: Mapping[str, Any] | Unset = UNSET, options: Options | None = None
    ) -> None:
        """Disable GeoIP rules for a repository.

        The reply has no body. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `POST /v1/repos/{owner}/{identifier}/geoip/disable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_DISABLE, locals())

    async def enable(
        self, owner: str, identifier: str, *, body: Mapping[str, Any] | Unset = UNSET, options: Options | None = None
    ) -> None:
        """Enable GeoIP rules for a repository.

        The reply has no body. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `POST /v1/repos/{owner}/{identifier}/geoip/enable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_ENABLE, locals())

    async def partial_update(
        self,
        owner: str,
        identifier: str,
        *,
        cidr: m.RepositoryGeoIpCidr | Mapping[str, Any] | Unset = UNSET,
        country_code: m.RepositoryGeoIpCountryCode | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryGeoIpRules:
        """Change some GeoIP rules of a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `PATCH /v1/repos/{owner}/{identifier}/geoip` returns RepositoryGeoIpRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            cidr: (RepositoryGeoIpCidr) Rules for blocks of IP addresses.
            country_code: (RepositoryGeoIpCountryCode) Rules for countries.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryGeoIpRules:
        """List the GeoIP rules of a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `GET /v1/repos/{owner}/{identifier}/geoip` returns RepositoryGeoIpRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def test(
        self, owner: str, identifier: str, *, addresses: Sequence[str], options: Options | None = None
    ) -> m.RepositoryGeoIpTestAddressResponse:
        """Test IP addresses against the GeoIP rules of a repository.

        The reply tells for each address whether it is allowed, and why. Status 402 means that the plan of the workspace
        lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `POST /v1/repos/{owner}/{identifier}/geoip/test/` returns RepositoryGeoIpTestAddressResponse.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            addresses: (list of str) IP addresses to test.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_TEST, locals())

    async def update(
        self,
        owner: str,
        identifier: str,
        *,
        cidr: m.RepositoryGeoIpCidr | Mapping[str, Any],
        country_code: m.RepositoryGeoIpCountryCode | Mapping[str, Any],
        options: Options | None = None,
    ) -> m.RepositoryGeoIpRules:
        """Replace all GeoIP rules of a repository.

        Rules that are not in the body are dropped. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `PUT /v1/repos/{owner}/{identifier}/geoip` returns RepositoryGeoIpRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            cidr: (RepositoryGeoIpCidr) Rules for blocks of IP addresses.
            country_code: (RepositoryGeoIpCountryCode) Rules for countries.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
