"""Waits of the asynchronous client: a call is made again and again until its result is what is waited for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from copy import copy
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..calls.side_by_side import Stop, stoppable_async
from ..errors import NotFoundError
from ..waiting.patience import Patience, Vigil
from .client import AsyncClient

if TYPE_CHECKING:
    from ..calls.settings import Options

T = TypeVar("T")
C = TypeVar("C", bound=AsyncClient[Any])


async def wait_until_async(
    client: AsyncClient[Any],
    look: Callable[[Options], Awaitable[T]],
    holds: Callable[[T], bool],
    patience: Patience,
    *,
    late: bool = False,
) -> T:
    """The first result of `look` for which `holds` is true.

    look: makes a call of the client with the options that it is given. late: whether NotFoundError means "not yet";
    otherwise it is raised, as all other errors are. Where the rate limit is used up, the next look is after its reset.
    Raises WaitTimeoutError when there is no such result in time.
    """
    vigil = _vigil(client, patience, "it did not become what was waited for")
    while True:
        with vigil:
            try:
                vigil.last = await look(vigil.options())
            except NotFoundError:
                if not late:
                    raise
            else:
                if holds(vigil.last):
                    return cast(T, vigil.last)
        await client._sender.timing.sleep(vigil.pause())


async def wait_until_gone_async(
    client: AsyncClient[Any],
    look: Callable[[Options], Awaitable[Any]],
    patience: Patience,
) -> None:
    """Return when `look`, which makes a call of the client with the options that it is given, raises NotFoundError.

    Raises WaitTimeoutError when that does not happen in time.
    """
    vigil = _vigil(client, patience, "it was not gone")
    while True:
        with vigil:
            try:
                vigil.last = await look(vigil.options())
            except NotFoundError:
                return
        await client._sender.timing.sleep(vigil.pause())


def _vigil(client: AsyncClient[Any], patience: Patience, what: str) -> Vigil:
    sender = client._sender
    return Vigil(patience, sender.timing, sender.config.limits.deadline, what)


def with_stop_async(client: C, stop: Stop) -> C:
    """A client that shares all with another one, and whose waits end when works are told to stop."""
    sender = copy(client._sender)
    sender.timing = stoppable_async(sender.timing, stop)
    return client._derived(sender)
