"""Pages through the asynchronous client: awaited, iterated over, and not fetched before that."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from sdkwright.runtime import AsyncScriptedTransport, PaginationError, Response, reply
from tests.unit.runtime.api import AsyncBoxClient
from tests.unit.runtime.pages import Answer, numbered, slugs_of


class TestAsynchronous:
    """The same lists through the asynchronous client."""

    def _client(self, answer: Answer | Sequence[Response]) -> tuple[AsyncBoxClient, AsyncScriptedTransport]:
        transport = AsyncScriptedTransport(answer if callable(answer) else list(answer))
        return AsyncBoxClient("key", transport=transport), transport

    def test_nothing_before_it_is_asked_for(self) -> None:
        """Calling a list method sends nothing."""
        client, transport = self._client(numbered(3))
        pager = client.boxes.list()
        assert transport.requests == []
        assert repr(pager) == "AsyncPager(GET /v1/boxes/acme/, not fetched)"

    def test_await(self) -> None:
        """Awaiting gives the first page, from which one can go on."""

        async def run() -> list[str]:
            client, transport = self._client(numbered(5))
            page = await client.boxes.list(page_size=2)
            assert (page.total, page.page_count, page.has_next, len(transport.requests)) == (5, 3, True, 1)
            following = await page.next_page()
            assert following is not None
            names = slugs_of(following.items) + [box.slug async for box in following]
            assert len(transport.requests) == 3
            return names

        assert asyncio.run(run()) == ["b2", "b3", "b2", "b3", "b4"]

    def test_iterate(self) -> None:
        """Iterating gives every item, each page fetched when it is reached."""

        async def run() -> list[tuple[str, int]]:
            client, transport = self._client(numbered(3))
            return [(box.slug, len(transport.requests)) async for box in client.boxes.list(page_size=2)]

        assert asyncio.run(run()) == [("b0", 1), ("b1", 1), ("b2", 2)]

    def test_pages(self) -> None:
        """`pages` gives the pages, of the pager and of a page."""

        async def run() -> list[int]:
            client, _ = self._client(numbered(5))
            return [len(page.items) async for page in client.boxes.list(page_size=2).pages()]

        assert asyncio.run(run()) == [2, 2, 1]

    def test_empty_and_circles(self) -> None:
        """The ends and the guards are the same."""

        async def run() -> None:
            client, _ = self._client([reply({"detail": "Invalid page."}, status=404)])
            assert (await client.boxes.list()).items == []
            client, _ = self._client([reply({"next": "A", "results": []})] * 2)
            with pytest.raises(PaginationError):
                _ = [box async for box in client.boxes.cursors()]

        asyncio.run(run())
