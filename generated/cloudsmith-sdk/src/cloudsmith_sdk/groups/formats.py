"""Formats, sync and async."""

from __future__ import annotations

import builtins

from .. import models as m
from .._runtime import AsyncGroup, Group, Operation, Options

_LIST: Operation[builtins.list[m.Format]] = Operation("GET", "/v1/formats/", returns=lambda: builtins.list[m.Format])
_READ: Operation[m.Format] = Operation("GET", "/v1/formats/{slug}/", returns=lambda: m.Format)


class Formats(Group):
    """Formats: list, read."""

    def list(self, *, options: Options | None = None) -> builtins.list[m.Format]:
        """List the supported package formats.

        The list comes whole, not in pages.
        `GET /v1/formats/` returns list of Format.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def read(self, slug: str, *, options: Options | None = None) -> m.Format:
        """Get a supported package format.

        `GET /v1/formats/{slug}/` returns Format.

        Args:
            slug: (str) Slug of the package format.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncFormats(AsyncGroup):
    """Formats: list, read."""

    async def list(self, *, options: Options | None = None) -> builtins.list[m.Format]:
        """List the supported package formats.

        The list comes whole, not in pages.
        `GET /v1/formats/` returns list of Format.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def read(self, slug: str, *, options: Options | None = None) -> m.Format:
        """Get a supported package format.

        `GET /v1/formats/{slug}/` returns Format.

        Args:
            slug: (str) Slug of the package format.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
