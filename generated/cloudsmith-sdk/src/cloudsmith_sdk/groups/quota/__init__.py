"""Quota, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models as m
from ..._runtime import AsyncGroup, Child, Group, Operation, Options

if TYPE_CHECKING:
    from .oss import AsyncQuotaOss, QuotaOss

_HISTORY_READ: Operation[m.QuotaHistory] = Operation(
    "GET", "/v1/quota/history/{owner}/", returns=lambda: m.QuotaHistory
)
_READ: Operation[m.Quota] = Operation("GET", "/v1/quota/{owner}/", returns=lambda: m.Quota)


class Quota(Group):
    """Quota: history read, read; groups oss."""

    oss: Child[QuotaOss] = Child(__package__, ".oss", "QuotaOss")

    def history_read(self, owner: str, *, options: Options | None = None) -> m.QuotaHistory:
        """Get the history of quota usage of a namespace.

        `GET /v1/quota/history/{owner}/` returns QuotaHistory.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_HISTORY_READ, locals())

    def read(self, owner: str, *, options: Options | None = None) -> m.Quota:
        """Get the current quota usage of a namespace.

        `GET /v1/quota/{owner}/` returns Quota.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncQuota(AsyncGroup):
    """Quota: history read, read; groups oss."""

    oss: Child[AsyncQuotaOss] = Child(__package__, ".oss", "AsyncQuotaOss")

    async def history_read(self, owner: str, *, options: Options | None = None) -> m.QuotaHistory:
        """Get the history of quota usage of a namespace.

        `GET /v1/quota/history/{owner}/` returns QuotaHistory.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_HISTORY_READ, locals())

    async def read(self, owner: str, *, options: Options | None = None) -> m.Quota:
        """Get the current quota usage of a namespace.

        `GET /v1/quota/{owner}/` returns Quota.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
