"""What is told of a reply that departs from the document."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import msgspec

from ..errors import printable
from ..models.model import Model
from ..values.json_bytes import write_json

if TYPE_CHECKING:
    from ..http.echoes import Echoes

NOTHING: Final = "nothing"
"""What is expected of a field that the document does not have, and what there is of one that is missing."""

LONGEST: Final = 80
"""Characters of a name or a value that are shown."""

LEFT_OUT: Final = "…"
"""What ends a name or a value that is not shown as it came: it is long, has control characters or is a secret."""

_VALUE: Final = "value "


class SchemaDrift(msgspec.Struct, frozen=True):
    """One departure of a reply from the document.

    Attributes:
        operation: The method and the path of the operation, as in "GET /things/{name}/".
        path: Where in the reply, as a JSON pointer in which "*" stands for any element.
        expected: What the document says: the types, "one of" the known values, or "nothing".
        got: The type that came, "null" or "nothing"; of an enumeration or a tag "value" and the value, shortened.
    """

    operation: str
    path: str
    expected: str
    got: str

    def __str__(self) -> str:
        return printable(f"{self.operation}: {self.path or '/'}: expected {self.expected}, got {self.got}")


DriftHook: TypeAlias = Callable[[SchemaDrift], object]
"""What gets each departure once."""


def segment(name: str) -> str:
    """A name as a part of a JSON pointer, in one line."""
    text = name.replace("~", "~0").replace("/", "~1")
    return text if text.isprintable() else printable(text) + LEFT_OUT


def told_path(path: str, echoes: Echoes) -> str:
    """A path for those who are told, without names that are secrets of the request."""
    return "/".join([_told(part, part.replace("~1", "/").replace("~0", "~"), echoes) for part in path.split("/")])


def told_value(got: str, echoes: Echoes) -> str:
    """The same for what there is."""
    text = got.removeprefix(_VALUE)
    return got if text is got else f"{_VALUE}{_told(text, text, echoes)}"


def _told(shown: str, text: str, echoes: Echoes) -> str:
    if echoes.without(text) != text:
        return LEFT_OUT
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}{LEFT_OUT}"


def json_type(value: Any) -> str:
    """The name of a decoded value's type in JSON."""
    kind = type(value)
    if value is None or kind is bool:
        return "null" if value is None else "boolean"
    if isinstance(value, (int, float, Decimal)):
        return "integer" if isinstance(value, int) else "number"
    if isinstance(value, (list, tuple)):
        return "array"
    return "object" if isinstance(value, (dict, Model)) else "string"


def shown(value: Any) -> str:
    """A value as JSON."""
    return write_json(value).decode()
