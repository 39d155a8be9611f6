"""What an asynchronous list method returns: a page to await, or items to iterate over."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..paging.lookahead import Bounds, bounds
from .page import AsyncItems, AsyncPage, AsyncPages

if TYPE_CHECKING:
    from ..calls.call import Call
    from ..calls.operation import Operation
    from .delivery import AsyncDelivery

T = TypeVar("T")


class AsyncPager(Generic[T]):
    """A list that has not been fetched yet.

    `await` it for the first page, or iterate over it (`async for`) for all items of all pages. It is neither true nor
    false: only the awaited page shows whether there are items.
    """

    __slots__ = ("_call", "_client", "_operation")

    def __init__(self, client: AsyncDelivery, operation: Operation[T], call: Call) -> None:
        self._client = client
        self._operation = operation
        self._call = call

    @classmethod
    def open(cls, client: AsyncDelivery, operation: Operation[T], call: Call) -> AsyncPager[T]:
        """The pager of a call; nothing is sent yet."""
        return cls(client, operation, call)

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return AsyncPage.open(self._client, self._operation, self._call).__await__()

    def pages(self, *, prefetch: int = 0, max_pages: int | None = None) -> AsyncPages[T]:
        """All pages, each fetched when iteration reaches it.

        Args:
            prefetch: How many pages are requested ahead, side by side, where the list is numbered and tells its length;
                other lists are read one page after the other all the same. Their order and the checks are the same.
            max_pages: How many pages there are at most; None for all.

        Returns:
            The iterator; its `aclose` gives up what was requested ahead, and waits until nothing of it is left.

        Raises:
            ConfigurationError: One of the numbers is not a whole number from 0.
        """
        return _Pages(self, bounds(prefetch=prefetch, max_pages=max_pages))

    def iterate(self, *, prefetch: int = 0, max_items: int | None = None) -> AsyncItems[T]:
        """All items of all pages, or the first of them.

        Args:
            prefetch: How many pages are requested ahead, as for `pages`.
            max_items: How many items there are at most; None for all. No page is fetched that they do not need.

        Returns:
            The iterator; its `aclose` gives up what was requested ahead, and waits until nothing of it is left.

        Raises:
            ConfigurationError: One of the numbers is not a whole number from 0.
        """
        return AsyncItems(_Pages(self, bounds(prefetch=prefetch, max_items=max_items)), max_items)

    def __aiter__(self) -> AsyncIterator[T]:
        return self.iterate()

    def __bool__(self) -> bool:
        raise TypeError("the list is not fetched yet: await it first, as in `if await client.things.list():`")

    def __repr__(self) -> str:
        return f"AsyncPager({self._call.method} {self._call.path}, not fetched)"


class _Pages(AsyncPages[T]):
    """All pages of a pager, the first one included."""

    __slots__ = ("_pager",)

    def __init__(self, pager: AsyncPager[T], limits: Bounds) -> None:
        super().__init__(pager._client, None, limits)
        self._pager = pager

    async def _open(self) -> AsyncPage[T] | None:
        return await self._pager
