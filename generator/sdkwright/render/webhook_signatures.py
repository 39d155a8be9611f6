"""How the server signs webhooks -> source."""

from __future__ import annotations

from dataclasses import fields

from sdkwright.literals import literal
from sdkwright.model.signatures import SignatureRule
from sdkwright.plan.prose import Doc
from sdkwright.plan.views import Project


def signature_source(rule: SignatureRule) -> str:
    """The expression for a signature: what is usual is left out."""
    usual = SignatureRule(rule.header)
    values = ((field.name, getattr(rule, field.name)) for field in fields(rule))
    others = [f"{name}={literal(value)}" for name, value in values if value != getattr(usual, name)]
    return f"Signature({', '.join([literal(rule.header), *others])})"


def verify_doc(rule: SignatureRule) -> Doc:
    """The docstring of the function that verifies any webhook."""
    source = f" Defaults to the environment variable {rule.variable}." if rule.variable else ""
    old = ", or was signed too long ago" if rule.timestamp else ""
    return Doc(
        summary=f"Make sure that a request comes from the server, by the header {rule.header}.",
        arguments=(
            ("body", "The body of the request, exactly as it came."),
            ("headers", "The headers of the request."),
            ("secret", f"The secret of the webhook.{source}"),
        ),
        raises=(
            ("WebhookSignatureError", f"The request is not signed with the secret{old}."),
            ("ConfigurationError", "There is no secret, or the body is not bytes or text."),
        ),
    )


def webhook_words(project: Project) -> str:
    """What the README says of webhooks."""
    module, rule = f"{project.module}.webhooks", project.signature
    functions = f"`{module}` has a function for each request that the API sends: it takes the body"
    if rule is None:
        return (
            f"{functions} and gives the model.\n"
            "It does not ask who has sent it: check the signature first, where there is one."
        )
    secret = f"given as `secret=`{f' or in the environment variable {rule.variable}' if rule.variable else ''}"
    signed = f"signed in the header `{rule.header}` with the secret of the webhook,\n{secret}"
    raises = "Any other is a `WebhookSignatureError`."
    if project.webhooks:
        return f"{functions} and the headers, and gives the model.\nThe request must be {signed}. {raises}"
    return f"`{module}.verify_webhook(body, headers)` makes sure that a request is {signed}.\n{raises}"
