"""`sdkwright check`: what counts as drift, and that looking changes nothing."""

from __future__ import annotations

from pathlib import Path

from tests.functional.command import FINDING, OTHER, SPEC, Runner, tree


class TestCheck:
    """sdkwright check"""

    def test_same(self, folder: Path, run: Runner) -> None:
        """An SDK that is what the documents give is fine."""
        run("generate", "api.yaml", "--output", "out")
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, done.err) == (0, "")
        assert "0 files to write" in done.out

    def test_drift(self, folder: Path, run: Runner) -> None:
        """What differs is named, the exit code is 1, and the disk stays as it is."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "out/README.md").write_text("changed")
        (folder / "out/src/petstore_sdk/groups/pets.py").unlink()
        before = tree(folder / "out")
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, tree(folder / "out")) == (1, before)
        assert [line.replace(f"{folder}/", "") for line in done.out.splitlines()[:2]] == [
            "edited by hand: out/README.md",
            "differs: out/src/petstore_sdk/groups/pets.py",
        ]

    def test_file_too_many(self, folder: Path, run: Runner) -> None:
        """A generated file that the documents no longer give is drift too."""
        (folder / "two.yaml").write_text(OTHER)
        run("generate", "api.yaml", "two.yaml", "--output", "out")
        before = tree(folder / "out")
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, tree(folder / "out")) == (1, before)
        assert "groups/cats.py" in done.out

    def test_nothing_there(self, folder: Path, run: Runner) -> None:
        """Where no SDK is, everything differs, and nothing is made."""
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, (folder / "out").exists()) == (1, False)

    def test_changed_document(self, folder: Path, run: Runner) -> None:
        """A changed document is drift."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "api.yaml").write_text(SPEC.replace("id: {type: integer}}}}}", "id: {type: string}}}}}"))
        done = run("check", "api.yaml", "--output", "out")
        assert done.code == 1
        assert "models/pets.py" in done.out

    def test_strict(self, folder: Path, run: Runner) -> None:
        """Under --strict findings are a no, though the SDK is up to date."""
        (folder / "api.yaml").write_text(FINDING)
        run("generate", "api.yaml", "--output", "out")
        assert run("check", "api.yaml", "--output", "out").code == 0
        assert run("check", "api.yaml", "--output", "out", "--strict").code == 1
