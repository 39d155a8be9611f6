# Copied from custom/aio/waiters.py; change that file, not this one.
"""Methods of the client that wait for things: changes of this API are seen by readers only after a while."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from ..._runtime import AsyncGroup, Options

if TYPE_CHECKING:
    from ..._client import AsyncCloudsmith


class _Activated(Protocol):
    """Anything that becomes active."""

    @property
    def is_active(self) -> Any: ...


T = TypeVar("T")
A = TypeVar("A", bound=_Activated)


class AsyncWaiters(AsyncGroup):
    """Waits for things of any kind."""

    async def wait_until_exists(
        self,
        method: Callable[..., Awaitable[T]],
        *args: Any,
        timeout: float | None = 60.0,
        interval: float = 1.0,
        **kwargs: Any,
    ) -> T:
        """Wait until something can be read that was just made.

        Args:
            method: The method that reads it, not yet called, such as `client.repos.read`.
            *args: Its arguments by position.
            timeout: Seconds to wait, None for no limit.
            interval: Seconds between the first two looks; later ones are less frequent.
            **kwargs: Its arguments by name.

        Returns:
            What the method returns.

        Raises:
            WaitTimeoutError: It is not there in time.
        """
        # Imported when first needed, as below: every client has this method, and few programs wait.
        from ..._runtime import Patience, wait_until_async

        patience = Patience(timeout=timeout, interval=interval)
        return await wait_until_async(self._api, _look(method, args, kwargs), lambda _found: True, patience, late=True)

    async def wait_until_gone(
        self,
        method: Callable[..., Awaitable[Any]],
        *args: Any,
        timeout: float | None = 1200.0,
        interval: float = 2.0,
        **kwargs: Any,
    ) -> None:
        """Wait until something that was deleted can no longer be read.

        Args:
            method: The method that reads it, not yet called, such as `client.repos.read`.
            *args: Its arguments by position.
            timeout: Seconds to wait, None for no limit.
            interval: Seconds between the first two looks; later ones are less frequent.
            **kwargs: Its arguments by name.

        Raises:
            WaitTimeoutError: It is still there.
        """
        from ..._runtime import Patience, wait_until_gone_async

        patience = Patience(timeout=timeout, interval=interval)
        await wait_until_gone_async(self._api, _look(method, args, kwargs), patience)

    async def wait_until_active(
        self,
        method: Callable[..., Awaitable[A]],
        *args: Any,
        timeout: float | None = 1200.0,
        interval: float = 2.0,
        **kwargs: Any,
    ) -> A:
        """Wait until something is active, such as an upstream, which takes minutes to be ready.

        Args:
            method: The method that reads it, not yet called, such as `client.repos.upstream.deb.read`.
            *args: Its arguments by position.
            timeout: Seconds to wait, None for no limit.
            interval: Seconds between the first two looks; later ones are less frequent.
            **kwargs: Its arguments by name.

        Returns:
            What the method returns.

        Raises:
            WaitTimeoutError: It is not active in time.
        """
        from ..._runtime import Patience, wait_until_async

        patience = Patience(timeout=timeout, interval=interval)
        look = _look(method, args, kwargs)
        return await wait_until_async(self._api, look, lambda found: bool(found.is_active), patience, late=True)

    @property
    def _api(self) -> AsyncCloudsmith:
        return cast("AsyncCloudsmith", self._client)


def _look(
    method: Callable[..., Awaitable[T]], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> Callable[[Options], Awaitable[T]]:
    """A function that calls a method within the time that there is; the caller's own options come first."""

    def look(options: Options) -> Awaitable[T]:
        return method(*args, **{**kwargs, "options": {**options, **(kwargs.get("options") or {})}})

    return look
