"""What the module of webhooks is rendered from."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.model.signatures import SignatureRule
from sdkwright.plan.annotations import Annotation
from sdkwright.plan.prose import Doc


@dataclass(frozen=True, slots=True)
class WebhookView:
    """A function that reads a request of the server; `annotation` is None where the request has no body.

    key: that of the webhook or callback. signed: whether it can tell that the request comes from the server.
    """

    key: str
    name: str
    doc: Doc
    annotation: Annotation | None
    form: bool
    raw: bool
    signed: bool


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """The module of webhooks: its functions, and how the server signs; `signature` is None where it does not."""

    functions: tuple[WebhookView, ...]
    signature: SignatureRule | None
