"""The names that generated classes may not take, held against the classes that they would hide something of."""

from __future__ import annotations

from sdkwright.plan.names import ON_CLIENT, ON_HEADERS, ON_MODELS
from sdkwright.runtime import AsyncClient, Client, Headers, Model


def _public(*classes: type) -> set[str]:
    return {name for cls in classes for name in dir(cls) if not name.startswith("_")}


def test_no_operation_can_hide_what_a_client_offers() -> None:
    """Every public name of the runtime's clients is reserved, so that an operation of that name gets an underscore."""
    assert _public(Client, AsyncClient) <= ON_CLIENT


def test_no_field_can_hide_what_a_model_offers() -> None:
    """Every public name of the runtime's model is reserved, so that a field of that name gets an underscore."""
    assert _public(Model) <= ON_MODELS


def test_no_header_can_hide_what_headers_offer() -> None:
    """Every public name of the runtime's headers is reserved, so that a header of that name gets an underscore."""
    assert _public(Headers) <= ON_HEADERS
