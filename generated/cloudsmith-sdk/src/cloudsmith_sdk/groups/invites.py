"""Invites, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .. import _paging as paging
from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.OrganizationInvite] = Operation(
    "POST", "/v1/orgs/{org}/invites/", body=JSON, returns=lambda: m.OrganizationInvite
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/orgs/{org}/invites/{slug_perm}/")
_EXTEND: Operation[m.OrganizationInviteExtend] = Operation(
    "POST", "/v1/orgs/{org}/invites/{slug_perm}/extend/", returns=lambda: m.OrganizationInviteExtend
)
_LIST: Operation[m.OrganizationInvite] = Operation(
    "GET",
    "/v1/orgs/{org}/invites/",
    query=("page", "page_size"),
    returns=lambda: m.OrganizationInvite,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.OrganizationInvite] = Operation(
    "PATCH", "/v1/orgs/{org}/invites/{slug_perm}/", body=JSON, returns=lambda: m.OrganizationInvite
)
_RESEND: Operation[m.OrganizationInviteExtend] = Operation(
    "POST", "/v1/orgs/{org}/invites/{slug_perm}/resend/", returns=lambda: m.OrganizationInviteExtend
)


class Invites(Group):
    """Invites: create, delete, extend, list, partial update, resend."""

    def create(
        self,
        org: str,
        *,
        email: str | Unset = UNSET,
        role: Literal["Owner", "Manager", "Member", "Collaborator"] | str | Unset = UNSET,
        teams: Sequence[m.OrganizationTeamInvite | Mapping[str, Any]] | Unset = UNSET,
        user: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationInvite:
        """Invite a user to an organisation.

        Name the invited person by `email` or by the slug of an existing `user`.
        `POST /v1/orgs/{org}/invites/` returns OrganizationInvite.

        Args:
            org: (str) Slug of the organisation.
            email: (str, not empty) Email address of the person to invite.
            role: (str, default 'Member') Role that the invited person will have.
            teams: (list of OrganizationTeamInvite) Teams that the invited person is to join.
            user: (str, not empty) Slug of the user to invite.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Withdraw an invitation to an organisation.

        `DELETE /v1/orgs/{org}/invites/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def extend(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.OrganizationInviteExtend:
        """Extend the time for which an invitation is valid.

        The reply holds the new time of expiry.
        `POST /v1/orgs/{org}/invites/{slug_perm}/extend/` returns OrganizationInviteExtend.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_EXTEND, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.OrganizationInvite]:
        """List the invitations to an organisation.

        `GET /v1/orgs/{org}/invites/` returns a page that iterates over every OrganizationInvite of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        org: str,
        slug_perm: str,
        *,
        role: Literal["Owner", "Manager", "Member", "Collaborator"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationInvite:
        """Change the role that an invitation offers.

        `PATCH /v1/orgs/{org}/invites/{slug_perm}/` returns OrganizationInvite.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
            role: (str, default 'Member') Role that the invited person will have.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def resend(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.OrganizationInviteExtend:
        """Send an invitation again.

        `POST /v1/orgs/{org}/invites/{slug_perm}/resend/` returns OrganizationInviteExtend.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RESEND, locals())


class AsyncInvites(AsyncGroup):
    """Invites: create, delete, extend, list, partial update, resend."""

    async def create(
        self,
        org: str,
        *,
        email: str | Unset = UNSET,
        role: Literal["Owner", "Manager", "Member", "Collaborator"] | str | Unset = UNSET,
        teams: Sequence[m.OrganizationTeamInvite | Mapping[str, Any]] | Unset = UNSET,
        user: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationInvite:
        """Invite a user to an organisation.

        Name the invited person by `email` or by the slug of an existing `user`.
        `POST /v1/orgs/{org}/invites/` returns OrganizationInvite.

        Args:
            org: (str) Slug of the organisation.
            email: (str, not empty) Email address of the person to invite.
            role: (str, default 'Member') Role that the invited person will have.
            teams: (list of OrganizationTeamInvite) Teams that the invited person is to join.
            user: (str, not empty) Slug of the user to invite.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, org: str, slug_perm: str, *, options: Options | None = None) -> None:
        """Withdraw an invitation to an organisation.

        `DELETE /v1/orgs/{org}/invites/{slug_perm}/` returns nothing.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    async def extend(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.OrganizationInviteExtend:
        """Extend the time for which an invitation is valid.

        The reply holds the new time of expiry.
        `POST /v1/orgs/{org}/invites/{slug_perm}/extend/` returns OrganizationInviteExtend.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_EXTEND, locals())

    def list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.OrganizationInvite]:
        """List the invitations to an organisation.

        `GET /v1/orgs/{org}/invites/` returns a page that iterates over every OrganizationInvite of all pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        org: str,
        slug_perm: str,
        *,
        role: Literal["Owner", "Manager", "Member", "Collaborator"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationInvite:
        """Change the role that an invitation offers.

        `PATCH /v1/orgs/{org}/invites/{slug_perm}/` returns OrganizationInvite.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
            role: (str, default 'Member') Role that the invited person will have.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def resend(self, org: str, slug_perm: str, *, options: Options | None = None) -> m.OrganizationInviteExtend:
        """Send an invitation again.

        `POST /v1/orgs/{org}/invites/{slug_perm}/resend/` returns OrganizationInviteExtend.

        Args:
            org: (str) Slug of the organisation.
            slug_perm: (str) Permanent identifier (`slug_perm`) of the invitation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RESEND, locals())
