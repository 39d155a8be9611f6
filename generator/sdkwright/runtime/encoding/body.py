"""Request bodies: JSON, forms, multipart forms, and bytes or text as they are."""

from __future__ import annotations

from collections.abc import Mapping
from io import IOBase
from typing import Any, Final

import msgspec

from ..absence import UNSET
from ..errors import ConfigurationError
from ..http.headers import is_json, media_kind
from ..models.model import Model, plain
from .forms import content_of, encode_form, encode_multipart, is_content
from .json_text import encode_json

_PATCH: Final = "application/merge-patch+json"
"""In a patch null removes a field (RFC 7396), so it is sent wherever it was set."""

_FILES: Final = (bytes, bytearray, memoryview, tuple, IOBase)
"""Types of files in a multipart form, where bytes stay bytes."""

_FORM: Final = "application/x-www-form-urlencoded"
_NO_STYLES: Final[Mapping[str, str]] = {}


class Body(msgspec.Struct, frozen=True):
    """An encoded body and the media type to announce it with."""

    media_type: str
    content: bytes


def encode_body(
    media_type: str, value: Any, extra_fields: Mapping[str, Any] | None = None, styles: Mapping[str, str] = _NO_STYLES
) -> Body | None:
    """`value` as a body of `media_type`, `extra_fields` merged into it; None when there is neither.

    styles: of the fields of a form, by their names in it.
    Raises ConfigurationError for values that the media type cannot carry.
    """
    try:
        if extra_fields:
            value = _merge_fields(value, extra_fields, nulls=media_kind(media_type) == _PATCH)
        return None if value is UNSET else _encoded_body(media_type, value, styles)
    except (TypeError, UnicodeError, RecursionError) as error:
        raise ConfigurationError(f"the body cannot be written as {media_type}: {error}") from error


def _encoded_body(media_type: str, value: Any, styles: Mapping[str, str]) -> Body:
    """`value` as a body of `media_type`."""
    kind = media_kind(media_type)
    if is_json(kind):
        return Body(media_type, encode_json(value, nulls=kind == _PATCH))
    if is_content(value):
        return Body(media_type, content_of(value))
    if isinstance(value, (Mapping, Model)):
        if kind == _FORM:
            return Body(media_type, encode_form(_object_fields(value), styles))
        if kind.startswith("multipart/"):
            fields = plain(value, _FILES) if isinstance(value, Model) else value
            return Body(*encode_multipart(kind, fields, styles))
    if isinstance(value, str):
        return Body(media_type, value.encode())
    raise ConfigurationError(f"a body of {media_type} must be text, bytes or a file, not {type(value).__name__}")


def _object_fields(value: Mapping[str, Any] | Model, *, nulls: bool = False) -> Mapping[str, Any]:
    """The fields of an object body by their names in it; nulls: whether those that were set to None are among them."""
    fields: Mapping[str, Any] = plain(value, nulls=nulls) if isinstance(value, Model) else value
    return fields


def _merge_fields(value: Any, extra_fields: Mapping[str, Any], *, nulls: bool) -> dict[str, Any]:
    """An object body with more fields."""
    if value is not UNSET and not isinstance(value, (Mapping, Model)):
        raise ConfigurationError("fields can only be added to a body that is an object")
    return {**({} if value is UNSET else _object_fields(value, nulls=nulls)), **extra_fields}
