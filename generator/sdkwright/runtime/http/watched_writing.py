"""Bodies that are written in pieces, with a limit for how long a server may take none of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .upload import Upload


class WatchedWriting:
    """Writes one body; a piece that is not taken within `seconds` ends it with TimeoutError, None for no limit.

    Attributes:
        is_over: Whether all has been written.
    """

    def __init__(self, body: Upload, seconds: float | None) -> None:
        self._body, self._seconds = body, seconds
        self._limit: Any = None
        self.is_over = False

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """The pieces of the body. The time that its source takes does not count."""
        count, last = 0, b""
        async with aclosing(self._body.pieces_async()) as pieces:
            async for piece in pieces:
                count += len(piece)
                if count == self._body.length:
                    # The source ends before its last piece is sent: a reply to that may end the writing at once.
                    last = piece
                    continue
                self._reschedule(self._seconds)
                yield piece
                self._reschedule(None)
        if last:
            self._reschedule(self._seconds)
            yield last
            self._reschedule(None)
        self.is_over = True

    async def watched(self, sending: Awaitable[Any]) -> Any:
        """What `sending` returns, as long as the pieces are taken in time."""
        from asyncio import timeout

        async with timeout(None) as limit:
            self._limit = limit
            try:
                return await sending
            finally:
                # A server may reply before it has read all.
                self._limit = None

    def _reschedule(self, seconds: float | None) -> None:
        if self._limit is not None:
            from asyncio import get_running_loop

            self._limit.reschedule(None if seconds is None else get_running_loop().time() + seconds)
