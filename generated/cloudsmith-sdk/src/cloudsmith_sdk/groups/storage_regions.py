"""StorageRegions, sync and async."""

from __future__ import annotations

import builtins

from .. import models as m
from .._runtime import AsyncGroup, Group, Operation, Options

_LIST: Operation[builtins.list[m.StorageRegion]] = Operation(
    "GET", "/v1/storage-regions/", returns=lambda: builtins.list[m.StorageRegion]
)
_READ: Operation[m.StorageRegion] = Operation("GET", "/v1/storage-regions/{slug}/", returns=lambda: m.StorageRegion)


class StorageRegions(Group):
    """Storage regions: list, read."""

    def list(self, *, options: Options | None = None) -> builtins.list[m.StorageRegion]:
        """List the storage regions.

        The list comes whole, not in pages.
        `GET /v1/storage-regions/` returns list of StorageRegion.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def read(self, slug: str, *, options: Options | None = None) -> m.StorageRegion:
        """Get a storage region.

        `GET /v1/storage-regions/{slug}/` returns StorageRegion.

        Args:
            slug: (str) Slug of the storage region.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncStorageRegions(AsyncGroup):
    """Storage regions: list, read."""

    async def list(self, *, options: Options | None = None) -> builtins.list[m.StorageRegion]:
        """List the storage regions.

        The list comes whole, not in pages.
        `GET /v1/storage-regions/` returns list of StorageRegion.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def read(self, slug: str, *, options: Options | None = None) -> m.StorageRegion:
        """Get a storage region.

        `GET /v1/storage-regions/{slug}/` returns StorageRegion.

        Args:
            slug: (str) Slug of the storage region.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
