"""The installed command: in a pipe, on a terminal, and its help."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
from pathlib import Path

from tests.functional.command import Runner, process


class TestInstalledCommand:
    """The command as a shell runs it."""

    def test_quiet_in_a_pipe(self, folder: Path) -> None:
        """In a pipe there is no progress: one line of report, and nothing on the standard error."""
        command = Path(sys.executable).with_name("sdkwright")
        done = process(command, "generate", "api.yaml", "--output", "out")
        assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 3)

    def test_as_a_module(self, folder: Path) -> None:
        """`python -m sdkwright` does the same, and calls itself so in its help."""
        done = process(sys.executable, "-m", "sdkwright", "generate", "api.yaml", "--output", "out")
        assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 3)
        assert process(sys.executable, "-m", "sdkwright", "--help").stdout.startswith("Usage: sdkwright ")

    def test_progress_on_a_terminal(self, folder: Path) -> None:
        """On a terminal the stages are told, on the standard error; the report is the same."""
        ours, theirs = pty.openpty()
        command = Path(sys.executable).with_name("sdkwright")
        with subprocess.Popen(
            [command, "generate", "api.yaml", "--output", "out"],
            stdout=subprocess.PIPE,
            stderr=theirs,
            text=True,
            env=os.environ | {"TERM": "xterm"},
        ) as running:
            os.close(theirs)
            shown = b""
            # A terminal whose other end is closed is an error on Linux, and an end of file elsewhere.
            with contextlib.suppress(OSError):
                while more := os.read(ours, 4096):
                    shown += more
            out, _ = running.communicate(timeout=60)
        os.close(ours)
        assert (running.returncode, out.count("\n")) == (0, 3)
        assert b" \xe2\x80\xa6" in shown
        assert any(stage in shown for stage in (b"Starting", b"Reading documents", b"Formatting", b"Writing"))

    def test_help(self, run: Runner) -> None:
        """Every command explains itself."""
        for command in ("generate", "check", "lint", "inspect", "init"):
            done = run(command, "--help")
            assert done.code == 0
            assert "SPEC]..." in done.out or "SPEC..." in done.out
        assert run("--version").out.startswith("sdkwright")
