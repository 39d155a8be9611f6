"""OAuth 2: client credentials (RFC 6749, 4.4) and refresh tokens (RFC 6749, 6) in place of a token."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ..argument_types import text
from ..errors import ConfigurationError
from ..http.headers import HIDDEN, Headers
from ..http.url import encoded, query_string
from .token_flow import FetchedTokens, Flow, Grant, Token, form_request, json_object, read_token, refusal

if TYPE_CHECKING:
    from ..http.message import Request, Response
    from .schemes import AuthParts

Fields = list[tuple[str, str]]

_OTHER_REASONS: Final = frozenset(
    {"invalid_scope", "invalid_grant", "unauthorized_client", "unsupported_grant_type"}
    | {"authorization_pending", "slow_down", "access_denied", "expired_token"}
)
"""Refusals that do not depend on how the secret was sent."""


class OAuth2Scheme(msgspec.Struct, frozen=True):
    """A bearer token, either as it is or in exchange for what the caller has.

    token_url, refresh_url, device_url: where tokens are issued and renewed and devices log in, absolute or from the
    API's root; "" where unknown. scopes: those that operations need by default.
    """

    token_url: str
    refresh_url: str = ""
    scopes: tuple[str, ...] = ()
    device_url: str = ""

    @property
    def private_name(self) -> str:
        return "authorization"

    def add(self, secret: str, parts: AuthParts) -> None:
        parts.headers.append(("Authorization", f"Bearer {secret}"))


class OAuth2Client(FetchedTokens):
    """An application that is known to an authorization server: what all ways to a token have in common."""

    __slots__ = ("_secret", "client_id", "in_body", "scopes", "token_url")

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        scopes: Iterable[str] | None,
        in_body: bool | None,
        token_url: str,
    ) -> None:
        self.client_id = text("client_id", client_id).strip()
        self._secret = text("client_secret", client_secret).strip()
        if not self.client_id:
            raise ConfigurationError("client_id must not be blank")
        query_string([("client_id", self.client_id), ("client_secret", self._secret)])
        names = scopes.split() if isinstance(scopes, str) else scopes
        self.scopes = None if names is None else tuple(text("scopes", name) for name in names)
        # Without a secret there is nothing to put into a header (RFC 6749, 3.2.1).
        self.in_body = in_body if self._secret else True
        self.token_url = text("token_url", token_url)

    def header(self) -> str:
        """The `Authorization` header with id and secret (RFC 6749, 2.3.1)."""
        pair = f"{encoded('client_id', self.client_id)}:{encoded('client_secret', self._secret)}"
        return f"Basic {b64encode(pair.encode()).decode()}"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no error may show."""
        return (self._secret, encoded("client_secret", self._secret))

    def form(self) -> Fields:
        """Id and secret as fields of a form; the id alone where there is no secret."""
        secret = [("client_secret", self._secret)] if self._secret else []
        return [("client_id", self.client_id), *secret]

    def grant(self, name: str, scheme: Any, scopes: tuple[str, ...], absolute: Callable[[str], str]) -> Grant:
        extra = tuple(scope for scope in scopes if scope not in scheme.scopes)
        names = (*scheme.scopes, *extra) if self.scopes is None else self.scopes
        url = absolute(self.token_url or scheme.token_url)
        return Grant(name, self, names, url, absolute(scheme.refresh_url) if scheme.refresh_url else url)

    def is_in_body(self, previous: Token | None) -> bool:
        """Whether the secret goes into the form at once: where that is set, or the server wanted it so before."""
        return bool(self.in_body) if self.in_body is not None or previous is None else previous.in_body

    def ask(
        self, url: str, headers: Headers, fields: Fields, *, in_body: bool
    ) -> Generator[Request, Response, tuple[Request, Response, bool]]:
        """Asks for a token, twice where the server wants the secret in the form; says whether it was there at last."""
        request = self.request(url, headers, fields, in_body=in_body)
        response = yield request
        if self.in_body is None and not in_body and _may_want_form(response):
            in_body = True
            request = self.request(url, headers, fields, in_body=True)
            response = yield request
        return request, response, in_body

    def request(self, url: str, headers: Headers, fields: Fields, *, in_body: bool) -> Request:
        """One request in the name of the application."""
        if in_body:
            return form_request(url, headers, [*fields, *self.form()])
        return form_request(url, headers.merged([("Authorization", self.header())]), fields)

    def renewed(
        self, grant: Grant, previous: Token | None, headers: Headers, started: float
    ) -> Generator[Request, Response, Token | None]:
        """The token in exchange for the refresh token of the previous one; None without one, or where it is refused."""
        if previous is None or not previous.refresh:
            return None
        in_body = self.is_in_body(previous)
        fields = [("grant_type", "refresh_token"), ("refresh_token", previous.refresh)]
        token = read_token((yield self.request(grant.refresh_url, headers, fields, in_body=in_body)), started)
        if token is None:
            return None
        # One that is not replaced stays valid (RFC 6749, 6).
        return msgspec.structs.replace(token, refresh=token.refresh or previous.refresh, in_body=in_body)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.client_id!r}, {HIDDEN!r})"


class ClientCredentials(OAuth2Client):
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

    __slots__ = ()

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        scopes: Iterable[str] | None = None,
        in_body: bool | None = None,
        token_url: str = "",
    ) -> None:
        if not text("client_secret", client_secret).strip():
            raise ConfigurationError("client_secret must not be blank")
        super().__init__(client_id, client_secret, scopes=scopes, in_body=in_body, token_url=token_url)

    def flow(self, grant: Grant, previous: Token | None, headers: Headers, clock: Callable[[], float]) -> Flow:
        """Renews by the refresh token, else asks anew."""
        started = clock()
        renewed = yield from self.renewed(grant, previous, headers, started)
        if renewed is not None:
            return renewed
        fields = [("grant_type", "client_credentials")]
        fields += [("scope", " ".join(grant.scopes))] if grant.scopes else []
        in_body = self.is_in_body(previous)
        request, response, in_body = yield from self.ask(grant.url, headers, fields, in_body=in_body)
        token = read_token(response, started, in_body=in_body)
        if token is None:
            raise refusal(request, response, self.secrets)
        return token


class RefreshToken(OAuth2Client):
    """A refresh token in place of a token, as a login in the browser gives it: tokens are fetched as needed.

    Args:
        client_id: The id of the application that the user logged in with.
        refresh_token: The refresh token.
        client_secret: The secret of the application, where it has one.
        scopes: Names, or one text of names with blanks between; by default all that the user granted.
        in_body: True sends id and secret in the form, False in the `Authorization` header; None tries the header first.
        token_url: Where tokens are issued, absolute or from the API's root; by default where the API documents it.
        on_renewal: A function that is given each new refresh token, to store it: a server may let each be used once.

    Raises:
        ConfigurationError: The id or the refresh token is blank or not text.
    """

    __slots__ = ("_on_renewal", "_refresh_token")

    def __init__(
        self,
        client_id: str,
        refresh_token: str,
        *,
        client_secret: str = "",
        scopes: Iterable[str] | None = None,
        in_body: bool | None = None,
        token_url: str = "",
        on_renewal: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(client_id, client_secret, scopes=scopes, in_body=in_body, token_url=token_url)
        self._refresh_token = text("refresh_token", refresh_token).strip()
        if not self._refresh_token:
            raise ConfigurationError("refresh_token must not be blank")
        query_string([("refresh_token", self._refresh_token)])
        self._on_renewal = on_renewal

    def grant(self, name: str, scheme: Any, scopes: tuple[str, ...], absolute: Callable[[str], str]) -> Grant:
        grant = super().grant(name, scheme, scopes, absolute)
        # One token for all operations: what was granted is asked for by leaving the scopes out.
        return msgspec.structs.replace(grant, scopes=self.scopes or ())

    def flow(self, grant: Grant, previous: Token | None, headers: Headers, clock: Callable[[], float]) -> Flow:
        """Asks in exchange for the latest refresh token."""
        started = clock()
        fields = [("grant_type", "refresh_token"), ("refresh_token", self._refresh_token)]
        fields += [("scope", " ".join(grant.scopes))] if grant.scopes else []
        in_body = self.is_in_body(previous)
        request, response, in_body = yield from self.ask(grant.refresh_url, headers, fields, in_body=in_body)
        token = read_token(response, started, in_body=in_body)
        if token is None:
            raise refusal(request, response, (*self.secrets, self._refresh_token), "the refresh token gave no token")
        if token.refresh and token.refresh != self._refresh_token:
            self._refresh_token = token.refresh
            if self._on_renewal is not None:
                self._on_renewal(token.refresh)
        return token


def _may_want_form(response: Response) -> bool:
    """Whether a refusal may only mean that the secret belongs in the form."""
    return response.status in (400, 401) and json_object(response).get("error") not in _OTHER_REASONS
