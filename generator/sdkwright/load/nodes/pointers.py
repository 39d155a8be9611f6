"""JSON pointers: written, read, read again where they were encoded in a way of their own, and walked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

__all__ = [
    "MISSING",
    "Keys",
    "Pointer",
    "as_reference",
    "at",
    "decode_pointer",
    "descend",
    "encode_pointer",
    "explain",
    "interpretations",
    "member",
    "walk",
]

Pointer = tuple[str | int, ...]
Keys = tuple[str, ...]

MISSING: Any = object()
# How many keys may be one that holds slashes which are not escaped.
_SLASHES = 50
_INDEX = re.compile(r"(0|[1-9][0-9]{0,9})\Z")


def encode_pointer(pointer: Pointer) -> str:
    """Return keys and indexes as a JSON pointer of RFC 6901."""
    return "".join(map(_encoded, pointer))


@lru_cache(maxsize=100_000)
def _encoded(key: str | int) -> str:
    return "/" + str(key).replace("~", "~0").replace("/", "~1")


def as_reference(pointer: Pointer) -> str:
    """Return the reference, within a file, to a place in it."""
    return "#" + quote(encode_pointer(pointer), safe="/~{}")


def decode_pointer(pointer: str) -> Keys:
    """Return the keys of a JSON pointer of RFC 6901; none for the empty one, which means the whole value."""
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:])


def interpretations(fragment: str) -> Iterator[Keys]:
    """Yield the keys that a reference's fragment may mean: by RFC 6901 first, then as documents get it wrong.

    Percent signs may stand for slashes within a key, or be no escapes at all; the first slash may be missing.
    """
    pointer = fragment if fragment[:1] in ("", "/") or fragment[:3].upper() == "%2F" else f"/{fragment}"
    standard = decode_pointer(unquote(pointer))
    yield standard
    if "%" in pointer:
        for other in (tuple(unquote(key) for key in decode_pointer(pointer)), decode_pointer(pointer)):
            if other != standard:
                yield other


def member(value: Any, key: str) -> tuple[str | int, Any]:
    """Return the key, as a number where the value is a list, and what stands there; MISSING where nothing does."""
    if isinstance(value, dict):
        return key, value.get(key, MISSING)
    if isinstance(value, list) and _INDEX.match(key) and int(key) < len(value):
        return int(key), value[int(key)]
    return key, MISSING


def walk(value: Any, keys: Keys, start: Pointer = ()) -> Pointer | None:
    """Return the pointer that the keys below ``start`` make, indexes as numbers, or None where it leads nowhere."""
    value = at(value, start)
    pointer = [*start]
    for key in keys:
        found, value = member(value, key)
        if value is MISSING:
            return None
        pointer.append(found)
    return tuple(pointer)


def descend(root: Any, pointer: Pointer, keys: Keys) -> tuple[Pointer, Keys]:
    """Go down from a place as far as the keys lead; of several keys, slashes between them, one may be made."""
    value = at(root, pointer)
    while keys:
        for count in range(1, min(len(keys), _SLASHES) + 1):
            key, inner = member(value, "/".join(keys[:count]))
            if inner is not MISSING:
                pointer, value, keys = (*pointer, key), inner, keys[count:]
                break
        else:
            break
    return pointer, keys


def at(value: Any, pointer: Pointer) -> Any:
    """Return the value at a pointer, or MISSING."""
    try:
        for key in pointer:
            value = value[key]
    except (KeyError, IndexError, TypeError):
        return MISSING
    return value


def explain(value: Any, keys: Keys) -> str:
    """Say which key is the first that is not there, and what is called nearly so."""
    for key in keys:
        _, inner = member(value, key)
        if inner is MISSING:
            near = get_close_matches(key, value.keys(), n=3, cutoff=0.6) if isinstance(value, dict) else []
            return f'there is no "{key}"' + (f"; did you mean {' or '.join(near)}?" if near else "")
        value = inner
    return "there is nothing"
