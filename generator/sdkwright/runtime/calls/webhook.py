"""Requests from the API, webhooks and callbacks, which are read like replies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from ..errors import ConfigurationError
from ..models.conversion import convert
from ..replies.decoding import decode


def webhook(body: object, kind: Any, *, form: bool = False) -> Any:
    """The body of a request as `kind`, from its bytes or text, or from the mapping that a web framework made of it.

    form: whether it is a form; a repeated field is a list. An empty body is None. What does not fit the type is kept as
    it is. Raises DecodeError for what is not JSON.
    """
    if isinstance(body, (bytes, bytearray, memoryview)):
        body = bytes(body).decode("utf-8", "replace") if form else bytes(body)
    elif isinstance(body, str) and not form:
        body = body.encode()
    elif not isinstance(body, (str, Mapping, list)):
        raise ConfigurationError(f"body must be bytes, text or a mapping, not {type(body).__name__}")
    if isinstance(body, str):
        fields: dict[str, Any] = {}
        for name, value in parse_qsl(body, keep_blank_values=True):
            fields.setdefault(name, []).append(value)
        body = {name: values[0] if len(values) == 1 else values for name, values in fields.items()}
    if isinstance(body, bytes):
        return decode(body, kind, "the body") if body.strip() else None
    return convert(body, kind)
