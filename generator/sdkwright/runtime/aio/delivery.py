"""What groups, pages and streams need from a client. They cannot import the client, which imports them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from ..calls.call import Call
    from ..calls.destination import Scope
    from ..calls.operation import Operation
    from ..drift.watch import DriftWatch
    from ..http.message import Response
    from ..http.url import Origin
    from .stream_reply import AsyncStreamReply


class AsyncDelivery(Protocol):
    """A sender of calls."""

    @property
    def _drift(self) -> DriftWatch:
        """What reads replies, and tells of departures from the document."""
        ...

    async def _deliver(self, call: Call) -> Response:
        """Send a call, and return the reply of 2xx, read to its end. Raises ApiError for any other reply."""
        ...

    async def _open(self, operation: Operation[Any], call: Call) -> AsyncStreamReply[Any]:
        """The same for a reply whose body has not arrived yet, and whose items are those of `operation`."""
        ...

    def _origin_of(self, call: Call) -> Origin | None:
        """The origin that sees the credentials of a call."""
        ...

    def _scope_of(self, call: Call) -> Scope:
        """Where a call goes, and which parts of it are credentials."""
        ...
