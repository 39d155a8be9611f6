"""`sdkwright inspect`: the endpoint tree as text and as JSON."""

from __future__ import annotations

import json
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
        assert data["base_url"] == "https://pets.test"
        assert [(one["key"], one["python"], one["method"], one["path"]) for one in data["operations"]] == [
            ("api:pets_list", "pets.list", "GET", "/v1/pets"),
            ("api:pets_read", "pets.read", "GET", "/v1/pets/{id}"),
        ]
