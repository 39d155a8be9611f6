"""UserTokens, sync and async."""

from __future__ import annotations

from ... import _paging as paging
from ... import models as m
from ..._runtime import UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.UserAuthenticationToken] = Operation(
    "POST", "/v1/user/tokens/", returns=lambda: m.UserAuthenticationToken
)
_LIST: Operation[m.UserAuthenticationToken] = Operation(
    "GET",
    "/v1/user/tokens/",
    query=("page", "page_size"),
    returns=lambda: m.UserAuthenticationToken,
    page=paging.RESULTS,
)
_REFRESH: Operation[m.UserAuthenticationToken] = Operation(
    "PUT", "/v1/user/tokens/{slug_perm}/refresh/", returns=lambda: m.UserAuthenticationToken
)


class UserTokens(Group):
    """User > Tokens: create, list, refresh."""

    def create(self, *, options: Options | None = None) -> m.UserAuthenticationToken:
        """Create an API key for yourself.

        The reply is the only one, besides a refresh, to show the key whole.
        `POST /v1/user/tokens/` returns UserAuthenticationToken.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def list(
        self, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.UserAuthenticationToken]:
        """List your API keys.

        The keys are obscured here: only creation and refresh show them whole.
        `GET /v1/user/tokens/` returns a page that iterates over every UserAuthenticationToken of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def refresh(self, slug_perm: str, *, options: Options | None = None) -> m.UserAuthenticationToken:
        """Replace one of your API keys with a new one.

        The old key stops working; the reply shows the new one whole. Each repeat makes yet another.
        `PUT /v1/user/tokens/{slug_perm}/refresh/` returns UserAuthenticationToken.

        Args:
            slug_perm: (str) Permanent identifier (`slug_perm`) of the API key.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REFRESH, locals())


class AsyncUserTokens(AsyncGroup):
    """User > Tokens: create, list, refresh."""

    async def create(self, *, options: Options | None = None) -> m.UserAuthenticationToken:
        """Create an API key for yourself.

        The reply is the only one, besides a refresh, to show the key whole.
        `POST /v1/user/tokens/` returns UserAuthenticationToken.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    def list(
        self, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.UserAuthenticationToken]:
        """List your API keys.

        The keys are obscured here: only creation and refresh show them whole.
        `GET /v1/user/tokens/` returns a page that iterates over every UserAuthenticationToken of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def refresh(self, slug_perm: str, *, options: Options | None = None) -> m.UserAuthenticationToken:
        """Replace one of your API keys with a new one.

        The old key stops working; the reply shows the new one whole. Each repeat makes yet another.
        `PUT /v1/user/tokens/{slug_perm}/refresh/` returns UserAuthenticationToken.

        Args:
            slug_perm: (str) Permanent identifier (`slug_perm`) of the API key.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REFRESH, locals())
