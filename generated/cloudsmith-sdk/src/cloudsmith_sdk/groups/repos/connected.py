"""ReposConnected, sync and async."""

from __future__ import annotations

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.ConnectedRepository] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/connected/", body=JSON, returns=lambda: m.ConnectedRepository
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/repos/{owner}/{identifier}/connected/{slug_perm}/")
_LIST: Operation[m.ConnectedRepository] = Operation(
    "GET",
    "/v1/repos/{owner}/{identifier}/connected/",
    query=("page", "page_size"),
    returns=lambda: m.ConnectedRepository,
    page=paging.RESULTS,
)
_PARTIAL_UPDATE: Operation[m.ConnectedRepository] = Operation(
    "PATCH", "/v1/repos/{owner}/{identifier}/connected/{slug_perm}/", body=JSON, returns=lambda: m.ConnectedRepository
)
_READ: Operation[m.ConnectedRepository] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/connected/{slug_perm}/", returns=lambda: m.ConnectedRepository
)
_UPDATE: Operation[m.ConnectedRepository] = Operation(
    "PUT", "/v1/repos/{owner}/{identifier}/connected/{slug_perm}/", body=JSON, returns=lambda: m.ConnectedRepository
)


class ReposConnected(Group):
    """Repos > Connected: create, delete, list, partial update, read, update."""

    def create(
        self,
        owner: str,
        identifier: str,
        *,
        target_repository: str,
        is_active: bool | Unset = UNSET,
        priority: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ConnectedRepository:
        """Connect a repository to another one.

        Connected repositories are asked in ascending `priority`; among equals the oldest comes first. A circular
        connection is disabled.
        `POST /v1/repos/{owner}/{identifier}/connected/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            target_repository: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the repository to connect to.
            is_active: (bool, default False) Whether the connection is active.
            priority: (int, 1 to 32767) Position in the order of connected repositories, from 1; the older wins a tie.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove a connection to another repository.

        `DELETE /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def list(
        self,
        owner: str,
        identifier: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.ConnectedRepository]:
        """List the repositories that a repository is connected to.

        `GET /v1/repos/{owner}/{identifier}/connected/` returns a page that iterates over every ConnectedRepository of
        all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        owner: str,
        identifier: str,
        slug_perm: str,
        *,
        is_active: bool | Unset = UNSET,
        priority: int | Unset = UNSET,
        target_repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ConnectedRepository:
        """Change some settings of a connection to another repository.

        `PATCH /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
            is_active: (bool, default False) Whether the connection is active.
            priority: (int, 1 to 32767) Position in the order of connected repositories, from 1; the older wins a tie.
            target_repository: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the repository to connect to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(
        self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None
    ) -> m.ConnectedRepository:
        """Get a connection to another repository.

        `GET /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def update(
        self,
        owner: str,
        identifier: str,
        slug_perm: str,
        *,
        target_repository: str,
        is_active: bool | Unset = UNSET,
        priority: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ConnectedRepository:
        """Replace the settings of a connection to another repository.

        `PUT /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
            target_repository: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the repository to connect to.
            is_active: (bool, default False) Whether the connection is active.
            priority: (int, 1 to 32767) Position in the order of connected repositories, from 1; the older wins a tie.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncReposConnected(AsyncGroup):
    """Repos > Connected: create, delete, list, partial update, read, update."""

    async def create(
        self,
        owner: str,
        identifier: str,
        *,
        target_repository: str,
        is_active: bool | Unset = UNSET,
        priority: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ConnectedRepository:
        """Connect a repository to another one.

        Connected repositories are asked in ascending `priority`; among equals the oldest comes first. A circular
        connection is disabled.
        `POST /v1/repos/{owner}/{identifier}/connected/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            target_repository: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the repository to connect to.
            is_active: (bool, default False) Whether the connection is active.
            priority: (int, 1 to 32767) Position in the order of connected repositories, from 1; the older wins a tie.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove a connection to another repository.

        `DELETE /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    def list(
        self,
        owner: str,
        identifier: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.ConnectedRepository]:
        """List the repositories that a repository is connected to.

        `GET /v1/repos/{owner}/{identifier}/connected/` returns a page that iterates over every ConnectedRepository of
        all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        owner: str,
        identifier: str,
        slug_perm: str,
        *,
        is_active: bool | Unset = UNSET,
        priority: int | Unset = UNSET,
        target_repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ConnectedRepository:
        """Change some settings of a connection to another repository.

        `PATCH /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
            is_active: (bool, default False) Whether the connection is active.
            priority: (int, 1 to 32767) Position in the order of connected repositories, from 1; the older wins a tie.
            target_repository: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the repository to connect to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(
        self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None
    ) -> m.ConnectedRepository:
        """Get a connection to another repository.

        `GET /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def update(
        self,
        owner: str,
        identifier: str,
        slug_perm: str,
        *,
        target_repository: str,
        is_active: bool | Unset = UNSET,
        priority: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ConnectedRepository:
        """Replace the settings of a connection to another repository.

        `PUT /v1/repos/{owner}/{identifier}/connected/{slug_perm}/` returns ConnectedRepository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the connection.
            target_repository: (str, pattern ^[-a-zA-Z0-9_]+$) Slug of the repository to connect to.
            is_active: (bool, default False) Whether the connection is active.
            priority: (int, 1 to 32767) Position in the order of connected repositories, from 1; the older wins a tie.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
