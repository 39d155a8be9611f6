"""A client's connection: what is sent over it, and how it ends before its time."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from .journal import Reply
from .wire_faults import WireFault

# Linger for no time at all: what is not sent yet is thrown away, and the client gets a reset in place of an end.
NO_LINGER = struct.pack("ii", 1, 0)


class Connection:
    """One request of a connection, from the server's side.

    ASGI has no way to break a connection. uvicorn's `receive` is a method of the object that holds the transport, and
    that is where it is taken from.
    """

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._scope, self._receive, self._send = scope, receive, send
        self._transport: asyncio.Transport = getattr(receive, "__self__").transport  # noqa: B009  # not in the type

    async def first_piece(self) -> bytes:
        """What has come of the body by now."""
        piece: bytes = (await self._receive()).get("body", b"")
        return piece

    async def reset(self) -> None:
        """Break the connection off."""
        self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
        self._transport.abort()
        await self.ended()

    async def close(self) -> None:
        """End the connection in good order, after what was sent."""
        self._transport.close()
        await self.ended()

    async def ended(self) -> None:
        """Wait until the connection is over, for which the client may have to hang up."""
        while (await self._receive())["type"] != "http.disconnect":
            pass

    async def deliver(self, reply: Reply, fault: WireFault | None) -> None:
        """Send a reply, as whole as the fault lets it be."""
        kind = fault.kind if fault else ""
        if kind == "reset-after":
            await self.reset()
        elif kind == "silent":
            await self.ended()
        elif fault and kind in ("reset-reply", "truncated", "stalled"):
            await self._start(reply, fault)
            await self._piece(reply.body[: len(reply.body) // 2])
            end = {"reset-reply": self.reset, "truncated": self.close}.get(kind, self.ended)
            await end()
        elif fault and (kind == "slow" or fault.chunked):
            await self._slowly(reply, fault)
        else:
            await Response(reply.body, reply.status, reply.headers)(self._scope, self._receive, self._send)
            if kind == "closed":
                self._transport.close()

    async def _start(self, reply: Reply, fault: WireFault) -> None:
        response = Response(reply.body, reply.status, reply.headers)
        headers = [pair for pair in response.raw_headers if not fault.chunked or pair[0] != b"content-length"]
        await self._send({"type": "http.response.start", "status": reply.status, "headers": headers})

    async def _slowly(self, reply: Reply, fault: WireFault) -> None:
        await self._start(reply, fault)
        size = max(1, -(-len(reply.body) // fault.pieces))
        # The client may have had enough of it.
        with contextlib.suppress(OSError):
            for start in range(0, len(reply.body), size):
                await self._piece(reply.body[start : start + size])
                await asyncio.sleep(fault.pause if fault.kind == "slow" else 0)
            await self._piece(b"", more=False)

    async def _piece(self, content: bytes, more: bool = True) -> None:
        message: dict[str, Any] = {"type": "http.response.body", "body": content, "more_body": more}
        await self._send(message)
