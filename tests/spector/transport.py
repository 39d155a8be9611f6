"""Transports that send, and remember what was sent and what came back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.outsider.package import Sdk


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and what came back."""

    request: Any
    status: int
    content: bytes


@dataclass
class Recording:
    """What a transport of an SDK carried."""

    inner: Any
    exchanges: list[Exchange] = field(default_factory=list)

    def kept(self, request: Any, reply: Any) -> Any:
        """The reply, after it was remembered."""
        self.exchanges.append(Exchange(request, reply.status, reply.content))
        return reply


class SyncRecording(Recording):
    """A transport of a sync client."""

    def send(self, request: Any, timeout: float | None) -> Any:
        """Send, and remember."""
        return self.kept(request, self.inner.send(request, timeout))

    def close(self) -> None:
        """Close the connections."""
        self.inner.close()


class AsyncRecording(Recording):
    """A transport of an async client."""

    async def send(self, request: Any, timeout: float | None) -> Any:
        """Send, and remember."""
        return self.kept(request, await self.inner.send(request, timeout))

    async def close(self) -> None:
        """Close the connections."""
        await self.inner.close()


def recording(sdk: Sdk, *, asynchronous: bool) -> Recording:
    """A transport of the kind, for one client."""
    module = sdk.module
    return AsyncRecording(module.AsyncHttpxTransport()) if asynchronous else SyncRecording(module.HttpxTransport())
