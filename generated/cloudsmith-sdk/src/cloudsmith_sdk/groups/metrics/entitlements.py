"""MetricsEntitlements, sync and async."""

from __future__ import annotations

from ... import models as m
from ..._runtime import UNSET, AsyncGroup, Group, Operation, Options, Unset

_ACCOUNT_LIST: Operation[m.EntitlementUsageMetrics] = Operation(
    "GET",
    "/v1/metrics/entitlements/{owner}/",
    query=("page", "page_size", "finish", "start", "tokens"),
    returns=lambda: m.EntitlementUsageMetrics,
)
_REPO_LIST: Operation[m.EntitlementUsageMetrics] = Operation(
    "GET",
    "/v1/metrics/entitlements/{owner}/{repo}/",
    query=("page", "page_size", "finish", "start", "tokens"),
    returns=lambda: m.EntitlementUsageMetrics,
)


class MetricsEntitlements(Group):
    """Metrics > Entitlements: account list, repo list."""

    def account_list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        finish: str | Unset = UNSET,
        start: str | Unset = UNSET,
        tokens: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.EntitlementUsageMetrics:
        """Get the usage metrics of the entitlement tokens of an account.

        One summary of downloads and bandwidth over the chosen period and tokens.
        `GET /v1/metrics/entitlements/{owner}/` returns EntitlementUsageMetrics.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            finish: (str) Last day or moment to count, included: a UTC date or date and time in ISO 8601.
            start: (str) First day or moment to count, included: a UTC date or date and time in ISO 8601.
            tokens: (str) Comma-separated identifiers (`slug_perm`) of the tokens to count; all when left out.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ACCOUNT_LIST, locals())

    def repo_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        finish: str | Unset = UNSET,
        start: str | Unset = UNSET,
        tokens: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.EntitlementUsageMetrics:
        """Get the usage metrics of the entitlement tokens of a repository.

        One summary of downloads and bandwidth over the chosen period and tokens.
        `GET /v1/metrics/entitlements/{owner}/{repo}/` returns EntitlementUsageMetrics.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            finish: (str) Last day or moment to count, included: a UTC date or date and time in ISO 8601.
            start: (str) First day or moment to count, included: a UTC date or date and time in ISO 8601.
            tokens: (str) Comma-separated identifiers (`slug_perm`) of the tokens to count; all when left out.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REPO_LIST, locals())


class AsyncMetricsEntitlements(AsyncGroup):
    """Metrics > Entitlements: account list, repo list."""

    async def account_list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        finish: str | Unset = UNSET,
        start: str | Unset = UNSET,
        tokens: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.EntitlementUsageMetrics:
        """Get the usage metrics of the entitlement tokens of an account.

        One summary of downloads and bandwidth over the chosen period and tokens.
        `GET /v1/metrics/entitlements/{owner}/` returns EntitlementUsageMetrics.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            finish: (str) Last day or moment to count, included: a UTC date or date and time in ISO 8601.
            start: (str) First day or moment to count, included: a UTC date or date and time in ISO 8601.
            tokens: (str) Comma-separated identifiers (`slug_perm`) of the tokens to count; all when left out.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ACCOUNT_LIST, locals())

    async def repo_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        finish: str | Unset = UNSET,
        start: str | Unset = UNSET,
        tokens: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.EntitlementUsageMetrics:
        """Get the usage metrics of the entitlement tokens of a repository.

        One summary of downloads and bandwidth over the chosen period and tokens.
        `GET /v1/metrics/entitlements/{owner}/{repo}/` returns EntitlementUsageMetrics.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            finish: (str) Last day or moment to count, included: a UTC date or date and time in ISO 8601.
            start: (str) First day or moment to count, included: a UTC date or date and time in ISO 8601.
            tokens: (str) Comma-separated identifiers (`slug_perm`) of the tokens to count; all when left out.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REPO_LIST, locals())
