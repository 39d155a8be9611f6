"""What is told of a reply that departs from the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import msgspec

from ..errors import printable

NOTHING: Final = "nothing"
"""What is expected of a field that the document does not have, and what there is of one that is missing."""

LONGEST: Final = 80
"""Characters of a value that are shown."""


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
        return f"{self.operation}: {self.path or '/'}: expected {self.expected}, got {self.got}"


DriftHook: TypeAlias = Callable[[SchemaDrift], object]
"""What gets each departure once."""


def segment(name: str) -> str:
    """A name as a part of a JSON pointer, shortened and in one line."""
    return printable(name.replace("~", "~0").replace("/", "~1"))[:LONGEST]
