"""What `generate` and `check` say of changes for users."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, OTHER, SPEC, Runner, tree

_MORE = "".join(
    f"  /more{number}: {{get: {{operationId: more{number}, responses: {{'200': {{description: F}}}}}}}}\n"
    for number in range(5)
)
_GROWN = SPEC.replace("components:", f"{_MORE}components:")
_SHRUNK = SPEC.partition("  /pets/{id}:")[0] + "components:" + SPEC.partition("components:")[2]
_GENERATE = ("generate", "api.yaml", "--output", "out", "--no-format")


def _git(*arguments: str) -> None:
    identity = ("-c", "user.name=N", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def _generated(folder: Path, run: Runner, first: str, second: str, *options: str) -> list[str]:
    """What the second run says, by lines."""
    (folder / "api.yaml").write_text(first)
    run(*_GENERATE)
    (folder / "api.yaml").write_text(second)
    return run(*_GENERATE, *options).out.splitlines()


class TestGenerate:
    """sdkwright generate"""

    def test_a_document_of_another_name_among_several(self, folder: Path, run: Runner) -> None:
        """Nothing is told where a document is called otherwise in sdk.yaml, and all calls are as they were."""
        (folder / "cats.yaml").write_text(OTHER)
        for name in ("cats", "felines"):
            (folder / "sdk.yaml").write_text(CONFIG.replace("api.yaml}", f"api.yaml, {name}: cats.yaml}}"))
            done = run("generate", "--no-format")
        assert done.out.splitlines()[0].startswith("2 documents, 4 operations")
        assert "gone" not in done.out
        assert "breaking" not in done.out

    def test_nothing_at_the_first_run_nor_where_nothing_changed(self, folder: Path, run: Runner) -> None:
        """No change is told where there was no SDK, and one line is all where it stays as it is, to its users, too."""
        assert [line.partition(" ")[0] for line in run(*_GENERATE).out.splitlines()] == ["1", "made", "next:"]
        assert len(run(*_GENERATE).out.splitlines()) == 1
        (folder / "api.yaml").write_text(SPEC.replace("description: F", "description: Fine"))
        assert len(run(*_GENERATE).out.splitlines()) == 1

    def test_what_has_come(self, folder: Path, run: Runner) -> None:
        """The first of each sort are named, and how many there are."""
        assert _generated(folder, run, SPEC, _GROWN)[1:] == [
            "added: 5",
            "  more0: There is a new method for GET /v1/more0.",
            "  more1: There is a new method for GET /v1/more1.",
            "  more2: There is a new method for GET /v1/more2.",
            "  and 2 more",
            "0 breaking, 5 compatible, 0 note",
        ]

    @pytest.mark.parametrize("name", ["out", "../my sdk"])
    def test_where_all_is_told(self, folder: Path, run: Runner, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where git has the lock that stood there, the command that tells all changes is named, and it does."""
        _git("init", "-q")
        (folder / "specs").mkdir()
        monkeypatch.chdir(folder / "specs")
        generate = ("generate", "../api.yaml", "--output", name, "--no-format")
        run(*generate)
        _git("add", f"{name}/sdkwright.lock")
        _git("commit", "-q", "-m", "First")
        (folder / "api.yaml").write_text(_GROWN)
        *_, last = run(*generate).out.splitlines()
        head, *command = shlex.split(last.removeprefix("all changes: "))
        assert (head, last[:13]) == ("sdkwright", "all changes: ")
        assert run(*command).out.count("There is a new method") == 5

    def test_where_all_is_not_told(self, folder: Path, run: Runner) -> None:
        """Where git does not have the lock that stood there, no command is named that would fail."""
        run(*_GENERATE)
        _git("init", "-q")
        (folder / "api.yaml").write_text(_GROWN)
        assert "all changes" not in run(*_GENERATE).out
        (folder / "api.yaml").write_text(SPEC)
        _git("add", "api.yaml")
        _git("commit", "-q", "-m", "First")
        assert "all changes" not in run(*_GENERATE).out

    def test_what_breaks(self, folder: Path, run: Runner) -> None:
        """What is gone, what has to be given now, and what breaks otherwise are sorts of their own."""
        new = _SHRUNK.replace(
            "pets_list,", "pets_list, parameters: [{name: a, in: query, required: true, schema: {}}],"
        )
        said = _generated(folder, run, SPEC, new.replace("id: {type: integer}", "id: {type: string}"))
        assert said[1:-1] == [
            "removed: 1",
            "  pets.read: The method is gone: the server no longer has GET /v1/pets/{id}.",
            "made required: 1",
            "  pets.list(a): There is a new required argument a.",
            "breaking otherwise: 1",
            "  models.Pet.id: It is str instead of int.",
        ]

    def test_strict_refuses_what_breaks(self, folder: Path, run: Runner) -> None:
        """With --strict nothing is written where users' code would break, and the changes are told."""
        run(*_GENERATE)
        before = tree(folder / "out")
        (folder / "api.yaml").write_text(_SHRUNK)
        done = run(*_GENERATE, "--strict")
        assert (done.code, tree(folder / "out")) == (1, before)
        assert "nothing written, because --strict allows no breaking changes\nremoved: 1\n" in done.out
        assert done.out.endswith("all changes: sdkwright diff out/sdkwright.lock SPEC\n")
        (folder / "api.yaml").write_text(_GROWN)
        assert run(*_GENERATE, "--strict").code == 0

    def test_hostile_text(self, folder: Path, run: Runner) -> None:
        """A name in a document cannot move the cursor."""
        hostile = _GROWN.replace("/more0:", '"/more\\e[31m0":')
        said = "\n".join(_generated(folder, run, SPEC, hostile))
        assert "[31m" in said
        assert "\x1b" not in said


class TestCheck:
    """sdkwright check --diff"""

    def test_difference(self, folder: Path, run: Runner) -> None:
        """Each file that differs is shown with its lines, from here, and so is what changes for users."""
        run(*_GENERATE)
        (folder / "api.yaml").write_text(_SHRUNK)
        before = tree(folder / "out")
        said = run("check", "api.yaml", "--output", "out", "--no-format", "--diff").out
        assert "\n--- a/out/src/petstore_sdk/groups/pets.py\n+++ b/out/src/petstore_sdk/groups/pets.py\n@@" in said
        assert "\n-_READ: Operation[" in said
        assert "\nremoved: 1\n  pets.read: " in said
        assert tree(folder / "out") == before

    def test_long_and_hostile_files(self, folder: Path, run: Runner) -> None:
        """No more than the first lines of a file are shown, and no control character of it is."""
        run(*_GENERATE)
        (folder / "out/README.md").write_text("\x1b[31m\n" * 500)
        said = run("check", "api.yaml", "--output", "out", "--no-format", "--diff").out
        assert said.startswith("edited by hand: out/README.md\n--- a/out/README.md\n")
        assert "more lines of out/README.md\n" in said
        assert "\x1b" not in said
        assert len(said.splitlines()) < 120

    def test_a_file_that_is_not_there(self, folder: Path, run: Runner) -> None:
        """A missing file is compared with none."""
        run(*_GENERATE)
        (folder / "out/src/petstore_sdk/groups/pets.py").unlink()
        said = run("check", "api.yaml", "--output", "out", "--no-format", "--diff").out
        assert "\n--- /dev/null\n+++ b/out/src/petstore_sdk/groups/pets.py\n" in said

    def test_places_are_seen_from_here(self, folder: Path, run: Runner) -> None:
        """Without --diff, too, files are named from the current directory."""
        run(*_GENERATE)
        (folder / "out/README.md").write_text("changed")
        said = run("check", "api.yaml", "--output", folder / "out", "--no-format").out
        assert said.startswith("edited by hand: out/README.md\n")
        assert "---" not in said
