"""Ctrl-C and SIGTERM at every stage: the run ends with 130, and the SDK stands as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.command import SPEC, Runner, process, tree

# Runs the command and gets a signal from itself at a stage: once all that came before is done and the stage begins.
_INTERRUPTED = """
import os, signal, sys
from sdkwright import pipeline, cli
def interrupting(stage, real=pipeline.{function}):
    def wrapped(*args, **kwargs):
        os.kill(os.getpid(), {number})
        return real(*args, **kwargs)
    return wrapped
pipeline.{function} = interrupting("{function}")
cli.main()
"""


# Says when the worker processes are at work.
_FORMATTING = """
from concurrent.futures import ProcessPoolExecutor
from sdkwright import cli
def told(*args, real=ProcessPoolExecutor.submit, parts=[]):
    parts.append(real(*args))
    if len(parts) == 2:
        print("formatting", flush=True)
    return parts[-1]
ProcessPoolExecutor.submit = told
cli.main()
"""


class TestInterruption:
    """Ctrl-C and SIGTERM"""

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    @pytest.mark.parametrize("function", ["load_documents", "plan_package", "render_package", "deliver"])
    def test_at_a_stage(self, folder: Path, run: Runner, function: str, number: int) -> None:
        """The run ends with 130 and a word, and the SDK is as it was."""
        run("generate", "api.yaml", "--output", "out")
        before = tree(folder / "out")
        (folder / "api.yaml").write_text(SPEC.replace("pets_read", "pets_get"))
        program = _INTERRUPTED.format(function=function, number=int(number))
        done = process(sys.executable, "-c", program, "generate", "api.yaml", "--output", "out")
        assert (done.returncode, tree(folder / "out")) == (130, before)
        assert "interrupted" in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_while_formatting(self, folder: Path, number: int) -> None:
        """With worker processes at work a signal to all of them ends quietly as well, and nothing is written."""
        paths = "".join(
            f"  /{a}{b}: {{get: {{operationId: g{a}_o{b}, responses: {{'200': {{description: F}}}}}}}}\n"
            for a in range(40)
            for b in range(10)
        )
        (folder / "api.yaml").write_text(f'openapi: 3.1.0\ninfo: {{title: T, version: "1"}}\npaths:\n{paths}')
        with subprocess.Popen(
            [sys.executable, "-c", _FORMATTING, "generate", "api.yaml", "--output", "out", "--jobs", "2"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        ) as running:
            assert running.stdout is not None
            assert running.stdout.readline() == "formatting\n"
            os.killpg(running.pid, number)
            try:
                out, err = running.communicate(timeout=30)
            finally:
                running.kill()
        assert (running.returncode, out, (folder / "out").exists()) == (130, "", False)
        assert err.strip() == "interrupted: the SDK stands as it was"


class TestAtOnce:
    """Ctrl-C before anything has begun"""

    def test_while_modules_are_loaded(self) -> None:
        """It ends with 130 and a word, too, and without a traceback."""
        code = (
            "import os, signal, sys\n"
            "class Interrupting:\n"
            "    def find_spec(self, name, *_):\n"
            "        if name == 'sdkwright.cli': os.kill(os.getpid(), signal.SIGINT)\n"
            "sys.meta_path.insert(0, Interrupting())\n"
            "from sdkwright.__main__ import run; run()\n"
        )
        done = process(sys.executable, "-c", code)
        assert (done.returncode, done.stdout, done.stderr) == (130, "", "\ninterrupted: nothing had begun\n")
