"""Requests and replies of transports, and bodies that are not JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final

import msgspec
from msgspec.structs import replace

from ..errors import DecodeError
from ..values.json_bytes import NOT_JSON, read_json
from .framing import length_of
from .headers import Headers, media_kind, sendable_pairs
from .url import hide_query, signing_names

if TYPE_CHECKING:
    from .upload import Upload

MARK: Final = b"\xef\xbb\xbf"
"""The byte order mark, which a JSON parser may ignore (RFC 8259, 8.1)."""

_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
"""Byte order marks of UTF-16, and of UTF-32 in its usual order."""


class Request(msgspec.Struct, frozen=True):
    """One HTTP request, ready to be sent.

    Attributes:
        method: The HTTP method in upper case.
        url: The absolute URL.
        headers: All headers that the runtime sets; the transport adds host and length.
        content: The body as bytes, or as an Upload that gives it in pieces, or None.
        secret_query: Names of query parameters that hold credentials.
        pool_timeout: Seconds that it may wait while all connections of the client are in use, None for no limit.
        resent: How many requests its call has sent before, by further attempts and redirects.
    """

    method: str
    url: str
    headers: Headers = msgspec.field(default_factory=Headers)
    content: bytes | Upload | None = None
    secret_query: frozenset[str] = frozenset()
    pool_timeout: float | None = None
    resent: int = 0

    def with_headers(self, headers: Mapping[str, str]) -> Request:
        """The same request with headers that are added, or replace those of the same names.

        Raises:
            ConfigurationError: A name or a value cannot be sent as one header.
        """
        return replace(self, headers=self.headers.merged(sendable_pairs(headers)))

    def with_url(self, url: str) -> Request:
        """The same request to another URL; at another origin, the client's credentials are left out of it."""
        return replace(self, url=url)

    @property
    def hidden_query(self) -> frozenset[str]:
        """Names of query parameters that are not shown: those that hold credentials, and those that sign the URL."""
        return self.secret_query | signing_names(self.url) if "?" in self.url else self.secret_query

    @property
    def shown_url(self) -> str:
        """The URL with credentials hidden: the one for messages and logs."""
        names = self.hidden_query
        return hide_query(self.url, names) if names else self.url

    def __repr__(self) -> str:
        size = length_of(self.content)
        length = "unknown length" if size is None else f"{size} bytes"
        return f"Request({self.method} {self.shown_url}, headers={sorted(self.headers)}, {length})"


class Response:
    """One HTTP reply, read to its end.

    Attributes:
        status: The HTTP code.
        headers: The headers, looked up in any case; a reply is made of a mapping or of pairs.
        content: The body, decompressed.
        url: The URL of the request, without credentials; the runtime sets it when the transport leaves it empty.
        method: The method of the request; set in the same way.
    """

    __slots__ = ("_sent", "content", "headers", "method", "status", "url")

    _is_streamed: ClassVar[bool] = False

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str] | Iterable[tuple[str, str]] | None = None,
        content: bytes = b"",
        url: str = "",
    ) -> None:
        self.status: int = status
        self.headers: Headers = headers if isinstance(headers, Headers) else Headers(headers or ())
        self.content: bytes = content
        self.url: str = url
        self.method: str = ""
        # The request, as long as somebody may have to know what of the reply repeats its secrets.
        self._sent: Request | None = None

    @property
    def content_type(self) -> str:
        """The media type in lower case without parameters, `application/json` for instance; "" when it is missing."""
        return media_kind(self.headers.get("content-type", ""))

    @property
    def text(self) -> str:
        """The body as text in the charset that the reply names, UTF-8 by default; what does not fit is replaced."""
        return decode_text(self.content, self.headers.get("content-type", ""))

    @property
    def json_text(self) -> bytes:
        """The body for the JSON decoder: in UTF-8 and without a byte order mark.

        JSON is UTF-8, whichever charset the reply names (RFC 8259, 8.1 and 11); the charset only matters for what is
        neither UTF-8 nor UTF-16 or 32.
        """
        if len(self.content) > 3 and (b"\0" in self.content[:2] or self.content.startswith(_WIDE_MARKS)):
            return _decode_wide(self.content)
        kind = self.headers.get("content-type", "").lower()
        if "charset=" in kind and "utf-8" not in kind and not _is_utf8(self.content):
            return self.text.encode()
        return self.content.removeprefix(MARK)

    def json(self) -> Any:
        """The body as plain dicts, lists, strings and numbers.

        Raises:
            DecodeError: The body is not JSON.
        """
        try:
            return read_json(self.json_text)
        except NOT_JSON as error:
            raise self.undecodable(f"the reply is not JSON: {error}") from error

    def undecodable(self, message: str, body: bytes | None = None) -> DecodeError:
        """The error for a reply that cannot be read as documented, or for a part of it."""
        return DecodeError(
            message,
            body=self.content if body is None else body,
            status=self.status,
            headers=self.headers.unshown(),
            method=self.method,
            url=self.url,
        )

    def __repr__(self) -> str:
        return f"Response({self.status}, {self.content_type or 'no content type'}, {len(self.content)} bytes)"


class Content(msgspec.Struct, frozen=True):
    """A reply body that is not the JSON that was expected: an image, a page of HTML, a file.

    Attributes:
        data: The bytes.
        content_type: The `Content-Type` header with its parameters; "" when there is none.
    """

    data: bytes
    content_type: str

    @property
    def text(self) -> str:
        """The bytes as text in the charset of `content_type`, UTF-8 by default; what does not fit is replaced."""
        return decode_text(self.data, self.content_type)

    def __repr__(self) -> str:
        return f"Content({len(self.data)} bytes, {self.content_type!r})"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decode_wide(data: bytes) -> bytes:
    """JSON in UTF-16 or 32 as UTF-8; the places of its zero bytes show the encoding."""
    # Imported when first needed: hardly any server sends it.
    import json

    return data.decode(json.detect_encoding(data), "replace").removeprefix("\ufeff").encode()


def decode_text(data: bytes, content_type: str) -> str:
    """`data` in the charset that `content_type` names, else in UTF-8; never fails."""
    _, separator, charset = content_type.lower().partition("charset=")
    name = charset.partition(";")[0].strip(" \"'") if separator else "utf-8"
    try:
        return data.decode(name, "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")
