"""User, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Child, Group, Operation, Options, Unset

if TYPE_CHECKING:
    from .tokens import AsyncUserTokens, UserTokens

_SELF: Operation[m.UserBrief] = Operation("GET", "/v1/user/self/", returns=lambda: m.UserBrief)
_TOKEN_CREATE: Operation[m.UserAuthToken] = Operation(
    "POST", "/v1/user/token/", body=JSON, returns=lambda: m.UserAuthToken, auth=(("basic",),)
)


class User(Group):
    """User: self, token create; groups tokens."""

    tokens: Child[UserTokens] = Child(__package__, ".tokens", "UserTokens")

    def self(self, *, options: Options | None = None) -> m.UserBrief:
        """Get the user that you are authenticated as.

        An anonymous call succeeds too, with `authenticated` false and no name.
        `GET /v1/user/self/` returns UserBrief.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_SELF, locals())

    def token_create(
        self,
        *,
        email: str | Unset = UNSET,
        password: str | Unset = UNSET,
        totp_token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.UserAuthToken:
        """Log in with email and password to get an API token.

        A user with two-factor authentication is first answered with status 422 and a `two_factor_token`; the second
        call sends that token in the body as well, beside the code as `totp_token`; the document has no field for it, so
        it goes through `options`. Status 403 means that the user is locked out.
        `POST /v1/user/token/` returns UserAuthToken.

        Args:
            email: (str, not empty) Email address to log in with.
            password: (str, not empty) Password to log in with.
            totp_token: (str, not empty) Two-factor code, as shown by the authenticator.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_TOKEN_CREATE, locals())


class AsyncUser(AsyncGroup):
    """User: self, token create; groups tokens."""

    tokens: Child[AsyncUserTokens] = Child(__package__, ".tokens", "AsyncUserTokens")

    async def self(self, *, options: Options | None = None) -> m.UserBrief:
        """Get the user that you are authenticated as.

        An anonymous call succeeds too, with `authenticated` false and no name.
        `GET /v1/user/self/` returns UserBrief.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_SELF, locals())

    async def token_create(
        self,
        *,
        email: str | Unset = UNSET,
        password: str | Unset = UNSET,
        totp_token: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.UserAuthToken:
        """Log in with email and password to get an API token.

        A user with two-factor authentication is first answered with status 422 and a `two_factor_token`; the second
        call sends that token in the body as well, beside the code as `totp_token`; the document has no field for it, so
        it goes through `options`. Status 403 means that the user is locked out.
        `POST /v1/user/token/` returns UserAuthToken.

        Args:
            email: (str, not empty) Email address to log in with.
            password: (str, not empty) Password to log in with.
            totp_token: (str, not empty) Two-factor code, as shown by the authenticator.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_TOKEN_CREATE, locals())
