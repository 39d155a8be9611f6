"""Entitlements, sync and async."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from .. import _paging as paging
from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.RepositoryToken] = Operation(
    "POST", "/v1/entitlements/{owner}/{repo}/", query=("show_tokens",), body=JSON, returns=lambda: m.RepositoryToken
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/entitlements/{owner}/{repo}/{identifier}/")
_DISABLE: Operation[None] = Operation("POST", "/v1/entitlements/{owner}/{repo}/{identifier}/disable/")
_ENABLE: Operation[None] = Operation("POST", "/v1/entitlements/{owner}/{repo}/{identifier}/enable/")
_LIST: Operation[m.RepositoryToken] = Operation(
    "GET",
    "/v1/entitlements/{owner}/{repo}/",
    query=("page", "page_size", "show_tokens", "query", "active", "exclude_other_user_tokens", "sort"),
    returns=lambda: m.RepositoryToken,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.RepositoryToken] = Operation(
    "PATCH",
    "/v1/entitlements/{owner}/{repo}/{identifier}/",
    query=("show_tokens",),
    body=JSON,
    returns=lambda: m.RepositoryToken,
)
_READ: Operation[m.RepositoryToken] = Operation(
    "GET",
    "/v1/entitlements/{owner}/{repo}/{identifier}/",
    query=("fuzzy", "show_tokens"),
    returns=lambda: m.RepositoryToken,
)
_REFRESH: Operation[m.RepositoryTokenRefresh] = Operation(
    "POST",
    "/v1/entitlements/{owner}/{repo}/{identifier}/refresh/",
    query=("show_tokens",),
    body=JSON,
    returns=lambda: m.RepositoryTokenRefresh,
)
_RESET: Operation[None] = Operation(
    "POST", "/v1/entitlements/{owner}/{repo}/{identifier}/reset/", query=("show_tokens",)
)
_SYNC: Operation[m.RepositoryTokenSync] = Operation(
    "POST",
    "/v1/entitlements/{owner}/{repo}/sync/",
    query=("show_tokens",),
    body=JSON,
    returns=lambda: m.RepositoryTokenSync,
)
_TOGGLE_PRIVATE_BROADCASTS: Operation[None] = Operation(
    "POST", "/v1/entitlements/{owner}/{repo}/{identifier}/toggle-private-broadcasts/", body=JSON
)


class Entitlements(Group):
    """Entitlements: create, delete, disable, enable, list, partial update, read, refresh, reset, sync, toggle private
    broadcasts.
    """

    def create(
        self,
        owner: str,
        repo: str,
        *,
        name: str,
        show_tokens: bool | Unset = UNSET,
        eula_required: bool | Unset = UNSET,
        is_active: bool | Unset = UNSET,
        limit_bandwidth: int | Unset | None = UNSET,
        limit_bandwidth_unit: (
            Literal[
                "Byte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Exabyte", "Zettabyte", "Yottabyte"
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        limit_date_range_from: dt.datetime | str | Unset | None = UNSET,
        limit_date_range_to: dt.datetime | str | Unset | None = UNSET,
        limit_num_clients: int | Unset | None = UNSET,
        limit_num_downloads: int | Unset | None = UNSET,
        limit_package_query: str | Unset | None = UNSET,
        limit_path_query: str | Unset | None = UNSET,
        metadata: Mapping[str, Any] | Unset | None = UNSET,
        scheduled_reset_at: dt.datetime | str | Unset | None = UNSET,
        scheduled_reset_period: (
            Literal[
                "Never Reset",
                "Daily",
                "Weekly",
                "Fortnightly",
                "Monthly",
                "Bi-Monthly",
                "Quarterly",
                "Every 6 months",
                "Annual",
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryToken:
        """Create an entitlement token for a repository.

        Entitlement tokens give access to downloads only: they do not authenticate to this API. Ask for
        `show_tokens=true` to find the secret token string in the reply. A repeated call creates a further token.
        `POST /v1/entitlements/{owner}/{repo}/` returns RepositoryToken.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            name: (str, not empty) Name of the token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            eula_required: (bool) Whether an EULA must be accepted before the token can be used.
            is_active: (bool) Whether the token can be used for downloads, within its restrictions.
            limit_bandwidth: (int or None) Bandwidth allowed, in `limit_bandwidth_unit`; takes effect with a delay.
            limit_bandwidth_unit: (str or None, default 'Byte') Unit of `limit_bandwidth`.
            limit_date_range_from: (datetime or None) When the token starts to be valid.
            limit_date_range_to: (datetime or None) When the token stops being valid.
            limit_num_clients: (int or None) Most distinct clients that may use the token; takes effect with a delay.
            limit_num_downloads: (int or None) Most downloads that may be made; takes effect with a delay.
            limit_package_query: (str or None, up to 1024 chars) Search query that a package must match to be
                downloaded; other files stay accessible.
            limit_path_query: (str or None, up to 1024 chars) Search query that a path must match to be downloaded;
                prefer `limit_package_query`.
            metadata: (mapping or None) Metadata of your own, kept with the token.
            scheduled_reset_at: (datetime or None) When usage is set back to zero by schedule.
            scheduled_reset_period: (str or None, default 'Never Reset') How often usage is set back to zero.
            token: (str, not empty) The entitlement token itself.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete an entitlement token of a repository.

        `DELETE /v1/entitlements/{owner}/{repo}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def disable(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Disable an entitlement token, so that it allows no more downloads.

        Safe to repeat.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/disable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DISABLE, locals())

    def enable(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Enable an entitlement token, so that it allows downloads within its limits.

        Safe to repeat.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/enable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ENABLE, locals())

    def list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        show_tokens: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        active: bool | Unset = UNSET,
        exclude_other_user_tokens: bool | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.RepositoryToken]:
        """List the entitlement tokens of a repository.

        The secret token strings are part of the reply only with `show_tokens=true`.
        `GET /v1/entitlements/{owner}/{repo}/` returns a page that iterates over every RepositoryToken of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            query: (str) Search expression for the names of the tokens.
            active: (bool, default False) Whether to list active tokens only.
            exclude_other_user_tokens: (bool, default False) Whether to leave out the tokens that belong to users other
                than you.
            sort: (str, default 'name') Field of the token to sort by; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        show_tokens: bool | Unset = UNSET,
        eula_required: bool | Unset = UNSET,
        is_active: bool | Unset = UNSET,
        limit_bandwidth: int | Unset | None = UNSET,
        limit_bandwidth_unit: (
            Literal[
                "Byte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Exabyte", "Zettabyte", "Yottabyte"
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        limit_date_range_from: dt.datetime | str | Unset | None = UNSET,
        limit_date_range_to: dt.datetime | str | Unset | None = UNSET,
        limit_num_clients: int | Unset | None = UNSET,
        limit_num_downloads: int | Unset | None = UNSET,
        limit_package_query: str | Unset | None = UNSET,
        limit_path_query: str | Unset | None = UNSET,
        metadata: Mapping[str, Any] | Unset | None = UNSET,
        name: str | Unset = UNSET,
        scheduled_reset_at: dt.datetime | str | Unset | None = UNSET,
        scheduled_reset_period: (
            Literal[
                "Never Reset",
                "Daily",
                "Weekly",
                "Fortnightly",
                "Monthly",
                "Bi-Monthly",
                "Quarterly",
                "Every 6 months",
                "Annual",
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryToken:
        """Change some settings of an entitlement token.

        Limits on downloads, clients and bandwidth are counted after the event, so that one may take effect a little
        late.
        `PATCH /v1/entitlements/{owner}/{repo}/{identifier}/` returns RepositoryToken.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            eula_required: (bool) Whether an EULA must be accepted before the token can be used.
            is_active: (bool) Whether the token can be used for downloads, within its restrictions.
            limit_bandwidth: (int or None) Bandwidth allowed, in `limit_bandwidth_unit`; takes effect with a delay.
            limit_bandwidth_unit: (str or None, default 'Byte') Unit of `limit_bandwidth`.
            limit_date_range_from: (datetime or None) When the token starts to be valid.
            limit_date_range_to: (datetime or None) When the token stops being valid.
            limit_num_clients: (int or None) Most distinct clients that may use the token; takes effect with a delay.
            limit_num_downloads: (int or None) Most downloads that may be made; takes effect with a delay.
            limit_package_query: (str or None, up to 1024 chars) Search query that a package must match to be
                downloaded; other files stay accessible.
            limit_path_query: (str or None, up to 1024 chars) Search query that a path must match to be downloaded;
                prefer `limit_package_query`.
            metadata: (mapping or None) Metadata of your own, kept with the token.
            name: (str, not empty) Name of the token.
            scheduled_reset_at: (datetime or None) When usage is set back to zero by schedule.
            scheduled_reset_period: (str or None, default 'Never Reset') How often usage is set back to zero.
            token: (str, not empty) The entitlement token itself.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        fuzzy: bool | Unset = UNSET,
        show_tokens: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryToken:
        """Get an entitlement token of a repository.

        The secret token string is part of the reply only with `show_tokens=true`.
        `GET /v1/entitlements/{owner}/{repo}/{identifier}/` returns RepositoryToken.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            fuzzy: (bool, default False) Whether to match the identifier loosely, against names of tokens as well.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def refresh(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        show_tokens: bool | Unset = UNSET,
        eula_required: bool | Unset = UNSET,
        is_active: bool | Unset = UNSET,
        limit_bandwidth: int | Unset | None = UNSET,
        limit_bandwidth_unit: (
            Literal[
                "Byte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Exabyte", "Zettabyte", "Yottabyte"
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        limit_date_range_from: dt.datetime | str | Unset | None = UNSET,
        limit_date_range_to: dt.datetime | str | Unset | None = UNSET,
        limit_num_clients: int | Unset | None = UNSET,
        limit_num_downloads: int | Unset | None = UNSET,
        limit_package_query: str | Unset | None = UNSET,
        limit_path_query: str | Unset | None = UNSET,
        metadata: Mapping[str, Any] | Unset | None = UNSET,
        scheduled_reset_at: dt.datetime | str | Unset | None = UNSET,
        scheduled_reset_period: (
            Literal[
                "Never Reset",
                "Daily",
                "Weekly",
                "Fortnightly",
                "Monthly",
                "Bi-Monthly",
                "Quarterly",
                "Every 6 months",
                "Annual",
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryTokenRefresh:
        """Replace the secret of an entitlement token with a new one.

        The old secret stops working, and each repeat makes yet another. Settings given in the body are changed with it;
        ask for `show_tokens=true` to find the new secret in the reply.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/refresh/` returns RepositoryTokenRefresh.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            eula_required: (bool) Whether an EULA must be accepted before the token can be used.
            is_active: (bool) Whether the token can be used for downloads, within its restrictions.
            limit_bandwidth: (int or None) Bandwidth allowed, in `limit_bandwidth_unit`; takes effect with a delay.
            limit_bandwidth_unit: (str or None, default 'Byte') Unit of `limit_bandwidth`.
            limit_date_range_from: (datetime or None) When the token starts to be valid.
            limit_date_range_to: (datetime or None) When the token stops being valid.
            limit_num_clients: (int or None) Most distinct clients that may use the token; takes effect with a delay.
            limit_num_downloads: (int or None) Most downloads that may be made; takes effect with a delay.
            limit_package_query: (str or None, up to 1024 chars) Search query that a package must match to be
                downloaded; other files stay accessible.
            limit_path_query: (str or None, up to 1024 chars) Search query that a path must match to be downloaded;
                prefer `limit_package_query`.
            metadata: (mapping or None) Metadata of your own, kept with the token.
            scheduled_reset_at: (datetime or None) When usage is set back to zero by schedule.
            scheduled_reset_period: (str or None, default 'Never Reset') How often usage is set back to zero.
            token: (str, not empty) The entitlement token itself.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REFRESH, locals())

    def reset(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        show_tokens: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Reset the usage statistics of an entitlement token.

        The reply has no body.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/reset/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RESET, locals())

    def sync(
        self, owner: str, repo: str, *, source: str, show_tokens: bool | Unset = UNSET, options: Options | None = None
    ) -> m.RepositoryTokenSync:
        """Synchronise entitlement tokens from another repository into this one.

        The source repository belongs to the same namespace. The reply holds the tokens that were synchronised.
        `POST /v1/entitlements/{owner}/{repo}/sync/` returns RepositoryTokenSync.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            source: (str, not empty) Slug of the repository to take the tokens from, in the same namespace.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_SYNC, locals())

    def toggle_private_broadcasts(
        self, owner: str, repo: str, identifier: str, *, access_private_broadcasts: bool, options: Options | None = None
    ) -> None:
        """Allow or forbid an entitlement token to be used for private broadcasts.

        Despite its name it sets the access to the value in the body. The reply has no body.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/toggle-private-broadcasts/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            access_private_broadcasts: (bool) Whether the token gives access to private broadcasts.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_TOGGLE_PRIVATE_BROADCASTS, locals())


class AsyncEntitlements(AsyncGroup):
    """Entitlements: create, delete, disable, enable, list, partial update, read, refresh, reset, sync, toggle private
    broadcasts.
    """

    async def create(
        self,
        owner: str,
        repo: str,
        *,
        name: str,
        show_tokens: bool | Unset = UNSET,
        eula_required: bool | Unset = UNSET,
        is_active: bool | Unset = UNSET,
        limit_bandwidth: int | Unset | None = UNSET,
        limit_bandwidth_unit: (
            Literal[
                "Byte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Exabyte", "Zettabyte", "Yottabyte"
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        limit_date_range_from: dt.datetime | str | Unset | None = UNSET,
        limit_date_range_to: dt.datetime | str | Unset | None = UNSET,
        limit_num_clients: int | Unset | None = UNSET,
        limit_num_downloads: int | Unset | None = UNSET,
        limit_package_query: str | Unset | None = UNSET,
        limit_path_query: str | Unset | None = UNSET,
        metadata: Mapping[str, Any] | Unset | None = UNSET,
        scheduled_reset_at: dt.datetime | str | Unset | None = UNSET,
        scheduled_reset_period: (
            Literal[
                "Never Reset",
                "Daily",
                "Weekly",
                "Fortnightly",
                "Monthly",
                "Bi-Monthly",
                "Quarterly",
                "Every 6 months",
                "Annual",
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryToken:
        """Create an entitlement token for a repository.

        Entitlement tokens give access to downloads only: they do not authenticate to this API. Ask for
        `show_tokens=true` to find the secret token string in the reply. A repeated call creates a further token.
        `POST /v1/entitlements/{owner}/{repo}/` returns RepositoryToken.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            name: (str, not empty) Name of the token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            eula_required: (bool) Whether an EULA must be accepted before the token can be used.
            is_active: (bool) Whether the token can be used for downloads, within its restrictions.
            limit_bandwidth: (int or None) Bandwidth allowed, in `limit_bandwidth_unit`; takes effect with a delay.
            limit_bandwidth_unit: (str or None, default 'Byte') Unit of `limit_bandwidth`.
            limit_date_range_from: (datetime or None) When the token starts to be valid.
            limit_date_range_to: (datetime or None) When the token stops being valid.
            limit_num_clients: (int or None) Most distinct clients that may use the token; takes effect with a delay.
            limit_num_downloads: (int or None) Most downloads that may be made; takes effect with a delay.
            limit_package_query: (str or None, up to 1024 chars) Search query that a package must match to be
                downloaded; other files stay accessible.
            limit_path_query: (str or None, up to 1024 chars) Search query that a path must match to be downloaded;
                prefer `limit_package_query`.
            metadata: (mapping or None) Metadata of your own, kept with the token.
            scheduled_reset_at: (datetime or None) When usage is set back to zero by schedule.
            scheduled_reset_period: (str or None, default 'Never Reset') How often usage is set back to zero.
            token: (str, not empty) The entitlement token itself.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete an entitlement token of a repository.

        `DELETE /v1/entitlements/{owner}/{repo}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    async def disable(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Disable an entitlement token, so that it allows no more downloads.

        Safe to repeat.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/disable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DISABLE, locals())

    async def enable(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Enable an entitlement token, so that it allows downloads within its limits.

        Safe to repeat.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/enable/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ENABLE, locals())

    def list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        show_tokens: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        active: bool | Unset = UNSET,
        exclude_other_user_tokens: bool | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.RepositoryToken]:
        """List the entitlement tokens of a repository.

        The secret token strings are part of the reply only with `show_tokens=true`.
        `GET /v1/entitlements/{owner}/{repo}/` returns a page that iterates over every RepositoryToken of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            query: (str) Search expression for the names of the tokens.
            active: (bool, default False) Whether to list active tokens only.
            exclude_other_user_tokens: (bool, default False) Whether to leave out the tokens that belong to users other
                than you.
            sort: (str, default 'name') Field of the token to sort by; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        show_tokens: bool | Unset = UNSET,
        eula_required: bool | Unset = UNSET,
        is_active: bool | Unset = UNSET,
        limit_bandwidth: int | Unset | None = UNSET,
        limit_bandwidth_unit: (
            Literal[
                "Byte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Exabyte", "Zettabyte", "Yottabyte"
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        limit_date_range_from: dt.datetime | str | Unset | None = UNSET,
        limit_date_range_to: dt.datetime | str | Unset | None = UNSET,
        limit_num_clients: int | Unset | None = UNSET,
        limit_num_downloads: int | Unset | None = UNSET,
        limit_package_query: str | Unset | None = UNSET,
        limit_path_query: str | Unset | None = UNSET,
        metadata: Mapping[str, Any] | Unset | None = UNSET,
        name: str | Unset = UNSET,
        scheduled_reset_at: dt.datetime | str | Unset | None = UNSET,
        scheduled_reset_period: (
            Literal[
                "Never Reset",
                "Daily",
                "Weekly",
                "Fortnightly",
                "Monthly",
                "Bi-Monthly",
                "Quarterly",
                "Every 6 months",
                "Annual",
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryToken:
        """Change some settings of an entitlement token.

        Limits on downloads, clients and bandwidth are counted after the event, so that one may take effect a little
        late.
        `PATCH /v1/entitlements/{owner}/{repo}/{identifier}/` returns RepositoryToken.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            eula_required: (bool) Whether an EULA must be accepted before the token can be used.
            is_active: (bool) Whether the token can be used for downloads, within its restrictions.
            limit_bandwidth: (int or None) Bandwidth allowed, in `limit_bandwidth_unit`; takes effect with a delay.
            limit_bandwidth_unit: (str or None, default 'Byte') Unit of `limit_bandwidth`.
            limit_date_range_from: (datetime or None) When the token starts to be valid.
            limit_date_range_to: (datetime or None) When the token stops being valid.
            limit_num_clients: (int or None) Most distinct clients that may use the token; takes effect with a delay.
            limit_num_downloads: (int or None) Most downloads that may be made; takes effect with a delay.
            limit_package_query: (str or None, up to 1024 chars) Search query that a package must match to be
                downloaded; other files stay accessible.
            limit_path_query: (str or None, up to 1024 chars) Search query that a path must match to be downloaded;
                prefer `limit_package_query`.
            metadata: (mapping or None) Metadata of your own, kept with the token.
            name: (str, not empty) Name of the token.
            scheduled_reset_at: (datetime or None) When usage is set back to zero by schedule.
            scheduled_reset_period: (str or None, default 'Never Reset') How often usage is set back to zero.
            token: (str, not empty) The entitlement token itself.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        fuzzy: bool | Unset = UNSET,
        show_tokens: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryToken:
        """Get an entitlement token of a repository.

        The secret token string is part of the reply only with `show_tokens=true`.
        `GET /v1/entitlements/{owner}/{repo}/{identifier}/` returns RepositoryToken.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            fuzzy: (bool, default False) Whether to match the identifier loosely, against names of tokens as well.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def refresh(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        show_tokens: bool | Unset = UNSET,
        eula_required: bool | Unset = UNSET,
        is_active: bool | Unset = UNSET,
        limit_bandwidth: int | Unset | None = UNSET,
        limit_bandwidth_unit: (
            Literal[
                "Byte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Exabyte", "Zettabyte", "Yottabyte"
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        limit_date_range_from: dt.datetime | str | Unset | None = UNSET,
        limit_date_range_to: dt.datetime | str | Unset | None = UNSET,
        limit_num_clients: int | Unset | None = UNSET,
        limit_num_downloads: int | Unset | None = UNSET,
        limit_package_query: str | Unset | None = UNSET,
        limit_path_query: str | Unset | None = UNSET,
        metadata: Mapping[str, Any] | Unset | None = UNSET,
        scheduled_reset_at: dt.datetime | str | Unset | None = UNSET,
        scheduled_reset_period: (
            Literal[
                "Never Reset",
                "Daily",
                "Weekly",
                "Fortnightly",
                "Monthly",
                "Bi-Monthly",
                "Quarterly",
                "Every 6 months",
                "Annual",
            ]
            | str
            | Unset
            | None
        ) = UNSET,
        token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryTokenRefresh:
        """Replace the secret of an entitlement token with a new one.

        The old secret stops working, and each repeat makes yet another. Settings given in the body are changed with it;
        ask for `show_tokens=true` to find the new secret in the reply.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/refresh/` returns RepositoryTokenRefresh.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
            eula_required: (bool) Whether an EULA must be accepted before the token can be used.
            is_active: (bool) Whether the token can be used for downloads, within its restrictions.
            limit_bandwidth: (int or None) Bandwidth allowed, in `limit_bandwidth_unit`; takes effect with a delay.
            limit_bandwidth_unit: (str or None, default 'Byte') Unit of `limit_bandwidth`.
            limit_date_range_from: (datetime or None) When the token starts to be valid.
            limit_date_range_to: (datetime or None) When the token stops being valid.
            limit_num_clients: (int or None) Most distinct clients that may use the token; takes effect with a delay.
            limit_num_downloads: (int or None) Most downloads that may be made; takes effect with a delay.
            limit_package_query: (str or None, up to 1024 chars) Search query that a package must match to be
                downloaded; other files stay accessible.
            limit_path_query: (str or None, up to 1024 chars) Search query that a path must match to be downloaded;
                prefer `limit_package_query`.
            metadata: (mapping or None) Metadata of your own, kept with the token.
            scheduled_reset_at: (datetime or None) When usage is set back to zero by schedule.
            scheduled_reset_period: (str or None, default 'Never Reset') How often usage is set back to zero.
            token: (str, not empty) The entitlement token itself.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REFRESH, locals())

    async def reset(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        show_tokens: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Reset the usage statistics of an entitlement token.

        The reply has no body.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/reset/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RESET, locals())

    async def sync(
        self, owner: str, repo: str, *, source: str, show_tokens: bool | Unset = UNSET, options: Options | None = None
    ) -> m.RepositoryTokenSync:
        """Synchronise entitlement tokens from another repository into this one.

        The source repository belongs to the same namespace. The reply holds the tokens that were synchronised.
        `POST /v1/entitlements/{owner}/{repo}/sync/` returns RepositoryTokenSync.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            source: (str, not empty) Slug of the repository to take the tokens from, in the same namespace.
            show_tokens: (bool, default False) Whether the secret token strings are shown in the reply.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_SYNC, locals())

    async def toggle_private_broadcasts(
        self, owner: str, repo: str, identifier: str, *, access_private_broadcasts: bool, options: Options | None = None
    ) -> None:
        """Allow or forbid an entitlement token to be used for private broadcasts.

        Despite its name it sets the access to the value in the body. The reply has no body.
        `POST /v1/entitlements/{owner}/{repo}/{identifier}/toggle-private-broadcasts/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the entitlement token.
            access_private_broadcasts: (bool) Whether the token gives access to private broadcasts.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_TOGGLE_PRIVATE_BROADCASTS, locals())
