"""Files of hundreds of megabytes go up and down through a few megabytes of memory: measured in a process of its own."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.runtime.warehouse import Handler, Taken, warehouse

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured as Linux tells it")

MEGABYTE = 1024 * 1024
SIZE = 256 * MEGABYTE
ALLOWED = 24 * MEGABYTE
"""How much more memory a process may have used at its most than before the transfer."""

PRELUDE = """\
import asyncio, hashlib, re, sys
from pathlib import Path
from sdkwright.runtime import DownloadTarget, TransportError, Upload
from tests.unit.runtime.api import AsyncBoxClient, BoxClient

url, path = sys.argv[1], Path(sys.argv[2])
piece = bytes(1024 * 1024)

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024

client = BoxClient(base_url=url)
client.request("PUT", "/warm", body=Upload(iter([piece]), digests=["sha256"]))
before = most()
"""

UP = """\
client.request("PUT", "/up", body=path)
client.request("PUT", "/up", files={"file": path})
client.request("PUT", "/up", body=(piece for _ in range(path.stat().st_size // len(piece))))
"""

UP_ASYNC = """\
async def up():
    async with AsyncBoxClient(base_url=url) as client:
        await client.request("PUT", "/up", body=path)
        await client.request("PUT", "/up", files={"file": path})
asyncio.run(up())
"""

DOWN = """\
target = DownloadTarget(path, resume=True, digests={"sha256": sys.argv[3]})
try:
    client.download_to(target, "/down")
except TransportError as error:
    print("broken", path.with_name(path.name + ".part").stat().st_size)
"""


def zeros(size: int) -> str:
    """The digest of so many zeros."""
    digest = hashlib.sha256()
    for _ in range(size // MEGABYTE):
        digest.update(bytes(MEGABYTE))
    return digest.hexdigest()


def run(code: str, *arguments: str) -> list[str]:
    """Run a program, make sure that it needed little memory, and return what it printed before."""
    program = f"{PRELUDE}{code}\nprint(most() - before)\n"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
    *said, needed = done.stdout.splitlines()
    assert int(needed) < ALLOWED
    return said


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A large file without content, which takes no room on the disk; what is made of it goes with it."""
    path = tmp_path / "large.bin"
    path.touch()
    os.truncate(path, SIZE)
    yield path
    for made in tmp_path.iterdir():
        made.unlink()


@pytest.mark.parametrize("code", [UP, UP_ASYNC])
def test_up(path: Path, code: str) -> None:
    """A path, as a body and in a form, and an iterator are sent piece by piece."""
    with warehouse() as server:
        run(code, server.url, str(path))
    sizes = [came.size for came in server.taken if came.path == "/up"]
    assert sizes[0] == SIZE
    assert SIZE < sizes[1] < SIZE + 1000
    assert sizes[2:] in ([], [SIZE])
    assert {came.sha256 for came in server.taken if came.size == SIZE} == {zeros(SIZE)}


def test_down_in_two_halves(tmp_path: Path) -> None:
    """A file that breaks off at half is resumed by another process, and its digest is right."""
    starts: list[int] = []

    def answer(handler: Handler, came: Taken) -> None:
        if came.path != "/down":
            handler.reply()
            return
        start = int(came.headers.get("range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
        starts.append(start)
        handler.begin(206 if start else 200, SIZE - start, ETag='"x"', Content_Range=f"bytes {start}-{SIZE - 1}/{SIZE}")
        end = SIZE // 2 if len(starts) <= 4 else SIZE
        for _ in range((end - start) // MEGABYTE):
            handler.wfile.write(bytes(MEGABYTE))
        if end < SIZE:
            handler.hang_up()

    path = tmp_path / "down.bin"
    digest = zeros(SIZE)
    with warehouse(answer) as server:
        assert run(DOWN, server.url, str(path), digest) == [f"broken {SIZE // 2}"]
        assert run(DOWN, server.url, str(path), digest) == []
    assert starts == [0, *[SIZE // 2] * 4]
    assert path.stat().st_size == SIZE
    assert [made.name for made in tmp_path.iterdir()] == ["down.bin"]
    path.unlink()
