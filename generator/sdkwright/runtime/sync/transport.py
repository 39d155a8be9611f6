# Derived from aio/transport.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""How requests reach the network: a protocol of two methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ..http.message import Request, Response


class Transport(Protocol):
    """A sender of requests.

    One that can return a reply before its body has arrived has a third method `open`, with the arguments of `send`,
    which returns an StreamReply. Without it, streams are read to their end first.
    """

    def send(self, request: Request, timeout: float | None) -> Response:
        """Send `request` once, following nothing, and return the reply whatever its status.

        Args:
            request: What to send. A body that is an Upload comes from its `pieces`, once `begin` has been called.
            timeout: Seconds without progress, None for no limit.

        Raises:
            TransportError: No complete reply arrived.
            RequestTimeoutError: The time ran out.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...
