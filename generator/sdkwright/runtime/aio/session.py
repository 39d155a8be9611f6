"""What a client has beside its operations: the way to the server, and an end."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

from .group import AsyncGroup

if TYPE_CHECKING:
    from ..calls.call import Call
    from ..calls.destination import Scope
    from ..drift.watch import DriftWatch
    from ..http.message import Response
    from ..http.url import Origin
    from ..pacing.rate_limit import RateLimit
    from .sender import AsyncSender


class AsyncSession(AsyncGroup):
    """The part of a client that groups, pages and streams rely on."""

    _sender: AsyncSender
    _is_derived: bool

    @property
    def base_url(self) -> str:
        """Where requests go, without a trailing slash; without the path of an API version where there are several."""
        return self._sender.config.base_url

    @property
    def rate_limit(self) -> RateLimit | None:
        """What the last reply told of the rate limit; None where the API has none, or before the first reply."""
        sender = self._sender
        return None if sender.governor is None else sender.governor.shown(sender.config.base_url, sender.timing)

    @property
    def _drift(self) -> DriftWatch:
        return self._sender.drift

    async def _deliver(self, call: Call) -> Response:
        return await self._sender.deliver(call)

    def _origin_of(self, call: Call) -> Origin | None:
        return self._sender.config.origin_of(call)

    def _scope_of(self, call: Call) -> Scope:
        return self._sender.config.scope_of(call)

    async def close(self) -> None:
        """Close the client's connections; a closed client cannot be used again.

        A client of `with_options` leaves them to the client that it came from.
        """
        if not self._is_derived:
            await self._sender.transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._sender.config!r})"
