"""Broadcasts, sync and async."""

from __future__ import annotations

from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_CREATE_BROADCAST_TOKEN: Operation[m.BroadcastToken] = Operation(
    "POST", "/v1/broadcasts/{org}/broadcast-token/", body=JSON, returns=lambda: m.BroadcastToken
)


class Broadcasts(Group):
    """Broadcasts: create broadcast token."""

    def create_broadcast_token(
        self, org: str, *, entitlement_token: str, expires_in: int | Unset = UNSET, options: Options | None = None
    ) -> m.BroadcastToken:
        """Create a broadcast token from an entitlement token.

        The entitlement token in the body authorises the request. The broadcast token lives for `expires_in` seconds, an
        hour when none is given.
        `POST /v1/broadcasts/{org}/broadcast-token/` returns BroadcastToken.

        Args:
            org: (str) Slug of the organisation.
            entitlement_token: (str, not empty) Entitlement token of the repository, which permits the broadcast token
                to be created.
            expires_in: (int, at least 1) Lifetime of the token in seconds; an hour when absent.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE_BROADCAST_TOKEN, locals())


class AsyncBroadcasts(AsyncGroup):
    """Broadcasts: create broadcast token."""

    async def create_broadcast_token(
        self, org: str, *, entitlement_token: str, expires_in: int | Unset = UNSET, options: Options | None = None
    ) -> m.BroadcastToken:
        """Create a broadcast token from an entitlement token.

        The entitlement token in the body authorises the request. The broadcast token lives for `expires_in` seconds, an
        hour when none is given.
        `POST /v1/broadcasts/{org}/broadcast-token/` returns BroadcastToken.

        Args:
            org: (str) Slug of the organisation.
            entitlement_token: (str, not empty) Entitlement token of the repository, which permits the broadcast token
                to be created.
            expires_in: (int, at least 1) Lifetime of the token in seconds; an hour when absent.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE_BROADCAST_TOKEN, locals())
