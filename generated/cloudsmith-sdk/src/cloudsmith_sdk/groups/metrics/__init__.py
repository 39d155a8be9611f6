"""Metrics, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models as m
from ..._runtime import UNSET, AsyncGroup, Child, Group, Operation, Options, Unset

if TYPE_CHECKING:
    from .entitlements import AsyncMetricsEntitlements, MetricsEntitlements

_PACKAGES_LIST: Operation[m.PackageUsageMetrics] = Operation(
    "GET",
    "/v1/metrics/packages/{owner}/{repo}/",
    query=("page", "page_size", "finish", "packages", "start"),
    returns=lambda: m.PackageUsageMetrics,
)


class Metrics(Group):
    """Metrics: packages list; groups entitlements."""

    entitlements: Child[MetricsEntitlements] = Child(__package__, ".entitlements", "MetricsEntitlements")

    def packages_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        finish: str | Unset = UNSET,
        packages: str | Unset = UNSET,
        start: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageUsageMetrics:
        """Get the usage metrics of the packages of a repository.

        One summary of downloads and bandwidth over the chosen period and packages.
        `GET /v1/metrics/packages/{owner}/{repo}/` returns PackageUsageMetrics.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            finish: (str) Last day or moment to count, included: a UTC date or date and time in ISO 8601.
            packages: (str) Comma-separated identifiers (`slug_perm`) of the packages to count; all when left out.
            start: (str) First day or moment to count, included: a UTC date or date and time in ISO 8601.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PACKAGES_LIST, locals())


class AsyncMetrics(AsyncGroup):
    """Metrics: packages list; groups entitlements."""

    entitlements: Child[AsyncMetricsEntitlements] = Child(__package__, ".entitlements", "AsyncMetricsEntitlements")

    async def packages_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        finish: str | Unset = UNSET,
        packages: str | Unset = UNSET,
        start: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageUsageMetrics:
        """Get the usage metrics of the packages of a repository.

        One summary of downloads and bandwidth over the chosen period and packages.
        `GET /v1/metrics/packages/{owner}/{repo}/` returns PackageUsageMetrics.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            finish: (str) Last day or moment to count, included: a UTC date or date and time in ISO 8601.
            packages: (str) Comma-separated identifiers (`slug_perm`) of the packages to count; all when left out.
            start: (str) First day or moment to count, included: a UTC date or date and time in ISO 8601.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PACKAGES_LIST, locals())
