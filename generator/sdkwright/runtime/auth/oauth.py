"""OAuth 2 for applications: client credentials (RFC 6749, 4.4)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from typing import Any, Final

import msgspec

from ..argument_types import text
from ..errors import ConfigurationError
from ..http.headers import HIDDEN, Headers
from ..http.message import Request, Response
from ..http.url import encoded, query_string
from .schemes import AuthParts
from .token_flow import FetchedTokens, Flow, Grant, Token, form_request, json_object, read_token, refusal

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


class ClientCredentials(FetchedTokens):
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

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no error may show."""
        return (self._secret, encoded("client_secret", self._secret))

    def form(self) -> list[tuple[str, str]]:
        """The same as fields of a form."""
        return [("client_id", self.client_id), ("client_secret", self._secret)]

    def grant(self, name: str, scheme: Any, scopes: tuple[str, ...], absolute: Callable[[str], str]) -> Grant:
        extra = tuple(scope for scope in scopes if scope not in scheme.scopes)
        names = (*scheme.scopes, *extra) if self.scopes is None else self.scopes
        url = absolute(self.token_url or scheme.token_url)
        return Grant(name, self, names, url, absolute(scheme.refresh_url) if scheme.refresh_url else url)

    def flow(self, grant: Grant, previous: Token | None, headers: Headers, clock: Callable[[], float]) -> Flow:
        """Renews by the refresh token, else asks anew; twice where the server wants the secret in the form."""
        started, setting = clock(), self.in_body
        in_body = bool(setting) if setting is not None or previous is None else previous.in_body
        if previous is not None and previous.refresh:
            fields = [("grant_type", "refresh_token"), ("refresh_token", previous.refresh)]
            renewed = read_token((yield self._request(grant.refresh_url, headers, fields, in_body)), started)
            if renewed is not None:
                # One that is not replaced stays valid (RFC 6749, 6).
                return msgspec.structs.replace(renewed, refresh=renewed.refresh or previous.refresh, in_body=in_body)
        fields = [("grant_type", "client_credentials")]
        fields += [("scope", " ".join(grant.scopes))] if grant.scopes else []
        request = self._request(grant.url, headers, fields, in_body)
        response = yield request
        if setting is None and not in_body and _may_want_form(response):
            in_body = True
            request = self._request(grant.url, headers, fields, in_body)
            response = yield request
        token = read_token(response, started, in_body=in_body)
        if token is None:
            raise refusal(request, response, self.secrets)
        return token

    def _request(self, url: str, headers: Headers, fields: list[tuple[str, str]], in_body: bool) -> Request:
        if in_body:
            return form_request(url, headers, [*fields, *self.form()])
        return form_request(url, headers.merged([("Authorization", self.header())]), fields)

    def __repr__(self) -> str:
        return f"ClientCredentials({self.client_id!r}, {HIDDEN!r})"


def _may_want_form(response: Response) -> bool:
    """Whether a refusal may only mean that the secret belongs in the form."""
    return response.status in (400, 401) and json_object(response).get("error") not in _OTHER_REASONS
