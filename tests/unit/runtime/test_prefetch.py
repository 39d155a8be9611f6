"""Pages requested ahead: side by side, in order, bounded, and with the same result as one after the other."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from sdkwright.runtime import (
    AsyncScriptedTransport,
    ConfigurationError,
    PaginationError,
    Request,
    Response,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient
from tests.unit.runtime.pages import (
    PATIENCE,
    Answer,
    box_client,
    box_rows,
    numbered,
    page_of,
    pages_asked,
    run_in_time,
    slugs_of,
    threads_ahead,
)
from tests.unit.runtime.sent import query_of
from tests.unit.runtime.timing import FakeTime


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """After each test no thread is left."""
    yield
    gc.collect()
    assert threads_ahead() == []


class Gate:
    """A server whose pages after the first are only answered once as many requests as expected have come."""

    def __init__(self, answer: Answer, parties: int) -> None:
        self.answer = answer
        self.barrier = threading.Barrier(parties)

    def __call__(self, request: Request) -> Response:
        if page_of(request) > 1:
            self.barrier.wait(PATIENCE)
        return self.answer(request)


class TestSideBySide:
    """What is sent when."""

    @pytest.mark.parametrize("prefetch", [2, 3])
    def test_threads(self, prefetch: int) -> None:
        """So many pages are requested at the same time, and their items come in order."""
        client, transport = box_client(Gate(numbered(2 * (prefetch * 2 + 1)), prefetch))
        boxes = list(client.boxes.list(page_size=2).iterate(prefetch=prefetch))
        assert slugs_of(boxes) == [f"b{number}" for number in range(2 * (prefetch * 2 + 1))]
        assert pages_asked(transport.requests) == list(range(1, prefetch * 2 + 2))

    def test_bound(self) -> None:
        """Never are more requests on their way than that."""
        lock, now, most = threading.Lock(), 0, 0
        answer = numbered(60)

        def counted(request: Request) -> Response:
            nonlocal now, most
            with lock:
                now += 1
                most = max(most, now)
            response = answer(request)
            with lock:
                now -= 1
            return response

        client, transport = box_client(counted)
        assert len(list(client.boxes.list(page_size=2).iterate(prefetch=4))) == 60
        assert most <= 4
        assert pages_asked(transport.requests) == list(range(1, 31))

    def test_tasks(self) -> None:
        """Tasks do the same."""

        async def run() -> None:
            waiting: list[asyncio.Event] = []
            answer = numbered(10)

            async def gated(request: Request) -> Response:
                if page_of(request) > 1:
                    event = asyncio.Event()
                    waiting.append(event)
                    if len(waiting) == 4:
                        # All four came before any was answered; the last one is answered first.
                        for event in reversed(waiting):
                            event.set()
                    await event.wait()
                return answer(request)

            transport = AsyncScriptedTransport(gated)  # type: ignore[arg-type]  # the answer may be awaited
            client = AsyncBoxClient("key", transport=transport)
            boxes = [box async for box in client.boxes.list(page_size=2).iterate(prefetch=4)]
            assert slugs_of(boxes) == [f"b{number}" for number in range(10)]
            assert len(transport.requests) == 5
            assert asyncio.all_tasks() == {asyncio.current_task()}

        run_in_time(run)

    def test_offsets(self) -> None:
        """Offsets with a total are guessed as well, in whatever order the replies come."""

        def answer(request: Request) -> Response:
            start = int(query_of(request).get("offset", 0))
            return reply({"results": box_rows(start, min(start + 3, 10)), "total": 10})

        client, transport = box_client(answer)
        assert slugs_of(list(client.boxes.offsets(limit=3).iterate(prefetch=3))) == [f"b{n}" for n in range(10)]
        assert sorted(query_of(request).get("offset", "0") for request in transport.requests) == ["0", "3", "6", "9"]

    @pytest.mark.parametrize("headers", [True, False])
    def test_unknown_length(self, headers: bool) -> None:
        """A list that does not tell its length, or has cursors, is read one page after the other."""
        client, transport = box_client(numbered(6, headers=headers))
        assert len(list(client.boxes.list(page_size=2).iterate(prefetch=3))) == 6
        assert len(transport.requests) == (3 if headers else 4)
        client, transport = box_client([reply({"next": "A", "results": [{"slug": "a"}]}), reply({"results": []})])
        assert len(list(client.boxes.cursors().iterate(prefetch=3))) == 1

    def test_errors_of_use(self) -> None:
        """Numbers that make no sense are refused before anything is sent."""
        client, _ = box_client(numbered(4))
        page: Any = client.boxes.list(page_size=2)
        for arguments in ({"prefetch": -1}, {"prefetch": True}, {"max_items": 1.5}):
            with pytest.raises(ConfigurationError, match=next(iter(arguments))):
                page.iterate(**arguments)
        with pytest.raises(ConfigurationError, match="max_pages must be a whole number from 0"):
            page.pages(max_pages="3")


class TestBounds:
    """No page is fetched that cannot be needed."""

    @pytest.mark.parametrize("prefetch", [0, 8])
    @pytest.mark.parametrize(("most", "pages"), [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (99, 10)])
    def test_items(self, prefetch: int, most: int, pages: int) -> None:
        """`max_items` are the first items, and the pages that hold them."""
        client, transport = box_client(numbered(20))
        boxes = list(client.boxes.list(page_size=2).iterate(prefetch=prefetch, max_items=most))
        assert slugs_of(boxes) == [f"b{number}" for number in range(min(most, 20))]
        assert len(transport.requests) == pages

    @pytest.mark.parametrize("prefetch", [0, 8])
    @pytest.mark.parametrize(("most", "count"), [(0, 0), (1, 1), (3, 3), (99, 10)])
    def test_pages(self, prefetch: int, most: int, count: int) -> None:
        """`max_pages` counts the page at which it begins."""
        client, transport = box_client(numbered(20))
        pages = list(client.boxes.list(page_size=2).pages(prefetch=prefetch, max_pages=most))
        assert [page.number for page in pages] == list(range(1, count + 1))
        assert len(transport.requests) == max(1, count)

    def test_pager(self) -> None:
        """A pager of which nothing is wanted sends nothing."""

        async def run() -> list[int]:
            transport = AsyncScriptedTransport(numbered(20))
            client, counts = AsyncBoxClient("key", transport=transport), []
            for most in (0, 1, 3):
                assert len([box async for box in client.boxes.list(page_size=2).iterate(max_items=most)]) == most
                counts.append(len(transport.requests))
                assert len([page async for page in client.boxes.list(page_size=2).pages(max_pages=most)]) == most
                counts.append(len(transport.requests))
            return counts

        assert asyncio.run(run()) == [0, 0, 1, 2, 4, 7]


class Changing:
    """A server whose list changes just before a request for a page is answered, the how-manieth of that page."""

    def __init__(self, count: int, changes: dict[tuple[int, int], int]) -> None:
        self.count = count
        self.changes = changes
        self.asked: dict[int, int] = {}
        self.turn = threading.Condition()
        self.order: list[int] = []

    def __call__(self, request: Request) -> Response:
        with self.turn:
            page = page_of(request)
            # The pages after the first are answered in the given order, as far as it goes.
            while self.order and page in self.order and self.order[0] != page:
                if not self.turn.wait(PATIENCE):
                    raise AssertionError("it is never this request's turn")
            self.asked[page] = self.asked.get(page, 0) + 1
            self.count = self.changes.get((page, self.asked[page]), self.count)
            if self.order and self.order[0] == page:
                self.order.pop(0)
            self.turn.notify_all()
            return numbered(self.count)(request)


class TestSameAsSequential:
    """Wherever the list changes, the outcome is that of reading one page after the other."""

    def test_growth_out_of_order(self) -> None:
        """A later page that was answered before the list grew is asked for again: nothing vanished."""
        server = Changing(8, {(2, 1): 9})
        server.order = [3, 4, 2]
        client, _ = box_client(server)
        boxes = list(client.boxes.list(page_size=2).iterate(prefetch=3))
        assert slugs_of(boxes) == [f"b{number}" for number in range(9)]

    def test_shrinking(self) -> None:
        """Items that vanish are told as the same error, at the same place."""
        outcomes = []
        for prefetch in (0, 3):
            client, _ = box_client(Changing(8, {(3, 1): 7}))
            boxes = client.boxes.list(page_size=2).iterate(prefetch=prefetch)
            outcomes.append([next(boxes).slug for _ in range(4)])
            with pytest.raises(PaginationError, match="from 8 items to 7"):
                next(boxes)
        assert outcomes == [["b0", "b1", "b2", "b3"]] * 2

    def test_uneven_pages(self) -> None:
        """Offsets that were guessed wrongly are given up, and no item is lost or doubled."""
        sizes = {0: 3, 3: 2, 5: 3, 8: 2}

        def answer(request: Request) -> Response:
            start = int(query_of(request).get("offset", 0))
            return reply({"results": box_rows(start, start + sizes.get(start, 1)), "total": 10})

        client, transport = box_client(answer)
        assert slugs_of(list(client.boxes.offsets(limit=3).iterate(prefetch=4))) == [f"b{n}" for n in range(10)]
        # Four guesses at most, then two, then one: the server is not flooded by wrong ones.
        assert len(transport.requests) <= 1 + 3 + 2 + 1 + 3

    def test_repeated(self) -> None:
        """A server that gives the first page again and again is noticed."""

        def answer(request: Request) -> Response:
            return reply(box_rows(0, 2), headers={"X-Pagination-Count": "8"})

        outcomes = []
        for prefetch in (0, 3):
            client, _ = box_client(answer)
            with pytest.raises(PaginationError, match="came a second time") as caught:
                list(client.boxes.list(page_size=2).iterate(prefetch=prefetch))
            outcomes.append(str(caught.value))
        assert outcomes[0] == outcomes[1]


class TestAttempts:
    """Pages that are requested ahead are calls like any other."""

    def test_again(self) -> None:
        """Each is sent again by the client's policy, and by its clock."""
        answer, failed = numbered(8), threading.Lock()
        left = [2]

        def flaky(request: Request) -> Response:
            with failed:
                if page_of(request) == 3 and left[0]:
                    left[0] -= 1
                    return reply({}, status=503)
            return answer(request)

        client, transport = box_client(flaky)
        client = client.with_options(retries=3)
        FakeTime().control(client)
        assert len(list(client.boxes.list(page_size=2).iterate(prefetch=3))) == 8
        assert pages_asked(transport.requests) == [1, 2, 3, 3, 3, 4]
