"""ReposPrivileges, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_LIST: Operation[m.RepositoryPrivilegeDict] = Operation(
    "GET",
    "/v1/repos/{owner}/{identifier}/privileges",
    query=("page", "page_size"),
    returns=lambda: m.RepositoryPrivilegeDict,
    page=paging.PRIVILEGES,
)
_PARTIAL_UPDATE: Operation[None] = Operation("PATCH", "/v1/repos/{owner}/{identifier}/privileges", body=JSON)
_UPDATE: Operation[None] = Operation("PUT", "/v1/repos/{owner}/{identifier}/privileges", body=JSON)


class ReposPrivileges(Group):
    """Repos > Privileges: list, partial update, update."""

    def list(
        self,
        owner: str,
        identifier: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.RepositoryPrivilegeDict]:
        """List the explicit privileges on a repository.

        All of them come at once, whatever page is asked for.
        `GET /v1/repos/{owner}/{identifier}/privileges` returns a page that iterates over every RepositoryPrivilegeDict
        of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            page: (int) Accepted without effect: every privilege comes at once.
            page_size: (int) Accepted without effect: every privilege comes at once.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        owner: str,
        identifier: str,
        *,
        privileges: Sequence[m.RepositoryPrivilegeDict | Mapping[str, Any]] | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Add or change explicit privileges on a repository.

        Each entry grants one privilege to a user, a team or a service; entries for others stay as they are. The reply
        has no body.
        `PATCH /v1/repos/{owner}/{identifier}/privileges` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            privileges: (list of RepositoryPrivilegeDict) Explicit privileges on the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def update(
        self,
        owner: str,
        identifier: str,
        *,
        privileges: Sequence[m.RepositoryPrivilegeDict | Mapping[str, Any]],
        options: Options | None = None,
    ) -> None:
        """Replace all explicit privileges on a repository.

        Those who are not in the body lose their explicit privileges. The reply has no body.
        `PUT /v1/repos/{owner}/{identifier}/privileges` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            privileges: (list of RepositoryPrivilegeDict) Explicit privileges on the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncReposPrivileges(AsyncGroup):
    """Repos > Privileges: list, partial update, update."""

    def list(
        self,
        owner: str,
        identifier: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.RepositoryPrivilegeDict]:
        """List the explicit privileges on a repository.

        All of them come at once, whatever page is asked for.
        `GET /v1/repos/{owner}/{identifier}/privileges` returns a page that iterates over every RepositoryPrivilegeDict
        of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            page: (int) Accepted without effect: every privilege comes at once.
            page_size: (int) Accepted without effect: every privilege comes at once.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        owner: str,
        identifier: str,
        *,
        privileges: Sequence[m.RepositoryPrivilegeDict | Mapping[str, Any]] | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Add or change explicit privileges on a repository.

        Each entry grants one privilege to a user, a team or a service; entries for others stay as they are. The reply
        has no body.
        `PATCH /v1/repos/{owner}/{identifier}/privileges` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            privileges: (list of RepositoryPrivilegeDict) Explicit privileges on the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def update(
        self,
        owner: str,
        identifier: str,
        *,
        privileges: Sequence[m.RepositoryPrivilegeDict | Mapping[str, Any]],
        options: Options | None = None,
    ) -> None:
        """Replace all explicit privileges on a repository.

        Those who are not in the body lose their explicit privileges. The reply has no body.
        `PUT /v1/repos/{owner}/{identifier}/privileges` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            privileges: (list of RepositoryPrivilegeDict) Explicit privileges on the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
