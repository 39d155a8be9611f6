# Derived from aio/ahead.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""Requests for pages that are sent before iteration reaches these pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..calls.background import drop, start
from ..http.places import place

if TYPE_CHECKING:
    from ..calls.call import Call
    from ..calls.destination import Scope
    from ..calls.operation import Operation
    from ..drift.watch import DriftWatch
    from ..http.message import Response
    from ..http.url import Origin
    from .delivery import Delivery
    from .stream_reply import StreamReply


class Ahead:
    """A sender of calls that has sent some of them already, in the order in which they will be wanted.

    width: how many of them may be on their way, or have replies that nobody has read yet. A wrong guess halves it,
    down to 0, which is one page after the other.
    """

    __slots__ = ("_client", "_jobs", "_place", "width")

    def __init__(self, client: Delivery, width: int) -> None:
        self._client = client
        self._jobs: list[tuple[Call, Any]] = []
        self._place: Any = None
        self.width = width

    def has(self, call: Call | None) -> bool:
        """Whether this call is the next one of those that were sent."""
        return call is not None and bool(self._jobs) and self._is_here() and self._jobs[0][0] == call

    def fill(self, calls: Sequence[Call]) -> None:
        """Send those of the calls, which are the next ones, that were not sent yet; others that were sent are left."""
        if not self._is_here():
            self._drop()
        if [call for call, _ in self._jobs] != list(calls[: len(self._jobs)]):
            self.retreat()
        self._place = place()
        for call in calls[len(self._jobs) : self.width]:
            job = start(self._client._deliver, call)
            if job is None:
                break
            self._jobs.append((call, job))

    def retreat(self) -> None:
        """Give up the calls that were sent, since a guess was wrong, and be more careful from now on."""
        self.width //= 2
        self.close()

    def close(self) -> None:
        """Give up the calls that were sent, and wait until nothing of them is left."""
        if not self._is_here():
            self._drop()
        jobs = [job for _, job in self._jobs]
        for job in jobs:
            job.leave()
        for job in jobs:
            job.ended()
        self._jobs = []

    def _deliver(self, call: Call) -> Response:
        """The reply to a call that was sent, if it is the next one; else it is sent now."""
        if not self.has(call):
            return self._client._deliver(call)
        response: Response = self._jobs[0][1].result()
        del self._jobs[0]
        return response

    @property
    def _drift(self) -> DriftWatch:
        return self._client._drift

    def _open(self, operation: Operation[Any], call: Call) -> StreamReply[Any]:
        return self._client._open(operation, call)

    def _origin_of(self, call: Call) -> Origin | None:
        return self._client._origin_of(call)

    def _scope_of(self, call: Call) -> Scope:
        return self._client._scope_of(call)

    def _is_here(self) -> bool:
        """Whether the calls were sent by this process and event loop: nobody else can wait for them."""
        return not self._jobs or place() == self._place

    def _drop(self) -> None:
        jobs, self._jobs = self._jobs, []
        if not self._place.is_gone:
            drop([job for _, job in jobs])

    def __del__(self) -> None:
        # Iteration was left early.
        if self._jobs:
            self._drop()
