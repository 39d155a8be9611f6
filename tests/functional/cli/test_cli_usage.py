"""What the command line says where it is called in a wrong way, and where nobody can read its answer."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.cli.options import Wanted
from sdkwright.config.selectors import parse_selector
from tests.functional.command import CONFIG, SPEC, Runner, tree

MANY = SPEC.replace(
    "components:", "  /{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{q}{r}{s}{t}{u}{v}:\n    get: {}\ncomponents:"
)


def _closed(*arguments: str, stream: int) -> subprocess.CompletedProcess[str]:
    """A run that begins with one of its streams closed."""
    started = "[sys.executable, '-m', 'sdkwright', *sys.argv[1:]]"
    code = f"import os, sys; os.close({stream}); os.execv(sys.executable, {started})"
    return _run(sys.executable, "-c", code, *arguments)


def _run(*command: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    environment: Mapping[str, str] = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, text=True, env=environment, check=False)


class TestWrongUsage:
    """sdkwright called wrongly"""

    @pytest.mark.parametrize(
        ("words", "message", "command"),
        [
            (("lnt",), 'there is no command "lnt"; did you mean "lint"?', "sdkwright"),
            (("generate", "--strct"), 'there is no option "--strct"; did you mean "--strict"?', "sdkwright generate"),
            (("diff", "api.yaml"), "missing argument 'NEW'", "sdkwright diff"),
            (("lint", "--allow-host", "a/b"), "invalid value for '--allow-host':", "sdkwright lint"),
            (("lint", "--include", "a"), '"a" selects nothing:', "sdkwright lint"),
            (("lint", "api.yaml", "--config", "sdk.yaml"), "give either SPEC or --config, not both", "sdkwright lint"),
        ],
    )
    def test_one_form(self, run: Runner, words: tuple[str, ...], message: str, command: str) -> None:
        """Whether click finds it or we do: `error:`, one line, and the command whose help says what is right."""
        done = run(*words)
        assert (done.code, done.out) == (2, "")
        first, hint = done.err.splitlines()
        assert first.startswith(f"error: {message}")
        assert hint == f"how it is used: {command} --help"

    def test_configuration(self, folder: Path, run: Runner) -> None:
        """A mistake in a configuration has a place; no help is named, which could not help."""
        (folder / "sdk.yaml").write_text(CONFIG + "documants: {}\n")
        done = run("generate")
        assert done.code == 2
        assert "--help" not in done.err

    def test_nothing_is_asked(self, run: Runner) -> None:
        """Without any word, the help itself is shown, as wrong usage."""
        done = run()
        assert done.code == 2
        assert done.err.startswith("Usage: sdkwright ")

    def test_escapes(self, run: Runner) -> None:
        """What was typed cannot control the terminal."""
        assert "\x1b" not in run("lint", "--\x1b[31m").err


class TestClosed:
    """a stream that nobody reads"""

    @pytest.mark.parametrize("words", [("--help",), ("lint", "--help"), ("--version",), ("inspect", "api.yaml")])
    def test_pipe(self, folder: Path, words: tuple[str, ...]) -> None:
        """An answer into a pipe that is closed is an error, that of help, too."""
        assert folder.is_dir()
        read, write = os.pipe()
        os.close(read)
        done = _run(sys.executable, "-m", "sdkwright", *words, stdout=write)
        os.close(write)
        assert (done.returncode, done.stderr) == (2, "error: standard output cannot be written: Broken pipe\n")

    @pytest.mark.parametrize("words", [("--help",), ("inspect", "api.yaml"), ("generate", "api.yaml")])
    def test_no_output(self, folder: Path, words: tuple[str, ...]) -> None:
        """Without standard output nothing is begun."""
        before = tree(folder)
        done = _closed(*words, stream=1)
        assert (done.returncode, done.stderr) == (2, "error: standard output is closed\n")
        assert tree(folder) == before

    def test_no_errors(self, folder: Path) -> None:
        """Without standard error a run does what it does with it, and warns nobody."""
        assert folder.is_dir()
        done = _closed("inspect", "api.yaml", stream=2)
        assert done.returncode == 0
        assert "pets_list" in done.stdout
        assert _closed("inspect", "nowhere.yaml", stream=2).returncode == 3


class TestManyWarnings:
    """and 7 more warnings"""

    @pytest.mark.parametrize(
        "words",
        [("inspect",), ("check", "--output", "out"), ("init", "--output", "new.yaml"), ("generate", "--output", "out")],
    )
    def test_where_all_are(self, folder: Path, run: Runner, words: tuple[str, ...]) -> None:
        """The line after the warnings can be copied: it names the document."""
        (folder / "my api.yaml").write_text(MANY)
        for _ in range(2 if words[0] == "generate" else 1):
            last = run(words[0], "my api.yaml", *words[1:]).err.splitlines()[-1]
            assert last.endswith(" more warnings; all of them: sdkwright lint 'my api.yaml'")

    def test_configuration(self, folder: Path, run: Runner) -> None:
        """Where an sdk.yaml was read, it is named, with what was given besides."""
        (folder / "api.yaml").write_text(MANY)
        (folder / "sdk.yaml").write_text(CONFIG)
        done = run("inspect", "--allow-host", "example.com")
        assert done.err.endswith(": sdkwright lint --config sdk.yaml --allow-host example.com\n")

    def test_selection(self) -> None:
        """A selection is given again, and a URL without its secrets."""
        selectors = parse_selector("tag:pets"), parse_selector("x-internal")
        wanted = Wanted(("https://u:p@example.com/a?key=k",), (), selectors[:1], selectors[1:], None, root=Path("r"))
        line = wanted.line("lint")
        assert line.endswith(" --root r --include tag:pets --exclude x-internal")
        assert "u:p" not in line
        assert "key=k" not in line
