"""What the parts of the conversion from Swagger 2.0 have in common: media types, and readings of loose values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["Lookup", "Media", "is_binary", "mapping", "media_of", "media_types", "texts"]

_XML = ("application/xml", "text/xml")

# The reference as written -> the parameter as written, with the references that lead from one file to another
# followed; None when there is none.
Lookup = Callable[[str], Any]


class Media(NamedTuple):
    """What a document as a whole consumes and produces: media types in its order."""

    consumes: tuple[str, ...]
    produces: tuple[str, ...]


def media_of(root: Any) -> Media:
    """Return the media types that a document gives for all of its operations."""
    document = mapping(root)
    return Media(texts(document.get("consumes")), texts(document.get("produces")))


def media_types(documented: tuple[str, ...], schema: Any) -> tuple[str, ...]:
    """Return the media types of a body: those documented, else what its schema suggests.

    A wildcard says nothing about a body that has a schema: it is JSON there, as in an API that says nothing at all.
    """
    usual = "application/octet-stream" if is_binary(schema) else "application/json"
    names = dict.fromkeys(usual if name.strip() == "*/*" else name for name in documented if name.strip())
    if is_binary(schema):
        # What a document says of all its operations is not meant for files.
        names = {name: None for name in names if "json" not in name and name not in _XML}
    return tuple(names) or (usual,)


def is_binary(schema: Any) -> bool:
    """Whether a schema means bytes: a file."""
    return mapping(schema).get("format") == "binary"


def mapping(value: Any) -> dict[str, Any]:
    """Return the value if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def texts(value: Any) -> tuple[str, ...]:
    """Return the strings of a list; a string alone counts as a list of one."""
    if isinstance(value, str):
        return (value,)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
