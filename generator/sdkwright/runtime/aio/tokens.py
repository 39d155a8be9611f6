"""The tokens that a client got in exchange for its credentials."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Final

from ..auth.flights import AsyncFlight
from ..auth.token_flow import Grant, Pause, Step, Token
from ..calls.halves import sleep_async
from ..errors import RequestTimeoutError
from ..http.blocking import in_thread
from ..http.message import Request

if TYPE_CHECKING:
    from ..http.headers import Headers
    from .transport import AsyncTransport

_FRESH: Final = 10.0
"""Seconds after its issue in which a token that is refused is not replaced: another one would be refused, too."""


class AsyncTokens:
    """Fetches each token once, however many calls wait for it, and keeps it until it expires or is refused.

    transport: the client's. headers: of requests for tokens. clock: returns seconds, and never goes back. sleep: waits
    for seconds.
    """

    def __init__(
        self,
        transport: AsyncTransport,
        headers: Headers,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Any] = sleep_async,
    ) -> None:
        self._transport = transport
        self._headers = headers
        self.clock, self.sleep = clock, sleep
        self._tokens: dict[tuple[str, tuple[str, ...]], Token] = {}
        self._flights: dict[tuple[str, tuple[str, ...]], AsyncFlight] = {}

    async def tokens_for(
        self,
        grants: Iterable[Grant],
        refused: Mapping[str, str],
        timeout: float | None,
    ) -> dict[str, str]:
        """A token for each grant, by scheme; one in `refused` is returned again only where it has just been issued.

        Raises AuthenticationError when a token endpoint refuses, another ApiError when it fails, and
        RequestTimeoutError when another call that fetches the token takes longer than `timeout` seconds.
        """
        return {grant.scheme: await self._token_for(grant, refused.get(grant.scheme), timeout) for grant in grants}

    async def _token_for(self, grant: Grant, refused: str | None, timeout: float | None) -> str:
        until = None if timeout is None else self.clock() + timeout
        while True:
            token = self._usable_token(grant, refused)
            if token is not None:
                return token.value
            own = AsyncFlight(timeout)
            # One step, so that of all threads exactly one fetches; no lock is held while it does.
            flight = self._flights.setdefault(grant.key, own)
            if flight is own:
                return (await self._fetch(grant, refused, own)).value
            if flight.is_lost:
                self._flights.pop(grant.key, None)
            elif not await flight.wait(None if until is None else max(0.0, until - self.clock())):
                message = f"POST {grant.url}: no token in time: another call is still fetching it"
                raise RequestTimeoutError(message, sent="no", method="POST", url=grant.url)
            elif flight.token is not None and flight.token.value != refused:
                value: str = flight.token.value
                return value
            elif flight.error is not None and not _is_impatient(flight, timeout):
                raise _duplicate(flight.error) from flight.error

    def _usable_token(self, grant: Grant, refused: str | None) -> Token | None:
        """The token that is here already, unless it has to be replaced."""
        token = self._tokens.get(grant.key)
        if token is None:
            return None
        # If another call has renewed a refused token meanwhile, the newer one is here.
        usable_until = token.issued + _FRESH if token.value == refused else token.expires
        return token if self.clock() < usable_until else None

    async def _fetch(self, grant: Grant, refused: str | None, flight: AsyncFlight) -> Token:
        """Fetch a token for all that wait for it, and share with them whatever comes of it."""
        token: Token | None = None
        failure: Exception | None = None
        try:
            # The flight before this one may have landed just now.
            token = self._usable_token(grant, refused) or await self._follow(grant, flight.timeout)
            self._tokens[grant.key] = token
            return token
        except Exception as error:
            failure = error
            raise
        finally:
            # Of a cancelled call there is neither: one of those that wait fetches in its place.
            if self._flights.get(grant.key) is flight:
                del self._flights[grant.key]
            flight.land(token, failure)

    async def _follow(self, grant: Grant, timeout: float | None) -> Token:
        flow = grant.flow(self._tokens.get(grant.key), self._headers, self.clock)
        try:
            step = next(flow)
            while True:
                step = flow.send(await self._take(step, timeout))
        except StopIteration as done:
            token: Token = done.value
            return token

    async def _take(self, step: Step, timeout: float | None) -> Any:
        if isinstance(step, Request):
            return await self._transport.send(step, timeout)
        if isinstance(step, Pause):
            return await self.sleep(step.seconds)
        return await in_thread(step.do)


def _is_impatient(flight: AsyncFlight, timeout: float | None) -> bool:
    """Whether a fetch failed for want of time only, and this call has more of it."""
    limit = flight.timeout
    is_late = isinstance(flight.error, RequestTimeoutError)
    return is_late and limit is not None and (timeout is None or timeout > limit)


def _duplicate(error: Exception) -> Exception:
    """A copy of an error, so that each call that raises it has a traceback of its own."""
    try:
        return copy(error)
    except Exception:
        # That of a transport of the caller's may be of any kind.
        return error
