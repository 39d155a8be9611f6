"""Records of drift, as the runtime writes them: one JSON object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from sdkwright.errors import Location, ParseError, printable
from sdkwright.load import decode_pointer

__all__ = ["Record", "read_records"]

NOTHING = "nothing"
_VALUE = "value "
# The end of a name or value that the runtime has not told whole.
_LEFT_OUT = "…"
_TYPES = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
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
        return decode_pointer(self.path)

    @property
    def is_whole(self) -> bool:
        """Whether it has all names and the value as they came."""
        return not any(key.endswith(_LEFT_OUT) for key in self.keys) and (self.of_type or self.value is not None)

    @property
    def of_type(self) -> bool:
        """Whether it tells of a type, or of nothing, and not of a value."""
        return not self.got.startswith(_VALUE)

    @property
    def value(self) -> Any:
        """The value of an enumeration that nobody knew; None where it is none, or was not told whole."""
        if self.of_type or self.got.endswith(_LEFT_OUT):
            return None
        try:
            value = json.loads(self.got.removeprefix(_VALUE))
            json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
        except ValueError:
            return None
        return value if isinstance(value, str | int | float) else None

    def __str__(self) -> str:
        return printable(f"{self.operation}: {self.path or '/'}: expected {self.expected}, got {self.got}")


def bare(template: str) -> str:
    """A path without its query and the names in its braces."""
    return _BRACES.sub("{}", template.partition("?")[0])


def read_records(lines: Iterable[str], name: str) -> tuple[Record, ...]:
    """Return the records of the lines of a file, each once, in order.

    Raises ParseError, located, for a line that is none.
    """
    known: dict[str, Record] = {}
    for number, line in enumerate(lines, 1):
        if line not in known and line.strip():
            known[line] = _record(line, Location(name, number, 1))
    return tuple(dict.fromkeys(known.values()))


def _record(line: str, location: Location) -> Record:
    try:
        data = json.loads(line)
        json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        data = None
    names = [field.name for field in fields(Record)]
    if not isinstance(data, dict) or not all(isinstance(data.get(name), str) for name in names):
        raise ParseError(f"a record of drift is a JSON object with {', '.join(names)}, each a string", location)
    record = Record(*(data[name] for name in names))
    if record.path and not record.path.startswith("/"):
        raise ParseError(f"{record.path!r} is no place in a reply: a JSON pointer begins with /", location)
    is_known = record.got in _TYPES | {NOTHING} if record.of_type else record.expected != NOTHING
    if not is_known:
        raise ParseError(f"{record.got!r} is not what there can be at a place in a reply", location)
    return record
