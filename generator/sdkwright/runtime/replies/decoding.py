"""From the bytes of a reply to the type that a method returns: fast when the reply is as documented, else lenient."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, get_args, get_origin

import msgspec

from ..errors import DecodeError
from ..http.headers import is_json
from ..http.message import Content, Response
from ..http.places import guard
from ..values.json_bytes import NOT_JSON, read_json
from ..values.spelled import SpelledBytes
from .promises import is_exact, keeps_promise, promise_in_words, shape_in_words

_DECODERS: Final[dict[Any, msgspec.json.Decoder[Any] | None]] = {}
_ENVELOPE: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ROWS: Final = msgspec.json.Decoder(list[msgspec.Raw])

_ODD: Final = 8
"""After so many consecutive misfits, the rest of a list is decoded leniently."""


def decode(data: bytes | msgspec.Raw, kind: Any, source: str | Response = "the text") -> Any:
    """JSON as `kind`. Never fails for its shape: what does not fit stays as it is.

    Raises DecodeError for bytes that are not JSON; its message names `source`, and it holds the reply that they are of.
    """
    decoder = _decoder(kind)
    if decoder is not None:
        try:
            return decoder.decode(data)
        except NOT_JSON:
            # Unknown fields, values that do not fit, or JSON that only the second reader can read.
            if get_origin(kind) is list and (rows := _rows(data)) is not None:
                return list(_decode_rows(rows, get_args(kind)[0], source))
    return _convert(_read_untyped(data, source, exact=is_exact(kind)), kind)


def _rows(data: bytes | msgspec.Raw) -> list[msgspec.Raw] | None:
    """The elements of a JSON list, not yet decoded; None for anything else."""
    try:
        return _ROWS.decode(data)
    except NOT_JSON:
        return None


def _decode_rows(rows: Sequence[msgspec.Raw], kind: Any, source: str | Response) -> Iterator[Any]:
    """The elements of a list. A misfit does not slow down the others, unless there are many in a row."""
    decoder, odd, exact = _decoder(kind), 0, is_exact(kind)
    for row in rows:
        if decoder is not None and odd < _ODD:
            try:
                yield decoder.decode(row)
                odd = 0
                continue
            except NOT_JSON:
                odd += 1
        yield _convert(_read_untyped(row, source, exact=exact), kind)


def read_reply(response: Response, kind: Any, *, raw: bool = False) -> Any:
    """What a method returns for a reply: None for an empty one or where none is expected.

    raw: whether the API documents replies other than JSON, which are returned as Content. Where it does not,
    everything is read as JSON. Raises DecodeError for what does not parse.
    """
    if kind is None or not response.content:
        return None
    media_type = response.content_type
    if kind is not Content:
        if is_json(media_type):
            return _json_or_content(response, kind, raw)
        if kind in (bytes, SpelledBytes):
            return response.content
        # XML names its own charset: where other content than JSON is documented, it is left in bytes.
        is_text = media_type.startswith("text/") and not (raw and media_type == "text/xml")
        if is_text and str in get_args(kind) and get_origin(kind) not in (dict, list, tuple):
            return _object_or_text(response, kind, response.text)
        if kind is str and (is_text or not media_type or not raw):
            return response.text
        if not media_type or not raw:
            return _checked_reply(response, decode(response.json_text, kind, response), kind)
        if is_text:
            return _object_or_text(response, kind, _content(response))
    return _content(response)


def of_status(types: Mapping[str, Any], response: Response, *others: str) -> Any:
    """The type for a reply's status among those by status or range, with a media type or without; else of `others`."""
    names = (str(response.status), f"{response.status // 100}XX", *others)
    keys = (key for name in names for key in (f"{name} {response.content_type}", name))
    return next((types[key] for key in keys if key in types), None)


def _json_or_content(response: Response, kind: Any, raw: bool) -> Any:
    """JSON; where only text and files are documented, a file with a JSON media type is Content."""
    try:
        value = _checked_reply(response, decode(response.json_text, kind, response), kind)
        return value if not (kind is str and raw) or isinstance(value, str) else _content(response)
    except DecodeError:
        if kind is str and raw:
            return _content(response)
        raise


def _content(response: Response) -> Content:
    return Content(response.content, response.headers.get("content-type", ""))


def read_items(response: Response, kind: Any, keys: Sequence[str]) -> list[Any]:
    """The items of one page: the array under `keys`, none when nothing is there.

    Raises DecodeError when the reply is not JSON, or something other than an array is there.
    """
    if not response.content:
        return []
    part = _part_at(response, keys)
    if part is None:
        # No envelope: a bare array holds the items themselves.
        value = _read_untyped(response.json_text, response, exact=is_exact(kind))
        return list(_convert(value, list[kind])) if isinstance(value, list) else []
    items = _convert(part.value, list[kind]) if isinstance(part, _Part) else decode(part, list[kind], response)
    checked_items: list[Any] | None = _checked_reply(response, items, list[kind], keys)
    return checked_items or []


def read_value(response: Response, keys: Sequence[str]) -> Any:
    """The value under `keys` in a JSON reply; None when there is none. A number without a fraction is an int."""
    part = _part_at(response, keys) if response.content else None
    value = None if part is None else _part_value(part, response)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _object_or_text(response: Response, kind: Any, text: Any) -> Any:
    """A JSON object or array, which some servers send as text; for other text `text`."""
    if response.json_text.lstrip()[:1] in (b"{", b"["):
        try:
            return decode(response.json_text, kind)
        except DecodeError:
            pass
    return text


def read_last(response: Response, keys: Sequence[str], field: Sequence[str]) -> Any:
    """The value under `field` in the last item of the array under `keys`; None when there is none."""
    part = _part_at(response, keys)
    items = _part_value(part, response) if part is not None else None
    value = items[-1] if isinstance(items, list) and items else None
    for key in field:
        value = value.get(key) if isinstance(value, dict) else None
    return value


class _Part(NamedTuple):
    """A part of a reply that only the second reader could read."""

    value: Any


def _part_at(response: Response, keys: Sequence[str]) -> bytes | msgspec.Raw | _Part | None:
    """The part of a JSON reply under `keys`, not yet decoded where that can be; None when there is no such part."""
    part: bytes | msgspec.Raw = response.json_text
    for key in keys:
        try:
            fields = _ENVELOPE.decode(part)
        except msgspec.ValidationError:
            return None
        except NOT_JSON:
            return _part_of_value(_read_untyped(response.json_text, response, exact=True), keys)
        if key not in fields:
            return None
        part = fields[key]
    return part


def _part_of_value(value: Any, keys: Sequence[str]) -> _Part | None:
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return _Part(value)


def _part_value(part: bytes | msgspec.Raw | _Part, response: Response) -> Any:
    return part.value if isinstance(part, _Part) else _read_untyped(part, response)


def _decoder(kind: Any) -> msgspec.json.Decoder[Any] | None:
    """The decoder for `kind`, built on first use; None for a type that only lenient decoding can handle."""
    try:
        return _DECODERS[kind]
    except KeyError:
        pass
    try:
        # One thread at a time: another one would use what the first has of a type before it is whole, and crash.
        with guard:
            decoder: msgspec.json.Decoder[Any] | None = msgspec.json.Decoder(kind, dec_hook=_choose)
    except (TypeError, RecursionError):
        # A union that msgspec does not support, of two untagged models for instance; or hundreds of models in a chain.
        decoder = None
    return _DECODERS.setdefault(kind, decoder)


def _read_untyped(data: bytes | msgspec.Raw, source: str | Response, *, exact: bool = False) -> Any:
    try:
        return read_json(data, exact=exact)
    except NOT_JSON as error:
        if isinstance(source, Response):
            raise source.undecodable(f"{_source(source)} is not JSON: {error}") from error
        raise DecodeError(f"{source} is not JSON: {error}", body=bytes(data)) from error


def _checked_reply(response: Response, value: Any, kind: Any, keys: Sequence[str] = ()) -> Any:
    """`value`, once it is certain that it is a list or an object where `kind` is. Raises DecodeError otherwise."""
    if value is None or keeps_promise(value, kind):
        return value
    if value in ([], {}) and get_origin(kind) in (list, dict):
        # PHP and Lua do not distinguish an empty list from an empty mapping.
        return get_origin(kind)()
    at = f" at {'.'.join(keys)!r}" if keys else ""
    message = f"{_source(response)} was to hold {promise_in_words(kind)}{at}, not {shape_in_words(value)}"
    raise response.undecodable(message)


def _source(response: Response) -> str:
    name = f"the reply from {response.url}" if response.url else "the reply"
    kind = response.content_type
    return f"{name}, which came as {kind}," if kind and not is_json(kind) else name


def _convert(value: Any, kind: Any) -> Any:
    """The value as `kind` as far as possible."""
    # Imported when first needed: most replies are as documented, and read by decoders alone.
    from ..models.conversion import convert

    return convert(value, kind)


def _choose(kind: Any, value: Any) -> Any:
    """A value as a member of a union: the decoder's hook where it cannot tell the members apart."""
    return _convert(value, kind)
