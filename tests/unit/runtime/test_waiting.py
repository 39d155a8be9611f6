"""Waits: a call is made again until its result is what is waited for, in both halves."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from sdkwright.runtime import (
    ApiError,
    ConfigurationError,
    NotFoundError,
    Options,
    Patience,
    RequestTimeoutError,
    WaitTimeoutError,
    wait_until,
    wait_until_async,
    wait_until_gone,
    wait_until_gone_async,
)
from sdkwright.runtime.errors import RateLimitExhaustedError
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.timing import FakeTime

Wait = Callable[..., Any]
MISSING = NotFoundError("404", status=404)
OVER = RequestTimeoutError("no reply within the deadline", kind="deadline")


class Looks:
    """Gives what it is to give, one after another, and remembers the deadlines that it was given."""

    def __init__(self, time: FakeTime, *results: Any, takes: float = 0.0) -> None:
        self._time, self._results, self._takes = time, list(results), takes
        self.deadlines: list[float | None] = []

    def __call__(self, options: Options) -> Any:
        """The next result."""
        self.deadlines.append(options.get("deadline"))
        self._time.time += self._takes
        result = self._results.pop(0) if len(self._results) > 1 else self._results[0]
        if isinstance(result, Exception):
            raise result
        return result

    async def later(self, options: Options) -> Any:
        """The same, awaited."""
        return self(options)


@pytest.fixture
def time() -> FakeTime:
    """Time that passes in sleep only."""
    return FakeTime()


@pytest.fixture(params=["sync", "async"])
def wait(request: pytest.FixtureRequest, time: FakeTime) -> Wait:
    """Waits for looks until one is "done", or until all is gone where `gone` is asked for."""
    is_async = request.param == "async"
    client: Any = AsyncBoxClient(api_key="k") if is_async else BoxClient(api_key="k")
    time.control(client, asynchronous=is_async)

    async def wait(looks: Looks, patience: Patience, *, gone: bool = False, **more: Any) -> Any:
        look = looks.later if is_async else looks
        if gone:
            value = (wait_until_gone_async if is_async else wait_until_gone)(client, look, patience)
        else:
            value = (wait_until_async if is_async else wait_until)(
                client, look, lambda x: x == "done", patience, **more
            )
        return await value if inspect.isawaitable(value) else value

    return wait


async def test_growing_intervals(wait: Wait, time: FakeTime) -> None:
    """The first look is at once, and the next ones are further apart each time, up to the longest interval."""
    looks = Looks(time, *["not yet"] * 5, "done")
    patience = Patience(timeout=None, interval=2, growth=2, longest=10)
    assert await wait(looks, patience) == "done"
    assert time.slept == [2, 4, 8, 10, 10]
    assert looks.deadlines == [None] * 6


async def test_timeout(wait: Wait, time: FakeTime) -> None:
    """The last look is at the end of the time; each look has no more time than there is, the last one a second."""
    looks = Looks(time, "not yet")
    with pytest.raises(WaitTimeoutError, match="within 5 s") as caught:
        await wait(looks, Patience(timeout=5, interval=2, growth=1))
    assert caught.value.last == "not yet"
    assert time.slept == [2, 2, 1]
    assert looks.deadlines == [5, 3, 1, 1]


async def test_look_that_takes_all_the_time(wait: Wait, time: FakeTime) -> None:
    """A look that is cut off by the end of the time ends the wait; one that breaks off for another reason is raised."""
    with pytest.raises(WaitTimeoutError):
        await wait(Looks(time, OVER, takes=5), Patience(timeout=5))
    with pytest.raises(RequestTimeoutError):
        await wait(Looks(time, OVER, takes=2), Patience(timeout=5))


async def test_missing(wait: Wait, time: FakeTime) -> None:
    """404 is an error, unless what is waited for may come late, or is to go."""
    with pytest.raises(NotFoundError):
        await wait(Looks(time, MISSING), Patience())
    assert await wait(Looks(time, MISSING, "done"), Patience(), late=True) == "done"
    assert await wait(Looks(time, "there", MISSING), Patience(), gone=True) is None
    with pytest.raises(WaitTimeoutError) as caught:
        await wait(Looks(time, "there"), Patience(timeout=3), gone=True)
    assert caught.value.last == "there"
    with pytest.raises(ApiError):
        await wait(Looks(time, ApiError("500", status=500)), Patience(), gone=True)


async def test_used_up_rate_limit(wait: Wait, time: FakeTime) -> None:
    """Where the rate limit is used up, the next look is after its reset, if there is time until then."""
    used_up = RateLimitExhaustedError("429", status=429, retry_after=90.0)
    assert await wait(Looks(time, used_up, "done"), Patience(timeout=100)) == "done"
    assert time.slept == [90]
    with pytest.raises(WaitTimeoutError):
        await wait(Looks(time, used_up), Patience(timeout=80))
    assert time.slept == [90]


@pytest.mark.parametrize(
    "wrong", [{"timeout": 0}, {"interval": -1}, {"growth": 0.5}, {"longest": None}, {"interval": True}]
)
def test_impatience(wrong: dict[str, Any]) -> None:
    """Limits that cannot work are refused."""
    with pytest.raises(ConfigurationError, match="must be"):
        Patience(**wrong)
