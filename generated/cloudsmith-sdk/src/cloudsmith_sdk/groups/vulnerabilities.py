"""Vulnerabilities, sync and async."""

from __future__ import annotations

from .. import _paging as paging
from .. import models as m
from .._runtime import UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_NAMESPACE_LIST: Operation[m.VulnerabilityScanResultsList] = Operation(
    "GET",
    "/v1/vulnerabilities/{owner}/",
    query=("page", "page_size"),
    returns=lambda: m.VulnerabilityScanResultsList,
    page=paging.PAGES,
)
_PACKAGE_LIST: Operation[m.VulnerabilityScanResultsList] = Operation(
    "GET",
    "/v1/vulnerabilities/{owner}/{repo}/{package}/",
    query=("page", "page_size"),
    returns=lambda: m.VulnerabilityScanResultsList,
    page=paging.PAGES,
)
_READ: Operation[m.VulnerabilityScanResults] = Operation(
    "GET", "/v1/vulnerabilities/{owner}/{repo}/{package}/{identifier}/", returns=lambda: m.VulnerabilityScanResults
)
_REPO_LIST: Operation[m.VulnerabilityScanResultsList] = Operation(
    "GET",
    "/v1/vulnerabilities/{owner}/{repo}/",
    query=("page", "page_size"),
    returns=lambda: m.VulnerabilityScanResultsList,
    page=paging.PAGES,
)


class Vulnerabilities(Group):
    """Vulnerabilities: namespace list, package list, read, repo list."""

    def namespace_list(
        self, owner: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.VulnerabilityScanResultsList]:
        """List the vulnerability scan results of a namespace.

        A row is a summary: read a scan result by itself for what was found.
        `GET /v1/vulnerabilities/{owner}/` returns a page that iterates over every VulnerabilityScanResultsList of all
        pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_NAMESPACE_LIST, locals())

    def package_list(
        self,
        owner: str,
        repo: str,
        package: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.VulnerabilityScanResultsList]:
        """List the vulnerability scan results of a package.

        A row is a summary: read a scan result by itself for what was found.
        `GET /v1/vulnerabilities/{owner}/{repo}/{package}/` returns a page that iterates over every
        VulnerabilityScanResultsList of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package: (str) Permanent identifier (`slug_perm`) or slug of the package.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_PACKAGE_LIST, locals())

    def read(
        self, owner: str, repo: str, package: str, identifier: str, *, options: Options | None = None
    ) -> m.VulnerabilityScanResults:
        """Get a vulnerability scan result of a package in full.

        `GET /v1/vulnerabilities/{owner}/{repo}/{package}/{identifier}/` returns VulnerabilityScanResults.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package: (str) Permanent identifier (`slug_perm`) or slug of the package.
            identifier: (str) Identifier of the scan result, as listed for the package.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def repo_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.VulnerabilityScanResultsList]:
        """List the vulnerability scan results of a repository.

        A row is a summary: read a scan result by itself for what was found.
        `GET /v1/vulnerabilities/{owner}/{repo}/` returns a page that iterates over every VulnerabilityScanResultsList
        of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_REPO_LIST, locals())


class AsyncVulnerabilities(AsyncGroup):
    """Vulnerabilities: namespace list, package list, read, repo list."""

    def namespace_list(
        self, owner: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.VulnerabilityScanResultsList]:
        """List the vulnerability scan results of a namespace.

        A row is a summary: read a scan result by itself for what was found.
        `GET /v1/vulnerabilities/{owner}/` returns a page that iterates over every VulnerabilityScanResultsList of all
        pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_NAMESPACE_LIST, locals())

    def package_list(
        self,
        owner: str,
        repo: str,
        package: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.VulnerabilityScanResultsList]:
        """List the vulnerability scan results of a package.

        A row is a summary: read a scan result by itself for what was found.
        `GET /v1/vulnerabilities/{owner}/{repo}/{package}/` returns a page that iterates over every
        VulnerabilityScanResultsList of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package: (str) Permanent identifier (`slug_perm`) or slug of the package.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_PACKAGE_LIST, locals())

    async def read(
        self, owner: str, repo: str, package: str, identifier: str, *, options: Options | None = None
    ) -> m.VulnerabilityScanResults:
        """Get a vulnerability scan result of a package in full.

        `GET /v1/vulnerabilities/{owner}/{repo}/{package}/{identifier}/` returns VulnerabilityScanResults.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package: (str) Permanent identifier (`slug_perm`) or slug of the package.
            identifier: (str) Identifier of the scan result, as listed for the package.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    def repo_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.VulnerabilityScanResultsList]:
        """List the vulnerability scan results of a repository.

        A row is a summary: read a scan result by itself for what was found.
        `GET /v1/vulnerabilities/{owner}/{repo}/` returns a page that iterates over every VulnerabilityScanResultsList
        of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_REPO_LIST, locals())
