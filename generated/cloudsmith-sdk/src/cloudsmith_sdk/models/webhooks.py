"""Models of webhooks."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Literal

from .._runtime import ABSENT, UNSET, Model, Sent, Unset


class RepositoryWebhook(Model, kw_only=True):
    """A webhook of a repository.

    Attributes:
        created_at: When it was created.
        created_by: User who created it.
        created_by_url: API address of the user who created it.
        disable_reason: Why the webhook is disabled, as a number.
        disable_reason_str: Why the webhook is disabled, in words.
        events: Events that trigger the webhook; `*` stands for all.
        identifier: Deprecated number; use `slug_perm`.
        is_active: Whether the webhook sends requests when subscribed events happen.
        is_last_response_bad: Whether the last response from the target was bad.
        last_response_status: Status of the last response from the target, as a number.
        last_response_status_str: Status of the last response from the target, in words.
        num_sent: Number of requests that the webhook has sent.
        package_query: Search query a package must match to trigger the webhook.
        request_body_format: Format of the body; 0 JSON object, 1 JSON array, 2 form, 3 Handlebars template.
        request_body_format_str: Format of the body, in words.
        request_body_template_format: Format of the templates; 0 generic, 1 JSON, 2 XML.
        request_body_template_format_str: Format of the templates, in words.
        request_content_type: Value of the `Content-Type` header to send.
        secret_header: Header to send `secret_value` in; it is not sent if the header is already in use.
        self_url: API address of this object.
        slug_perm: Permanent identifier, which never changes.
        target_url: Address to which the webhook's requests are sent by POST.
        templates: Templates for the body of the requests, by event.
        updated_at: When it was last changed.
        updated_by: User who last changed it.
        updated_by_url: API address of the user who last changed it.
        verify_ssl: Whether the TLS certificate of the target is verified.
    """

    created_at: Sent[dt.datetime] = ABSENT
    created_by: Sent[str] = ABSENT
    created_by_url: Sent[str] = ABSENT
    disable_reason: Sent[int] = ABSENT
    disable_reason_str: Sent[str] = ABSENT
    events: (
        builtins.list[
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
    ) = ABSENT
    identifier: int | None = ABSENT
    is_active: Sent[bool] = ABSENT
    is_last_response_bad: Sent[bool] = ABSENT
    last_response_status: Sent[int] = ABSENT
    last_response_status_str: Sent[str] = ABSENT
    num_sent: Sent[int] = ABSENT
    package_query: str | None = ABSENT
    request_body_format: Sent[int] = ABSENT
    request_body_format_str: Sent[str] = ABSENT
    request_body_template_format: Sent[int] = ABSENT
    request_body_template_format_str: Sent[str] = ABSENT
    request_content_type: str | None = ABSENT
    secret_header: str | None = ABSENT
    self_url: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    target_url: Sent[str] = ABSENT
    templates: builtins.list[WebhookTemplate | None] | None = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT
    updated_by: Sent[str] = ABSENT
    updated_by_url: Sent[str] = ABSENT
    verify_ssl: Sent[bool] = ABSENT


class WebhookTemplate(Model, kw_only=True):
    """Template for the body of a webhook's requests for one event.

    Attributes:
        event: Event that the template is for, such as `package.synced`.
        template: Template for the body of the request.
    """

    event: Sent[str] = ABSENT
    template: str | Unset | None = UNSET
