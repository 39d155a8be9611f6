"""The text of one file: read within limits, and shown by the lines around a place."""

from __future__ import annotations

import os
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

from sdkwright.errors import LimitError, Location, ReadError, SdkwrightError, discreet, printable

__all__ = ["SIZE_LIMIT", "Text", "decode_text", "read_text", "shortened"]

E = TypeVar("E", bound=SdkwrightError)

SIZE_LIMIT = 64 * 1024 * 1024
_AROUND = 2
_WIDTH = 150
_LONGEST_URL = 4000
_MESSAGE_LIMIT = 300
_UTF_16 = "UTF-16 text; save it as UTF-8"
# How files begin that are given by mistake -> what they are, and what to do.
_BEGINNINGS = (
    (b"\xff\xfe\0\0", "UTF-32 text; save it as UTF-8"),
    (b"\0\0\xfe\xff", "UTF-32 text; save it as UTF-8"),
    (b"\xff\xfe", _UTF_16),
    (b"\xfe\xff", _UTF_16),
    (b"PK\x03\x04", "a ZIP archive; unpack it, and give the document in it"),
    (b"\x1f\x8b", "compressed by gzip; unpack it"),
    (b"%PDF", "a PDF; give the document that it was made of, in YAML or JSON"),
)


@dataclass(frozen=True, eq=False)
class Text:
    """A file's text.

    name: the file's name, as errors show it.
    content: the whole text.
    """

    name: str
    content: str

    def error(self, kind: type[E], message: str, line: int, column: int) -> E:
        """Return an error at a line and column, both counted from 1; raise it."""
        return kind(message, Location(self.name, line, column), self.excerpt(line, column))

    def excerpt(self, line: int, column: int = 1) -> str:
        """Return the line with two lines either side, numbered, and an arrow at the line itself.

        Lines are cut to a window around the column, since a document may well be a single line.
        """
        lines = self._lines
        if not 1 <= line <= len(lines):
            return ""
        first, last = max(1, line - _AROUND), min(len(lines), line + _AROUND)
        left = 0 if column < _WIDTH - 20 else column - _WIDTH // 2
        shown = []
        for number in range(first, last + 1):
            arrow = "->" if number == line else "  "
            shown.append(f" {arrow} {number:>{len(str(last))}} | {_window(lines[number - 1], left)}".rstrip())
        return "\n".join(shown)

    def tab_in_indent(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the line and column of the first tab that stands before any word of one of the lines.

        None where the text begins as JSON does, in which tabs may stand anywhere.
        """
        if self.content.lstrip()[:1] in ("{", "["):
            return None
        for number, line in enumerate(self._lines[first - 1 : last], first):
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent:
                return number, indent.index("\t") + 1
        return None

    @cached_property
    def _lines(self) -> list[str]:
        return self.content.removesuffix("\n").split("\n")

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both counted from 1, of an offset into the text."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *accumulate(len(line) + 1 for line in self.content.split("\n"))]


def _window(line: str, left: int) -> str:
    text = line.rstrip("\r")
    start = max(0, left - _LONGEST_URL)
    # Of the same length, so that the window is where it was; and more than the window, since that may begin in a URL.
    near = discreet(text[start : left + _WIDTH + _LONGEST_URL], same_length=True)
    cut = near[left - start :][:_WIDTH].expandtabs(4)
    return printable(f"{'…' if left and cut else ''}{cut}{'…' if len(text) > left + _WIDTH else ''}")


def shortened(message: str) -> str:
    """Return a message that may hold a long text of the document, cut in its middle."""
    if len(message) <= _MESSAGE_LIMIT:
        return message
    return f"{message[: _MESSAGE_LIMIT // 2]} … {message[-_MESSAGE_LIMIT // 2 :]}"


def read_text(path: Path, name: str) -> Text:
    """Read a UTF-8 file; a byte order mark is dropped.

    Raises ReadError when it is missing, no regular file, unreadable, empty or not UTF-8, LimitError above 64 MiB.
    """
    return decode_text(_read_bytes(path, name), name)


def decode_text(data: bytes, name: str) -> Text:
    """Return bytes as text; a byte order mark is dropped.

    Raises ReadError when they are empty, not UTF-8 or another kind of file, LimitError above 64 MiB.
    """
    if len(data) > SIZE_LIMIT:
        raise LimitError(f"the file is larger than {SIZE_LIMIT // 1024 // 1024} MiB", Location(name))
    what = next((told for begin, told in _BEGINNINGS if data.startswith(begin)), "")
    if what or b"\0" in data[:4]:
        raise ReadError(f"the file is {what or _UTF_16}", Location(name))
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"the file is not UTF-8 text: byte 0x{data[error.start]:02x} on this line; save the file as UTF-8"
        raise ReadError(message, Location(name, line, 1)) from None
    if not content.strip():
        raise ReadError("the file is empty", Location(name))
    return Text(name, content)


def _read_bytes(path: Path, name: str) -> bytes:
    place = Location(name)
    if path.is_dir():
        raise ReadError("this is a directory, not a file", place)
    try:
        if path.exists() and not path.is_file():
            raise ReadError("this is not a regular file", place)
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise ReadError("there is no such file", place) from None
    except OSError as error:
        raise ReadError(f"the file cannot be read: {os.strerror(error.errno or 0)}", place) from None
