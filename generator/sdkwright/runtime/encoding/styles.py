"""How parameters and the fields of forms are written: pure functions of a style and a value.

A style is one word of OpenAPI (3.1, 4.8.12), `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`, `simple`,
`label` or `matrix`, of 3.2 `cookie`, or our own `tabDelimited`. A star behind it (`form*`) stands for `explode`, a plus
before it (`+form`) for `allowReserved`. A media type in its place (`application/json`) means that the value is written
in it, and a question mark before a media type that the value is the whole query.

The form is that of RFC 6570: what is None is left out, and an empty list or mapping counts as None. It has no
lists within lists; `deepObject` counts them (`a[0][b]=1`), any other style writes the inner one as JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote

from ..absence import UNSET
from ..errors import ConfigurationError
from ..http.headers import is_json, media_kind
from ..http.url import PreEncoded, checked_segment, encoded, path_segment, query_string, text_of
from ..models.model import Model
from .json_text import encode_json

_DELIMITERS: Final = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "tabDelimited": "%09"}

# The reserved characters (RFC 3986, 2.2) without those that would end a value or, as a plus does, mean another one,
# and without the brackets, which no query may hold (3.4) and some servers refuse.
_IN_QUERY: Final = ":/?@!$'()*,;=%"
_IN_PATH: Final = ":/@!$&'()*+,;=%"

_NOT_ASCII: Final = re.compile("[^\x00-\x7f]")
_BARE_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")


def styled_query(style: str, name: str, value: Any) -> list[tuple[str, str]]:
    """One query argument as pairs of name and text. Raises ConfigurationError for what has no text."""
    if not _is_sent(value):
        return []
    if "/" in style:
        text = in_media_type(style.removeprefix("?"), name, value)
        return [(name, _whole_query(style, text) if style.startswith("?") else text)]
    word, exploded = style.strip("+*"), style.endswith("*")
    safe = _IN_QUERY if style.startswith("+") else ""
    if word == "deepObject" or exploded:
        pairs = _deep_pairs(name, value) if word == "deepObject" else _member_pairs(name, value)
        return [(key, _preencode_reserved(key, text, safe) if safe else text) for key, text in pairs]
    items = _flat_members(name, value)
    delimiter = _DELIMITERS.get(word, ",")
    wire = delimiter.join([_percent_encode(name, item, safe) for item in items])
    text = unquote(delimiter).join(items)
    return [(name, PreEncoded(text, f"{encoded(name, name)}={wire}"))] if items else []


def styled_segment(style: str, name: str, value: Any) -> str:
    """One path argument, percent-encoded. Raises ConfigurationError for what is empty or has no text."""
    if "/" in style:
        return path_segment(name, in_media_type(style, name, value))
    word, exploded = style.strip("+*"), style.endswith("*")
    safe = _IN_PATH if style.startswith("+") else ""
    if exploded:
        has_names = word == "matrix" or is_mapping(value)
        pairs = [
            (_percent_encode(name, key, safe), _percent_encode(name, text, safe))
            for key, text in _member_pairs(name, value)
        ]
        items = [
            _matrix_pair(key, text) if word == "matrix" else f"{key}={text}" if has_names else text
            for key, text in pairs
        ]
    else:
        items = [_percent_encode(name, item, safe) for item in _flat_members(name, value)]
    return checked_segment(name, _join_segment(word, _percent_encode(name, name, ""), items, exploded) if items else "")


def _join_segment(word: str, name: str, items: list[str], exploded: bool) -> str:
    """The items of a path argument as one segment."""
    if word == "matrix":
        return ";" + (";".join(items) if exploded else _matrix_pair(name, ",".join(items)))
    return f".{('.' if exploded else ',').join(items)}" if word == "label" else _DELIMITERS.get(word, ",").join(items)


def _matrix_pair(name: str, text: str) -> str:
    return f"{name}={text}" if text else name


def styled_header(style: str, name: str, value: Any) -> str | None:
    """One header argument as text, None where there is nothing to send."""
    if not _is_sent(value):
        return None
    if "/" in style:
        return _NOT_ASCII.sub(_json_escape, in_media_type(style, name, value))
    if style.endswith("*") and is_mapping(value):
        return ",".join([f"{key}={text}" for key, text in _member_pairs(name, value)]) or None
    items = _flat_members(name, value)
    return unquote(_DELIMITERS.get(style.strip("*"), ",")).join(items) if items else None


def styled_cookies(style: str, name: str, value: Any) -> list[tuple[str, str]]:
    """One cookie argument as pairs of name and text; a mapping may be several cookies."""
    if not _is_sent(value):
        return []
    if "/" in style:
        return [(name, encoded(name, in_media_type(style, name, value)))]
    write = _cookie_text if style.startswith("cookie") else encoded
    if style == "cookie*" or (style.endswith("*") and is_mapping(value)):
        return [(encoded(name, key), write(name, text)) for key, text in _member_pairs(name, value)]
    items = [write(name, item) for item in _flat_members(name, value)]
    return [(name, _DELIMITERS.get(style.strip("*"), ",").join(items))] if items else []


def in_media_type(media_type: str, name: str, value: Any) -> str:
    """A value as text of a media type: JSON, a form, or else plain text."""
    kind = media_kind(media_type)
    if is_json(kind):
        return encode_json(value, repr(name)).decode()
    if kind == "application/x-www-form-urlencoded" and is_mapping(value):
        return query_string(_member_pairs(name, value))
    return text_of(name, value)


def is_mapping(value: Any) -> bool:
    """Whether a value has names inside: a mapping, or a model."""
    return isinstance(value, (Mapping, Model))


def _whole_query(style: str, text: str) -> PreEncoded:
    return PreEncoded("", text if "form" in style else encoded("the query", text))


def _member_pairs(name: str, value: Any) -> list[tuple[str, str]]:
    """The members of a value with a name each: a mapping's keys, else the name of the argument."""
    if not is_mapping(value):
        return [(name, _leaf_text(name, inner)) for inner in _as_list(value) if _is_sent(inner)]
    pairs = ((text_of(name, key), inner) for key, inner in _mapping_items(value) if _is_sent(inner))
    return [(key, _leaf_text(key, element)) for key, inner in pairs for element in _as_list(inner) if _is_sent(element)]


def _flat_members(name: str, value: Any) -> list[str]:
    """The members of a value in a row: a mapping's keys and values by turns."""
    members = _member_pairs(name, value)
    return [text for pair in members for text in pair] if is_mapping(value) else [text for _, text in members]


def _deep_pairs(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every scalar of a value with its path: `a[b][0]`."""
    if is_mapping(value):
        for key, inner in _mapping_items(value):
            yield from _deep_pairs(f"{name}[{text_of(name, key)}]", inner)
    elif _is_list(value):
        for index, inner in enumerate(value):
            yield from _deep_pairs(f"{name}[{index}]", inner)
    elif _is_sent(value):
        yield name, text_of(name, value)


def _leaf_text(name: str, value: Any) -> str:
    return encode_json(value, repr(name)).decode() if is_mapping(value) or _is_list(value) else text_of(name, value)


def _is_sent(value: Any) -> bool:
    return value is not None and value is not UNSET


def _is_list(value: Any) -> bool:
    return isinstance(value, (Sequence, set, frozenset)) and not isinstance(value, (str, bytes, bytearray))


def _as_list(value: Any) -> Any:
    return value if _is_list(value) else (value,)


def _mapping_items(value: Any) -> Any:
    return (value.to_dict() if isinstance(value, Model) else value).items()


def _preencode_reserved(name: str, text: str, safe: str) -> PreEncoded:
    return PreEncoded(text, f"{encoded(name, name)}={_percent_encode(name, text, safe)}")


def _percent_encode(name: str, text: str, safe: str) -> str:
    """`text` percent-encoded; with reserved characters, what is encoded already stays (RFC 6570, 3.2.3)."""
    return encoded(name, _BARE_PERCENT.sub("%25", text) if safe else text, safe)


def _cookie_text(name: str, text: str) -> str:
    if ";" in text:
        raise ConfigurationError(f"the cookie {name!r} must not hold a semicolon")
    return text


def _json_escape(match: re.Match[str]) -> str:
    """A character as JSON escapes it, as a surrogate pair where needed."""
    units = match.group().encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
