"""From the bytes of a reply to the type that a method returns: fast when the reply is as described, else leniently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, get_args, get_origin

import msgspec

from ..errors import DecodeError
from ..http.headers import is_json
from ..http.message import Content, Response
from ..models.conversion import choose, convert
from ..values.json_bytes import NOT_JSON, read_json
from ..values.spelled import SpelledBytes
from .promises import described, is_exact, is_kept, promise

_DECODERS: Final[dict[Any, msgspec.json.Decoder[Any] | None]] = {}
_ENVELOPE: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ROWS: Final = msgspec.json.Decoder(list[msgspec.Raw])

_ODD: Final = 8
"""So many odd elements after one another, and the rest of a list is taken for odd."""


def decode(data: bytes | msgspec.Raw, kind: Any, source: str = "the text") -> Any:
    """JSON as `kind`. Never fails for its shape: what does not fit stays as it came.

    Raises DecodeError for bytes that are no JSON; its message names `source`.
    """
    decoder = _decoder(kind)
    if decoder is not None:
        try:
            return decoder.decode(data)
        except NOT_JSON:
            # Unknown fields or values that do not fit; or what only the second reader takes for JSON, if any does.
            if get_origin(kind) is list and (rows := _rows(data)) is not None:
                return list(_each(rows, get_args(kind)[0], source))
    return convert(_anything(data, source, exact=is_exact(kind)), kind)


def _rows(data: bytes | msgspec.Raw) -> list[msgspec.Raw] | None:
    """The elements of a JSON list, not yet decoded; None for anything else."""
    try:
        return _ROWS.decode(data)
    except NOT_JSON:
        return None


def _each(rows: Sequence[msgspec.Raw], kind: Any, source: str) -> Iterator[Any]:
    """The elements of a list. One that is odd does not make the others slow; many in a row are not tried in vain."""
    decoder, odd, exact = _decoder(kind), 0, is_exact(kind)
    for row in rows:
        if decoder is not None and odd < _ODD:
            try:
                yield decoder.decode(row)
                odd = 0
                continue
            except NOT_JSON:
                odd += 1
        yield convert(_anything(row, source, exact=exact), kind)


def read_reply(response: Response, kind: Any, *, raw: bool = False) -> Any:
    """What a method returns for a reply: None for an empty one or where none is expected.

    raw: whether the API documents replies other than JSON, which are returned as Content. Where it does not,
    whatever came is read as JSON. Raises DecodeError for what does not parse.
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
            return _object_or(response, kind, response.text)
        if kind is str and (is_text or not media_type or not raw):
            return response.text
        if not media_type or not raw:
            return _promised(response, decode(response.json_text, kind, _source(response)), kind)
        if is_text:
            return _object_or(response, kind, _content(response))
    return _content(response)


def of_status(types: Mapping[str, Any], response: Response, *others: str) -> Any:
    """The type for a reply's status among those by status or range, with a media type or without; else of `others`."""
    names = (str(response.status), f"{response.status // 100}XX", *others)
    keys = (key for name in names for key in (f"{name} {response.content_type}", name))
    return next((types[key] for key in keys if key in types), None)


def _json_or_content(response: Response, kind: Any, raw: bool) -> Any:
    """JSON; where only text and files are documented, a file that was called JSON is Content."""
    try:
        value = _promised(response, decode(response.json_text, kind, _source(response)), kind)
        return value if not (kind is str and raw) or isinstance(value, str) else _content(response)
    except DecodeError:
        if kind is str and raw:
            return _content(response)
        raise


def _content(response: Response) -> Content:
    return Content(response.content, response.headers.get("content-type", ""))


def read_items(response: Response, kind: Any, keys: Sequence[str]) -> list[Any]:
    """The items of one page: the array under `keys`, none when nothing is there.

    Raises DecodeError when the reply is not JSON, or something else than an array is there.
    """
    if not response.content:
        return []
    found = _enter(response, keys)
    if found is None:
        # No envelope: an array that stands alone is the items themselves.
        whole = _anything(response.json_text, _source(response), exact=is_exact(kind))
        return list(convert(whole, list[kind])) if isinstance(whole, list) else []
    if isinstance(found, _Part):
        items = convert(found.value, list[kind])
    else:
        items = decode(found, list[kind], _source(response))
    checked: list[Any] | None = _promised(response, items, list[kind], keys)
    return checked or []


def read_value(response: Response, keys: Sequence[str]) -> Any:
    """The value under `keys` in a JSON reply; None when there is none. A number without a fraction is an int."""
    found = _enter(response, keys) if response.content else None
    value = None if found is None else _untyped(found, response)
    return int(value) if isinstance(value, float) and value.is_integer() else value


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
    items = _untyped(found, response) if found is not None else None
    value = items[-1] if isinstance(items, list) and items else None
    for key in field:
        value = value.get(key) if isinstance(value, dict) else None
    return value


class _Part(NamedTuple):
    """A part of a reply that only the second reader could read."""

    value: Any


def _enter(response: Response, keys: Sequence[str]) -> bytes | msgspec.Raw | _Part | None:
    """The part of a JSON reply under `keys`, not yet decoded where that can be; None when there is no such part."""
    found: bytes | msgspec.Raw = response.json_text
    for key in keys:
        try:
            fields = _ENVELOPE.decode(found)
        except msgspec.ValidationError:
            return None
        except NOT_JSON:
            return _entered(_anything(response.json_text, _source(response), exact=True), keys)
        if key not in fields:
            return None
        found = fields[key]
    return found


def _entered(value: Any, keys: Sequence[str]) -> _Part | None:
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return _Part(value)


def _untyped(found: bytes | msgspec.Raw | _Part, response: Response) -> Any:
    return found.value if isinstance(found, _Part) else _anything(found, _source(response))


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


def _anything(data: bytes | msgspec.Raw, source: str, *, exact: bool = False) -> Any:
    try:
        return read_json(data, exact=exact)
    except NOT_JSON as error:
        raise DecodeError(f"{source} is no JSON: {error}", body=bytes(data)) from error


def _promised(response: Response, value: Any, kind: Any, keys: Sequence[str] = ()) -> Any:
    """`value`, which `kind` promises. Raises DecodeError where something else came than a list or an object."""
    if value is None or is_kept(value, kind):
        return value
    if value in ([], {}) and get_origin(kind) in (list, dict):
        # PHP and Lua know no difference between an empty list and an empty mapping.
        return get_origin(kind)()
    at = f" at {'.'.join(keys)!r}" if keys else ""
    message = f"{_source(response)} was to hold {promise(kind)}{at}, not {described(value)}"
    raise DecodeError(message, body=response.content)


def _source(response: Response) -> str:
    named = f"the reply from {response.url}" if response.url else "the reply"
    kind = response.content_type
    return f"{named}, which came as {kind}," if kind and not is_json(kind) else named
