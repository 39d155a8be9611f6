"""Several works at the same time, at most so many at once: tasks of an event loop, or threads.

What a work raises is its result, so that one failure leaves the others alone. None is left running: who is
interrupted waits until all have ended.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from ..retrying.timing import Timing

T = TypeVar("T")

_NAP = 0.5
"""Seconds after which a thread that sleeps looks whether it is to stop."""


class StoppedError(Exception):
    """A work was told to stop."""


class Stop:
    """A sign that all works are to stop; threads cannot be interrupted, they have to look."""

    __slots__ = ("_above", "is_set")

    def __init__(self, above: Stop | None = None) -> None:
        self._above = above
        self.is_set: bool = False

    def check(self) -> None:
        """Raise StoppedError where the sign is given, or the one above it."""
        if self._above is not None:
            self._above.check()
        if self.is_set:
            raise StoppedError("stopped, since all of it was interrupted, or another part failed")


async def side_by_side_async(
    works: Sequence[Callable[[], Awaitable[T]]], limit: int, stop: Stop
) -> list[T | Exception]:
    """What each work returns or raises, in their order.

    An event loop that is not one of asyncio takes them one after another.
    """
    # Imported when first needed: it takes longer than most of an SDK.
    import asyncio

    async def one(work: Callable[[], Awaitable[T]]) -> T | Exception:
        try:
            stop.check()
            return await work()
        except Exception as error:
            return error

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return [await one(work) for work in works]
    gate = asyncio.Semaphore(limit)

    async def in_turn(work: Callable[[], Awaitable[T]]) -> T | Exception:
        async with gate:
            return await one(work)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(in_turn(work)) for work in works]
    return [task.result() for task in tasks]


def side_by_side(works: Sequence[Callable[[], T]], limit: int, stop: Stop) -> list[T | Exception]:
    """The same in threads; in this one, where there is one work only, or one at a time."""

    def one(work: Callable[[], T]) -> T | Exception:
        try:
            stop.check()
            return work()
        except Exception as error:
            return error

    if min(limit, len(works)) <= 1:
        return [one(work) for work in works]
    # Imported when first needed, as above.
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    with ThreadPoolExecutor(min(limit, len(works))) as pool:
        futures = [pool.submit(copy_context().run, one, work) for work in works]
        try:
            return [future.result() for future in futures]
        except BaseException:
            # An interruption reaches this thread alone; those that have not begun see the sign at once.
            stop.is_set = True
            raise


def stoppable_async(timing: Timing, _stop: Stop) -> Timing:
    """Time whose sleeps end when the sign is given; tasks are cancelled instead."""
    return timing


def stoppable(timing: Timing, stop: Stop) -> Timing:
    """The same for threads, which sleep in naps."""

    def sleep(seconds: float) -> None:
        end = timing.monotonic() + seconds
        while (left := end - timing.monotonic()) > 0:
            stop.check()
            timing.sleep(min(left, _NAP))
        stop.check()

    return Timing(sleep=sleep, monotonic=timing.monotonic, now=timing.now, random=timing.random)
