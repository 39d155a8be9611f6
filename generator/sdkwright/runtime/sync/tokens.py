# Derived from aio/tokens.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""The tokens that a client was given in exchange for its client credentials."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping

from ..auth.oauth import Grant, Token, may_want_form, read_token, refusal, token_request
from ..calls.halves import lock
from ..http.headers import Headers
from .transport import Transport


class Tokens:
    """Fetches each token once, however many calls wait for it, and keeps it until it ends or is refused.

    Tokens are asked for by `transport`, the client's own, with `headers`. clock: gives seconds that only grow.
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
        self._held: dict[tuple[str, tuple[str, ...]], Token] = {}
        self._in_body: set[str] = set()

    def given(self, grants: Iterable[Grant], refused: Mapping[str, str], timeout: float | None) -> dict[str, str]:
        """A token for each grant, by scheme; those of `refused` are not given again.

        Raises AuthenticationError when a token endpoint refuses, another ApiError when it fails.
        """
        with self._lock:
            return {grant.scheme: self._one(grant, refused.get(grant.scheme), timeout) for grant in grants}

    def _one(self, grant: Grant, refused: str | None, timeout: float | None) -> str:
        key = (grant.scheme, grant.scopes)
        held = self._held.get(key)
        # Who comes with a refused token that is no longer the one held finds a newer one here.
        if held is None or held.value == refused or self.clock() >= held.expires:
            held = self._fetched(grant, held.refresh if held else "", timeout)
            self._held[key] = held
        return held.value

    def _fetched(self, grant: Grant, refresh: str, timeout: float | None) -> Token:
        """A new token. A server that wants the secret in the form, not in a header, is asked a second time."""
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
