"""Records of drift, as the runtime writes them: one JSON object a line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from typing import Any

from sdkwright.errors import Location, ParseError, printable

__all__ = ["Record", "read_records"]

NOTHING = "nothing"
_VALUE = "value "
# The end of a value that the runtime has shortened.
_SHORTENED = "…"
_BRACES = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Record:
    """One departure of replies from a document.

    operation: method and path, with names of the SDK in its braces.
    path: where in the reply, as a JSON pointer in which "*" stands for any element.
    expected: in words, or "nothing".
    got: the name of a JSON type, "null", "nothing", or "value" and the value as JSON.
    """

    operation: str
    path: str
    expected: str
    got: str

    @property
    def method(self) -> str:
        """The HTTP method in lower case."""
        return self.operation.partition(" ")[0].lower()

    @property
    def template(self) -> str:
        """The path without the names in its braces."""
        return bare(self.operation.partition(" ")[2])

    @property
    def keys(self) -> tuple[str, ...]:
        """The parts of the path."""
        return tuple(part.replace("~1", "/").replace("~0", "~") for part in self.path.split("/")[1:])

    @property
    def value(self) -> Any:
        """The value of an enumeration that nobody knew; None where it is none, or was shortened."""
        if not self.got.startswith(_VALUE) or self.got.endswith(_SHORTENED):
            return None
        try:
            return json.loads(self.got.removeprefix(_VALUE))
        except ValueError:
            return None

    def __str__(self) -> str:
        return printable(f"{self.operation}: {self.path or '/'}: expected {self.expected}, got {self.got}")


def bare(template: str) -> str:
    """A path without its query and the names in its braces."""
    return _BRACES.sub("{}", template.partition("?")[0])


def read_records(text: str, name: str) -> tuple[Record, ...]:
    """Return the records of a file, each once, in order.

    Raises ParseError, located, for a line that is none.
    """
    records: dict[Record, None] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            records[_record(line, Location(name, number, 1))] = None
    return tuple(records)


def _record(line: str, location: Location) -> Record:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        data = None
    names = [field.name for field in fields(Record)]
    if not isinstance(data, dict) or not all(isinstance(data.get(name), str) for name in names):
        raise ParseError(f"a record of drift is a JSON object with {', '.join(names)}, each a string", location)
    return Record(*(data[name] for name in names))
