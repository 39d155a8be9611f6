"""RepoRetention, sync and async."""

from __future__ import annotations

from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_PARTIAL_UPDATE: Operation[m.RepositoryRetentionRules] = Operation(
    "PATCH", "/v1/repos/{owner}/{repo}/retention/", body=JSON, returns=lambda: m.RepositoryRetentionRules
)
_READ: Operation[m.RepositoryRetentionRules] = Operation(
    "GET", "/v1/repos/{owner}/{repo}/retention/", returns=lambda: m.RepositoryRetentionRules
)


class RepoRetention(Group):
    """Repo retention: partial update, read."""

    def partial_update(
        self,
        owner: str,
        repo: str,
        *,
        retention_count_limit: int | Unset = UNSET,
        retention_days_limit: int | Unset = UNSET,
        retention_enabled: bool | Unset = UNSET,
        retention_group_by_format: bool | Unset = UNSET,
        retention_group_by_name: bool | Unset = UNSET,
        retention_group_by_package_type: bool | Unset = UNSET,
        retention_package_query_string: str | Unset | None = UNSET,
        retention_size_limit: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryRetentionRules:
        """Change the retention rules of a repository.

        With rules enabled, packages beyond their limits are deleted automatically.
        `PATCH /v1/repos/{owner}/{repo}/retention/` returns RepositoryRetentionRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            retention_count_limit: (int, 0 to 10000) Most packages to keep.
            retention_days_limit: (int, 0 to 180) Number of days to keep packages for.
            retention_enabled: (bool) Whether the rules are in force, so that packages outside them are deleted.
            retention_group_by_format: (bool) Whether the limits apply to each package format by itself.
            retention_group_by_name: (bool) Whether the limits apply to each package name by itself.
            retention_group_by_package_type: (bool) Whether the limits apply to each kind of package by itself, such as
                source or binary.
            retention_package_query_string: (str or None) Search query that a package must match to be deleted by the
                rules.
            retention_size_limit: (int, 0 to 21474836480) Most storage that the packages kept may use together, in
                bytes.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, owner: str, repo: str, *, options: Options | None = None) -> m.RepositoryRetentionRules:
        """Get the retention rules of a repository.

        `GET /v1/repos/{owner}/{repo}/retention/` returns RepositoryRetentionRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncRepoRetention(AsyncGroup):
    """Repo retention: partial update, read."""

    async def partial_update(
        self,
        owner: str,
        repo: str,
        *,
        retention_count_limit: int | Unset = UNSET,
        retention_days_limit: int | Unset = UNSET,
        retention_enabled: bool | Unset = UNSET,
        retention_group_by_format: bool | Unset = UNSET,
        retention_group_by_name: bool | Unset = UNSET,
        retention_group_by_package_type: bool | Unset = UNSET,
        retention_package_query_string: str | Unset | None = UNSET,
        retention_size_limit: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryRetentionRules:
        """Change the retention rules of a repository.

        With rules enabled, packages beyond their limits are deleted automatically.
        `PATCH /v1/repos/{owner}/{repo}/retention/` returns RepositoryRetentionRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            retention_count_limit: (int, 0 to 10000) Most packages to keep.
            retention_days_limit: (int, 0 to 180) Number of days to keep packages for.
            retention_enabled: (bool) Whether the rules are in force, so that packages outside them are deleted.
            retention_group_by_format: (bool) Whether the limits apply to each package format by itself.
            retention_group_by_name: (bool) Whether the limits apply to each package name by itself.
            retention_group_by_package_type: (bool) Whether the limits apply to each kind of package by itself, such as
                source or binary.
            retention_package_query_string: (str or None) Search query that a package must match to be deleted by the
                rules.
            retention_size_limit: (int, 0 to 21474836480) Most storage that the packages kept may use together, in
                bytes.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, owner: str, repo: str, *, options: Options | None = None) -> m.RepositoryRetentionRules:
        """Get the retention rules of a repository.

        `GET /v1/repos/{owner}/{repo}/retention/` returns RepositoryRetentionRules.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
