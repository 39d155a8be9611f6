"""A search for the secret in all that a client shows, whatever carried it and whatever the server did with it."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import traceback
import warnings
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import quote, quote_plus

import pytest

from sdkwright.runtime import Request, RequestTimeoutError, ScriptedTransport, SdkError, TransportError, reply
from sdkwright.runtime.aio.scripted import AsyncScriptedTransport
from tests.unit.runtime.api import AsyncBoxClient, BoxClient

SECRET: Final = 'Sup3r"s+cr/t%key&'
SPELLINGS: Final = {
    SECRET,
    quote(SECRET, safe=""),
    quote_plus(SECRET),
    quote(SECRET),
    json.dumps(SECRET)[1:-1],
    repr(SECRET)[1:-1],
    b64encode(SECRET.encode()).decode(),
    b64encode(f"me:{SECRET}".encode()).decode(),
}

CARRIERS: Final[dict[str, dict[str, Any]]] = {
    "key": {"api_key": SECRET},
    "function": {"api_key": lambda: SECRET},
    "bearer": {"bearer": SECRET},
    "basic": {"basic": ("me", SECRET)},
    "query": {"query_key": SECRET},
    "auth": {"auth": lambda request: {"X-Signature": SECRET}},
}

ECHO: Final = {"X-Echo": SECRET, "Content-Type": "application/json"}
BROKEN: Final = b'{"slug": "' + SECRET.encode() + b'", "size": '


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


@pytest.fixture
def written(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """All that loggers and warnings write, those of all libraries included."""
    caplog.set_level(logging.DEBUG)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield lambda: "\n".join([*(f"{one.getMessage()} {one.args!r}" for one in caplog.records), *map(str, caught)])


def shown(error: BaseException) -> Iterator[str]:
    """All that an error shows of itself, of its causes, and of the variables of our functions on its way."""
    pickled = pickle.dumps(error) if isinstance(error, SdkError) else b""
    for one in (error, *([pickle.loads(pickled)] if pickled else [])):
        yield f"{one} {one!r} {one.args!r} {vars(one)!r}"
    trace = None if error.__traceback__ is None else error.__traceback__.tb_next
    yield "".join(traceback.TracebackException(type(error), error, trace, capture_locals=True).format())
    for further in (error.__cause__, error.__context__):
        if further is not None:
            yield from shown(further)


def found(texts: Iterator[str] | list[str]) -> list[str]:
    """The lines in which the secret stands in one spelling or another."""
    lines = [line for text in texts for line in text.splitlines()]
    return [line.strip()[:300] for line in lines if any(spelling in line for spelling in SPELLINGS)]


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
