"""How parameters and the fields of forms are written: pure functions of a style and a value.

A style is one word of OpenAPI (3.1, 4.8.12), `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`, `simple`,
`label` or `matrix`, of 3.2 `cookie`, or our own `tabDelimited`. A star behind it (`form*`) stands for `explode`, a plus
before it (`+form`) for `allowReserved`. A media type in its place (`application/json`) means that the value is written
in that one, and a question mark before a media type that the value is the whole query.

The form is that of RFC 6570: what is None is left out, and an empty list or mapping is as good as none. It knows
no lists within lists; `deepObject` counts them (`a[0][b]=1`), any other style writes the inner one as JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote

from ..absence import UNSET
from ..errors import ConfigurationError
from ..http.headers import is_json, media_kind
from ..http.url import PreEncoded, encoded, guarded, path_segment, query_string, text_of
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
    if not _given(value):
        return []
    if "/" in style:
        text = in_media_type(style.removeprefix("?"), name, value)
        return [(name, _whole_query(style, text) if style.startswith("?") else text)]
    word, exploded = style.strip("+*"), style.endswith("*")
    safe = _IN_QUERY if style.startswith("+") else ""
    if word == "deepObject" or exploded:
        pairs = _deep(name, value) if word == "deepObject" else _members(name, value)
        return [(key, _reserving(key, text, safe) if safe else text) for key, text in pairs]
    items = _row(name, value)
    delimiter = _DELIMITERS.get(word, ",")
    wire = delimiter.join([_percent(name, item, safe) for item in items])
    text = unquote(delimiter).join(items)
    return [(name, PreEncoded(text, f"{encoded(name, name)}={wire}"))] if items else []


def styled_segment(style: str, name: str, value: Any) -> str:
    """One path argument, percent-encoded. Raises ConfigurationError for what is empty or has no text."""
    if "/" in style:
        return path_segment(name, in_media_type(style, name, value))
    word, exploded = style.strip("+*"), style.endswith("*")
    safe = _IN_PATH if style.startswith("+") else ""
    if exploded:
        named = word == "matrix" or is_mapping(value)
        pairs = [(_percent(name, key, safe), _percent(name, text, safe)) for key, text in _members(name, value)]
        items = [_named(key, text) if word == "matrix" else f"{key}={text}" if named else text for key, text in pairs]
    else:
        items = [_percent(name, item, safe) for item in _row(name, value)]
    return guarded(name, _expanded(word, _percent(name, name, ""), items, exploded) if items else "")


def _expanded(word: str, name: str, items: list[str], exploded: bool) -> str:
    """The members of a path argument put together."""
    if word == "matrix":
        return ";" + (";".join(items) if exploded else _named(name, ",".join(items)))
    return f".{('.' if exploded else ',').join(items)}" if word == "label" else _DELIMITERS.get(word, ",").join(items)


def _named(name: str, text: str) -> str:
    return f"{name}={text}" if text else name


def styled_header(style: str, name: str, value: Any) -> str | None:
    """One header argument as text, None where there is nothing to send."""
    if not _given(value):
        return None
    if "/" in style:
        return _NOT_ASCII.sub(_escaped, in_media_type(style, name, value))
    if style.endswith("*") and is_mapping(value):
        return ",".join([f"{key}={text}" for key, text in _members(name, value)]) or None
    items = _row(name, value)
    return unquote(_DELIMITERS.get(style.strip("*"), ",")).join(items) if items else None


def styled_cookies(style: str, name: str, value: Any) -> list[tuple[str, str]]:
    """One cookie argument as pairs of name and text; a mapping may be several cookies."""
    if not _given(value):
        return []
    if "/" in style:
        return [(name, encoded(name, in_media_type(style, name, value)))]
    write = _cookie_text if style.startswith("cookie") else encoded
    if style == "cookie*" or (style.endswith("*") and is_mapping(value)):
        return [(encoded(name, key), write(name, text)) for key, text in _members(name, value)]
    items = [write(name, item) for item in _row(name, value)]
    return [(name, _DELIMITERS.get(style.strip("*"), ",").join(items))] if items else []


def in_media_type(media_type: str, name: str, value: Any) -> str:
    """A value as text of a media type: JSON, a form, or else plain text."""
    kind = media_kind(media_type)
    if is_json(kind):
        return encode_json(value, repr(name)).decode()
    if kind == "application/x-www-form-urlencoded" and is_mapping(value):
        return query_string(_members(name, value))
    return text_of(name, value)


def is_mapping(value: Any) -> bool:
    """Whether a value has names inside: a mapping, or a model."""
    return isinstance(value, (Mapping, Model))


def _whole_query(style: str, text: str) -> PreEncoded:
    return PreEncoded("", text if "form" in style else encoded("the query", text))


def _members(name: str, value: Any) -> list[tuple[str, str]]:
    """What a value is made of, with the name that each part has on its own: a mapping's keys, else the value's."""
    if not is_mapping(value):
        return [(name, _leaf(name, inner)) for inner in _listed(value) if _given(inner)]
    pairs = ((text_of(name, key), inner) for key, inner in _entries(value) if _given(inner))
    return [(key, _leaf(key, each)) for key, inner in pairs for each in _listed(inner) if _given(each)]


def _row(name: str, value: Any) -> list[str]:
    """What a value is made of, one after the other: a mapping's keys and values by turns."""
    members = _members(name, value)
    return [text for pair in members for text in pair] if is_mapping(value) else [text for _, text in members]


def _deep(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every scalar of a value with the way that leads to it: `a[b][0]`."""
    if is_mapping(value):
        for key, inner in _entries(value):
            yield from _deep(f"{name}[{text_of(name, key)}]", inner)
    elif _is_list(value):
        for index, inner in enumerate(value):
            yield from _deep(f"{name}[{index}]", inner)
    elif _given(value):
        yield name, text_of(name, value)


def _leaf(name: str, value: Any) -> str:
    return encode_json(value, repr(name)).decode() if is_mapping(value) or _is_list(value) else text_of(name, value)


def _given(value: Any) -> bool:
    return value is not None and value is not UNSET


def _is_list(value: Any) -> bool:
    return isinstance(value, (Sequence, set, frozenset)) and not isinstance(value, (str, bytes, bytearray))


def _listed(value: Any) -> Any:
    return value if _is_list(value) else (value,)


def _entries(value: Any) -> Any:
    return (value.to_dict() if isinstance(value, Model) else value).items()


def _reserving(name: str, text: str, safe: str) -> PreEncoded:
    return PreEncoded(text, f"{encoded(name, name)}={_percent(name, text, safe)}")


def _percent(name: str, text: str, safe: str) -> str:
    """`text` percent-encoded; with reserved characters, what is encoded already stays (RFC 6570, 3.2.3)."""
    return encoded(name, _BARE_PERCENT.sub("%25", text) if safe else text, safe)


def _cookie_text(name: str, text: str) -> str:
    if ";" in text:
        raise ConfigurationError(f"the cookie {name!r} must not hold a semicolon")
    return text


def _escaped(found: re.Match[str]) -> str:
    """A character as JSON escapes it, in two halves where it needs them."""
    units = found.group().encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
