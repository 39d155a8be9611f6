"""The help of each command, and what the command line says to those who mistype."""

from __future__ import annotations

import os
import pty
import shlex
import sys
from pathlib import Path

import click
import pytest

from sdkwright.cli import cli
from sdkwright.cli.terminal import foremost
from sdkwright.errors import Diagnostic
from tests.functional.command import CONFIG, FINDING, OTHER, SPEC, Runner, process, tree

COMMANDS = ("init", "lint", "inspect", "generate", "check", "diff", "update", "drift")


def _examples(text: str) -> list[str]:
    lines = text.partition("\nExamples:\n")[2].partition("\n\n")[0].splitlines()
    return [line.strip() for line in lines]


def _command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert isinstance(found, click.Command)
    return found


class TestHelp:
    """sdkwright [COMMAND] --help"""

    @pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)], ids=lambda words: " ".join(words) or "all")
    def test_reads_well(self, run: Runner, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
        """At 80 columns no line is longer and nothing is cut; examples and all exit codes are there."""
        monkeypatch.setenv("COLUMNS", "80")
        done = run(*words, "--help")
        assert (done.code, done.err) == (0, "")
        assert max(map(len, done.out.splitlines())) <= 80
        assert "..." not in done.out.replace("]...", "").replace("SPEC...", "")
        assert "\n  [SPEC]" not in done.out  # a row without words
        assert _examples(done.out)
        codes = done.out.partition("\nExit codes:\n")[2].partition("\n\n")[0]
        assert [line.split()[0] for line in codes.splitlines() if line[2] != " "] == ["0", "1", "2", "3", "4", "130"]

    def test_order(self, run: Runner) -> None:
        """The commands come in the order in which a project needs them."""
        rows = run("--help").out.partition("\nCommands:\n")[2].partition("\n\n")[0].splitlines()
        assert tuple(row.split()[0] for row in rows) == COMMANDS

    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_option_is_explained(self, name: str) -> None:
        """No option of a command is without help."""
        options = [one for one in _command(name).params if isinstance(one, click.Option)]
        assert options
        assert not [one.name for one in options if not one.help]

    def test_groups(self, run: Runner) -> None:
        """The many options of generate stand under headings, and none is lost by that."""
        text = run("generate", "--help").out
        headings = ("What to read:", "What to make:", "What may be replaced:", "How to run:", "Other options:")
        assert [text.count(f"\n{heading}\n") for heading in headings] == [1] * len(headings)
        wanted = [one.opts[0] for one in _command("generate").params if isinstance(one, click.Option)]
        assert not [option for option in wanted if f"\n  {option}" not in text]

    @pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)], ids=lambda words: " ".join(words) or "all")
    def test_examples(self, folder: Path, run: Runner, words: tuple[str, ...]) -> None:
        """Each example does what it says, in a folder that has the files which it names."""
        for example in _examples(run(*words, "--help").out):
            (folder / "openapi.yaml").write_text(SPEC)
            (folder / "new.yaml").write_text(SPEC.replace('"1"', '"2"'))
            (folder / "drift.jsonl").write_text("")
            has_made = "sdk.yaml" in example and "generate" not in example and "init" not in example
            (folder / "sdk.yaml").unlink(missing_ok=True)
            if "--config sdk.yaml" in example:
                (folder / "sdk.yaml").write_text(CONFIG.replace("api.yaml", "openapi.yaml"))
            if has_made:
                assert run("generate").code == 0
            if "check" in words and not has_made:
                run("generate", "openapi.yaml", "--output", "my-sdk")
            done = run(*shlex.split(example)[1:])
            assert done.code == 0, f"{example}: {done.out}{done.err}"


class TestMistyped:
    """what is nearly right"""

    def test_command(self, run: Runner) -> None:
        """A command that there is not is wrong usage, with the one that was meant."""
        done = run("genrate", "api.yaml")
        assert (done.code, done.out) == (2, "")
        assert 'there is no command "genrate"; did you mean "generate"?' in done.err

    def test_unlike_any_command(self, run: Runner) -> None:
        """Where none is near, all are named."""
        assert f"there are {', '.join(COMMANDS)}" in run("xyzzy").err

    def test_option(self, run: Runner) -> None:
        """An option that there is not is wrong usage, with the one that was meant."""
        done = run("generate", "api.yaml", "--outptu", "x")
        assert done.code == 2
        assert "--output" in done.err


class TestDefaultOutput:
    """sdkwright generate SPEC"""

    def test_named_after_the_title(self, folder: Path, run: Runner) -> None:
        """The SDK is made in a folder of its own name, which is told with what comes next; check finds it there."""
        done = run("generate", "api.yaml")
        assert (done.code, done.err) == (0, "")
        assert (folder / "petstore-sdk/sdkwright.lock").is_file()
        assert done.out.endswith(" s: petstore-sdk\nnext: pip install ./petstore-sdk\n")
        assert run("check", "api.yaml").code == 0

    def test_title_has_changed(self, folder: Path, run: Runner) -> None:
        """The folder of the former title is named, and the line that renews the SDK in it keeps its names."""
        run("generate", "api.yaml")
        (folder / "api.yaml").write_text(SPEC.replace("Petstore", "Zoo"))
        (folder / "other/sdkwright.lock").mkdir(parents=True)
        lines = run("generate", "api.yaml").out.splitlines()
        assert "note: an SDK of the same documents stays as it was in petstore-sdk; to bring that" in lines[2]
        assert lines[3] == "  sdkwright generate api.yaml --output petstore-sdk"
        assert run(*lines[3].split()[1:]).code == 0
        assert (folder / "petstore-sdk/src/petstore_sdk/_client.py").is_file()

    def test_another_api_beside_it(self, folder: Path, run: Runner) -> None:
        """The SDK of another API is none of these documents, and is not spoken of."""
        run("generate", "api.yaml")
        (folder / "api.yaml").write_text(OTHER)
        assert "note:" not in run("generate", "api.yaml").out

    def test_next_line_can_be_copied(self, folder: Path, run: Runner) -> None:
        """A place with blanks, outside of the current folder, is quoted."""
        assert folder.is_dir()
        place = f"../{folder.name} too/my sdk"
        assert run("generate", "api.yaml", "--output", place).out.endswith(f"\nnext: pip install '{place}'\n")

    def test_another_folder_stays(self, folder: Path, run: Runner) -> None:
        """A folder of that name which no run made is refused, and left as it is."""
        (folder / "petstore-sdk").mkdir()
        (folder / "petstore-sdk/mine.txt").write_text("mine")
        before = tree(folder / "petstore-sdk")
        done = run("generate", "api.yaml")
        assert done.code == 2
        assert "the output holds files but no sdkwright.lock" in done.err
        assert tree(folder / "petstore-sdk") == before


class TestColours:
    """on a terminal"""

    @staticmethod
    def _shown(**environment: str) -> str:
        """What a terminal gets on standard error from a run that warns."""
        read, write = pty.openpty()
        pid = os.fork()
        if not pid:
            os.dup2(write, 2)
            variables = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
            variables |= {"PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm", **environment}
            os.execve(sys.executable, [sys.executable, "-m", "sdkwright", "inspect", "api.yaml"], variables)
        os.close(write)
        text = b""
        while True:
            try:
                part = os.read(read, 4096)
            except OSError:
                break
            if not part:
                break
            text += part
        os.close(read)
        os.waitpid(pid, 0)
        return text.decode()

    @pytest.fixture(autouse=True)
    def _warns(self, folder: Path) -> None:
        (folder / "api.yaml").write_text(FINDING)

    def test_warning(self) -> None:
        """A warning begins in yellow."""
        assert "\x1b[33m\x1b[1mwarning:\x1b[0m " in self._shown()

    @pytest.mark.parametrize("plain", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "TERM"])
    def test_plain(self, plain: dict[str, str]) -> None:
        """Neither NO_COLOR nor a dumb terminal has colours."""
        text = self._shown(**plain)
        assert "warning: " in text
        assert "\x1b[33m" not in text

    def test_empty_means_nothing(self) -> None:
        """An empty NO_COLOR asks for nothing."""
        assert "\x1b[33m" in self._shown(NO_COLOR="")

    def test_pipe(self) -> None:
        """What is piped has no colours."""
        assert "\x1b" not in process(sys.executable, "-m", "sdkwright", "inspect", "api.yaml").stderr


class TestManyWarnings:
    """more warnings than are shown"""

    def test_some_of_each_kind(self) -> None:
        """Three of a kind are shown, so that rare ones are seen, and those of no kind as far as there is room."""
        common = [Diagnostic(f"common {number}", rule="common") for number in range(30)]
        shown = foremost([*common, Diagnostic("rare", rule="rare"), Diagnostic("of no kind")])
        assert shown == ("common 0", "common 1", "common 2", "rare", "of no kind")

    def test_few(self) -> None:
        """Where all can be shown, all are."""
        assert len(foremost([Diagnostic("common", rule="common")] * 20)) == 20

    def test_of_no_kind(self) -> None:
        """Not more than twenty are shown."""
        assert len(foremost([Diagnostic("of no kind")] * 30)) == 20
