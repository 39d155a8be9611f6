"""The settings of a client, by which calls become requests. Shared by both kinds of client."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from copy import copy
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ..absence import UNSET, Unset
from ..argument_types import text
from ..auth.advice import advice
from ..auth.schemes import Anonymous, AsyncAuth, AuthParts, Credentials, QueryScheme
from ..errors import ConfigurationError
from ..http.headers import Headers, sendable, sendable_pairs
from ..http.message import Request, Response
from ..http.url import Origin, fill_variables, normalise_base, origin_of, path_of, resolved, with_query
from .call_limits import CallLimits
from .destination import Scope
from .idempotency import with_key

if TYPE_CHECKING:
    from ..retrying.course import Terms
    from ..retrying.policy import Retries
    from .call import Call
    from .settings import Settings

_ACCEPT: Final = "application/json, */*;q=0.5"


class ClientConfig:
    """The fixed part of a client: where it sends, as whom, and with what headers."""

    __slots__ = (
        "_auth",
        "_base_url",
        "_blank_variables",
        "_credentials",
        "_default_auth",
        "_headers",
        "_is_moved",
        "_private",
        "_root",
        "_search",
        "_settings",
        "_variable_defaults",
        "_variable_values",
        "limits",
        "plain_headers",
        "token_source",
    )

    _search: Callable[[], Any] | None

    def __init__(
        self,
        settings: Settings,
        secrets: Mapping[str, Any],
        *,
        auth: AsyncAuth | None,
        base_url: str | None,
        timeout: float | None,
        headers: Mapping[str, str] | None,
        deadline: float | None = None,
        retries: Retries | int | Unset | None = UNSET,
        variables: Mapping[str, str | None] | None = None,
        profile: str | None = None,
        discover: bool = True,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._settings = settings
        self._take_credentials(secrets, auth, environ)
        if settings.discovery is not None and discover and auth is None and self._credentials.is_empty:
            self._search = partial(settings.discovery.find, environ, text("profile", profile or ""))
            self.token_source = settings.discovery.token_source
        self.limits = CallLimits().changed(timeout, deadline, retries, settings.retries)
        """How long a call may take, and how often it is tried, where the call does not say it."""
        self._variable_defaults, self._blank_variables = settings.variables, settings.blank
        values = {name: text(name, value).strip() for name, value in (variables or {}).items() if value is not None}
        self._variable_values = {
            name: value for name, value in values.items() if value or name in self._blank_variables
        }
        base = self._requested_base(base_url, environ.get(settings.environment.get("base_url", ""), ""))
        self._set_base_url(settings, base)
        self._default_auth = settings.default_auth
        carriers = {scheme.private_name for scheme in settings.schemes.values()}
        self._private = frozenset(carriers | {"authorization"}) - {"", "cookie"}
        version = f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}"
        agent = f"{settings.name}/{settings.version} python/{version}"
        self.plain_headers = Headers({"Accept": _ACCEPT, "User-Agent": agent}, self._private)
        """Headers that every server may see."""
        self._headers = self.plain_headers.merged(sendable_pairs(headers))

    def _take_credentials(self, secrets: Mapping[str, Any], auth: AsyncAuth | None, environ: Mapping[str, str]) -> None:
        if auth is not None and not isinstance(auth, Anonymous) and not callable(auth):
            raise ConfigurationError("auth must be a function that returns headers, or ANONYMOUS")
        self._auth = auth
        variable_names = {} if auth is not None else self._settings.environment
        self._credentials = Credentials(self._settings.schemes, secrets, variable_names, environ)
        self.token_source = None if auth is not None else self._credentials.token_source
        """The secret that tokens have to be fetched for; None where there is none."""
        self._search = None

    def changed(
        self,
        secrets: Mapping[str, Any],
        *,
        auth: AsyncAuth | Unset | None = UNSET,
        timeout: float | Unset | None = UNSET,
        deadline: float | Unset | None = UNSET,
        retries: Retries | int | Unset | None = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ClientConfig:
        """A copy with other values for those that are not UNSET; any credential replaces all of them."""
        other = copy(self)
        if secrets or auth is not UNSET:
            # Where it sends may be found with credentials, and stays though others are given.
            other._discover(for_base=True)
            other._take_credentials(secrets, None if auth is UNSET else auth, {})
        other.limits = self.limits.changed(timeout, deadline, retries, self._settings.retries)
        other._headers = self._headers.merged(sendable_pairs(headers))
        return other

    def _requested_base(self, base_url: str | None, from_environment: str) -> str:
        """The base URL of the caller, else that of the environment; "" for the API's own."""
        requested = text("base_url", base_url or "").strip()
        if requested and self._variable_values:
            raise ConfigurationError(f"base_url= leaves no room for {', '.join(self._variable_values)}=")
        return requested or ("" if self._variable_values else from_environment.strip())

    def _set_base_url(self, settings: Settings, requested: str) -> None:
        """Set `base_url` to the requested one, "" for the API's own, and `_root` to that without the API's path."""
        self._is_moved = bool(requested)
        path = settings.base_url if settings.base_url.startswith("/") else ""
        api_url = settings.base_url if requested or path else self._fill_variables(settings.base_url)
        self._base_url = normalise_base(requested or ("" if path else api_url), settings.base_paths, path)
        self._root = self._base_url.removesuffix(path_of(api_url).rstrip("/"))

    @property
    def base_url(self) -> str:
        """Where requests go, without a trailing slash."""
        self._discover(for_base=True)
        return self._base_url

    def _discover(self, *, for_base: bool = False) -> None:
        """Look for credentials that were not given, or for the base URL that belongs to them: once, when needed."""
        is_given = self._is_moved or bool(self._variable_values)
        if self._search is None or (for_base and is_given):
            return
        found = self._search()
        self._credentials = self._credentials.with_found(found.secrets)
        if found.base_url and not is_given:
            self._set_base_url(self._settings, found.base_url)
        self._search = None

    def at(self, origin: str) -> ClientConfig:
        """A copy for another host of the same service, which sees the credentials, too."""
        other = copy(self)
        other._discover(for_base=True)
        other._base_url = other._root = origin
        other._is_moved = True
        return other

    def terms(self, call: Call) -> Terms:
        """How long a call may take, and how often it is tried."""
        return self.limits.terms(call, self._settings)

    def keyed(self, call: Call) -> Call:
        """The call with an idempotency key that all its attempts share, where the API knows such a thing."""
        return with_key(call, self._settings.idempotency_header)

    def origin_of(self, call: Call) -> Origin | None:
        """The origin that sees the credentials of a call: that of its own server, else of the base URL."""
        return origin_of(self._base(call))

    def scope_of(self, call: Call) -> Scope:
        """Where a call goes, and which parts of it are credentials."""
        of_query = frozenset(
            scheme.name for scheme in self._settings.schemes.values() if isinstance(scheme, QueryScheme)
        )
        return Scope(self._settings.name, self._base(call), self._private, of_query)

    def grants(self, call: Call) -> tuple[Any, ...]:
        """The tokens that the client needs before it can send a call.

        Raises ConfigurationError when neither the API nor the credentials have the URL of the token endpoint.
        """
        if not self._is_same_origin(call) or not self._needs_auth(call, self._headers.merged(call.headers)):
            return ()
        self._discover()
        sources = self._credentials.token_sources(self._default_auth if call.auth is None else call.auth)
        return tuple(
            credentials.grant(name, scheme, call.scopes.get(name, ()), self._token_url)
            for name, (scheme, credentials) in sources.items()
        )

    def request(self, call: Call, tokens: Mapping[str, str]) -> Request:
        """The request for a call, with the client's credentials or the `tokens` that they were exchanged for.

        A URL of another origin gets neither credentials nor the client's own headers.
        """
        url = self._url(call)
        is_ours = self._is_same_origin(call)
        headers = self._headers if is_ours else self.plain_headers
        if call.accept and self._headers["accept"] == _ACCEPT:
            headers = headers.merged([("Accept", call.accept)])
        if call.headers:
            headers = headers.merged(call.headers)
        parts = self._auth_parts(call, headers, tokens) if is_ours else None
        if parts is None and not call.cookies:
            return Request(call.method, with_query(url, call.query), headers, call.content)
        parts = parts or AuthParts()
        auth_headers = [sendable(*pair) for pair in parts.headers]
        cookies = "; ".join(f"{name}={value}" for name, value in (*call.cookies, *parts.cookies))
        if cookies:
            auth_headers.append(sendable("Cookie", cookies))
        secrets = frozenset(name for name, _ in parts.query)
        # As with headers, the call itself has precedence.
        full_url = with_query(url, (*call.query, *[pair for pair in parts.query if call.query_value(pair[0]) is None]))
        return Request(call.method, full_url, headers.merged(auth_headers), call.content, secrets)

    def auth_for(self, call: Call, request: Request) -> Callable[[Request], Any] | None:
        """The client's `auth` function, if it has to authenticate this request."""
        if self._auth is None or isinstance(self._auth, Anonymous) or not self._needs_auth(call, request.headers):
            return None
        return self._auth if self._is_same_origin(call) else None

    def missing_credential(self, call: Call, request: Request, response: Response) -> str:
        """What the caller can do about a 401 for a request without any credential; "" for another reply."""
        has_one = request.secret_query or request.headers.has_any(self._private | {"cookie"})
        if response.status != 401 or has_one or origin_of(request.url) != self.origin_of(call):
            return ""
        if self._auth is not None:
            return "no credential was sent: the client is ANONYMOUS" if isinstance(self._auth, Anonymous) else ""
        return advice(call.auth or self._default_auth, self._settings.arguments, self._settings.environment)

    def with_auth_headers(self, request: Request, auth_headers: Any) -> Request:
        """The request with the headers that the client's `auth` function returned for it."""
        if not isinstance(auth_headers, Mapping):
            raise ConfigurationError(f"auth must give a mapping of headers, not {type(auth_headers).__name__}")
        pairs = [sendable(str(name), str(value)) for name, value in auth_headers.items()]
        headers = request.headers.merged(pairs, frozenset(name.lower() for name, _ in pairs))
        return Request(request.method, request.url, headers, request.content, request.secret_query)

    def _auth_parts(self, call: Call, headers: Headers, tokens: Mapping[str, str]) -> AuthParts | None:
        if self._auth is not None or not self._needs_auth(call, headers):
            return None
        self._discover()
        return self._credentials.apply(self._default_auth if call.auth is None else call.auth, tokens)

    def _needs_auth(self, call: Call, headers: Headers) -> bool:
        """Whether a call has to be authenticated, and the caller's own headers do not do so already."""
        alternatives = self._default_auth if call.auth is None else call.auth
        return bool(alternatives or (call.auth is None and self._auth)) and not headers.has_any(self._private)

    def _base(self, call: Call) -> str:
        """Where a call goes: to its own server, if it has one and the client's base URL is the API's."""
        base_url = self.base_url
        if not call.server:
            return base_url
        return self._root if self._is_moved or call.server == "/" else self._fill_variables(call.server)

    def _fill_variables(self, url: str) -> str:
        return fill_variables(url, self._variable_values, self._variable_defaults, self._blank_variables)

    def _is_same_origin(self, call: Call) -> bool:
        return call.path.startswith("/") or origin_of(call.path) == self.origin_of(call)

    def _url(self, call: Call) -> str:
        """The absolute URL of a call. Raises ConfigurationError for an ambiguous one."""
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
            raise ConfigurationError("token_url= is needed: the API does not tell where tokens are given")
        return absolute

    def __repr__(self) -> str:
        if self._auth is None:
            return f"{self._base_url!r}, {self._credentials!r}"
        # The `repr` of a function may show a secret.
        return f"{self._base_url!r}, {'ANONYMOUS' if isinstance(self._auth, Anonymous) else 'auth'}"
