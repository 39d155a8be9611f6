"""Content maps: the media type objects of bodies and replies."""

from __future__ import annotations

from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.load import Node

# Keywords of media type objects and of their parents, which some documents put on the wrong level.
_KEYWORDS = frozenset({"description", "encoding", "example", "examples", "headers", "itemSchema", "required", "schema"})


def contents_of(schemas: Schemas, node: Node) -> list[tuple[str, Node]]:
    """The entries of an object's content map, in order; a misplaced keyword among them is a warning, and ignored."""
    content = node.child("content")
    entries = list(content.items()) if content is not None else []
    for name, entry in entries:
        if _is_misplaced(name):
            schemas.warn(entry, f"{name!r} is no media type, and is left aside")
        elif isinstance(entry.value, dict) and {"example", "examples"} <= entry.value.keys():
            message = '"example" and "examples" exclude each other; leave one of them'
            schemas.warn(entry.child("example") or entry, message, "example-and-examples")
    return [(name, entry) for name, entry in entries if not _is_misplaced(name)]


def _is_misplaced(name: str) -> bool:
    return name in _KEYWORDS or name.startswith("x-")
