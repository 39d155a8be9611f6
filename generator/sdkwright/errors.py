"""The errors and warnings of the generator, and the places in files that they are about.

    SdkwrightError                 exit code 2
    ├── UsageError                 2: the command line or the configuration cannot be used
    │   ├── ConfigError            2: a mistake in sdk.yaml, located
    │   └── OutputError            2: the output cannot be written
    ├── DefectError                4: a mistake of sdkwright itself, which no document may cause
    └── DocumentError              3: a document cannot be used
        ├── ReadError              3: a file is missing, unreadable or not UTF-8 text
        ├── ParseError             3: broken YAML or JSON
        ├── RefError               3: a ``$ref`` that leads nowhere, in a circle, or where it must not
        ├── OverlayError           3: a mistake in an overlay
        ├── UnsupportedError       3: not an OpenAPI document, or a version that cannot be read
        └── LimitError             3: a document that is too large, too deep or that expands without end

``str()`` of an error or a warning is text for people. It comes from documents that may be hostile, so control
characters in it are escaped: nothing in a document can move the cursor or recolour the terminal. What may be secret in
URLs is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, Protocol

__all__ = [
    "ConfigError",
    "DefectError",
    "Diagnostic",
    "DocumentError",
    "LimitError",
    "Location",
    "OutputError",
    "OverlayError",
    "ParseError",
    "ReadError",
    "RefError",
    "SdkwrightError",
    "Spot",
    "UnsupportedError",
    "UsageError",
    "discreet",
    "meant",
    "printable",
    "visible",
]

# Characters that nobody sees, or that change how others are seen: all of the category Cf, what Unicode calls ignorable
# by default, and the tags of plane 14. A sign that makes an emoji of the one before it (U+FE0F) is left alone.
_INVISIBLE = (
    "\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
# C0 and C1 controls, separators that terminals take for line ends, and lone surrogates, which cannot even be encoded.
_UNPRINTABLE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_INVISIBLE}]")
# The user and the password of a URL, its query, and the query of a reference that is relative. Each part has a limit,
# so that the time for a text grows with its length only.
_SECRETS = (
    re.compile(r"(?P<before>[A-Za-z][A-Za-z0-9+.-]{0,20}://)(?P<secret>[^\s/?#\"<>]{1,4000})(?=@)"),
    re.compile(r"(?P<before>[A-Za-z][A-Za-z0-9+.-]{0,20}://[^\s?#\"<>]{0,500}\?)(?P<secret>[^\s\"'#<>]+)"),
    re.compile(r"(?P<before>(?:reference \"|\$ref[\"']?\s*:\s*[\"']?)[^\s\"'?#]{0,500}\?)(?P<secret>[^\s\"'#<>]+)"),
)


def printable(text: str) -> str:
    """Return ``text`` on one line, with each character that cannot be seen written as its escape, such as ``\\x1b``."""
    if text.isascii() and text.isprintable():
        return text
    return _UNPRINTABLE.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)


def visible(text: str) -> str:
    """Return prose without the characters that nobody sees; what ends lines stays."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def discreet(text: str, *, same_length: bool = False) -> str:
    """Return ``text`` with dots for what may be secret in URLs: the user and the password, and the query."""
    for secret in _SECRETS:
        text = secret.sub(lambda match: match["before"] + "…" * (len(match["secret"]) if same_length else 1), text)
    return text


def meant(word: str, known: Collection[str], otherwise: str = "") -> str:
    """Return the question whether the known word nearest to ``word`` was meant, or ``otherwise`` where none is near."""
    # Only mistakes need it, and every command imports this module.
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f'did you mean "{near[0]}"?' if near else otherwise


class Spot(Protocol):
    """What a warning is about. Its identity is known at once; it is located only on demand."""

    @property
    def identity(self) -> str:
        """A name that is unique among the files of one run."""
        ...

    @property
    def order(self) -> tuple[str, tuple[int, ...]]:
        """A key to sort by: its file, and numbers that grow from the file's start to its end."""
        ...

    def locate(self) -> tuple[Location, str]:
        """Return its place and the lines around it, ready to be printed."""
        ...


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file.

    file: the file's name, as short as tells the files of one run apart, such as ``v1.yaml``.
    line, column: counted from 1; a line of 0 means that the place within the file is not known.
    pointer: the JSON pointer of the value, such as ``/paths/~1repos~1/get``; empty for the whole document.
    """

    file: str
    line: int = 0
    column: int = 0
    pointer: str = ""

    def __str__(self) -> str:
        """Return the place as ``v1.yaml:41:9 at /paths/~1repos~1/get``."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return printable(discreet(f"{place} at {self.pointer}" if self.pointer else place))

    @property
    def identity(self) -> str:
        """The place's name."""
        return f"{self.file}:{self.line}:{self.column}#{self.pointer}"

    @property
    def order(self) -> tuple[str, tuple[int, ...]]:
        """The file, and then line and column."""
        return self.file, (self.line, self.column)

    def locate(self) -> tuple[Location, str]:
        """Return the place itself; the lines around it are not known."""
        return self, ""


@dataclass(frozen=True, slots=True, eq=False)
class Diagnostic:
    """A warning: something in a document that could not be used as it is, though the run goes on.

    A run can give tens of thousands of them and shows twenty, so lines and columns are looked up only on demand.

    message: one sentence, without the place.
    spot: what it is about, or None when it concerns no file.
    rule: the kind of finding in kebab case, such as ``duplicate-operation-id``; empty when it is of no kind.
    severity: ``error`` where the document breaks the OpenAPI specification, ``warning`` for all else.
    """

    message: str
    spot: Spot | None = None
    rule: str = ""
    severity: Literal["error", "warning"] = "warning"

    @property
    def location(self) -> Location | None:
        """Where, or None when it concerns no file."""
        return self.spot.locate()[0] if self.spot else None

    @property
    def excerpt(self) -> str:
        """The lines around the place, ready to be printed; empty when there are none."""
        return self.spot.locate()[1] if self.spot else ""

    @property
    def order(self) -> tuple[str, tuple[int, ...], str, str]:
        """A key to sort by, in the order of the document."""
        file, numbers = self.spot.order if self.spot else ("", ())
        return file, numbers, self.message, self.rule

    def __eq__(self, other: object) -> bool:
        """Return whether the other says the same of the same place."""
        return isinstance(other, Diagnostic) and self._identity() == other._identity()

    def __hash__(self) -> int:
        """Return a number that is the same for equal warnings."""
        return hash(self._identity())

    def _identity(self) -> tuple[str, str, str, str]:
        return self.spot.identity if self.spot else "", self.message, self.rule, self.severity

    def __str__(self) -> str:
        """Return the warning on one line, as ``<location>: <message>``."""
        return _headline(self.message, self.location)


class SdkwrightError(Exception):
    """Anything that stops a run; ``str()`` is the whole message for the user.

    message: one sentence, without the place.
    location: where, or None when it concerns no file.
    excerpt: the lines around the place, ready to be printed; empty when there are none.
    """

    exit_code: int = 2

    def __init__(self, message: str, location: Location | None = None, excerpt: str = "") -> None:
        super().__init__(message, location, excerpt)
        self.message = message
        self.location = location
        self.excerpt = excerpt

    def __str__(self) -> str:
        """Return the located line and, below it, the lines around the place."""
        headline = _headline(self.message, self.location)
        return f"{headline}\n{self.excerpt}" if self.excerpt else headline


def _headline(message: str, location: Location | None) -> str:
    text = printable(discreet(message))
    return f"{location}: {text}" if location else text


class UsageError(SdkwrightError):
    """The command line or the configuration cannot be used."""


class ConfigError(UsageError):
    """A mistake in sdk.yaml, located there."""


class OutputError(UsageError):
    """The output cannot be written."""


class DefectError(SdkwrightError):
    """A mistake of sdkwright's own that a check has found: the SDK would be incomplete."""

    exit_code = 4

    def __str__(self) -> str:
        """Return the message, and whose fault it is."""
        return f"a defect of sdkwright, please report it: {super().__str__()}"


class DocumentError(SdkwrightError):
    """A document cannot be used."""

    exit_code = 3


class ReadError(DocumentError):
    """A file is missing, unreadable, empty or not UTF-8 text."""


class ParseError(DocumentError):
    """A file is neither well-formed YAML nor well-formed JSON."""


class RefError(DocumentError):
    """A ``$ref`` leads nowhere, in a circle, or out of the document's directory."""


class OverlayError(DocumentError):
    """An overlay has a mistake, or cannot be applied."""


class UnsupportedError(DocumentError):
    """The file is not an OpenAPI document, or of a version that cannot be read."""


class LimitError(DocumentError):
    """A document is too large, nested too deeply, or expands without end."""
