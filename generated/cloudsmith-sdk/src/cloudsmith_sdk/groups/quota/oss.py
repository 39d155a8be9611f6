"""QuotaOss, sync and async."""

from __future__ import annotations

from ... import models as m
from ..._runtime import AsyncGroup, Group, Operation, Options

_HISTORY_READ: Operation[m.QuotaHistory] = Operation(
    "GET", "/v1/quota/oss/history/{owner}/", returns=lambda: m.QuotaHistory
)
_READ: Operation[m.Quota] = Operation("GET", "/v1/quota/oss/{owner}/", returns=lambda: m.Quota)


class QuotaOss(Group):
    """Quota > Oss: history read, read."""

    def history_read(self, owner: str, *, options: Options | None = None) -> m.QuotaHistory:
        """Get the history of open-source quota usage of a namespace.

        `GET /v1/quota/oss/history/{owner}/` returns QuotaHistory.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_HISTORY_READ, locals())

    def read(self, owner: str, *, options: Options | None = None) -> m.Quota:
        """Get the current open-source quota usage of a namespace.

        `GET /v1/quota/oss/{owner}/` returns Quota.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncQuotaOss(AsyncGroup):
    """Quota > Oss: history read, read."""

    async def history_read(self, owner: str, *, options: Options | None = None) -> m.QuotaHistory:
        """Get the history of open-source quota usage of a namespace.

        `GET /v1/quota/oss/history/{owner}/` returns QuotaHistory.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_HISTORY_READ, locals())

    async def read(self, owner: str, *, options: Options | None = None) -> m.Quota:
        """Get the current open-source quota usage of a namespace.

        `GET /v1/quota/oss/{owner}/` returns Quota.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
