"""What groups, pages and streams need of a client. They import this in place of the client, which imports them."""

from __future__ import annotations

from typing import Any, Protocol

from ..calls.call import Call
from ..calls.operation import Operation
from ..http.message import Response
from ..http.url import Origin
from .stream_reply import AsyncStreamReply


class AsyncDelivery(Protocol):
    """Whatever makes requests of calls and gives the replies to them."""

    async def _deliver(self, call: Call) -> Response:
        """Send a call, and return the reply of 2xx, read to its end. Raises ApiError for any other reply."""
        ...

    async def _open(self, operation: Operation[Any], call: Call) -> AsyncStreamReply[Any]:
        """The same for a reply whose body is still to come, and whose items are those of `operation`."""
        ...

    def _origin_of(self, call: Call) -> Origin | None:
        """The origin that sees the credentials of a call."""
        ...
