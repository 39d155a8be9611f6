"""`sdkwright inspect`: the endpoint tree as text and as JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.functional.command import CONFIG, Runner


class TestInspect:
    """sdkwright inspect"""

    def test_text(self, folder: Path, run: Runner) -> None:
        """One line for each operation, by its Python path, and nothing is written."""
        done = run("inspect", "api.yaml", "--output", "out")
        lines = done.out.splitlines()
        assert (done.code, done.err, (folder / "out").exists()) == (0, "", False)
        assert lines[0].split()[:3] == ["pets.list", "GET", "/v1/pets"]
        assert lines[1].split()[:3] == ["pets.read", "GET", "/v1/pets/{id}"]

    def test_spec_alone(self, folder: Path, run: Runner) -> None:
        """Looking needs no output directory."""
        done = run("inspect", "api.yaml")
        assert (done.code, done.err) == (0, "")
        assert "pets.list" in done.out

    def test_json(self, folder: Path, run: Runner) -> None:
        """--json gives the same for programs."""
        (folder / "sdk.yaml").write_text(CONFIG)
        data = json.loads(run("inspect", "--json").out)
        assert data["base_url"] == "https://pets.test/v1"
        assert [(one["key"], one["python"], one["method"], one["path"]) for one in data["operations"]] == [
            ("api:pets_list", "pets.list", "GET", "/v1/pets"),
            ("api:pets_read", "pets.read", "GET", "/v1/pets/{id}"),
        ]

    def test_deprecated_aliases(self, folder: Path, run: Runner) -> None:
        """Where methods have moved since the last release, their old names are shown, and how long they go on."""
        made = CONFIG.replace("output: out", "output: out, version: 1.0.0")
        (folder / "sdk.yaml").write_text(made)
        assert run("generate", "--no-format").code == 0
        assert json.loads(run("inspect", "--json").out)["aliases"] == {}
        shutil.copy(folder / "out/sdkwright.lock", folder / "released.lock")
        pins = "tree: {pins: {pets_read: animals.fetch}}\nalias_versions: 2\n"
        (folder / "sdk.yaml").write_text(made.replace("1.0.0", "1.1.0") + pins)
        expected = {"key": "api:pets_read", "python": "animals.fetch", "since": "1.1.0", "end": "3.0.0"}
        assert json.loads(run("inspect", "--json").out)["aliases"] == {"pets.read": expected}
        line = "pets.read is called animals.fetch since 1.1.0; the old name goes with 3.0.0"
        assert line in run("inspect").out.splitlines()

    def test_reasons(self, folder: Path, run: Runner) -> None:
        """Each decision is shown with its reason: the place in the tree, the paging, the layout of the document."""
        (folder / "list.yaml").write_text("""\
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [Pets]
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
      responses: {"200": {description: F, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
  /close: {post: {operationId: str, tags: [Shop], responses: {"204": {description: F}}}}
""")
        text = run("inspect", "list.yaml").out
        assert "named by tag 'Pets'; id 'listPets'; paged by PAGE_PAGE, there is 'page' with 'limit' (80% sure)" in text
        assert "'str' is a name that Python or the SDK needs" in text
        assert "list: laid out by tag; the operations have 2 tags" in text
        data = json.loads(run("inspect", "list.yaml", "--json").out)
        assert data["layouts"] == {"list": {"by": "tag", "why": "the operations have 2 tags"}}
        (rule,) = data["pagination_rules"].values()
        assert (rule["style"], rule["parameter"], rule["found"], rule["operations"]) == (
            *("page", "page", True),
            ["list:listPets"],
        )
        assert [one["paged"] for one in data["operations"]] == ["there is 'page' with 'limit'", None]
