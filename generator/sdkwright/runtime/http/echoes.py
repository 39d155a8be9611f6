"""Secrets that a server repeats: known from the request that carried them, and hidden in what an error shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final
from urllib.parse import quote, quote_plus, unquote

from ..errors import DecodeError
from ..hidden_body import HiddenBody
from ..values.json_bytes import write_json
from .headers import HIDDEN, SECRET_HEADERS, Headers
from .message import Request, Response
from .url import split_query

_SHORTEST: Final = 4
"""Characters of the shortest secret that is searched for: a shorter one is a part of ordinary words."""

_NAMED: Final = re.compile(
    r"""(?:token|key|secret|password|signature|response)\s*=\s*["']?([^\s"',;]+)""", re.IGNORECASE
)
"""A secret among the parameters of a header."""

_ESCAPES: Final = re.compile("%([0-9A-F]{2})")


class EchoingBody(HiddenBody):
    """A body of the server that repeats a secret: the same bytes, which are not shown."""

    def __repr__(self) -> str:
        return f"<{len(self)} bytes with a secret>"


class Echoes:
    """Hides the secrets of one request, however they are written, in what came back.

    further: secrets that the request holds in its body.
    """

    __slots__ = ("_pattern",)

    def __init__(self, request: Request, further: Iterable[str] = ()) -> None:
        self._pattern = _pattern_of(frozenset([*_secrets_of(request), *further]))

    def without(self, text: str) -> str:
        """`text` with the secrets hidden."""
        return text if self._pattern is None else self._pattern.sub(HIDDEN, text)

    def url(self, url: str) -> str:
        """The same for a URL, in its query: that of a redirect may repeat what was sent."""
        path, mark, query = url.partition("?")
        return f"{path}{mark}{self.without(query)}"

    def headers(self, headers: Headers) -> Headers:
        """The headers as they are; those that repeat a secret are not shown."""
        echoing = frozenset(name.lower() for name, value in headers.pairs() if self.without(value) != value)
        return headers.merged((), echoing) if echoing else headers

    def reply(self, response: Response) -> Response:
        """The reply with the secrets hidden in its body; the same one where there are none."""
        if self._pattern is None or not response.content:
            return response
        try:
            value = response.json()
            hidden = self._value(value)
            content, changed = (b"", False) if hidden == value else (write_json(hidden), True)
        except (DecodeError, RecursionError):
            text = self.without(response.text)
            content, changed = text.encode(errors="replace"), text != response.text
        if not changed:
            return response
        kind = [("Content-Type", f"{response.content_type}; charset=utf-8")] if response.content_type else []
        return Response(response.status, response.headers.merged(kind), content, response.url)

    def _value(self, value: Any) -> Any:
        """JSON with the secrets hidden, in keys and in numbers, too."""
        if isinstance(value, str):
            return self.without(value)
        if isinstance(value, dict):
            return {self.without(key): self._value(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._value(inner) for inner in value]
        if value is None or isinstance(value, bool):
            return value
        return value if self.without(str(value)) == str(value) else HIDDEN


@lru_cache(maxsize=64)
def _pattern_of(secrets: frozenset[str]) -> re.Pattern[str] | None:
    """What matches the secrets in all their spellings; None where there is nothing to hide."""
    spellings = {text for secret in secrets for text in _spellings(secret)}
    # The longest first: a shorter one may be a part of it.
    texts = sorted((text for text in spellings if len(text) >= _SHORTEST), key=lambda text: (-len(text), text))
    alternatives = (_ESCAPES.sub(r"%(?i:\1)", re.escape(text)) for text in texts)
    return re.compile("|".join(alternatives)) if texts else None


def _secrets_of(request: Request) -> Iterator[str]:
    """What a request carries to authenticate it, whole and in its parts."""
    secret_headers = request.headers.private | SECRET_HEADERS
    for name, value in request.headers.pairs():
        if name.lower() == "cookie":
            yield from (pair.partition("=")[2] for pair in value.split("; "))
        elif name.lower() in secret_headers:
            yield from _parts(value)
    if names := request.hidden_query:
        yield from (str(value) for name, value in split_query(request.url)[1] if name in names)


def _parts(value: str) -> Iterator[str]:
    """A header's value, what follows the name of its scheme, and the secrets in that."""
    yield value
    scheme, _, credential = value.partition(" ")
    yield credential
    yield from _NAMED.findall(value)
    if scheme.lower() == "basic":
        # Imported when first needed, like all that only errors need.
        from base64 import b64decode

        try:
            pair = b64decode(credential).decode()
        except ValueError:
            return
        user, _, password = pair.partition(":")
        yield from (pair, password or user)


def _spellings(secret: str) -> Iterator[str]:
    """The ways in which a server may write a secret: plain, for URLs, for JSON, for HTML."""
    import json
    from html import escape

    for text in (secret, unquote(secret)):
        yield from (text, text.strip(), escape(text))
        yield from (json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1])
        yield from (quote(text, safe=""), quote(text), quote_plus(text))
