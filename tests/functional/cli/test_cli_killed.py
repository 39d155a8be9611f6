"""A run that is killed, told to end, or not alone: the SDK is the old one or the new one, and never between the two."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.output.journal import RUN, is_half_written
from sdkwright.output.turns import turn
from tests.functional.aimed import aimed
from tests.functional.command import FINDING, OTHER, SPEC, Runner, process

_MAIN = "from sdkwright.cli import main; main()"
# Every operation of the other document is another one, which a run takes for another SDK.
_GENERATE = ("generate", "api.yaml", "--output", "out", "--no-format", "--rename")
# Its only effect on names is one module that goes and one that comes.
_RENAMED = SPEC.replace("/pets:", "/dogs:").replace("/pets/{", "/dogs/{").replace("pets_", "dogs_")


def texts(root: Path) -> Mapping[str, bytes]:
    """Every file below a directory, and every folder that is empty."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b"empty"
        for path in root.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


@pytest.fixture
def trees(folder: Path, run: Runner) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """The SDK of the old document, and what an undisturbed run makes of it with the new one."""
    run(*_GENERATE)
    old = texts(folder / "out")
    (folder / "api.yaml").write_text(_RENAMED)
    run(*_GENERATE)
    return old, texts(folder / "out")


def _restored(folder: Path, run: Runner, old: Mapping[str, bytes]) -> None:
    """Bring the old SDK back, with the new document beside it."""
    (folder / "api.yaml").write_text(SPEC)
    run(*_GENERATE)
    assert texts(folder / "out") == old
    (folder / "api.yaml").write_text(_RENAMED)


class TestKilled:
    """Killed while writing"""

    def test_every_state(
        self, folder: Path, run: Runner, trees: tuple[Mapping[str, bytes], Mapping[str, bytes]]
    ) -> None:
        """check says so of a half-written SDK, and the next run makes it the one that a quiet run makes."""
        old, new = trees
        halves = 0
        for ends in range(2, 200, 5):
            _restored(folder, run, old)
            done = aimed(folder / "out", *_GENERATE, ends=ends)
            if "there" not in done.stdout:
                break
            assert done.returncode == -signal.SIGKILL
            checked = run("check", "api.yaml", "--output", "out", "--no-format")
            assert checked.code == 1
            if is_half_written(folder / "out"):
                halves += 1
                assert checked.out.startswith("half-written: out: a run ended while it wrote")
            else:
                assert {name: text for name, text in texts(folder / "out").items() if RUN not in name} == old
            assert run(*_GENERATE).code == 0
            assert texts(folder / "out") == new
        assert halves >= 2

    def test_first_run(self, folder: Path, run: Runner) -> None:
        """A first run that was killed is not refused for ever."""
        run("generate", "api.yaml", "--output", "clean", "--no-format")
        for ends in (3, 400):
            assert aimed(folder / "out", *_GENERATE, ends=ends).returncode == -signal.SIGKILL
            assert run(*_GENERATE).code == 0
            assert texts(folder / "out") == texts(folder / "clean")
            (folder / "out").rename(folder / f"out{ends}")

    def test_next_run_fails(self, folder: Path, run: Runner, trees: tuple[Mapping[str, bytes], ...]) -> None:
        """The SDK is whole after the next run even where that run cannot use its document."""
        old, new = trees
        _restored(folder, run, old)
        aimed(folder / "out", *_GENERATE, ends=_last_half(folder, run, old))
        (folder / "api.yaml").write_text("{}")
        done = run(*_GENERATE)
        assert (done.code, texts(folder / "out")) == (3, new)
        assert "an earlier run ended while it wrote; the SDK is whole again" in done.err


def _last_half(folder: Path, run: Runner, old: Mapping[str, bytes]) -> int:
    """An effect before which the SDK is half-written; the old SDK stands again afterwards."""
    for ends in range(20, 200, 5):
        aimed(folder / "out", *_GENERATE, ends=ends)
        was_half = is_half_written(folder / "out")
        _restored(folder, run, old)
        if was_half:
            return ends
    pytest.fail("no effect left it half-written")


class TestToldToEnd:
    """SIGINT and SIGTERM while writing"""

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_held_back(self, folder: Path, run: Runner, number: int, trees: tuple[Mapping[str, bytes], ...]) -> None:
        """Before the journal the old SDK stands, afterwards the new one is completed; the run says which."""
        old, new = trees
        for ends in (2, 10, _last_half(folder, run, old)):
            _restored(folder, run, old)
            done = aimed(folder / "out", *_GENERATE, ends=ends, signal=number)
            now = texts(folder / "out")
            said = "the new SDK stands, and is whole" if now == new else "the SDK stands as it was"
            assert (done.returncode, done.stderr.strip()) == (130, f"interrupted: {said}")
            assert now == (old if ends <= 10 else new)

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_ignored(self, folder: Path, run: Runner, number: int, trees: tuple[Mapping[str, bytes], ...]) -> None:
        """A run that was started to ignore the signal, as one in the background of a shell, goes on to its end."""
        old, new = trees
        last = _last_half(folder, run, old)
        program = f"import signal; signal.signal({int(number)}, signal.SIG_IGN)\n{_MAIN}"
        done = aimed(folder / "out", *_GENERATE, program=program, ends=last, signal=number)
        assert (done.returncode, done.stderr, texts(folder / "out")) == (0, "", new)


# Tells of the worker processes, once they are at work, and waits for them.
_FORMATTING = """
import os, signal
from concurrent.futures import ProcessPoolExecutor
from sdkwright import cli
def killed(*args, real=ProcessPoolExecutor.submit):
    real(*args).result()
    print("formatted", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
ProcessPoolExecutor.submit = killed
cli.main()
"""


def test_workers_end_with_their_parent(folder: Path) -> None:
    """Where a run is killed its worker processes end as well: nobody holds its output any more."""
    operations = "".join(
        f"  /{a}{b}: {{get: {{operationId: g{a}_o{b}, responses: {{'200': {{description: F}}}}}}}}\n"
        for a in range(20)
        for b in range(10)
    )
    (folder / "api.yaml").write_text(f'openapi: 3.1.0\ninfo: {{title: T, version: "1"}}\npaths:\n{operations}')
    command = [sys.executable, "-c", _FORMATTING, "generate", "api.yaml", "--output", "out", "--jobs", "2"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, stdout=subprocess.PIPE, env=environment, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (-signal.SIGKILL, "formatted\n")


class TestTwo:
    """Two runs at once"""

    def test_second_waits(self, folder: Path) -> None:
        """The second one says which process it waits for, and goes on when that has ended."""
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        with turn(Path("out"), pytest.fail):
            waiting = subprocess.Popen(
                [sys.executable, "-c", _MAIN, *_GENERATE],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env=environment,
            )
            assert waiting.stderr is not None
            assert waiting.stderr.readline() == f"waiting for process {os.getpid()}, which writes to {folder / 'out'}\n"
            assert not (folder / "out").exists()
        out, err = waiting.communicate(timeout=60)
        assert (waiting.returncode, err) == (0, "")
        assert "unchanged" in out

    def test_whole(self, folder: Path) -> None:
        """Two documents at the same time give the SDK of one of them, the later one's, and no mixture."""
        (folder / "other.yaml").write_text(OTHER)
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        both = [
            subprocess.Popen(
                [sys.executable, "-c", _MAIN, "generate", name, *_GENERATE[2:]],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
            )
            for name in ("api.yaml", "other.yaml")
        ]
        for running in both:
            running.communicate(timeout=60)
        assert [running.returncode for running in both] == [0, 0]
        (package,) = (folder / "out/src").iterdir()
        document = {"petstore_sdk": "api.yaml", "cats_sdk": "other.yaml"}[package.name]
        done = process(sys.executable, "-c", _MAIN, "check", document, "--output", "out", "--no-format")
        assert done.returncode == 0, done.stdout


class TestStandardOutput:
    """Where the answer cannot be printed"""

    @pytest.mark.parametrize(
        "command", [("generate", "--output", "out"), ("inspect",), ("lint",), ("check", "--output", "out")]
    )
    def test_pipe_is_closed(self, folder: Path, command: tuple[str, ...]) -> None:
        """Nobody reads any more: that is told, and is no traceback."""
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as closed:
            done = subprocess.run(
                [sys.executable, "-c", _MAIN, *command, "api.yaml"],
                stdout=closed,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            )
        assert (done.returncode, done.stderr) == (2, "error: standard output cannot be written: Broken pipe\n")

    @pytest.mark.parametrize("command", [("generate", "api.yaml", "--output", "out"), ("--help",), ("--version",)])
    def test_disk_is_full(self, folder: Path, command: tuple[str, ...]) -> None:
        """The file that the answer goes to cannot grow: that is told as well."""
        program = (
            "import io, sys\n"
            "class Full(io.StringIO):\n"
            "    def write(self, text): raise OSError(28, 'No space left on device')\n"
            "sys.stdout = Full()\n" + _MAIN
        )
        done = process(sys.executable, "-c", program, *command)
        assert (done.returncode, done.stderr) == (
            2,
            "error: standard output cannot be written: No space left on device\n",
        )

    @pytest.mark.parametrize("command", [("inspect",), ("lint",), ("diff", "api.yaml")])
    def test_characters_that_the_encoding_has_not(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
    ) -> None:
        """They are escaped where the answer goes to a pipe of Windows, or to a terminal of an old locale."""
        (folder / "new.yaml").write_text(FINDING.replace("pets_read", "pets_日本"), encoding="utf-8")
        monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
        done = process(sys.executable, "-c", _MAIN, *command, "new.yaml")
        assert "Traceback" not in done.stderr
        assert "pets_\\u65e5\\u672c" in done.stdout
