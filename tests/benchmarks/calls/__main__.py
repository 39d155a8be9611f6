"""`python -m tests.benchmarks.calls`: what the calls of an SDK cost, as ratios, and whether the goals are met.

Every pair is run in turn, ours and the other, and the best run of each counts. Needs the network once, for the vendor's
own bindings, which get an environment of their own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

_ROOT: Final = Path(__file__).parents[3]
_CLIENT: Final = Path(__file__).with_name("client.py")
_BINDINGS: Final = Path(".cache/bindings")
_INSTALLED: Final = Path(".cache/benchmarks/installed").absolute()
_PIN: Final = "cloudsmith-api==2.0.42"
_FASTER: Final = "at least"


@dataclass(frozen=True, slots=True)
class Goal:
    """What is asked for, what came out, and whether that is enough."""

    text: str
    figure: float
    limit: float
    sense: str = "at most"

    @property
    def met(self) -> bool:
        """Whether the figure is on the right side of the limit."""
        return self.figure >= self.limit if self.sense == _FASTER else self.figure <= self.limit


@click.command()
@click.option("--turns", default=3, show_default=True, help="How often each pair is run; the best of each counts.")
def main(turns: int) -> None:
    """Measure the SDK beside bare libraries and the vendor's bindings."""
    with _server() as url:
        goals = list(_goals(Bench(url, turns)))
    for goal in goals:
        state = "met   " if goal.met else "MISSED"
        click.echo(f"{state} {goal.text}: {goal.figure:.2f} ({goal.sense} {goal.limit})")
    sys.exit(0 if all(goal.met for goal in goals) else 1)


@dataclass(frozen=True, slots=True)
class Bench:
    """Runs clients against one server."""

    url: str
    turns: int

    def ratio(self, ours: Callable[[], float], other: Callable[[], float]) -> float:
        """Our best time as a part of the other's, run in turn."""
        pairs = [(ours(), other()) for _ in range(self.turns)]
        return min(one for one, _ in pairs) / min(one for _, one in pairs)

    def task(self, client: str, task: str, count: int) -> Callable[[], float]:
        """What a client prints for a task."""
        return lambda: float(self._run(client, task, count))

    def process(self, client: str) -> Callable[[], float]:
        """The seconds of a whole process that makes one call."""

        def timed() -> float:
            started = time.perf_counter()
            self._run(client, "first", 1)
            return time.perf_counter() - started

        return timed

    def _run(self, client: str, task: str, count: int) -> str:
        python = _BINDINGS / "bin" / "python" if client == "bindings" else Path(sys.executable)
        command = [str(python), str(_CLIENT), client, task, self.url, str(count)]
        return subprocess.run(command, capture_output=True, text=True, check=True, env=_environment()).stdout or "0"


def _goals(bench: Bench) -> Iterator[Goal]:
    _install_bindings()
    _install_sdk()
    process, task = bench.process, bench.task
    yield Goal(
        "A fresh process to its first reply, times bare httpx2", bench.ratio(process("sdk"), process("httpx2")), 1.15
    )
    quick = bench.ratio(process("sdk_pyreqwest"), process("bindings"))
    yield Goal("The same with pyreqwest, times the official bindings", quick, 0.5)
    small = bench.ratio(task("sdk", "small", 300), task("httpx2", "small", 300))
    yield Goal("A small call, times bare httpx2", small, 1.15)
    many = bench.ratio(task("async_sdk", "concurrent", 1000), task("aiohttp", "concurrent", 1000))
    yield Goal("20 calls at a time with aiohttp, times bare aiohttp", many, 1.5)
    page = bench.ratio(task("sdk", "page", 20), task("httpx2", "page", 20))
    yield Goal("A page of 500 packages, times bare httpx2 with bare msgspec", page, 1.3)
    faster = bench.ratio(task("bindings", "page", 2), task("sdk", "page", 20))
    yield Goal("A page of 500 packages, times faster than the official bindings", faster, 30, _FASTER)
    yield from _walks(bench)


def _walks(bench: Bench) -> Iterator[Goal]:
    """Walks over many pages."""
    task = bench.task
    for kind, name in (("", "pages"), ("async, ", "async_pages")):
        faster = bench.ratio(task("sdk", name, 0), task("sdk", name, 8))
        yield Goal(f"200 pages of 50 ms, {kind}times faster with prefetch=8", faster, 6, _FASTER)
    yield Goal("100,000 packages, MB that a walk over them grows by", task("sdk", "memory", 100_000)(), 8)
    yield Goal("The same with prefetch=8", task("sdk", "memory_ahead", 100_000)(), 8)


def _environment() -> Mapping[str, str]:
    return {**os.environ, "PYTHONPATH": str(_INSTALLED)}


def _install_sdk() -> None:
    """Lay the SDK down as an installation does, which compiles it."""
    shutil.rmtree(_INSTALLED, ignore_errors=True)
    shutil.copytree(_ROOT / "generated" / "cloudsmith-sdk" / "src", _INSTALLED)
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(_INSTALLED)], check=True)


@contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-m", "tests.benchmarks.calls.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.terminate()


def _install_bindings() -> None:
    stamp = _BINDINGS / ".ready"
    if stamp.exists() and stamp.read_text() == _PIN:
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(_BINDINGS)], check=True)
    pip = [str(_BINDINGS / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, _PIN, "setuptools<81"], check=True)
    stamp.write_text(_PIN)


if __name__ == "__main__":
    main()
