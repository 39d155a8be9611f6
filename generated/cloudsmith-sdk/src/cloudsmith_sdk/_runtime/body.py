"""Request bodies: JSON, forms, multipart forms, and bytes or text as they are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from math import isfinite
from typing import Any, Final

import msgspec

from .absence import UNSET
from .errors import ConfigurationError
from .headers import sendable
from .model import Model, plain
from .url import query_pairs, query_string, text_of

_FORM: Final = "application/x-www-form-urlencoded"


class Body(msgspec.Struct, frozen=True):
    """An encoded body and the media type to announce it with."""

    media_type: str
    content: bytes


def encode_body(media_type: str, value: Any, added: Mapping[str, Any] | None = None) -> Body | None:
    """`value` as a body of `media_type`, `added` merged into it; None when there is neither.

    Raises ConfigurationError for values that the media type cannot carry.
    """
    try:
        if added:
            value = _merged(value, added)
        return None if value is UNSET else _encoded(media_type, value)
    except (TypeError, UnicodeError, RecursionError) as error:
        raise ConfigurationError(f"the body cannot be written as {media_type}: {error}") from error


def _encoded(media_type: str, value: Any) -> Body:
    """`value` as a body of `media_type`."""
    kind = media_type.partition(";")[0].strip().lower()
    if kind == "application/json" or kind.endswith(("/json", "+json")):
        return Body(media_type, encode_json(value))
    if isinstance(value, (bytes, bytearray, memoryview)):
        return Body(media_type, bytes(value))
    if isinstance(value, (Mapping, Model)):
        fields = plain(value, keep=(bytes, bytearray, tuple))
        if kind == _FORM:
            pairs = [pair for name, inner in fields.items() for pair in query_pairs(name, inner)]
            return Body(media_type, query_string(pairs).encode())
        if kind == "multipart/form-data":
            return _multipart(fields, os.urandom(16).hex())
    if isinstance(value, str):
        return Body(media_type, value.encode())
    raise ConfigurationError(f"a body of {media_type} must be given as text or bytes, not {type(value).__name__}")


def encode_json(value: Any, name: str = "the body") -> bytes:
    """`value` as JSON: models without the fields that are None, dates as ISO 8601, decimals as text.

    Raises ConfigurationError, which tells the `name` of the innermost field, for what JSON cannot hold.
    """
    try:
        made = plain(value)
        content = msgspec.json.encode(made)
        # msgspec writes NaN and infinity as null.
        if b"null" in content and not _finite(made):
            raise ValueError("NaN and infinity are no JSON")
    except (TypeError, ValueError) as error:
        for key, inner in value.items() if isinstance(value, Mapping) else ():
            if inner is not UNSET:
                encode_json(inner, repr(key))
        raise ConfigurationError(f"{name} cannot be written as JSON: {error}") from error
    return content


def _finite(value: Any) -> bool:
    """Whether all numbers in JSON types are finite."""
    if isinstance(value, (dict, list)):
        return all(map(_finite, value.values() if isinstance(value, dict) else value))
    return not isinstance(value, float) or isfinite(value)


def _merged(value: Any, added: Mapping[str, Any]) -> dict[str, Any]:
    """An object body with more fields."""
    fields = {} if value is UNSET else plain(value)
    if not isinstance(fields, dict):
        raise ConfigurationError("fields can only be added to a body that is an object")
    return {**fields, **added}


def _multipart(fields: Mapping[str, Any], boundary: str) -> Body:
    """A multipart form: bytes, and pairs or triples of file name, bytes and media type, are files."""
    parts: list[bytes] = []
    for name, value in fields.items():
        single = isinstance(value, (bytes, bytearray)) or _is_file(value)
        for filename, content, media_type in [_part(name, value)] if single else _text_parts(name, value):
            disposition = f'form-data; name="{_quoted(name)}"' + (
                f'; filename="{_quoted(filename)}"' if filename else ""
            )
            typed = f"Content-Type: {sendable('Content-Type', media_type)[1]}\r\n" if media_type else ""
            head = f"--{boundary}\r\nContent-Disposition: {disposition}\r\n{typed}\r\n"
            parts += (head.encode(), content, b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return Body(f"multipart/form-data; boundary={boundary}", b"".join(parts))


def _is_file(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) in (2, 3) and isinstance(value[1], (bytes, bytearray))


def _part(name: str, value: Any) -> tuple[str, bytes, str]:
    """File name, bytes and media type of one file."""
    if isinstance(value, (bytes, bytearray)):
        return name, bytes(value), "application/octet-stream"
    media_type = value[2] if len(value) == 3 else "application/octet-stream"
    return str(value[0]), bytes(value[1]), str(media_type)


def _text_parts(name: str, value: Any) -> list[tuple[str, bytes, str]]:
    return [("", text_of(name, text).encode(), "") for _, text in query_pairs(name, value)]


def _quoted(text: str) -> str:
    """`text` for a quoted parameter, as browsers write it."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
