"""Works side by side: in order, at most so many at once, and all of them ended when it returns."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from sdkwright.runtime.calls.side_by_side import (
    Stop,
    StoppedError,
    side_by_side,
    side_by_side_async,
    stoppable,
    stoppable_async,
)
from sdkwright.runtime.retrying.timing import Timing
from tests.unit.runtime.timing import FakeTime


def both(works: list[Callable[[], Any]], limit: int, stop: Stop | None = None) -> list[list[Any]]:
    """What works give in threads, and as tasks."""

    async def later(work: Callable[[], Any]) -> Any:
        return work()

    async def run() -> list[Any]:
        return await side_by_side_async([partial(later, work) for work in works], limit, stop or Stop())

    return [side_by_side(works, limit, stop or Stop()), asyncio.run(run())]


def fail() -> None:
    """Raise something."""
    raise KeyError("no")


@pytest.mark.parametrize("limit", [1, 2, 9])
def test_results_in_order(limit: int) -> None:
    """Results and failures stand where their works stood."""
    for results in both([lambda: 1, fail, lambda: 3], limit):
        assert (results[0], type(results[1]), results[2]) == (1, KeyError, 3)


def test_at_most_so_many() -> None:
    """As many threads as allowed are at work together, and no more."""
    gate, active, most = threading.Barrier(2), set(), []

    def work() -> None:
        active.add(threading.get_ident())
        gate.wait(5)
        most.append(len(active))
        gate.wait(5)
        active.discard(threading.get_ident())

    assert side_by_side([work] * 4, 2, Stop()) == [None] * 4
    assert max(most) == 2


def test_stop() -> None:
    """Works that have not begun when the sign is given do not begin; a sign above counts as well."""
    above = Stop()
    above.is_set = True
    for stop in (above, Stop(above)):
        for results in both([lambda: 1, lambda: 2], 2, stop):
            assert [type(result) for result in results] == [StoppedError] * 2


def test_sleep_ends() -> None:
    """A thread that sleeps wakes up soon after the sign."""
    fake, stop = FakeTime(), Stop()

    def sleep(seconds: float) -> None:
        fake.sleep(seconds)
        stop.is_set = len(fake.slept) == 3

    timing = Timing(sleep=sleep, monotonic=lambda: fake.time)
    with pytest.raises(StoppedError):
        stoppable(timing, stop).sleep(30)
    assert fake.slept == [0.5] * 3
    assert stoppable_async(timing, stop) is timing
