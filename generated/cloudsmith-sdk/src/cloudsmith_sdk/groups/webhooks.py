"""Webhooks, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .. import _paging as paging
from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.RepositoryWebhook] = Operation(
    "POST", "/v1/webhooks/{owner}/{repo}/", body=JSON, returns=lambda: m.RepositoryWebhook
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/webhooks/{owner}/{repo}/{identifier}/")
_LIST: Operation[m.RepositoryWebhook] = Operation(
    "GET",
    "/v1/webhooks/{owner}/{repo}/",
    query=("page", "page_size"),
    returns=lambda: m.RepositoryWebhook,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.RepositoryWebhook] = Operation(
    "PATCH", "/v1/webhooks/{owner}/{repo}/{identifier}/", body=JSON, returns=lambda: m.RepositoryWebhook
)
_READ: Operation[m.RepositoryWebhook] = Operation(
    "GET", "/v1/webhooks/{owner}/{repo}/{identifier}/", returns=lambda: m.RepositoryWebhook
)


class Webhooks(Group):
    """Webhooks: create, delete, list, partial update, read."""

    def create(
        self,
        owner: str,
        repo: str,
        *,
        events: (
            Sequence[
                Literal[
                    "*",
                    "package.created",
                    "package.deleted",
                    "package.downloaded",
                    "package.failed",
                    "package.quarantined",
                    "package.released",
                    "package.restored",
                    "package.security_scanned",
                    "package.synced",
                    "package.syncing",
                    "package.tags_updated",
                ]
                | str
            ]
            | None
        ),
        target_url: str,
        templates: Sequence[m.WebhookTemplate | Mapping[str, Any] | None] | None,
        is_active: bool | Unset = UNSET,
        package_query: str | Unset | None = UNSET,
        request_body_format: int | Unset = UNSET,
        request_body_template_format: int | Unset = UNSET,
        request_content_type: str | Unset | None = UNSET,
        secret_header: str | Unset | None = UNSET,
        secret_value: str | Unset | None = UNSET,
        signature_key: str | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryWebhook:
        """Create a webhook for a repository.

        Requests carry the header `X-Cloudsmith-Signature`, an HMAC of their body, when a `signature_key` is set. A
        repeated call creates a further webhook.
        `POST /v1/webhooks/{owner}/{repo}/` returns RepositoryWebhook.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            events: (list of str or None) Events that trigger the webhook; `*` stands for all.
            target_url: (str, 1 to 2000 chars) Address to which the webhook's requests are sent by POST.
            templates: (list of WebhookTemplate or None or None) Templates for the body of the requests, by event.
            is_active: (bool) Whether the webhook sends requests when subscribed events happen.
            package_query: (str or None, up to 1024 chars) Search query a package must match to trigger the webhook.
            request_body_format: (int) Format of the body; 0 JSON object, 1 JSON array, 2 form, 3 Handlebars template.
            request_body_template_format: (int) Format of the templates; 0 generic, 1 JSON, 2 XML.
            request_content_type: (str or None, up to 128 chars) Value of the `Content-Type` header to send.
            secret_header: (str or None, up to 64 chars, pattern ^[-\\w]+$) Header to send `secret_value` in; it is not
                sent if the header is already in use.
            secret_value: (str or None, up to 512 chars, pattern ^[^\\n\\r]+$) Secret to send, so that the target can
                tell where the requests come from.
            signature_key: (str, 1 to 512 chars) Key for the HMAC of the body that is sent in the
                `X-Cloudsmith-Signature` header.
            verify_ssl: (bool) Whether the TLS certificate of the target is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete a webhook of a repository.

        `DELETE /v1/webhooks/{owner}/{repo}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the webhook.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.RepositoryWebhook]:
        """List the webhooks of a repository.

        `GET /v1/webhooks/{owner}/{repo}/` returns a page that iterates over every RepositoryWebhook of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        events: (
            Sequence[
                Literal[
                    "*",
                    "package.created",
                    "package.deleted",
                    "package.downloaded",
                    "package.failed",
                    "package.quarantined",
                    "package.released",
                    "package.restored",
                    "package.security_scanned",
                    "package.synced",
                    "package.syncing",
                    "package.tags_updated",
                ]
                | str
            ]
            | Unset
            | None
        ) = UNSET,
        is_active: bool | Unset = UNSET,
        package_query: str | Unset | None = UNSET,
        request_body_format: int | Unset = UNSET,
        request_body_template_format: int | Unset = UNSET,
        request_content_type: str | Unset | None = UNSET,
        secret_header: str | Unset | None = UNSET,
        secret_value: str | Unset | None = UNSET,
        signature_key: str | Unset = UNSET,
        target_url: str | Unset = UNSET,
        templates: Sequence[m.WebhookTemplate | Mapping[str, Any] | None] | Unset | None = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryWebhook:
        """Change some settings of a webhook.

        `PATCH /v1/webhooks/{owner}/{repo}/{identifier}/` returns RepositoryWebhook.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the webhook.
            events: (list of str or None) Events that trigger the webhook; `*` stands for all.
            is_active: (bool) Whether the webhook sends requests when subscribed events happen.
            package_query: (str or None, up to 1024 chars) Search query a package must match to trigger the webhook.
            request_body_format: (int) Format of the body; 0 JSON object, 1 JSON array, 2 form, 3 Handlebars template.
            request_body_template_format: (int) Format of the templates; 0 generic, 1 JSON, 2 XML.
            request_content_type: (str or None, up to 128 chars) Value of the `Content-Type` header to send.
            secret_header: (str or None, up to 64 chars, pattern ^[-\\w]+$) Header to send `secret_value` in; it is not
                sent if the header is already in use.
            secret_value: (str or None, up to 512 chars, pattern ^[^\\n\\r]+$) Secret to send, so that the target can
                tell where the requests come from.
            signature_key: (str, 1 to 512 chars) Key for the HMAC of the body that is sent in the
                `X-Cloudsmith-Signature` header.
            target_url: (str, 1 to 2000 chars) Address to which the webhook's requests are sent by POST.
            templates: (list of WebhookTemplate or None or None) Templates for the body of the requests, by event.
            verify_ssl: (bool) Whether the TLS certificate of the target is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> m.RepositoryWebhook:
        """Get a webhook of a repository.

        `GET /v1/webhooks/{owner}/{repo}/{identifier}/` returns RepositoryWebhook.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the webhook.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncWebhooks(AsyncGroup):
    """Webhooks: create, delete, list, partial update, read."""

    async def create(
        self,
        owner: str,
        repo: str,
        *,
        events: (
            Sequence[
                Literal[
                    "*",
                    "package.created",
                    "package.deleted",
                    "package.downloaded",
                    "package.failed",
                    "package.quarantined",
                    "package.released",
                    "package.restored",
                    "package.security_scanned",
                    "package.synced",
                    "package.syncing",
                    "package.tags_updated",
                ]
                | str
            ]
            | None
        ),
        target_url: str,
        templates: Sequence[m.WebhookTemplate | Mapping[str, Any] | None] | None,
        is_active: bool | Unset = UNSET,
        package_query: str | Unset | None = UNSET,
        request_body_format: int | Unset = UNSET,
        request_body_template_format: int | Unset = UNSET,
        request_content_type: str | Unset | None = UNSET,
        secret_header: str | Unset | None = UNSET,
        secret_value: str | Unset | None = UNSET,
        signature_key: str | Unset = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryWebhook:
        """Create a webhook for a repository.

        Requests carry the header `X-Cloudsmith-Signature`, an HMAC of their body, when a `signature_key` is set. A
        repeated call creates a further webhook.
        `POST /v1/webhooks/{owner}/{repo}/` returns RepositoryWebhook.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            events: (list of str or None) Events that trigger the webhook; `*` stands for all.
            target_url: (str, 1 to 2000 chars) Address to which the webhook's requests are sent by POST.
            templates: (list of WebhookTemplate or None or None) Templates for the body of the requests, by event.
            is_active: (bool) Whether the webhook sends requests when subscribed events happen.
            package_query: (str or None, up to 1024 chars) Search query a package must match to trigger the webhook.
            request_body_format: (int) Format of the body; 0 JSON object, 1 JSON array, 2 form, 3 Handlebars template.
            request_body_template_format: (int) Format of the templates; 0 generic, 1 JSON, 2 XML.
            request_content_type: (str or None, up to 128 chars) Value of the `Content-Type` header to send.
            secret_header: (str or None, up to 64 chars, pattern ^[-\\w]+$) Header to send `secret_value` in; it is not
                sent if the header is already in use.
            secret_value: (str or None, up to 512 chars, pattern ^[^\\n\\r]+$) Secret to send, so that the target can
                tell where the requests come from.
            signature_key: (str, 1 to 512 chars) Key for the HMAC of the body that is sent in the
                `X-Cloudsmith-Signature` header.
            verify_ssl: (bool) Whether the TLS certificate of the target is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete a webhook of a repository.

        `DELETE /v1/webhooks/{owner}/{repo}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the webhook.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    def list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.RepositoryWebhook]:
        """List the webhooks of a repository.

        `GET /v1/webhooks/{owner}/{repo}/` returns a page that iterates over every RepositoryWebhook of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        events: (
            Sequence[
                Literal[
                    "*",
                    "package.created",
                    "package.deleted",
                    "package.downloaded",
                    "package.failed",
                    "package.quarantined",
                    "package.released",
                    "package.restored",
                    "package.security_scanned",
                    "package.synced",
                    "package.syncing",
                    "package.tags_updated",
                ]
                | str
            ]
            | Unset
            | None
        ) = UNSET,
        is_active: bool | Unset = UNSET,
        package_query: str | Unset | None = UNSET,
        request_body_format: int | Unset = UNSET,
        request_body_template_format: int | Unset = UNSET,
        request_content_type: str | Unset | None = UNSET,
        secret_header: str | Unset | None = UNSET,
        secret_value: str | Unset | None = UNSET,
        signature_key: str | Unset = UNSET,
        target_url: str | Unset = UNSET,
        templates: Sequence[m.WebhookTemplate | Mapping[str, Any] | None] | Unset | None = UNSET,
        verify_ssl: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryWebhook:
        """Change some settings of a webhook.

        `PATCH /v1/webhooks/{owner}/{repo}/{identifier}/` returns RepositoryWebhook.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the webhook.
            events: (list of str or None) Events that trigger the webhook; `*` stands for all.
            is_active: (bool) Whether the webhook sends requests when subscribed events happen.
            package_query: (str or None, up to 1024 chars) Search query a package must match to trigger the webhook.
            request_body_format: (int) Format of the body; 0 JSON object, 1 JSON array, 2 form, 3 Handlebars template.
            request_body_template_format: (int) Format of the templates; 0 generic, 1 JSON, 2 XML.
            request_content_type: (str or None, up to 128 chars) Value of the `Content-Type` header to send.
            secret_header: (str or None, up to 64 chars, pattern ^[-\\w]+$) Header to send `secret_value` in; it is not
                sent if the header is already in use.
            secret_value: (str or None, up to 512 chars, pattern ^[^\\n\\r]+$) Secret to send, so that the target can
                tell where the requests come from.
            signature_key: (str, 1 to 512 chars) Key for the HMAC of the body that is sent in the
                `X-Cloudsmith-Signature` header.
            target_url: (str, 1 to 2000 chars) Address to which the webhook's requests are sent by POST.
            templates: (list of WebhookTemplate or None or None) Templates for the body of the requests, by event.
            verify_ssl: (bool) Whether the TLS certificate of the target is verified.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(
        self, owner: str, repo: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryWebhook:
        """Get a webhook of a repository.

        `GET /v1/webhooks/{owner}/{repo}/{identifier}/` returns RepositoryWebhook.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) of the webhook.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
