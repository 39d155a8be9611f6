"""HTTP headers: looked up in any case, kept as they were written, and shown without secrets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar, cast, overload

from ..argument_types import mapping
from ..errors import ConfigurationError

T = TypeVar("T")

SECRET_HEADERS: Final = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})
"""Lower-case names of headers whose values are never shown, with any API."""

TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""Names of headers and methods (RFC 9110, 5.6.2)."""

HIDDEN: Final = "***"
"""What is shown in place of a secret."""


class Headers(Mapping[str, str]):
    """A read-only mapping of header names to values; names match in any case.

    `headers` is a mapping or pairs of name and value; a repeated name has all its values, joined by commas.
    `private` are lower-case names whose values `repr` hides, beside those that are always hidden.
    """

    __slots__ = ("_entries", "_private")

    def __init__(
        self, headers: Mapping[str, str] | Iterable[tuple[str, str]] = (), private: frozenset[str] = frozenset()
    ) -> None:
        self._entries: dict[str, tuple[str, str]] = {}
        self._private = private
        for name, value in _pairs(headers):
            key = name.lower()
            earlier = self._entries.get(key)
            self._entries[key] = (name, value) if earlier is None else (earlier[0], f"{earlier[1]}, {value}")

    def merged(self, pairs: Iterable[tuple[str, str]], private: frozenset[str] = frozenset()) -> Headers:
        """A copy in which `pairs` replace headers of the same names; `private` names are hidden, too."""
        merged = Headers((), self._private | private if private else self._private)
        merged._entries = self._entries.copy()
        for name, value in pairs:
            merged._entries[name.lower()] = (name, value)
        return merged

    def unshown(self) -> Headers:
        """A copy of which no value is shown."""
        return self.merged((), frozenset(self._entries))

    def pairs(self) -> list[tuple[str, str]]:
        """All headers as pairs of name and value, secrets included, in the order in which they were set."""
        return list(self._entries.values())

    @property
    def private(self) -> frozenset[str]:
        """The lower-case names whose values are hidden beside the well-known ones."""
        return self._private

    def __getitem__(self, name: str) -> str:
        return self._entries[name.lower()][1]

    @overload
    def get(self, name: str, default: None = None, /) -> str | None: ...
    @overload
    def get(self, name: str, default: str, /) -> str: ...
    @overload
    def get(self, name: str, default: T, /) -> str | T: ...
    def get(self, name: str, default: Any = None, /) -> Any:
        """The value of a header; `default` where there is none."""
        entry = self._entries.get(name.lower())
        return default if entry is None else entry[1]

    def has_any(self, names: frozenset[str]) -> bool:
        """Whether there is a header of one of these lower-case names."""
        return not names.isdisjoint(self._entries)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._entries

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        hidden = self._private | SECRET_HEADERS
        values = {name: HIDDEN if key in hidden else value for key, (name, value) in self._entries.items()}
        return f"Headers({values!r})"


def media_kind(media_type: str) -> str:
    """The media type in lower case, without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_json(kind: str) -> bool:
    """Whether a media type, as `media_kind` returns it, is JSON (RFC 6839)."""
    return kind.endswith(("/json", "+json"))


def is_stream(kind: str) -> bool:
    """Whether a media type, as `media_kind` returns it, is a sequence of items: events or JSON texts."""
    return kind == "text/event-stream" or ("json" in kind and not is_json(kind))


def _pairs(headers: Mapping[str, str] | Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return cast("Mapping[str, str]", headers).items() if isinstance(headers, Mapping) else headers


def sendable(name: Any, value: Any) -> tuple[str, str]:
    """`name` and `value`, stripped, once it is certain that neither smuggles in another header.

    Raises ConfigurationError for what is not text, not ASCII or has line breaks; the message never shows the value.
    """
    if not isinstance(name, str) or TOKEN.fullmatch(name) is None:
        raise ConfigurationError(f"{name!r} cannot be the name of a header")
    if not isinstance(value, str) or not value.isascii() or not value.replace("\t", " ").isprintable():
        raise ConfigurationError(f"the header {name!r} must be ASCII text without line breaks")
    return name, value.strip()


def sendable_pairs(headers: Any) -> list[tuple[str, str]]:
    """The pairs of a caller's mapping of headers, none for None. Raises ConfigurationError like `sendable`."""
    return [sendable(name, value) for name, value in mapping("headers", headers).items()]
