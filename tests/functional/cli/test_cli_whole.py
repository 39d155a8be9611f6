"""`sdkwright generate SPEC --output DIR` alone: a project that is whole, wherever it is made."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from sdkwright.load.nodes import text
from tests.functional.command import SPEC, Runner, process, tree

_CALL = """
import sys; sys.path.insert(0, sys.argv[1])
from petstore_sdk import Petstore, ScriptedTransport, __version__, reply
assert sys.modules["petstore_sdk"].__file__.startswith(sys.argv[1])
with Petstore(transport=ScriptedTransport([reply({"id": 7})])) as client:
    print(__version__, client.pets.read(7).id)
"""


class TestWhole:
    """A document and a directory are enough"""

    def test_wheel(self, folder: Path, run: Runner) -> None:
        """The project builds into a wheel that holds the package, its runtime and its marker of types, and works."""
        run("generate", "api.yaml", "--output", "out")
        built = process(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", "out")
        assert built.returncode == 0, built.stderr
        (wheel,) = (folder / "dist").glob("petstore_sdk-0.1.0-py3-none-any.whl")
        names = set(zipfile.ZipFile(wheel).namelist())
        assert {
            "petstore_sdk/py.typed",
            "petstore_sdk/_runtime/__init__.py",
            "petstore_sdk/models/__init__.py",
        } <= names
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / "site")
        done = process(sys.executable, "-I", "-c", _CALL, folder / "site")
        assert (done.stdout, done.stderr) == ("0.1.0 7\n", "")

    @pytest.mark.parametrize("place", ["a b/ü 漢", "deep/er/and/deeper", "x/../y", "-dash", "a#b%20c", "."])
    def test_odd_places(self, folder: Path, run: Runner, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
        """A directory may be called anything, and need not be there; it may also be the one where we are."""
        (folder / "here").mkdir()
        monkeypatch.chdir(folder / "here")
        done = run("generate", "../api.yaml", f"--output={place}")
        assert (done.code, done.err) == (0, "")
        made = (folder / "here" / place).resolve()
        assert {"pyproject.toml", "README.md", "sdkwright.lock", "src/petstore_sdk/py.typed"} <= set(tree(made))
        assert run("check", "../api.yaml", f"--output={place}").code == 0

    def test_huge(self, folder: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """A document that is too large is told, and nothing is made."""
        monkeypatch.setattr(text, "SIZE_LIMIT", 500)
        (folder / "big.yaml").write_text(SPEC)
        done = run("generate", "big.yaml", "--output", "out")
        assert (done.code, (folder / "out").exists()) == (3, False)
        assert done.err.startswith("error: big.yaml: the file is larger than")

    @pytest.mark.parametrize(
        "content", [b"", b"  \n", b"\x00\x01", b"\xff\xfe", b"%PDF-1.7", b"<html></html>", b"{}", b"3"]
    )
    def test_anything_but_a_document(self, folder: Path, run: Runner, content: bytes) -> None:
        """What is no document is told as such, with the code for it."""
        (folder / "what.yaml").write_bytes(content)
        done = run("generate", "what.yaml", "--output", "out")
        assert (done.code, (folder / "out").exists()) == (3, False)
        assert done.err.startswith("error: what.yaml")

    def test_no_operations(self, folder: Path, run: Runner) -> None:
        """A document without operations makes an SDK without methods, which can be imported."""
        (folder / "api.yaml").write_text('openapi: 3.1.0\ninfo: {title: Petstore, version: "1"}\npaths: {}\n')
        assert run("generate", "api.yaml", "--output", "out").code == 0
        done = process(sys.executable, "-c", "import sys; sys.path.insert(0, 'out/src'); import petstore_sdk")
        assert (done.returncode, done.stderr) == (0, "")
