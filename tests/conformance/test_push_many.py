"""Several packages at the same time: in order, with bounded concurrency, and nothing left running."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cloudsmith_sdk import (
    ApiError,
    AsyncCloudsmith,
    Cloudsmith,
    ConfigurationError,
    DuplicatePackage,
    Push,
    PushProgress,
)
from tests.conformance.both import Connect, refused, settled
from tests.standin import Standin
from tests.unit.runtime.timing import FakeTime

REPOSITORY = ("acme", "prod")


@pytest.fixture
def api(connect: Connect) -> Any:
    """A client whose waits take no time."""
    client = connect(api_key="test-key", retries=2)
    FakeTime().control(client, asynchronous=type(client).__name__.startswith("Async"))
    return client


@pytest.fixture
def pushes(tmp_path: Path) -> list[Push]:
    """Five packages."""
    made = []
    for number in range(5):
        path = tmp_path / f"package-{number}.bin"
        path.write_bytes(b"x" * 100 * (number + 1))
        made.append(Push("raw", path, name=f"package-{number}", version="1"))
    return made


async def test_in_order(api: Any, standin: Standin, pushes: list[Push]) -> None:
    """The packages come in the order in which they were given, whichever is through first."""
    packages = await settled(api.packages.push_many(*REPOSITORY, pushes))
    assert [package.name for package in packages] == [f"package-{number}" for number in range(5)]
    assert all(package.is_sync_completed for package in packages)


async def test_concurrency(api: Any, standin: Standin, pushes: list[Push]) -> None:
    """No more are under way than are allowed."""
    active: set[str] = set()
    most = 0

    def watch(now: PushProgress) -> None:
        nonlocal most
        (active.discard if now.stage == "done" else active.add)(now.path)
        most = max(most, len(active))

    await settled(api.packages.push_many(*REPOSITORY, pushes, concurrency=2, progress=watch))
    assert most == 2


async def test_failures(api: Any, standin: Standin, pushes: list[Push]) -> None:
    """One failure leaves the others alone: it stands in its place, or is raised at the end."""
    twice = [*pushes[:2], pushes[0], pushes[3]]
    results = await settled(api.packages.push_many(*REPOSITORY, twice, concurrency=1, failures="return"))
    assert [isinstance(one, Exception) for one in results] == [False, False, True, False]
    assert type(results[2]) is DuplicatePackage
    with pytest.raises(ExceptionGroup, match="2 of 3 packages were not pushed") as caught:
        await settled(api.packages.push_many(*REPOSITORY, [pushes[0], pushes[4], pushes[1]]))
    assert [type(error) for error in caught.value.exceptions] == [DuplicatePackage] * 2


async def test_mistakes(api: Any, standin: Standin, pushes: list[Push]) -> None:
    """What cannot work is refused before anything is sent."""
    with pytest.raises(ConfigurationError, match="no format"):
        Push("pyton", "x")
    for wrong in ({"failures": "none"}, {"concurrency": 0}, {"interval": 0}, {"part_size": -1}):
        await refused(ConfigurationError, partial(api.packages.push_many, *REPOSITORY, pushes, **wrong))
    assert await settled(api.packages.push_many(*REPOSITORY, [])) == []
    assert not standin.exchanges


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """It is heard, also where a shell keeps it from what runs in the background."""
    kept = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, kept)


@pytest.mark.usefixtures("ctrl_c")
def test_interrupted_threads(standin: Standin, pushes: list[Push]) -> None:
    """Whoever is interrupted gets back once all threads have ended, which they do at their next step."""
    before = threading.active_count()
    with Cloudsmith(api_key="test-key", base_url=standin.url) as client:
        FakeTime().control(client)
        standin.faults.sync_polls = 10_000
        main = threading.current_thread()

        def watch(now: PushProgress) -> None:
            assert threading.current_thread() is not main
            if now.stage == "synchronise" and not interrupted:
                interrupted.append(now)
                # What Ctrl-C does: it is raised in the main thread, wherever that waits.
                import _thread

                _thread.interrupt_main()

        interrupted: list[PushProgress] = []
        with pytest.raises(KeyboardInterrupt):
            client.packages.push_many(*REPOSITORY, pushes, progress=watch, concurrency=2)
    assert threading.active_count() <= before + 1
    assert [slot.state for slot in standin.uploads.values()].count("aborted") == 0


async def test_cancelled_tasks(standin: Standin, pushes: list[Push]) -> None:
    """A cancelled push ends all that were under way with it."""
    standin.faults.sync_polls = 10_000
    async with AsyncCloudsmith(api_key="test-key", base_url=standin.url) as client:
        is_waiting = asyncio.Event()

        def watch(now: PushProgress) -> None:
            if now.stage == "synchronise":
                is_waiting.set()

        pushing = asyncio.create_task(client.packages.push_many(*REPOSITORY, pushes, progress=watch))
        await is_waiting.wait()
        pushing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await pushing
        assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_refused_by_all(connect: Connect, standin: Standin, pushes: list[Push]) -> None:
    """A credential that may not push fails each of them, and each tells why."""
    standin.deny("packages_upload_raw")
    results = await settled(connect(api_key="test-key").packages.push_many(*REPOSITORY, pushes, failures="return"))
    assert {type(error).__name__ for error in results} == {"PermissionDeniedError"}
    assert all(isinstance(error, ApiError) for error in results)
