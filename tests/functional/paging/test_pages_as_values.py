"""Pages in conditions, and iterators that keep their place when something goes wrong."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.functional.harness import Sdk
from tests.functional.paged_documents import FLAG, FROM_ONE, LIST, WHOLE, listing, thing
from tests.functional.paged_servers import ROWS

SPEC = listing(thing(items=LIST, has_more=FLAG, total=WHOLE), "page", "size", page=FROM_ONE)


def page(start: int, stop: int, *, more: bool) -> dict[str, Any]:
    """A page of the rows."""
    return {"items": ROWS[start:stop], "has_more": more, "total": 4}


@pytest.mark.spec(SPEC)
class TestTruth:
    """A page is what it holds."""

    @pytest.mark.parametrize(("stop", "more"), [(0, False), (0, True), (2, False)])
    def test_page(self, sdk: Sdk, stop: int, more: bool) -> None:
        """A page is true when it has items, in sync and in async."""
        client, _ = sdk.client(page(0, stop, more=more))
        assert bool(client.all()) is bool(stop)

        async def use() -> tuple[bool, int]:
            client, _ = sdk.async_client(page(0, stop, more=more))
            found = await client.all()
            return bool(found), len(found.items)

        assert asyncio.run(use()) == (bool(stop), stop)

    def test_not_awaited(self, sdk: Sdk) -> None:
        """A pager that was not awaited is no condition: the error says what to do."""
        client, transport = sdk.async_client()
        with pytest.raises(TypeError, match="await it first"):
            bool(client.all())
        with pytest.raises(TypeError, match="if await"):
            assert not client.all()
        assert transport.requests == []


@pytest.mark.spec(SPEC)
class TestPlace:
    """An iterator that met an error asks for the same page again, and never ends as if it were complete."""

    @staticmethod
    def script(sdk: Sdk) -> list[Any]:
        """Two pages with a failure between them, and the second once more."""
        gone = sdk.module.reply({}, status=403)
        return [page(0, 2, more=True), gone, gone, page(2, 4, more=False)]

    @pytest.mark.parametrize("of", [iter, lambda value: value.pages()])
    def test_sync(self, sdk: Sdk, of: Any) -> None:
        """`next` after an error goes on where it stood, over items and over pages."""
        client, transport = sdk.client(*self.script(sdk))
        iterator = of(client.all(size=2))
        seen: list[Any] = []
        failures = 0
        while True:
            try:
                seen += [next(iterator)]
            except sdk.module.PermissionDeniedError:
                failures += 1
            except StopIteration:
                break
        ids = "".join(item.id for one in seen for item in getattr(one, "items", [one]))
        assert (ids, failures) == ("abcd", 2)
        assert [one.url.rpartition("?")[2] for one in transport.requests] == ["size=2", *["size=2&page=2"] * 3]
        assert next(iterator, None) is None

    @pytest.mark.parametrize("of", [aiter, lambda value: value.pages()])
    @pytest.mark.parametrize("awaited", [True, False])
    def test_async(self, sdk: Sdk, of: Any, awaited: bool) -> None:
        """So does `anext`, of a page and of a pager."""

        async def use() -> tuple[str, int, Any]:
            client, _ = sdk.async_client(*self.script(sdk))
            pager = client.all(size=2)
            iterator = of(await pager if awaited else pager)
            seen: list[Any] = []
            failures = 0
            while True:
                try:
                    seen += [await anext(iterator)]
                except sdk.module.PermissionDeniedError:
                    failures += 1
                except StopAsyncIteration:
                    break
            ids = "".join(item.id for one in seen for item in getattr(one, "items", [one]))
            return ids, failures, await anext(iterator, None)

        assert asyncio.run(use()) == ("abcd", 2, None)

    def test_first_page_of_a_pager(self, sdk: Sdk) -> None:
        """The first page is asked for again as well."""

        async def use() -> list[str]:
            client, _ = sdk.async_client(sdk.module.reply({}, status=403), page(0, 2, more=False))
            iterator = aiter(client.all())
            with pytest.raises(sdk.module.PermissionDeniedError):
                await anext(iterator)
            return [item.id async for item in iterator]

        assert asyncio.run(use()) == ["a", "b"]

    def test_error_of_paging(self, sdk: Sdk) -> None:
        """A PaginationError stays one: what cannot be found is not taken for the end the second time."""
        client, _ = sdk.client(page(0, 2, more=True), page(0, 2, more=True), page(0, 2, more=True))
        iterator = iter(client.all())
        assert [next(iterator).id, next(iterator).id] == ["a", "b"]
        for _ in range(2):
            with pytest.raises(sdk.module.PaginationError):
                next(iterator)

    @pytest.mark.parametrize("awaited", [True, False])
    def test_several_tasks(self, sdk: Sdk, awaited: bool) -> None:
        """One iterator in two tasks at once is an error, not the same page twice."""

        class Slow:
            async def send(self, _request: Any, _timeout: Any) -> Any:
                await asyncio.sleep(0)
                return sdk.module.reply(page(2, 4, more=False))

        async def use() -> list[str]:
            client, _ = sdk.async_client(page(0, 2, more=True))
            pager = client.all()
            pages = (await pager).pages() if awaited else pager.pages()
            _ = await anext(pages) if awaited else None
            client._sender.transport.send = Slow().send
            found = await asyncio.gather(anext(pages), anext(pages), return_exceptions=True)
            return sorted(type(one).__name__ for one in found)

        assert asyncio.run(use()) == ["AsyncPage", "RuntimeError"]
