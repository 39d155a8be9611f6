"""JSON from and to bytes: by msgspec, or by a slower reader and writer for what it refuses though JSON allows it.

These are lone surrogates, which JavaScript sends for text that was cut, and numbers beyond the range of a float.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from .spelled import as_it_came, integer, number

NOT_JSON: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What reading raises for bytes that are not JSON; RecursionError where they nest too deeply."""

_READER: Final = msgspec.json.Decoder()
_EXACT: Final = msgspec.json.Decoder(float_hook=number)
_WRITER: Final = msgspec.json.Encoder(enc_hook=as_it_came)

_UNREADABLE: Final = object()


def read_json(data: bytes | msgspec.Raw, *, exact: bool = False) -> Any:
    """JSON as dicts, lists, strings and numbers. Raises one of NOT_JSON.

    exact: whether numbers keep digits that a float would lose.
    """
    try:
        return (_EXACT if exact else _READER).decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        value = _read_with_json(bytes(data))
        if value is not _UNREADABLE:
            return value
        raise


def _read_with_json(data: bytes) -> Any:
    """The value; _UNREADABLE rather than an error of the second reader, since that holds the text."""
    # Imported when first needed: most programs meet no such text.
    import json

    try:
        text = data.decode("utf-8", "surrogatepass")
        return json.loads(text, parse_float=number, parse_int=integer, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        return _UNREADABLE


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def write_json(value: Any) -> bytes:
    """Dicts, lists, strings and numbers as JSON. Raises TypeError or ValueError for what JSON cannot hold."""
    try:
        return _WRITER.encode(value)
    except UnicodeEncodeError:
        return _escaped_json(value)


def _escaped_json(value: Any) -> bytes:
    """JSON in which all characters beyond ASCII are escaped, as lone surrogates have to be."""
    import json

    if isinstance(value, dict):
        return b"{%s}" % b",".join([_escaped_json(key) + b":" + _escaped_json(inner) for key, inner in value.items()])
    if isinstance(value, list):
        return b"[%s]" % b",".join(map(_escaped_json, value))
    return json.dumps(value).encode() if isinstance(value, str) else _WRITER.encode(value)
