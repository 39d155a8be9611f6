"""Texts for logs and traces: what may be a credential is hidden before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_plus

from ..http.echoes import Echoes
from ..http.headers import HIDDEN, SECRET_HEADERS, Headers

if TYPE_CHECKING:
    from ..http.message import Request

_TELLING: Final = re.compile(
    r"token|secret|passw|signature|credential|session|api[-_]?key|access[-_]?key|(^|[-_])(sig|key|auth|jwt|pwd)$",
    re.IGNORECASE,
)
"""Names of headers and query parameters that hold credentials with one API or another, signed URLs among them."""

_PAIR: Final = re.compile(r"([?&#;])([^=&#;\s<>\"]+)=([^&#;\s<>\"]*)")
"""A parameter of a URL within a text, of its query or of its fragment."""

_USER: Final = re.compile(r"(://)[^/?#\s<>\"]*@")
"""User and password of a URL within a text."""


class Shown:
    """Shows the parts of one request and of its reply without their secrets."""

    __slots__ = ("_echoes", "_private")

    def __init__(self, request: Request) -> None:
        self._private = request.headers.private | SECRET_HEADERS
        self._echoes = Echoes(request, _further(request))

    def url(self, request: Request) -> str:
        """The URL of a request."""
        return self.text(request.shown_url)

    def text(self, text: str) -> str:
        """A text in which secrets and the URLs of other servers may occur."""
        return _PAIR.sub(_hide_value, _USER.sub(rf"\1{HIDDEN}@", self._echoes.without(text)))

    def headers(self, headers: Headers) -> str:
        """Headers as `Name: value, Name: value`."""
        return ", ".join(f"{name}: {self._value(name, value)}" for name, value in headers.pairs())

    def _value(self, name: str, value: str) -> str:
        return HIDDEN if name.lower() in self._private or _TELLING.search(name) else self.text(value)


def _further(request: Request) -> Iterable[str]:
    """What is in headers whose names tell of credentials that the client does not know as its own."""
    for name, value in request.headers.pairs():
        if _TELLING.search(name):
            # The second word is what follows the name of a scheme, as in "Bearer abc".
            yield from (value, *value.split()[1:])


def _hide_value(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}={HIDDEN}" if _TELLING.search(unquote_plus(match[2])) else match[0]
