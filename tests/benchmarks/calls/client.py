"""`python client.py CLIENT TASK URL COUNT`: one client doing one task so many times; prints the seconds of one.

It runs by itself, since the vendor's bindings live in an environment of their own. The best of several turns counts.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any

URL = ""
TURNS = 5


def httpx2_small() -> Callable[[], Any]:
    import httpx2

    client = httpx2.Client(timeout=60)
    return lambda: client.get(f"{URL}/v1/repos/acme/prod/", headers={"X-Api-Key": "key"}).json()


def httpx2_page() -> Callable[[], Any]:
    import httpx2
    import msgspec

    from cloudsmith_sdk import models

    client, decoder = httpx2.Client(timeout=60), msgspec.json.Decoder(list[models.Package])
    return lambda: decoder.decode(client.get(f"{URL}/v1/packages/acme/prod/", headers={"X-Api-Key": "key"}).content)


def sdk_small() -> Callable[[], Any]:
    from cloudsmith_sdk import Cloudsmith

    client = Cloudsmith(api_key="key", base_url=URL)
    return lambda: client.repos.read("acme", "prod")


def sdk_page() -> Callable[[], Any]:
    from cloudsmith_sdk import Cloudsmith

    client = Cloudsmith(api_key="key", base_url=URL)
    return lambda: client.packages.list("acme", "prod", page_size=500).items


def sdk_pyreqwest_small() -> Callable[[], Any]:
    from cloudsmith_sdk import Cloudsmith, PyreqwestTransport

    client = Cloudsmith(api_key="key", base_url=URL, transport=PyreqwestTransport())
    return lambda: client.repos.read("acme", "prod")


async def aiohttp_small() -> Callable[[], Awaitable[Any]]:
    import aiohttp

    session = aiohttp.ClientSession()

    async def call() -> Any:
        async with session.get(f"{URL}/v1/repos/acme/prod/", headers={"X-Api-Key": "key"}) as reply:
            return await reply.json()

    return call


async def async_sdk_small() -> Callable[[], Awaitable[Any]]:
    from cloudsmith_sdk import AsyncAiohttpTransport, AsyncCloudsmith

    client = AsyncCloudsmith(api_key="key", base_url=URL, transport=AsyncAiohttpTransport())
    return lambda: client.repos.read("acme", "prod")


def bindings_small() -> Callable[[], Any]:
    return lambda: _bindings().ReposApi(_api_client()).repos_read("acme", "prod")


def bindings_page() -> Callable[[], Any]:
    return lambda: _bindings().PackagesApi(_api_client()).packages_list("acme", "prod", page_size=500)


def _bindings() -> Any:
    """The vendor's package, which other environments do not have."""
    return import_module("cloudsmith_api")


def _api_client() -> Any:
    configuration = _bindings().Configuration()
    configuration.host = f"{URL}/v1"
    configuration.api_key = {"X-Api-Key": "key"}
    return _bindings().ApiClient(configuration)


def repeat(client: str, task: str, count: int) -> float:
    """Seconds for one call, one after the other."""
    call = globals()[f"{client}_{task}"]()
    call()
    return min(_timed(lambda: [call() for _ in range(count)]) for _ in range(TURNS)) / count


def concurrent(client: str, count: int) -> float:
    """Seconds for one call, 20 at a time."""
    # Imported here: the first call of a process is measured without it.
    import asyncio

    async def run() -> float:
        call = await globals()[f"{client}_small"]()
        found = []

        async def work() -> None:
            for _ in range(count // 20):
                await call()

        for _ in range(TURNS):
            started = time.perf_counter()
            await asyncio.gather(*(work() for _ in range(20)))
            found.append(time.perf_counter() - started)
        return min(found) / count

    return asyncio.run(run())


def pages(prefetch: int) -> float:
    """Seconds for 200 pages that take 50 ms each, so many of them requested ahead."""
    from cloudsmith_sdk import Cloudsmith, Options

    slowly = Options(query={"delay": "0.05"})
    with Cloudsmith(api_key="key", base_url=URL) as client:
        client.packages.list("acme", "prod", page_size=100)
        started = time.perf_counter()
        first = client.packages.list("acme", "prod", page_size=100, options=slowly)
        assert sum(1 for _ in first.iterate(prefetch=prefetch)) == 20_000
        return time.perf_counter() - started


def async_pages(prefetch: int) -> float:
    """The same with the asynchronous client."""
    import asyncio

    from cloudsmith_sdk import AsyncCloudsmith, Options

    async def walk() -> float:
        slowly = Options(query={"delay": "0.05"})
        async with AsyncCloudsmith(api_key="key", base_url=URL) as client:
            await client.packages.list("acme", "prod", page_size=100)
            started, count = time.perf_counter(), 0
            async for _ in client.packages.list("acme", "prod", page_size=100, options=slowly).iterate(
                prefetch=prefetch
            ):
                count += 1
            assert count == 20_000
            return time.perf_counter() - started

    return asyncio.run(walk())


def memory(count: int, prefetch: int = 0) -> float:
    """By how many MB the process grows while it walks over so many packages, after the first tenth of them."""
    from cloudsmith_sdk import Cloudsmith

    client, grown, before = Cloudsmith(api_key="key", base_url=URL), 0, 0
    first = client.packages.list("acme", "prod", page_size=500)
    for grown, _ in enumerate(first.iterate(prefetch=prefetch), 1):
        if grown == count // 10:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if grown == count:
            break
    assert grown == count
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def _timed(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    name, what, URL, times = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    if what == "concurrent":
        sys.stdout.write(str(concurrent(name, times)))
    elif what in {"memory", "memory_ahead"}:
        sys.stdout.write(str(memory(times, prefetch=8 * (what == "memory_ahead"))))
    elif what in {"pages", "async_pages"}:
        sys.stdout.write(str(globals()[what](times)))
    elif what == "first":
        globals()[f"{name}_small"]()()
    else:
        sys.stdout.write(str(repeat(name, what, times)))
