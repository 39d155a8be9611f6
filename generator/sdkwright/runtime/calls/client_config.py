"""What a client was set up with, and how that makes a call a request. Shared by both kinds of client."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..absence import UNSET
from ..argument_types import seconds, text
from ..auth.schemes import Anonymous, AsyncAuth, AuthParts, Credentials
from ..errors import ConfigurationError
from ..http.headers import Headers, sendable, sendable_pairs
from ..http.message import Request
from ..http.url import Origin, filled, normalise_base, origin_of, path_of, resolved, with_query
from .call import Call
from .settings import Settings

_ACCEPT: Final = "application/json, */*;q=0.5"


class ClientConfig:
    """The fixed part of a client: where it sends, as whom, and with what headers."""

    __slots__ = (
        "_auth",
        "_blank",
        "_credentials",
        "_default_auth",
        "_defaults",
        "_headers",
        "_moved",
        "_private",
        "_root",
        "_stated",
        "_timeout",
        "base_url",
        "exchanged",
        "plain_headers",
    )

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, Any],
        *,
        auth: AsyncAuth | None,
        base_url: str | None,
        timeout: float | None,
        headers: Mapping[str, str] | None,
        variables: Mapping[str, str | None] | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        if auth is not None and not isinstance(auth, Anonymous) and not callable(auth):
            raise ConfigurationError("auth must be a function that gives headers, or ANONYMOUS")
        self._auth = auth
        named = {} if auth is not None else settings.environment
        self._credentials = Credentials(settings.schemes, given, named, environ)
        self.exchanged = None if auth is not None else self._credentials.exchanged
        """What tokens have to be fetched for, if they have to be for any call."""
        self._timeout = seconds(timeout)
        self._defaults, self._blank = settings.variables, settings.blank
        told = {name: text(name, value).strip() for name, value in (variables or {}).items() if value is not None}
        self._stated = {name: value for name, value in told.items() if value or name in self._blank}
        chosen = self._chosen(base_url, environ.get(settings.environment.get("base_url", ""), ""))
        self._place(settings, chosen)
        self._default_auth = settings.default_auth
        carriers = {scheme.private_name for scheme in settings.schemes.values()}
        self._private = frozenset(carriers | {"authorization"}) - {"", "cookie"}
        version = f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}"
        agent = f"{settings.name}/{settings.version} python/{version}"
        self.plain_headers = Headers({"Accept": _ACCEPT, "User-Agent": agent}, self._private)
        """Headers that every server may see."""
        self._headers = self.plain_headers.merged(sendable_pairs(headers))

    def _chosen(self, base_url: str | None, environment: str) -> str:
        """The base URL that the caller asks for, or else the environment; "" for the API's own."""
        chosen = text("base_url", base_url or "").strip()
        if chosen and self._stated:
            raise ConfigurationError(f"base_url= leaves no room for {', '.join(self._stated)}=")
        return chosen or ("" if self._stated else environment.strip())

    def _place(self, settings: Settings, chosen: str) -> None:
        """Take the base URL that was chosen, "" for the API's own; `_root` is without the path that the API has."""
        self._moved = bool(chosen)
        path = settings.base_url if settings.base_url.startswith("/") else ""
        own = settings.base_url if chosen or path else self._filled(settings.base_url)
        self.base_url = normalise_base(chosen or ("" if path else own), settings.base_paths, path)
        self._root = self.base_url.removesuffix(path_of(own).rstrip("/"))

    def timeout_of(self, call: Call) -> float | None:
        """Seconds for one call; None for no limit."""
        return self._timeout if call.timeout is UNSET else call.timeout

    def origin_of(self, call: Call) -> Origin | None:
        """The origin that sees the credentials of a call: that of its own server, else of the base URL."""
        return origin_of(self._base(call))

    def grants(self, call: Call) -> tuple[Any, ...]:
        """What the client has to be given tokens for before it can send a call.

        Raises ConfigurationError when the API does not tell where tokens are given, and the credentials do not either.
        """
        if not self._is_ours(call) or not self._wants(call, self._headers.merged(call.headers)):
            return ()
        found = self._credentials.exchanges(self._default_auth if call.auth is None else call.auth)
        return tuple(
            credentials.grant(name, scheme, call.scopes.get(name, ()), self._token_url)
            for name, (scheme, credentials) in found.items()
        )

    def request(self, call: Call, tokens: Mapping[str, str]) -> Request:
        """The request for a call, with the credentials that the client holds for it, or `tokens` that it was given.

        A URL of another origin gets neither credentials nor the client's own headers.
        """
        url = self._url(call)
        ours = self._is_ours(call)
        accept = [("Accept", call.accept)] if call.accept and self._headers["accept"] == _ACCEPT else []
        headers = (self._headers if ours else self.plain_headers).merged([*accept, *call.headers])
        parts = self._auth_parts(call, headers, tokens) if ours else None
        if parts is None and not call.cookies:
            return Request(call.method, with_query(url, call.query), headers, call.content)
        parts = parts or AuthParts()
        added = [sendable(*pair) for pair in parts.headers]
        cookies = "; ".join(f"{name}={value}" for name, value in (*call.cookies, *parts.cookies))
        if cookies:
            added.append(sendable("Cookie", cookies))
        secrets = frozenset(name for name, _ in parts.query)
        # As with headers, what the call itself says counts more.
        full = with_query(url, (*call.query, *[pair for pair in parts.query if call.query_value(pair[0]) is None]))
        return Request(call.method, full, headers.merged(added), call.content, secrets)

    def auth_for(self, call: Call, request: Request) -> Callable[[Request], Any] | None:
        """The client's own `auth` function where it has to authenticate this request."""
        if self._auth is None or isinstance(self._auth, Anonymous) or not self._wants(call, request.headers):
            return None
        return self._auth if self._is_ours(call) else None

    def authenticated(self, request: Request, given: Any) -> Request:
        """The request with the headers that the client's own `auth` function gave for it."""
        if not isinstance(given, Mapping):
            raise ConfigurationError(f"auth must give a mapping of headers, not {type(given).__name__}")
        pairs = [sendable(str(name), str(value)) for name, value in given.items()]
        headers = request.headers.merged(pairs, frozenset(name.lower() for name, _ in pairs))
        return Request(request.method, request.url, headers, request.content, request.secret_query)

    def _auth_parts(self, call: Call, headers: Headers, tokens: Mapping[str, str]) -> AuthParts | None:
        if self._auth is not None or not self._wants(call, headers):
            return None
        return self._credentials.apply(self._default_auth if call.auth is None else call.auth, tokens)

    def _wants(self, call: Call, headers: Headers) -> bool:
        """Whether a call is to be authenticated, and the caller's own headers do not do so already."""
        alternatives = self._default_auth if call.auth is None else call.auth
        return bool(alternatives or (call.auth is None and self._auth)) and not any(
            name in headers for name in self._private
        )

    def _base(self, call: Call) -> str:
        """Where a call goes: to the server of its own that the API has for it, unless the caller moved the client."""
        if not call.server:
            return self.base_url
        return self._root if self._moved or call.server == "/" else self._filled(call.server)

    def _filled(self, url: str) -> str:
        return filled(url, self._stated, self._defaults, self._blank)

    def _is_ours(self, call: Call) -> bool:
        return call.path.startswith("/") or origin_of(call.path) == self.origin_of(call)

    def _url(self, call: Call) -> str:
        """The absolute URL of a call. Raises ConfigurationError for one that would lead elsewhere than it seems."""
        path = call.path
        if path.startswith("/"):
            return self._base(call) + path
        if origin_of(path) is None or any(character.isspace() for character in path):
            raise ConfigurationError("a path must start with / or be an absolute http(s) URL without user or password")
        return path

    def _token_url(self, url: str) -> str:
        absolute = self._root + url if url.startswith("/") and not url.startswith("//") else url
        absolute = resolved(self.base_url, absolute)
        if not url or origin_of(absolute) is None:
            raise ConfigurationError("ClientCredentials needs token_url=: the API does not tell where tokens are given")
        return absolute

    def __repr__(self) -> str:
        if self._auth is None:
            return f"{self.base_url!r}, {self._credentials!r}"
        # A function's own text may show what it knows.
        return f"{self.base_url!r}, {'ANONYMOUS' if isinstance(self._auth, Anonymous) else 'auth'}"
