"""A search for the secret in all that a client shows, whatever carried it and whatever the server did with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

import pytest

from sdkwright.runtime import Request, RequestTimeoutError, ScriptedTransport, SdkError, TransportError, reply
from sdkwright.runtime.aio.scripted import AsyncScriptedTransport
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.secret_search import BROKEN, CARRIERS, ECHO, SECRET, found, shown, tried


def _raising(kind: type[TransportError]) -> Callable[[Request], Any]:
    def answer(request: Request) -> Any:
        raise kind("the connection was lost", method=request.method, url=request.shown_url)

    return answer


OUTCOMES: Final[dict[str, Callable[[Request], Any]]] = {
    "success": lambda _: reply({"slug": "a"}, headers=ECHO),
    "echo": lambda _: reply({"slug": SECRET, SECRET: SECRET}, headers=ECHO),
    "refused": lambda _: reply({"detail": f"no {SECRET}", "fields": {SECRET: [SECRET]}}, status=401, headers=ECHO),
    "failed": lambda _: reply(f"<h1>{SECRET}</h1>".encode(), status=503, headers={"X-Echo": SECRET}),
    "broken": lambda _: reply(BROKEN, headers=ECHO),
    "list": lambda _: reply([SECRET, SECRET], headers=ECHO),
    "redirect": lambda _: reply(None, status=302, headers={"Location": f"https://other.example/?next={quote(SECRET)}"}),
    "reset": _raising(TransportError),
    "timeout": _raising(RequestTimeoutError),
}


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_nowhere(carrier: str, outcome: str, written: Callable[[], str]) -> None:
    """Not in a log, an error, its causes, a traceback with all variables, a pickle's copy or the `repr` of anything."""
    transport = ScriptedTransport(OUTCOMES[outcome])
    client = BoxClient(**CARRIERS[carrier], transport=transport)
    texts = [repr(client), repr(client.boxes), repr(client._sender.config)]
    for call in (lambda: client.boxes.read("acme", "a"), client.boxes.list):
        try:
            value = call()
        except SdkError as error:
            texts += shown(error)
        else:
            if outcome != "echo":
                texts.append(repr(value))
    texts += [repr(request) + repr(request.headers) for request in transport.requests]
    assert transport.requests
    assert found([*texts, written()]) == []


@pytest.mark.parametrize("outcome", ["refused", "broken", "list", "reset"])
def test_nowhere_async(outcome: str, written: Callable[[], str]) -> None:
    """Nor with the asynchronous client."""

    async def texts() -> list[str]:
        client = AsyncBoxClient(SECRET, transport=AsyncScriptedTransport(OUTCOMES[outcome]))
        with pytest.raises(SdkError) as caught:
            await client.boxes.read("acme", "a")
        return [repr(client), *shown(caught.value)]

    assert found([*asyncio.run(texts()), written()]) == []


@pytest.mark.parametrize("body", [{"slug": "a", "size": SECRET}, {"slug": [SECRET]}, {"slug": "a", "kind": SECRET}])
def test_drift(body: Any, written: Callable[[], str]) -> None:
    """The error for a reply that departs from the document tells of types, not of a secret among its values."""
    client = BoxClient(SECRET, transport=ScriptedTransport([reply(body)]))
    texts = list(tried(lambda: client.with_options(strict=True).boxes.read("acme", "a")))
    assert "SchemaDriftError" in texts[0]
    assert found([*texts, written()]) == []
