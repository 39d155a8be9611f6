"""How requests are authenticated: schemes, the credentials that a client holds, and the choice between them."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from typing import Any, Final, Protocol, cast
from urllib.parse import quote

import msgspec

from ..errors import ConfigurationError
from ..http.headers import Headers, sendable
from ..http.message import Request
from ..http.url import query_string

Secret = str | Callable[[], str]
"""A key or token, or a function that returns the current one and is called before each request."""

Alternatives = tuple[tuple[str, ...], ...]
"""Scheme names: any one of the outer tuple will do, and all of an inner one are needed together."""


class Anonymous:
    """The type of `ANONYMOUS`."""

    def __repr__(self) -> str:
        return "ANONYMOUS"


_NO_COOKIE: Final = re.compile(r'[ ,;"\\]')

ANONYMOUS: Final = Anonymous()
"""As `auth=`, it keeps a client from ever sending credentials, those of the environment included."""

Auth = Callable[[Request], Mapping[str, str]] | Anonymous
"""A function that returns the headers that authenticate a request, or `ANONYMOUS`."""

AsyncAuth = Callable[[Request], Mapping[str, str] | Awaitable[Mapping[str, str]]] | Anonymous
"""Like `Auth`, for the asynchronous client: the function may also be a coroutine function."""


class AuthParts(msgspec.Struct):
    """What is added to one request to authenticate it, as pairs of name and value."""

    headers: list[tuple[str, str]] = msgspec.field(default_factory=list)
    query: list[tuple[str, str]] = msgspec.field(default_factory=list)
    cookies: list[tuple[str, str]] = msgspec.field(default_factory=list)

    def __repr__(self) -> str:
        names = [name for pairs in (self.headers, self.query, self.cookies) for name, _ in pairs]
        return f"AuthParts({', '.join(names)})"


class Scheme(Protocol):
    """One way of carrying a credential."""

    @property
    def private_name(self) -> str:
        """Lower-case name of the header that carries the credential, "" when it is no header."""
        ...

    def add(self, secret: str, parts: AuthParts) -> None:
        """Put the credential where this scheme carries it."""
        ...


class HeaderScheme(msgspec.Struct, frozen=True):
    """A credential in the header `name`, after `prefix` (such as "Bearer ")."""

    name: str
    prefix: str = ""

    @property
    def private_name(self) -> str:
        return self.name.lower()

    def add(self, secret: str, parts: AuthParts) -> None:
        parts.headers.append((self.name, f"{self.prefix}{secret}"))


class BasicScheme(msgspec.Struct, frozen=True):
    """HTTP Basic: user and password, encoded together."""

    @property
    def private_name(self) -> str:
        return "authorization"

    def add(self, secret: str, parts: AuthParts) -> None:
        try:
            encoded = b64encode(secret.encode()).decode()
        except UnicodeEncodeError:
            raise ConfigurationError("user and password must be Unicode text") from None
        parts.headers.append(("Authorization", f"Basic {encoded}"))


class QueryScheme(msgspec.Struct, frozen=True):
    """A credential in the query parameter `name`."""

    name: str

    @property
    def private_name(self) -> str:
        return ""

    def add(self, secret: str, parts: AuthParts) -> None:
        parts.query.append((self.name, secret))


class CookieScheme(msgspec.Struct, frozen=True):
    """A credential in the cookie `name`."""

    name: str

    @property
    def private_name(self) -> str:
        return "cookie"

    def add(self, secret: str, parts: AuthParts) -> None:
        # What would end the cookie, or begin another one, is encoded (RFC 6265, 4.1.1).
        parts.cookies.append((self.name, _NO_COOKIE.sub(lambda match: quote(match[0]), secret)))


class TokenSource:
    """What stands in for a secret, and is exchanged for tokens."""

    __slots__ = ()

    def tokens_async(self, transport: Any, headers: Headers) -> Any:
        """The tokens of an asynchronous client, none fetched yet; `headers` are those that every server may see."""
        raise NotImplementedError

    def tokens_sync(self, transport: Any, headers: Headers) -> Any:
        """The same for a synchronous client."""
        raise NotImplementedError

    def grant(self, name: str, scheme: Any, scopes: tuple[str, ...], absolute: Callable[[str], str]) -> Any:
        """The token that a call needs; `scopes` are added to those of the scheme, `absolute` resolves token URLs."""
        raise NotImplementedError


class Credentials:
    """The secrets of one client by scheme name; blank ones are ignored.

    `secrets` are strings, functions, pairs of user and password, or client credentials. When there are none,
    `variables` (names by scheme) are looked up in `environ`.
    """

    __slots__ = ("_schemes", "_secrets", "token_source")

    def __init__(
        self,
        schemes: Mapping[str, Scheme],
        secrets: Mapping[str, Any],
        variables: Mapping[str, str],
        environ: Mapping[str, str],
    ) -> None:
        self._schemes = schemes
        credentials = {name: _normalise_credential(name, value) for name, value in secrets.items() if value is not None}
        for name, value in secrets.items():
            if isinstance(value, (tuple, list)) and not isinstance(schemes.get(name), BasicScheme):
                raise ConfigurationError(f"the credential {name!r} takes no user and password")
        self._secrets = {name: secret for name, secret in credentials.items() if secret}
        if not self._secrets:
            values = {name: environ.get(variables.get(name, ""), "").strip() for name in schemes}
            self._secrets = {name: secret for name, secret in values.items() if secret}
        self.token_source: TokenSource | None = None
        """A secret that tokens have to be fetched for; None where there is none."""
        for name, secret in self._secrets.items():
            if isinstance(secret, TokenSource):
                self.token_source = secret
                if not hasattr(schemes.get(name), "token_url"):
                    raise ConfigurationError(f"the credential {name!r} cannot be exchanged for tokens")
            elif isinstance(secret, str) and name in schemes:
                _check_sendable(schemes[name], secret)

    @property
    def is_empty(self) -> bool:
        """Whether there is no secret at all."""
        return not self._secrets

    def with_found(self, secrets: Mapping[str, Any]) -> Credentials:
        """The same schemes with secrets that were found. Raises ConfigurationError for one that cannot be sent."""
        found = copy(self)
        found._secrets = {name: secret for name, secret in secrets.items() if name in self._schemes}
        for name, secret in found._secrets.items():
            if isinstance(secret, str):
                _check_sendable(self._schemes[name], secret)
        return found

    def token_sources(self, alternatives: Alternatives) -> dict[str, tuple[Any, Any]]:
        """The scheme and secret of each token that the first complete alternative needs, by the scheme's name."""
        for alternative in alternatives:
            if alternative and all(name in self._secrets for name in alternative):
                pairs = ((name, self._secrets[name]) for name in alternative)
                return {
                    name: (self._schemes[name], secret) for name, secret in pairs if isinstance(secret, TokenSource)
                }
        return {}

    def apply(self, alternatives: Alternatives, tokens: Mapping[str, str]) -> AuthParts | None:
        """What the first complete alternative adds to a request; None when no alternative is complete.

        `tokens` are those for client credentials, by scheme.
        """
        for alternative in alternatives:
            parts = self._alternative_parts(alternative, tokens) if alternative else None
            if parts is not None:
                return parts
        return None

    def _alternative_parts(self, alternative: tuple[str, ...], tokens: Mapping[str, str]) -> AuthParts | None:
        parts = AuthParts()
        for name in alternative:
            secret = self._secrets.get(name)
            if isinstance(secret, TokenSource):
                secret = tokens.get(name)
            elif callable(secret):
                secret = _current_secret(name, secret)
            scheme = self._schemes.get(name)
            if not secret or scheme is None:
                return None
            scheme.add(secret, parts)
        return parts

    def __repr__(self) -> str:
        return f"Credentials({', '.join(self._secrets) or 'none'})"


def _check_sendable(scheme: Scheme, secret: str) -> None:
    """Raise ConfigurationError, which does not show the secret, for one that no request can carry."""
    parts = AuthParts()
    scheme.add(secret, parts)
    query_string(parts.query)
    for header, value in (*parts.headers, *(("Cookie", value) for _, value in parts.cookies)):
        sendable(header, value)


def _normalise_credential(name: str, value: Any) -> Secret | TokenSource:
    """A credential in one of its forms. Raises ConfigurationError for any other type, without showing the value."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, (tuple, list)) and len(value) == 2 and all(isinstance(part, str) for part in value):
        user, password = value
        return f"{user}:{password}" if user or password else ""
    if isinstance(value, TokenSource):
        return value
    if callable(value):
        return cast(Secret, value)
    raise ConfigurationError(f"the credential {name!r} must be text, a function or a pair, not {type(value).__name__}")


def _current_secret(name: str, source: Callable[[], Any]) -> str:
    """What a credential's function returns now, stripped. Raises ConfigurationError for a blank or no text."""
    value = source()
    if not isinstance(value, str):
        raise ConfigurationError(f"the function for the credential {name!r} gave {type(value).__name__}, not text")
    secret = value.strip()
    if not secret:
        raise ConfigurationError(f"the function for the credential {name!r} gave an empty text, not a credential")
    return secret
