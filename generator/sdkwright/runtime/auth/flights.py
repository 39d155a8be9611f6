"""Fetches under way that other calls wait for: one for threads, one for tasks."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

from ..http.places import Place, place, place_async


class Landing:
    """What a fetch came to: a token, an error, or neither where the call that made it was cancelled.

    timeout: seconds that this call gave the server, None for no limit. place: where the call is made.
    """

    def __init__(self, timeout: float | None, place: Place) -> None:
        self.timeout = timeout
        self.token: Any = None
        self.error: Exception | None = None
        self._place = place

    @property
    def is_lost(self) -> bool:
        """Whether nobody here can wait for its end: it was under way when the process was copied or its loop closed."""
        return self._place.is_gone


class Flight(Landing):
    """For threads."""

    def __init__(self, timeout: float | None) -> None:
        super().__init__(timeout, place())
        self._landed = threading.Event()

    def land(self, token: Any = None, error: Exception | None = None) -> None:
        """Tell all that wait."""
        self.token, self.error = token, error
        self._landed.set()

    def wait(self, seconds: float | None) -> bool:
        """Whether it landed within so many seconds."""
        return self._landed.wait(seconds)


class AsyncFlight(Landing):
    """For tasks, which may be of several event loops."""

    def __init__(self, timeout: float | None) -> None:
        super().__init__(timeout, place_async())
        self._lock = threading.Lock()
        self._has_landed = False
        self._waiting: list[tuple[Any, Any]] = []

    @property
    def is_lost(self) -> bool:
        """The same; nobody waits in a loop that is not one of asyncio."""
        return super().is_lost or self._place.loop is None

    def land(self, token: Any = None, error: Exception | None = None) -> None:
        """Tell all that wait."""
        self.token, self.error = token, error
        with self._lock:
            self._has_landed = True
        for loop, event in self._waiting:
            # A loop that was closed has nobody left who waits.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(event.set)

    async def wait(self, seconds: float | None) -> bool:
        """Whether it landed within so many seconds."""
        # Imported when first needed: it takes longer than most of an SDK.
        from asyncio import Event, get_running_loop, timeout

        event = Event()
        with self._lock:
            if self._has_landed:
                return True
            self._waiting.append((get_running_loop(), event))
        try:
            async with timeout(seconds):
                return await event.wait()
        except TimeoutError:
            return False
