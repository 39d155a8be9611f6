"""Rules of retries -> source."""

from __future__ import annotations

from dataclasses import fields

from sdkwright.literals import literal
from sdkwright.model.calls import RetryRule


def retries(rule: RetryRule) -> str:
    """The expression for the policy of a rule: what it does not say is left to the runtime."""
    values = ((field.name, getattr(rule, field.name)) for field in fields(rule))
    return f"Retries({', '.join(f'{name}={literal(value)}' for name, value in values if value is not None)})"
