"""What a client was set up with, and how that makes a call a request. Shared by both kinds of client."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

from .absence import UNSET
from .arguments import seconds, text
from .auth import Anonymous, AsyncAuth, Credentials, Proof
from .call import Call
from .errors import ConfigurationError
from .headers import Headers, sendable, sendable_pairs
from .message import Request
from .settings import Settings
from .url import normalise_base, origin_of, with_query

_ACCEPT: Final = "application/json, */*;q=0.5"


class Profile:
    """The fixed part of a client: where it sends, as whom, and with what headers."""

    __slots__ = (
        "_auth",
        "_credentials",
        "_default_auth",
        "_headers",
        "_plain_headers",
        "_private",
        "_timeout",
        "base_url",
        "origin",
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
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        if auth is not None and not isinstance(auth, Anonymous) and not callable(auth):
            raise ConfigurationError("auth must be a function that gives headers, or ANONYMOUS")
        variables = {} if auth is not None else settings.environment
        self._auth = auth
        self._credentials = Credentials(settings.schemes, given, variables, environ)
        self._timeout = seconds(timeout)
        chosen = text("base_url", base_url or "").strip()
        chosen = chosen or environ.get(settings.environment.get("base_url", ""), "").strip()
        self.base_url = normalise_base(chosen or settings.base_url, settings.base_paths)
        self.origin = origin_of(self.base_url)
        self._default_auth = settings.default_auth
        carriers = {scheme.private_name for scheme in settings.schemes.values()}
        self._private = frozenset(carriers | {"authorization"}) - {"", "cookie"}
        version = f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}"
        agent = f"{settings.name}/{settings.version} python/{version}"
        self._plain_headers = Headers({"Accept": _ACCEPT, "User-Agent": agent}, self._private)
        self._headers = self._plain_headers.merged(sendable_pairs(headers))

    def timeout_of(self, call: Call) -> float | None:
        """Seconds for one call; None for no limit."""
        return self._timeout if call.timeout is UNSET else call.timeout

    def request(self, call: Call) -> Request:
        """The request for a call, with the credentials that the client holds for it.

        A URL of another origin gets neither credentials nor the client's own headers.
        """
        url = self._url(call.path)
        ours = call.path.startswith("/") or origin_of(url) == self.origin
        headers = (self._headers if ours else self._plain_headers).merged(call.headers)
        proof = self._proof(call, headers) if ours else None
        if proof is None and not call.cookies:
            return Request(call.method, with_query(url, call.query), headers, call.content)
        proof = proof or Proof()
        added = [sendable(*pair) for pair in proof.headers]
        cookies = "; ".join(f"{name}={value}" for name, value in (*call.cookies, *proof.cookies))
        if cookies:
            added.append(sendable("Cookie", cookies))
        secrets = frozenset(name for name, _ in proof.query)
        full = with_query(url, (*call.query, *proof.query))
        return Request(call.method, full, headers.merged(added), call.content, secrets)

    def auth_for(self, call: Call, request: Request) -> Callable[[Request], Any] | None:
        """The client's own `auth` function where it has to authenticate this request."""
        if self._auth is None or isinstance(self._auth, Anonymous) or not self._wants(call, request.headers):
            return None
        return self._auth if origin_of(request.url) == self.origin else None

    def proven(self, request: Request, given: Any) -> Request:
        """The request with the headers that the client's own `auth` function gave for it."""
        if not isinstance(given, Mapping):
            raise ConfigurationError(f"auth must give a mapping of headers, not {type(given).__name__}")
        pairs = [sendable(str(name), str(value)) for name, value in given.items()]
        headers = request.headers.merged(pairs, frozenset(name.lower() for name, _ in pairs))
        return Request(request.method, request.url, headers, request.content, request.secret_query)

    def _proof(self, call: Call, headers: Headers) -> Proof | None:
        if self._auth is not None or not self._wants(call, headers):
            return None
        return self._credentials.prove(self._default_auth if call.auth is None else call.auth)

    def _wants(self, call: Call, headers: Headers) -> bool:
        """Whether a call is to be authenticated, and the caller's own headers do not do so already."""
        alternatives = self._default_auth if call.auth is None else call.auth
        return bool(alternatives or (call.auth is None and self._auth)) and not any(
            name in headers for name in self._private
        )

    def _url(self, path: str) -> str:
        """The absolute URL of a path. Raises ConfigurationError for one that would lead elsewhere than it seems."""
        if path.startswith("/"):
            return self.base_url + path
        if origin_of(path) is None or any(character.isspace() for character in path):
            raise ConfigurationError("a path must start with / or be an absolute http(s) URL without user or password")
        return path

    def __repr__(self) -> str:
        if self._auth is None:
            return f"{self.base_url!r}, {self._credentials!r}"
        # A function's own text may show what it knows.
        return f"{self.base_url!r}, {'ANONYMOUS' if isinstance(self._auth, Anonymous) else 'auth'}"
