"""RecycleBin, sync and async."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import _paging as paging
from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_ACTION: Operation[m.PackageBulkActionResponse] = Operation(
    "POST", "/v1/recycle-bin/{owner}/action/", body=JSON, returns=lambda: m.PackageBulkActionResponse
)
_LIST: Operation[m.RecycleBinPackage] = Operation(
    "GET",
    "/v1/recycle-bin/{owner}/",
    query=("page", "page_size", "repository"),
    returns=lambda: m.RecycleBinPackage,
    page=paging.PAGES,
)


class RecycleBin(Group):
    """Recycle bin: action, list."""

    def action(
        self,
        owner: str,
        *,
        action: Literal["hard_delete", "restore"] | str,
        identifiers: Sequence[str],
        repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageBulkActionResponse:
        """Restore packages from the recycle bin, or delete them for good.

        One call may partly succeed: the reply lists the packages acted upon and, with the reasons, those that failed.
        `POST /v1/recycle-bin/{owner}/action/` returns PackageBulkActionResponse.

        Args:
            owner: (str) Slug of the workspace (the organisation).
            action: (str) Whether to restore the packages or, with `hard_delete`, to remove them for good.
            identifiers: (list of str, 1 to 100 items) Identifiers of the deleted packages to act on.
            repository: (str, 1 to 255 chars) Name of the repository to act in; all accessible ones when absent.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ACTION, locals())

    def list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.RecycleBinPackage]:
        """List the deleted packages in the recycle bin of a workspace.

        `GET /v1/recycle-bin/{owner}/` returns a page that iterates over every RecycleBinPackage of all pages.

        Args:
            owner: (str) Slug of the workspace (the organisation).
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            repository: (str) Only packages of the repository with this slug.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())


class AsyncRecycleBin(AsyncGroup):
    """Recycle bin: action, list."""

    async def action(
        self,
        owner: str,
        *,
        action: Literal["hard_delete", "restore"] | str,
        identifiers: Sequence[str],
        repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageBulkActionResponse:
        """Restore packages from the recycle bin, or delete them for good.

        One call may partly succeed: the reply lists the packages acted upon and, with the reasons, those that failed.
        `POST /v1/recycle-bin/{owner}/action/` returns PackageBulkActionResponse.

        Args:
            owner: (str) Slug of the workspace (the organisation).
            action: (str) Whether to restore the packages or, with `hard_delete`, to remove them for good.
            identifiers: (list of str, 1 to 100 items) Identifiers of the deleted packages to act on.
            repository: (str, 1 to 255 chars) Name of the repository to act in; all accessible ones when absent.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ACTION, locals())

    def list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.RecycleBinPackage]:
        """List the deleted packages in the recycle bin of a workspace.

        `GET /v1/recycle-bin/{owner}/` returns a page that iterates over every RecycleBinPackage of all pages.

        Args:
            owner: (str) Slug of the workspace (the organisation).
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            repository: (str) Only packages of the repository with this slug.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())
