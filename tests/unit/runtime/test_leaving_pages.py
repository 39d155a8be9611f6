"""Pages requested ahead when something goes wrong, or when the loop is left: nothing stays behind."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing
from typing import Any

import pytest

from sdkwright.runtime import ApiError, AsyncScriptedTransport, Request, Response, TransportError, reply
from tests.unit.runtime.api import AsyncBoxClient
from tests.unit.runtime.pages import PATIENCE, box_client, numbered, page_of, pages_asked, run_in_time, threads_ahead


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """After each test no thread is left."""
    yield
    gc.collect()
    assert threads_ahead() == []


class TestErrors:
    """After an error the iterator keeps its place, and nothing is on its way any more."""

    def test_goes_on(self) -> None:
        """The next step asks for the page again that failed."""
        answer, failed = numbered(12), [0]

        def flaky(request: Request) -> Response | Exception:
            if page_of(request) == 3 and not failed[0]:
                failed[0] = 1
                return TransportError("broken")
            return answer(request)

        client, _ = box_client(flaky)  # type: ignore[arg-type]  # an error may be among the replies
        pages = client.boxes.list(page_size=2).pages(prefetch=4)
        assert [next(pages).number, next(pages).number] == [1, 2]
        with pytest.raises(TransportError, match="broken"):
            next(pages)
        assert threads_ahead() == []
        assert [page.number for page in pages] == [3, 4, 5, 6]

    def test_refusal(self) -> None:
        """An error of the server comes where its page would have come."""
        answer = numbered(12)

        def refusing(request: Request) -> Response:
            return reply({}, status=403) if page_of(request) == 4 else answer(request)

        client, _ = box_client(refusing)
        slugs: list[str] = []
        with pytest.raises(ApiError, match="403"):
            slugs.extend(box.slug for box in client.boxes.list(page_size=2).iterate(prefetch=5))
        assert threads_ahead() == []


class TestLeaving:
    """Whoever leaves the loop leaves no thread, no task and no request behind."""

    @staticmethod
    def _leave_by_break(boxes: Any) -> None:
        for _ in boxes:
            break

    @staticmethod
    def _leave_by_error(boxes: Any) -> None:
        def fail(boxes: Any) -> None:
            for _ in boxes:
                raise KeyError

        with pytest.raises(KeyError):
            fail(boxes)

    @pytest.mark.parametrize("leave", [_leave_by_break, _leave_by_error])
    def test_threads(self, leave: Callable[[Any], None]) -> None:
        """Those that wait before another attempt are woken, and send nothing more."""
        tried, answer = threading.Semaphore(0), numbered(60)

        def failing(request: Request) -> Response:
            if page_of(request) == 1:
                return answer(request)
            tried.release()
            return reply({}, status=503, headers={"Retry-After": "3600"})

        client, transport = box_client(failing)
        client = client.with_options(retries=5)
        page = client.boxes.list(page_size=2)

        def boxes() -> Iterator[Any]:
            iterator = page.iterate(prefetch=3)
            for box in iterator:
                for _ in range(3):
                    assert tried.acquire(timeout=PATIENCE)
                yield box

        leave(boxes())
        gc.collect()
        assert threads_ahead() == []
        assert len(transport.requests) == 4

    def test_interrupted(self) -> None:
        """Ctrl-C while a page is waited for."""
        answer = numbered(60)

        def interrupting(request: Request) -> Response:
            if page_of(request) == 2:
                raise KeyboardInterrupt
            return answer(request)

        client, transport = box_client(interrupting)
        pages = client.boxes.list(page_size=2).pages(prefetch=3)
        next(pages)
        with pytest.raises(KeyboardInterrupt):
            next(pages)
        assert threads_ahead() == []
        assert pages_asked(transport.requests) == [1, 2, 3, 4]

    def test_closed(self) -> None:
        """`close` gives up what was requested, and the iterator keeps its place."""
        client, _ = box_client(numbered(12))
        boxes = client.boxes.list(page_size=2).iterate(prefetch=3)
        assert next(boxes).slug == "b0"
        boxes.close()
        assert threads_ahead() == []
        assert [box.slug for box in boxes] == [f"b{number}" for number in range(1, 12)]

    @pytest.mark.parametrize("way", ["close", "break", "cancel"])
    def test_tasks(self, way: str) -> None:
        """A loop that is left, or whose task is cancelled, leaves no task behind."""

        async def run() -> None:
            answer, asked = numbered(60), asyncio.Event()

            async def hanging(request: Request) -> Response:
                if page_of(request) > 1:
                    asked.set()
                    await asyncio.Event().wait()
                return answer(request)

            transport = AsyncScriptedTransport(hanging)  # type: ignore[arg-type]  # the answer may be awaited
            client = AsyncBoxClient("key", transport=transport)

            async def walk(boxes: AsyncIterator[Any]) -> None:
                async for _ in boxes:
                    await asked.wait()
                    if way != "cancel":
                        break

            if way == "cancel":
                task = asyncio.create_task(walk(client.boxes.list(page_size=2).iterate(prefetch=3)))
                await asked.wait()
                await asyncio.sleep(0)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            elif way == "close":
                async with aclosing(client.boxes.list(page_size=2).iterate(prefetch=3)) as boxes:
                    await walk(boxes)
            else:
                await walk(client.boxes.list(page_size=2).iterate(prefetch=3))
                gc.collect()
                for _ in range(3):
                    await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}
            assert len(transport.requests) == 4

        run_in_time(run)
