"""The completion of what is typed in a shell."""

from __future__ import annotations

import os
import pty
import select
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tests.functional.command import SPEC, Runner


class TestCompletion:
    """_SDKWRIGHT_COMPLETE"""

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_script(self, shell: str, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """The line that the help has for a shell gives its script."""
        assert f"_SDKWRIGHT_COMPLETE={shell}_source sdkwright" in run("--help").out
        monkeypatch.setenv("_SDKWRIGHT_COMPLETE", f"{shell}_source")
        if shell != "bash":  # whose version is asked of bash itself
            assert "_SDKWRIGHT_COMPLETE" in run().out

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("sdkwright lint ", "file,"),
            ("sdkwright diff ", "file,"),
            ("sdkwright lint --format s", "plain,sarif"),
            ("sdkwright gen", "plain,generate"),
        ],
    )
    def test_what_is_offered(self, words: str, expected: str, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """Documents are completed as files, values and commands by name."""
        monkeypatch.setenv("_SDKWRIGHT_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
        assert run().out.startswith(expected)


class TestBash:
    """the completion in bash itself"""

    @pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
    @pytest.mark.parametrize(
        ("typed", "completed"),
        [
            ("sdkwright gen", "sdkwright generate "),
            ("sdkwright lint --format sa", "sdkwright lint --format sarif "),
            ("sdkwright lint --fo", "sdkwright lint --format "),
            ("sdkwright lint my-a", "sdkwright lint my-api.yaml "),
            ("sdkwright generate my-api.yaml --output some-f", "sdkwright generate my-api.yaml --output some-folder/"),
        ],
    )
    def test_tab(self, folder: Path, run: Runner, typed: str, completed: str) -> None:
        """The line of the help, as somebody enters it, completes commands, options, values, files and folders."""
        (folder / "my-api.yaml").write_text(SPEC)
        (folder / "some-folder").mkdir()
        script = folder / "bin/sdkwright"
        script.parent.mkdir()
        script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m sdkwright "$@"\n')
        script.chmod(0o755)
        line = next(row.split(None, 1)[1] for row in run("--help").out.splitlines() if row.startswith("  bash  "))
        environment = os.environ | {
            "PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "TERM": "dumb",
        }
        pid, terminal = pty.fork()
        if not pid:
            os.execvpe("bash", ["bash", "--norc", "--noprofile", "-i"], environment)
        os.write(terminal, f"bind 'set enable-bracketed-paste off'; {line}; echo re''ady\n".encode())
        _shown(terminal, "ready\r\n")
        os.write(terminal, f"{typed}\t".encode())
        _shown(terminal, completed)
        os.write(terminal, b"\x15exit\n")
        _shown(terminal, None)
        os.waitpid(pid, 0)


def _shown(terminal: int, awaited: str | None) -> str:
    """What a terminal shows until the text that is awaited, or until its end where it is None."""
    text = b""
    while awaited is None or awaited.encode() not in text:
        assert select.select([terminal], [], [], 60)[0], text
        try:
            part = os.read(terminal, 4096)
        except OSError:
            part = b""
        if not part:
            assert awaited is None, text
            break
        text += part
    return text.decode()
