"""Carriers and middleware of the wrong kind: each is refused in words before anything is sent."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from sdkwright.runtime import (
    AsyncAiohttpTransport,
    AsyncHttpxTransport,
    AsyncScriptedTransport,
    ConfigurationError,
    HttpxTransport,
    PyreqwestTransport,
    Request,
    Response,
    ScriptedTransport,
    Tracing,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient


class TestTransports:
    """What is given as `transport`."""

    @pytest.mark.parametrize("transport", [AsyncHttpxTransport(), AsyncAiohttpTransport(), AsyncScriptedTransport()])
    def test_asynchronous_ones(self, transport: Any) -> None:
        """A synchronous client refuses a transport whose `send` must be awaited, and names it."""
        with pytest.raises(ConfigurationError, match=f"synchronous: {type(transport).__name__} is for asynchronous"):
            BoxClient(transport=transport)

    @pytest.mark.parametrize("transport", [HttpxTransport(), PyreqwestTransport(), ScriptedTransport()])
    def test_synchronous_ones(self, transport: Any) -> None:
        """An asynchronous client refuses a transport that awaits nothing, and names it."""
        with pytest.raises(ConfigurationError, match=f"asynchronous: {type(transport).__name__} is for synchronous"):
            AsyncBoxClient(transport=transport)

    @pytest.mark.parametrize("client", [BoxClient, AsyncBoxClient])
    def test_no_transports(self, client: Any) -> None:
        """A class, or what has not the methods of a transport, is refused."""
        with pytest.raises(ConfigurationError, match=r"not a class: give HttpxTransport\("):
            client(transport=HttpxTransport)
        with pytest.raises(ConfigurationError, match="methods send and close, not be str"):
            client(transport="httpx2")

    def test_own_ones(self) -> None:
        """A transport of one's own may hand on what is awaited from a plain function."""
        carrier = AsyncScriptedTransport([reply({})])

        class Handing:
            def send(self, request: Request, timeout: float | None) -> Any:
                return carrier.send(request, timeout)

            async def close(self) -> None:
                """Nothing is open."""

        async def status() -> Any:
            async with AsyncBoxClient(transport=Handing()) as client:
                return await client.request("GET", "/v1/status/")

        assert asyncio.run(status()).status == 200

    def test_clients_of_httpx2(self) -> None:
        """Each transport takes a client of httpx2 of its own kind only."""
        wrong: Any = httpx2.AsyncClient()
        with pytest.raises(ConfigurationError, match=r"must be an httpx2\.Client, not AsyncClient"):
            HttpxTransport(client=wrong)
        with httpx2.Client() as other, pytest.raises(ConfigurationError, match=r"httpx2\.AsyncClient, not Client"):
            AsyncHttpxTransport(client=other)  # type: ignore[arg-type]  # that is the mistake


def test_classes_of_middleware() -> None:
    """A class among the middleware is refused: an object of it is meant."""

    class Own:
        def __call__(self, request: Request, send: Any) -> Response:
            return reply({})

    for kind in (Tracing, Own):
        wrong: Any = kind
        with pytest.raises(ConfigurationError, match=rf"give {kind.__name__}\(\)"):
            BoxClient(middleware=[wrong])
