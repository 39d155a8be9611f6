"""From the bytes of a reply to the type that a method returns: fast when the reply is as described, else leniently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, get_args, get_origin

import msgspec

from .conversion import choose, convert
from .errors import DecodeError
from .headers import is_json
from .message import NOT_JSON, Content, Response

_DECODERS: Final[dict[Any, msgspec.json.Decoder[Any] | None]] = {}
_ENVELOPE: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ODD: Final = 8
"""So many odd elements after one another, and the rest of a list is taken for odd."""

_ROWS: Final = msgspec.json.Decoder(list[msgspec.Raw])
_ANYTHING: Final = msgspec.json.Decoder()


def decode(data: bytes | msgspec.Raw, kind: Any, source: str = "the text") -> Any:
    """JSON as `kind`. Never fails for its shape: what does not fit stays as it came.

    Raises DecodeError for bytes that are no JSON; its message names `source`.
    """
    decoder = _decoder(kind)
    if decoder is not None:
        try:
            return decoder.decode(data)
        except msgspec.ValidationError:
            # Unknown fields, or values that do not fit.
            if get_origin(kind) is list and (rows := _rows(data)) is not None:
                return list(_each(rows, get_args(kind)[0]))
        except NOT_JSON as error:
            raise _not_json(data, error, source) from error
    return convert(_anything(data, source), kind)


def _each(rows: Sequence[msgspec.Raw], kind: Any) -> Iterator[Any]:
    """The elements of a list. One that is odd does not make the others slow; many in a row are not tried in vain."""
    decoder, odd = _decoder(kind), 0
    for row in rows:
        if decoder is not None and odd < _ODD:
            try:
                yield decoder.decode(row)
                odd = 0
                continue
            except msgspec.ValidationError:
                odd += 1
        yield convert(_ANYTHING.decode(row), kind)


def _rows(data: bytes | msgspec.Raw) -> list[msgspec.Raw] | None:
    """The elements of a JSON list, not yet decoded; None for anything else."""
    try:
        return _ROWS.decode(data)
    except msgspec.ValidationError:
        return None


def read_reply(response: Response, kind: Any, *, content: bool = False) -> Any:
    """What a method returns for a reply: None for an empty one or where none is expected.

    content: whether the API documents replies other than JSON, which are returned as Content. Where it does not,
    whatever came is read as JSON. Raises DecodeError for what does not parse.
    """
    if kind is None or not response.content:
        return None
    media_type = response.content_type
    if kind is not Content:
        if is_json(media_type):
            return _json_or_content(response, kind, content)
        if kind is bytes:
            return response.content
        # XML names its own charset: where other content than JSON is documented, it is left in bytes.
        is_text = media_type.startswith("text/") and not (content and media_type == "text/xml")
        if is_text and str in get_args(kind):
            return _object_or(response, kind, response.text)
        if kind is str and (is_text or not media_type or not content):
            return response.text
        if not media_type or not content:
            return decode(response.json_text, kind, _source(response))
        if is_text:
            return _object_or(response, kind, _content(response))
    return _content(response)


def _json_or_content(response: Response, kind: Any, content: bool) -> Any:
    """JSON; where only text and files are documented, a file that was called JSON is Content."""
    try:
        return decode(response.json_text, kind, _source(response))
    except DecodeError:
        if kind is str and content:
            return _content(response)
        raise


def _content(response: Response) -> Content:
    return Content(response.content, response.headers.get("content-type", ""))


def read_items(response: Response, kind: Any, keys: Sequence[str]) -> list[Any]:
    """The items of one page: the array under `keys`, none when nothing is there, and one when it is no array.

    Raises DecodeError when the reply is not JSON.
    """
    if not response.content:
        return []
    found = _enter(response, keys)
    if found is None:
        # No envelope: an array that stands alone is the items themselves.
        whole = _anything(response.json_text, _source(response))
        return list(convert(whole, list[kind])) if isinstance(whole, list) else []
    items = decode(found, list[kind], _source(response))
    if items is None:
        return []
    return items if isinstance(items, list) else [convert(items, kind)]


def read_value(response: Response, keys: Sequence[str]) -> Any:
    """The value under `keys` in a JSON reply; None when there is none."""
    found = _enter(response, keys) if response.content else None
    return None if found is None else _anything(found, _source(response))


def _object_or(response: Response, kind: Any, otherwise: Any) -> Any:
    """A JSON object or array, which some servers send as text; for other text `otherwise`."""
    if response.json_text.lstrip()[:1] in (b"{", b"["):
        try:
            return decode(response.json_text, kind)
        except DecodeError:
            pass
    return otherwise


def read_last(response: Response, keys: Sequence[str], field: Sequence[str]) -> Any:
    """The value under `field` in the last item of the array under `keys`; None when there is none."""
    found = _enter(response, keys)
    items = _anything(found, _source(response)) if found is not None else None
    value = items[-1] if isinstance(items, list) and items else None
    for key in field:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _enter(response: Response, keys: Sequence[str]) -> bytes | msgspec.Raw | None:
    """The part of a JSON reply under `keys`, not yet decoded; None when there is no such part."""
    found: bytes | msgspec.Raw = response.json_text
    for key in keys:
        try:
            fields = _ENVELOPE.decode(found)
        except msgspec.ValidationError:
            return None
        except NOT_JSON as error:
            raise _not_json(found, error, _source(response)) from error
        if key not in fields:
            return None
        found = fields[key]
    return found


def _decoder(kind: Any) -> msgspec.json.Decoder[Any] | None:
    """The decoder for `kind`, built when first asked for; None for a type that only the lenient way can do."""
    try:
        return _DECODERS[kind]
    except KeyError:
        pass
    try:
        decoder: msgspec.json.Decoder[Any] | None = msgspec.json.Decoder(kind, dec_hook=choose)
    except (TypeError, RecursionError):
        # A union that msgspec does not support, of two untagged models for instance; or hundreds of models in a chain.
        decoder = None
    return _DECODERS.setdefault(kind, decoder)


def _anything(data: bytes | msgspec.Raw, source: str) -> Any:
    try:
        return _ANYTHING.decode(data)
    except NOT_JSON as error:
        raise _not_json(data, error, source) from error


def _source(response: Response) -> str:
    named = f"the reply from {response.url}" if response.url else "the reply"
    kind = response.content_type
    return f"{named}, which came as {kind}," if kind and not is_json(kind) else named


def _not_json(data: bytes | msgspec.Raw, error: BaseException, source: str) -> DecodeError:
    return DecodeError(f"{source} is no JSON: {error}", body=bytes(data))
