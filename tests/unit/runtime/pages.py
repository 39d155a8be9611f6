"""A server that has boxes in pages, a client that asks it, and the parts of both that tests look at."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from sdkwright.runtime import Request, Response, ScriptedTransport, reply
from tests.unit.runtime.api import Box, BoxClient
from tests.unit.runtime.sent import query_of

PATIENCE: Final = 10.0
"""Seconds after which something that has not happened never will."""

Answer = Callable[[Request], Response]


def box_rows(start: int, stop: int) -> list[dict[str, str]]:
    """Boxes as they come over the wire."""
    return [{"slug": f"b{number}"} for number in range(start, stop)]


def slugs_of(boxes: Sequence[Box]) -> list[str]:
    """What tells boxes apart, in their order."""
    return [box.slug for box in boxes]


def numbered(count: int, *, largest: int = 500, headers: bool = True, envelope: str = "") -> Answer:
    """A server with `count` boxes: pages of 30 by default, at most `largest`, 404 after the last one."""

    def answer(request: Request) -> Response:
        asked = query_of(request)
        size = min(int(asked.get("page_size", 30)), largest)
        page = max(1, int(asked.get("page", 1)))
        pages = max(1, -(-count // size))
        if page > pages:
            return reply({"detail": "Invalid page."}, status=404)
        rows = box_rows((page - 1) * size, min(page * size, count))
        counts = {"Count": count, "Page": page, "PageTotal": pages, "PageSize": size} if headers else {}
        told = {f"X-Pagination-{name}": str(value) for name, value in counts.items()}
        return reply({envelope: rows} if envelope else rows, headers=told)

    return answer


def page_of(request: Request) -> int:
    """The number of the page that is asked for."""
    return int(query_of(request).get("page", 1))


def pages_asked(requests: Sequence[Request]) -> list[int]:
    """The numbers of the pages that were asked for, sorted."""
    return sorted(map(page_of, requests))


def threads_ahead() -> list[threading.Thread]:
    """The threads that request pages ahead."""
    return [thread for thread in threading.enumerate() if thread.name == "page-ahead"]


def run_in_time(run: Callable[[], Awaitable[None]]) -> None:
    """Run a function that would hang if it were wrong."""

    async def run_bounded() -> None:
        async with asyncio.timeout(PATIENCE):
            await run()

    asyncio.run(run_bounded())


def box_client(answer: Answer | Sequence[Response], base_url: str | None = None) -> tuple[BoxClient, ScriptedTransport]:
    """A client that gets these answers, and its transport."""
    transport = ScriptedTransport(answer if callable(answer) else list(answer))
    return BoxClient("key", base_url=base_url, transport=transport), transport
