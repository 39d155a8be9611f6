"""Webhooks -> functions that read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.model import Api, Webhook
from sdkwright.model.signatures import SignatureRule
from sdkwright.naming import clear_of, settle, snake
from sdkwright.plan.models.models import MODELS, Models
from sdkwright.plan.names.reserved import ANNOTATIONS
from sdkwright.plan.prose import Doc
from sdkwright.plan.webhook_views import WebhooksView, WebhookView

_RAISES = (
    ("DecodeError", "The body is not the JSON that is documented."),
    ("ConfigurationError", "What was given is no body."),
)
_SIGNED_ARGUMENTS = (
    ("headers", "The headers of the request, whose signature is checked; None where that has been done."),
    ("secret", "The secret of the webhook; by default that of the environment."),
)
_SIGNED_RAISES = (("WebhookSignatureError", "The request is not signed with the secret."),)
_RESERVED = ANNOTATIONS | {"models", "dt", "builtins", "annotations", "webhook", "verify_webhook"}


def plan_webhooks(api: Api, models: Models, signature: SignatureRule | None, locked: Mapping[str, str]) -> WebhooksView:
    """A function for each webhook and each callback, sorted by name; `locked` are those of an earlier run, by key."""
    is_signed = signature is not None
    types = models.annotations(MODELS)
    proposals = {webhook.key: tuple(_name_candidates(webhook, locked)) for webhook in api.webhooks}
    names = settle(proposals, _RESERVED, {key: int(key not in locked) for key in proposals})
    views = [
        WebhookView(
            key=webhook.key,
            name=names[webhook.key],
            doc=Doc(
                _webhook_summary(webhook),
                tuple(_webhook_paragraphs(webhook)),
                arguments=(("body", _body_doc(webhook)), *(_SIGNED_ARGUMENTS if is_signed else ())),
                returns="The body as it came." if webhook.raw else "The body as it is documented.",
                raises=(*(_SIGNED_RAISES if is_signed else ()), *(() if webhook.raw else _RAISES)),
            ),
            annotation=types.reply(webhook.body) if webhook.body is not None else None,
            form=webhook.form,
            raw=webhook.raw,
            signed=is_signed,
        )
        for webhook in api.webhooks
    ]
    return WebhooksView(tuple(sorted(views, key=lambda view: view.name)), signature)


def _name_candidates(webhook: Webhook, locked: Mapping[str, str]) -> Iterator[str]:
    """A callback is named after its operation, too; clashes are resolved by the method, and then by the key."""
    if webhook.key in locked:
        yield clear_of(locked[webhook.key], _RESERVED)
    name = f"{webhook.operation} {webhook.name}"
    for text in (name, f"{name} {webhook.method}", webhook.key):
        yield clear_of(snake(text), _RESERVED)


def _webhook_summary(webhook: Webhook) -> str:
    webhook_name = (
        f"the callback {webhook.name} of {webhook.operation}" if webhook.operation else f"the webhook {webhook.name}"
    )
    return webhook.summary or f"Read {webhook_name}."


def _webhook_paragraphs(webhook: Webhook) -> Iterator[str]:
    if webhook.description:
        yield webhook.description
    if webhook.internal:
        yield "Internal: the API does not send this to the public."
    webhook_name = (
        f"the callback `{webhook.name}` of `{webhook.operation}`" if webhook.operation else f"`{webhook.name}`"
    )
    yield f"The server sends {webhook_name} by {webhook.method}. What departs from the documents is read all the same."
    if webhook.headers:
        headers = [f"- {name}: {' '.join(text.split())}".rstrip(": ") for name, text in webhook.headers]
        yield "It comes with the headers:\n" + "\n".join(headers)


def _body_doc(webhook: Webhook) -> str:
    if webhook.raw:
        return "The body of the request, which is given back as it is."
    kind = "a form" if webhook.form else "JSON"
    return f"The body of the request: {kind} as it came, or already a mapping."
