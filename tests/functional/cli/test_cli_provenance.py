"""The lock: what an SDK was made of, and that a run touches no more than what has changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from sdkwright.output.format import format_files
from tests.functional.command import CONFIG, OTHER, SPEC, Runner, tree

TWO = SPEC.replace("paths:\n", f"paths:\n{OTHER[OTHER.index('  /cats:') : OTHER.index('components:')]}").replace(
    "schemas: {", "schemas: {Cat: {type: object, properties: {id: {type: integer}}}, "
)


def lock(folder: Path) -> Any:
    """The lock of the SDK in `out`."""
    return json.loads((folder / "out/sdkwright.lock").read_text())


@pytest.fixture
def configured(folder: Path, run: Runner) -> Path:
    """A folder with a configuration, an overlay, a file that is referred to, and the SDK that they give."""
    (folder / "parts").mkdir()
    (folder / "parts/pet.yaml").write_text("{type: object, properties: {id: {type: integer}}}\n")
    (folder / "api.yaml").write_text(SPEC.replace("#/components/schemas/Pet", "parts/pet.yaml"))
    overlay = 'overlay: 1.0.0\ninfo: {title: O, version: "1"}\nactions: [{target: $.info, update: {x-a: 1}}]\n'
    (folder / "fix.overlay.yaml").write_text(overlay)
    (folder / "sdk.yaml").write_text(f"{CONFIG}overlays: [fix.overlay.yaml]\n")
    assert run("generate").code == 0
    return folder


class TestProvenance:
    """The digests of what an SDK was made of."""

    def test_everything(self, configured: Path) -> None:
        """Documents, overlays, files that references lead to, configuration, templates and runtime are in the lock."""
        made_of = lock(configured)
        assert made_of["documents"].keys() == {"api.yaml", "fix.overlay.yaml", "parts/pet.yaml"}
        digests = [*made_of["documents"].values(), *(made_of[key] for key in ("configuration", "templates", "runtime"))]
        assert all(len(digest) == 32 for digest in digests)
        assert len(set(digests)) == len(digests)

    @pytest.mark.parametrize(
        ("name", "old", "new", "changed"),
        [
            ("api.yaml", "Petstore", "Pets", "documents"),
            ("parts/pet.yaml", "integer", "string", "documents"),
            ("fix.overlay.yaml", "x-a: 1", "x-a: 2", "documents"),
            ("sdk.yaml", "output: out", "output: out, version: 2.0.0", "configuration"),
        ],
    )
    def test_changed(self, configured: Path, run: Runner, name: str, old: str, new: str, changed: str) -> None:
        """A change of any of them changes its digest, and no other."""
        before = lock(configured)
        (configured / name).write_text((configured / name).read_text().replace(old, new))
        assert run("generate").code == 0
        after = lock(configured)
        keys = ("documents", "configuration", "templates", "runtime")
        assert [key for key in keys if after[key] != before[key]] == [changed]

    def test_comments_and_order(self, folder: Path, run: Runner) -> None:
        """Comments and the order of keys change nothing: what is said counts."""
        run("generate", "api.yaml", "--output", "out")
        before = tree(folder / "out")
        head, paths = SPEC.split("paths:\n")
        (folder / "api.yaml").write_text(f"# As it was\npaths:\n{paths}{head}")
        assert run("generate", "api.yaml", "--output", "out").code == 0
        assert tree(folder / "out") == before

    def test_no_place_no_time(self, configured: Path, run: Runner) -> None:
        """Made again elsewhere, at another time, from another directory, the SDK is the same to the byte."""
        shutil.copytree(configured, configured / "elsewhere/deeper", ignore=shutil.ignore_patterns("out", "elsewhere"))
        assert run("generate", "--config", "elsewhere/deeper/sdk.yaml").code == 0
        there = tree(configured / "elsewhere/deeper/out")
        assert {name: text for name, (text, _) in there.items()} == {
            name: text for name, (text, _) in tree(configured / "out").items()
        }
        assert str(configured) not in (configured / "out/sdkwright.lock").read_text()

    def test_ascii(self, folder: Path, run: Runner) -> None:
        """No character of a document hides in the lock, in whatever place it stood."""
        hidden = SPEC.replace("properties: {id:", 'properties: {"i\u202ed\U000e0041": {type: string}, id:')
        (folder / "\u00e9\u200b.yaml").write_text(hidden, encoding="utf-8")
        assert run("generate", "\u00e9\u200b.yaml", "--output", "out").code == 0
        assert (folder / "out/sdkwright.lock").read_text(encoding="utf-8").isascii()


class TestOneOperation:
    """A change of one operation."""

    def test_its_files_alone(self, folder: Path, run: Runner) -> None:
        """Its module, the README that counts it, and the lock are written, and nothing else is."""
        (folder / "api.yaml").write_text(TWO)
        run("generate", "api.yaml", "--output", "out")
        before = tree(folder / "out")
        (folder / "api.yaml").write_text(
            TWO.replace("operationId: pets_read", "operationId: pets_read\n      summary: One")
        )
        assert run("generate", "api.yaml", "--output", "out").code == 0
        after = tree(folder / "out")
        assert {name for name in after if after[name] != before.get(name)} == {
            "sdkwright.lock",
            "src/petstore_sdk/groups/pets.py",
        }

    def test_once_is_enough(self, folder: Path, run: Runner) -> None:
        """After a run with another document nothing is left to do, and the SDK is the one that a first run makes."""
        run("generate", "api.yaml", "--output", "out")
        more = SPEC.replace("{id: {type: integer}}", "{id: {type: integer}, age: {type: integer}, b: {type: string}}")
        arguments = "parameters: [{name: a, in: query, schema: {type: integer}}], responses"
        (folder / "api.yaml").write_text(more.replace("pets_list, responses", f"pets_list, {arguments}"))
        assert run("generate", "api.yaml", "--output", "out").code == 0
        assert run("check", "api.yaml", "--output", "out").code == 0
        run("generate", "api.yaml", "--output", "new")
        assert (folder / "out/sdkwright.lock").read_text() == (folder / "new/sdkwright.lock").read_text()

    def test_in_a_fresh_clone(self, folder: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """The lock alone proves what is as it was: a copy, with no memory of earlier runs, formats no other file."""
        (folder / "api.yaml").write_text(TWO)
        run("generate", "api.yaml", "--output", "out")
        clone = folder / "clone"
        shutil.copytree(folder / "out", clone / "out")
        (clone / "api.yaml").write_text(
            TWO.replace("operationId: pets_read", "operationId: pets_read\n      summary: One")
        )
        formatted: list[str] = []

        def noting(files: Any, **options: Any) -> Any:
            formatted.extend(files)
            return format_files(files, **options)

        monkeypatch.setattr("sdkwright.output.assemble.format_files", noting)
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "nothing"))
        assert run("generate", clone / "api.yaml", "--output", clone / "out").code == 0
        assert formatted == ["src/petstore_sdk/groups/pets.py"]
