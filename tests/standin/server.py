"""A real HTTP server on the loopback interface around the application."""

from __future__ import annotations

import socket
import threading
from collections.abc import Sequence
from types import TracebackType

import uvicorn
from starlette.applications import Starlette

# Longer than any start takes; only a start that will never come is ended by it.
PATIENCE = 20.0


class _Server(uvicorn.Server):
    """A uvicorn server that tells when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class Port:
    """A port on 127.0.0.1 that is taken from now on, 0 a free one; `url` is its address, without a slash at the end."""

    def __init__(self, number: int = 0) -> None:
        self.listening = _listening(number)
        self.url = f"http://127.0.0.1:{self.listening.getsockname()[1]}"


class LoopbackServer:
    """Runs an application in a thread, on the ports that it is given. Used as a context manager.

    `http="h11"`: its connections can be broken (`connection.py`). Whoever still waits for a reply when the server
    stops is left without one.
    """

    def __init__(self, application: Starlette, ports: Sequence[Port]) -> None:
        config = uvicorn.Config(
            application,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)
        self._ports = ports
        sockets = [port.listening for port in ports]
        self._thread = threading.Thread(target=self._server.run, args=(sockets,), daemon=True)

    def __enter__(self) -> LoopbackServer:
        self._thread.start()
        if not self._server.ready.wait(PATIENCE):
            raise RuntimeError("the stand-in did not start")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._server.should_exit = True
        self._thread.join(PATIENCE)
        for port in self._ports:
            port.listening.close()

    def wait(self) -> None:
        """Return when the server has ended, for a run by hand."""
        self._thread.join()


def _listening(port: int) -> socket.socket:
    # The protocol is named, since asyncio turns off Nagle's algorithm only for sockets that say they are TCP; without
    # that, each reply waits 40 ms for the client's acknowledgement of its headers.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(128)
    return listening
