"""Each document in a process of its own, some at a time, none for longer than its time."""

from __future__ import annotations

import dataclasses
import json
import multiprocessing
import multiprocessing.connection
import os
import resource
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.context import ForkProcess
from pathlib import Path

from tests.corpus.archive import CACHE, DOCUMENTS
from tests.corpus.document import Result, Task, judged
from tests.corpus.failure import Failure

_FORK = multiprocessing.get_context("fork")
_MEMORY = 6 << 30


@dataclass(frozen=True, slots=True)
class Plan:
    """How documents are taken.

    jobs: how many at a time. typed: whether with mypy. seconds, mypy_seconds: for each. keep: whether the SDKs stay.
    """

    jobs: int
    typed: bool
    seconds: float
    mypy_seconds: float
    keep: bool


@dataclass(frozen=True, slots=True)
class _Running:
    name: str
    slot: int
    process: ForkProcess
    deadline: float


def run_all(names: Sequence[str], plan: Plan, progress: Callable[[Result], None]) -> Iterator[Result]:
    """The result of each document as it comes in."""
    waiting, running = list(names), list[_Running]()
    try:
        while waiting or running:
            while waiting and len(running) < plan.jobs:
                slot = min(set(range(plan.jobs)) - {one.slot for one in running})
                running.append(_start(waiting.pop(0), slot, plan))
            for one in [one for one in running if _ended(one)]:
                running.remove(one)
                result = _result(one)
                progress(result)
                yield result
            _wait(running)
    finally:
        for one in running:
            _kill(one.process)


def _wait(running: Sequence[_Running]) -> None:
    """Until a process ends, or the first deadline passes."""
    if running:
        left = min(one.deadline for one in running) - time.monotonic()
        multiprocessing.connection.wait([one.process.sentinel for one in running], max(0.0, left))


def result_file(name: str) -> Path:
    """Where the result of a document is kept."""
    return CACHE / "results" / f"{name.removesuffix('.json').replace('/', '+')}.json"


def read_result(name: str) -> Result | None:
    """The result that an earlier run left, if there is one."""
    try:
        data = json.loads(result_file(name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return Result(**{**data, "failures": [Failure(**failure) for failure in data["failures"]]})


def write_result(result: Result) -> None:
    """Keep a result."""
    path = result_file(result.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(dataclasses.asdict(result)), encoding="utf-8")


def _start(name: str, slot: int, plan: Plan) -> _Running:
    root = CACHE / "sdks" / (name.removesuffix(".json").replace("/", "+") if plan.keep else f"slot{slot}")
    shutil.rmtree(root, ignore_errors=True)
    result_file(name).unlink(missing_ok=True)
    typed = CACHE / f"typed{slot}" if plan.typed else None
    if typed is not None:
        typed.mkdir(parents=True, exist_ok=True)
    task = Task(name, DOCUMENTS / name, root, typed, plan.mypy_seconds)
    process = _FORK.Process(target=_work, args=(task,))
    process.start()
    allowed = plan.seconds + (plan.mypy_seconds if plan.typed else 0)
    return _Running(name, slot, process, time.monotonic() + allowed)


def _work(task: Task) -> None:
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    write_result(judged(task))


def _ended(one: _Running) -> bool:
    if one.process.is_alive() and time.monotonic() < one.deadline:
        return False
    if one.process.is_alive():
        _kill(one.process)
        write_result(Result(one.name, failures=[Failure("time", "takes too long")]))
    one.process.join()
    return True


def _kill(process: ForkProcess) -> None:
    """End the process and what it started: it leads a group of its own."""
    try:
        os.killpg(process.pid or 0, signal.SIGKILL)
    except ProcessLookupError:
        process.kill()


def _result(one: _Running) -> Result:
    found = read_result(one.name)
    if found is None:
        found = Result(one.name, failures=[Failure("crash", f"the process ends with {one.process.exitcode}")])
        write_result(found)
    return found
