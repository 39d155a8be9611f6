"""Distros, sync and async."""

from __future__ import annotations

import builtins

from .. import models as m
from .._runtime import AsyncGroup, Group, Operation, Options

_LIST: Operation[builtins.list[m.DistributionFull]] = Operation(
    "GET", "/v1/distros/", returns=lambda: builtins.list[m.DistributionFull]
)
_READ: Operation[m.DistributionFull] = Operation("GET", "/v1/distros/{slug}/", returns=lambda: m.DistributionFull)


class Distros(Group):
    """Distros: list, read."""

    def list(self, *, options: Options | None = None) -> builtins.list[m.DistributionFull]:
        """List the supported distributions and their versions.

        The list comes whole, not in pages.
        `GET /v1/distros/` returns list of DistributionFull.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def read(self, slug: str, *, options: Options | None = None) -> m.DistributionFull:
        """Get a supported distribution with its versions.

        `GET /v1/distros/{slug}/` returns DistributionFull.

        Args:
            slug: (str) Slug of the distribution.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncDistros(AsyncGroup):
    """Distros: list, read."""

    async def list(self, *, options: Options | None = None) -> builtins.list[m.DistributionFull]:
        """List the supported distributions and their versions.

        The list comes whole, not in pages.
        `GET /v1/distros/` returns list of DistributionFull.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def read(self, slug: str, *, options: Options | None = None) -> m.DistributionFull:
        """Get a supported distribution with its versions.

        `GET /v1/distros/{slug}/` returns DistributionFull.

        Args:
            slug: (str) Slug of the distribution.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
