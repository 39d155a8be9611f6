"""Tokens that several calls need at once: fetched by one, for all, and nobody waits longer than it may."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from sdkwright.runtime import (
    AsyncScriptedTransport,
    AuthenticationError,
    ClientCredentials,
    RequestTimeoutError,
    Response,
    ScriptedTransport,
    ServerError,
    reply,
)
from sdkwright.runtime.aio.tokens import AsyncTokens
from sdkwright.runtime.auth.flights import Flight
from sdkwright.runtime.auth.token_flow import Grant
from sdkwright.runtime.http.headers import Headers
from sdkwright.runtime.sync.tokens import Tokens

GRANT = Grant("oauth", ClientCredentials("me", "s3cret", in_body=True), (), "https://auth.example/token", "")
NOBODY = 0.01
CROWD = 8


class Gate:
    """A token endpoint that answers when it is told to; it counts the requests."""

    def __init__(self, *answers: Response | Exception) -> None:
        self.answers = list(answers)
        self.asked = 0
        self.entered, self.opened = threading.Event(), threading.Event()

    def next(self) -> Response | Exception:
        self.asked += 1
        return self.answers[min(self.asked, len(self.answers)) - 1]

    def __call__(self, _request: object) -> Any:
        self.entered.set()
        assert self.opened.wait(10)
        return self.next()


class AsyncGate(Gate):
    """The same for tasks."""

    async def _answer(self) -> Response | Exception:
        self.entered.set()
        while not self.opened.is_set():
            await asyncio.sleep(0)
        return self.next()

    def __call__(self, _request: object) -> Any:
        return self._answer()


def outcome(run: Callable[[], Any]) -> Any:
    """What a call returns or raises."""
    try:
        return run()
    except Exception as error:
        return error


def at_once(monkeypatch: pytest.MonkeyPatch, tokens: Tokens, gate: Gate) -> list[Any]:
    """The outcomes of a crowd of threads, all but the first of which ask while that one fetches."""
    outcomes: list[Any] = []
    waiting = threading.Semaphore(0)
    wait = Flight.wait

    def noticed(flight: Flight, seconds: float | None) -> bool:
        waiting.release()
        return wait(flight, seconds)

    def ask() -> None:
        outcomes.append(outcome(lambda: tokens.tokens_for([GRANT], {}, None)["oauth"]))

    monkeypatch.setattr(Flight, "wait", noticed)
    threads = [threading.Thread(target=ask) for _ in range(CROWD)]
    for thread in threads:
        thread.start()
    for _ in threads[1:]:
        assert waiting.acquire(timeout=10)
    gate.opened.set()
    for thread in threads:
        thread.join(10)
    return outcomes


class TestThreads:
    def test_failure_is_shared(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An endpoint that fails is asked once, not once for each thread that waits."""
        gate = Gate(reply({"detail": "down"}, status=503))
        outcomes = at_once(monkeypatch, Tokens(ScriptedTransport(gate), Headers()), gate)
        assert {type(error) for error in outcomes} == {ServerError}
        assert len({id(error) for error in outcomes}) == CROWD
        assert gate.asked == 1

    def test_failure_is_not_kept(self) -> None:
        """The next call asks again."""
        replies = [reply({}, status=503), reply({"access_token": "t"})]
        tokens = Tokens(ScriptedTransport(replies), Headers())
        with pytest.raises(ServerError):
            tokens.tokens_for([GRANT], {}, None)
        assert tokens.tokens_for([GRANT], {}, None) == {"oauth": "t"}

    def test_own_timeout(self) -> None:
        """A thread that waits for another one's fetch waits no longer than its own timeout."""
        gate = Gate(reply({"access_token": "t"}))
        tokens = Tokens(ScriptedTransport(gate), Headers())
        patient = threading.Thread(target=lambda: tokens.tokens_for([GRANT], {}, None))
        patient.start()
        assert gate.entered.wait(10)
        with pytest.raises(RequestTimeoutError, match="another call is still fetching") as caught:
            tokens.tokens_for([GRANT], {}, NOBODY)
        gate.opened.set()
        patient.join(10)
        assert caught.value.sent == "no"
        assert tokens.tokens_for([GRANT], {}, NOBODY) == {"oauth": "t"}
        assert gate.asked == 1


class TestTasks:
    async def ask(self, tokens: AsyncTokens, timeout: float | None = None) -> str:
        """One token."""
        return (await tokens.tokens_for([GRANT], {}, timeout))["oauth"]

    async def started(self, *calls: Any) -> list[asyncio.Task[Any]]:
        """Tasks that have come as far as they can."""
        tasks = [asyncio.ensure_future(call) for call in calls]
        for _ in range(5):
            await asyncio.sleep(0)
        return tasks

    async def test_failure_is_shared(self) -> None:
        """An endpoint that refuses is asked once, not once for each task that waits."""
        gate = AsyncGate(reply({"error": "invalid_client"}, status=401))
        tokens = AsyncTokens(AsyncScriptedTransport(gate), Headers())
        tasks = await self.started(*(self.ask(tokens) for _ in range(CROWD)))
        gate.opened.set()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert {type(error) for error in outcomes} == {AuthenticationError}
        assert len({id(error) for error in outcomes}) == CROWD
        assert gate.asked == 1

    async def test_own_timeout(self) -> None:
        """A task that waits for another one's fetch waits no longer than its own timeout."""
        gate = AsyncGate(reply({"access_token": "t"}))
        tokens = AsyncTokens(AsyncScriptedTransport(gate), Headers())
        (patient,) = await self.started(self.ask(tokens))
        with pytest.raises(RequestTimeoutError, match="another call is still fetching"):
            await self.ask(tokens, NOBODY)
        gate.opened.set()
        assert await patient == "t"

    async def test_cancelled(self) -> None:
        """When the task that fetches is cancelled, one of those that wait fetches in its place."""
        gate = AsyncGate(reply({"access_token": "t"}))
        tokens = AsyncTokens(AsyncScriptedTransport(gate), Headers())
        first, *others = await self.started(*(self.ask(tokens) for _ in range(CROWD)))
        first.cancel()
        await self.started()
        gate.opened.set()
        assert await asyncio.gather(*others) == ["t"] * (CROWD - 1)
        assert first.cancelled()
        assert gate.asked == 1

    async def test_cancelled_while_waiting(self) -> None:
        """A task that is cancelled while it waits takes nothing from the others."""
        gate = AsyncGate(reply({"access_token": "t"}))
        tokens = AsyncTokens(AsyncScriptedTransport(gate), Headers())
        first, second, third = await self.started(*(self.ask(tokens) for _ in range(3)))
        second.cancel()
        gate.opened.set()
        assert [await first, await third] == ["t", "t"]
        assert second.cancelled()

    async def test_short_of_time(self) -> None:
        """A fetch that failed for want of time is repeated by a call that has more of it, not by one that has less."""
        gate = AsyncGate(RequestTimeoutError("late"), reply({"access_token": "t"}))
        tokens = AsyncTokens(AsyncScriptedTransport(gate), Headers())
        hasty, equal, patient = await self.started(*(self.ask(tokens, seconds) for seconds in (5, 5, None)))
        gate.opened.set()
        outcomes = await asyncio.gather(hasty, equal, patient, return_exceptions=True)
        assert [type(one) for one in outcomes] == [RequestTimeoutError, RequestTimeoutError, str]
        assert gate.asked == 2

    def test_other_loop(self) -> None:
        """A task of another event loop, in another thread, waits for the same fetch."""
        gate = AsyncGate(reply({"access_token": "t"}))
        tokens = AsyncTokens(AsyncScriptedTransport(gate), Headers())
        found: list[str] = []
        threads = [threading.Thread(target=lambda: found.append(asyncio.run(self.ask(tokens)))) for _ in range(2)]
        threads[0].start()
        assert gate.entered.wait(10)
        threads[1].start()
        gate.opened.set()
        for thread in threads:
            thread.join(10)
        assert found == ["t", "t"]
        assert gate.asked == 1

    def test_closed_loop(self) -> None:
        """A fetch that a loop left behind when it was closed is begun anew in the next one."""
        gate = AsyncGate(reply({"access_token": "t"}))
        tokens = AsyncTokens(AsyncScriptedTransport(gate), Headers())
        loop = asyncio.new_event_loop()
        left = loop.create_task(self.ask(tokens))
        for _ in range(3):
            loop.run_until_complete(asyncio.sleep(0))
        loop.close()
        gate.opened.set()
        assert asyncio.run(self.ask(tokens)) == "t"
        # Nothing of it is left to warn about when it is thrown away.
        left._log_destroy_pending = False  # type: ignore[attr-defined]  # of asyncio's own


class TestAge:
    def test_just_issued(self) -> None:
        """A token that is refused within ten seconds of its issue is given again, an older one is replaced."""
        now = 0.0
        answers = [reply({"access_token": name}) for name in ("t1", "t2")]
        tokens = Tokens(ScriptedTransport(answers), Headers(), lambda: now)
        first = tokens.tokens_for([GRANT], {}, None)
        now = 9.0
        assert tokens.tokens_for([GRANT], first, None) == first
        now = 10.0
        assert tokens.tokens_for([GRANT], first, None) == {"oauth": "t2"}


def test_copied_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fetch that was under way when the process was copied is begun anew in the copy, where nobody would end it."""
    gate = Gate(reply({"access_token": "t"}))
    tokens = Tokens(ScriptedTransport(gate), Headers())
    parent = threading.Thread(target=lambda: tokens.tokens_for([GRANT], {}, None))
    parent.start()
    assert gate.entered.wait(10)
    monkeypatch.setattr("os.getpid", lambda: -1)
    copy = threading.Thread(target=lambda: tokens.tokens_for([GRANT], {}, None))
    copy.start()
    gate.opened.set()
    for thread in (parent, copy):
        thread.join(10)
    assert gate.asked == 2
