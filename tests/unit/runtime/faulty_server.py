"""A server that fails at one call in five, in every way that servers and networks fail, and remembers what it did."""

from __future__ import annotations

import random
import socket
import socketserver
import struct
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, cast

from tests.functional.loopback import serving

_OK: Final = b'{"slug": "done"}'
_HTML: Final = b"<html><title>Bad gateway</title></html>"

FAULTS: Final = (
    *("reset_before", "reset_after", "cut_head", "cut_body", "not_http", "closed_before"),
    *("500_before", "500_after", "502_html", "503", "503_later", "429", "html"),
)


class FaultyServer(socketserver.ThreadingTCPServer):
    """Done are the calls that took effect, by their name; `told` are the faults, by their kind."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 200

    def __init__(self, seed: int, share: float) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.done: Counter[str] = Counter()
        self.told: Counter[str] = Counter()
        self.lock = threading.Lock()
        self._random = random.Random(seed)
        self._share = share

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def fault(self) -> str:
        """The next fault, "" for none."""
        with self.lock:
            kind = self._random.choice(FAULTS) if self._random.random() < self._share else ""
            self.told[kind] += 1
            return kind

    def act(self, name: str) -> None:
        """Do what a call asks for."""
        with self.lock:
            self.done[name] += 1


class _Handler(socketserver.StreamRequestHandler):
    """One connection, and all requests on it."""

    def handle(self) -> None:
        """Answer requests until the other side leaves, or a fault ends the connection."""
        while self._answer():
            pass

    def _answer(self) -> bool:
        line = self.rfile.readline()
        if not line:
            return False
        method, path, _ = line.decode().split(" ", 2)
        length = 0
        while (header := self.rfile.readline()) not in (b"\r\n", b""):
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
        self.rfile.read(length)
        server = cast(FaultyServer, self.server)
        return self._reply(server, f"{method} {path}", server.fault())

    def _reply(self, server: FaultyServer, name: str, kind: str) -> bool:
        if kind in ("", "reset_after", "cut_head", "cut_body", "not_http", "500_after", "html"):
            server.act(name)
        if kind.startswith("reset"):
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        if kind == "closed_before":
            return False
        self.wfile.write(_answers(kind))
        return kind not in ("cut_head", "cut_body", "not_http")


def _answers(kind: str) -> bytes:
    """What is sent for a fault."""
    if kind == "not_http":
        return b"220 ready\r\n"
    if kind == "cut_head":
        return b"HTTP/1.1 200 OK\r\nContent-"
    if kind == "cut_body":
        return _message("200 OK", _OK).removesuffix(_OK[5:])
    if kind in ("html", "502_html"):
        return _message("200 OK" if kind == "html" else "502 Bad Gateway", _HTML, "text/html")
    later = "Retry-After: 0\r\n" if kind in ("503_later", "429") else ""
    return _message(f"{kind[:3] or 200} Something", _OK if not kind else b"{}", headers=later)


def _message(status: str, body: bytes, kind: str = "application/json", headers: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    return head.encode() + body


@contextmanager
def faulty_server(seed: int, share: float = 0.2) -> Iterator[FaultyServer]:
    """A server of one's own, until the block ends."""
    with serving(FaultyServer(seed, share)) as server:
        yield server
