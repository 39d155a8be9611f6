"""Formatting: the only module that knows black.

Black promises no Python API, so its version is pinned and what is used of it stands here alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from os import cpu_count
from pathlib import PurePosixPath

import black
from black.mode import Mode, TargetVersion

WIDTH = 120
_MODE = Mode(line_length=WIDTH, target_versions={TargetVersion.PY311})
_BLACK = version("black")
# Below this many files, starting worker processes costs more than they save.
_FEW = 8


def fingerprint(text: str) -> str:
    """A short digest of a file's unformatted text and of the formatter that would format it."""
    return hashlib.sha256(f"{_BLACK}\n{WIDTH}\n{text}".encode()).hexdigest()[:32]


def format_files(files: Mapping[str, str], *, jobs: int | None = None) -> dict[str, str]:
    """Each file in black's shape; what is not Python stays as it is.

    `jobs` is the number of processes, by default one for each processor.
    """
    python = [path for path in files if PurePosixPath(path).suffix == ".py"]
    workers = min(jobs or cpu_count() or 1, len(python) or 1)
    texts = [files[path] for path in python]
    if workers == 1 or len(python) <= _FEW:
        formatted = list(map(_format, texts))
    else:
        with ProcessPoolExecutor(workers) as pool:
            formatted = list(pool.map(_format, texts, chunksize=4))
    return {**files, **dict(zip(python, formatted, strict=True))}


def _format(text: str) -> str:
    return black.format_str(text, mode=_MODE)
