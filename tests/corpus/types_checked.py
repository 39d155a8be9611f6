"""mypy --strict over an SDK.

Every SDK is checked under one name and at one place, so that mypy reads the runtime, which is the same in all of them,
from its cache.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.corpus.failure import Failure

_LINE = re.compile(r"(?P<where>[^:]+:\d+): error: (?P<message>.*)")
_NAME = "sdk"


def judge_types(package: Path, place: Path, *, seconds: float) -> Iterator[Failure]:
    """The errors that mypy finds in the package; `place` is a directory that only one run uses at a time."""
    shutil.rmtree(place / _NAME, ignore_errors=True)
    shutil.copytree(package, place / _NAME, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", "--no-color-output"]
    command += [f"--cache-dir={place / 'cache'}", "--python-version=3.11", "-p", _NAME]
    try:
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        yield Failure("mypy", f"takes more than {seconds:.0f} seconds")
        return
    for line in done.stdout.splitlines():
        if found := _LINE.match(line):
            yield Failure("mypy", found["message"], found["where"])
    if done.returncode > 1 or (done.returncode and not done.stdout):
        yield Failure("mypy", f"stops with {done.returncode}: {done.stdout[-200:]}{done.stderr[-200:]}")
