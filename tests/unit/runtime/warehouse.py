"""A server on loopback that takes bodies of any size and gives files in ranges, for the tests of transfers."""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.functional.loopback import serving
from tests.unit.runtime.serving import LoopbackServer, Quiet

PIECE = 64 * 1024


@dataclass(frozen=True)
class Taken:
    """A request as it came; of a large body only the size and the digest are kept."""

    method: str
    path: str
    headers: Mapping[str, str]
    size: int
    sha256: str
    body: bytes


@dataclass
class Warehouse:
    """What the server has taken, and how it answers.

    answer: called with the handler and what came, for every request. taken: what came, in order.
    """

    url: str
    answer: Callable[[Handler, Taken], None]
    taken: list[Taken] = field(default_factory=list)


class Handler(Quiet, BaseHTTPRequestHandler):
    """Reads one request and has it answered."""

    def handle_one(self) -> None:
        """Take a body of known length or in chunks."""
        digest, size, kept = hashlib.sha256(), 0, bytearray()
        for piece in self._pieces():
            digest.update(piece)
            size += len(piece)
            kept += piece[: PIECE - len(kept)]
        headers = {name.lower(): value for name, value in self.headers.items()}
        came = Taken(self.command, self.path, headers, size, digest.hexdigest(), bytes(kept))
        warehouse: Warehouse = getattr(self.server, "warehouse")  # noqa: B009 - an attribute that tests add
        warehouse.taken.append(came)
        warehouse.answer(self, came)

    def reply(self, status: int = 200, content: bytes = b"{}", **headers: str) -> None:
        """Send a whole reply."""
        self.begin(status, len(content), **headers)
        self.wfile.write(content)

    def begin(self, status: int, length: int, **headers: str) -> None:
        """Send the head of a reply; underscores in names are hyphens."""
        self.send_response(status)
        for name, value in {"Content-Length": str(length), "Content-Type": "application/json", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def hang_up(self) -> None:
        """Break off."""
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)

    def _pieces(self) -> Iterator[bytes]:
        if self.headers.get("Transfer-Encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return
        left = int(self.headers.get("Content-Length", 0))
        while left:
            piece = self.rfile.read(min(left, PIECE))
            if not piece:
                # The client has given up.
                return
            left -= len(piece)
            yield piece

    do_GET = do_POST = do_PUT = handle_one  # noqa: N815 - the names that http.server looks for


class _Server(LoopbackServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is what some tests are about."""


@contextmanager
def warehouse(answer: Callable[[Handler, Taken], None] = lambda handler, _: handler.reply()) -> Iterator[Warehouse]:
    """A server that runs until the block ends."""
    server = _Server(Handler)
    kept = Warehouse(server.url, answer)
    vars(server)["warehouse"] = kept
    with serving(server):
        yield kept
