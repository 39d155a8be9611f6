"""LicensePolicyEvaluation, sync and async."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.PackageLicensePolicyEvaluationRequest] = Operation(
    "POST",
    "/v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/",
    body=JSON,
    whole="body",
    returns=lambda: m.PackageLicensePolicyEvaluationRequest,
)
_LIST: Operation[m.PackageLicensePolicyEvaluationRequest] = Operation(
    "GET",
    "/v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/",
    query=("page", "page_size"),
    returns=lambda: m.PackageLicensePolicyEvaluationRequest,
    page=paging.PAGES,
)
_READ: Operation[m.PackageLicensePolicyEvaluationRequest] = Operation(
    "GET",
    "/v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/{slug_perm}/",
    returns=lambda: m.PackageLicensePolicyEvaluationRequest,
)


class LicensePolicyEvaluation(Group):
    """License policy > Evaluation: create, list, read."""

    def create(
        self,
        org: str,
        policy_slug_perm: str,
        *,
        body: Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageLicensePolicyEvaluationRequest:
        """Request an evaluation of a licence policy.

        The evaluation runs in the background: read it until its `status` is `Complete`, `Cancelled` or `Errored`.
        `POST /v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/` returns
        PackageLicensePolicyEvaluationRequest.

        Args:
            org: (str) Slug of the organisation.
            policy_slug_perm: (str) Permanent identifier (`slug_perm`) of the policy.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def list(
        self,
        org: str,
        policy_slug_perm: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.PackageLicensePolicyEvaluationRequest]:
        """List the evaluations requested for a licence policy.

        `GET /v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/` returns a page that iterates over every
        PackageLicensePolicyEvaluationRequest of all pages.

        Args:
            org: (str) Slug of the organisation.
            policy_slug_perm: (str) Permanent identifier (`slug_perm`) of the policy.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def read(
        self, org: str, policy_slug_perm: str, slug_perm: str, *, options: Options | None = None
    ) -> m.PackageLicensePolicyEvaluationRequest:
        """Get an evaluation of a licence policy, with its status and counts.

        `GET /v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/{slug_perm}/` returns
        PackageLicensePolicyEvaluationRequest.

        Args:
            org: (str) Slug of the organisation.
            policy_slug_perm: (str) Permanent identifier (`slug_perm`) of the policy.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the evaluation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncLicensePolicyEvaluation(AsyncGroup):
    """License policy > Evaluation: create, list, read."""

    async def create(
        self,
        org: str,
        policy_slug_perm: str,
        *,
        body: Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageLicensePolicyEvaluationRequest:
        """Request an evaluation of a licence policy.

        The evaluation runs in the background: read it until its `status` is `Complete`, `Cancelled` or `Errored`.
        `POST /v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/` returns
        PackageLicensePolicyEvaluationRequest.

        Args:
            org: (str) Slug of the organisation.
            policy_slug_perm: (str) Permanent identifier (`slug_perm`) of the policy.
            body: (mapping) The request body.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    def list(
        self,
        org: str,
        policy_slug_perm: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.PackageLicensePolicyEvaluationRequest]:
        """List the evaluations requested for a licence policy.

        `GET /v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/` returns a page that iterates over every
        PackageLicensePolicyEvaluationRequest of all pages.

        Args:
            org: (str) Slug of the organisation.
            policy_slug_perm: (str) Permanent identifier (`slug_perm`) of the policy.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def read(
        self, org: str, policy_slug_perm: str, slug_perm: str, *, options: Options | None = None
    ) -> m.PackageLicensePolicyEvaluationRequest:
        """Get an evaluation of a licence policy, with its status and counts.

        `GET /v1/orgs/{org}/license-policy/{policy_slug_perm}/evaluation/{slug_perm}/` returns
        PackageLicensePolicyEvaluationRequest.

        Args:
            org: (str) Slug of the organisation.
            policy_slug_perm: (str) Permanent identifier (`slug_perm`) of the policy.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the evaluation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
