"""Clients on both sides of a fork, and in several event loops, against a server on loopback that echoes the path."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from tests.functional.loopback import serving
from tests.unit.runtime.serving import LoopbackServer, Quiet

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks on this system")

PREAMBLE = """
import asyncio, os, signal, sys, threading
from sdkwright.runtime import AsyncAiohttpTransport, AsyncHttpxTransport, HttpxTransport, PyreqwestTransport
from sdkwright.runtime import ConfigurationError
from tests.unit.runtime.api import AsyncBoxClient, BoxClient

def in_child(work):
    pid = os.fork()
    if pid == 0:
        signal.alarm(60)
        code = 255
        try:
            code = work()
        finally:
            sys.stderr.flush()
            os._exit(code)
    return pid

def codes(pids):
    return [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]

def wrong(client, child):
    names = [f"{child}-{number}" for number in range(40)]
    return sum(client.boxes.read("acme", name).slug != name for name in names)

async def wrong_async(client, child):
    names = [f"{child}-{number}" for number in range(40)]
    return sum([(await client.boxes.read("acme", name)).slug != name for name in names])

def held(lock):
    entered = threading.Event()
    def hold():
        with lock:
            entered.set()
            threading.Event().wait()
    threading.Thread(target=hold, daemon=True).start()
    entered.wait()
"""

SYNC = pytest.mark.parametrize("transport", ["HttpxTransport", "PyreqwestTransport"])
BOTH = pytest.mark.parametrize("transport", ["AsyncHttpxTransport", "AsyncAiohttpTransport"])


class _Server(LoopbackServer):
    """Answers with the last part of the path as the slug; `ports` are those that it was asked from, by slug."""

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.ports: dict[str, int] = {}


class _Handler(Quiet, BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        slug = self.path.strip("/").rpartition("/")[2]
        self.server.ports[slug] = self.client_address[1]
        content = json.dumps({"slug": slug}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture
def server() -> Iterator[_Server]:
    with serving(_Server()) as server:
        yield server


def _run(server: _Server, code: str) -> str:
    """What a process prints that runs this; `url` is the server's."""
    done = subprocess.run(
        [sys.executable, "-c", f"{PREAMBLE}\nurl = {server.url!r}\n{code}"],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().strip()


class TestForks:
    @SYNC
    def test_replies_of_children(self, server: _Server, transport: str) -> None:
        """Four children of a used client get 160 replies, each its own; the parent keeps its connection."""
        code = f"""
client = BoxClient("key", base_url=url, transport={transport}())
client.boxes.read("acme", "before")
print(codes([in_child(lambda child=child: wrong(client, child)) for child in range(4)]))
client.boxes.read("acme", "after")
"""
        assert _run(server, code) == "[0, 0, 0, 0]"
        assert server.ports["before"] == server.ports["after"]
        assert len(set(server.ports.values())) == 5

    @BOTH
    def test_replies_of_children_async(self, server: _Server, transport: str) -> None:
        """So do those of an asynchronous client, whose parent is forked within its event loop."""
        code = f"""
async def main():
    client = AsyncBoxClient("key", base_url=url, transport={transport}())
    await client.boxes.read("acme", "before")
    def work(child):
        return asyncio.run(wrong_async(client, child))
    print(codes([in_child(lambda child=child: work(child)) for child in range(4)]))
    await client.boxes.read("acme", "after")
    await client.close()
asyncio.run(main())
"""
        assert _run(server, code) == "[0, 0, 0, 0]"
        assert server.ports["before"] == server.ports["after"]
        assert len(set(server.ports.values())) == 5

    def test_aiohttp_and_the_end_of_a_child(self, server: _Server) -> None:
        """A child that ends in order, with a reply of its parent half read, leaves the parent's connections alone."""
        code = """
async def main():
    client = AsyncBoxClient("key", base_url=url, transport=AsyncAiohttpTransport())
    await client.boxes.read("acme", "before")
    async with client.stream(client.boxes.read, "acme", "half") as opened:
        pid = os.fork()
        if pid == 0:
            async def work():
                await opened.close()
                await client.boxes.read("acme", "child")
                await client.close()
            # Another loop, in a thread that does not know of the parent's.
            thread = threading.Thread(target=asyncio.run, args=(work(),))
            thread.start()
            thread.join()
            del client, opened
            import gc
            gc.collect()
            os._exit(0)
        print(codes([pid]), await opened.read())
    await client.boxes.read("acme", "after")
    await client.close()
asyncio.run(main())
"""
        assert _run(server, code) == '[0] b\'{"slug": "half"}\''
        assert server.ports["before"] == server.ports["after"] != server.ports["child"]

    def test_locks_held_elsewhere(self, server: _Server) -> None:
        """A fork while other threads hold the locks of a client does not stop the child."""
        code = """
from sdkwright.runtime.http.places import guard
used, client = BoxClient(base_url=url), BoxClient(base_url=url)
used.boxes.status()
for held_lock in (
    guard, used._sender.transport._clients.copy().popitem()[1]._transport._pool._optional_thread_lock
):
    held(held_lock)
def work():
    return wrong(client, 0) + wrong(used, 1)
print(codes([in_child(work)]))
"""
        assert _run(server, code) == "[0]"

    @SYNC
    def test_closed_by_the_child(self, server: _Server, transport: str) -> None:
        """A client that a child closes, with a reply half read, goes on in the parent."""
        code = f"""
client = BoxClient(base_url=url, transport={transport}())
client.boxes.read("acme", "before")
with client.stream(client.boxes.read, "acme", "half") as opened:
    def work():
        opened.close()
        client.close()
        return 0
    print(codes([in_child(work)]))
    print(opened.read())
client.boxes.read("acme", "after")
"""
        assert _run(server, code).splitlines() == ["[0]", 'b\'{"slug": "half"}\'']
        assert server.ports["before"] == server.ports["half"] == server.ports["after"]

    def test_pyreqwest_and_the_end_of_a_child(self, server: _Server) -> None:
        """A child that ends in order, with a reply of its parent half read, leaves the parent's connections alone."""
        code = """
client = BoxClient("key", base_url=url, transport=PyreqwestTransport())
client.boxes.read("acme", "before")
with client.stream(client.boxes.read, "acme", "half") as opened:
    pid = os.fork()
    if pid == 0:
        opened.close()
        client.boxes.read("acme", "child")
        client.close()
        del client, opened
        import gc
        gc.collect()
        sys.exit(0)
    print(codes([pid]), opened.read())
client.boxes.read("acme", "after")
"""
        assert _run(server, code) == '[0] b\'{"slug": "half"}\''
        assert server.ports["before"] == server.ports["after"] != server.ports["child"]

    def test_pyreqwest_begun_by_children(self, server: _Server) -> None:
        """Where the parent has sent nothing, children send with pyreqwest, which they do not share."""
        code = """
client = BoxClient("key", base_url=url, transport=PyreqwestTransport())
def work(child):
    return wrong(client, child) + ("httpx2" in sys.modules)
print(codes([in_child(lambda child=child: work(child)) for child in range(2)]))
client.boxes.read("acme", "after")
"""
        assert _run(server, code) == "[0, 0]"
        ports = [{port for name, port in server.ports.items() if name.startswith(f"{who}-")} for who in range(2)]
        assert all(ports)
        assert not ports[0] & ports[1]
        assert server.ports["after"] not in ports[0] | ports[1]

    def test_pyreqwest_begun_by_others(self, server: _Server) -> None:
        """A child whose parent used pyreqwest in its own way sends with httpx2."""
        code = """
from pyreqwest.client import SyncClientBuilder
SyncClientBuilder().build()
client = BoxClient("key", base_url=url, transport=PyreqwestTransport())
print(codes([in_child(lambda: wrong(client, 0))]))
"""
        assert _run(server, code) == "[0]"

    def test_own_client(self, server: _Server) -> None:
        """A client of httpx2 that was given and used cannot be used in a child, which is told so."""
        code = """
import httpx2
from sdkwright.runtime import HttpxTransport
client = BoxClient(base_url=url, transport=HttpxTransport(client=httpx2.Client()))
client.boxes.status()
def work():
    try:
        client.boxes.status()
    except ConfigurationError as error:
        client.close()
        return 7 if "give it one of its own" in str(error) else 1
print(codes([in_child(work)]))
client.boxes.read("acme", "after")
"""
        assert _run(server, code) == "[7]"
        assert server.ports["status"] == server.ports["after"]


class TestLoops:
    @BOTH
    def test_one_after_the_other(self, server: _Server, transport: str) -> None:
        """A client that was used in an event loop goes on in the next one, with connections of its own."""
        code = f"""
client = AsyncBoxClient("key", base_url=url, transport={transport}())
async def run(name):
    return {{box.slug for box in await asyncio.gather(*(client.boxes.read("acme", name) for _ in range(3)))}}
print(asyncio.run(run("first")), asyncio.run(run("second")))
asyncio.run(client.close())
"""
        assert _run(server, code) == "{'first'} {'second'}"
        assert server.ports["first"] != server.ports["second"]

    @BOTH
    def test_side_by_side(self, server: _Server, transport: str) -> None:
        """Two loops of two threads use one client at once."""
        code = f"""
client = AsyncBoxClient("key", base_url=url, transport={transport}())
async def read(name):
    return (await client.boxes.read("acme", name)).slug
async def main():
    print(await read("first"), await asyncio.to_thread(asyncio.run, read("second")), await read("third"))
    await client.close()
asyncio.run(main())
"""
        assert _run(server, code) == "first second third"
        assert server.ports["first"] == server.ports["third"] != server.ports["second"]
