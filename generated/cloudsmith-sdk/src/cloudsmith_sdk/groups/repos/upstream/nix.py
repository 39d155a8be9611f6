"""ReposUpstreamNix, sync and async."""

from __future__ import annotations

from typing import Literal

from .... import _paging as paging
from .... import models as m
from ...._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.NixUpstream] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/upstream/nix/", body=JSON, returns=lambda: m.NixUpstream
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/")
_LIST: Operation[m.NixUpstream] = Operation(
    "GET",
    "/v1/repos/{owner}/{identifier}/upstream/nix/",
    query=("page", "page_size"),
    returns=lambda: m.NixUpstream,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.NixUpstream] = Operation(
    "PATCH", "/v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/", body=JSON, returns=lambda: m.NixUpstream
)
_READ: Operation[m.NixUpstream] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/", returns=lambda: m.NixUpstream
)
_UPDATE: Operation[m.NixUpstream] = Operation(
    "PUT", "/v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/", body=JSON, returns=lambda: m.NixUpstream
)


class ReposUpstreamNix(Group):
    """Repos > Upstream > Nix: create, delete, list, partial update, read, update."""

    def create(
        self,
        owner: str,
        identifier: str,
        *,
        name: str,
        upstream_url: str,
        auth_mode: Literal["None", "Username and Password"] | str | Unset = UNSET,
        auth_secret: str | Unset | None = UNSET,
        auth_username: str | Unset | None = UNSET,
        extra_header_1: str | Unset | None = UNSET,
        extra_header_2: str | Unset | None = UNSET,
        extra_value_1: str | Unset | None = UNSET,
        extra_value_2: str | Unset | None = UNSET,
        is_active: bool | Unset = UNSET,
        mode: Literal["Proxy Only", "Cache and Proxy"] | str | Unset = UNSET,
        priority: int | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.NixUpstream:
        """Add a Nix upstream to a repository.

        Upstreams are asked in ascending `priority`, then by age. A second upstream with the same `upstream_url` is
        refused with status 500.
        `POST /v1/repos/{owner}/{identifier}/upstream/nix/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            name: (str, 1 to 64 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the upstream; it tags cached packages.
            upstream_url: (str, 1 to 200 chars) Full address of the root of the upstream.
            auth_mode: (str, default 'None') How to authenticate with the upstream.
            auth_secret: (str or None, up to 4096 chars) Secret for the upstream, such as a password or token.
            auth_username: (str or None, up to 64 chars) User name to authenticate with at the upstream.
            extra_header_1: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the first extra header to send to
                the upstream.
            extra_header_2: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the second extra header to send to
                the upstream.
            extra_value_1: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_1`, unencrypted.
            extra_value_2: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_2`, unencrypted.
            is_active: (bool) Whether the upstream is active and ready to serve requests.
            mode: (str, default 'Proxy Only') Whether packages of the upstream are proxied, cached or both.
            priority: (int, 1 to 32767) Position in the order of upstreams, from 1; the older wins a tie.
            verify_ssl: (bool) Whether the TLS certificate of the upstream is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove a Nix upstream from a repository.

        `DELETE /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
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
    ) -> Page[m.NixUpstream]:
        """List the Nix upstreams of a repository.

        `GET /v1/repos/{owner}/{identifier}/upstream/nix/` returns a page that iterates over every NixUpstream of all
        pages.

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
        auth_mode: Literal["None", "Username and Password"] | str | Unset = UNSET,
        auth_secret: str | Unset | None = UNSET,
        auth_username: str | Unset | None = UNSET,
        extra_header_1: str | Unset | None = UNSET,
        extra_header_2: str | Unset | None = UNSET,
        extra_value_1: str | Unset | None = UNSET,
        extra_value_2: str | Unset | None = UNSET,
        is_active: bool | Unset = UNSET,
        mode: Literal["Proxy Only", "Cache and Proxy"] | str | Unset = UNSET,
        name: str | Unset = UNSET,
        priority: int | Unset = UNSET,
        upstream_url: str | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.NixUpstream:
        """Change some settings of a Nix upstream.

        `PATCH /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
            auth_mode: (str, default 'None') How to authenticate with the upstream.
            auth_secret: (str or None, up to 4096 chars) Secret for the upstream, such as a password or token.
            auth_username: (str or None, up to 64 chars) User name to authenticate with at the upstream.
            extra_header_1: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the first extra header to send to
                the upstream.
            extra_header_2: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the second extra header to send to
                the upstream.
            extra_value_1: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_1`, unencrypted.
            extra_value_2: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_2`, unencrypted.
            is_active: (bool) Whether the upstream is active and ready to serve requests.
            mode: (str, default 'Proxy Only') Whether packages of the upstream are proxied, cached or both.
            name: (str, 1 to 64 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the upstream; it tags cached packages.
            priority: (int, 1 to 32767) Position in the order of upstreams, from 1; the older wins a tie.
            upstream_url: (str, 1 to 200 chars) Full address of the root of the upstream.
            verify_ssl: (bool) Whether the TLS certificate of the upstream is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None) -> m.NixUpstream:
        """Get a Nix upstream of a repository.

        `GET /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
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
        name: str,
        upstream_url: str,
        auth_mode: Literal["None", "Username and Password"] | str | Unset = UNSET,
        auth_secret: str | Unset | None = UNSET,
        auth_username: str | Unset | None = UNSET,
        extra_header_1: str | Unset | None = UNSET,
        extra_header_2: str | Unset | None = UNSET,
        extra_value_1: str | Unset | None = UNSET,
        extra_value_2: str | Unset | None = UNSET,
        is_active: bool | Unset = UNSET,
        mode: Literal["Proxy Only", "Cache and Proxy"] | str | Unset = UNSET,
        priority: int | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.NixUpstream:
        """Replace the settings of a Nix upstream.

        A full replacement: use PATCH to change single settings.
        `PUT /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
            name: (str, 1 to 64 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the upstream; it tags cached packages.
            upstream_url: (str, 1 to 200 chars) Full address of the root of the upstream.
            auth_mode: (str, default 'None') How to authenticate with the upstream.
            auth_secret: (str or None, up to 4096 chars) Secret for the upstream, such as a password or token.
            auth_username: (str or None, up to 64 chars) User name to authenticate with at the upstream.
            extra_header_1: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the first extra header to send to
                the upstream.
            extra_header_2: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the second extra header to send to
                the upstream.
            extra_value_1: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_1`, unencrypted.
            extra_value_2: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_2`, unencrypted.
            is_active: (bool) Whether the upstream is active and ready to serve requests.
            mode: (str, default 'Proxy Only') Whether packages of the upstream are proxied, cached or both.
            priority: (int, 1 to 32767) Position in the order of upstreams, from 1; the older wins a tie.
            verify_ssl: (bool) Whether the TLS certificate of the upstream is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE, locals())


class AsyncReposUpstreamNix(AsyncGroup):
    """Repos > Upstream > Nix: create, delete, list, partial update, read, update."""

    async def create(
        self,
        owner: str,
        identifier: str,
        *,
        name: str,
        upstream_url: str,
        auth_mode: Literal["None", "Username and Password"] | str | Unset = UNSET,
        auth_secret: str | Unset | None = UNSET,
        auth_username: str | Unset | None = UNSET,
        extra_header_1: str | Unset | None = UNSET,
        extra_header_2: str | Unset | None = UNSET,
        extra_value_1: str | Unset | None = UNSET,
        extra_value_2: str | Unset | None = UNSET,
        is_active: bool | Unset = UNSET,
        mode: Literal["Proxy Only", "Cache and Proxy"] | str | Unset = UNSET,
        priority: int | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.NixUpstream:
        """Add a Nix upstream to a repository.

        Upstreams are asked in ascending `priority`, then by age. A second upstream with the same `upstream_url` is
        refused with status 500.
        `POST /v1/repos/{owner}/{identifier}/upstream/nix/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            name: (str, 1 to 64 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the upstream; it tags cached packages.
            upstream_url: (str, 1 to 200 chars) Full address of the root of the upstream.
            auth_mode: (str, default 'None') How to authenticate with the upstream.
            auth_secret: (str or None, up to 4096 chars) Secret for the upstream, such as a password or token.
            auth_username: (str or None, up to 64 chars) User name to authenticate with at the upstream.
            extra_header_1: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the first extra header to send to
                the upstream.
            extra_header_2: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the second extra header to send to
                the upstream.
            extra_value_1: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_1`, unencrypted.
            extra_value_2: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_2`, unencrypted.
            is_active: (bool) Whether the upstream is active and ready to serve requests.
            mode: (str, default 'Proxy Only') Whether packages of the upstream are proxied, cached or both.
            priority: (int, 1 to 32767) Position in the order of upstreams, from 1; the older wins a tie.
            verify_ssl: (bool) Whether the TLS certificate of the upstream is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove a Nix upstream from a repository.

        `DELETE /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
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
    ) -> AsyncPager[m.NixUpstream]:
        """List the Nix upstreams of a repository.

        `GET /v1/repos/{owner}/{identifier}/upstream/nix/` returns a page that iterates over every NixUpstream of all
        pages.

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
        auth_mode: Literal["None", "Username and Password"] | str | Unset = UNSET,
        auth_secret: str | Unset | None = UNSET,
        auth_username: str | Unset | None = UNSET,
        extra_header_1: str | Unset | None = UNSET,
        extra_header_2: str | Unset | None = UNSET,
        extra_value_1: str | Unset | None = UNSET,
        extra_value_2: str | Unset | None = UNSET,
        is_active: bool | Unset = UNSET,
        mode: Literal["Proxy Only", "Cache and Proxy"] | str | Unset = UNSET,
        name: str | Unset = UNSET,
        priority: int | Unset = UNSET,
        upstream_url: str | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.NixUpstream:
        """Change some settings of a Nix upstream.

        `PATCH /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
            auth_mode: (str, default 'None') How to authenticate with the upstream.
            auth_secret: (str or None, up to 4096 chars) Secret for the upstream, such as a password or token.
            auth_username: (str or None, up to 64 chars) User name to authenticate with at the upstream.
            extra_header_1: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the first extra header to send to
                the upstream.
            extra_header_2: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the second extra header to send to
                the upstream.
            extra_value_1: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_1`, unencrypted.
            extra_value_2: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_2`, unencrypted.
            is_active: (bool) Whether the upstream is active and ready to serve requests.
            mode: (str, default 'Proxy Only') Whether packages of the upstream are proxied, cached or both.
            name: (str, 1 to 64 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the upstream; it tags cached packages.
            priority: (int, 1 to 32767) Position in the order of upstreams, from 1; the older wins a tie.
            upstream_url: (str, 1 to 200 chars) Full address of the root of the upstream.
            verify_ssl: (bool) Whether the TLS certificate of the upstream is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(
        self, owner: str, identifier: str, slug_perm: str, *, options: Options | None = None
    ) -> m.NixUpstream:
        """Get a Nix upstream of a repository.

        `GET /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
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
        name: str,
        upstream_url: str,
        auth_mode: Literal["None", "Username and Password"] | str | Unset = UNSET,
        auth_secret: str | Unset | None = UNSET,
        auth_username: str | Unset | None = UNSET,
        extra_header_1: str | Unset | None = UNSET,
        extra_header_2: str | Unset | None = UNSET,
        extra_value_1: str | Unset | None = UNSET,
        extra_value_2: str | Unset | None = UNSET,
        is_active: bool | Unset = UNSET,
        mode: Literal["Proxy Only", "Cache and Proxy"] | str | Unset = UNSET,
        priority: int | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.NixUpstream:
        """Replace the settings of a Nix upstream.

        A full replacement: use PATCH to change single settings.
        `PUT /v1/repos/{owner}/{identifier}/upstream/nix/{slug_perm}/` returns NixUpstream.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the Nix upstream.
            name: (str, 1 to 64 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the upstream; it tags cached packages.
            upstream_url: (str, 1 to 200 chars) Full address of the root of the upstream.
            auth_mode: (str, default 'None') How to authenticate with the upstream.
            auth_secret: (str or None, up to 4096 chars) Secret for the upstream, such as a password or token.
            auth_username: (str or None, up to 64 chars) User name to authenticate with at the upstream.
            extra_header_1: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the first extra header to send to
                the upstream.
            extra_header_2: (str or None, up to 64 chars, pattern ^[-\\w]+$) Name of the second extra header to send to
                the upstream.
            extra_value_1: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_1`, unencrypted.
            extra_value_2: (str or None, up to 128 chars, pattern ^[^\\n\\r]+$) Value of `extra_header_2`, unencrypted.
            is_active: (bool) Whether the upstream is active and ready to serve requests.
            mode: (str, default 'Proxy Only') Whether packages of the upstream are proxied, cached or both.
            priority: (int, 1 to 32767) Position in the order of upstreams, from 1; the older wins a tie.
            verify_ssl: (bool) Whether the TLS certificate of the upstream is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE, locals())
