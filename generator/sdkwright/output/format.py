"""Formatting: the only module that knows black.

Black promises no Python API, so its version is pinned and what is used of it stands here alone.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from os import cpu_count
from pathlib import PurePosixPath
from typing import Any

from sdkwright.output.interrupts import end_with_parent, workers_started

WIDTH = 120
# Below this many files, starting worker processes costs more than they save.
_FEW = 8
# Files that a worker is given at once.
_PART = 4


def fingerprint(text: str, *, formatted: bool) -> str:
    """A short digest of a file's unformatted text and of its formatter, if there is one."""
    shape = f"{_black_version()}\n{WIDTH}" if formatted else "as it is"
    return hashlib.sha256(f"{shape}\n{text}".encode()).hexdigest()[:32]


@cache
def _black_version() -> str:
    return version("black")


def format_files(files: Mapping[str, str], *, jobs: int | None = None) -> dict[str, str]:
    """Each file in black's shape; what is not Python stays as it is.

    `jobs` is the number of processes, by default one for each processor.
    """
    python = [path for path in files if PurePosixPath(path).suffix == ".py"]
    workers = min(jobs or cpu_count() or 1, len(python) or 1)
    texts = [files[path] for path in python]
    alone = workers == 1 or len(python) <= _FEW
    formatted = list(map(_format, texts)) if alone else _in_parallel(texts, workers)
    return {**files, **dict(zip(python, formatted, strict=True))}


def _in_parallel(texts: Sequence[str], workers: int) -> list[str]:
    """The texts formatted by worker processes, which an interrupt does not reach, and ends at once."""
    # Slow to import, which a run that formats a few files does without.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    pool = ProcessPoolExecutor(workers, initializer=end_with_parent)
    try:
        with workers_started():
            parts = [pool.submit(_format_all, texts[at : at + _PART]) for at in range(0, len(texts), _PART)]
        in_shape = [text for part in parts for text in part.result()]
    except BaseException:
        # Parts that are cancelled while a worker ends, as a signal to the group ends it, make the pool itself fail.
        for worker in active_children():
            worker.kill()
        raise
    finally:
        pool.shutdown()
    return in_shape


def _format_all(texts: Sequence[str]) -> list[str]:
    return list(map(_format, texts))


def _format(text: str) -> str:
    # Slow to import, which a run that formats nothing must not wait for.
    from black import _format_str_once

    # Black formats twice and collects garbage all along, which takes three times as long. What it is given here has
    # nothing that the second time would change (tests format everything again), and leaves no more garbage than a file.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _format_str_once(text, mode=_mode())
    finally:
        if collecting:
            gc.enable()


@cache
def _mode() -> Any:
    from black.mode import Mode, TargetVersion

    return Mode(line_length=WIDTH, target_versions={TargetVersion.PY311})
