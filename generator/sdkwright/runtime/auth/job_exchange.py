"""How the token of a CI job becomes one of the API."""

from __future__ import annotations

import time
from binascii import a2b_base64
from collections.abc import Callable, Mapping
from math import inf
from typing import TYPE_CHECKING, Any, Final

from ..http.headers import HIDDEN, Headers
from ..http.message import Request
from ..http.url import path_segment
from ..values.json_bytes import NOT_JSON, read_json, write_json
from .token_flow import FetchedTokens, Flow, Grant, Token, json_object, refusal

if TYPE_CHECKING:
    from .exchange import Exchange
    from .jobs import Job

_MARGIN: Final = 60.0
"""Seconds before its expiry at which a token is renewed, at most half of its lifetime."""


class JobExchange(FetchedTokens):
    """Exchanges the token of a job, and anew shortly before what it got expires.

    now: returns epoch seconds.
    """

    __slots__ = ("_exchange", "_job", "_values", "now")

    def __init__(
        self, exchange: Exchange, values: Mapping[str, str], job: Job, now: Callable[[], float] = time.time
    ) -> None:
        self._exchange, self._values, self._job, self.now = exchange, values, job, now

    def grant(
        self,
        name: str,
        scheme: Any,  # the exchange knows itself where tokens are given
        scopes: tuple[str, ...],  # nor has it scopes
        absolute: Callable[[str], str],
    ) -> Grant:
        url = self._exchange.url
        for setting, value in self._values.items():
            place = f"{{{setting}}}"
            url = url.replace(place, path_segment(setting, value)) if place in url else url
        url = absolute(url)
        return Grant(name, self, (), url, url)

    def flow(
        self,
        grant: Grant,
        previous: Token | None,  # what was exchanged is not renewed but exchanged anew
        headers: Headers,
        clock: Callable[[], float],
    ) -> Flow:
        """Asks the CI system who the job is, and the API for a token for that."""
        identity = yield from self._job.identity(headers)
        exchange = self._exchange
        body = {exchange.token: identity, **{field: self._values[name] for field, name in exchange.fields.items()}}
        own = [("Accept", "application/json"), ("Content-Type", "application/json")]
        request = Request("POST", grant.url, headers.merged(own), write_json(body))
        started = clock()
        response = yield request
        token = json_object(response).get(exchange.reply)
        if response.status >= 300 or not isinstance(token, str) or not token.strip():
            note = f"the token of this job ({self._job.provider}) was not exchanged"
            raise refusal(request, response, (identity,), note)
        lifetime = expiry_of(token) - self.now()
        expires = inf if lifetime == inf else started + lifetime - min(_MARGIN, max(0.0, lifetime / 2))
        return Token(token.strip(), started, expires)

    def __repr__(self) -> str:
        return f"JobExchange({self._job.provider!r}, {HIDDEN!r})"


def expiry_of(token: str) -> float:
    """When a JSON Web Token expires, in epoch seconds (RFC 7519, 4.1.4); infinite for any other token."""
    parts = token.strip().split(".")
    if len(parts) != 3:
        return inf
    try:
        claims = read_json(a2b_base64(parts[1].replace("-", "+").replace("_", "/") + "==="))
    except (*NOT_JSON, ValueError):
        return inf
    expiry = claims.get("exp") if isinstance(claims, dict) else None
    return float(expiry) if isinstance(expiry, (int, float)) and not isinstance(expiry, bool) else inf
