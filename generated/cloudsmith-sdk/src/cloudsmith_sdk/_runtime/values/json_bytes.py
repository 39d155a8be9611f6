"""JSON from and to bytes: by msgspec, and where it refuses what JSON allows, by a reader and a writer that are slower.

These are halves of surrogate pairs, which JavaScript sends for text that was cut, and numbers that no float holds.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from .spelled import as_it_came, number, whole

NOT_JSON: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What reading raises for bytes that are no JSON; RecursionError where they nest too deeply."""

_READER: Final = msgspec.json.Decoder()
_EXACT: Final = msgspec.json.Decoder(float_hook=number)
_WRITER: Final = msgspec.json.Encoder(enc_hook=as_it_came)


def read_json(data: bytes | msgspec.Raw, *, exact: bool = False) -> Any:
    """JSON as dicts, lists, strings and numbers. Raises one of NOT_JSON.

    exact: whether numbers remember digits that a float would lose.
    """
    try:
        return (_EXACT if exact else _READER).decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return _read_again(bytes(data), error)


def _read_again(data: bytes, error: Exception) -> Any:
    # Imported when first needed: most programs meet no such text.
    import json

    try:
        text = data.decode("utf-8", "surrogatepass")
        return json.loads(text, parse_float=number, parse_int=whole, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise error from None


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def write_json(value: Any) -> bytes:
    """Dicts, lists, strings and numbers as JSON. Raises TypeError or ValueError for what JSON cannot hold."""
    try:
        return _WRITER.encode(value)
    except UnicodeEncodeError:
        return _escaped(value)


def _escaped(value: Any) -> bytes:
    """JSON in which all characters beyond ASCII are escaped, as halves of pairs have to be."""
    import json

    if isinstance(value, dict):
        return b"{%s}" % b",".join([_escaped(key) + b":" + _escaped(inner) for key, inner in value.items()])
    if isinstance(value, list):
        return b"[%s]" % b",".join(map(_escaped, value))
    return json.dumps(value).encode() if isinstance(value, str) else _WRITER.encode(value)
