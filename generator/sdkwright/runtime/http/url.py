"""URLs: origins, the client's base URL, and how values are written into paths and queries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any, Final
from urllib.parse import quote, unquote_plus, urljoin, urlsplit

import msgspec

from ..argument_types import mapping
from ..errors import ConfigurationError
from ..values.spelled import builtin, spelling_of
from .headers import HIDDEN

Origin = tuple[str, str, int]
"""Scheme, host and port: credentials never leave the origin they are meant for."""

_PORTS: Final = {"http": 80, "https": 443}
_BRACES: Final = re.compile(r"\{([^{}]*)\}")
_SIGNING: Final = re.compile(r"signature$|^x-(?:amz|goog)-(?:credential|security-token)$|^sig$", re.IGNORECASE)
"""Names of the query parameters by which storage services sign URLs: whoever has them may do what the URL is for."""

_OUTSIDE_URLS: Final = re.compile("[^\x21-\x7e]")


def origin_of(url: str) -> Origin | None:
    """The origin of an absolute http(s) URL; None for any other text, and for one that carries user or password."""
    if any(character in url for character in "\t\r\n"):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc or "\\" in parts.netloc:
        return None
    return parts.scheme, parts.hostname, port or _PORTS[parts.scheme]


def resolved(base: str, reference: str) -> str:
    """The URL of `reference`, relative to `base` or absolute; "" when it is not a URL.

    An absolute one stays as it is, byte for byte.
    """
    try:
        return reference if origin_of(reference) is not None else urljoin(base, reference)
    except ValueError:
        return ""


def normalise_base(url: str, base_paths: Sequence[str], path: str = "") -> str:
    """The base URL without trailing slashes and without a trailing one of `base_paths` ("/v1").

    One without a path has `path`, and one without a scheme is https. Raises ConfigurationError for what no request can
    be sent to.
    """
    text = url.strip()
    if not text:
        raise ConfigurationError("base_url= is needed: the documents of this API name no server")
    if "://" not in text:
        text = f"https://{text}"
    scheme, _, rest = text.partition("://")
    text = f"{scheme.lower()}://{rest}".rstrip("/")
    for base_path in base_paths:
        if base_path and text.endswith(base_path):
            text = text[: -len(base_path)].rstrip("/")
            break
    if origin_of(text) is None or any(character in text for character in "?# \t\r\n"):
        raise ConfigurationError("the base URL must look like https://host/path, without user, query or fragment")
    return text if path_of(text) else text + path


def path_of(url: str) -> str:
    """The path of a URL, "" for none; also that of a relative one, which is itself."""
    return url if url.startswith("/") else "".join(url.partition("://")[2].partition("/")[1:])


_IN_HOST: Final = re.compile(r"[A-Za-z0-9._-]*(:[0-9]{1,5})?")
_IN_PATH: Final = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:/%-]+")


def fill_variables(url: str, values: Mapping[str, str], defaults: Mapping[str, str], blank: Sequence[str]) -> str:
    """The URL of a server with its `{variables}` replaced by the caller's `values`, else by the API's `defaults`.

    Those in `blank` may be empty. Raises ConfigurationError for a variable without a value, and for a value that would
    change more than its own part of the URL.
    """
    host = url.partition("://")[2].partition("/")[0]
    result = url
    for name in _BRACES.findall(url):
        place, value = "{" + name + "}", values.get(name, defaults.get(name, ""))
        if not value and name not in blank:
            raise ConfigurationError(f"{name}= or base_url= is needed: the API is at {url}")
        ends_with_path = name in blank and value.startswith("/") and host.endswith(place) and host != place
        ends_host = ends_with_path or defaults.get(name, "").startswith("/")
        in_host = (place in host and not ends_host) or url.startswith(f"{place}://")
        fits = (_IN_HOST if in_host else _IN_PATH).fullmatch(value) and ".." not in value
        if value and name in values and (not fits or (ends_host and not value.startswith("/"))):
            raise ConfigurationError(f"{name}= has characters that cannot stand in {url}")
        result = (result if value else result.replace(f"/{place}/", "/")).replace(place, value)
    return result


def require_zone(name: str, value: Any) -> Any:
    """`value`, which must have a time zone if it is a datetime: without one it is ambiguous (RFC 3339, 5.6).

    What a reply spelled without one is sent back as it was. Raises ConfigurationError, which names `name`.
    """
    if isinstance(value, datetime) and value.utcoffset() is None and not spelling_of(value):
        raise ConfigurationError(f"{name!r} needs a time zone, such as datetime(..., tzinfo=UTC)")
    return value


def text_of(name: str, value: Any) -> str:
    """One value as text: true/false, ISO 8601 dates, decimals and UUIDs in full, an enum by its value, bytes in base64.

    Raises ConfigurationError, which names `name`, for what has no text: NaN, infinity, datetimes without a zone and
    objects of other types.
    """
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if spelling := spelling_of(value):
        return spelling
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime, date)):
        return str(builtin(require_zone(name, value)))
    if isinstance(value, Enum):
        return text_of(name, value.value)
    if isinstance(value, (int, Decimal)) or (isinstance(value, float) and isfinite(value)):
        return str(value)
    try:
        text = builtin(value)
    except TypeError:
        text = None
    if not isinstance(text, str):
        raise ConfigurationError(f"{name!r} must be text or a finite number, not {type(value).__name__}")
    return text


def encoded(name: str, text: str, safe: str = "") -> str:
    """`text` percent-encoded. Raises ConfigurationError, which does not show it, for what is not Unicode."""
    try:
        return quote(text, safe=safe)
    except (TypeError, UnicodeEncodeError):
        raise ConfigurationError(f"{name!r} cannot be sent: it is not Unicode text") from None


_CLIMBING: Final = re.compile(r"(?:\A|/|\\|%2F|%5C)(?:\.|%2E){1,2}(?:\Z|[/\\;]|%2F|%5C|%3B)", re.IGNORECASE)
"""A dot segment, which servers resolve even where it or the slashes around it are encoded."""


_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
"""Text that is the same in a path as elsewhere."""


def path_segment(name: str, value: Any) -> str:
    """`value` percent-encoded for the path, "/" included. Raises ConfigurationError like `checked_segment`."""
    # Most arguments are names in which there is nothing to encode.
    if type(value) is str and _PLAIN.fullmatch(value):
        return value
    return checked_segment(name, encoded(name, "" if value is None else text_of(name, value)))


def checked_segment(name: str, path: str) -> str:
    """An encoded argument of the path.

    Raises ConfigurationError for an empty one, and for "." and ".." in it, which would name another resource.
    """
    if not path:
        raise ConfigurationError(f"{name} must not be empty: it is a part of the path")
    if _CLIMBING.search(path):
        raise ConfigurationError(f"{name} must not be '.' or '..', nor hold either between slashes: it would climb")
    return path


class PreEncoded(str):
    """A query value that is encoded already: `wire` is the whole pair as it is in the URL."""

    __slots__ = ("wire",)

    wire: str

    def __new__(cls, text: str, wire: str) -> PreEncoded:
        """Create the value from its text and its encoded pair."""
        encoded_text = super().__new__(cls, text)
        encoded_text.wire = wire
        return encoded_text


def query_pairs(name: str, value: Any) -> Iterable[tuple[str, str]]:
    """One query argument as name and text: none for None, one per element of a list, `name[key]` for a mapping."""
    if value is None or value is msgspec.UNSET:
        return ()
    if isinstance(value, str):
        return ((name, text_of(name, value)),)
    if isinstance(value, Mapping):
        return [pair for key, inner in value.items() for pair in query_pairs(f"{name}[{key}]", inner)]
    if isinstance(value, (Sequence, set, frozenset)) and not isinstance(value, (bytes, bytearray)):
        return [(name, text_of(name, element)) for element in value if element is not None]
    return ((name, text_of(name, value)),)


def sendable_query(query: Any) -> list[tuple[str, str]]:
    """The pairs of a caller's mapping of query parameters, none for None."""
    return [pair for name, value in mapping("query", query).items() for pair in query_pairs(name, value)]


def query_string(pairs: Iterable[tuple[str, str]]) -> str:
    """The pairs percent-encoded, a space as %20: `a=1&b=x%20y`."""
    return "&".join([_query_pair(name, value) for name, value in pairs])


def _query_pair(name: str, value: str) -> str:
    return value.wire if isinstance(value, PreEncoded) else f"{encoded(name, name)}={encoded(name, value)}"


def with_query(url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """`url` with the pairs appended to whatever query it has."""
    query = query_string(pairs)
    if not query:
        return url
    return f"{url}{'&' if '?' in url else '?'}{query}"


def split_query(url: str) -> tuple[str, list[tuple[str, str]]]:
    """`url` without query and fragment, and the query's pairs: decoded, but sent again byte for byte."""
    bare, _, query = url.partition("#")[0].partition("?")
    clean = _OUTSIDE_URLS.sub(lambda match: quote(match[0], errors="replace"), query)
    parts = map(_split_pair, clean.split("&") if clean else ())
    return bare, [(unquote_plus(name), PreEncoded(unquote_plus(value), part)) for part, name, value in parts]


def signing_names(url: str) -> frozenset[str]:
    """The names of the query parameters of `url` that sign it."""
    # Each service has a signature among them; most URLs are looked at no further.
    if "sig" not in url.lower():
        return frozenset()
    return frozenset(name for name, _ in split_query(url)[1] if _SIGNING.search(name))


def hide_query(url: str, names: frozenset[str]) -> str:
    """`url` with the values of the named query parameters hidden."""
    bare, _, query = url.partition("#")[0].partition("?")
    parts = [
        f"{name}={HIDDEN}" if unquote_plus(name) in names else part
        for part, name, _ in map(_split_pair, query.split("&"))
    ]
    return f"{bare}?{'&'.join(parts)}" if query else bare


def _split_pair(part: str) -> tuple[str, str, str]:
    name, _, value = part.partition("=")
    return part, name, value
