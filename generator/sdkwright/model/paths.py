"""Paths as documents write them: the names in braces, and the path as it is sent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from urllib.parse import quote

# A name may be in more than one pair of braces by mistake: `{{id}}`. Only the first of many braces begins a match, or
# else it would take quadratic time.
_NAME = re.compile(r"(?<!{){+([^{}]+)}+")
# RFC 6570 writes a query as one expression.
_QUERY = re.compile(r"{([?&])([^{}]*)}")
# What a path or a query may contain unencoded; a percent sign is taken for the start of an encoded character.
_PLAIN = "/?%:@!$&'()*+,;=~"


def names_in_path(path: str) -> tuple[str, ...]:
    """The names in braces, each once and in the path's order."""
    return tuple(dict.fromkeys(_NAME.findall(_sent_path(path))))


def names_in_query(path: str) -> frozenset[str]:
    """The names in braces in the path's own query."""
    return frozenset(_NAME.findall(_sent_path(path).partition("?")[2]))


def names_at_end(path: str) -> tuple[str, ...]:
    """The names that are the last segments of the path, each of them a whole segment."""
    sent_path, names = _sent_path(path), list[str]()
    counts = Counter(_NAME.findall(sent_path))
    for segment in reversed(sent_path.rstrip("/").split("/")):
        match = _NAME.fullmatch(segment)
        if match is None or counts[match[1]] > 1:
            break
        names.append(match[1])
    return tuple(reversed(names))


def template(path: str, in_path: Mapping[str, str], in_query: Mapping[str, str]) -> str:
    """The path as it is sent: its text percent-encoded, and in its braces the names that the mappings give.

    A part of the path's own query that is a parameter of the query as well, `in_query`, is left out, unless it has a
    value of its own: that is sent where the parameter is not given.
    """
    names = {**in_query, **in_path}
    before, _, query = _sent_path(path).partition("?")
    parts = [part for part in query.split("&") if part and not _is_parameter_of_query(part, in_path, in_query)]
    return "?".join(
        filter(None, (_percent_encoded(before, names), "&".join([_percent_encoded(part, names) for part in parts])))
    )


def _sent_path(path: str) -> str:
    """The path without a fragment, its query expressions (RFC 6570) written as a plain query.

    A fragment that contains names is part of the path, or else they could not be sent.
    """
    before, _, fragment = path.partition("#")
    return _QUERY.sub(_plain_query, path if _NAME.search(fragment) else before)


def _plain_query(match: re.Match[str]) -> str:
    return match[1] + "&".join(f"{name}={{{name}}}" for name in match[2].split(",") if name)


def _is_parameter_of_query(part: str, in_path: Collection[str], in_query: Collection[str]) -> bool:
    name, _, value = part.partition("=")
    names = _NAME.findall(part)
    is_fixed = bool(value) and not names
    return name in in_query and not is_fixed and all(name not in in_path for name in names)


def _percent_encoded(text: str, names: Mapping[str, str]) -> str:
    pieces = _NAME.split(text)
    return "".join(
        f"{{{names.get(piece, piece)}}}" if at % 2 else quote(piece, safe=_PLAIN) for at, piece in enumerate(pieces)
    )
