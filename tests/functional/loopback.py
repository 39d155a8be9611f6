"""A server on loopback that keeps what came over the wire, byte for byte, for tests to which every byte matters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Thread
from typing import Any, TypeVar

S = TypeVar("S", bound=TCPServer)


@dataclass(frozen=True)
class Came:
    """A request as it came: `target` is path and query, neither of them decoded; names of headers are lower."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Answer:
    """What the server says."""

    body: bytes = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})


class Loopback(ThreadingHTTPServer):
    """Keeps all requests and answers each by `answer`."""

    daemon_threads = True

    def __init__(self, answer: Callable[[Came], Answer]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.came: list[Came] = []
        self.answer = answer

    @property
    def url(self) -> str:
        """Where the server is."""
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_one(self) -> None:
        """Keep one request and answer it."""
        assert isinstance(self.server, Loopback)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        came = Came(self.command, self.path, headers, body)
        self.server.came.append(came)
        answer = self.server.answer(came)
        self.send_response(answer.status)
        for name, value in {**answer.headers, "Content-Length": str(len(answer.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_one  # noqa: N815 - the names that http.server looks for

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that http.server has
        pass


@contextmanager
def serving(server: S) -> Iterator[S]:
    """The server, at work until the block ends."""
    with server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def loopback(answer: Callable[[Came], Answer] = lambda _: Answer()) -> Iterator[Loopback]:
    """A server that runs until the block ends."""
    with serving(Loopback(answer)) as server:
        yield server
