"""Processes that send with pyreqwest: what a fresh one imports, and how Ctrl-C ends a call in one."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
from typing import Any

import pytest

from sdkwright.runtime.http.interruptible import interruptible
from tests.functional.loopback import loopback
from tests.unit.runtime.serving import answering

_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


def run(code: str) -> str:
    """What a process prints that runs this."""
    environment = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().strip()


def test_fresh_process() -> None:
    """The first call of a process imports neither httpx2 nor what is slow in the standard library."""
    with loopback() as server:
        found = run(f"""
import sys
from sdkwright.runtime import PyreqwestTransport
from tests.unit.runtime.api import BoxClient
with BoxClient("key", base_url={server.url!r}, transport=PyreqwestTransport()) as client:
    client.boxes.create("acme", new_name="x")
print([name for name in ("httpx2", "asyncio", "ssl", "email", "urllib.request", "http.client") if name in sys.modules])
""")
    assert found == "[]"
    assert len(server.came) == 1


class TestInterrupts:
    """Ctrl-C, which a library outside of Python does not hear."""

    @pytest.mark.parametrize("call", ["client.boxes.status()", "read()"])
    def test_ends_at_once(self, call: str) -> None:
        """A call that is interrupted ends at once, before the reply or amid its body; the client goes on, and ends."""

        def half(connection: socket.socket) -> None:
            if b"/status/" in connection.recv(65536):
                connection.sendall(_OK.replace(b": 2", b": 9") if "read" in call else b"")
                arrived.set()
                connection.recv(65536)
            else:
                connection.sendall(_OK)

        arrived = threading.Event()
        with answering(half) as url:
            code = f"""
from sdkwright.runtime import PyreqwestTransport
from tests.unit.runtime.api import BoxClient
client = BoxClient("key", base_url={url!r}, transport=PyreqwestTransport(), retries=0, timeout=None)
def read():
    with client.stream(client.boxes.status) as opened:
        opened.read()
try:
    print("began", flush=True)
    {call}
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""
            with subprocess.Popen(
                [sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, stdout=subprocess.PIPE
            ) as process:
                assert arrived.wait(30)
                process.send_signal(signal.SIGINT)
                output, _ = process.communicate(timeout=30)
        assert (process.returncode, output) == (0, b"began\ninterrupted\n")

    def test_late_result(self) -> None:
        """What comes of interrupted work later is undone; the next work is not disturbed by it."""
        going_on, undone = threading.Event(), threading.Event()
        results: list[str] = []

        def work() -> str:
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
            going_on.wait(30)
            return "late"

        def undo(result: str) -> None:
            results.append(result)
            undone.set()

        with pytest.raises(KeyboardInterrupt):
            interruptible(work, undo)
        assert interruptible(lambda: 1, undo) == 1
        assert results == []
        going_on.set()
        assert undone.wait(30)
        assert results == ["late"]

    def test_failures(self) -> None:
        """What the work raises is raised, in the main thread and in others."""
        with pytest.raises(ZeroDivisionError):
            interruptible(lambda: 1 // 0, lambda _: None)
        found: list[Any] = []
        thread = threading.Thread(target=lambda: found.append(interruptible(threading.current_thread, found.append)))
        thread.start()
        thread.join()
        assert found == [thread]
