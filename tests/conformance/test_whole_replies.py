"""What comes along with a value: status, typed headers, and the body before it is read.

client.reply_to(client.repos.read, "acme", "prod").headers.x_ratelimit_remaining
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from cloudsmith_sdk import NotFoundError, ReplyHeaders
from tests.conformance.both import refused, settled
from tests.standin import Standin

REPOSITORY = ("acme", "prod")


async def test_status_and_headers(api: Any, standin: Standin) -> None:
    """A page comes with the counts of its headers, which say the same as the page."""
    standin.seed_packages(*REPOSITORY, 95)
    got = await settled(api.reply_to(api.packages.list, *REPOSITORY, page_size=30))
    assert isinstance(got.headers, ReplyHeaders)
    counts = (got.headers.x_pagination_count, got.headers.x_pagination_page, got.headers.x_pagination_pagetotal)
    assert (got.status, counts) == (200, (95, 1, 4))
    assert (got.value.total, len(got.value.items)) == (95, 30)
    assert len(standin.exchanges) == 1


async def test_saved(api: Any, standin: Standin, tmp_path: Path) -> None:
    """A reply is saved as it came, byte for byte."""
    standin.seed_packages(*REPOSITORY, 3)
    stream = api.stream(api.packages.list, *REPOSITORY)
    if hasattr(stream, "__aenter__"):
        async with stream as opened:
            size = await opened.save(tmp_path / "packages.json")
    else:
        with stream as opened:
            size = opened.save(tmp_path / "packages.json")
    content = (tmp_path / "packages.json").read_bytes()
    assert (opened.status, opened.headers.x_pagination_count, size) == (200, 3, len(content))
    assert [package["name"] for package in msgspec.json.decode(content)] == ["package-1", "package-2", "package-3"]


async def test_refusal(api: Any) -> None:
    """A refusal raises what the method raises."""
    error = await refused(NotFoundError, lambda: api.reply_to(api.repos.read, "acme", "nowhere"))
    assert error.status == 404
