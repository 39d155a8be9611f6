"""`sdkwright lint`: everything that is found, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest

from sdkwright.cli.terminal import paint
from tests.functional.command import CONFIG, FINDING, SPEC, Runner, tree

# A default of another type, and a body that the SDK passes on as it is.
_DEFAULT = "/components/schemas/Pet/properties/id/default"
TWO = SPEC.replace("id: {type: integer}}}}}", "id: {type: integer, default: many}}}}}").replace(
    "pets_read\n", "pets_read\n      servers: [{url: 'ftp://else.where'}]\n"
)


def _sarif(run: Runner, *arguments: str) -> Any:
    return json.loads(run("lint", *arguments, "--format", "sarif").out)


class TestLint:
    """sdkwright lint"""

    def test_nothing_found(self, folder: Path, run: Runner) -> None:
        """A document in order has no findings and ends with 0; nothing is written."""
        before = tree(folder)
        done = run("lint", "api.yaml")
        assert (done.code, done.out, done.err) == (0, "0 errors, 0 warnings\n", "")
        assert tree(folder) == before

    def test_text(self, folder: Path, run: Runner) -> None:
        """A finding is told with its place, its severity, its rule and the lines around it."""
        (folder / "api.yaml").write_text(TWO)
        done = run("lint", "api.yaml")
        assert done.code == 1
        lines = done.out.splitlines()
        assert lines[:2] == ["api.yaml", ""]
        found = next(number for number, line in enumerate(lines) if line.endswith(": error [default-type]"))
        assert lines[found].startswith("api.yaml:14:")
        assert lines[found + 1 : found + 3] == [f"  at {_DEFAULT}", '  "many" is not of type "integer"']
        assert " -> 14 | components: {schemas: {Pet:" in done.out
        assert lines[-4:-1] == ["1 error, 1 warning", "  1 degraded-server", "  1 default-type"]
        assert done.out.endswith(": sdkwright lint --explain degraded-server\n")

    def test_explained(self, folder: Path, run: Runner) -> None:
        """What a code means is told without a document, and what all of them do as a page."""
        del folder
        done = run("lint", "--explain", "unknown-key")
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("## unknown-key\n\n")
        assert done.out.count("\n## ") == 0
        page = run("lint", "--explain", "all").out
        assert done.out.strip() in page
        assert page.count("\n## ") > 40

    def test_an_unknown_code(self, folder: Path, run: Runner) -> None:
        """A code that is none is wrong usage; the nearest one is asked for, or the list is named."""
        del folder
        done = run("lint", "--explain", "unknown-kye")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith('error: no finding has the code "unknown-kye"; did you mean "unknown-key"?\n')
        assert "`sdkwright lint --explain all` lists them" in run("lint", "--explain", "x").err

    @pytest.mark.parametrize(
        ("terminal", "environment", "coloured"),
        [
            (True, {}, True),
            (True, {"NO_COLOR": "1"}, False),
            (True, {"TERM": "dumb"}, False),
            (True, {"NO_COLOR": ""}, True),
            (False, {}, False),
        ],
    )
    def test_colours(
        self, monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], coloured: bool
    ) -> None:
        """Pieces are coloured on a terminal that shows colours, unless the user wants none."""
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
        assert (paint("error", "error") != "error") is coloured
        assert click.unstyle(paint("error", "error")) == "error"

    def test_json(self, folder: Path, run: Runner) -> None:
        """The JSON holds each finding with stable names."""
        (folder / "api.yaml").write_text(TWO)
        data = json.loads(run("lint", "api.yaml", "--format", "json").out)
        assert (data["format"], data["counts"]["error"], data["rules"]["default-type"]) == (1, 1, 1)
        found = next(finding for finding in data["findings"] if finding["rule"] == "default-type")
        assert found.pop("excerpt").startswith("    12 |")
        assert found == {
            "file": "api.yaml",
            "line": 14,
            "column": found["column"],
            "pointer": _DEFAULT,
            "rule": "default-type",
            "severity": "error",
            "message": '"many" is not of type "integer"',
        }

    def test_sarif(self, folder: Path, run: Runner) -> None:
        """The SARIF log has one run, a rule for each kind, and results that point to both a rule and a region."""
        (folder / "a b").mkdir()
        (folder / "a b/api.yaml").write_text(TWO)
        log = _sarif(run, "a b/api.yaml")
        (made,) = log["runs"]
        driver = made["tool"]["driver"]
        assert (log["version"], driver["name"]) == ("2.1.0", "sdkwright")
        assert log["$schema"].endswith("sarif-2.1.0.json")
        assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
        assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
        for result in made["results"]:
            assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            assert result["level"] in {"error", "warning", "note", "none"}
            assert result["message"]["text"]
            (location,) = result["locations"]
            assert location["physicalLocation"]["artifactLocation"] == {"uri": "a%20b/api.yaml"}
            assert min(location["physicalLocation"]["region"].values()) >= 1
        pointers = [one["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] for one in made["results"]]
        assert _DEFAULT in pointers

    def test_sarif_without_findings(self, folder: Path, run: Runner) -> None:
        """Without findings the log is whole as well, so that earlier results are taken back."""
        (made,) = _sarif(run, "api.yaml")["runs"]
        assert (made["results"], made["tool"]["driver"]["rules"]) == ([], [])

    @pytest.mark.parametrize("form", ["text", "json", "sarif"])
    def test_escape_codes(self, folder: Path, run: Runner, form: str) -> None:
        """Whatever a document says, no control character reaches the terminal."""
        spec = SPEC.replace("id: {type: integer}", 'id: {type: string, enum: [a], default: "\\e[31m\\u202e\\x9b"}')
        (folder / "api.yaml").write_text(spec.replace("/pets/{id}", '"/pets/\\e[0m\\u202e{id}"'))
        done = run("lint", "api.yaml", "--format", form)
        assert done.code == 1
        assert not {"\x1b", "\u202e", "\x9b"} & set(done.out + done.err)

    def test_more_than_a_run_shows(self, folder: Path, run: Runner) -> None:
        """All findings are told, however many there are."""
        schemas = ", ".join(f"S{number}: {{type: integer, default: x}}" for number in range(130))
        (folder / "api.yaml").write_text(SPEC.replace("{schemas: {", f"{{schemas: {{{schemas}, "))
        assert len(json.loads(run("lint", "api.yaml", "--format", "json").out)["findings"]) == 130

    def test_several_documents(self, folder: Path, run: Runner) -> None:
        """Findings of all documents are told, each with the path of its file from here."""
        for name in ("one/api.yaml", "two/api.yaml"):
            (folder / name).parent.mkdir()
            (folder / name).write_text(FINDING)
        data = json.loads(run("lint", "one/api.yaml", "two/api.yaml", "--format", "json").out)
        assert {finding["file"] for finding in data["findings"]} == {"one/api.yaml", "two/api.yaml"}

    def test_configuration(self, folder: Path, run: Runner) -> None:
        """With a configuration its documents and its selection are looked at."""
        (folder / "api.yaml").write_text(FINDING)
        (folder / "sdk.yaml").write_text(CONFIG)
        assert run("lint").code == 1
        assert run("lint", "--config", "sdk.yaml").code == 1

    def test_unusable(self, folder: Path, run: Runner) -> None:
        """A document that cannot be used ends with 3."""
        (folder / "api.yaml").write_text("openapi: [\n")
        done = run("lint", "api.yaml")
        assert (done.code, done.out) == (3, "")


class TestSelection:
    """--include and --exclude"""

    def test_generate(self, folder: Path, run: Runner) -> None:
        """Only what is selected is made, and what is left out is counted."""
        done = run("generate", "api.yaml", "--output", "out", "--include", "path:/pets")
        assert done.out.startswith("1 document, 1 operation (1 left out), 1 model, ")
        assert json.loads((folder / "out/sdkwright.lock").read_text())["operations"].keys() == {"pets_list"}

    def test_beside_a_configuration(self, folder: Path, run: Runner) -> None:
        """Selectors of the command line come to those of the configuration."""
        (folder / "sdk.yaml").write_text(CONFIG + "exclude: {operations: [pets_list]}\n")
        done = run("generate", "--exclude", "operation:pets_read")
        assert (done.code, "leaves no operation" in done.err) == (2, True)
