"""The stand-in as tests and demonstrations hold it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from starlette.applications import Starlette
from starlette.routing import Mount

from .application import Application
from .auth import Credentials
from .clock import Clock
from .control import Control
from .documents import DEFAULT_DOCUMENTS, load_api
from .faults import Faults
from .journal import Exchange, Journal, Violation
from .openid import AccessTokens
from .replies import made_reply
from .server import LoopbackServer, Port
from .state import Slot, State
from .throttling import Drained, FixedWindow, SlidingLog
from .wire_faults import Kind, WireFault

MEMBERS = ("ada", "bob")


class Standin:
    """A Cloudsmith on the loopback interface.

    `stateful=False` answers every operation from its schema, whatever its path values. `credentials` are the accepted
    secrets, `packages` is how many acme/prod holds, `clock` is the source of its time in seconds since the epoch,
    `overlays` are laid over the documents, `port` 0 takes a free one.
    """

    def __init__(
        self,
        *,
        stateful: bool = True,
        credentials: Credentials | None = None,
        clock: Callable[[], float] = time.time,
        documents: Mapping[str, Path] = DEFAULT_DOCUMENTS,
        overlays: Sequence[Path] = (),
        packages: int = 3,
        port: int = 0,
    ) -> None:
        self._packages = packages
        self.documents = load_api(documents, overlays)
        self._journal = Journal()
        self._port, self._store_port = Port(port), Port()
        self._application = Application(
            self.documents,
            self._journal,
            credentials or Credentials(),
            clock=Clock(clock),
            store=self.store_url,
            stateful=stateful,
        )
        routes = [*Control(self).routes(), Mount("/", app=self._application.serve)]
        self._server = LoopbackServer(Starlette(routes=routes), (self._port, self._store_port))
        self.reset()

    @property
    def url(self) -> str:
        """The address that stands for https://api.cloudsmith.io."""
        return self._port.url

    @property
    def store_url(self) -> str:
        """The address of the file store, which is a host of its own: no credential may reach it but with parts."""
        return self._store_port.url

    @property
    def clock(self) -> Clock:
        """The time, which a test can move."""
        return self._application.clock

    @property
    def tokens(self) -> AccessTokens:
        """The access tokens that OpenID Connect exchanges give out."""
        return self._application.tokens

    @property
    def state(self) -> State:
        """What is kept: workspaces, repositories and what is in them."""
        return self._application.state

    @property
    def uploads(self) -> Mapping[str, Slot]:
        """The upload slots by identifier, with the bytes that arrived."""
        return self.state.slots.slots

    @property
    def faults(self) -> Faults:
        """The knobs."""
        return self._application.faults

    @property
    def exchanges(self) -> list[Exchange]:
        """Everything that was asked and answered since the last reset, in order."""
        return self._journal.exchanges

    @property
    def last_exchange(self) -> Exchange:
        """The newest exchange; IndexError where there is none."""
        return self._journal.exchanges[-1]

    @property
    def violations(self) -> list[Violation]:
        """Every departure of a request from the documents since the last reset."""
        return self._journal.violations

    def reset(self) -> None:
        """Back to the beginning: the seeded state, no exchanges, no violations, all knobs at rest."""
        self._journal.clear()
        self.faults.restore()
        self.clock.restore()
        self.tokens.restore()
        self.state.clear()
        if not self._application.stateful:
            return
        self.state.add_repository("acme", "prod")
        for name in MEMBERS:
            self.state.add_member("acme", name)
        self.state.seed_packages("acme", "prod", self._packages)

    def seed_packages(self, workspace: str, repository: str, count: int) -> None:
        """Let a repository hold exactly so many packages. Raises LookupError for an unknown repository."""
        self.state.seed_packages(workspace, repository, count)

    def fail_next(
        self, status: int, body: Any = None, headers: Mapping[str, str] | None = None, times: int = 1
    ) -> None:
        """Let the next requests fail: bytes and text are sent as they are (text as HTML), the rest as JSON."""
        self.faults.failures += [made_reply(status, body, headers)] * times

    def fault(self, kind: Kind, path: str = "*", method: str = "*", times: int = 1, **more: Any) -> None:
        """Let the next `times` requests that fit go wrong as `WireFault` has it; `more` are its other fields."""
        self.faults.wire.waiting.append(WireFault(kind, path, method, times, **more))

    def throttle(self, after: int = 0, retry_after: int = 3304) -> None:
        """Answer 429 once `after` more requests were let through; `retry_after` is in seconds."""
        self.faults.throttling.limit = Drained(after, retry_after)

    def limit(
        self, calls: int, seconds: float, kind: Literal["fixed", "sliding"] = "fixed", paced: bool = False
    ) -> None:
        """Let each caller make so many calls in so many seconds of the server's clock.

        "fixed" begins a new count with each window, "sliding" looks back from each request. `paced`: replies ask for
        an even interval between requests, which the official client obeys.
        """
        rules = {"fixed": FixedWindow, "sliding": SlidingLog}
        if kind not in rules:
            raise ValueError(f"no limit is of the kind {kind!r}; there are fixed and sliding")
        self.faults.throttling.limit, self.faults.throttling.paced = rules[kind](calls, seconds), paced

    def deny(self, *operations: str) -> None:
        """Answer 403 for these operations, or for all where none are named."""
        self.faults.denied |= set(operations) or {"*"}

    def answer(
        self, operation: str, body: Any = None, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> None:
        """Give one operation a reply of its own until the next reset, whatever the documents say."""
        self.faults.answers[operation] = made_reply(status, body, headers)

    def __enter__(self) -> Standin:
        self._server.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._server.__exit__(kind, error, tb)

    def wait(self) -> None:
        """Return when the server has ended."""
        self._server.wait()
