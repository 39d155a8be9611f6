"""Media types and schemas: what is JSON, and what is a file."""

from __future__ import annotations

from tests.outsider.document import Node
from tests.outsider.shape import shape


def is_file(said: Node | list[Node]) -> bool:
    """Whether bytes are meant."""
    found = shape(said)
    media = any("contentMediaType" in one.content for one in (said if isinstance(said, list) else [said]))
    return found.format == "binary" or (media and not found.encoding)


def is_json(media_type: str) -> bool:
    """Whether the media type is one of JSON."""
    kind = media_type.partition(";")[0].strip().lower()
    return kind.endswith(("/json", "+json"))
