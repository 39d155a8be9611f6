"""OAuth 2 for applications (client credentials, RFC 6749 4.4): requests for tokens, and replies to them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from math import inf
from typing import Any, Final

import msgspec

from ..argument_types import text
from ..errors import ApiError, AuthenticationError, ConfigurationError
from ..http.headers import HIDDEN, Headers
from ..http.message import Request, Response
from ..http.url import encoded, query_string
from ..replies.error_replies import api_error, json_of
from .schemes import AuthParts, TokenSource

_MARGIN: Final = 30.0
"""Seconds before its expiry at which a token counts as expired, at most a tenth of its lifetime."""

_OTHER_REASONS: Final = frozenset({"invalid_scope", "invalid_grant", "unauthorized_client", "unsupported_grant_type"})
"""Refusals that do not depend on how the secret was sent."""


class OAuth2Scheme(msgspec.Struct, frozen=True):
    """A bearer token, either as it is or in exchange for client credentials.

    token_url, refresh_url: where tokens are issued and renewed, absolute or from the API's root; "" where unknown.
    scopes: those that operations need by default.
    """

    token_url: str
    refresh_url: str = ""
    scopes: tuple[str, ...] = ()

    @property
    def private_name(self) -> str:
        return "authorization"

    def add(self, secret: str, parts: AuthParts) -> None:
        parts.headers.append(("Authorization", f"Bearer {secret}"))


class ClientCredentials(TokenSource):
    """The id and secret of an application, in place of a token: tokens are fetched and renewed as needed.

    Args:
        client_id: The id of the application.
        client_secret: The secret of the application.
        scopes: Names, or one text of names with blanks between; by default those that the API documents for an
            operation.
        in_body: True sends id and secret in the form, False in the `Authorization` header; None tries the header first.
        token_url: Where tokens are issued, absolute or from the API's root; by default where the API documents it.

    Raises:
        ConfigurationError: The id or the secret is blank or not text.
    """

    __slots__ = ("_secret", "client_id", "in_body", "scopes", "token_url")

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        scopes: Iterable[str] | None = None,
        in_body: bool | None = None,
        token_url: str = "",
    ) -> None:
        self.client_id = text("client_id", client_id).strip()
        self._secret = text("client_secret", client_secret).strip()
        if not self.client_id or not self._secret:
            raise ConfigurationError("client_id and client_secret must not be blank")
        query_string([("client_id", self.client_id), ("client_secret", self._secret)])
        names = scopes.split() if isinstance(scopes, str) else scopes
        self.scopes = None if names is None else tuple(text("scopes", name) for name in names)
        self.in_body = in_body
        self.token_url = text("token_url", token_url)

    def header(self) -> str:
        """The `Authorization` header with id and secret (RFC 6749, 2.3.1)."""
        pair = f"{encoded('client_id', self.client_id)}:{encoded('client_secret', self._secret)}"
        return f"Basic {b64encode(pair.encode()).decode()}"

    def form(self) -> list[tuple[str, str]]:
        """The same as fields of a form."""
        return [("client_id", self.client_id), ("client_secret", self._secret)]

    def tokens_async(self, transport: Any, headers: Headers) -> Any:
        from ..aio.tokens import AsyncTokens

        return AsyncTokens(transport, headers)

    def tokens_sync(self, transport: Any, headers: Headers) -> Any:
        from ..sync.tokens import Tokens

        return Tokens(transport, headers)

    def grant(self, name: str, scheme: Any, scopes: tuple[str, ...], absolute: Callable[[str], str]) -> Grant:
        extra = tuple(scope for scope in scopes if scope not in scheme.scopes)
        names = (*scheme.scopes, *extra) if self.scopes is None else self.scopes
        url = absolute(self.token_url or scheme.token_url)
        return Grant(name, self, names, url, absolute(scheme.refresh_url) if scheme.refresh_url else url)

    def hidden_in(self, content: bytes) -> bytes:
        """`content` with the secret hidden, should a server repeat it."""
        for secret in (self._secret, encoded("client_secret", self._secret), self.header().removeprefix("Basic ")):
            content = content.replace(secret.encode(), HIDDEN.encode())
        return content

    def __repr__(self) -> str:
        return f"ClientCredentials({self.client_id!r}, {HIDDEN!r})"


class Grant(msgspec.Struct, frozen=True):
    """The token that one call needs.

    scheme: name of the security scheme. url, refresh_url: where tokens are issued and renewed, absolute.
    """

    scheme: str
    credentials: ClientCredentials
    scopes: tuple[str, ...]
    url: str
    refresh_url: str


class Token(msgspec.Struct, frozen=True):
    """An issued token. expires: on the client's own clock. refresh: the token that renews it, "" for none."""

    value: str
    expires: float
    refresh: str

    def __repr__(self) -> str:
        return f"Token({HIDDEN!r}, expires={self.expires})"


def token_request(grant: Grant, headers: Headers, *, refresh: str = "", in_body: bool) -> Request:
    """The request for a token, a new one or one by `refresh`; `headers` are those that every server may see."""
    if refresh:
        fields = [("grant_type", "refresh_token"), ("refresh_token", refresh)]
    else:
        scopes = [("scope", " ".join(grant.scopes))] if grant.scopes else []
        fields = [("grant_type", "client_credentials"), *scopes]
    extra_headers = [("Accept", "application/json"), ("Content-Type", "application/x-www-form-urlencoded")]
    if in_body:
        fields += grant.credentials.form()
    else:
        extra_headers.append(("Authorization", grant.credentials.header()))
    url = grant.refresh_url if refresh else grant.url
    return Request("POST", url, headers.merged(extra_headers), query_string(fields).encode())


def read_token(response: Response, started: float) -> Token | None:
    """The token in the reply to a request sent at `started`; None where there is none."""
    body = _json_object(response)
    value = body.get("access_token")
    if response.status >= 300 or not isinstance(value, str) or not value.strip():
        return None
    lifetime = _lifetime(body.get("expires_in"))
    refresh = body.get("refresh_token")
    # Of an infinite lifetime, a tenth is infinite, too.
    expires = inf if lifetime == inf else started + lifetime - min(_MARGIN, lifetime / 10)
    return Token(value.strip(), expires, refresh if isinstance(refresh, str) else "")


def may_want_form(response: Response) -> bool:
    """Whether a refusal may only mean that the secret belongs in the form."""
    return response.status in (400, 401) and _json_object(response).get("error") not in _OTHER_REASONS


def refusal(request: Request, response: Response, credentials: ClientCredentials) -> ApiError:
    """The error for a token endpoint that issued no token; it never shows the secret."""
    safe_response = Response(response.status, response.headers, credentials.hidden_in(response.content))
    # A server that is down or busy says nothing about the credentials.
    kind = AuthenticationError if response.status < 500 and response.status != 429 else None
    return api_error(request, safe_response, note="no token was given", kind=kind)


def _json_object(response: Response) -> Mapping[str, Any]:
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
