"""Namespaces, sync and async."""

from __future__ import annotations

from .. import _paging as paging
from .. import models as m
from .._runtime import UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_LIST: Operation[m.Namespace] = Operation(
    "GET", "/v1/namespaces/", query=("page", "page_size"), returns=lambda: m.Namespace, page=paging.PAGES
)
_READ: Operation[m.Namespace] = Operation("GET", "/v1/namespaces/{slug}/", returns=lambda: m.Namespace)


class Namespaces(Group):
    """Namespaces: list, read."""

    def list(
        self, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.Namespace]:
        """List the namespaces that you belong to.

        `GET /v1/namespaces/` returns a page that iterates over every Namespace of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def read(self, slug: str, *, options: Options | None = None) -> m.Namespace:
        """Get a namespace that you belong to.

        `GET /v1/namespaces/{slug}/` returns Namespace.

        Args:
            slug: (str) Slug of the namespace.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncNamespaces(AsyncGroup):
    """Namespaces: list, read."""

    def list(
        self, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.Namespace]:
        """List the namespaces that you belong to.

        `GET /v1/namespaces/` returns a page that iterates over every Namespace of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def read(self, slug: str, *, options: Options | None = None) -> m.Namespace:
        """Get a namespace that you belong to.

        `GET /v1/namespaces/{slug}/` returns Namespace.

        Args:
            slug: (str) Slug of the namespace.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
