"""Request bodies: JSON, forms, multipart forms, and bytes or text as they are."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Collection, Iterable, Iterator, Mapping
from io import IOBase
from os import PathLike
from typing import Any, Final

import msgspec

from ..absence import UNSET
from ..argument_types import mapping
from ..errors import ConfigurationError
from ..http.headers import is_json, media_kind
from ..http.upload import Upload
from ..models.model import Model, plain
from .forms import content_of, encode_form, encode_multipart, is_content, is_file
from .json_text import encode_json

_PATCH: Final = "application/merge-patch+json"
"""In a patch null removes a field (RFC 7396), so it is sent wherever it was set."""

_FILES: Final = (bytes, bytearray, memoryview, tuple, IOBase, PathLike, Upload, Iterator, AsyncIterator)
"""Types of files in a multipart form, where bytes stay bytes."""

_FORM: Final = "application/x-www-form-urlencoded"
_NO_STYLES: Final[Mapping[str, str]] = {}


class Body(msgspec.Struct, frozen=True):
    """An encoded body and the media type to announce it with."""

    media_type: str
    content: bytes | Upload


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


def encode_raw(body: Any, form: Any, files: Any) -> Body | None:
    """The body of a request without a method of its own: bytes and files as they are, anything else as JSON; or a form.

    form, files: mappings of the fields and the files of a form, which is multipart where there are files, or None.
    Raises ConfigurationError for what cannot be sent, and for a body beside a form.
    """
    if form is None and files is None:
        media_type = "application/octet-stream" if is_content(body) else "application/json"
        return encode_body(media_type, UNSET if body is None else body)
    fields, parts = mapping("form", form), mapping("files", files)
    if body is not UNSET or fields.keys() & parts.keys():
        raise ConfigurationError("give body= or form= and files=, and each field once: a request has one body")
    for name, value in parts.items():
        if not all(map(is_file, value if isinstance(value, list) else [value])):
            raise ConfigurationError(
                f"the file {name!r} must be bytes, a pathlib.Path, an open file or an iterator, a tuple of a name and "
                "one of these, or a list of them"
            )
    has_files = parts or any(is_file(value) for value in fields.values())
    return encode_body("multipart/form-data" if has_files else _FORM, {**fields, **parts})


def _has_pieces(value: Any) -> bool:
    """Whether a value is an iterable of bytes, as far as that can be seen before it is read."""
    if isinstance(value, Collection):
        is_bytes = (isinstance(piece, (bytes, bytearray, memoryview)) for piece in value)
        return not isinstance(value, Mapping) and all(is_bytes)
    return isinstance(value, (Iterable, AsyncIterable)) and not isinstance(value, Model)


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
    if _has_pieces(value):
        return Body(media_type, content_of(value))
    raise ConfigurationError(
        f"a body of {media_type} must be text, bytes, a file or an iterable of bytes, not {type(value).__name__}"
    )


def _object_fields(value: Mapping[str, Any] | Model, *, nulls: bool = False) -> Mapping[str, Any]:
    """The fields of an object body by their names in it; nulls: whether those that were set to None are among them."""
    fields: Mapping[str, Any] = plain(value, nulls=nulls) if isinstance(value, Model) else value
    return fields


def _merge_fields(value: Any, extra_fields: Mapping[str, Any], *, nulls: bool) -> dict[str, Any]:
    """An object body with more fields."""
    if value is not UNSET and not isinstance(value, (Mapping, Model)):
        raise ConfigurationError("fields can only be added to a body that is an object")
    return {**({} if value is UNSET else _object_fields(value, nulls=nulls)), **extra_fields}
