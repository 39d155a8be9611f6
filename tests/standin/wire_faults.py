"""What can go wrong between a client and the server, by path and count."""

from __future__ import annotations

import fnmatch
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Kind = Literal[
    "reset-before",
    "reset-during",
    "reset-after",
    "reset-reply",
    "truncated",
    "silent",
    "stalled",
    "slow",
    "closed",
    "content-type",
    "reply",
]
KINDS: frozenset[str] = frozenset(get_args(Kind))


@dataclass(slots=True)
class WireFault:
    """One thing that goes wrong, and when.

    kind            carried out?  what the client sees
    reset-before    no            the connection is reset once the head of the request has come
    reset-during    no            it is reset while the body is coming
    reset-after     yes           it is reset in place of a reply
    reset-reply     yes           half of the reply's body, then a reset
    truncated       yes           half of the reply's body, then an orderly close
    silent          yes           no reply, until the client hangs up
    stalled         yes           half of the reply's body and nothing more, until the client hangs up
    slow            yes           the reply in `pieces` pieces with `pause` seconds between them
    closed          yes           the reply, and then a close that was not announced
    content-type    yes           the reply's own body under another `content_type`
    reply           `carried_out` `status` with `body` and `headers`; no body: the page in HTML that a gateway has

    `path` is a shell pattern for the path as it is on the wire, and `method` one method or "*". The first `skip`
    requests that fit are spared and the next `times` are hit. `chunked`: the reply has no length of its own.
    """

    kind: Kind
    path: str = "*"
    method: str = "*"
    times: int = 1
    skip: int = 0
    status: int = 502
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    carried_out: bool = False
    content_type: str = "text/plain"
    pieces: int = 8
    pause: float = 0.01
    chunked: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError for a kind that there is not."""
        if self.kind not in KINDS:
            raise ValueError(f"no fault is of the kind {self.kind!r}; there are {', '.join(sorted(KINDS))}")

    @property
    def prevents(self) -> bool:
        """Whether the request is not carried out."""
        return self.kind in ("reset-before", "reset-during") or (self.kind == "reply" and not self.carried_out)

    def fits(self, method: str, path: str) -> bool:
        """Whether this is about a request."""
        return self.method in ("*", method) and fnmatch.fnmatchcase(path, self.path)


@dataclass(slots=True)
class WireFaults:
    """The faults that are to come, in the order in which they were asked for."""

    waiting: list[WireFault] = field(default_factory=list)

    def due(self, method: str, path: str) -> WireFault | None:
        """The fault that befalls a request, which is counted; None where all goes well."""
        for fault in self.waiting:
            if not fault.fits(method, path):
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            fault.times -= 1
            if fault.times <= 0:
                self.waiting.remove(fault)
            return fault
        return None
