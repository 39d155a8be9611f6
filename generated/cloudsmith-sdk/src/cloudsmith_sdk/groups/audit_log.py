"""AuditLog, sync and async."""

from __future__ import annotations

from .. import _paging as paging
from .. import models as m
from .._runtime import UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_NAMESPACE_LIST: Operation[m.NamespaceAuditLog] = Operation(
    "GET",
    "/v1/audit-log/{owner}/",
    query=("page", "page_size", "query"),
    returns=lambda: m.NamespaceAuditLog,
    page=paging.PAGES,
)
_REPO_LIST: Operation[m.RepositoryAuditLog] = Operation(
    "GET",
    "/v1/audit-log/{owner}/{repo}/",
    query=("page", "page_size", "query"),
    returns=lambda: m.RepositoryAuditLog,
    page=paging.PAGES,
)


class AuditLog(Group):
    """Audit log: namespace list, repo list."""

    def namespace_list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.NamespaceAuditLog]:
        """List the audit log of a namespace.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes audit logs.
        `GET /v1/audit-log/{owner}/` returns a page that iterates over every NamespaceAuditLog of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression for events, actors or times of the log records.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._page(_NAMESPACE_LIST, locals())

    def repo_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.RepositoryAuditLog]:
        """List the audit log of a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes audit logs.
        `GET /v1/audit-log/{owner}/{repo}/` returns a page that iterates over every RepositoryAuditLog of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression for events, actors or times of the log records.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._page(_REPO_LIST, locals())


class AsyncAuditLog(AsyncGroup):
    """Audit log: namespace list, repo list."""

    def namespace_list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.NamespaceAuditLog]:
        """List the audit log of a namespace.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes audit logs.
        `GET /v1/audit-log/{owner}/` returns a page that iterates over every NamespaceAuditLog of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression for events, actors or times of the log records.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._page(_NAMESPACE_LIST, locals())

    def repo_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.RepositoryAuditLog]:
        """List the audit log of a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes audit logs.
        `GET /v1/audit-log/{owner}/{repo}/` returns a page that iterates over every RepositoryAuditLog of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression for events, actors or times of the log records.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._page(_REPO_LIST, locals())
