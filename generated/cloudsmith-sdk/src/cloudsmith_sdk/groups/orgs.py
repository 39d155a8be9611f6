"""Orgs, sync and async."""

from __future__ import annotations

from .. import _paging as paging
from .. import models as m
from .._runtime import UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/")
_LIST: Operation[m.Organization] = Operation(
    "GET", "/v1/orgs/", query=("page", "page_size", "sort"), returns=lambda: m.Organization, page=paging.PAGES
)
_READ: Operation[m.Organization] = Operation("GET", "/v1/orgs/{org}/", returns=lambda: m.Organization)


class Orgs(Group):
    """Orgs: delete, list, read."""

    def delete(self, org: str, *, options: Options | None = None) -> None:
        """Delete an organisation.

        `DELETE /v1/orgs/{org}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.Organization]:
        """List the organisations that you belong to.

        `GET /v1/orgs/` returns a page that iterates over every Organization of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            sort: (str, default 'name') Field to sort by: name, created_at or slug; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def read(self, org: str, *, options: Options | None = None) -> m.Organization:
        """Get an organisation.

        `GET /v1/orgs/{org}/` returns Organization.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncOrgs(AsyncGroup):
    """Orgs: delete, list, read."""

    async def delete(self, org: str, *, options: Options | None = None) -> None:
        """Delete an organisation.

        `DELETE /v1/orgs/{org}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.Organization]:
        """List the organisations that you belong to.

        `GET /v1/orgs/` returns a page that iterates over every Organization of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            sort: (str, default 'name') Field to sort by: name, created_at or slug; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def read(self, org: str, *, options: Options | None = None) -> m.Organization:
        """Get an organisation.

        `GET /v1/orgs/{org}/` returns Organization.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
