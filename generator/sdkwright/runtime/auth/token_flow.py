"""How tokens are fetched: requests and replies without a network, so that both kinds of client share them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from math import inf
from typing import Any, Final

import msgspec

from ..errors import ApiError, AuthenticationError
from ..http.echoes import EchoingBody
from ..http.headers import HIDDEN, Headers
from ..http.message import Request, Response
from ..http.url import query_string
from ..replies.error_replies import api_error, json_of
from .schemes import TokenSource

_MARGIN: Final = 30.0
"""Seconds before its expiry at which a token counts as expired, at most a tenth of its lifetime."""


class Token(msgspec.Struct, frozen=True):
    """An issued token.

    issued, expires: on the client's own clock. refresh: the token that renews it, "" for none. in_body: whether the
    server took the secret of the client in the form, and not in a header.
    """

    value: str
    issued: float
    expires: float
    refresh: str = ""
    in_body: bool = False

    def __repr__(self) -> str:
        return f"Token({HIDDEN!r}, expires={self.expires})"


class Work(msgspec.Struct, frozen=True):
    """Something that blocks, such as a program that is run; what it returns is sent to the flow."""

    do: Callable[[], Any]


class Pause(msgspec.Struct, frozen=True):
    """A time to wait."""

    seconds: float


Step = Request | Work | Pause

Flow = Generator[Step, Any, Token]
"""The course of one fetch: it yields each request or other step, is sent what comes of it, and returns the token.

It raises AuthenticationError where the server refuses, another ApiError where it fails.
"""


class FetchedTokens(TokenSource):
    """What is exchanged for tokens by a flow."""

    __slots__ = ()

    def tokens_async(self, transport: Any, headers: Headers) -> Any:
        from ..aio.tokens import AsyncTokens

        return AsyncTokens(transport, headers)

    def tokens_sync(self, transport: Any, headers: Headers) -> Any:
        from ..sync.tokens import Tokens

        return Tokens(transport, headers)

    def flow(self, grant: Grant, previous: Token | None, headers: Headers, clock: Callable[[], float]) -> Flow:
        """The course by which `grant` is fetched, in place of the token `previous`."""
        raise NotImplementedError


class Grant(msgspec.Struct, frozen=True):
    """The token that one call needs.

    scheme: name of the security scheme. source: what fetches it. url, refresh_url: where tokens are
    issued and renewed, absolute. device_url: where devices log in, "" where none does.
    """

    scheme: str
    source: FetchedTokens
    scopes: tuple[str, ...]
    url: str
    refresh_url: str
    device_url: str = ""

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What one token serves."""
        return self.scheme, self.scopes

    def flow(self, previous: Token | None, headers: Headers, clock: Callable[[], float]) -> Flow:
        """The course that fetches it; `previous` is the token that it replaces."""
        return self.source.flow(self, previous, headers, clock)


def form_request(url: str, headers: Headers, fields: Iterable[tuple[str, str]]) -> Request:
    """The request that posts a form to an authorization server; `headers` are those that every server may see."""
    own = [("Accept", "application/json"), ("Content-Type", "application/x-www-form-urlencoded")]
    return Request("POST", url, headers.merged(own), query_string(fields).encode())


def read_token(response: Response, started: float, *, in_body: bool = False) -> Token | None:
    """The token in the reply to a request sent at `started`; None where there is none (RFC 6749, 5.1)."""
    body = json_object(response)
    value = body.get("access_token")
    if response.status >= 300 or not isinstance(value, str) or not value.strip():
        return None
    lifetime = _lifetime(body.get("expires_in"))
    refresh = body.get("refresh_token")
    # Of an infinite lifetime, a tenth is infinite, too.
    expires = inf if lifetime == inf else started + lifetime - min(_MARGIN, lifetime / 10)
    return Token(value.strip(), started, expires, refresh if isinstance(refresh, str) else "", in_body)


def refusal(request: Request, response: Response, secrets: Iterable[str], note: str = "no token was given") -> ApiError:
    """The error for a server that issued no token; it never shows the `secrets` of the request's body."""
    # A server that is down or busy says nothing about the credentials.
    kind = AuthenticationError if response.status < 500 and response.status != 429 else None
    error = api_error(request, response, note=note, kind=kind, secrets=secrets)
    # It may hold other tokens.
    error.body = EchoingBody(error.body)
    return error


def json_object(response: Response) -> Mapping[str, Any]:
    """The JSON object in a reply; an empty one where there is none."""
    body = json_of(response)
    return body if isinstance(body, dict) else {}


def _lifetime(value: Any) -> float:
    """The lifetime of a token by `expires_in`, a number or the text of one; infinite where it is missing."""
    try:
        lifetime = float(value)
    except (TypeError, ValueError):
        return inf
    return lifetime if lifetime >= 0 else 0.0
