# Derived from aio/tokens.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""The tokens that a client got in exchange for its client credentials."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping

from ..auth.oauth import Grant, Token, may_want_form, read_token, refusal, token_request
from ..calls.halves import lock
from ..http.headers import Headers
from .transport import Transport


class Tokens:
    """Fetches each token once, however many calls wait for it, and keeps it until it expires or is refused.

    transport: the client's. headers: of requests for tokens. clock: returns seconds, and never goes back.
    """

    def __init__(
        self,
        transport: Transport,
        headers: Headers,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._transport = transport
        self._headers = headers
        self.clock = clock
        self._lock = lock()
        self._tokens: dict[tuple[str, tuple[str, ...]], Token] = {}
        self._in_body: set[str] = set()

    def tokens_for(
        self,
        grants: Iterable[Grant],
        refused: Mapping[str, str],
        timeout: float | None,
    ) -> dict[str, str]:
        """A token for each grant, by scheme; those in `refused` are not returned again.

        Raises AuthenticationError when a token endpoint refuses, another ApiError when it fails.
        """
        with self._lock:
            return {grant.scheme: self._token_for(grant, refused.get(grant.scheme), timeout) for grant in grants}

    def _token_for(self, grant: Grant, refused: str | None, timeout: float | None) -> str:
        key = (grant.scheme, grant.scopes)
        token = self._tokens.get(key)
        # If another call has renewed a refused token meanwhile, the newer one is here.
        if token is None or token.value == refused or self.clock() >= token.expires:
            token = self._fetch_token(grant, token.refresh if token else "", timeout)
            self._tokens[key] = token
        return token.value

    def _fetch_token(self, grant: Grant, refresh: str, timeout: float | None) -> Token:
        """A new token. The request is repeated for a server that wants the secret in the form, not in a header."""
        started = self.clock()
        setting = grant.credentials.in_body
        in_body = grant.scheme in self._in_body if setting is None else setting
        if refresh:
            request = token_request(grant, self._headers, refresh=refresh, in_body=in_body)
            token = read_token(self._transport.send(request, timeout), started)
            if token is not None:
                return token
        request = token_request(grant, self._headers, in_body=in_body)
        response = self._transport.send(request, timeout)
        if setting is None and not in_body and may_want_form(response):
            request = token_request(grant, self._headers, in_body=True)
            response = self._transport.send(request, timeout)
            in_body = True
        token = read_token(response, started)
        if token is None:
            raise refusal(request, response, grant.credentials)
        if in_body:
            self._in_body.add(grant.scheme)
        return token
