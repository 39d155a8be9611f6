"""`sdkwright generate`: what is written, what is left alone, and what is told of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, FINDING, OTHER, Runner, tree


class TestGenerate:
    """sdkwright generate"""

    def test_spec_and_output_alone(self, folder: Path, run: Runner) -> None:
        """A document and a directory are enough for a whole project, named after the document's title."""
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, done.err) == (0, "")
        assert {"pyproject.toml", "README.md", "sdkwright.lock"} <= set(tree(folder / "out"))
        lock = json.loads((folder / "out/sdkwright.lock").read_text())
        assert (lock["package"], lock["client"], lock["async_client"]) == ("petstore_sdk", "Petstore", "AsyncPetstore")
        assert lock["operations"] == {"pets_list": "pets.list", "pets_read": "pets.read"}

    def test_the_result_works(self, folder: Path, run: Runner) -> None:
        """The project's package can be imported and called."""
        run("generate", "api.yaml", "--output", "out")
        program = (
            "from petstore_sdk import Petstore, ScriptedTransport, reply\n"
            "with Petstore(transport=ScriptedTransport([reply({'id': 7})])) as client: print(client.pets.read(7).id)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], cwd="out/src", capture_output=True, text=True, check=True
        )
        assert done.stdout == "7\n"

    def test_counts(self, folder: Path, run: Runner) -> None:
        """The report counts documents, operations, models, warnings and files; the first one says what comes next."""
        first = run("generate", "api.yaml", "--output", "out")
        number = len(tree(folder / "out"))
        counts, made, following = first.out.splitlines()
        assert counts == (
            f"1 document, 2 operations, 1 model, 0 warnings; {number} files written, 0 unchanged, 0 removed"
        )
        assert re.fullmatch(r"made in \d+\.\d s: out", made)
        assert following == "next: pip install ./out"
        again = run("generate", "api.yaml", "--output", "out")
        assert again.out.endswith(f"; 0 files written, {number} unchanged, 0 removed\n")

    def test_what_has_not_changed_is_not_touched(self, folder: Path, run: Runner) -> None:
        """A second run leaves every file as it was, its time included."""
        run("generate", "api.yaml", "--output", "out")
        before = tree(folder / "out")
        run("generate", "api.yaml", "--output", "out")
        assert tree(folder / "out") == before

    def test_removes_what_it_made(self, folder: Path, run: Runner) -> None:
        """A file that is no longer needed is removed; a file of somebody else's stays."""
        (folder / "two.yaml").write_text(OTHER)
        run("generate", "api.yaml", "two.yaml", "--output", "out")
        (folder / "out/NOTES.md").write_text("mine")
        groups = folder / "out/src/petstore_sdk/groups"
        assert (groups / "cats.py").exists()
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 0
        assert "removed" in done.out
        assert not (groups / "cats.py").exists()
        assert (groups / "pets.py").exists()
        assert (folder / "out/NOTES.md").read_text() == "mine"

    def test_several_specs(self, folder: Path, run: Runner) -> None:
        """Several documents become one client, each with its own base path."""
        (folder / "two.yaml").write_text(OTHER)
        done = run("generate", "api.yaml", "two.yaml", "--output", "out")
        assert (done.code, done.out.split(",")[0]) == (0, "2 documents")
        operations = json.loads((folder / "out/sdkwright.lock").read_text())["operations"]
        assert set(operations) == {"api:pets_list", "api:pets_read", "two:cats_list", "two:cats_read"}

    def test_package(self, folder: Path, run: Runner) -> None:
        """--package names the distribution, the module and the client."""
        run("generate", "api.yaml", "--output", "out", "--package", "acme-zoo-sdk")
        lock = json.loads((folder / "out/sdkwright.lock").read_text())
        assert (lock["package"], lock["client"]) == ("acme_zoo_sdk", "AcmeZoo")

    def test_config_by_default(self, folder: Path, run: Runner) -> None:
        """Without a document, sdk.yaml of the working directory says what to do; --output wins over it."""
        (folder / "sdk.yaml").write_text(CONFIG)
        assert run("generate").code == 0
        assert (folder / "out/src/pets_sdk/_client.py").exists()
        assert run("generate", "--output", "elsewhere").code == 0
        assert tree(folder / "elsewhere").keys() == tree(folder / "out").keys()

    def test_config_elsewhere(self, folder: Path, run: Runner) -> None:
        """Paths in a configuration are relative to it, wherever the command is run."""
        (folder / "deep").mkdir()
        (folder / "deep/sdk.yaml").write_text(CONFIG.replace("api.yaml", "../api.yaml"))
        assert run("generate", "--config", "deep/sdk.yaml").code == 0
        assert (folder / "deep/out/sdkwright.lock").exists()

    def test_warnings_are_located(self, folder: Path, run: Runner) -> None:
        """A finding goes to the standard error with its place, and the SDK is made all the same."""
        (folder / "api.yaml").write_text(FINDING)
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 0
        assert done.err.startswith("warning: api.yaml:9:5 at /paths/~1pets~1{id}/get: ")
        assert (folder / "out/sdkwright.lock").exists()

    def test_strict(self, folder: Path, run: Runner) -> None:
        """--strict with findings writes nothing and exits with 1; without findings it is like any run."""
        assert run("generate", "api.yaml", "--output", "out", "--strict").code == 0
        before = tree(folder / "out")
        (folder / "api.yaml").write_text(FINDING)
        done = run("generate", "api.yaml", "--output", "out", "--strict")
        assert (done.code, tree(folder / "out")) == (1, before)
        assert "nothing written" in done.out
        assert "warning: api.yaml:9:5" in done.err

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_jobs(self, folder: Path, run: Runner, jobs: int) -> None:
        """The number of processes changes nothing of the result."""
        run("generate", "api.yaml", "--output", "out")
        assert run("generate", "api.yaml", "--output", "other", "--jobs", jobs).code == 0
        assert {n: b for n, (b, _) in tree(folder / "other").items()} == {
            n: b for n, (b, _) in tree(folder / "out").items()
        }

    def test_damaged_file_is_mended(self, folder: Path, run: Runner) -> None:
        """A file that somebody deleted is made again; one that somebody changed is with --force."""
        run("generate", "api.yaml", "--output", "out")
        good = {name: content for name, (content, _) in tree(folder / "out").items()}
        (folder / "out/src/petstore_sdk/_client.py").write_text("broken")
        (folder / "out/README.md").unlink()
        assert run("generate", "api.yaml", "--output", "out", "--force").code == 0
        assert {name: content for name, (content, _) in tree(folder / "out").items()} == good

    def test_without_formatting(self, folder: Path, run: Runner) -> None:
        """With --no-format the SDK works as well, is what check --no-format gives, and is formatted by the next run."""
        assert run("generate", "api.yaml", "--output", "out", "--no-format").code == 0
        rough = tree(folder / "out")
        for name in rough:
            if name.endswith(".py"):
                compile((folder / "out" / name).read_text(), name, "exec")
        assert run("check", "api.yaml", "--output", "out", "--no-format").code == 0
        assert run("check", "api.yaml", "--output", "out").code == 1
        run("generate", "api.yaml", "--output", "out")
        run("generate", "api.yaml", "--output", "formatted")
        assert {name: text for name, (text, _) in tree(folder / "out").items()} == {
            name: text for name, (text, _) in tree(folder / "formatted").items()
        }
        assert run("check", "api.yaml", "--output", "out").code == 0
