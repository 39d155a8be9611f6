"""The table of calls of another SDK, and of those that take their place: `docs: replaces` in sdk.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.command import CONFIG, Runner

_DOCS = """
docs:
  replaces:
    name: old-pets
    call: old_pets.{Tag}Api(client).{operation}({arguments})
"""
_SPEC = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://api.test"}]
paths:
  /pets/{pet-id}/:
    get: {operationId: pets-read.one, tags: [pet-shop], parameters: [{name: pet-id, in: path, required: true,
      schema: {type: string}}], responses: {"200": {description: F}}}
  /untagged/:
    get: {operationId: bare, responses: {"200": {description: F}}}
"""


class TestReplaces:
    """Another SDK's calls beside those of this one."""

    def _configure(self, folder: Path, more: str = "", docs: str = _DOCS) -> None:
        (folder / "api.yaml").write_text(_SPEC)
        (folder / "sdk.yaml").write_text(f"{CONFIG}{docs}{more}")

    def test_page(self, run: Runner, folder: Path) -> None:
        """Each call is named as the other SDK names it, and leads to the page of the new one; others are listed."""
        self._configure(folder)
        assert run("generate").code == 0
        page = (folder / "out/docs/migration.md").read_text()
        assert "| `old_pets.PetShopApi(client).pets_read_one(pet_id)` | [`client." in page
        before, new = page.split("## What is new")
        (link,) = [line.partition("](")[2].partition(")")[0] for line in before.splitlines() if "PetShopApi" in line]
        assert (folder / "out/docs" / link).is_file()
        assert "bare()" in new
        assert "migration.md" in (folder / "out/mkdocs.yml").read_text()

    def test_readme(self, run: Runner, folder: Path) -> None:
        """The README shows the calls that are named as common, and where all of them are."""
        self._configure(folder, '    common: ["pets-read.one"]\n')
        assert run("generate").code == 0
        readme = (folder / "out/README.md").read_text()
        assert readme.count("old_pets.PetShopApi(client)") == 1
        assert "All calls are in [docs/migration.md](docs/migration.md)." in readme

    def test_without(self, run: Runner, folder: Path) -> None:
        """Where no other SDK is named, there is neither a page nor a word of it."""
        self._configure(folder, docs="docs: {}\n")
        assert run("generate").code == 0
        assert not (folder / "out/docs/migration.md").exists()
        assert "migration" not in (folder / "out/mkdocs.yml").read_text()
        assert "Coming from" not in (folder / "out/README.md").read_text()

    @pytest.mark.parametrize(
        ("more", "message"),
        [
            ('    common: ["nothing"]\n', 'old-pets has no call for "nothing"'),
            ("    documents: [v9]\n", 'there is no document "v9"'),
            ("    surplus: 1\n", "surplus"),
        ],
    )
    def test_mistakes(self, more: str, message: str, run: Runner, folder: Path) -> None:
        """What the documents do not have, and keys that nobody knows, are errors with their places."""
        self._configure(folder, more)
        done = run("generate")
        assert (done.code, message in done.err, "sdk.yaml:" in done.err) == (2, True, True), done.err

    @pytest.mark.parametrize("call", ["old({operation}, {Tags})", "old()"])
    def test_a_call_that_cannot_be_filled(self, call: str, run: Runner, folder: Path) -> None:
        """A call needs the operation in braces, and knows no other words in braces than those that are listed."""
        self._configure(folder, docs=_DOCS.replace("old_pets.{Tag}Api(client).{operation}({arguments})", f'"{call}"'))
        done = run("generate")
        assert (done.code, "{Tag}, {tag}, {operation}, {arguments}" in done.err) == (2, True), done.err
