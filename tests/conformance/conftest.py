"""Clients of both kinds, for tests that hold for the two of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.conformance.both import Connect, connecting
from tests.standin import Standin


@pytest_asyncio.fixture(params=["sync", "async"])
async def connect(request: pytest.FixtureRequest, standin: Standin) -> AsyncIterator[Connect]:
    """Makes clients of the stand-in, in each test once of the one kind and once of the other; closed at the end."""
    async with connecting(request.param, standin.url) as connect:
        yield connect


@pytest_asyncio.fixture
async def api(connect: Connect) -> Any:
    """A client that is known to the stand-in by its API key."""
    return connect(api_key="test-key")
