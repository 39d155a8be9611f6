"""Directories that cannot or must not be written to: they are told, and stay as they were."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from tests.functional.command import OTHER, Runner, process, tree

_MAIN = "from sdkwright.cli import main; main()"


class TestBadOutput:
    """Where the SDK cannot be written."""

    def test_output_is_a_file(self, folder: Path, run: Runner) -> None:
        """A file where the directory should be is left alone."""
        (folder / "out").write_text("mine")
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, (folder / "out").read_text()) == (2, "mine")
        assert "no directory" in done.err

    def test_strange_files(self, folder: Path, run: Runner) -> None:
        """A directory with files that no run made is refused, and stays as it is."""
        (folder / "out").mkdir()
        (folder / "out/thesis.txt").write_text("mine")
        before = tree(folder / "out")
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, tree(folder / "out")) == (2, before)
        assert "not made here" in done.err

    def test_lost_lock(self, folder: Path, run: Runner) -> None:
        """Without its lock an SDK is none of ours, even with --force; what to do is said, and the help agrees."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "out/sdkwright.lock").unlink()
        before = tree(folder / "out")
        done = run("generate", "api.yaml", "--output", "out", "--force")
        assert (done.code, tree(folder / "out")) == (2, before)
        assert "restore its sdkwright.lock from version control" in done.err
        assert "with --force neither" in done.err
        assert "Write over files of an SDK, as its lock knows it" in " ".join(run("generate", "--help").out.split())

    def test_below_a_file(self, folder: Path, run: Runner) -> None:
        """A path that leads through a file cannot be made."""
        (folder / "file").write_text("mine")
        done = run("generate", "api.yaml", "--output", "file/out")
        assert (done.code, (folder / "file").read_text()) == (2, "mine")
        assert done.err == f"error: {folder / 'file/out'}: the output is no directory, or in none\n"

    def test_name_too_long(self, run: Runner) -> None:
        """A name that no directory can have is told, and is no traceback."""
        done = run("generate", "api.yaml", "--output", "a" * 300)
        assert done.code == 2
        assert "the output cannot be read" in done.err

    def test_directory_is_gone(self, folder: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """In a directory that somebody has removed, nothing can be found; that is told."""
        (folder / "here").mkdir()
        monkeypatch.chdir(folder / "here")
        (folder / "here").rmdir()
        done = run("generate", "../api.yaml", "--output", "out")
        monkeypatch.chdir(folder)
        assert (done.code, done.err) == (2, "error: the current directory is gone\n")

    @pytest.mark.parametrize(
        ("lock", "said"),
        [
            ("", "it is no JSON"),
            ("{", "it is no JSON"),
            ("\x00", "it is no JSON"),
            ("[" * 100_000, "it is nested too deeply"),
            ("[]", "it is no JSON object"),
            ("{}", 'it has no "files"'),
            ('{"files": {}}', 'it has no "operations"'),
            ('{"files": [], "operations": {}}', 'its "files" is no object'),
            ('{"files": {"a": 3}, "operations": {}}', '"a" in its "files" is no text with two digests'),
            ('{"files": {"a": "b"}, "operations": {}}', '"a" in its "files" is no text with two digests'),
            ('{"files": {"../evil": "a b"}, "operations": {}}', "'../evil' is outside"),
            ('{"files": {}, "operations": {"a": []}}', '"a" in its "operations" is no text'),
            ('{"files": {}, "operations": {}, "tree": null}', 'its "tree" is no object'),
            ('{"files": {}, "operations": {}, "types": 3}', 'its "types" is no object'),
            ('{"files": {}, "operations": {}, "requests": {"a": ["GET /a", "b"]}}', '"a" in its "requests" is no list'),
            ('{"files": {}, "operations": {}, "models": {"A": []}}', '"A" in its "models" is no list'),
            ('{"files": {}, "operations": {}, "aliases": {"a": ["a", "1"]}}', '"a" in its "aliases" is no list'),
            ('{"files": {}, "operations": {}, "package": 3}', 'its "package" is no text'),
            ('{"files": {}, "operations": {}, "generator": null}', 'its "generator" is no text'),
        ],
    )
    def test_broken_lock(self, folder: Path, run: Runner, lock: str, said: str) -> None:
        """A lock that cannot be read stops the run, located, before anything is written or removed."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "out/sdkwright.lock").write_text(lock)
        before = tree(folder / "out")
        for command in ("generate", "check"):
            done = run(command, "api.yaml", "--output", "out")
            assert (done.code, tree(folder / "out")) == (2, before)
            assert f"sdkwright.lock: the lock cannot be read: {said}" in done.err
            assert "; restore it from version control, or empty the directory to start anew\n" in done.err

    @pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="the superuser may write anywhere")
    def test_read_only(self, folder: Path, run: Runner) -> None:
        """A directory that may not be written to is told, and the SDK in it stays as it was."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "api.yaml").write_text(OTHER)
        before = tree(folder / "out")
        locked = [path for path in (folder / "out").rglob("*") if path.is_dir()] + [folder / "out"]
        for path in locked:
            path.chmod(0o555)
        user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        for parent in folder.parents if user else ():
            if parent.is_relative_to(tempfile.gettempdir()):
                parent.chmod(parent.stat().st_mode | 0o055)
        folder.chmod(0o755)
        if process(*user, sys.executable, "-c", "").returncode:
            pytest.skip("no other user can run this interpreter")
        done = process(*user, sys.executable, "-c", _MAIN, "generate", "api.yaml", "--output", "out", "--jobs", "1")
        for path in locked:
            path.chmod(0o755)
        assert "Traceback" not in done.stderr
        assert done.stderr.startswith("error: ")
        assert (done.returncode, tree(folder / "out")) == (2, before)

    def test_symbolic_link_out(self, folder: Path, run: Runner) -> None:
        """A link that leads out of the directory is not followed."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "outside").mkdir()
        shutil.rmtree(folder / "out/src/petstore_sdk/groups")
        (folder / "out/src/petstore_sdk/groups").symlink_to(folder / "outside")
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, list((folder / "outside").iterdir())) == (2, [])
        assert "symbolic link" in done.err
