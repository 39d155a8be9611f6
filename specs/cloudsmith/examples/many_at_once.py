"""Read many packages at once: python many_at_once.py OWNER REPO"""

from __future__ import annotations

import asyncio
import sys

from cloudsmith_sdk import AsyncCloudsmith


async def main(owner: str, repo: str) -> None:
    """List packages, and read each one, eight at a time, with one client."""
    places = asyncio.Semaphore(8)

    async with AsyncCloudsmith() as client:

        async def size(identifier: str) -> int:
            async with places:
                package = await client.packages.read(owner, repo, identifier)
                return package.size

        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(size(package.slug_perm))
                async for package in client.packages.list(owner, repo, page_size=100)
            ]
    print(len(tasks), "packages of", sum(task.result() for task in tasks), "bytes")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
