"""Thousands of calls to a server that fails at one in five: nothing is done twice, nothing is lost, all is typed."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

from sdkwright.runtime import ApiError, DecodeError, TransportError
from tests.unit.runtime.api import AsyncBoxClient, Box, BoxClient
from tests.unit.runtime.faulty_server import FAULTS, FaultyServer, faulty_server
from tests.unit.runtime.timing import FakeTime

_CALLS = 2_500


def outcome(call: Any) -> str:
    """What came of a call: done, or the family of its error; any other exception is a failure of the test."""
    try:
        found = call()
    except (ApiError, TransportError, DecodeError) as error:
        return type(error).__name__
    # A page of HTML with status 200 is shown as it is: the runtime cannot know that it is none of the API's.
    return "done" if isinstance(found, Box) else "strange"


def check(server: FaultyServer, outcomes: dict[str, str]) -> Counter[str]:
    """Hold what clients were told against what the server did, and return how often each outcome was."""
    changes = {name: count for name, count in server.done.items() if name.startswith(("POST", "PATCH"))}
    assert [name for name, count in changes.items() if count > 1] == [], "done twice"
    told_done = {name for name, told in outcomes.items() if told == "done"}
    assert told_done <= server.done.keys(), "told done, and was not"
    assert set(FAULTS) <= server.told.keys()
    return Counter(outcomes.values())


def test_threads() -> None:
    """Many threads share one client."""
    outcomes: dict[str, str] = {}
    with faulty_server(1) as server, BoxClient("s3cr3t", base_url=server.url, retries=2, timeout=10) as client:
        time = FakeTime()
        time.chance = 0
        time.control(client)

        def change(number: int) -> None:
            outcomes[f"POST /v1/boxes/{number}/"] = outcome(lambda: client.boxes.create(f"{number}"))

        def read(number: int) -> None:
            outcomes[f"GET /v1/boxes/acme/{number}/"] = outcome(lambda: client.boxes.read("acme", f"{number}"))

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(change, range(_CALLS // 2)))
            list(pool.map(read, range(_CALLS // 2)))
        counts = check(server, outcomes)
    reads = [told for name, told in outcomes.items() if name.startswith("GET")]
    # Three attempts that all fail are rare: 0.2 to the third power, and some faults are not told as such.
    assert reads.count("done") > len(reads) * 0.95
    assert counts["done"] > _CALLS * 0.85


def test_tasks() -> None:
    """Many tasks share one client."""
    outcomes: dict[str, str] = {}

    async def calls(server: FaultyServer) -> None:
        async with AsyncBoxClient("s3cr3t", base_url=server.url, retries=2) as client:
            time = FakeTime()
            time.chance = 0
            time.control(client, asynchronous=True)
            limit = asyncio.Semaphore(20)

            async def call(number: int, method: str) -> None:
                async with limit:
                    try:
                        await client.request(method, f"/v1/boxes/{number}/", timeout=10)
                        told = "done"
                    except (ApiError, TransportError) as error:
                        told = type(error).__name__
                    outcomes[f"{method} /v1/boxes/{number}/"] = told

            await asyncio.gather(*(call(number, ("PATCH", "PUT")[number % 2]) for number in range(_CALLS)))

    with faulty_server(2) as server:
        asyncio.run(calls(server))
        counts = check(server, outcomes)
    assert sum(counts.values()) == _CALLS


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_errors_tell_whether_it_was_sent(method: str) -> None:
    """An error that says that nothing was sent is right: the server did not do it."""
    with faulty_server(3, share=1.0) as server, BoxClient("s3cr3t", base_url=server.url) as client:
        for number in range(200):
            path = f"/v1/boxes/{number}/"
            error = _failure(partial(client.request, method, path))
            if isinstance(error, TransportError) and error.sent == "no":
                assert f"{method} {path}" not in server.done


def _failure(call: Callable[[], Any]) -> Exception | None:
    try:
        call()
    except (ApiError, TransportError) as error:
        return error
    return None
