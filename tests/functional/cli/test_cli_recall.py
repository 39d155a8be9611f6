"""A run that finds everything as it left it: it says the same, and does nothing. Whatever has changed is noticed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sdkwright import pipeline
from sdkwright.load import load_documents
from sdkwright.output import run_cache
from tests.functional.command import CONFIG, FINDING, SPEC, Runner, process, tree

_PART = "Pet: {type: object, properties: {id: {type: integer}}}\n"
_SPLIT = SPEC.replace('"#/components/schemas/Pet"', '"parts.yaml#/Pet"')


@pytest.fixture
def runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stages of the runs that were really run; the notes are in the test's own directory."""
    stages: list[str] = []
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))

    def noted(*arguments: Any) -> Any:
        stages.append("run")
        return load_documents(*arguments)

    monkeypatch.setattr(pipeline, "load_documents", noted)
    return stages


def _notes(folder: Path) -> list[Path]:
    return sorted((folder / "cache/sdkwright").glob("*.json"))


class TestUnchanged:
    """sdkwright generate, for the second time"""

    def test_same_words(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """Nothing is read or made; the warnings and the summary are those of a run that changes nothing."""
        (folder / "api.yaml").write_text(FINDING)
        run("generate", "api.yaml", "--output", "out")
        before = tree(folder / "out")
        quick = run("generate", "api.yaml", "--output", "out")
        assert (len(runs), tree(folder / "out")) == (1, before)
        _notes(folder)[0].unlink()
        slow = run("generate", "api.yaml", "--output", "out")
        assert (quick, len(runs)) == (slow, 2)
        assert "path parameter" in quick.err

    def test_nothing_heavy(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """Neither YAML nor templates nor the formatter are imported for it."""
        run("generate", "api.yaml", "--output", "out")
        program = (
            "import sys; from sdkwright.cli import main\n"
            "try: main()\n"
            "finally: print(sorted({'yaml', 'jinja2', 'black', 'rich', 'jsonschema', 'httpx2'} & set(sys.modules)))\n"
        )
        done = process(sys.executable, "-c", program, "generate", "api.yaml", "--output", "out")
        assert done.stdout.splitlines()[-1] == "[]"
        assert "0 files written" in done.stdout

    def test_configuration(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """A configuration with overlay, guide and licence is recalled as well."""
        _configured(folder)
        for _ in range(2):
            assert run("generate").code == 0
        assert len(runs) == 1

    def test_check(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """check always looks."""
        run("generate", "api.yaml", "--output", "out")
        for _ in range(2):
            run("check", "api.yaml", "--output", "out")
        assert len(runs) == 3


def _configured(folder: Path) -> None:
    (folder / "api.yaml").write_text(_SPLIT)
    (folder / "parts.yaml").write_text(_PART)
    (folder / "guide.md").write_text("Guide.\n")
    (folder / "LICENSE").write_text("Free.\n")
    (folder / "words.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: W, version: '1'}\n" "actions: [{target: $.info, update: {description: Words}}]\n"
    )
    package = "output: out, guide: guide.md, license_file: LICENSE"
    (folder / "sdk.yaml").write_text(CONFIG.replace("output: out", package) + "overlays: [words.yaml]\n")


def _edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / name
        path.write_text(path.read_text().replace(old, new))

    return change


class TestChanged:
    """What a run depends on"""

    @pytest.mark.parametrize(
        "change",
        [
            _edit("api.yaml", "Petstore", "Pet store"),
            _edit("parts.yaml", "integer", "string"),
            _edit("words.yaml", "Words", "Other words"),
            _edit("guide.md", "Guide", "Other guide"),
            _edit("LICENSE", "Free", "Freer"),
            _edit("sdk.yaml", "pets-sdk", "cats-sdk"),
            _edit("out/README.md", "Guide", "Something"),
            _edit("out/src/pets_sdk/__init__.py", "import", "import  "),
            lambda folder: (folder / "out/src/pets_sdk/py.typed").unlink(),
            lambda folder: (folder / "out/sdkwright.lock").write_text("{}"),
            lambda folder: (folder / "parts.yaml").unlink(),
        ],
        ids=[
            *(
                "document",
                "reference",
                "overlay",
                "guide",
                "licence",
                "configuration",
                "output",
                "code",
                "gone",
                "lock",
            ),
            "reference gone",
        ],
    )
    def test_files(self, folder: Path, run: Runner, runs: list[str], change: Callable[[Path], None]) -> None:
        """A change to any file that was read or written makes the next run a real one."""
        _configured(folder)
        run("generate")
        change(folder)
        run("generate")
        assert len(runs) == 2 or "lock" in run("generate").err

    def test_file_that_was_not_there(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """A file that a reference named in vain is missed no longer."""
        (folder / "api.yaml").write_text(_SPLIT)
        assert run("generate", "api.yaml", "--output", "out").err
        (folder / "parts.yaml").write_text(_PART)
        assert run("generate", "api.yaml", "--output", "out").err == ""
        assert len(runs) == 2

    def test_link_that_leads_elsewhere(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """A symbolic link to a document's part is followed anew."""
        (folder / "api.yaml").write_text(_SPLIT)
        (folder / "one.yaml").write_text(_PART)
        (folder / "two.yaml").write_text(_PART.replace("integer", "string"))
        (folder / "parts.yaml").symlink_to("one.yaml")
        run("generate", "api.yaml", "--output", "out")
        (folder / "parts.yaml").unlink()
        (folder / "parts.yaml").symlink_to("two.yaml")
        assert "0 files written" not in run("generate", "api.yaml", "--output", "out").out

    def test_generator(self, folder: Path, run: Runner, runs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """Another source, template or library makes another generator."""
        fake = folder / "fake/generator/sdkwright"
        (fake.parent.parent / "templates").mkdir(parents=True)
        fake.mkdir(parents=True)
        monkeypatch.setattr(run_cache, "_PACKAGE", fake)
        for name in ("generator/sdkwright/a.py", "templates/a.jinja"):
            run("generate", "api.yaml", "--output", "out")
            (folder / "fake" / name).write_text("changed")
        monkeypatch.setattr(run_cache, "_version", lambda _library: "99")
        run("generate", "api.yaml", "--output", "out")
        run("generate", "api.yaml", "--output", "out")
        assert len(runs) == 3

    @pytest.mark.parametrize("option", [("--no-format",), ("--package", "other"), ("--exclude", "path:/pets")])
    def test_options(self, folder: Path, run: Runner, runs: list[str], option: tuple[str, ...]) -> None:
        """A run with other options is another run."""
        run("generate", "api.yaml", "--output", "out")
        run("generate", "api.yaml", "--output", "out", *option)
        assert len(runs) == 2

    def test_strict(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """A strict run that fails for its warnings fails again."""
        (folder / "api.yaml").write_text(FINDING)
        run("generate", "api.yaml", "--output", "out")
        assert [run("generate", "api.yaml", "--output", "out", "--strict").code for _ in range(2)] == [1, 1]

    def test_folder(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """Of a folder it is never known whether another document has come; it is looked at each time."""
        (folder / "specs").mkdir()
        (folder / "specs/openapi.yaml").write_text(SPEC)
        for _ in range(2):
            run("generate", "specs", "--output", "out")
        assert len(runs) == 2


class TestNotes:
    """The notes themselves"""

    @pytest.mark.parametrize("text", ["", "{", "[]", "{}", "null", '{"generator": 1}', "\x00", "\udcff"])
    def test_broken(self, folder: Path, run: Runner, runs: list[str], text: str) -> None:
        """A note that cannot be read is none, and is replaced."""
        run("generate", "api.yaml", "--output", "out")
        _notes(folder)[0].write_text(text, errors="surrogateescape")
        for _ in range(2):
            assert "0 files written" in run("generate", "api.yaml", "--output", "out").out
        assert len(runs) == 2

    def test_escape_codes(self, folder: Path, run: Runner, runs: list[str]) -> None:
        """What a note says is untrusted."""
        run("generate", "api.yaml", "--output", "out")
        (note,) = _notes(folder)
        note.write_text(note.read_text().replace("1 document", "\\u001b[31m1 document"))
        assert "\x1b" not in run("generate", "api.yaml", "--output", "out").out
        assert len(runs) == 1

    @pytest.mark.parametrize("place", ["api.yaml", "api.yaml/below"])
    def test_nowhere_to_write(
        self, folder: Path, run: Runner, runs: list[str], monkeypatch: pytest.MonkeyPatch, place: str
    ) -> None:
        """Where no note can be left, each run is a real one, and nothing is said of it."""
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / place))
        for _ in range(2):
            done = run("generate", "api.yaml", "--output", "out")
            assert (done.code, done.err) == (0, "")
        assert len(runs) == 2

    def test_relative_cache(self, folder: Path, run: Runner, runs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """A relative XDG_CACHE_HOME is ignored, as its specification wants it: nothing is left where one stands."""
        monkeypatch.setenv("XDG_CACHE_HOME", "cache")
        monkeypatch.setenv("HOME", str(folder / "home"))
        run("generate", "api.yaml", "--output", "out")
        assert runs
        assert not (folder / "cache").exists()
        assert list((folder / "home/.cache/sdkwright").glob("*.json"))

    def test_at_home(self, folder: Path, run: Runner, runs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """Without XDG_CACHE_HOME notes are in ~/.cache."""
        monkeypatch.delenv("XDG_CACHE_HOME")
        monkeypatch.setenv("HOME", str(folder / "home"))
        run("generate", "api.yaml", "--output", "out")
        assert len(list((folder / "home/.cache/sdkwright").glob("*.json"))) == 1

    def test_changed_while_it_ran(
        self, folder: Path, run: Runner, runs: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file that changes while the run is under way is read by the next one."""
        later = (folder / "api.yaml").stat().st_mtime + 3600
        os.utime(folder / "api.yaml", (later, later))
        run("generate", "api.yaml", "--output", "out")
        assert _notes(folder) == []


@pytest.mark.parametrize("name", ["pipe", "parts/pipe.yaml"])
def test_no_regular_file(folder: Path, run: Runner, name: str) -> None:
    """A FIFO is never opened, neither to be read nor to see whether it has changed: that would wait for ever."""
    (folder / name).parent.mkdir(exist_ok=True)
    os.mkfifo(folder / name)
    (folder / "api.yaml").write_text(SPEC.replace("#/components/schemas/Pet", f"{name}#/Pet"))
    for _ in range(2):
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 0
        assert f'the reference "{name}" cannot be read: this is not a regular file' in done.err
