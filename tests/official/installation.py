"""The official client in a virtual environment of its own, made when it is first asked for."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from pathlib import Path

# One release, so that a verdict does not change because the client has.
REQUIREMENT = "cloudsmith-cli==1.30.0"
FOLDER = Path(__file__).resolve().parents[2] / ".cache" / "cloudsmith-cli"
# What pip says where it has not seen one release at all: the package index was out of reach.
NO_INDEX = "(from versions: none)"


class UnreachableError(Exception):
    """The package index cannot be reached; the message is the last that pip had to say."""


def python() -> Path:
    """The Python of the environment, in which the client is installed.

    Several processes may ask at once: one makes it and the others wait. Raises UnreachableError where the index that
    pip is set up with cannot be reached, and RuntimeError where anything else fails.
    """
    FOLDER.parent.mkdir(exist_ok=True)
    ready, program = FOLDER / ".ready", FOLDER / "bin" / "python"
    with FOLDER.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.is_file() or ready.read_text() != REQUIREMENT:
            _run(sys.executable, "-m", "venv", "--clear", str(FOLDER))
            # What is never imported need not be compiled, which would take most of the time.
            quietly = ("--quiet", "--disable-pip-version-check", "--no-compile")
            _run(str(program), "-m", "pip", "install", *quietly, REQUIREMENT)
            ready.write_text(REQUIREMENT)
    return program


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [f"exit code {done.returncode}"]
        raise UnreachableError(last[0]) if NO_INDEX in done.stderr else RuntimeError(done.stderr)
