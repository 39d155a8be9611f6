"""PackagesMetadata, sync and async."""

from __future__ import annotations

from typing import Any

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.ArtifactMetadataWrite] = Operation(
    "POST",
    "/v2/packages/{package_slug_perm}/metadata/",
    body=JSON,
    returns=lambda: m.ArtifactMetadataWrite,
    errors=lambda: dict.fromkeys(("401", "402", "403", "404", "429"), m.ErrorDetail2),
)
_DESTROY: Operation[None] = Operation(
    "DELETE",
    "/v2/packages/{package_slug_perm}/metadata/{slug_perm}/",
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_LIST: Operation[m.ArtifactMetadataRead] = Operation(
    "GET",
    "/v2/packages/{package_slug_perm}/metadata/",
    query=("page", "page_size"),
    returns=lambda: m.ArtifactMetadataRead,
    page=paging.RESULTS,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_PARTIAL_UPDATE: Operation[m.ArtifactMetadataWrite] = Operation(
    "PATCH",
    "/v2/packages/{package_slug_perm}/metadata/{slug_perm}/",
    body=JSON,
    returns=lambda: m.ArtifactMetadataWrite,
    errors=lambda: dict.fromkeys(("401", "402", "403", "404", "429"), m.ErrorDetail2),
)
_RETRIEVE: Operation[m.ArtifactMetadataRead] = Operation(
    "GET",
    "/v2/packages/{package_slug_perm}/metadata/{slug_perm}/",
    returns=lambda: m.ArtifactMetadataRead,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)


class PackagesMetadata(Group):
    """Packages > Metadata: create, destroy, list, partial update, retrieve."""

    def create(
        self,
        package_slug_perm: str,
        *,
        content: Any,
        content_type: str,
        source_identity: str,
        options: Options | None = None,
    ) -> m.ArtifactMetadataWrite:
        """Attach metadata to a package.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes package metadata.
        `POST /v2/packages/{package_slug_perm}/metadata/` returns ArtifactMetadataWrite.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            content: (any) The metadata itself, as JSON.
            content_type: (str, up to 128 chars) Media type that tells the format of the content.
            source_identity: (str, up to 128 chars) Which source the metadata comes from, such as `upstream:npmjs`.
        Raises:
            AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return self._call(_CREATE, locals())

    def destroy(self, package_slug_perm: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove a metadata entry from a package.

        Status 402 means that the plan of the workspace lacks this feature.
        `DELETE /v2/packages/{package_slug_perm}/metadata/{slug_perm}/` returns nothing.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the metadata entry.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_DESTROY, locals())

    def list(
        self,
        package_slug_perm: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.ArtifactMetadataRead]:
        """List the metadata entries of a package.

        `GET /v2/packages/{package_slug_perm}/metadata/` returns a page that iterates over every ArtifactMetadataRead of
        all pages.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        package_slug_perm: str,
        slug_perm: str,
        *,
        content: Any | Unset = UNSET,
        content_type: str | Unset = UNSET,
        source_identity: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ArtifactMetadataWrite:
        """Change a metadata entry of a package.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes package metadata.
        `PATCH /v2/packages/{package_slug_perm}/metadata/{slug_perm}/` returns ArtifactMetadataWrite.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the metadata entry.
            content: (any) The metadata itself, as JSON.
            content_type: (str, up to 128 chars) Media type that tells the format of the content.
            source_identity: (str, up to 128 chars) Which source the metadata comes from, such as `upstream:npmjs`.
        Raises:
            AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def retrieve(
        self, package_slug_perm: str, slug_perm: str, *, options: Options | None = None
    ) -> m.ArtifactMetadataRead:
        """Get a metadata entry of a package.

        `GET /v2/packages/{package_slug_perm}/metadata/{slug_perm}/` returns ArtifactMetadataRead.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the metadata entry.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_RETRIEVE, locals())


class AsyncPackagesMetadata(AsyncGroup):
    """Packages > Metadata: create, destroy, list, partial update, retrieve."""

    async def create(
        self,
        package_slug_perm: str,
        *,
        content: Any,
        content_type: str,
        source_identity: str,
        options: Options | None = None,
    ) -> m.ArtifactMetadataWrite:
        """Attach metadata to a package.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes package metadata.
        `POST /v2/packages/{package_slug_perm}/metadata/` returns ArtifactMetadataWrite.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            content: (any) The metadata itself, as JSON.
            content_type: (str, up to 128 chars) Media type that tells the format of the content.
            source_identity: (str, up to 128 chars) Which source the metadata comes from, such as `upstream:npmjs`.
        Raises:
            AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return await self._call(_CREATE, locals())

    async def destroy(self, package_slug_perm: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Remove a metadata entry from a package.

        Status 402 means that the plan of the workspace lacks this feature.
        `DELETE /v2/packages/{package_slug_perm}/metadata/{slug_perm}/` returns nothing.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the metadata entry.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_DESTROY, locals())

    def list(
        self,
        package_slug_perm: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.ArtifactMetadataRead]:
        """List the metadata entries of a package.

        `GET /v2/packages/{package_slug_perm}/metadata/` returns a page that iterates over every ArtifactMetadataRead of
        all pages.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        package_slug_perm: str,
        slug_perm: str,
        *,
        content: Any | Unset = UNSET,
        content_type: str | Unset = UNSET,
        source_identity: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.ArtifactMetadataWrite:
        """Change a metadata entry of a package.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes package metadata.
        `PATCH /v2/packages/{package_slug_perm}/metadata/{slug_perm}/` returns ArtifactMetadataWrite.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the metadata entry.
            content: (any) The metadata itself, as JSON.
            content_type: (str, up to 128 chars) Media type that tells the format of the content.
            source_identity: (str, up to 128 chars) Which source the metadata comes from, such as `upstream:npmjs`.
        Raises:
            AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def retrieve(
        self, package_slug_perm: str, slug_perm: str, *, options: Options | None = None
    ) -> m.ArtifactMetadataRead:
        """Get a metadata entry of a package.

        `GET /v2/packages/{package_slug_perm}/metadata/{slug_perm}/` returns ArtifactMetadataRead.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the metadata entry.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_RETRIEVE, locals())
