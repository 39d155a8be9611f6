"""The body of a call, made of the arguments of a method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..absence import UNSET
from ..argument_types import mapping, text
from ..encoding.body import Body, encode_body
from ..errors import ConfigurationError
from ..http.headers import sendable
from ..http.url import require_zone
from ..values.spelled import numeric, urlsafe

if TYPE_CHECKING:
    from .operation import Operation


def body_of(operation: Operation[Any], arguments: Mapping[str, Any], extra_fields: Mapping[str, Any]) -> Body | None:
    """The encoded body, or None where no argument belongs to it.

    extra_fields: what `options` adds. Raises ConfigurationError for arguments that the media type cannot carry.
    """
    styles = operation.styles
    if operation.body is None:
        return None if not extra_fields else encode_body("application/json", {}, extra_fields)
    shape: Any = operation if operation.shapes is None else operation.shapes(arguments)
    if shape is None:
        return None if not extra_fields else encode_body(operation.body, {}, extra_fields, styles)
    media_type: str = shape.body
    type_argument = operation.content_type_argument
    if type_argument is not None and arguments[type_argument] is not UNSET:
        media_type = sendable("Content-Type", text("content_type", arguments[type_argument]))[1]
    if shape.body_argument:
        return encode_body(media_type, _body_value(shape, shape.body_argument, arguments), extra_fields, styles)
    field_arguments = operation.field_arguments(arguments) if shape.fields is None else shape.fields
    names = [name for name in field_arguments if arguments[name] is not UNSET]
    fields = {
        operation.rename.get(name, name): require_zone(name, _body_value(shape, name, arguments)) for name in names
    }
    if shape.further and arguments[shape.further] is not UNSET:
        fields |= mapping(shape.further, _body_value(shape, shape.further, arguments))
    field_styles = (
        {operation.rename.get(name, name): styles[name] for name in names if name in styles} if styles else styles
    )
    return encode_body(media_type, fields if fields or shape.always else UNSET, extra_fields, field_styles)


def _body_value(shape: Any, name: str, arguments: Mapping[str, Any]) -> Any:
    """The argument of the body, its decimals as numbers and its bytes URL-safe where the API says so."""
    value = urlsafe(arguments[name]) if name in shape.urlsafe else arguments[name]
    if name not in shape.numbers:
        return value
    try:
        return numeric(value)
    except ValueError as error:
        raise ConfigurationError(f"{name!r} cannot be written as JSON: {error}") from error
