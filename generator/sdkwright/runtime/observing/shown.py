"""Texts for logs and traces: what may be a credential is hidden before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote_plus

from ..http.echoes import Echoes
from ..http.headers import HIDDEN, SECRET_HEADERS, Headers
from ..http.message import Request
from ..http.url import split_query

_TELLING: Final = re.compile(
    r"token|secret|passw|signature|credential|session|api[-_]?key|access[-_]?key|(^|[-_])(sig|key|auth|jwt|pwd)$",
    re.IGNORECASE,
)
"""Names of headers and query parameters that hold credentials with one API or another, signed URLs among them."""

_PAIR: Final = re.compile(r"([?&])([^=&#\s<>\"]+)=([^&#\s<>\"]*)")
"""A query parameter of a URL within a text."""

_SHORTEST: Final = 6
"""Letters from which on a secret is looked for in other texts: shorter ones occur by chance."""


class Shown:
    """Shows the parts of one request and of its reply without their secrets."""

    __slots__ = ("_echoes", "_private")

    def __init__(self, request: Request) -> None:
        self._private = request.headers.private | SECRET_HEADERS
        self._echoes = Echoes(request, _secrets(request, self._private))

    def url(self, request: Request) -> str:
        """The URL of a request."""
        return self.text(request.shown_url)

    def text(self, text: str) -> str:
        """A text in which secrets and the URLs of other servers may occur."""
        return _PAIR.sub(_hide_value, self._echoes.without(text))

    def headers(self, headers: Headers) -> str:
        """Headers as `Name: value, Name: value`."""
        return ", ".join(f"{name}: {self._value(name, value)}" for name, value in headers.pairs())

    def _value(self, name: str, value: str) -> str:
        return HIDDEN if name.lower() in self._private or _TELLING.search(name) else self.text(value)


def _secrets(request: Request, private: frozenset[str]) -> Iterable[str]:
    for name, value in request.headers.pairs():
        if name.lower() in private or _TELLING.search(name):
            # The second word is what follows the name of a scheme, as in "Bearer abc".
            yield from (text for text in (value, *value.split()[1:]) if len(text) >= _SHORTEST)
    if request.secret_query:
        pairs = split_query(request.url)[1]
        yield from (str(value) for name, value in pairs if name in request.secret_query and len(value) >= _SHORTEST)


def _hide_value(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}={HIDDEN}" if _TELLING.search(unquote_plus(match[2])) else match[0]
