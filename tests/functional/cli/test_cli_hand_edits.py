"""What somebody has written into an SDK by hand: it is told, and stays until --force."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, OTHER, SPEC, Runner, tree

CLIENT = "out/src/petstore_sdk/_client.py"
CHANGED = SPEC.replace("get: {operationId: pets_list", "get: {summary: All, operationId: pets_list")

LICENSED = CONFIG.replace("output: out", "output: out, license_file: LICENSE")


@pytest.fixture
def out(folder: Path, run: Runner) -> Path:
    """An SDK that a run made of api.yaml."""
    assert run("generate", "api.yaml", "--output", "out").code == 0
    return folder / "out"


class TestEdits:
    """A generated file that was edited."""

    def test_refused(self, folder: Path, out: Path, run: Runner) -> None:
        """Nothing is written, and the message names file, difference and the place for one's own code."""
        client = folder / CLIENT
        client.write_text(client.read_text() + "MINE = 1\n")
        (folder / "api.yaml").write_text(CHANGED)
        before = tree(out)
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, tree(out)) == (2, before)
        assert f"{client}: this file was edited by hand" in done.err
        assert "src/petstore_sdk/_client.py:\n  +MINE = 1\n" in done.err
        assert "custom/" in done.err
        assert "--force" in done.err

    def test_same_document(self, folder: Path, out: Path, run: Runner) -> None:
        """Where nothing else has changed, an edit is not lost either."""
        (out / "README.md").write_text("# Mine\n")
        assert run("generate", "api.yaml", "--output", "out").code == 2
        assert (out / "README.md").read_text() == "# Mine\n"

    def test_force(self, out: Path, run: Runner) -> None:
        """--force gives what a run gives that nobody has disturbed."""
        before = {name: text for name, (text, _) in tree(out).items()}
        (out / "README.md").write_text("# Mine\n")
        assert run("generate", "api.yaml", "--output", "out", "--force").code == 0
        assert {name: text for name, (text, _) in tree(out).items()} == before

    def test_to_be_removed(self, folder: Path, out: Path, run: Runner) -> None:
        """An edited file that the documents no longer give is not removed."""
        (folder / "cats.yaml").write_text(OTHER)
        assert run("generate", "api.yaml", "cats.yaml", "--output", "out").code == 0
        group = out / "src/petstore_sdk/groups/cats.py"
        group.write_text(f"# Mine\n{group.read_text()}")
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, group.read_text()[:7]) == (2, "# Mine\n")
        assert "cats.py:\n  it would be removed" in done.err

    def test_no_text(self, folder: Path, out: Path, run: Runner) -> None:
        """Bytes that are no text are somebody's work, too."""
        (folder / CLIENT).write_bytes(b"\xff\xfe")
        assert run("generate", "api.yaml", "--output", "out").code == 2
        assert (folder / CLIENT).read_bytes() == b"\xff\xfe"

    def test_file_that_no_run_made(self, folder: Path, out: Path, run: Runner) -> None:
        """A file of one's own stays, though a module of the same name has come into the document."""
        (out / "src/petstore_sdk/groups/cats.py").write_text("MINE = 1\n")
        paths = OTHER[OTHER.index("  /cats:") : OTHER.index("components:")].replace("schemas/Cat", "schemas/Pet")
        (folder / "api.yaml").write_text(SPEC.replace("paths:\n", f"paths:\n{paths}"))
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, (out / "src/petstore_sdk/groups/cats.py").read_text()) == (2, "MINE = 1\n")
        assert "not made here" in done.err

    def test_edited_to_what_comes(self, folder: Path, out: Path, run: Runner) -> None:
        """A file that already is what would be written is no edit, as where a commit came without its lock."""
        (folder / "api.yaml").write_text(CHANGED)
        run("generate", "api.yaml", "--output", "new")
        for name in ("README.md", "src/petstore_sdk/groups/pets.py"):
            (out / name).write_bytes((folder / "new" / name).read_bytes())
        assert run("generate", "api.yaml", "--output", "out").code == 0

    def test_many(self, out: Path, run: Runner) -> None:
        """Of many files and long differences the first are shown, and how many more there are."""
        for path in sorted(out.rglob("*.py"))[:13]:
            path.write_text("".join(f"line {number}\x1b\n" for number in range(40)))
        done = run("generate", "api.yaml", "--output", "out")
        assert "13 files were edited by hand" in done.err
        assert "and 3 more files" in done.err
        assert "\\x1b" in done.err
        assert "\x1b" not in done.err


class TestLineEnds:
    """Files that git has checked out with other line ends, as it does on Windows."""

    def test_no_edit(self, folder: Path, run: Runner) -> None:
        """They are as they were: a check is clean, a run writes nothing, and what has changed gets line feeds."""
        (folder / "LICENSE").write_text("Mine\nAll of it\n")
        (folder / "sdk.yaml").write_text(f"{LICENSED}templates: own\n")
        (folder / "own/project").mkdir(parents=True)
        (folder / "own/project/py.typed.jinja").write_text("{# mine #}\n")
        assert run("generate").code == 0
        before = {name: text for name, (text, _) in tree(folder).items()}
        for path in filter(Path.is_file, folder.rglob("*")):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        disturbed = tree(folder)
        assert run("check", "--diff").code == 0
        assert ", 0 removed" in (done := run("generate")).out
        assert (done.code, tree(folder)) == (0, disturbed)
        (folder / "api.yaml").write_text(CHANGED)
        assert run("generate").code == 0
        assert b"\r" not in (folder / "out/src/pets_sdk/groups/pets.py").read_bytes()
        assert (folder / "out/LICENSE").read_bytes().replace(b"\r\n", b"\n") == before["out/LICENSE"]

    def test_edit(self, folder: Path, out: Path, run: Runner) -> None:
        """An edit among them is one, and no other line is told."""
        text = (folder / CLIENT).read_bytes() + b"MINE = 1\n"
        (folder / CLIENT).write_bytes(text.replace(b"\n", b"\r\n"))
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 2
        assert "_client.py:\n  +MINE = 1\nWhat is yours" in done.err


class TestOwnFiles:
    """Files that an SDK's directory has and no run made."""

    def test_stay(self, folder: Path, out: Path, run: Runner) -> None:
        """Files beside the generated ones are left alone, run after run, in every folder."""
        for name in ("notes.txt", "src/petstore_sdk/extra.py", "tests/test_it.py"):
            (out / name).parent.mkdir(exist_ok=True)
            (out / name).write_text("mine")
        (folder / "api.yaml").write_text(CHANGED)
        assert run("generate", "api.yaml", "--output", "out").code == 0
        assert run("check", "api.yaml", "--output", "out").code == 0
        assert (out / "src/petstore_sdk/extra.py").read_text() == "mine"

    def test_empty_clone(self, folder: Path, run: Runner) -> None:
        """A repository that has nothing but its first files is a place for an SDK, and these files stay its own."""
        clone = folder / "clone"
        subprocess.run(["git", "init", "--quiet", str(clone)], check=True)
        own = {"README.md": "# Mine\n", "LICENSE": "Mine\n", "CHANGELOG.md": "# Mine\n", ".gitignore": "*.pyc\n"}
        for name, text in own.items():
            (clone / name).write_text(text)
        for _ in range(2):
            done = run("generate", "api.yaml", "--output", "clone")
            assert done.code == 0
            assert "README.md of your own left" in done.out
            assert {name: (clone / name).read_text() for name in own} == own
        assert (clone / "pyproject.toml").exists()
        assert run("check", "api.yaml", "--output", "clone").code == 0
        assert run("generate", "api.yaml", "--output", "clone", "--force").code == 0
        assert (clone / "README.md").read_text() != "# Mine\n"

    @pytest.mark.parametrize("name", ["setup.py", "src", "main.go"])
    def test_no_empty_clone(self, folder: Path, run: Runner, name: str) -> None:
        """A repository with something in it is none."""
        clone = folder / "clone"
        clone.mkdir()
        (clone / "README.md").write_text("# Mine\n")
        (clone / name).write_text("mine")
        assert run("generate", "api.yaml", "--output", "clone").code == 2


class TestAnother:
    """Another SDK where one stands."""

    def test_other_document(self, folder: Path, out: Path, run: Runner) -> None:
        """A document that has none of the operations is refused, unless --rename."""
        (folder / "cats.yaml").write_text(OTHER)
        before = tree(out)
        done = run("generate", "cats.yaml", "--output", "out")
        assert (done.code, tree(out)) == (2, before)
        assert '"petstore-sdk"' in done.err
        assert "--rename" in done.err
        assert run("generate", "cats.yaml", "--output", "out", "--rename").code == 0
        assert not (out / "src/petstore_sdk").exists()

    def test_no_operation_left(self, folder: Path, out: Path, run: Runner) -> None:
        """So is one by the same name."""
        (folder / "api.yaml").write_text(OTHER)
        done = run("generate", "api.yaml", "--output", "out", "--package", "petstore-sdk")
        assert done.code == 2
        assert "none of the 2 operations" in done.err

    def test_other_package(self, out: Path, run: Runner) -> None:
        """Another name for the package moves every import, and so has to be meant."""
        done = run("generate", "api.yaml", "--output", "out", "--package", "animals-sdk")
        assert done.code == 2
        assert "animals-sdk" in done.err
        assert run("generate", "api.yaml", "--output", "out", "--package", "animals-sdk", "--rename").code == 0

    def test_other_client(self, folder: Path, run: Runner) -> None:
        """So does another name for the client."""
        (folder / "sdk.yaml").write_text(CONFIG)
        run("generate")
        (folder / "sdk.yaml").write_text(CONFIG.replace("output: out", "output: out, client: Zoo"))
        done = run("generate")
        assert done.code == 2
        assert "client Zoo" in done.err
        assert run("generate", "--rename").code == 0

    def test_without_its_configuration(self, folder: Path, run: Runner) -> None:
        """An SDK that was made with an sdk.yaml is not made again without it."""
        (folder / "sdk.yaml").write_text(CONFIG)
        run("generate")
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 2
        assert "made with an sdk.yaml" in done.err

    def test_changed_title(self, folder: Path, out: Path, run: Runner) -> None:
        """A new title, or a new name of the document's file, is the same SDK."""
        (folder / "renamed.yaml").write_text(SPEC.replace("Petstore API", "All about animals"))
        assert run("generate", "renamed.yaml", "--output", "out").code == 0
        assert (out / "src/petstore_sdk").exists()

    def test_check_tells(self, folder: Path, out: Path, run: Runner) -> None:
        """A check of another SDK is a no, with what differs."""
        (folder / "cats.yaml").write_text(OTHER)
        assert run("check", "cats.yaml", "--output", "out").code == 1
